"""What a person may send us after an error nobody expected: versions, places in the program, what was done last.

Nothing in it comes from the book: of an error only its type and the places in the program, of what was done only the
codes of commands and actions.
"""

from __future__ import annotations

import os
import platform
import sys
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.logs import describe_error

KEPT_STEPS = 20
CODE_LIMIT = 60


class LastSteps:
    """The codes of what was done last, oldest first."""

    def __init__(self) -> None:
        self._codes: deque[str] = deque(maxlen=KEPT_STEPS)

    def note(self, code: str) -> None:
        """Remember the code of a command or an action; what does not look like a code is not kept."""
        is_code = code.isascii() and code.replace(".", "").replace("_", "").isalnum() and len(code) <= CODE_LIMIT
        self._codes.append(code if is_code else "?")

    def codes(self) -> tuple[str, ...]:
        """Return them."""
        return tuple(self._codes)


def report_text(error: BaseException, versions: Mapping[str, str], steps: Sequence[str], at: datetime) -> str:
    """Return the report; ``versions`` are of the program and its libraries, ``at`` is aware."""
    system = " ".join((platform.system(), platform.release(), platform.machine())).strip()
    lines = [
        "Kartoteka: report of an error. It holds no client data.",
        "",
        f"time: {at.astimezone(UTC).isoformat(timespec='seconds')}",
        f"system: {system}",
        f"python: {platform.python_version()}{' frozen' if getattr(sys, 'frozen', False) else ''}",
        *(f"{name}: {version}" for name, version in versions.items()),
        "",
        "what happened:",
        describe_error(error),
        "",
        "last steps, oldest first:",
        *(f"  {code}" for code in steps or ("none",)),
        "",
    ]
    return "\n".join(lines)


def save_report(path: Path, text: str) -> None:
    """Write the report for its owner alone.

    Raises:
        OSError: the file cannot be written.
    """
    with os.fdopen(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
        file.write(text)
