"""Calling a client: by the system's dialler, or the number is copied."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from app.services.clients import add_client
from app.services.contacts import add_channel, add_contact
from tests.ui.today.seen import dialling
from ui.desk import Desk
from ui.steps.phone import call_client


@pytest.fixture
def client(desk: Desk) -> int:
    made = desk.book.write(add_client, "Barvinok").created_id
    assert made is not None
    return made


def test_the_person_of_the_step_is_called_first(qtbot: QtBot, desk: Desk, client: int) -> None:
    person = desk.book.write(add_contact, client, {"name": "Sofiia"}).created_id
    desk.book.write(add_channel, client, "phone", "044 111 22 33")
    desk.book.write(add_channel, client, "phone", "067 214 08 51", contact_id=person)
    said: list[str] = []
    with dialling() as links:
        call_client(desk, desk, client, said.append, person)
        qtbot.waitUntil(lambda: len(said) == 1)
        call_client(desk, desk, client, said.append)
        qtbot.waitUntil(lambda: len(said) == 2)
    assert links == ["tel:+380672140851", "tel:+380441112233"]
    assert said[0].startswith("Calling")


def test_without_a_phone_it_says_so(qtbot: QtBot, desk: Desk, client: int) -> None:
    said: list[str] = []
    call_client(desk, desk, client, said.append)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert "No phone is known" in said[0]


def test_without_a_dialler_the_number_is_copied(
    qtbot: QtBot, desk: Desk, client: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.book.write(add_channel, client, "phone", "067 214 08 51")
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    said: list[str] = []
    call_client(desk, desk, client, said.append)
    qtbot.waitUntil(lambda: len(said) == 1)
    assert QGuiApplication.clipboard().text() == "067 214 08 51"
