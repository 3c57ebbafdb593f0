"""rules, rules history, flag, threshold on the command line."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from app.domain.rules import METRICS_OF, RULE_CODES
from app.texts import LANGUAGES, load_texts
from tests.app.cli.conftest import TODAY, Kartoteka

NEW = {
    "rule": "regular",
    "match": "any",
    "mode": "act",
    "conditions": [{"metric": "volume", "op": ">=", "value_kop": 1_000_00, "months": 12}],
    "stops_after_days": 90,
    "step": {"text": "Tell the news", "days": 3},
}


def by_code(rules: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    return {rule["rule"]: rule for rule in rules}


def test_all_six_rules_are_read_and_set(sample: Kartoteka, tmp_path: Path) -> None:
    printed = sample.json("rules", "--as-of", TODAY)
    assert set(by_code(printed)) == set(RULE_CODES)
    file = tmp_path / "rules.json"
    file.write_text(json.dumps([NEW]), encoding="utf-8")
    now = by_code(sample.json("rules", "set", file, "--as-of", TODAY))
    assert now["regular"] == NEW
    assert {code: now[code] for code in now if code != "regular"} == {
        code: rule for code, rule in by_code(printed).items() if code != "regular"
    }
    told = sample.text("rules", "--as-of", TODAY).replace("\u00a0", " ")
    assert "and ends when nothing was bought for 90 days and a next step is written: “Tell the news”, in 3 days" in told
    file.write_text(json.dumps(list(now.values())), encoding="utf-8")
    assert by_code(sample.json("rules", "set", file, "--as-of", TODAY)) == now


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"rule": "to_care", "conditions": [{"metric": "paid_orders", "value": 1}]}, "“To care” cannot end after days"),
        ({"step": {"text": " "}}, "write what the next step is"),
        ({"step": {"text": "x" * 201}}, "at most 200 characters"),
        ({"stops_after_days": 0}, "“0” is not a number of days"),
        ({"stops_after_days": "soon"}, "“soon” is not a number of days"),
        ({"conditions": [{"metric": "proven_orders", "value": 1}]},
         "Rule “Regular”, condition 1: this rule cannot ask for “Proven orders”"),
        ({"rule": "late", "conditions": [{"metric": "silent_days", "value": 7}], "match": "all",
          "stops_after_days": None}, "all of its conditions together"),
        ({"rule": "late", "match": "all", "stops_after_days": None,
          "conditions": [{"metric": "silent_days", "value": 0}, {"metric": "silence_percent", "value": 9}]},
         "condition 1: say “at least” and a number above zero"),
        ({"conditions": [{"metric": "volume"}]}, "Rule “Regular”, condition 1: the sum in kopecks"),
        ({"conditions": [{"metric": "volume", "value_kop": "many"}]}, "“many” is not a number"),
        ({"conditions": [{"metric": "volume", "value_kop": -1}]}, "cannot be below zero"),
        ({"conditions": [{"metric": "paid_orders", "value": 5}, {"metric": "paid_orders", "op": "<=", "value": 3}],
          "match": "all"}, "conditions 1 and 2 contradict"),
        ({"conditions": [{"metric": "volume", "value_kop": 5, "months": 3},
                         {"metric": "volume", "op": "<=", "value_kop": 3}], "match": "all"}, "1 and 2 contradict"),
        ({"conditions": [{"metric": "days_since_last_order", "value": 91}]}, "the rule ends after 90 d."),
    ],
)  # fmt: skip
def test_a_rule_that_cannot_be_is_refused_in_a_sentence(sample: Kartoteka, change: Any, expected: str) -> None:
    before = sample.json("rules")
    assert expected in sample.refused("rules", "set", "-", typed=json.dumps([{**NEW, **change}]))
    assert sample.json("rules") == before


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_refusal_of_a_rule_and_every_name_has_words(lang: str) -> None:
    words = load_texts("words", lang)
    source = "".join(
        path.read_text(encoding="utf-8")
        for path in (Path("app/domain/rules.py"), Path("app/services/rules.py"), Path("app/services/rule_changes.py"),
                     Path("app/services/rule_history.py"), Path("app/services/threshold.py"))
    )  # fmt: skip
    codes = {
        piece.split('"')[1]
        for call in ("InvalidError(", "_refusal(", "NotFoundError(")
        for piece in source.split(call)[1:]
        if piece.startswith('"')
    }
    assert len(codes) > 20
    assert [code for code in sorted(codes) if f"errors.{code}" not in words] == []
    assert all(f"rule_name.{code}" in words for code in RULE_CODES)
    metrics = frozenset().union(*METRICS_OF.values())
    assert all(f"metric.{metric}" in words and f"why.{metric}" in words for metric in metrics)


def test_history_has_every_version(sample: Kartoteka) -> None:
    [first] = sample.json("rules", "history", "regular")
    assert set(first) == {"version", "valid_from", "made_at", "person", "sentence", "is_now", "acknowledged"}
    sample.text("rules", "set", "-", "--as-of", TODAY, typed=json.dumps([NEW]))
    newest, oldest = sample.json("rules", "history", "regular")
    assert (newest["version"], newest["is_now"], newest["valid_from"]) == (2, True, TODAY.isoformat())
    assert (oldest["sentence"], oldest["is_now"]) == (first["sentence"], False)
    assert newest["sentence"].startswith("A client is regular when")
    assert len(sample.text("rules", "history", "regular").splitlines()) == 2
    assert "no rule" in sample.refused("rules", "history", "gold")


def test_a_flag_is_put_by_hand_and_taken_back(sample: Kartoteka) -> None:
    day = ("--as-of", TODAY)
    put = sample.json("flag", "set", "#112", "vip", "--reason", "a friend", "--review-on", "2030-01-01", *day)
    assert (put["is_on"], put["by_hand"]) == (True, True)
    assert "by hand, a friend" in put["sentence"]
    off = sample.json("flag", "set", "#112", "vip", "--off", "--reason", "not now", *day)
    assert (off["is_on"], off["by_hand"]) == (False, True)
    assert sample.json("flag", "clear", "#112", "vip", *day)["by_hand"] is False
    assert "not put by hand" in sample.refused("flag", "clear", "#112", "vip", *day)
    assert "Without a reason" in sample.refused("flag", "set", "#112", "vip", *day)
    assert sample.run("flag", "set", "#112", "gold", "--reason", "x").exit_code == 2
    assert "no client" in sample.refused("flag", "set", 9999, "vip", "--reason", "x")


def test_thresholds_fall_as_the_number_grows(sample: Kartoteka) -> None:
    values = [n * 10_000_00 for n in range(20)]
    asked = ("threshold", "--metric", "volume", "--values", ",".join(map(str, values)), "--as-of", TODAY)
    rows = sample.json(*asked)
    assert [set(row) for row in rows] == [{"value", "clients", "revenue_share"}] * 20
    assert [row["value"] for row in rows] == values
    assert [row["clients"] for row in rows] == sorted((row["clients"] for row in rows), reverse=True)
    assert (rows[0]["clients"], rows[0]["revenue_share"]) == (len(sample.json("clients")), 1.0)
    total = {row["id"]: row["total_kop"] for row in sample.json("clients", "--as-of", TODAY)}
    assert [row["clients"] for row in rows] == [sum(kop >= value for kop in total.values()) for value in values]
    assert len(sample.text(*asked).splitlines()) == 22


@pytest.mark.parametrize("metric", ["smallest_order", "smallest_month"])
def test_both_readings_are_asked_side_by_side(sample: Kartoteka, metric: str) -> None:
    rows = sample.json("threshold", "--metric", metric, "--months", 3, "--values", "100000,200000", "--as-of", TODAY)
    assert rows[0]["clients"] >= rows[1]["clients"]


@pytest.mark.parametrize(
    ("args", "expected"),
    [
        (("--metric", "volume", "--values", ""), "at least one number"),
        (("--metric", "volume", "--values", "many"), "“many” is not a number"),
        (("--metric", "volume", "--values", "1,,2"), "“” is not a number"),
        (("--metric", "volume", "--values", "-5"), "“-5” is not a number"),
        (("--metric", "volume", "--values", "1.5"), "“1.5” is not a number"),
        (("--metric", "volume", "--values", "1", "--months", 0), "months go from 1"),
        (("--metric", "smallest_month", "--values", "1"), "over how many months"),
        (("--metric", "bought", "--values", "1"), "which product or group"),
        (("--metric", "bought", "--values", "1", "--code", "NOTHING"), "no product or group “NOTHING”"),
    ],
)
def test_a_threshold_that_cannot_be_asked_is_refused(sample: Kartoteka, args: Any, expected: str) -> None:
    assert expected in sample.refused("threshold", *args)


def test_wrong_use_of_the_threshold(sample: Kartoteka) -> None:
    assert sample.run("threshold", "--metric", "gold", "--values", "1").exit_code == 2
    assert sample.run("threshold", "--metric", "volume").exit_code == 2


@pytest.mark.parametrize("command", [("threshold",), ("rules",), ("rules", "set"), ("rules", "history"),
                                     ("flag", "set"), ("flag", "clear")])  # fmt: skip
def test_help_tells_the_json(sample: Kartoteka, command: tuple[str, ...]) -> None:
    assert "JSON:" in sample.text(*command, "--help")
