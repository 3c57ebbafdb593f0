"""What the window says of errors and actions; the only place that words an AppError for it."""

from __future__ import annotations

from app.changes import Changes
from app.errors import AppError
from app.services.book_check import Finding
from app.wording import action_text, error_text, finding_text
from ui.language import Language


def say_error(language: Language, error: AppError) -> str:
    """Return the error as a sentence in the window's language."""
    return error_text(language.words, error)


def say_changes(language: Language, changes: Changes) -> str:
    """Return the name of what was just done."""
    return action_text(language.words, changes.action, changes.parts)


def say_finding(language: Language, finding: Finding) -> str:
    """Return what a check of the book found."""
    return finding_text(language.words, finding.code, finding.values)
