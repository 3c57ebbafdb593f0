"""The window's words: whole, with the same placeholders, collected anew without a difference, and loadable."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from ui.language import LOCALES

ROOT = Path(__file__).resolve().parents[2]
WORDS = ROOT / "resources" / "i18n"
SCRIPTS = Path(sys.executable).parent
LANGUAGES = tuple(LOCALES)
FORMS = {"uk": 3, "ru": 3, "en": 2}
PLACEHOLDER = re.compile(r"\{[a-z_]*\}|%n|%L?\d")
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True)
class Message:
    """One message of a .ts file; a message with %n has a form for each plural."""

    context: str
    source: str
    is_plural: bool
    is_finished: bool
    forms: tuple[str, ...]


def read_messages(path: Path) -> list[Message]:
    found = []
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            is_plural = message.get("numerus") == "yes"
            forms = translation.findall("numerusform") if is_plural else [translation]
            found.append(
                Message(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    is_plural,
                    translation.get("type") is None,
                    tuple(form.text or "" for form in forms),
                )
            )
    return found


def said(lang: str) -> list[tuple[str, str]]:
    """Return (source, translation) of every form."""
    return [(each.source, form) for each in read_messages(WORDS / f"{lang}.ts") for form in each.forms]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nothing_is_unfinished(lang):
    messages = read_messages(WORDS / f"{lang}.ts")
    assert messages
    assert [each for each in messages if not each.is_finished or not all(each.forms)] == []
    assert [each for each in messages if each.is_plural and len(each.forms) != FORMS[lang]] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_placeholders_are_those_of_the_source(lang):
    wrong = [
        (source, form)
        for source, form in said(lang)
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form))
    ]
    assert wrong == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_collecting_anew_changes_nothing(lang, tmp_path):
    shutil.copytree(ROOT / "ui", tmp_path / "ui", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(WORDS, tmp_path / "resources" / "i18n")
    locale = LOCALES[lang]
    command = [
        str(SCRIPTS / "pyside6-lupdate"), "-extensions", "py", "-locations", "none", "-no-obsolete",
        "-source-language", "en_GB", "-target-language", locale,
        *(["-pluralonly"] if lang == "en" else []), "ui", "-ts", f"resources/i18n/{lang}.ts",
    ]  # fmt: skip
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True)
    kept, collected = (
        {(each.context, each.source, each.is_plural) for each in read_messages(folder / f"{lang}.ts")}
        for folder in (WORDS, tmp_path / "resources" / "i18n")
    )
    assert sorted(collected - kept) == []
    assert sorted(kept - collected) == []


def test_a_count_is_always_collected_as_a_plural():
    """lupdate takes no plural from QCoreApplication.translate: such a text would read '3 day(s)'."""
    assert [each.source for each in read_messages(WORDS / "uk.ts") if "%n" in each.source and not each.is_plural] == []


def test_no_words_are_hidden_from_the_collector():
    hidden = re.compile(r"=\s*(QCoreApplication\.translate|self\.tr)\s*$", re.MULTILINE)
    found = [path.name for path in (ROOT / "ui").rglob("*.py") if hidden.search(path.read_text(encoding="utf-8"))]
    assert found == [], "lupdate reads calls by their own name only"


def test_english_has_every_plural():
    plurals = {(each.context, each.source) for each in read_messages(WORDS / "uk.ts") if each.is_plural}
    assert {(each.context, each.source) for each in read_messages(WORDS / "en.ts")} == plurals


def test_apostrophes_and_quotes():
    for lang in ("uk", "ru"):
        assert [form for _source, form in said(lang) if re.search("['\"`ʼ“”„]", form)] == []


def test_no_latin_letter_hides_in_a_cyrillic_word():
    for lang in ("uk", "ru"):
        for _source, form in said(lang):
            for word in WORD.findall(PLACEHOLDER.sub(" ", form)):
                alphabets = {unicodedata.name(letter).split()[0] for letter in word}
                assert len(alphabets) == 1, (lang, form, word)


def test_no_letter_of_the_other_language():
    assert [form for _source, form in said("uk") if re.search("[ёъыэ]", form, re.IGNORECASE)] == []
    assert [form for _source, form in said("ru") if re.search("[іїєґ’]", form, re.IGNORECASE)] == []


@pytest.mark.parametrize(
    ("lang", "counts"),
    [
        ("uk", {1: "1 клієнт", 3: "3 клієнти", 11: "11 клієнтів", 21: "21 клієнт"}),
        ("ru", {1: "1 клиент", 3: "3 клиента", 11: "11 клиентов", 21: "21 клиент"}),
        ("en", {1: "1 client", 3: "3 clients", 11: "11 clients", 21: "21 clients"}),
    ],
)
def test_compiled_words_load(lang, counts, tmp_path, qapp):
    target = tmp_path / f"{lang}.qm"
    command = [str(SCRIPTS / "pyside6-lrelease"), "-silent", str(WORDS / f"{lang}.ts"), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    translator = QTranslator()
    assert translator.load(str(target))
    QCoreApplication.installTranslator(translator)
    try:
        for count, words in counts.items():
            assert QCoreApplication.translate("Shell", "%n client(s)", "", count) == words
    finally:
        QCoreApplication.removeTranslator(translator)
