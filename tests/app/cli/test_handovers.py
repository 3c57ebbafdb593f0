"""handovers: list, show, propose, accept, return, withdraw, again, reasons; and what 'today' tells of them."""

from __future__ import annotations

from tests.app.cli.conftest import TODAY, Kartoteka

ROW = {
    "id", "client_id", "name", "code", "section", "stage_code", "stage_title", "stage_function", "function", "state",
    "kind", "from_id", "to_id", "from_name", "to_name", "short_why", "proposed_on", "answer_by", "days_late",
    "answered_at", "answered_on", "return_code", "return_text", "rule_code",
}  # fmt: skip
CARD = ROW | {
    "why", "answer_line", "rule_version", "rule_sentence", "industry", "city", "address", "from_role", "to_role",
    "enters_stage", "enters_title", "ready", "ready_met", "promises", "note", "steps", "intro_way", "client_told_on",
    "contact_by", "order_id", "order", "may_answer", "may_withdraw",
}  # fmt: skip
ON = ("--as-of", TODAY)


def test_the_hand_overs_of_the_sample_and_the_card_of_one(sample: Kartoteka) -> None:
    rows = sample.json("handovers", "list", *ON)
    assert all(set(row) == ROW for row in rows)
    sections = [row["section"] for row in rows]
    assert sections == ["waiting"] * 3 + ["came_back"] + ["done"] * 5
    assert [row["id"] for row in sample.json("handovers", "list", "--tab", "waiting", *ON)] == [
        row["id"] for row in rows[:3]
    ]
    assert len(sample.json("handovers", "list", "--person", "Taras Hnatiuk", *ON)) == 5
    assert "Nobody" in sample.refused("handovers", "list", "--person", "Nobody")
    first = rows[0]
    assert (first["name"], first["short_why"], first["answer_by"]) == (
        "Novyi Ranok Café", "first order paid", f"{TODAY}",
    )  # fmt: skip
    card = sample.json("handovers", "show", first["id"], *ON)
    assert set(card) == CARD
    assert (card["ready_met"], len(card["ready"]), len(card["promises"])) == (5, 6, 3)
    assert [row["code"] for row in card["ready"] if not row["is_met"]] == ["decider_phone"]
    assert card["answer_line"] == "The answer is due today, within 2 working days."
    assert [(step["due_on"], step["due_time"]) for step in card["steps"]] == [
        ("2026-06-19", "16:00"),
        ("2026-06-23", "11:00"),
    ]
    text = sample.text("handovers", "show", first["id"], *ON)
    assert "Ready to hand over: 5 of 6" in text and card["note"] in text
    assert [row["id"] for row in sample.json("today", *ON)["hand_overs"]] == [row["id"] for row in rows[:3]]
    assert "Hand-overs to answer: 3" in sample.text("today", *ON)


def test_answering_and_taking_back(sample: Kartoteka) -> None:
    first, second, third, back, *_ = sample.json("handovers", "list", *ON)
    accepted = sample.json("handovers", "accept", first["id"], *ON)
    assert (accepted["state"], set(accepted)) == ("accepted", CARD | {"action_id"})
    steps = sample.json("client", first["client_id"])["activities"]
    assert {"2026-06-19", "2026-06-23"} <= {step["due_on"] for step in steps if step["state"] == "open"}
    sample.text("undo")
    assert sample.json("handovers", "show", first["id"], *ON)["state"] == "proposed"
    bare = sample.json("handovers", "accept", first["id"], "--no-steps", *ON)
    assert bare["state"] == "accepted"

    assert "why it goes back" in sample.refused("handovers", "return", second["id"], *ON)
    returned = sample.json("handovers", "return", second["id"], "--reason", "no phone", "--code", "no_contact", *ON)
    assert (returned["state"], returned["return_code"], returned["return_text"]) == (
        "returned", "no_contact", "no phone",
    )  # fmt: skip
    found = sample.json("handovers", "reasons", *ON)
    assert found["returned"] == sum(row["count"] for row in found["reasons"]) == 2
    assert found["accepted"] == 6
    assert "Returned: 2, accepted: 6" in sample.text("handovers", "reasons", *ON)
    assert sample.json("handovers", "withdraw", third["id"], *ON)["state"] == "withdrawn"
    again = sample.json("handovers", "again", back["id"], *ON)
    assert (again["state"], again["client_id"]) == ("proposed", back["client_id"])
    assert "already being handed over" in sample.refused("handovers", "propose", back["client_id"], "Iryna Bondar", *ON)
    proposed = sample.json("handovers", "propose", third["client_id"], "Olena Marchenko", "--note", "asks for you", *ON)
    assert (proposed["function"], proposed["note"], proposed["to_name"]) == ("care", "asks for you", "Olena Marchenko")


def test_only_the_owner_is_told_of_answers_that_are_late(sample: Kartoteka) -> None:
    late = ("today", "--as-of", "2026-06-24")
    waiting = [row["id"] for row in sample.json("handovers", "list", "--tab", "waiting", *ON)]
    assert sample.json("today", *ON)["hand_overs_overdue"] == []
    assert sorted(row["id"] for row in sample.json(*late)["hand_overs_overdue"]) == sorted(waiting)
    sample.text("people", "change", "Iryna", "--me", *ON)
    assert sample.json(*late)["hand_overs_overdue"] == []
