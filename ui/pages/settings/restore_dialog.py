"""The one question before a restore: what the copy holds beside what the book holds now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.services.backups import Comparison, Inside
from ui.desk import Desk
from ui.kit.dialog import Dialog
from ui.kit.label import Label, rule
from ui.pages.settings.copy_words import capital, moment_text

COLUMN_PX = 150


def last_change(desk: Desk, inside: Inside) -> str:
    """Return when something was last written, as far as the file tells."""
    if isinstance(inside.changed_at, datetime):
        return moment_text(desk, inside.changed_at)
    days = [day for day in (inside.newest_order_on, inside.newest_activity_on) if day is not None]
    return desk.formats.short_date(max(days)) if days else "–"


def ask_restore(parent: QWidget, desk: Desk, comparison: Comparison, restore: Callable[[], object]) -> Dialog:
    """Open the question; ``restore`` is called when the person agrees."""
    copy, book = comparison.copy, comparison.book
    made = capital(moment_text(desk, copy.made_at)) if copy.made_at else copy.path.name
    dialog = Dialog(parent, QCoreApplication.translate("RestoreDialog", "Restore this copy?"), width_px=520)
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, 1)
    rows: list[tuple[str, str, str]] = [
        (
            QCoreApplication.translate("RestoreDialog", "Clients"),
            desk.language.locale.toString(copy.clients),
            desk.language.locale.toString(book.clients) if book else "",
        ),
        (
            QCoreApplication.translate("RestoreDialog", "Orders"),
            desk.language.locale.toString(copy.orders),
            desk.language.locale.toString(book.orders) if book else "",
        ),
        (
            QCoreApplication.translate("RestoreDialog", "Last change"),
            last_change(desk, copy),
            last_change(desk, book) if book else "",
        ),
    ]
    heads = (
        QCoreApplication.translate("RestoreDialog", "This copy"),
        QCoreApplication.translate("RestoreDialog", "The book now") if book else "",
    )
    right = Qt.AlignmentFlag.AlignRight
    for column, head in enumerate((*heads,), 1):
        grid.addWidget(Label(head, "small", "text2"), 0, column, right)
        grid.setColumnMinimumWidth(column, COLUMN_PX)
    grid.addWidget(rule(), 1, 0, 1, 3)
    for number, (name, there, here) in enumerate(rows, 2):
        differs = bool(here) and there != here
        grid.addWidget(Label(name, "body", "text2"), number, 0)
        grid.addWidget(Label(there, "strong" if differs else "body"), number, 1, right)
        grid.addWidget(Label(here, "body"), number, 2, right)
    dialog.set_title(QCoreApplication.translate("RestoreDialog", "Restore this copy?"), made)
    dialog.body.addLayout(grid)
    words = [_kept_words(book is not None)]
    if copy.is_as_made is False:
        warning = QCoreApplication.translate(
            "RestoreDialog", "The file was changed since it was made, but it opens whole."
        )
        words.insert(0, warning)
    dialog.body.addWidget(Label(" ".join(words), "body", "text2", wrap=True))
    dialog.add_cancel()
    dialog.add_primary(QCoreApplication.translate("RestoreDialog", "Restore"))
    dialog.accepted.connect(restore)
    dialog.open()
    return dialog


def _kept_words(is_readable: bool) -> str:
    if is_readable:
        return QCoreApplication.translate(
            "RestoreDialog",
            "Today's book is kept beside it as a copy “before a restore”, so you can go back to it.",
        )
    return QCoreApplication.translate(
        "RestoreDialog", "The book of now cannot be read. Its file is kept as it is beside the copies."
    )
