"""clients, client, move, undo, redo, journal, flags, rules, print."""

from __future__ import annotations

import json
import stat
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from pypdf import PdfReader

from app.book import Book
from app.clock import Clock
from app.services.client_list import ClientQuery, list_clients
from tests.app.cli.conftest import TODAY, Kartoteka

ROW = {
    "id", "code", "name", "city", "stage", "function", "flags", "responsible", "total_kop", "orders_count",
    "next_step_on",
}  # fmt: skip


def test_rows_of_clients(sample: Kartoteka) -> None:
    rows = sample.json("clients")
    assert len(rows) == 148
    assert all(set(row) == ROW for row in rows)
    [barvinok] = sample.json("clients", "--search", "барвинок")
    assert (barvinok["code"], barvinok["stage"], barvinok["function"]) == ("112", "regular", "care")
    assert (barvinok["total_kop"], barvinok["orders_count"]) == (21_894_000, 9)
    assert barvinok["responsible"] == "Iryna Bondar"
    assert len(sample.json("clients", "--limit", 3)) == 3
    assert {row["function"] for row in sample.json("clients", "--function", "vip")} == {"vip"}
    by_code = sample.json("clients", "--stage", "lost")
    assert by_code and by_code == sample.json("clients", "--stage", "Втрачений")
    assert "no stage" in sample.refused("clients", "--stage", "nowhere")


def test_flags_of_a_list_are_those_of_the_day(sample: Kartoteka) -> None:
    for day in (TODAY, TODAY - timedelta(days=200), TODAY + timedelta(days=400)):
        held = {(row["client_id"], row["flag"]) for row in sample.json("flags", "--as-of", day)}
        rows = sample.json("clients", "--as-of", day)
        assert {(row["id"], flag) for row in rows for flag in row["flags"]} == held
        vips = sample.json("clients", "--flag", "vip", "--as-of", day)
        assert {row["id"] for row in vips} == {client_id for client_id, flag in held if flag == "vip"}


def test_sums_as_of_a_day(sample: Kartoteka) -> None:
    orders = [order for order in sample.json("client", "#112")["orders"] if order["status"] != "offer"]
    day = date.fromisoformat(sorted(order["ordered_on"] for order in orders)[4])
    card = sample.json("client", "#112", "--as-of", day)
    [row] = sample.json("clients", "--search", "Barvinok", "--as-of", day)
    until = [order for order in orders if order["ordered_on"] <= day.isoformat()]
    assert len(until) == 5
    wanted = (sum(order["total_kop"] for order in until), 5)
    assert (row["total_kop"], row["orders_count"]) == (card["total_kop"], card["orders_count"]) == wanted


def test_the_whole_card(sample: Kartoteka) -> None:
    card = sample.json("client", "#112", "--as-of", TODAY)
    assert card == sample.json("client", card["id"], "--as-of", TODAY)
    assert card == sample.json("client", "--code", "112", "--as-of", TODAY)
    assert {"contacts", "channels", "bant", "stage_history", "flags", "orders", "activities"} <= set(card)
    assert {channel["contact_id"] for channel in card["channels"]} >= {None, card["contacts"][0]["id"]}
    assert datetime.fromisoformat(card["created_at"]).utcoffset() == timedelta(0)
    regular = next(flag for flag in card["flags"] if flag["flag"] == "regular")
    assert set(regular) == {"flag", "since", "sentence", "metrics", "orders"}
    assert regular["sentence"].startswith("Regular since") and regular["orders"]
    assert "Barvinok" in sample.text("client", "#112")
    assert "no client 9999" in sample.refused("client", 9999)
    assert "no client no-such" in sample.refused("client", "no-such")


def test_flags_speak_three_languages_and_tell_their_orders(sample: Kartoteka) -> None:
    listed = sample.json("flags", "--flag", "regular", "--as-of", TODAY)
    assert listed
    for row in listed:
        assert set(row) == {"client_id", "code", "name", "flag", "since", "sentence", "metrics", "orders"}
        assert row["flag"] == "regular" and date.fromisoformat(row["since"]) <= TODAY
    said = {sample.json("flags", "--as-of", TODAY, "--lang", lang)[0]["sentence"] for lang in ("uk", "ru", "en")}
    assert len(said) == 3


