"""pay, credit, pay-schemes and pay-scheme on the sample book."""

from __future__ import annotations

from typing import Any

from tests.app.cli.conftest import TODAY, Kartoteka

NOW = ("--as-of", TODAY)


def fields(data: Any) -> set[str]:
    """Return every name in a JSON answer."""
    if isinstance(data, dict):
        return set(data).union(*map(fields, data.values()))
    return set().union(*map(fields, data)) if isinstance(data, list) else set()


def test_pay_of_a_month_a_statement_and_a_rehearsal_are_as_the_help_says(sample: Kartoteka) -> None:
    month = sample.json("pay", "2026-05", *NOW)
    assert (month["month"], month["is_over"], month["is_closed"]) == ("2026-05-01", True, False)
    assert month["received_kop"] == month["first_kop"] + month["repeat_kop"] + month["vip_kop"]
    assert month["received_kop"] == sum(one["sales_kop"] for one in month["people"]) + month["nobody_kop"]
    assert month["total_kop"] == sum(one["total_kop"] for one in month["people"]) > 0
    assert month["contested"]
    farmer = next(one for one in month["people"] if one["scheme"] == "farmer")
    sheet = sample.json("pay", "2026-05", "--person", farmer["name"], *NOW)
    assert {key: sheet[key] for key in farmer if key in sheet} == {key: farmer[key] for key in farmer if key in sheet}
    assert sum(group["subtotal_kop"] for group in sheet["groups"]) == farmer["accrued_kop"]
    assert sum(one["amount_kop"] for one in sheet["corrections"]) == farmer["corrections_kop"] < 0
    found = sample.json("pay", "2026-05", "--rehearse", "single", "--months", "2", "--role", "Taras=seller", *NOW)
    assert (found["model"], found["months"]) == ("single", ["2026-04-01", "2026-05-01"])
    help_text = sample.text("pay", "--help")
    for data in (month, sheet, found):
        assert all(name in help_text for name in fields(data)), fields(data)
    # The month before was closed.
    assert sample.json("pay", "2026-04", *NOW)["is_closed"]


def test_closing_a_month_and_ruling_on_an_order(sample: Kartoteka) -> None:
    claim = sample.json("pay", "2026-05", *NOW)["contested"][0]
    had = claim["credited"][0]["person_id"]
    other = next(one["person_id"] for one in claim["claimants"] if one["person_id"] != had)
    ruled = sample.json("credit", claim["order_id"], other, "--reason", "Agreed on Monday", *NOW)
    assert (ruled["order_id"], ruled["person_id"]) == (claim["order_id"], other)
    after = next(
        one for one in sample.json("pay", "2026-05", *NOW)["contested"] if one["order_id"] == claim["order_id"]
    )
    assert (after["ruling"], [one["person_id"] for one in after["credited"]]) == ("Agreed on Monday", [other])
    assert claim["number"] in sample.text("credit", claim["number"], "--clear", *NOW)
    assert all(name in sample.text("credit", "--help") for name in ruled)
    before = {one["person_id"]: one["total_kop"] for one in sample.json("pay", "2026-05", *NOW)["people"]}
    closed = sample.json("pay", "2026-05", "--close", "--note", "Thanks", *NOW)
    assert closed["is_closed"]
    assert {one["person_id"]: one["total_kop"] for one in closed["people"]} == before
    assert "closed" in sample.refused("pay", "2026-05", "--close", *NOW)
    assert "2026-06" in sample.refused("pay", "2026-06", "--close", *NOW)
    assert "2026-13" in sample.refused("pay", "2026-13", *NOW)


def test_pay_in_words(sample: Kartoteka) -> None:
    lines = sample.text("pay", "2026-05", "--lang", "uk", *NOW).splitlines()
    assert "До виплати" in lines[0]
    assert any(line.startswith("Надійшло: ") for line in lines)
    claims = lines[lines.index("Чиї замовлення:") + 1 :]
    assert claims[0].split("  ")[0] == "Номер" and claims[2].startswith("Z-") and "Taras Hnatiuk" in claims[2]
    sheet = sample.text("pay", "2026-05", "--person", "3", "--days", "10", *NOW)
    assert sheet.splitlines()[0].endswith("Farmer, 2026-05")
    assert "Would be" in sample.text("pay", "2026-05", "--rehearse", "account", "--vip", *NOW)


def test_schemes_are_shown_and_changed(sample: Kartoteka) -> None:
    data = sample.json("pay-schemes", *NOW)
    assert [row["scheme"] for row in data] == ["seller", "scout", "operator", "hunter", "farmer", "vip_manager"]
    assert all(name in sample.text("pay-schemes", "--help") for name in fields(data))
    changed = sample.json(
        "pay-scheme", "hunter", "--target-kop", 5_000_000, "--base-percent", 40, "--rate-bp", "first_sales=800", *NOW
    )
    hunter = next(row for row in changed if row["scheme"] == "hunter")
    assert (hunter["target_kop"], hunter["base_kop"], hunter["lines"][0]["rate_bp"], hunter["valid_from"]) == (
        5_000_000, 2_000_000, 800, "2026-06-01",
    )  # fmt: skip
    assert "8 %" in sample.text("pay-schemes", *NOW).replace("\u00a0", " ")
    assert "2026-04" in sample.refused("pay-scheme", "hunter", "--from", "2026-04", *NOW)


def test_what_is_not_clear_is_wrong_use(sample: Kartoteka) -> None:
    for args in (
        ("pay", "2026-05", "--rehearse", "single", "--close"),
        ("pay", "2026-05", "--vip"),
        ("pay", "2026-05", "--days", "3"),
        ("pay", "2026-05", "--rehearse", "single", "--role", "Taras"),
        ("credit", "1"),
        ("credit", "1", "2", "--clear"),
        ("pay-scheme", "hunter", "--rate-bp", "first_sales"),
        ("pay-scheme", "hunter", "--rate-bp", "luck=5"),
    ):
        result = sample.run(*args, *NOW)
        assert (result.exit_code, result.stderr.count("\n")) == (2, 1), args


def test_months_nobody_trades_in_are_refused_and_those_to_come_bring_nothing(sample: Kartoteka) -> None:
    for month in ("0001-01", "9999-12", "2026-13", "червень"):
        sample.refused("pay", month, *NOW)
    ahead = sample.json("pay", "2027-12", *NOW)
    assert [one["accrued_kop"] for one in ahead["people"]] == [0] * len(ahead["people"])
