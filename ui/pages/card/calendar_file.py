"""The open steps of one client as a calendar file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app.services.calendar_out import SUFFIX, steps_ics
from app.services.client_card import load_card
from app.services.exporting.target_file import whole_file
from ui.desk import Desk

UNFIT: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f]')  # in the name of a file


def save_client_steps(session: Any, path: Path, client_id: int, lang: str) -> int:
    """Write the open steps of a client to a file, whole or not at all; return how many. Errors as in ``save_ics``."""
    from icalendar import Calendar  # takes a while, and most days nobody asks for it

    ids = [each.id for each in load_card(session, client_id).activities if each.state == "open" and each.kind != "note"]
    starts = tuple(f"step-{each}-" for each in ids)
    calendar = Calendar.from_ical(steps_ics(session, None, lang))
    calendar.subcomponents = [
        each for each in calendar.subcomponents if each.name != "VEVENT" or str(each["UID"]).startswith(starts)
    ]
    content: bytes = calendar.to_ical()
    with whole_file(path) as folder:
        (folder / path.name).write_bytes(content)
    return sum(each.name == "VEVENT" for each in calendar.subcomponents)


def calendar_path(parent: QWidget, desk: Desk, client: str) -> Path | None:
    """Ask where the calendar of a client is to be written; None when it is not."""
    name = UNFIT.sub("", client).strip() or "client"
    proposed = str(desk.book.path.with_name(f"{name}{SUFFIX}"))
    title = QCoreApplication.translate("CardPage", "Save the steps")
    path, _ = QFileDialog.getSaveFileName(parent, title, proposed, f"iCalendar (*{SUFFIX})")
    if not path:
        return None
    return Path(path if path.lower().endswith(SUFFIX) else path + SUFFIX)
