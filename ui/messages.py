"""What the window says of errors and actions; the only place that words an AppError for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.changes import Changes
from app.errors import AppError
from app.services.book_check import Finding
from app.wording import action_text, error_text, finding_text
from ui.language import Language


class Sentence(str):
    """An error in words, with its ``code`` and ``values`` for a page that has more to offer than the words."""

    code: str
    values: Mapping[str, Any]

    def __new__(cls, text: str, code: str = "", values: Mapping[str, Any] | None = None) -> Sentence:
        made = super().__new__(cls, text)
        made.code, made.values = code, values or {}
        return made


def say_error(language: Language, error: AppError) -> Sentence:
    """Return the error in the window's language: what happened, what is safe, what to do."""
    return Sentence(error_text(language.words, error), error.code, error.values)


def say_changes(language: Language, changes: Changes) -> str:
    """Return the name of what was just done."""
    return action_text(language.words, changes.action, changes.parts)


def say_finding(language: Language, finding: Finding) -> str:
    """Return what a check of the book found."""
    return finding_text(language.words, finding.code, finding.values)
