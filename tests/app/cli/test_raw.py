"""The calling base on the command line: from a sheet to a client, and where the talks end."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.cli.raw_call_commands import OutcomeName, StepKind
from app.cli.raw_commands import StateName
from app.services.activities import KINDS
from app.services.library_content import call_results
from app.services.raw_base import STATES
from tests.app.cli.conftest import Kartoteka

DAY = ("--as-of", "2026-06-18")  # a Thursday


@pytest.fixture
def cafes(empty: Kartoteka, tmp_path: Path) -> Kartoteka:
    """A book with a list of three cafés."""
    sheet = tmp_path / "cafes.csv"
    sheet.write_text(
        "Назва;Контактна особа;Телефон;Місто;Нотатка\n"
        "ТОВ «Кава»;Олена;067 100 20 30;Київ;з 8\nЧай;;050 111 22 33;Львів;\nКава;;0671002030;Київ;\n;;;Київ;\n",
        encoding="utf-8",
    )
    done = empty.json("raw", "import", sheet, "--list", "Cafés")
    assert (done["what"], done["added"], done["list_id"]) == ("raw", 2, 1)
    assert [(row["row"], row["reason_code"]) for row in done["skipped"]] == [(4, "raw_twice"), (5, "no_name")]
    return empty


def test_the_choices_are_those_of_the_services() -> None:
    assert {each.value for each in OutcomeName} == set(call_results())
    assert {each.value for each in StateName} == set(STATES)
    assert {each.value for each in StepKind} < set(KINDS)


def test_a_raw_row_is_refused_in_words_of_its_own(cafes: Kartoteka, tmp_path: Path) -> None:
    told = cafes.json("raw", "import", tmp_path / "cafes.csv", "--list", "Cafés", "--duplicates", "keep")
    reasons = {row["reason_code"]: row["reason"] for row in told["skipped"]}
    assert reasons["no_name"] == "There is no name."
    assert reasons["kept"] == "It is in the calling base already and stays as it is."
    clients = cafes.json("import", tmp_path / "cafes.csv", "--rehearse")
    assert "There is no client name." in [row["reason"] for row in clients["skipped"]]


def test_the_same_sheet_twice_adds_nothing_and_one_undo_takes_it_back(cafes: Kartoteka, tmp_path: Path) -> None:
    again = cafes.json("import", tmp_path / "cafes.csv", "--what", "raw", "--list", "Other")
    assert (again["added"], again["changed"], again["same"], again["list_id"]) == (0, 0, 2, None)
    told = cafes.json("import", tmp_path / "cafes.csv", "--what", "raw", "--rehearse", "--duplicates", "add")
    assert [row["verdict"] for row in told["rows"]] == ["add", "add", "add", "skip"]
    assert cafes.json("clients") == []
    assert [row["total"] for row in cafes.json("raw", "lists")] == [2]
    cafes.text("undo")
    assert cafes.json("raw", "lists") == []
    assert cafes.run("import", tmp_path / "cafes.csv", "--list", "x").exit_code == 2


def test_records_are_listed_found_and_added(cafes: Kartoteka) -> None:
    rows = cafes.json("raw", "list", "cafés")
    assert [(row["record_id"], row["name"], row["contact"], row["state"]) for row in rows] == [
        (1, "ТОВ «Кава»", "Олена", "new"), (2, "Чай", "", "new"),
    ]  # fmt: skip
    assert [row["record_id"] for row in cafes.json("raw", "list", "1", "--search", "0501112233")] == [2]
    assert cafes.json("raw", "list", "Cafés", "--state", "client") == []
    assert len(cafes.json("raw", "list", "Cafés", "--limit", "1")) == 1
    added = cafes.json("raw", "add", "Бар", "--list", "Bars", "--phone", "067 1", "--city", "Київ")
    assert (added["name"], added["city"], added["state"]) == ("Бар", "Київ", "new")
    assert "in the calling base already" in cafes.refused("raw", "add", "X", "--list", "Bars", "--phone", "0671002030")
    assert cafes.json("raw", "add", "X", "--list", "Bars", "--phone", "0671002030", "--same")["record_id"] > 0
    assert "no list “none”" in cafes.refused("raw", "list", "none")
    assert "2 records" in cafes.text("raw", "list", "Cafés")


def test_calls_put_records_off_and_are_counted_where_they_ended(cafes: Kartoteka) -> None:
    told = cafes.json(
        "raw", "call", 1, "--outcome", "gate", "--path", "P0:1,G1:4", "--again", "пн 10:30", "--note", "секретар", *DAY
    )  # fmt: skip
    assert (told["state"], told["again_on"], told["outcome"], told["calls"]) == ("again", "2026-06-22", "gate", 1)
    assert told["again_at"] is not None
    [call] = told["call_log"]
    assert (call["path"], call["ended_at"], call["note"], call["script"]) == (
        "P0:1,G1:4",
        "G5",
        "секретар",
        "cold_call",
    )
    assert "Call again, 2026-06-19" in cafes.text(
        "raw", "call", 2, "--outcome", "no_answer", "--script", "cold_call", *DAY
    )
    assert "Refused" in cafes.text("raw", "call", 2, "--outcome", "refused", "--objection", "expensive", *DAY)
    found = cafes.json("raw", "drop-off")
    assert (found["calls"], found["at_gate"], found["gate_share"]) == (2, 1, 0.5)
    assert sum(row["ended"] for row in found["rows"]) == 2
    assert found["versions"] == [{"script_version": 0, "calls": 2}]
    assert "Ended with the secretary: 1 (50 %)" in cafes.text("raw", "drop-off")
    heard = {row["code"]: row["heard"] for row in cafes.json("raw", "objections")}
    assert (heard["expensive"], len(heard)) == (1, 12)
    assert "Heard: 1" in cafes.text("raw", "objections")
    assert "become" in cafes.refused("raw", "call", 1, "--outcome", "meet")
    assert "does not lead" in cafes.refused("raw", "call", 1, "--outcome", "gate", "--path", "G1:4")
    assert cafes.run("raw", "call", 1, "--outcome", "gate", "--path", "G1").exit_code == 2
    calls = cafes.json("raw", "drop-off")["calls"]
    for wrong in (
        ("call", 1, "--outcome", "gate", "--again", "колись"), ("call", 1, "--outcome", "gate", "--again", "вчора"),
        ("call", 1, "--outcome", "gate", "--script", "nothing"), ("call", 99, "--outcome", "gate"),
        ("convert", 1, "--what", "x", "--channel", "cold", "--step", "y", "--when", "колись"),
        ("convert", 99, "--what", "x", "--channel", "cold"), ("show", 99), ("list", "nothing"),
        ("add", " ", "--list", "Bars"), ("scripts", "nothing"), ("drop-off", "--script", "nothing"),
        ("import", "nothing.xlsx", "--list", "Bars"),
    ):  # fmt: skip
        assert cafes.refused("raw", *wrong)
    assert "no objection “dear”" in cafes.refused("raw", "call", 1, "--outcome", "refused", "--objection", "dear")
    assert "no objection" in cafes.refused(
        "raw", "convert", 1, "--what", "x", "--channel", "cold", "--outcome", "meet", "--objection", "dear"
    )
    # Nothing of it is half done.
    assert cafes.json("raw", "drop-off")["calls"] == calls
    assert [row["title"] for row in cafes.json("raw", "lists")] == ["Cafés"]
    assert cafes.json("raw", "show", 1)["state"] == "again"
    assert cafes.json("clients") == []


def test_an_interest_makes_a_client_with_its_step(cafes: Kartoteka) -> None:
    made = cafes.json(
        "raw", "convert", 1, "--what", "20 кг на місяць", "--channel", "cold", "--outcome", "meet", "--step",
        "Показати зразки", "--when", "пн 10", *DAY,
    )  # fmt: skip
    assert (made["record_id"], made["name"], made["stage"], made["due_on"]) == (
        1, "ТОВ «Кава»", "contacted", "2026-06-22",
    )  # fmt: skip
    client = cafes.json("client", made["client_id"])
    assert [(a["kind"], a["state"]) for a in client["activities"]] == [("meeting", "open"), ("call", "done")]
    assert cafes.json("raw", "lists")[0]["clients"] == 1
    assert cafes.json("raw", "show", 1)["client_id"] == made["client_id"]
    cafes.text("undo")
    assert cafes.json("clients") == []
    assert cafes.json("raw", "show", 1)["state"] == "new"
    assert "what they are interested in" in cafes.refused("raw", "convert", 1, "--what", " ", "--channel", "cold")
    assert cafes.run("raw", "convert", 1, "--what", "x", "--channel", "cold", "--step", "y").exit_code == 2


def test_a_client_with_the_same_phone_is_offered_instead(cafes: Kartoteka) -> None:
    first = cafes.json("raw", "convert", 1, "--what", "Price", "--channel", "cold")["client_id"]
    record = cafes.json("raw", "add", "Інша", "--list", "Cafés", "--phone", "067 100 20 30", "--same")["record_id"]
    assert [each["client_id"] for each in cafes.json("raw", "show", record)["like"]] == [first]
    assert f"--client {first}" in cafes.refused("raw", "convert", record, "--what", "Price", "--channel", "cold")
    joined = cafes.json("raw", "convert", record, "--what", "Price", "--channel", "cold", "--client", first)
    assert (joined["client_id"], joined["step_id"]) == (first, None)
    assert len(cafes.json("clients")) == 1
    cafes.text("undo")
    assert cafes.json("raw", "convert", record, "--what", "P", "--channel", "cold", "--new")["client_id"] != first


@pytest.mark.parametrize("lang", ["uk", "ru", "en"])
def test_scripts_are_shown_in_the_language_asked(cafes: Kartoteka, lang: str) -> None:
    [row] = cafes.json("raw", "scripts", "--lang", lang)
    assert (row["code"], row["version"], row["nodes"], row["is_starter"]) == ("cold_call", 0, 22, True)
    script = cafes.json("raw", "scripts", "cold_call", "--lang", lang)
    assert script["title"] == row["title"]
    assert [answer["number"] for answer in script["nodes"][0]["answers"]] == [1, 2, 3]
    assert "Test & Co" in cafes.text("raw", "scripts", "cold_call", "--lang", lang)
    assert cafes.text("raw", "lists", "--lang", lang)
    assert cafes.text("raw", "show", 1, "--lang", lang)
