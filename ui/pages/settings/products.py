"""The catalogue in the settings: product groups at the left, the products of the chosen one at the right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Changes
from app.services.product_groups import GroupRow, archive_group, delete_group, load_groups, order_groups
from app.services.products import ProductRow, archive_product, delete_product, load_products
from ui.desk import Desk
from ui.kit.banner import Banner
from ui.kit.button import IconButton, KButton, Kind
from ui.kit.empty_state import EmptyState
from ui.kit.field import SearchField
from ui.kit.menu import KMenu
from ui.kit.segmented import Segment, Segmented
from ui.kit.status_bar import KeyHint
from ui.pages.settings.part import SettingsCard, SettingsPart
from ui.pages.settings.product_dialogs import GroupDialog, ProductDialog
from ui.pages.settings.product_groups import GroupLine, GroupsList
from ui.pages.settings.products_table import CODE, PRICE, TITLE, UNIT, Heading, ProductsModel, ProductsTable, grouped
from ui.theme import theme

GROUPS_PX = 216
TABLE_LEAST_PX = 220
SEARCH_AFTER_MS = 120
IN_USE, ARCHIVE = "in_use", "archive"


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Products that answer a search, and all groups: those in use, those in the archive."""

    products: tuple[ProductRow, ...]
    groups: tuple[GroupRow, ...]
    old_groups: tuple[GroupRow, ...]


def load_catalogue(session: Any, text: str, archived: bool) -> Catalogue:
    """Return the products in use or in the archive, with the groups."""
    return Catalogue(load_products(session, text, archived), load_groups(session), load_groups(session, archived=True))