def test_flags_of_today_do_not_lean_on_a_line_of_the_top_counted_on_another_day(
    empty: Kartoteka, tmp_path: Path
) -> None:
    today = date.today()
    then = today - timedelta(days=300)
    names = [f"Client {number}" for number in range(12)]
    (tmp_path / "c.csv").write_text("Code,Name\n" + "".join(f"{name},{name}\n" for name in names))
    orders = ["Client code,Number,Date,Amount,Status"]
    for number, name in enumerate(names):
        orders.append(f"{name},a{number},{then - timedelta(days=5)},{9000 if number == 0 else 10 + number},paid")
        orders.append(f"{name},b{number},{today - timedelta(days=5)},{500 if number == 1 else 10 + number},paid")
    (tmp_path / "o.csv").write_text("\n".join(orders))
    empty.text("import", tmp_path / "c.csv")
    empty.text("import", tmp_path / "o.csv")
    rule = [{"rule": "vip", "conditions": [{"metric": "top_share", "value": 10, "months": 3}]}]
    window = Book.open(empty.book, Clock())
    window.refresh()  # as at the start of a window
    window.close()
    empty.text("rules", "set", "-", "--as-of", then, typed=json.dumps(rule))  # keeps that day's line, 9000
    for args in ((), ("--as-of", today)):
        assert [row["name"] for row in empty.json("flags", "--flag", "vip", *args)] == ["Client 1"]
        assert [row["name"] for row in empty.json("clients", "--flag", "vip", *args)] == ["Client 1"]
        card = empty.json("client", "#Client 1", *args)
        assert "vip" in [flag["flag"] for flag in card["flags"]]
    assert [row["name"] for row in empty.json("flags", "--flag", "vip", "--as-of", then)] == ["Client 0"]
    window = Book.open(empty.book, Clock(), read_only=True)
    shown = {row.name: row.flags for row in window.read(list_clients, ClientQuery())}
    window.close()
    assert "vip" in shown["Client 1"] and "vip" not in shown["Client 0"]


def test_move_undo_redo_and_the_journal(sample: Kartoteka) -> None:
    assert "already stands" in sample.refused("move", "#112", "regular")
    assert "when to come back" in sample.refused("move", "#112", "later")
    moved = sample.json("move", "#112", "Пізніше", "--returns-on", "2999-01-31", "--reason", "asked to")
    assert (moved["from_stage"], moved["to_stage"], moved["function"]) == ("regular", "later", "off")
    card = sample.json("client", "#112")
    assert (card["stage"], card["returns_on"]) == ("later", "2999-01-31")
    assert card["stage_history"][-1]["reason"] == "asked to"
    undone = sample.json("undo")
    assert (undone["code"], undone["action_id"]) == ("client_moved", moved["action_id"])
    assert sample.json("client", "#112")["stage"] == "regular"
    assert sample.json("journal")[0]["state"] == "undone"
    sample.text("redo")
    assert sample.json("client", "#112")["stage"] == "later"
    [history] = sample.json("journal", "--client", "#112")
    assert history["code"] == "client_moved" and "Barvinok" in history["sentence"]
    assert {"field": "returns_on", "before": None, "after": "2999-01-31"}.items() <= next(
        field for field in history["fields"] if field["field"] == "returns_on"
    ).items()
    assert "Comes back on: nothing → 2999-01-31" in sample.text("journal", "--client", "#112")
    sample.text("undo")
    assert sample.refused("undo") == "There is nothing to undo."
    sample.text("move", "#112", "lost", "--lost-reason", "price", "--as-of", "2027-01-31")
    assert sample.json("client", "#112")["stage_history"][-1]["moved_at"].startswith("2027-01-31")


