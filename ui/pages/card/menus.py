"""The menus of the card's head: what to print, and everything else."""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.services.client_card import ActivityRow, ClientCard
from ui.desk import Desk
from ui.forms.when_line import move_days
from ui.kit.menu import KMenu
from ui.pages.card.happenings import document_name
from ui.pages.card.step_banner import PRINTED_KINDS

if TYPE_CHECKING:
    from ui.pages.card.page import CardPage

SHEET_ICONS = {
    "meeting_plan": "calendar-event", "client_card": "id", "negotiation": "scale", "handover_card": "transfer",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SheetWish:
    """A sheet that is wanted: ``action`` is show, print or save."""

    kind: str
    action: str = "show"
    is_blank: bool = False


def first_sheet(card: ClientCard) -> str:
    """Return the sheet that goes with the next step."""
    step = card.next_step
    if step is not None and step.kind in PRINTED_KINDS:
        return "meeting_plan"
    return "negotiation" if card.facts.stage == "negotiation" else "meeting_plan"


def print_menu(desk: Desk, card: ClientCard, wish: Callable[[SheetWish], object], parent: QWidget) -> KMenu:
    """Return the menu of sheets; the first follows the next step."""
    menu = KMenu(parent)
    head = QCoreApplication.translate("Card", "Print for {client}").format(client=card.facts.name[:40])
    menu.add_heading(head)
    first = first_sheet(card)
    kinds = [first, *(kind for kind in SHEET_ICONS if kind != first)]
    for kind in kinds:
        text = document_name(desk, kind)
        step = card.next_step
        if kind == "meeting_plan" and step is not None and step.due_on and step.kind in PRINTED_KINDS:
            text = f"{text}, {desk.formats.due(step.due_on, step.due_at)}"  # the plan is made for that meeting
        key = "Ctrl P" if kind == first else ""
        menu.add(text, functools.partial(wish, SheetWish(kind)), icon=SHEET_ICONS[kind], key=key)
    menu.addSeparator()
    blank = QCoreApplication.translate("Card", "Blank meeting plan")
    menu.add(blank, lambda: wish(SheetWish("meeting_plan", is_blank=True)), icon="clipboard-text")
    save = QCoreApplication.translate("Card", "Save as PDF…")
    menu.add(save, lambda: wish(SheetWish(first, "save")), icon="file-type-pdf", key="Ctrl Shift P")
    if card.documents:
        kind, _lang, _way, made_at = card.documents[0]
        last = QCoreApplication.translate("Card", "Last printed: {what}, {day}").format(
            what=document_name(desk, kind), day=desk.formats.short_date(desk.formats.local_date(made_at))
        )
        menu.addSeparator()
        menu.add_heading(last)
    return menu


def seller_menu(desk: Desk, present_id: int | None, chosen: Callable[[int], object], parent: QWidget) -> KMenu:
    """Return the menu of who can have the client; the present one is ticked."""
    menu = KMenu(parent)
    menu.add_heading(QCoreApplication.translate("Card", "Who has this client"))
    for person in desk.facts.people:
        if person.is_active or person.id == present_id:
            menu.add(
                person.name, functools.partial(chosen, person.id), is_checked=person.id == present_id,
                is_enabled=person.id != present_id, meta=person.job_title,
            )  # fmt: skip
    return menu


def move_menu(
    desk: Desk, step: ActivityRow, chosen: Callable[[date], object], pick: Callable[[], object], parent: QWidget
) -> KMenu:
    """Return the menu of the usual days to put a step on; its hour stays."""
    menu = KMenu(parent)
    for words, day in move_days(desk.book.clock.today()):
        menu.add(words, functools.partial(chosen, day), icon="calendar", meta=desk.formats.short_date(day))
    menu.addSeparator()
    menu.add(QCoreApplication.translate("Card", "Pick a day…"), pick, icon="calendar-plus")
    return menu


def more_menu(page: CardPage, card: ClientCard) -> KMenu:
    """Return the menu of what is done seldom."""
    menu = KMenu(page)
    page.dues.fill_menu(menu)
    menu.addSeparator()
    tag = QCoreApplication.translate("CardPage", "Add a tag")
    menu.add(tag, page.identity.tags.start, icon="tag")
    all_tags = QCoreApplication.translate("CardPage", "All tags…")
    menu.add(all_tags, lambda: page.facts.want("tags"), icon="list-check")
    number = QCoreApplication.translate("CardPage", "Card number…")
    menu.add(number, lambda: page.facts.want("code"), icon="id")
    if page.may_hand_over():
        menu.add(QCoreApplication.translate("CardPage", "Hand over…"), page.acts.hand_over, icon="transfer", key="H")
    menu.addSeparator()
    menu.add(QCoreApplication.translate("CardPage", "Copy name and contacts"), page.acts.copy, icon="copy")
    has_steps = any(each.state == "open" and each.kind != "note" for each in card.activities)
    calendar = QCoreApplication.translate("CardPage", "Save steps of this client to calendar (.ics)…")
    menu.add(calendar, page.acts.ask_calendar, icon="calendar", is_enabled=has_steps)
    menu.addSeparator()
    if card.facts.deleted_at is None:
        menu.add(QCoreApplication.translate("CardPage", "To the bin"), page.acts.put_in_bin, icon="trash")
    else:
        menu.add(QCoreApplication.translate("CardPage", "Restore"), page.acts.restore, icon="arrow-back-up")
    return menu


def copy_card(desk: Desk, card: ClientCard) -> str:
    """Put the client's name, address and people on the clipboard; return the text."""
    values = card.facts.values
    lines = [card.facts.name]
    lines += [", ".join(part for part in (values["city"], values["address"]) if part)]
    lines += [channel.typed for channel in card.channels]
    for contact in card.contacts:
        reach = [channel.typed for channel in contact.channels]
        lines.append(", ".join(part for part in (contact.name, contact.position, *reach) if part))
    text = "\n".join(line for line in lines if line)
    QApplication.clipboard().setText(text)
    return text
