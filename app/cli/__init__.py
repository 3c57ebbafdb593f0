"""The command line: the same services as the window's, without a window. Never imports ``ui``."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

STOPPED = 130  # as shells count a program that Ctrl+C ended


def main(arguments: Sequence[str] | None = None) -> None:
    """Run one command and leave with its exit code: 0 done, 1 refused, 2 wrong use."""
    os.umask(0o077)  # every file we make is the owner's alone
    for stream in (sys.stdout, sys.stderr):
        # What a program reads from a pipe is UTF-8 everywhere; a sign that cannot be shown stops nothing.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    try:
        from app.cli.program import make_program

        make_program()(args=arguments, prog_name="kartoteka")
    except KeyboardInterrupt:  # Typer ends quietly by itself once a command runs
        sys.exit(STOPPED)
