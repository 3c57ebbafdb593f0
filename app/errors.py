"""What a person can meet: errors carry a code and values, never prose.

``ui/messages.py`` and ``app/cli`` word them from ``resources/words`` in the person's language.
"""

from __future__ import annotations

from typing import Any


class AppError(Exception):
    """An expected refusal: ``code`` names the sentence, ``values`` fill it.

    The sentence is ``errors.<code>`` in ``resources/words/<lang>.json``. ``values`` may hold client data, so it is
    shown to the person but never logged; ``str()`` of the error gives the code alone.
    """

    code = "unknown"

    def __init__(self, code: str | None = None, **values: Any) -> None:
        self.code = code or type(self).code
        self.values = values
        super().__init__(self.code)


class NotFoundError(AppError):
    """A row that was asked for by number or code is not in the book."""

    code = "not_found"


class StaleError(AppError):
    """The row was changed by somebody else since it was read."""

    code = "stale"


class InvalidError(AppError):
    """A value that was typed cannot be taken; ``field`` and ``value`` say which."""

    code = "invalid"


class BookError(AppError):
    """The file cannot be opened, read or written as a book; ``path`` names it."""

    code = "book"


class CancelledError(Exception):
    """The person stopped a long action; the transaction leaves nothing."""
