"""Sentences of errors and names of actions, in the language of the words given; for the window and the command line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.domain.money import format_money
from app.errors import AppError
from app.texts import Texts, load_texts


class _Left(dict[str, Any]):
    """Leaves a placeholder empty when its value is not known, so that a sentence never fails."""

    def __missing__(self, key: str) -> str:
        return "—"


def error_text(words: Texts, error: AppError) -> str:
    """Return what happened, what is safe and what to do, in one or two sentences."""
    values = dict(error.values)
    for key, value in values.items():
        if key.endswith("_kop") and isinstance(value, int):
            values[key] = format_money(value, "UAH", words.lang)
    if "later" in values:
        values["later"] = action_text(words, str(values["later"]), {}) if values["later"] else "—"
    if "stage" in values and f"stage.{values['stage']}" in words:
        values["stage"] = words.text(f"stage.{values['stage']}")
    for name, kind in (("rule", "rule_name"), ("metric", "metric"), ("flag", "flag"), ("wanted", "wanted")):
        if name in values and f"{kind}.{values[name]}" in words:
            values[name] = words.text(f"{kind}.{values[name]}")
    key = f"errors.{error.code}"
    # The import words its own refusals, beside the reasons of its skipped rows.
    for texts in (words, load_texts("importing", words.lang)):
        if key in texts:
            return texts.text(key).format_map(_Left(values))
    return words.text("errors.unknown")


def action_text(words: Texts, code: str, parts: Mapping[str, Any]) -> str:
    """Return the name of an action as its journal row tells it."""
    if code in ("undone", "redone"):
        inner = action_text(words, str(parts.get("code", "")), parts.get("parts") or {})
        return words.text(f"actions.{code}").format(what=inner)
    values = dict(parts)
    if "to" in values:
        values["stage"] = values.get("to_title") or words.text(f"stage.{values['to']}")
    if f"model.{values.get('model')}" in words:
        values["model"] = words.text(f"model.{values['model']}")
    key = f"actions.{code}"
    return words.text(key).format_map(_Left(values)) if key in words else code


def finding_text(words: Texts, code: str, values: Mapping[str, Any]) -> str:
    """Return what a check of the book found; a file that cannot be read is worded as its error."""
    key = f"finding.{code}"
    return words.text(key if key in words else f"errors.{code}").format_map(_Left(values))