class ProductsPart(SettingsPart):
    """Products and their groups; what orders have is archived, not deleted.

    Signals:
        import_asked: open the import of products.
        hints_changed: other keys apply.
    """

    import_asked = Signal()
    hints_changed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._asked = 0
        self._catalogue = Catalogue((), (), ())
        self._is_loaded = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._load)
        self._make_notice()
        self._make_groups()
        self._make_products()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self._groups_card)
        row.addWidget(self._card, 1)
        self.column.addLayout(row, 1)
        self.retranslate()

    def _make_notice(self) -> None:
        self.notice = Banner()
        self.to_archive = KButton(size="small")
        self._close_notice = IconButton("x", " ", side_px=26, icon_px=14)
        self.notice.add_action(self.to_archive)
        self.notice.add_action(self._close_notice)
        self.notice.hide()
        self._archive: Callable[[], object] = lambda: None
        self.to_archive.clicked.connect(lambda: self._archive())
        self._close_notice.clicked.connect(self.notice.hide)
        self.column.addWidget(self.notice)

    def _make_groups(self) -> None:
        self._groups_card = SettingsCard()
        self._groups_card.setFixedWidth(theme().px(GROUPS_PX))
        self.add_group = IconButton("plus", " ", side_px=26, icon_px=15)
        self.add_group.clicked.connect(lambda: self.ask_group(None))
        self._groups_card.add_action(self.add_group)
        self.groups = GroupsList()
        self._groups_card.body.addWidget(self.groups, 1)
        self.groups.chosen.connect(self._show_products)
        self.groups.opened.connect(lambda _index: self._rename_group())
        self.groups.shift_asked.connect(self.shift_group)
        self.groups.delete_asked.connect(self._delete_current_group)
        self.groups.group_menu_asked.connect(self._show_group_menu)

    def _make_products(self) -> None:
        self._card = SettingsCard()
        self.which = Segmented([Segment(IN_USE, "-"), Segment(ARCHIVE, "-")], size="small")
        self.which.chosen.connect(lambda _code: self._load())
        self.imported = KButton(size="small", icon="table-import")
        self.imported.clicked.connect(self.import_asked)
        self.add = KButton(size="small", icon="plus")
        self.add.clicked.connect(lambda: self.ask_product(None))
        for action in (self.which, self.imported, self.add):
            self._card.add_action(action)
        self.search = SearchField(" ", key="Ctrl F")
        self.search.textChanged.connect(lambda _text: self._timer.start())
        self.model = ProductsModel(self._cell, self._word_heading, self)
        self.table = ProductsTable(self.model)
        self.table.setMinimumHeight(theme().px(TABLE_LEAST_PX))
        self.search.went_down.connect(lambda: self.table.setFocus(Qt.FocusReason.OtherFocusReason))
        self.table.opened.connect(self._on_opened)
        self.table.menu_asked.connect(self._show_menu)
        self.table.delete_asked.connect(self._delete_current)
        self.table.went_up.connect(lambda: self.search.setFocus(Qt.FocusReason.OtherFocusReason))
        self.nothing = EmptyState("first")
        self.first = self.nothing.add_button(KButton(kind=Kind.PRIMARY, icon="plus"))
        self.first.clicked.connect(lambda: self.ask_product(None))
        self.nothing.setMinimumHeight(theme().px(TABLE_LEAST_PX))
        self.nothing.hide()
        top = QVBoxLayout()
        top.setContentsMargins(12, 10, 12, 10)
        top.addWidget(self.search)
        self._card.body.addLayout(top)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.nothing, 1)
        for widget in (self.table, self.groups):
            widget.installEventFilter(self)

    # --- life -------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        self.notice.hide()
        self._load()

    def apply(self, changes: Changes) -> None:
        if {"products", "rules"} & changes.topics or changes.all_clients or changes.clients:
            self.notice.hide()
            if self._is_loaded:
                self._load()

    def hints(self) -> tuple[KeyHint, ...]:
        """Return the keys of the list that has the focus."""
        if self.groups.hasFocus():
            return (
                KeyHint(("Enter",), self.tr("Rename")),
                KeyHint(("Alt ↑", "Alt ↓"), self.tr("Put in order")),
                KeyHint(("Del",), self.tr("Delete")),
            )
        if self.table.hasFocus():
            return (KeyHint(("Enter",), self.tr("Change")), KeyHint(("Del",), self.tr("Delete")))
        return ()

    def eventFilter(self, watched: Any, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.hints_changed.emit()
        return super().eventFilter(watched, event)

    def go_to_search(self) -> None:
        """Put the cursor into the search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        self._groups_card.set_title(self.tr("Groups"))
        self.add_group.set_name(self.tr("Add a group"))
        self.groups.setAccessibleName(self.tr("Product groups"))
        self._card.set_title(self.tr("Products"))
        self.which.set_segments([Segment(IN_USE, self.tr("In use")), Segment(ARCHIVE, self.tr("Archive"))])
        self.which.setAccessibleName(self.tr("Which products"))
        self.imported.setText(self.tr("Import from a file…"))
        self.add.setText(self.tr("Add a product"))
        self.first.setText(self.add.text())
        self.search.set_placeholder(self.tr("Name, code or group"))
        self.to_archive.setText(self.tr("Put into the archive"))
        self._close_notice.set_name(self.tr("Close"))
        self.table.setAccessibleName(self.tr("Products"))
        sign = self._desk.formats.money(0).split("\u00a0")[-1]
        price = self.tr("Price, {sign}").format(sign=sign)
        self.model.set_heads((self.tr("Name"), self.tr("Code"), self.tr("Unit"), price, self.tr("Order lines")))
        if self._is_loaded:
            self._show()

    # --- what is shown ----------------------------------------------------------------------------------------

    def _cell(self, row: ProductRow, column: int) -> str:
        if column == TITLE:
            return row.title
        if column == CODE:
            return row.code if row.code != row.title else ""
        if column == UNIT:
            return row.unit
        if column == PRICE:
            return self._desk.formats.amount(row.price_kop) if row.price_kop else ""
        return f"{row.lines}" if row.lines else ""

    def _word_heading(self, heading: Heading) -> str:
        none = self.tr("No group")
        return f"{heading.title or none}, {heading.count}"

    def _load(self) -> None:
        self._asked += 1
        asked = self._asked

        def done(catalogue: Catalogue) -> None:
            if asked == self._asked:
                self._catalogue, self._is_loaded = catalogue, True
                self._show()

        self._timer.stop()
        is_archive = self.which.code() == ARCHIVE
        self._desk.read(self, load_catalogue, self.search.text().strip(), is_archive, done=done)

    def _show(self) -> None:
        found = self._catalogue
        counts = Counter(row.group_id for row in found.products)
        is_archive = self.which.code() == ARCHIVE
        groups = [group for group in found.groups if not is_archive or counts[group.id]]
        groups += [group for group in found.old_groups if is_archive or counts[group.id]]
        lines = [GroupLine(self.tr("All products"), len(found.products))]
        self.groups.set_lines([*lines, *(GroupLine(group.title, counts[group.id], group) for group in groups)])
        self._show_products()

    def _show_products(self) -> None:
        group = self.groups.group()
        products = [row for row in self._catalogue.products if group is None or row.group_id == group.id]
        self.table.show_rows(grouped(products) if group is None else products)
        self.table.setVisible(bool(products))
        self.nothing.setVisible(not products)
        if not products:
            self._word_nothing(group)

    def _word_nothing(self, group: GroupRow | None) -> None:
        typed, is_archive = self.search.text().strip(), self.which.code() == ARCHIVE
        self.first.setVisible(not is_archive)
        if typed:
            said = self.tr("Nothing is called “{text}”").format(text=typed)
            self.nothing.set_words(said, self.tr("Neither a name nor a code nor a group has it."), "not_found")
        elif is_archive:
            self.nothing.set_words(
                self.tr("The archive is empty"),
                self.tr("Products no longer sold go here; old orders keep them."),
                "done",
            )
        elif group is not None:
            self.nothing.set_words(self.tr("No products in this group"), self.tr("Add the first one."), "first")
        else:
            self.nothing.set_words(
                self.tr("No products yet"),
                self.tr("With products and groups each card shows what the client does not buy yet."),
                "first",
            )

    # --- products ---------------------------------------------------------------------------------------------

    def ask_product(self, product: ProductRow | None) -> ProductDialog:
        """Open the dialog of a product, or of a new one in the chosen group."""
        group = self.groups.group()
        typed = self.search.text().strip() if product is None and not self._catalogue.products else ""
        group_id = group.id if group is not None and not group.is_archived else None
        dialog = ProductDialog(
            self._desk, product, self._catalogue.groups, self.window(), title=typed, group_id=group_id
        )  # fmt: skip
        dialog.open()
        return dialog

    def archive(self, product: ProductRow, *, is_archived: bool = True) -> None:
        """Put a product into the archive, or take it out."""
        self._desk.write(self, archive_product, product.id, is_archived=is_archived, failed=self._say)

    def delete(self, product: ProductRow) -> None:
        """Delete a product; one that orders have is offered the archive."""
        archive = None if product.is_archived else lambda: self.archive(product)
        self._desk.write(self, delete_product, product.id, failed=lambda said: self._say(said, archive))

    def _on_opened(self, index: QModelIndex) -> None:
        if (product := self.model.product(index)) is not None:
            self.ask_product(product)

    def _delete_current(self) -> None:
        if (product := self.table.current()) is not None:
            self.delete(product)

    def _show_menu(self, index: QModelIndex, point: QPoint) -> None:
        product = self.model.product(index)
        if product is None:
            return
        menu = self._menu(self.table)
        menu.add(self.tr("Change…"), lambda: self.ask_product(product), icon="pencil", key="Enter")
        if product.is_archived:
            take_out = lambda: self.archive(product, is_archived=False)  # noqa: E731
            menu.add(self.tr("Out of the archive"), take_out, icon="arrow-back-up")
        else:
            menu.add(self.tr("Put into the archive"), lambda: self.archive(product), icon="package")
        menu.addSeparator()
        menu.add(self.tr("Delete"), lambda: self.delete(product), icon="trash", key="Del")
        menu.popup(point)

    # --- groups -----------------------------------------------------------------------------------------------

    def ask_group(self, group: GroupRow | None) -> GroupDialog:
        """Open the dialog of a group, or of a new one."""
        dialog = GroupDialog(self._desk, group, self.window())
        dialog.open()
        return dialog

    def shift_group(self, step: int) -> None:
        """Put the chosen group one place earlier or later."""
        group = self.groups.group()
        ids = [each.id for each in self._catalogue.groups]
        if group is None or group.id not in ids:
            return
        at = ids.index(group.id)
        if 0 <= at + step < len(ids):
            ids[at], ids[at + step] = ids[at + step], ids[at]
            self._desk.write(self, order_groups, ids, failed=self._say)

    def put_group_away(self, group: GroupRow, *, is_archived: bool = True) -> None:
        """Put a group into the archive, or take it out."""
        self._desk.write(self, archive_group, group.id, is_archived=is_archived, failed=self._say)

    def delete_group(self, group: GroupRow) -> None:
        """Delete a group; one that products or orders have is offered the archive."""
        archive = None if group.is_archived else lambda: self.put_group_away(group)
        self._desk.write(self, delete_group, group.id, failed=lambda said: self._say(said, archive))

    def _rename_group(self) -> None:
        if (group := self.groups.group()) is not None:
            self.ask_group(group)

    def _delete_current_group(self) -> None:
        if (group := self.groups.group()) is not None:
            self.delete_group(group)

    def _show_group_menu(self, group: GroupRow, point: QPoint) -> None:
        self.groups.choose(group.id)
        menu = self._menu(self.groups)
        menu.add(self.tr("Rename…"), lambda: self.ask_group(group), icon="pencil", key="Enter")
        if group.is_archived:
            take_out = lambda: self.put_group_away(group, is_archived=False)  # noqa: E731
            menu.add(self.tr("Out of the archive"), take_out, icon="arrow-back-up")
        else:
            ids = [each.id for each in self._catalogue.groups]
            menu.add(
                self.tr("Earlier"), lambda: self.shift_group(-1), icon="chevron-up", key="Alt ↑",
                is_enabled=ids[0] != group.id,
            )  # fmt: skip
            menu.add(
                self.tr("Later"), lambda: self.shift_group(1), icon="chevron-down", key="Alt ↓",
                is_enabled=ids[-1] != group.id,
            )  # fmt: skip
            menu.add(self.tr("Put into the archive"), lambda: self.put_group_away(group), icon="package")
        menu.addSeparator()
        menu.add(self.tr("Delete"), lambda: self.delete_group(group), icon="trash", key="Del")
        menu.popup(point)

    # --- what is told -----------------------------------------------------------------------------------------

    def _menu(self, owner: QWidget) -> KMenu:
        menu = KMenu(owner)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _say(self, sentence: str, archive: Callable[[], object] | None = None) -> None:
        """Say why something was refused, and offer the archive where it helps."""
        self.notice.set_state("none", str(sentence), icon="alert-triangle")
        self._archive = archive or (lambda: None)
        self.to_archive.setVisible(archive is not None)
        self.notice.show()
        if archive is not None and QApplication.focusWidget() in (self.table, self.groups):
            self.to_archive.setFocus(Qt.FocusReason.OtherFocusReason)
