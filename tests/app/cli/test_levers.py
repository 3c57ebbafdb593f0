"""levers, and print of white spots and the rule sheet."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.app.cli.conftest import TODAY, Kartoteka
from tests.app.documents.pdf_reading import page_count, read_text

HALF_YEAR = {"after", "until", "orders", "total_kop", "average_check_kop", "gap_days", "groups"}


@pytest.fixture
def client(sample: Kartoteka) -> Any:
    """The client with the largest sum."""
    return max(sample.json("clients", "--as-of", TODAY), key=lambda row: row["total_kop"])


def test_levers_as_json_are_as_the_help_says(sample: Kartoteka, client: Any) -> None:
    found = sample.json("levers", client["id"], "--as-of", TODAY)
    assert set(found) == {
        "client_id", "as_of", "now", "before", "levers", "suggested", "reason", "spot_group", "groups_count",
        "winning_cost",
    }  # fmt: skip
    assert set(found["now"]) == set(found["before"]) == HALF_YEAR
    assert (found["now"]["after"], found["now"]["until"]) == ("2025-12-18", "2026-06-18")
    frequency, check, reach, share = found["levers"]
    assert set(frequency) == set(reach) == {"lever", "now", "before", "change_kop", "words"}
    assert set(check) == {"lever", "now_kop", "before_kop", "change_kop", "words"}
    assert set(share) == {"lever", "now", "before", "words"}
    assert (frequency["now"], check["now_kop"]) == (found["now"]["orders"], found["now"]["average_check_kop"])
    sums = found["now"]["total_kop"] - found["before"]["total_kop"]
    assert frequency["change_kop"] + check["change_kop"] == sums
    assert found["suggested"] in (None, "frequency", "check", "range")
    help_text = sample.text("levers", "--help")
    assert all(name in help_text for name in (*found, *HALF_YEAR, "now_kop", "before_kop", "change_kop"))


def test_levers_are_of_the_day_asked_for(sample: Kartoteka, client: Any) -> None:
    orders = [
        row for row in sample.json("client", client["id"])["orders"] if row["status"] in ("paid", "shipped", "closed")
    ]
    day = "2026-03-01"
    found = sample.json("levers", client["id"], "--as-of", day)
    mine = [row for row in orders if "2025-09-01" < row["ordered_on"] <= day and row["net_kop"]]
    assert (found["now"]["orders"], found["now"]["total_kop"]) == (len(mine), sum(row["net_kop"] for row in mine))


def test_levers_in_words_and_refusals(sample: Kartoteka, client: Any) -> None:
    lines = sample.text("levers", client["id"], "--as-of", TODAY, "--lang", "uk").splitlines()
    assert lines[0].startswith("Частота: ")
    assert lines[-1].endswith(".")
    assert "999" in sample.refused("levers", "999")


def test_white_spots_of_clients_and_of_a_view(sample: Kartoteka, client: Any, tmp_path: Path) -> None:
    target = tmp_path / "spots.pdf"
    one = sample.json("print", "white-spots", client["id"], "-o", target, "--as-of", TODAY)
    assert (one["clients"], one["is_recorded"], one["kind"]) == ([client["id"]], True, "white_spots")
    assert client["name"] in read_text(target.read_bytes())
    marked = sample.json("print", "white-spots", "--view", "marked", "-o", target, "--lang", "en", "--as-of", TODAY)
    flagged = {row["id"] for row in sample.json("clients", "--as-of", TODAY) if {"regular", "vip"} & set(row["flags"])}
    assert set(marked["clients"]) == flagged
    text = read_text(target.read_bytes())
    assert "White spots" in text and client["name"] in text
    two = sample.json("print", "white-spots", "1", "--client", "2", "-o", target)
    assert two["clients"] == [1, 2]


def test_rule_sheet_prints_without_clients(sample: Kartoteka, tmp_path: Path) -> None:
    target = tmp_path / "rules.pdf"
    found = sample.json("print", "rule-sheet", "-o", target, "--as-of", TODAY, "--lang", "ru")
    assert (found["clients"], found["is_blank"], found["is_recorded"]) == ([], False, False)
    text = read_text(target.read_bytes())
    assert page_count(target.read_bytes()) == 1
    for line in sample.text("--lang", "ru", "rules").splitlines():
        assert line.rpartition(" [")[0].replace("\xa0", " ") in text
    sample.json("print", "rule-sheet", "--blank", "-o", target, "--lang", "en")
    assert "Blank form" in read_text(target.read_bytes())


def test_a_sheet_without_a_place_is_written_here_under_its_usual_name(
    sample: Kartoteka, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = sample.json("print", "rule-sheet", "--as-of", TODAY)
    assert Path(found["path"]) == tmp_path / "2026-06-18_rule_sheet.pdf"
    assert Path(found["path"]).is_file()


@pytest.mark.parametrize(
    "args",
    [
        ("rule-sheet", "1"),
        ("rule-sheet", "--view", "all"),
        ("white-spots",),
        ("white-spots", "1", "--view", "all"),
        ("white-spots", "--view", "all", "--blank"),
        ("client-card", "--view", "all"),
        ("client-card",),
    ],
)
def test_what_is_not_clear_is_wrong_use(sample: Kartoteka, args: tuple[str, ...], tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    result = sample.run("print", *args, "-o", target)
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1)
    assert not target.exists()


def test_views_that_are_not_there_or_empty_are_refused(sample: Kartoteka, tmp_path: Path) -> None:
    target = tmp_path / "x.pdf"
    assert "nope" in sample.refused("print", "white-spots", "--view", "nope", "-o", target)
    assert "bin" in sample.refused("print", "white-spots", "--view", "bin", "-o", target)
    assert not target.exists()
