"""What the window remembers between starts, in a TOML file; a garbled one is kept aside."""

from __future__ import annotations

import contextlib
import os
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from app.paths import config_folder, make_private_folder

FILE_NAME = "window.toml"
RECENT_LIMIT = 8
CARRIED = ("language", "theme", "text_scale", "is_roomy", "has_motion")


@dataclass(slots=True)
class WindowState:
    """The settings of the window on this computer; empty strings mean 'not chosen'.

    ``geometry`` is Qt's own, base64: screen and place, which the sizes alone do not tell. ``layouts`` holds for each
    page by its id what ``Page.layout_changed`` told.
    """

    language: str = ""
    theme: str = "system"
    text_scale: float = 1.0
    is_roomy: bool = False
    has_motion: bool = True
    last_book: str = ""
    recent_books: list[str] | None = None
    width_px: int = 1440
    height_px: int = 900
    is_maximized: bool = False
    geometry: str = ""
    is_side_bar_folded: bool = False
    layouts: dict[str, Any] = field(default_factory=dict)

    def remember_book(self, path: Path) -> None:
        """Put a book first among the recent ones."""
        others = [each for each in self.recent_books or [] if each != str(path)]
        self.recent_books = [str(path), *others][:RECENT_LIMIT]
        self.last_book = str(path)

    def forget_book(self, path: Path) -> None:
        """Take a book off the list of recent ones."""
        self.recent_books = [each for each in self.recent_books or [] if each != str(path)]
        if self.last_book == str(path):
            self.last_book = ""


def settings_to_carry(state: WindowState) -> dict[str, Any]:
    """Return the settings that are the person's, not this computer's: what travels with a packed book."""
    return {name: getattr(state, name) for name in CARRIED}


def take_carried_settings(state: WindowState, carried: Mapping[str, Any]) -> None:
    """Take the settings that travelled, those of a right kind."""
    for name in CARRIED:
        if _is_like(carried.get(name), type(getattr(state, name))):
            setattr(state, name, carried[name])


def load_window_state() -> WindowState:
    """Return what was remembered; defaults for what is missing or of a wrong kind."""
    path = config_folder() / FILE_NAME
    state = WindowState()
    try:
        stored: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return state
    except (OSError, ValueError):
        with contextlib.suppress(OSError):
            path.replace(path.with_suffix(".garbled"))
        return state
    for each in fields(WindowState):
        value = stored.get(each.name)
        wanted = list if each.name == "recent_books" else type(getattr(state, each.name))
        if _is_like(value, wanted):
            setattr(state, each.name, value)
    return state


def _is_like(value: object, wanted: type) -> bool:
    return isinstance(value, wanted) and not (wanted is int and isinstance(value, bool))


def save_window_state(state: WindowState) -> None:
    """Write the settings; a disk that cannot take them costs only the settings."""
    import tomlkit  # slow to import, not needed at start

    values = {key: value for key, value in asdict(state).items() if value is not None}
    path = config_folder() / FILE_NAME
    with contextlib.suppress(OSError):
        make_private_folder(path.parent)
        fresh = path.with_suffix(".new")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            file.write(tomlkit.dumps(values))
        fresh.replace(path)
