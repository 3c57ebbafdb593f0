"""print model, switch-plan, transfer on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.app.cli.conftest import TODAY, Kartoteka
from tests.app.documents.pdf_reading import read_text

DAY = ("--as-of", TODAY)


def test_the_model_is_printed_and_a_blank_one_of_another(sample: Kartoteka, tmp_path: Path) -> None:
    target = tmp_path / "model.pdf"
    told = sample.json("print", "model", "--out", target, *DAY)
    assert (told["kind"], told["is_blank"], told["path"]) == ("model", False, str(target))
    assert "Taras Hnatiuk" in read_text(target.read_bytes())
    told = sample.json("print", "model", "--blank", "three_tier", "--out", target, "--lang", "uk", *DAY)
    assert (told["model"], told["is_blank"], told["lang"]) == ("three_tier", True, "uk")
    text = read_text(target.read_bytes())
    assert "Трирівнева модель" in text and "Гнатюк" not in text and "Порожній бланк" in text


def test_the_plan_takes_the_words_of_model_plan(sample: Kartoteka, tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    asked = ("three_tier", "--keep-days", 2, "--give", "sleeping=Dmytro", "--pick", "#112=Taras", *DAY)
    plan = sample.run("model", "plan", *asked, "--json").stdout
    told = sample.json("print", "switch-plan", *asked, "--out", target)
    text = read_text(target.read_bytes())
    assert told["model"] == "three_tier" and "chosen by hand" in text and "pick" in plan
    assert "No switch of the sales model" in sample.refused("print", "switch-plan", "--out", target, *DAY)
    sample.text("print", "switch-plan", "--blank", "--out", target, *DAY)
    assert "Blank form" in read_text(target.read_bytes())


def test_a_receipt_is_named_by_its_number(sample: Kartoteka, tmp_path: Path) -> None:
    target = tmp_path / "receipt.pdf"
    assert "no such move" in sample.refused("print", "transfer", 1, "--out", target, *DAY)
    sample.text("print", "transfer", "--blank", "--out", target, *DAY)
    assert "Receipt of clients moved" in read_text(target.read_bytes())


@pytest.mark.parametrize(
    "asked",
    [
        ("model", "account"),
        ("model", "--blank", "moon"),
        ("model", "--role", "Taras=hunter"),
        ("transfer",),
        ("transfer", "x"),
        ("transfer", "1", "--blank"),
        ("switch-plan", "moon"),
        ("switch-plan", "--keep-days", "2"),
        ("switch-plan", "single", "--blank"),
        ("switch-plan", "single", "--client", "1"),
        ("day", "--role", "Taras=hunter"),
    ],
)
def test_what_says_nothing_to_a_sheet_is_wrong_use(sample: Kartoteka, tmp_path: Path, asked: tuple[str, ...]) -> None:
    result = sample.run("print", *asked, "--out", tmp_path / "x.pdf", *DAY)
    assert result.exit_code == 2 and result.stderr.strip() and not (tmp_path / "x.pdf").exists()
