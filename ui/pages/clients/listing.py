"""The list with everything that stands beside it: the sheet of the table, the rail of letters, the preview."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.kit.letter_rail import LetterRail
from ui.kit.paint import begin
from ui.kit.skeleton import Skeleton
from ui.models.client_table import ClientTableModel
from ui.pages.clients.empty import ClientsEmpty
from ui.pages.clients.preview import Preview
from ui.pages.clients.table import ClientTable
from ui.theme import follow_theme, theme


class TableSheet(QWidget):
    """The paper under the table: a card open at the right and below, where the list goes on."""

    def __init__(self, table: QWidget) -> None:
        super().__init__()
        row = QVBoxLayout(self)
        row.setContentsMargins(1, 1, 0, 0)
        row.addWidget(table)
        follow_theme(self)

    def restyle(self) -> None:
        """Paint again."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, radius = theme(), theme().radius("card")
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, 2, 2)
        path = QPainterPath()
        path.moveTo(rect.left(), rect.bottom())
        path.lineTo(rect.left(), rect.top() + radius)
        path.quadTo(rect.left(), rect.top(), rect.left() + radius, rect.top())
        path.lineTo(rect.right(), rect.top())
        path.lineTo(rect.right(), rect.bottom())
        painter = begin(self)
        painter.setPen(QPen(look.color("line"), 1))
        painter.setBrush(look.color("card"))
        painter.drawPath(path)
        painter.end()


class Listing(QStackedWidget):
    """Shows the list, or why there is none; a skeleton while the first rows are long in coming."""

    def __init__(self, desk: Desk, model: ClientTableModel) -> None:
        super().__init__()
        self.table = ClientTable(desk, model)
        self.rail = LetterRail()
        self.preview = Preview(desk)
        self.empty = ClientsEmpty()
        self.sheet = TableSheet(self.table)
        self.skeleton = Skeleton(self.sheet)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(24, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sheet, 1)
        row.addWidget(self.rail)
        row.addWidget(self.preview)
        self.addWidget(page)
        self.addWidget(self.empty)
        self.rail.hide()
        self.sheet.installEventFilter(self)

    def show_rows(self, count: int) -> None:
        """Bring the list to the front, or the words when there is no row."""
        self.skeleton.stop()
        self.setCurrentIndex(0 if count else 1)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.sheet and event.type() == QEvent.Type.Resize:
            self.skeleton.setGeometry(self.sheet.rect().adjusted(1, 1, 0, 0))
        return False
