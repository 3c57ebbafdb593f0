"""The menu of versions of a script or an objection."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication

from app.services.library import VersionRow
from ui.desk import Desk
from ui.kit.menu import KMenu

SHOWN = 20


def add_versions(menu: KMenu, desk: Desk, versions: Sequence[VersionRow], bring_back: Callable[[int], object]) -> None:
    """List the versions, the newest first; choosing an earlier one brings it back (its number, 0: the program's)."""
    for place, row in enumerate(versions[:SHOWN]):
        menu.add(_words(desk, row), functools.partial(bring_back, row.number), is_enabled=place > 0)
    if versions[SHOWN:]:
        last = versions[-1]
        menu.add(_words(desk, last), functools.partial(bring_back, last.number))


def _words(desk: Desk, row: VersionRow) -> str:
    if row.made_at is None:
        return QCoreApplication.translate("Versions", "The program’s own words")
    number = QCoreApplication.translate("Versions", "Version {number}").format(number=row.number)
    person = desk.person(row.person_id)
    parts = [number, desk.formats.moment(row.made_at)]
    if person is not None and not desk.facts.is_solo:
        parts.append(person.name)
    return ", ".join(parts)
