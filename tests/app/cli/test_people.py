"""people and check --hash on the command line."""

from __future__ import annotations

import pytest

from tests.app.cli.conftest import TODAY, Kartoteka

KEYS = (
    "person_id", "name", "job_title", "roles", "strengths", "phone", "is_outsourced", "is_active", "is_owner", "is_me",
    "pay_scheme", "target_pay_kop", "functions", "clients", "clients_by_function", "open_steps", "open_orders",
    "hand_overs", "sum_kop", "away_until", "covered_by",
)  # fmt: skip


def day(days: int) -> str:
    return TODAY.fromordinal(TODAY.toordinal() + days).isoformat()


def test_the_team_is_listed_changed_and_may_leave_once_its_clients_are_moved(sample: Kartoteka) -> None:
    team = sample.json("people")
    assert all(tuple(row) == KEYS for row in team)
    assert [row["person_id"] for row in team] == [1, 2, 3, 4]
    clients = sample.json("clients")
    for row in team:
        assert row["clients"] == sum(row["clients_by_function"].values())
        assert row["clients"] == sum(client["responsible"] == row["name"] for client in clients)
    said = sample.text("people")
    assert "Taras Hnatiuk" in said and "works here now" in said

    sample.text("people", "change", 1, "--me", "--as-of", TODAY)  # and with it the flags become those of today
    assert "Clients:" in sample.refused("people", "leave", "taras")
    before = sample.json("check", "--hash")["hash"]
    sharing = ("people", "move", "Taras", "--to", "iryna", "--to", 1, "--kind", "leaver", "--balance", "count")
    plan = sample.json(*sharing, "--dry-run")
    assert (plan["transfer_id"], plan["problems"], plan["functions"]) == (None, [], ["prospecting", "first_sale"])
    assert sample.json("check", "--hash")["hash"] == before
    done = sample.json(*sharing)
    assert {**done, "transfer_id": None} == plan and done["transfer_id"]
    assert {row["client_id"] for row in done["clients"]} >= {
        c["id"] for c in clients if c["responsible"] == "Taras Hnatiuk"
    }
    assert {row["to"] for row in done["clients"]} == {1, 3} and {row["from"] for row in done["clients"]} == {2}
    left = {row["person_id"]: row for row in sample.json("people", "leave", "taras")}
    assert (left[2]["is_active"], left[2]["clients"], left[2]["open_steps"]) == (False, 0, 0)
    assert left[1]["clients"] + left[3]["clients"] == len(clients)
    assert "left the team" in sample.text("people")
    sample.text("undo")
    sample.text("undo")
    report = sample.json("check", "--hash")
    assert (report["hash"], report["is_sound"]) == (before, True)
    assert sample.text("check", "--hash").splitlines()[1] == before
    assert "hash" not in sample.json("check")


def test_people_are_added_and_changed(sample: Kartoteka) -> None:
    row = sample.json("people", "add", "Olha Koval", "--title", "Account manager", "--phone", "067 111")[-1]
    assert (row["name"], row["roles"], row["phone"], row["is_owner"]) == ("Olha Koval", ["farmer"], "067 111", False)
    row = sample.json("people", "change", "olha", "--role", "scout", "--role", "hunter", "--outsourced", "--owner")[-1]
    assert (set(row["roles"]), row["is_outsourced"], row["is_owner"]) == ({"scout", "hunter"}, True, True)
    assert (row["job_title"], row["phone"]) == ("Account manager", "067 111")
    assert [each["name"] for each in sample.json("people") if each["is_owner"]] == ["Olha Koval"]
    sample.text("people", "change", 1, "--owner", "--me")
    assert len(sample.json("people", "delete", "Olha Koval")) == 4
    assert "Nobody in the team is “Olha”" in sample.refused("people", "leave", "Olha")


def test_titles(sample: Kartoteka) -> None:
    titles = {row["title"]: row["role"] for row in sample.json("people", "titles")}
    assert titles["Sales representative"] == "hunter"
    changed = sample.json(
        "people", "titles", "--set", "qualifier=hunter", "--set", "Boss=vip_manager", "--delete", "Scout"
    )
    now = {row["title"]: row["role"] for row in changed}
    assert (now["Qualifier"], now["Boss"], "Scout" in now, len(now)) == ("hunter", "vip_manager", False, len(titles))
    assert sample.run("people", "titles", "--set", "Boss").exit_code == 2


def test_a_stand_in_shows_and_returns(sample: Kartoteka) -> None:
    on = ("--as-of", TODAY)
    tarases = {row["id"] for row in sample.json("clients", *on) if row["responsible"] == "Taras Hnatiuk"}
    [row] = sample.json("people", "cover", "Taras", "Iryna", "--until", day(7), "--reason", "Sea", *on)
    assert (row["person_id"], row["by_name"], row["from_on"], row["until_on"], row["is_now"]) == (
        2, "Iryna Bondar", TODAY.isoformat(), day(7), True
    )  # fmt: skip
    assert f"covered by Iryna Bondar until {day(7)}" in sample.text("people", *on)
    assert "in a circle" in sample.refused("people", "cover", "Iryna", "Taras", "--until", day(3), *on)
    for days, name in ((0, "Iryna Bondar"), (6, "Iryna Bondar"), (7, "Taras Hnatiuk")):
        team = {row["name"]: row for row in sample.json("people", "--as-of", day(days))}
        assert team["Taras Hnatiuk"]["covered_by"] == (3 if name == "Iryna Bondar" else None)
        assert team["Taras Hnatiuk"]["clients"] == len(tarases)  # they stay whose they are
    assert sample.json("people", "cover-end", "Taras", *on) == []
    assert "Nobody stands in" in sample.text("people", "covers", *on)
    assert "no such stand-in" in sample.refused("people", "cover-end", "Taras", *on)


COMMANDS = ("add", "change", "leave", "back", "delete", "titles", "cover", "cover-end", "covers", "move")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_says_what_json_comes(sample: Kartoteka, command: str) -> None:
    assert "JSON:" in sample.text("people", command, "--help")