def test_a_move_obeys_the_stage_and_its_gate(sample: Kartoteka) -> None:
    day = (date.today() + timedelta(30)).isoformat()
    assert "does not meet the rule “Qualified”" in sample.refused("move", "#125", "meeting", "--meeting", day)
    moved = sample.json("move", "#125", "meeting", "--anyway", "they insist", "--meeting", f"{day} 10:00")
    assert moved["passed_gate"] == "qualified"
    card = sample.json("client", "#125")
    assert (card["stage_history"][-1]["reason"], card["next_step"]["kind"]) == ("they insist", "call")
    assert any(each["due_on"] == day and each["kind"] == "meeting" for each in card["activities"])
    assert "is not a sum" in sample.refused("move", "#116", "proposal", "--sum", "many")
    sample.text("move", "#116", "proposal", "--sum", "54 000")
    assert sample.json("client", "#116")["expected_kop"] == 5_400_000
    lost = ("--lost-reason", "price", "--competitor", "Kava Plus", "--argument", "cheaper")
    assert sample.json("move", "#116", "lost", *lost)["passed_gate"] == ""
    [rival] = sample.json("client", "#116")["competitors"]
    assert (rival["name"], rival["outcome"], rival["argument"]) == ("Kava Plus", "lost", "cheaper")


def test_rules_read_back_what_they_print(sample: Kartoteka, tmp_path: Path) -> None:
    def condition(rules: Any, code: str) -> Any:
        return next(rule for rule in rules if rule["rule"] == code)["conditions"][0]

    printed = sample.json("rules")
    assert {"rule", "match", "mode", "conditions"} == set(printed[0])
    file = tmp_path / "rules.json"
    file.write_text(json.dumps(printed), encoding="utf-8-sig")
    assert sample.json("rules", "set", file) == printed
    new = {"rule": "regular", "match": "all", "conditions": [{"metric": "paid_orders", "value": 2, "months": 6}]}
    assert condition(sample.json("rules", "set", "-", typed=json.dumps([new])), "regular")["value"] == 2
    then = sample.json("rules", "--as-of", TODAY - timedelta(days=1))
    assert condition(then, "regular") == condition(printed, "regular")
    assert "no metric “x”" in sample.refused(
        "rules", "set", "-", typed='[{"rule": "vip", "conditions": [{"metric": "x"}]}]'
    )
    assert "list of rules" in sample.refused("rules", "set", "-", typed="{")
    assert "no such file" in sample.refused("rules", "set", tmp_path / "none.json")
    sample.text("undo")
    assert sample.json("rules") == printed


def test_print_sheets_of_clients_and_blank_ones(sample: Kartoteka, tmp_path: Path) -> None:
    for kind in ("client-card", "meeting-plan", "negotiation"):
        target = tmp_path / f"{kind}.pdf"
        told = sample.json("print", kind, "--client", "#112", "--client", 1, "-o", target, "--lang", "uk")
        assert (len(told["clients"]), told["lang"], told["is_recorded"]) == (2, "uk", True)
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
        assert "Barvinok" in "".join(page.extract_text() for page in PdfReader(target).pages)
        sample.text("print", kind, "--blank", "-o", target)
        assert "Barvinok" not in "".join(page.extract_text() for page in PdfReader(target).pages)
    documents = sample.json("client", "#112")["documents"]
    made = [each for each in documents if each["way"] == "saved" and each["lang"] == "uk"]
    assert {each["kind"] for each in made} >= {"client_card", "meeting_plan", "negotiation"}
    assert "no client 9999" in sample.refused("print", "client-card", "--client", 9999, "-o", tmp_path / "x.pdf")
    assert not (tmp_path / "x.pdf").exists()
    assert "is a book" in sample.refused("print", "client-card", "--blank", "-o", sample.book)


def test_text_is_one_line_a_row_whatever_a_name_holds(empty: Kartoteka, tmp_path: Path) -> None:
    sheet = tmp_path / "c.csv"
    sheet.write_text('Name,Phone\n"Two\nlines \x1b[31m",0671234567\n', encoding="utf-8")
    empty.text("import", sheet)
    printed = empty.text("clients")
    assert "\x1b" not in printed
    assert len(printed.splitlines()) == 4
