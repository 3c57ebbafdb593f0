"""The window's words: collected from ui/ into resources/i18n/*.ts, and compiled into the .qm files Qt reads."""

from __future__ import annotations

import subprocess
from pathlib import Path

from trouble import TroubleError

LANGUAGES = ("uk", "ru", "en")


def update_words(root: Path, python: Path) -> int:
    """Bring the .ts files up to the strings in ui/; English keeps only its plurals. Return the exit code."""
    code = 0
    for lang in LANGUAGES:
        only_plurals = ["-pluralonly"] if lang == "en" else []
        command = [
            str(python.with_name("pyside6-lupdate")), "-extensions", "py", "-locations", "none", "-no-obsolete",
            "-source-language", "en_GB", "-target-language", {"uk": "uk_UA", "ru": "ru_UA", "en": "en_GB"}[lang],
            *only_plurals, "ui", "-ts", f"resources/i18n/{lang}.ts",
        ]  # fmt: skip
        code = code or subprocess.run(command, cwd=root, check=False).returncode
    return code


def compile_words(root: Path, python: Path) -> None:
    """Compile each .ts that is newer than its .qm.

    Raises:
        TroubleError: lrelease could not do it.
    """
    for lang in LANGUAGES:
        source = root / "resources" / "i18n" / f"{lang}.ts"
        target = source.with_suffix(".qm")
        if not source.exists() or (target.exists() and target.stat().st_mtime_ns >= source.stat().st_mtime_ns):
            continue
        # A program that runs has the old file mapped: it keeps that one, and the new one comes under its name.
        made = target.with_suffix(".qm.new")
        command = [str(python.with_name("pyside6-lrelease")), "-silent", str(source), "-qm", str(made)]
        if subprocess.run(command, cwd=root, check=False).returncode != 0:
            made.unlink(missing_ok=True)
            raise TroubleError(f"the words of {source.name} could not be compiled.")
        made.replace(target)
