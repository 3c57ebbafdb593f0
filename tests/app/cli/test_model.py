"""model show, plan, apply, rollout on the command line."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.app.cli.conftest import TODAY, Kartoteka

DAY = ("--as-of", TODAY)


def test_the_model_is_shown(sample: Kartoteka) -> None:
    found = sample.json("model", "show", *DAY)
    assert (found["model"], found["other_name"], found["since_on"]) == ("account", "Hunter and farmer", "2026-04-01")
    cells = [(cell["function"], cell["role"], cell["name"], cell["clients"]) for cell in found["functions"]]
    assert cells == [
        ("prospecting", "hunter", "Taras Hnatiuk", 41),
        ("first_sale", "hunter", "Taras Hnatiuk", 23),
        ("care", "farmer", "Iryna Bondar", 58),
        ("vip", "vip_manager", "Olena Marchenko", 7),
        ("off", None, None, 19),
    ]
    assert [point["rule"] for point in found["points"]] == ["to_care", "vip"] and found["empty_roles"] == []
    assert [row["since_on"] for row in found["history"]] == ["2026-04-01", "2025-01-12", "2023-04-03"]
    said = sample.text("model", "show", *DAY)
    assert "Two-tier, hunter and farmer, since 2026-04-01" in said and "(Olena keeps VIP)" in said


def test_a_plan_is_told_carried_out_and_taken_back(sample: Kartoteka) -> None:
    asked = ("three_tier", "--keep-days", 2, "--give", "sleeping=Dmytro", *DAY)
    result = sample.run("model", "plan", *asked, "--json")
    assert result.exit_code == 0 and "no script of your own" in result.stderr
    plan = sample_plan(sample, *asked)
    assert len(plan) == 148 and set(plan[0]) == {
        "client_id", "function", "from", "to", "why", "name", "from_person_id", "to_person_id",
    }  # fmt: skip
    moving = [row for row in plan if row["from"] != row["to"]]
    assert Counter((row["from"], row["to"]) for row in moving)["Iryna Bondar", "Dmytro Savchuk"] == 8
    assert {row["why"] for row in moving} == {"one"} and "step" in {row["why"] for row in plan}
    done = sample.json("model", "apply", *asked)
    assert done["moved_count"] == len(moving) and done["backup"] and done["since_on"] == "2026-06-18"
    assert sample.json("model", "show", *DAY)["model"] == "three_tier"
    assert {row["why"] for row in sample_plan(sample, "three_tier", *DAY)} <= {"keep", "handover", "one"}


def test_the_hash_of_the_book_is_the_same_after_undo(sample: Kartoteka) -> None:
    sample.text("model", "rollout", "--add", "Look", *DAY)  # leaves the flags of the computer's own day behind
    mark = sample.json("check", "--hash")["hash"]
    assert sample.json("model", "apply", "three_tier")["moved_count"] > 0
    assert sample.json("check", "--hash")["hash"] != mark
    sample.text("undo")
    assert sample.json("check", "--hash")["hash"] == mark


def sample_plan(sample: Kartoteka, *asked: object) -> list[dict[str, object]]:
    result = sample.run("model", "plan", *asked, "--json")
    assert result.exit_code == 0
    rows: list[dict[str, object]] = json.loads(result.stdout)
    return rows


def test_clients_are_shared_and_picked(sample: Kartoteka) -> None:
    roles = ("--role", "Taras=seller", "--role", "3=seller", *DAY)
    plan = sample_plan(sample, "single", *roles, "--balance", "count", "--pick", "#112=Iryna Bondar")
    for function in ("prospecting", "first_sale", "care", "vip"):
        counts = Counter(row["to"] for row in plan if row["function"] == function)
        assert set(counts) == {"Taras Hnatiuk", "Iryna Bondar"} and max(counts.values()) - min(counts.values()) <= 1
    assert next(row["why"] for row in plan if row["client_id"] == 112) == "pick"
    assert "money" in {row["why"] for row in sample_plan(sample, "single", *roles, "--balance", "money")}
    told = sample.run("model", "plan", "single", *roles).stdout
    assert "clients change hands" in told and "Iryna Bondar" in told


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (("three_tier", "--role", "Taras=hunter", "--role", "Iryna=farmer"), "Nobody holds the role “Scout”."),
        (("account", "--owner", "care=Iryna", "--owner", "care=Taras"), "Two people would answer for “Care”."),
        (("account", "--owner", "care=Taras"), "Taras Hnatiuk would answer for “Care” without the role “Farmer”."),
        (("account", "--role", "Nobody=hunter"), "Nobody in the team is “Nobody”, or several are"),
        (("account", "--role", "Taras=boss"), "There is no role “boss”."),
        (("account", "--give", "moon=Taras"), "There is no function “moon”."),
    ],
)
def test_what_cannot_be_is_refused_in_words(sample: Kartoteka, asked: tuple[str, ...], expected: str) -> None:
    for command in ("plan", "apply"):
        assert expected.casefold() in sample.refused("model", command, *asked, *DAY).casefold()


def test_vip_clients_have_their_own_owner_and_rhythm(sample: Kartoteka) -> None:
    rows = sample.json("model", "vip", *DAY)
    assert len(rows) == 7 and {row["person_id"] for row in rows} == {1}
    assert {row["rhythm_days"] for row in rows} == {14}
    for row in rows:
        assert row["is_late"] == (row["touch_by"] < "2026-06-18")
        assert row["last_touch_on"] is None or row["last_touch_on"] < row["touch_by"]
    assert "Olena Marchenko" in sample.text("model", "vip", *DAY)


def test_a_switch_to_what_is_already_so_is_refused(sample: Kartoteka) -> None:
    assert "Nothing would change" in sample.refused("model", "apply", "account", *DAY)
    wrong = sample.run("model", "plan", "account", "--role", "Taras", *DAY)
    assert wrong.exit_code == 2 and "--role “Taras”: two names with = between them" in wrong.stderr


def test_a_switch_never_begins_before_the_model_in_force(sample: Kartoteka) -> None:
    """A laptop whose clock was set back would leave a history that runs backwards."""
    mark = sample.json("check", "--hash", *DAY)["hash"]
    for command in ("plan", "apply"):
        said = sample.refused("model", command, "single", "--role", "Olena=seller", "--as-of", "2026-03-31")
        assert said.strip().startswith("The model in force began on 2026-04-01")
    assert sample.json("check", "--hash", *DAY)["hash"] == mark


def test_a_role_that_nobody_holds_is_told_of(sample: Kartoteka) -> None:
    assert "Nobody holds the role" not in sample.text("model", "show", *DAY)
    sample.text("people", "change", "Iryna", "--role", "hunter", *DAY)
    assert sample.json("model", "show", *DAY)["empty_roles"] == ["farmer"]
    assert "Nobody holds the role “Farmer”" in sample.text("model", "show", *DAY)


def test_the_roll_out_list_is_kept(sample: Kartoteka) -> None:
    assert sample.json("model", "rollout", *DAY)["tasks"] == []
    sample.json("model", "apply", "three_tier", *DAY)
    tasks = sample.json("model", "rollout", *DAY)["tasks"]
    assert tasks[0]["title"] == "Tell the team who does what from now on" and len(tasks) == 8
    sample.text("model", "rollout", "--tick", tasks[0]["id"], "--add", "Buy a headset", "--due", "2026-06-20", *DAY)
    now = sample.json(
        "model", "rollout", "--delete", tasks[1]["id"], "--move", tasks[2]["id"], "--due", "2026-08-01", *DAY
    )
    by_title = {task["title"]: task for task in now["tasks"]}
    assert by_title["Buy a headset"]["due_on"] == "2026-06-20" and by_title["Buy a headset"]["code"] == ""
    assert by_title[tasks[0]["title"]]["done_on"] == "2026-06-18" and now["left"] == 7
    assert by_title[tasks[2]["title"]]["due_on"] == "2026-08-01" and tasks[1]["title"] not in by_title
    assert sample.json("model", "rollout", "--as-of", "2026-07-18")["is_overdue"]
    assert not sample.json("model", "rollout", "--untick", tasks[0]["id"], *DAY)["is_overdue"]
    for typed in (("--move", tasks[2]["id"]), ("--due", "2026-08-01"), ("--tick", 2**64)):
        assert sample.run("model", "rollout", *typed).exit_code == 2
