"""The middle of the calling base: search, filters by state, and the records they leave."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QButtonGroup,
    QSizePolicy,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.services.raw_base import RawQuery, RawRow
from ui.desk import Desk
from ui.kit.chip import chip_height, chip_width, paint_chip
from ui.kit.field import SearchField
from ui.kit.flow_layout import FlowLayout
from ui.kit.paint import CENTER, begin, draw_ring, draw_text, fill_box, has_keyboard_focus, text_width
from ui.kit.rows import Index, KTable, RowDelegate
from ui.kit.section_card import SectionCard
from ui.kit.skeleton import Skeleton
from ui.pages.calling.record_model import ROW_ROLE, RecordModel
from ui.pages.calling.words import FILTERS, filter_text, state_text, state_tone
from ui.theme import follow_theme, theme

SEARCH_AFTER_MS = 80
ROW_PX = 46
AGAIN_TODAY, AGAIN_LATER = "again_today", "again_later"
SIDE_PX = 14


class FilterToggle(QAbstractButton):
    """One filter of the row: on or off; arrows go through the row."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow_theme(self)

    def restyle(self) -> None:
        """Measure and paint again."""
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(text_width(self.text(), theme().font("chip"))) + 18, theme().size("controlSmall"))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, rect = theme(), begin(self), QRectF(self.rect())
        if self.isChecked():
            fill_box(painter, rect, 6, look.color("accentSoft"), look.color("accentLine"))
        elif self.underMouse():
            fill_box(painter, rect, 6, look.color("rowHover"), look.color("lineStrong"))
        else:
            fill_box(painter, rect, 6, None, look.color("line"))
        draw_text(painter, rect, self.text(), look.font("chip"), "accentText" if self.isChecked() else "text2", CENTER)
        if has_keyboard_focus(self):
            draw_ring(painter, rect, 6)
        painter.end()


