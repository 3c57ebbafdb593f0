"""Restoring a book from a copy: look inside first, then say where it goes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.clock import Clock
from app.errors import AppError
from app.paths import BOOK_SUFFIX, books_folder
from ui.kit.jobs import Jobs
from ui.language import Language
from ui.messages import say_error


def choose_and_restore(
    owner: QWidget,
    jobs: Jobs,
    language: Language,
    opened: Callable[[str], object],
    refused: Callable[[str], object],
) -> None:
    """Ask for a copy, tell what is inside, ask where the book goes, restore it and open it.

    A book that stands at that place is kept as a copy with the reason 'restore'.
    """
    from app.services import backups

    chosen, _ = QFileDialog.getOpenFileName(
        owner,
        QCoreApplication.translate("Restoring", "Which copy?"),
        str(books_folder()),
        f"Kartoteka (*{BOOK_SUFFIX})",
    )
    if not chosen:
        return

    def failed(error: Exception) -> None:
        if not isinstance(error, AppError):
            raise error
        refused(say_error(language, error))

    def on_looked(inside: backups.Inside) -> None:
        question = QCoreApplication.translate(
            "Restoring",
            "The copy of {when} opens. Clients: {clients}, orders: {orders}. Restore it? "
            "A book that stands at the place you choose is kept as a copy.",
        ).format(
            when=inside.made_at.astimezone().strftime("%d.%m.%Y %H:%M") if inside.made_at else "?",
            clients=inside.clients,
            orders=inside.orders,
        )
        box = QMessageBox(owner)
        box.setTextFormat(box.textFormat().PlainText)
        box.setText(question)
        box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Cancel)
        if box.exec() != QMessageBox.StandardButton.Ok:
            return
        target, _ = QFileDialog.getSaveFileName(
            owner,
            QCoreApplication.translate("Restoring", "Where to put the book"),
            str(books_folder() / "Kartoteka.kartoteka"),
            f"Kartoteka (*{BOOK_SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if target:
            jobs.start(
                owner,
                lambda _progress: backups.restore(Path(target), Path(chosen), Clock()),
                lambda _restored: opened(target),
                failed=failed,
                writes=True,
            )

    jobs.start(owner, lambda _progress: backups.look_inside(Path(chosen)), on_looked, failed=failed)
