"""Restoring a book from a copy: look inside first, then say where it goes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from app.clock import Clock
from app.errors import AppError
from app.paths import BOOK_SUFFIX, books_folder
from app.services import backups
from ui.formats import Formats
from ui.kit.dialog import ask
from ui.kit.jobs import Jobs
from ui.language import Language
from ui.messages import say_error


@dataclass(frozen=True, slots=True)
class Ends:
    """Whom to tell: the restored book's path (str), or why it was refused (str)."""

    opened: Callable[[str], object]
    refused: Callable[[str], object]


def newest_good_copy(book_path: Path) -> backups.Inside | None:
    """Return the newest copy of a book that opens; None when there is none."""
    for row in backups.list_backups(book_path):
        try:
            return backups.look_inside(row.path)
        except AppError:
            continue
    return None


class Restoring(QObject):
    """Asks and restores; the widget it belongs to is the owner of its jobs and dialogs."""

    def __init__(self, owner: QWidget, jobs: Jobs, language: Language, ends: Ends) -> None:
        super().__init__(owner)
        self._owner, self._jobs, self._language, self._ends = owner, jobs, language, ends

    def choose_copy(self) -> None:
        """Ask for a copy and where its book goes; a book that stands there is kept as a copy."""
        chosen, _ = QFileDialog.getOpenFileName(
            self._owner, self.tr("Which copy?"), str(books_folder()), f"Kartoteka (*{BOOK_SUFFIX})"
        )
        if chosen:
            self._jobs.start(
                self._owner,
                lambda _progress: backups.look_inside(Path(chosen)),
                lambda inside: self.ask(inside, None),
                failed=self._failed,
            )

    def restore_last(self, book_path: Path) -> None:
        """Offer the newest good copy of a book that does not open."""

        def done(inside: backups.Inside | None) -> None:
            if inside is None:
                self._ends.refused(
                    self.tr("There is no copy of this book here. Choose one by “Restore from a backup”.")
                )
            else:
                self.ask(inside, book_path)

        self._jobs.start(self._owner, lambda _progress: newest_good_copy(book_path), done, failed=self._failed)

    def ask(self, inside: backups.Inside, target: Path | None) -> None:
        """Tell what the copy holds and ask once."""
        formats = Formats(self._language, Clock())
        made = formats.moment(inside.made_at) if inside.made_at else inside.path.name
        text = self.tr(
            "Copy: {when}. It opens and holds {clients}, {orders}. A book that stands in its place is kept as a copy."
        ).format(
            when=made,
            clients=self.tr("%n client(s)", "", inside.clients),
            orders=self.tr("%n order(s)", "", inside.orders),
        )
        ask(
            self._owner,
            self.tr("Restore this copy?"),
            text,
            self.tr("Restore"),
            lambda: self._choose_target(inside) if target is None else self.restore(inside.path, target),
        )

    def _choose_target(self, inside: backups.Inside) -> None:
        name = inside.company or "Kartoteka"
        target, _ = QFileDialog.getSaveFileName(
            self._owner,
            self.tr("Where to put the book"),
            str(books_folder() / f"{name}{BOOK_SUFFIX}"),
            f"Kartoteka (*{BOOK_SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if target:
            self.restore(inside.path, Path(target))

    def restore(self, copy: Path, target: Path) -> None:
        """Put a copy in its place and open the book."""
        self._jobs.start(
            self._owner,
            lambda _progress: backups.restore(target, copy, Clock()),
            lambda _restored: self._ends.opened(str(target)),
            failed=self._failed,
            writes=True,
        )

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        self._ends.refused(say_error(self._language, error))