class StateFilters(QWidget):
    """The row of filters, one of them on.

    Signals:
        chosen: the code of another filter (str).
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, 6, 6)
        self._group = QButtonGroup(self)
        self.toggles: dict[str, FilterToggle] = {}
        for each in FILTERS:
            toggle = FilterToggle(filter_text(each.code))
            toggle.clicked.connect(lambda _on=False, code=each.code: self.chosen.emit(code))
            self._group.addButton(toggle)
            flow.addWidget(toggle)
            self.toggles[each.code] = toggle
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_code(self, code: str) -> None:
        """Show which filter is on."""
        self.toggles[code].setChecked(True)

    def retranslate(self) -> None:
        """Word the filters anew."""
        for code, toggle in self.toggles.items():
            toggle.setText(filter_text(code))
            toggle.setAccessibleName(filter_text(code))
            toggle.restyle()


class RecordDelegate(RowDelegate):
    """Name and city, under them who answers and the phone; at the right how the record stands."""

    def __init__(self, view: KTable, desk: Desk) -> None:
        super().__init__(view)
        self._desk = desk

    def paint_cell(self, painter: QPainter, rect: QRectF, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        row = index.data(ROW_ROLE)
        if not isinstance(row, RawRow):
            fill_box(painter, QRectF(rect.left() + SIDE_PX, rect.center().y() - 5, 180, 10), 4, look.color("sunken"))
            return
        right = rect.right() - SIDE_PX
        text, tone = state_text(self._desk, row), state_tone(row, self._desk.book.clock.today())
        if row.state == "new":
            width = 0
        else:
            width = min(chip_width(text, tone), round(rect.width() * 0.48))
            chip = QRectF(right - width, rect.center().y() - chip_height() / 2, width, chip_height())
            paint_chip(painter, chip, text, tone)
        left = rect.left() + SIDE_PX
        room = right - left - width - (10 if width else 0)
        half = rect.height() / 2
        upper = QRectF(left, rect.top() + 4, room, half - 3)
        taken = draw_text(painter, upper, row.name, look.font("strong"), "text")
        if row.city and room - taken > 40:
            draw_text(painter, upper.adjusted(taken + 8, 0, 0, 0), row.city, look.font("small"), "text2")
        about = " · ".join(part for part in (row.phone, row.contact_name, row.industry) if part)
        lower = QRectF(left, rect.top() + half, room, half - 4)
        draw_text(painter, lower, about or row.email or row.note, look.font("small"), "text2")


class RecordView(KTable):
    """The rows, of one column: a table lays 100 000 of them out at once, a list does not.

    Letters are commands here, not a search by first letter.
    """

    def __init__(self, desk: Desk, model: RecordModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(RecordDelegate(self, desk))
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)

    def restyle(self) -> None:
        super().restyle()
        self.verticalHeader().setDefaultSectionSize(theme().px(ROW_PX))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isprintable() and event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)


class RecordList(QWidget):
    """Asks for a query as one types and chooses.

    Signals:
        current_changed: another record is the current one.
        opened: a record is to be called (int).
        menu_asked: the menu of the current record is wanted at a global point (QPoint).
    """

    current_changed = Signal()
    opened = Signal(int)
    menu_asked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._list_id: int | None = None
        self._kept_id: int | None = None
        self._kept_row = 0
        self._code = FILTERS[0].code
        self.model = RecordModel(desk)
        self.view = RecordView(desk, self.model)
        self.search = SearchField("", key="Ctrl F")
        self.filters = StateFilters()
        self.card = SectionCard(" ", lined=True)
        self.card.body.addWidget(self.view)
        self.skeleton = Skeleton(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.filters)
        column.addWidget(self.card, 1)
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_AFTER_MS)
        self._timer.timeout.connect(self.reload)
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.search.went_down.connect(self.focus_view)
        self.search.returnPressed.connect(self.focus_view)
        self.filters.chosen.connect(self.choose)
        self.filters.set_code(self._code)
        self.model.modelAboutToBeReset.connect(self._keep_place)
        self.model.shown.connect(self._on_shown)
        self.view.selectionModel().currentChanged.connect(lambda _new, _old: self.current_changed.emit())
        self.view.opened.connect(self._on_opened)
        self.view.menu_asked.connect(lambda _index, point: self.menu_asked.emit(point))

    def show_list(self, list_id: int | None) -> None:
        """Show another list with the filter that is on."""
        if list_id != self._list_id:
            self._list_id, self._kept_id, self._kept_row = list_id, None, 0
            self.search.clear()
            self._timer.stop()
        self.reload()

    def reload(self) -> None:
        """Ask again for what is shown."""
        if self._list_id is None:
            self.model.forget()
            return
        self.skeleton.setGeometry(self.view.rect())
        self.skeleton.start()
        until = self._desk.book.clock.today() if self._code == AGAIN_TODAY else None
        self.model.show(self.query(), until)

    def query(self) -> RawQuery:
        """Return what is asked of the list."""
        chosen = next(each for each in FILTERS if each.code == self._code)
        sort = "again" if self._code in (AGAIN_TODAY, AGAIN_LATER) else "added"
        return replace(RawQuery(self._list_id, self.search.text().strip(), chosen.states, chosen.due), sort=sort)

    def choose(self, code: str) -> None:
        """Show the records of another state."""
        self._code = code
        self.filters.set_code(code)
        self.reload()

    def filter_code(self) -> str:
        """Return the filter that is on."""
        return self._code

    def current_id(self) -> int | None:
        """Return the current record."""
        return self.model.id_at(self.view.currentIndex().row())

    def current_row(self) -> RawRow | None:
        """Return the row of the current record, if it is loaded."""
        row = self.view.currentIndex().data(ROW_ROLE)
        return row if isinstance(row, RawRow) else None

    def show_record(self, record_id: int) -> None:
        """Make a record the current one as soon as it is in the list."""
        self._kept_id = record_id
        row = self.model.row_of(record_id)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))

    def focus_view(self) -> None:
        """Give the focus to the rows."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_head(self, title: str, meta: str) -> None:
        """Say which list is shown."""
        self.card.set_title(title)
        self.card.set_meta(meta)

    def retranslate(self) -> None:
        """Word everything anew."""
        self.search.set_placeholder(self.tr("Company, person, phone, city"))
        self.filters.setAccessibleName(self.tr("Which records"))
        self.view.setAccessibleName(self.tr("Records to call"))
        self.filters.retranslate()

    def _keep_place(self) -> None:
        current = self.current_id()
        if current is not None:
            self._kept_id, self._kept_row = current, self.view.currentIndex().row()

    def _on_shown(self, count: int) -> None:
        self.skeleton.stop()
        if count and not self.view.currentIndex().isValid():
            row = self.model.row_of(self._kept_id) if self._kept_id is not None else -1
            self.view.setCurrentIndex(self.model.index(row if row >= 0 else min(self._kept_row, count - 1)))
        self.current_changed.emit()

    def _on_opened(self, index: QModelIndex) -> None:
        record_id = self.model.id_at(index.row())
        if record_id is not None:
            self.opened.emit(record_id)
