"""late, reviews."""

from __future__ import annotations

from datetime import date, timedelta

from tests.app.cli.conftest import TODAY, Kartoteka

LATE = {"client_id", "name", "silent_days", "usual_days", "at_risk_kop", "since", "why"}


def test_late_clients_by_the_money_at_risk(sample: Kartoteka) -> None:
    rows = sample.json("late", "--as-of", TODAY)
    assert rows and all(set(row) == LATE for row in rows)
    held = {row["client_id"]: row for row in sample.json("flags", "--flag", "late", "--as-of", TODAY)}
    assert {row["client_id"] for row in rows} == set(held)
    risks = [row["at_risk_kop"] for row in rows]
    assert risks == sorted(risks, reverse=True)
    for row in rows:
        assert (row["since"], row["why"]) == (held[row["client_id"]]["since"], held[row["client_id"]]["sentence"])
        orders = sample.json("client", row["client_id"])["orders"]
        paid = [order for order in orders if order["status"] in ("paid", "shipped", "closed")]
        year = f"{TODAY - timedelta(365)}"
        assert row["at_risk_kop"] == sum(order["net_kop"] for order in paid if order["ordered_on"] > year)
        last_on = max(order["ordered_on"] for order in paid)
        assert row["silent_days"] == (TODAY - date.fromisoformat(last_on)).days
    assert sample.json("late", "--as-of", TODAY, "--limit", 1) == rows[:1]
    text = sample.text("late", "--as-of", TODAY)
    assert "Money at risk" in text and rows[0]["name"] in text


def test_reviews_that_are_due(sample: Kartoteka) -> None:
    assert sample.json("reviews", "--as-of", TODAY) == []
    [row] = sample.json("reviews", "--as-of", TODAY, "--within", 365)
    assert set(row) == {"client_id", "name", "terms", "flag", "reason", "review_on"}
    assert row["reason"]
    assert sample.json("reviews", "--as-of", row["review_on"]) == [row]
    before = date.fromisoformat(row["review_on"]) - timedelta(1)
    assert sample.json("reviews", "--as-of", before) == []
    assert row["terms"].replace("\u00a0", " ") in sample.text("reviews", "--as-of", row["review_on"])
