"""The views of the client list: the built-in ones, the person's own, and what differs from how they were saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from app.changes import Changes
from app.domain.client_query import ClientQuery
from app.services.client_list import ListTotals, count_views, load_totals
from app.services.saved_views import (
    BUILT_IN_VIEWS,
    ViewRow,
    delete_view,
    load_views,
    move_view,
    rename_view,
    save_view,
    update_view,
)
from ui.desk import Desk, Failed
from ui.kit.tab_strip import Tab

ALL, BIN = "all", "bin"
OWN_PREFIX = "own:"
COUNT_AFTER_MS = 150
AFTER_OWN = ("sleeping", BIN)  # built-in views that stand behind the person's own (picture 03)


@dataclass(frozen=True, slots=True)
class LoadedViews:
    """The person's own views, the counts of the built-in ones in their order, the counts of the book."""

    own: tuple[ViewRow, ...]
    counts: tuple[int, ...]
    totals: ListTotals


def load_all_views(session: Any) -> LoadedViews:
    """Return every view with its count."""
    return LoadedViews(load_views(session), count_views(session, tuple(BUILT_IN_VIEWS.values())), load_totals(session))


def built_in_titles() -> dict[str, str]:
    """Return the names of the built-in views."""
    return {
        ALL: QCoreApplication.translate("ClientViews", "All"),
        "marked": QCoreApplication.translate("ClientViews", "Regulars and VIP"),
        "no_step": QCoreApplication.translate("ClientViews", "No next step"),
        "quiet": QCoreApplication.translate("ClientViews", "Gone quiet"),
        "onboarding": QCoreApplication.translate("ClientViews", "Onboarding"),
        "sleeping": QCoreApplication.translate("ClientViews", "Sleeping"),
        BIN: QCoreApplication.translate("ClientViews", "Bin"),
    }


class ClientViews(QObject):
    """Keeps which view is shown and how it was changed since; a changed view stays so while others are looked at.

    Signals:
        loaded: names, counts or order of the views are others.
    """

    loaded = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loaded = LoadedViews((), (), ListTotals(0, {}, 0))
        self._changed: dict[str, ClientQuery] = {}
        self._generation = 0
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COUNT_AFTER_MS)
        self._soon.timeout.connect(self.load)
        self.code = ALL

    # --- which there are ----------------------------------------------------------------------------------------

    def load_soon(self) -> None:
        """Count again after a pause: several writes in a row are counted once."""
        self._soon.start()

    def load(self) -> None:
        """Read names and counts again."""
        self._soon.stop()
        self._generation += 1
        mine = self._generation

        def done(loaded: LoadedViews) -> None:
            if mine == self._generation:
                self._loaded = loaded
                if self.code not in self.codes():
                    self.code = ALL
                self.loaded.emit()

        self._desk.read(self, load_all_views, done=done)

    @property
    def totals(self) -> ListTotals:
        """The counts of the whole book."""
        return self._loaded.totals

    def codes(self) -> tuple[str, ...]:
        """Return the views in the order of their tabs; the bin only when something is in it."""
        built_in = [code for code in BUILT_IN_VIEWS if code not in AFTER_OWN]
        behind = [code for code in AFTER_OWN if code in BUILT_IN_VIEWS]
        if not self._loaded.totals.in_bin and self.code != BIN:
            behind.remove(BIN)
        return (*built_in, *self.own_codes(), *behind)

    def own_codes(self) -> tuple[str, ...]:
        """Return the person's own views in their order."""
        return tuple(f"{OWN_PREFIX}{row.id}" for row in self._loaded.own)

    def own(self, code: str) -> ViewRow | None:
        """Return one of the person's own views."""
        return next((row for row in self._loaded.own if f"{OWN_PREFIX}{row.id}" == code), None)

    def tabs(self) -> tuple[Tab, ...]:
        """Return the tabs with names, counts, and a dot where the filters differ from the saved ones."""
        titles = built_in_titles()
        counts = dict(zip(BUILT_IN_VIEWS, self._loaded.counts, strict=False))
        tabs = []
        for code in self.codes():
            row = self.own(code)
            title = row.title if row else titles[code]
            count = row.count if row else counts.get(code)
            tabs.append(Tab(code, title, "" if count is None else f"{count}", self.is_changed(code)))
        return tuple(tabs)

    def title(self, code: str = "") -> str:
        """Return the name of a view, of the one shown if none is named."""
        code = code or self.code
        row = self.own(code)
        return row.title if row else built_in_titles()[code]

    def columns(self, code: str = "") -> tuple[str, ...]:
        """Return the columns that were saved with a view; empty for the usual ones."""
        row = self.own(code or self.code)
        return row.columns if row else ()

    # --- what is shown --------------------------------------------------------------------------------------------

    def saved_query(self, code: str = "") -> ClientQuery:
        """Return a view's query as it was saved."""
        code = code or self.code
        row = self.own(code)
        return row.query if row else BUILT_IN_VIEWS.get(code, ClientQuery())

    def query(self) -> ClientQuery:
        """Return the query of the view shown, with what was changed since; without a search text."""
        return self._changed.get(self.code, self.saved_query())

    def set_query(self, query: ClientQuery) -> None:
        """Change the view shown, for as long as the window is open."""
        query = replace(query, text="")
        if query == self.saved_query():
            self._changed.pop(self.code, None)
        else:
            self._changed[self.code] = query

    def reset(self, code: str = "") -> None:
        """Take the changes of a view back."""
        self._changed.pop(code or self.code, None)

    def is_changed(self, code: str = "") -> bool:
        """Whether a view's filters differ from the saved ones; the order of the rows does not count."""
        changed = self._changed.get(code or self.code)
        return changed is not None and not changed.same_filter(self.saved_query(code))

    # --- writing --------------------------------------------------------------------------------------------------

    def save_as(self, title: str, columns: Sequence[str], failed: Failed) -> None:
        """Keep what is shown as a new view and show it."""

        def done(changes: Changes) -> None:
            self.reset()
            self.code = f"{OWN_PREFIX}{changes.created_id}"
            self.load()

        self._desk.write(self, save_view, title, self.query(), tuple(columns), done=done, failed=failed)

    def rename(self, code: str, title: str, failed: Failed) -> None:
        """Give one of the own views another name."""
        if (row := self.own(code)) is not None and row.title != title:
            self._desk.write(self, rename_view, row.id, title, failed=failed)

    def update(self, code: str, columns: Sequence[str]) -> None:
        """Keep what is shown in the own view that is shown."""
        if (row := self.own(code)) is not None:
            query = self._changed.get(code, row.query)
            self._desk.write(self, update_view, row.id, query, tuple(columns), done=lambda _changes: self.reset(code))

    def delete(self, code: str) -> None:
        """Forget one of the own views."""
        if (row := self.own(code)) is not None:
            self.reset(code)
            self._desk.write(self, delete_view, row.id)

    def move(self, code: str, to: int) -> None:
        """Put one of the own views at another place among them."""
        codes = self.own_codes()
        if code in codes:
            to = max(0, min(len(codes) - 1, to))
            row = self.own(code)
            if row is not None and codes.index(code) != to:
                self._desk.write(self, move_view, row.id, to)
                return
        self.loaded.emit()  # a built-in tab was dragged: it goes back
