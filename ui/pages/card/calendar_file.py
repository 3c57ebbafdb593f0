"""The open steps of one client as a calendar file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.calendar_out import SUFFIX
from ui.desk import Desk

UNFIT: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # in the name of a file


def calendar_path(parent: QWidget, desk: Desk, client: str) -> Path | None:
    """Ask where the calendar of a client is to be written; None when it is not."""
    name = UNFIT.sub("", client).strip() or "client"
    proposed = str(desk.book.path.with_name(f"{name}{SUFFIX}"))
    title = QCoreApplication.translate("CardPage", "Save the steps")
    path, _ = QFileDialog.getSaveFileName(parent, title, proposed, f"iCalendar (*{SUFFIX})")
    if not path:
        return None
    return Path(path if path.lower().endswith(SUFFIX) else path + SUFFIX)
