"""Calling a client: the system's dialler if it has one, else the number on the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.domain.links import tel_link
from app.services.client_card import ClientCard, load_card
from ui.desk import Desk


def phone_of(card: ClientCard, contact_id: int | None = None) -> str:
    """Return the number to call as typed: the person's, else the company's, else anybody's; empty for none."""
    people = sorted(card.contacts, key=lambda each: each.id != contact_id)
    named = [each for each in people if each.id == contact_id]
    lists = [each.channels for each in named] + [card.channels] + [each.channels for each in people]
    return next((one.typed for channels in lists for one in channels if one.kind == "phone"), "")


def call_client(
    desk: Desk, owner: QObject, client_id: int, said: Callable[[str], object], contact_id: int | None = None
) -> None:
    """Look the number up and call it; ``said`` hears what happened when nothing can be seen."""
    country = desk.facts.settings["country"]
    desk.read(owner, load_card, client_id, done=lambda card: dial(phone_of(card, contact_id), country, said))


def dial(phone: str, country: str, said: Callable[[str], object]) -> None:
    """Call a number as typed; without a dialler it is copied. ``country`` (ISO code) is that of local numbers."""
    link = tel_link(phone, country)
    if not link:
        said(QCoreApplication.translate("Phone", "No phone is known: add one on the card."))
    elif not QDesktopServices.openUrl(QUrl(link)):
        QGuiApplication.clipboard().setText(phone)
        said(QCoreApplication.translate("Phone", "Copied: {number}").format(number=phone))
    else:
        said(QCoreApplication.translate("Phone", "Calling {number}").format(number=phone))
