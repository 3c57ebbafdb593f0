"""Parts behind tabs: all as high as the first one or as what is in sight, so that the dialog keeps its size."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget


class PageStack(QWidget):
    """The first page asks for its height; the others for what the sheet shows now, or for more when they need it.

    It lays its pages out itself: QStackedLayout always asks for the height of the highest.
    """

    def __init__(self, pages: Mapping[str, QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = dict(pages)
        self._code = next(iter(self._pages))
        for code, page in pages.items():
            self.add_page(code, page)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_page(self, code: str, page: QWidget) -> None:
        """Add a page; it is behind the others."""
        self._pages[code] = page
        page.setParent(self)
        page.setGeometry(self.rect())
        page.setVisible(code == self._code)

    def current(self) -> QWidget:
        """Return the page in front."""
        return self._pages[self._code]

    def show_page(self, code: str) -> None:
        """Bring a page to the front."""
        if code == self._code:
            return
        self._code = code
        self.current().setGeometry(self.rect())
        self.current().show()
        for other, page in self._pages.items():
            page.setVisible(other == code)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        page = self.current()
        layout = page.layout()
        has_height = layout is not None and layout.hasHeightForWidth()
        own = page.heightForWidth(width) if has_height else page.sizeHint().height()
        is_first = page is next(iter(self._pages.values()))
        return own if is_first else max(own, self._room())

    def sizeHint(self) -> QSize:
        width = max(page.sizeHint().width() for page in self._pages.values())
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for page in self._pages.values():
            page.setGeometry(self.rect())

    def _room(self) -> int:
        """Return the height in sight below what stands over the pages."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        content = area.widget() if isinstance(area, QScrollArea) else None
        if content is None or not isinstance(area, QScrollArea):
            return 0
        return max(0, area.viewport().height() - self.mapTo(content, QPoint(0, 0)).y())
