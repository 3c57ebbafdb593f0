"""Every refusal the program can raise has words in three languages, and those about files say what to do."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.conveyor import Missing
from app.errors import AppError, BookError
from app.texts import LANGUAGES, load_texts
from db.faults import _OF_SQLITE, _OF_SYSTEM
from ui.language import Language
from ui.messages import say_error

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[a-z]+(?:_[a-z0-9]+)*")


def _classes() -> dict[str, str]:
    """Return every class that is an AppError (or a fault of a file that becomes one) -> its usual code."""
    bases: dict[str, tuple[list[str], str]] = {}
    for path in _sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                names = [base.id if isinstance(base, ast.Name) else ast.unparse(base) for base in node.bases]
                bases[node.name] = (names, _class_code(node))
    found = {"AppError": "unknown", "FileFaultError": ""}
    while True:
        more = {name: code for name, (above, code) in bases.items() if name not in found and found.keys() & set(above)}
        if not more:
            return found
        found |= more


def _class_code(node: ast.ClassDef) -> str:
    for line in node.body:
        if (
            isinstance(line, ast.Assign)
            and ast.unparse(line.targets[0]) == "code"
            and isinstance(line.value, ast.Constant)
        ):
            return str(line.value.value)
    return ""


def _sources() -> Iterator[Path]:
    for folder in ("app", "db", "ui"):
        yield from sorted((ROOT / folder).rglob("*.py"))


def _codes_raised() -> dict[str, str]:
    """Return every code in the source -> where it stands."""
    classes = _classes()
    found = {code: name for name, code in classes.items() if code and name != "MoveNeedsError"}
    found |= {f"move_needs_{missing.value}": "app/services/pipeline.py" for missing in Missing}
    for path in _sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
            if name not in classes or not node.args:
                continue
            for text in _texts(node.args[0]):
                if CODE.fullmatch(text):
                    found[text] = f"{path.relative_to(ROOT)}:{node.lineno}"
    found |= {code: "db/faults.py" for _part, code in _OF_SQLITE} | dict.fromkeys(_OF_SYSTEM.values(), "db/faults.py")
    # What a second place answers is remembered, not raised.
    return found | dict.fromkeys(("second_missing", "second_slow"), "app/services/second_place.py")


def _texts(node: ast.AST) -> Iterator[str]:
    """Return the texts a code may come from, not those that only look something up."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        if not (isinstance(node, ast.Subscript) and child is node.slice):
            yield from _texts(child)


def test_the_walk_finds_what_it_should() -> None:
    """A walk that finds nothing would pass every other test here."""
    codes = _codes_raised()
    assert {"book_newer", "disk_full", "client_name_empty", "no_client", "export_folder", "pack_newer"} <= codes.keys()
    assert len(codes) > 100


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_code_has_words(lang: str) -> None:
    texts = [load_texts("words", lang), load_texts("importing", lang), load_texts("cli", lang)]
    missing = {code: at for code, at in _codes_raised().items() if not any(f"errors.{code}" in each for each in texts)}
    assert missing == {}


FILE_CODES = sorted(
    code
    for code in _codes_raised()
    if code.startswith(("book_", "disk_", "pack_", "export_", "second_"))
    or code in ("not_a_book", "not_a_pack", "folder_not_writable", "backup_busy", "upgrade_failed", "unknown")
)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("code", FILE_CODES)
def test_a_refusal_of_a_file_says_what_happened_and_what_to_do(code: str, lang: str, qapp: object) -> None:
    """Two sentences at least: what happened; what is safe or what to do."""
    language = Language(lang)
    try:
        said = say_error(language, BookError(code, path="/x/Книга.kartoteka", holder="OLENA, 12", schema=9))
    finally:
        language.remove()
    assert len(re.findall(r"[^.!?;:,]{8,}[.!?;:,](?:\s|$)", said)) >= 2, said
    assert "{" not in said


def test_a_sentence_keeps_its_code_and_values(qapp: object) -> None:
    language = Language("en")
    try:
        said = say_error(language, BookError("book_in_use", path="a.kartoteka", holder="OLENA, 7"))
        assert (said.code, said.values["holder"]) == ("book_in_use", "OLENA, 7")
        assert say_error(language, AppError()).code == "unknown"
    finally:
        language.remove()
