"""Finds products while the name of a line is typed, and shows them under its cell."""

from __future__ import annotations

import functools

from PySide6.QtCore import QObject, QTimer, Signal

from app.services.products import ProductHit, find_products
from ui.desk import Desk
from ui.kit.field import KLineEdit
from ui.orders.product_popup import ProductPopup

AFTER_MS = 60


class ProductSearch(QObject):
    """Reads 60 ms after ``start``; an answer to an older text, or to a cell that was left, is not shown.

    Signals:
        product_chosen: a product found (ProductHit).
        new_asked: make a product of what is typed (str).
    """

    product_chosen = Signal(object)
    new_asked = Signal(str)

    def __init__(self, desk: Desk, client_id: int, cell: KLineEdit, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._client_id, self._cell = desk, client_id, cell
        self._generation = 0
        self._popup: ProductPopup | None = None
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self.find)

    def start(self) -> None:
        """Look for what is typed, once the typing rests."""
        self._timer.start()

    def find(self) -> None:
        """Look for what is typed now; for nothing, all products are shown."""
        if self._cell.hasFocus():
            self._generation += 1
            typed = self._cell.text()
            done = functools.partial(self._show, self._generation, typed)
            self._desk.read(self, find_products, self._client_id, typed, done=done)

    def is_open(self) -> bool:
        """Whether suggestions are shown."""
        return self._popup is not None and self._popup.isVisible()

    def stop(self) -> None:
        """Take the suggestions away; an answer on its way is not shown."""
        self._timer.stop()
        self._generation += 1
        if self._popup is not None:
            self._popup.hide()

    def ask_new(self) -> None:
        """Ask for a product of what is typed."""
        self.stop()
        self.new_asked.emit(self._cell.text().strip())

    def _show(self, generation: int, typed: str, hits: tuple[ProductHit, ...]) -> None:
        if generation != self._generation or not self._cell.hasFocus() or self._cell.text() != typed:
            return
        if self._popup is None:
            self._popup = ProductPopup(self._desk, self._cell)
            self._popup.product_chosen.connect(self.product_chosen)
            self._popup.new_asked.connect(self.ask_new)
        self._popup.show_hits(typed, hits)
