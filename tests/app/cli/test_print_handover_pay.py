"""print handover, print pay: the hand-over card and the pay statement as files."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.app.cli.conftest import TODAY, Kartoteka

ON = ("--as-of", TODAY)


def words_of(path: Path) -> str:
    text = " ".join(page.extract_text() for page in PdfReader(path).pages)
    return " ".join(text.replace("\u00a0", " ").split())


def test_a_hand_over_its_client_and_the_blank_forms(sample: Kartoteka, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    first = next(row for row in sample.json("handovers", "list", *ON) if row["name"] == "Novyi Ranok Café")
    made = sample.json("print", "handover", first["id"], "--out", path, "--lang", "en", *ON)
    assert made["kind"] == "handover_card"
    assert (made["clients"], made["handovers"]) == ([first["client_id"]], [first["id"]])
    card = sample.json("handovers", "show", first["id"], *ON)
    text = words_of(path)
    assert f"{first['from_name']}, hunter → {first['to_name']}, farmer" in text
    assert all(promise["text"] in text for promise in card["promises"])
    assert card["note"] in text
    assert "handover_card" in {row["kind"] for row in sample.json("client", first["client_id"])["documents"]}
    sample.text("print", "handover", "--client", first["client_id"], "--out", path, "--lang", "en", *ON)
    assert words_of(path) == text
    sample.text("print", "handover", "--blank", "--form", "lead", "--out", path, "--lang", "en", *ON)
    assert "Bought" not in words_of(path) and "Need and qualification" in words_of(path)
    sample.text("print", "handover", "--blank", "--out", path, "--lang", "uk", *ON)
    assert "Куплено" in words_of(path)


def test_a_client_without_a_hand_over_gets_a_checklist(sample: Kartoteka, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    sample.text("print", "handover", "--client", "112", "--out", path, "--lang", "en", *ON)
    text = words_of(path)
    assert "Barvinok Coffee" in text and "client: hunter → farmer" in text and "₴218,940 in all" in text


def test_a_statement_as_it_is_counted_and_as_it_was_closed(sample: Kartoteka, tmp_path: Path) -> None:
    path = tmp_path / "pay.pdf"
    told = sample.json("pay", "2026-05", "--person", "Taras", *ON)
    made = sample.json("print", "pay", "2026-05", "--person", "Taras", "--out", path, "--lang", "en", *ON)
    assert (made["kind"], made["month"], made["person_id"]) == ("pay", "2026-05", told["person_id"])
    text = words_of(path)
    assert "Preliminary: the month is not closed" in text
    assert f"₴{told['total_kop'] / 100:,.2f}" in text
    assert all(row["client"] in text for group in told["groups"] for row in group["rows"])
    assert "Iryna" not in text and "Olena" not in text  # it is of one employee
    sample.text("pay", "2026-05", "--person", "Taras", "--close", "--note", "Agreed", *ON)
    sample.text("print", "pay", "2026-05", "--person", "Taras", "--out", path, "--lang", "en", *ON)
    closed = words_of(path)
    assert "Preliminary" not in closed and "closed on 18 Jun 2026" in closed and "Agreed" in closed
    assert f"₴{told['total_kop'] / 100:,.2f}" in closed


def test_a_blank_statement_of_every_scheme(sample: Kartoteka, tmp_path: Path) -> None:
    path = tmp_path / "pay.pdf"
    for scheme in ("seller", "scout", "operator", "hunter", "farmer", "vip_manager"):
        sample.text("print", "pay", "--blank", "--form", scheme, "--out", path, "--lang", "en", *ON)
        text = words_of(path)
        assert len(PdfReader(path).pages) == 1
        assert "Blank form" in text and "Rules" in text and "…" not in text and " more" not in text


@pytest.mark.parametrize(
    "words",
    [
        ("pay", "2026-05"),
        ("pay", "--person", "Taras"),
        ("pay", "2026-05", "--person", "Taras", "--blank"),
        ("pay", "2026-05", "--person", "Taras", "--form", "hunter"),
        ("handover", "abc"),
        ("handover",),
        ("handover", "1", "--form", "lead"),
        ("handover", "--blank", "--form", "other"),
        ("weekly", "--form", "hunter"),
    ],
)
def test_wrong_use_is_told(sample: Kartoteka, words: tuple[str, ...]) -> None:
    assert sample.run("print", *words, *ON).exit_code == 2


def test_what_is_not_there_is_told(sample: Kartoteka) -> None:
    assert "not in the book" in sample.refused("print", "handover", "999", *ON)
    assert "2026-5-1" in sample.refused("print", "pay", "2026-5-1", "--person", "Taras", *ON)
