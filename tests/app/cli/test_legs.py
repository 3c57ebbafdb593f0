"""legs, kpi and print weekly: numbers, rows behind them, norms, and the sheet of any week."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.app.cli.conftest import Kartoteka
from tests.app.documents.pdf_reading import read_text

DAY = ("--as-of", "2026-06-18")


def test_legs_of_twelve_weeks_and_the_rows_of_one(sample: Kartoteka) -> None:
    found = sample.json("legs", *DAY)
    assert [week["week"] for week in found["weeks"]] == list(range(14, 26))
    care = found["legs"][2]
    assert (care["function"], care["norm"], care["weeks"][-1]["done"], care["weeks"][-1]["is_running"]) == (
        "care", 15, 13, True,
    )  # fmt: skip
    assert care["good_weeks"] == sum(week["is_good"] for week in care["weeks"])
    done = [person["done"]["care"][-1] for person in found["people"]]
    assert sum(done) == 13
    rows = sample.json("legs", "--rows", "care", *DAY)
    assert len(rows) == 13 and {"source", "client_id", "name", "on", "person_id"} <= set(rows[0])
    last = sample.json("legs", "--rows", "care", "--on", "2026-06-08", *DAY)
    assert len(last) == care["weeks"][-2]["done"]
    mine = sample.json("legs", "--person", "Taras", "--weeks", 2, *DAY)
    assert [person["name"] for person in mine["people"]] == ["Taras Hnatiuk"] and len(mine["weeks"]) == 2
    assert "Care" in sample.text("legs", *DAY) and "Rows: 13" in sample.text("legs", "--rows", "care", *DAY)


def test_kpi_with_norms_and_rows(sample: Kartoteka) -> None:
    month = ("--month", "2026-05", *DAY)
    found = sample.json("kpi", "--norm", "care.sales=10", "--norm", "vip.sales=", *month)
    cells = {level["level"]: {cell["measure"]: cell for cell in level["measures"]} for level in found["levels"]}
    assert (cells["care"]["sales"]["norm"], cells["care"]["sales"]["state"]) == (10, "met")
    assert {cell["norm"] for level in ("vip", "first_sale") for cell in cells[level].values()} == {None}
    rows = sample.json("kpi", "--rows", "care.sales", *month)
    assert len(rows) == cells["care"]["sales"]["value"]
    mine = sample.json("kpi", "--person", "Iryna", *month)
    assert mine["levels"] == next(each["levels"] for each in found["people"] if each["name"].startswith("Iryna"))
    told = sample.text("kpi", *month)
    assert "Regular clients" in told and re.search(r"Volume +\d[\d\s.]+\s₴", told)
    assert re.search(r"Частка у виторгу +\d+,\d\d %", sample.text("--lang", "uk", "kpi", *month))
    assert "Norms of measures" in sample.text("journal")
    sample.text("undo")
    again = sample.json("kpi", *month)
    assert all(cell["norm"] is None for level in again["levels"] for cell in level["measures"])


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("legs", "--rows", "sales"), "There is no function “sales”"),
        (("legs", "--on", "2026-06-08"), "--on goes with --rows"),
        (("kpi", "--rows", "care.leads"), "There is no measure “care.leads”"),
        (("legs", "--rows", "vip", "--on", "9999-12-31"), "“9999-12-31” is too far away: years from 1900 to 2999"),
        (("legs", "--as-of", "0001-01-01"), "“0001-01-01” is too far away"),
        (("kpi", "--month", "0001-01"), "is too far away"),
        (("print", "weekly", "--week", "0001-01-01"), "is too far away"),
        (("handovers", "reasons", "--since", "0001-01-01"), "is too far away"),
        (("handovers", "show", 2**64), "18446744073709551616 cannot be in a book"),
        (("kpi", "--norm", "care.sales"), "is not LEVEL.MEASURE=NUMBER"),
        (("kpi", "--norm", "care.sales=1", "--rows", "care.sales"), "do not go together"),
        (("print", "day", "--week", "2026-06-08"), "--week is not for day"),
        (("print", "weekly", "--blank", "--person", "Iryna"), "--person is not for weekly"),
        (("print", "rule-sheet", "--person", "Iryna"), "--person is not for rule-sheet"),
    ],
)
def test_wrong_use(sample: Kartoteka, args: tuple[object, ...], said: str) -> None:
    result = sample.run(*args)
    assert result.exit_code == 2 and said in result.stderr


def test_the_weekly_sheet(sample: Kartoteka, tmp_path: Path) -> None:
    target = tmp_path / "week.pdf"
    made = sample.json("print", "weekly", "--week", "2026-06-10", "--person", "Iryna", "--out", target, *DAY)
    assert (made["kind"], made["person_id"], made["monday"]) == ("weekly", 3, "2026-06-08")
    text = read_text(target.read_bytes())
    assert "Iryna Bondar" in text and "24 ·" in text
    blank = sample.json("print", "weekly", "--blank", "--out", target, "--lang", "ru", *DAY)
    assert blank["is_blank"] and "Еженедельный отчёт" in read_text(target.read_bytes())
    assert "has not begun" in sample.refused("print", "weekly", "--week", "2026-06-22", "--out", target, *DAY)
    assert sample.refused("legs", "--person", "Nobody at all")
    for command in ("legs", "kpi"):
        assert "JSON:" in sample.text(command, "--help")


def test_one_person_s_legs_are_one_table(sample: Kartoteka) -> None:
    everybody = sample.text("legs", "--weeks", 4, "--as-of", "2026-06-18")
    one = sample.text("legs", "--weeks", 4, "--person", "Taras Hnatiuk", "--as-of", "2026-06-18")
    assert everybody.count("Prospecting") > 1 and one.count("Prospecting") == 1
