"""Where things are: shipped resources, and the person's own folders (made private on first use)."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

APP_NAME = "Kartoteka"
BOOK_SUFFIX = ".kartoteka"


def resource_path(*parts: str) -> Path:
    """Return a path inside ``resources``, also in a frozen build."""
    frozen_root = getattr(sys, "_MEIPASS", None)
    root = Path(frozen_root) if frozen_root else Path(__file__).resolve().parent.parent
    return root.joinpath("resources", *parts)


def make_private_folder(path: Path) -> Path:
    """Return ``path`` after making it, readable by its owner only."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    return path


def books_folder() -> Path:
    """Return the default place for new books: Documents/Kartoteka."""
    return platformdirs.user_documents_path() / APP_NAME


def config_folder() -> Path:
    """Return the folder of window settings; ``KARTOTEKA_HOME`` moves it (tests, portable use)."""
    home = os.environ.get("KARTOTEKA_HOME")
    return Path(home) / "config" if home else platformdirs.user_config_path(APP_NAME, appauthor=False)


def state_folder() -> Path:
    """Return the folder of logs and drafts; ``KARTOTEKA_HOME`` moves it."""
    home = os.environ.get("KARTOTEKA_HOME")
    return Path(home) / "state" if home else platformdirs.user_state_path(APP_NAME, appauthor=False)
