"""new, sample, info, check, backup, restore, export; refusals and wrong use."""

from __future__ import annotations

import csv
import json
import sqlite3
import stat
from pathlib import Path

import pytest

from app.book import Book
from app.clock import Clock
from app.paths import state_folder
from app.texts import LANGUAGES, load_texts
from tests.app.cli.conftest import TODAY, Kartoteka


def test_new_makes_a_private_book_and_never_touches_one_that_is_there(tmp_path: Path) -> None:
    kartoteka = Kartoteka(tmp_path / "deep" / "new.kartoteka")
    made = kartoteka.json("new", "--company", "Test & Co", "--owner", "Olena", "--currency", "eur", "--lang", "ru")
    assert made["company"] == "Test & Co"
    assert (made["currency"], made["language"], made["clients"]) == ("EUR", "ru", 0)
    assert stat.S_IMODE(kartoteka.book.stat().st_mode) == 0o600
    before = kartoteka.book.read_bytes()
    assert "already a file" in kartoteka.refused("new")
    assert "already a file" in kartoteka.refused("sample")
    assert kartoteka.book.read_bytes() == before


def test_sample_speaks_the_language_and_stands_on_the_day(tmp_path: Path) -> None:
    kartoteka = Kartoteka(tmp_path / "s.kartoteka")
    made = kartoteka.json("--as-of", TODAY, "sample", "--lang", "uk")
    assert (made["clients"], made["language"], made["company"]) == (148, "uk", "Зерно та Ко")
    assert "148" in kartoteka.text("info", "--lang", "uk")


def test_options_stand_before_or_after_the_name_and_the_later_wins(sample: Kartoteka, tmp_path: Path) -> None:
    none = {"KARTOTEKA_BOOK": ""}
    before = sample.run("--book", sample.book, "--lang", "uk", "--json", "info", **none)
    after = sample.run("info", "--book", sample.book, "--lang", "uk", "--json", **none)
    assert before.stdout == after.stdout and json.loads(after.stdout)["clients"] == 148
    won = sample.run("--book", tmp_path / "none", "--lang", "ru", "info", "--book", sample.book, "--lang", "uk", **none)
    assert won.stdout.startswith("Книга ") and "Клієнти" in won.stdout


@pytest.mark.parametrize(("lang", "start"), [("uk", "Вкажіть"), ("ru", "Укажите"), ("en", "Name the book")])
def test_without_a_book_it_is_wrong_use(sample: Kartoteka, lang: str, start: str) -> None:
    result = sample.run("clients", "--lang", lang, KARTOTEKA_BOOK="")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(start)


@pytest.mark.parametrize(
    "args",
    [
        ("bogus",), ("clients", "--limit", "-1"), ("clients", "--lang", "fr"), ("clients", "--as-of", "2026-02-30"),
        ("client",), ("client", "1", "--code", "1"), ("print", "client-card", "-o", "x.pdf"), ("print", "client-card"),
        ("import", "x.csv", "--map", "Name"), ("new", "--currency", "hryvnia"), ("clients", "--flag", "good"),
    ],
)  # fmt: skip
def test_wrong_use_is_2(sample: Kartoteka, args: tuple[str, ...]) -> None:
    result = sample.run(*args)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr


def test_a_book_that_is_not_there_or_none_is_refused_in_the_language(sample: Kartoteka, tmp_path: Path) -> None:
    assert sample.refused("info", "--book", tmp_path / "no.kartoteka").startswith("There is no book")
    assert "Книги" in sample.refused("info", "--book", tmp_path / "no.kartoteka", "--lang", "uk")
    other = tmp_path / "other.kartoteka"
    other.write_text("x" * 500)
    assert "not a Kartoteka book" in sample.refused("clients", "--book", other)


def test_while_a_window_holds_the_book_reading_works_and_writing_is_refused(sample: Kartoteka, tmp_path: Path) -> None:
    held = Book.open(sample.book, Clock())
    try:
        assert sample.json("info")["clients"] == 148
        assert "open in another window" in sample.refused("undo")
        told = sample.json("print", "client-card", "--client", "#112", "-o", tmp_path / "card.pdf")
        assert told["is_recorded"] is False
        assert sample.json("backup")["clients"] == 148
    finally:
        held.close()


def test_backup_and_restore_keep_what_they_replace(sample: Kartoteka) -> None:
    copy = sample.json("backup")
    assert (copy["reason"], copy["clients"]) == ("manual", 148)
    sample.text("move", "#112", "later", "--returns-on", "2999-01-01")
    done = sample.json("restore", copy["path"])
    assert (done["clients"], done["company"]) == (148, "Zerno & Co")
    assert Path(done["kept"]).is_file()
    assert sample.json("client", "#112")["stage"] == "regular"
    assert sample.json("info")["last_backup"]["reason"] == "restore"
    assert "not a Kartoteka book" in sample.refused("restore", __file__)


def test_check_tells_in_words_and_by_its_exit_code(sample: Kartoteka) -> None:
    assert "sound" in sample.text("check")
    sample.book.chmod(0o644)
    result = sample.run("check", "--json")
    assert result.exit_code == 1
    report = json.loads(result.stdout)
    assert report["is_sound"] is False
    assert [(f["code"], "0644" in f["sentence"]) for f in report["findings"]] == [("open_to_others", True)]


def test_export_in_each_format(sample: Kartoteka, tmp_path: Path) -> None:
    for ending in ("csv", "xlsx", "json"):
        target = tmp_path / f"out.{ending}"
        assert sample.json("export", target) == {"path": str(target), "format": ending, "clients": 148}
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len({row["Client code"] for row in csv.DictReader(file)}) == 148  # a row a contact
    assert len(json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))["clients"]) == 148
    assert "must end in" in sample.refused("export", tmp_path / "out.pdf")


def test_a_fault_of_the_program_shows_no_value(sample: Kartoteka) -> None:
    with sqlite3.connect(sample.book) as connection:
        connection.execute("UPDATE setting SET value = '{secret' WHERE key = 'company.name'")
    connection.close()
    said = sample.refused("info")
    log = state_folder() / "kartoteka.log"
    assert said.startswith("Something unexpected") and str(log) in said
    assert "JSONDecodeError" in log.read_text(encoding="utf-8")
    assert "secret" not in said + log.read_text(encoding="utf-8")


def test_every_language_has_the_same_words() -> None:
    def shape(lang: str) -> dict[str, object]:
        path = Path(__file__).parents[3] / "resources" / "cli" / f"{lang}.json"
        words = json.loads(path.read_text(encoding="utf-8"))
        return {key: sorted(value) if isinstance(value, dict) else _holes(value) for key, value in words.items()}

    assert shape("uk") == shape("ru") == shape("en")
    assert all("wrong.no_book" in load_texts("cli", lang) for lang in LANGUAGES)


def _holes(sentence: str) -> list[str]:
    return sorted(part.split("}")[0] for part in sentence.split("{")[1:])
