"""The window's parts on show: for who draws or mends them."""

from __future__ import annotations

import subprocess
import sys
from typing import Literal

import typer

Look = Literal["system", "light", "dark"]


def kit(theme: Look = typer.Option("system", help="Colours to begin with.")) -> None:
    """Open a window with every part of the kit in every state."""
    # A program of its own: the command line never imports the window.
    raise typer.Exit(subprocess.call([sys.executable, "-m", "ui", "kit", "--theme", theme]))
