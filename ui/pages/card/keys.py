"""The commands of the card page and their keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.kit.commands import Command
from ui.kit.status_bar import KeyHint

if TYPE_CHECKING:
    from ui.pages.card.page import CardPage


def add_commands(page: CardPage) -> None:
    """Give the page its commands; each is an entry of the palette as well."""

    def add(name: str, text: object, key: str, icon: str, handler: Callable[[], object]) -> None:
        page.commands.add(Command(f"card.{name}", str(text), key, icon), handler, page.page_id)

    step, acts, middle = page.next_step, page.acts, page.middle
    to_calendar = QT_TRANSLATE_NOOP("Commands", "Save steps of this client to calendar")
    to_agree = QT_TRANSLATE_NOOP("Commands", "Add a promise, a request or a competitor")
    ask_form = middle.timeline_tab.log.ask_form
    add("log", QT_TRANSLATE_NOOP("Commands", "Log what happened"), "L", "pencil", page.log)
    add("order", QT_TRANSLATE_NOOP("Commands", "New order"), "O", "receipt", acts.new_order)
    add("edit", QT_TRANSLATE_NOOP("Commands", "Edit the facts"), "E", "id", page.edit)
    add("stage", QT_TRANSLATE_NOOP("Commands", "Move to a stage"), "S", "transfer", page.choose_stage)
    add("step", QT_TRANSLATE_NOOP("Commands", "Set the next step"), "T", "calendar-plus", step.ask)
    add("move", QT_TRANSLATE_NOOP("Commands", "Move the next step"), "M", "calendar", step.move_step)
    add("done", QT_TRANSLATE_NOOP("Commands", "Next step done"), "Space", "check", step.finish)
    add("print", QT_TRANSLATE_NOOP("Commands", "Print a sheet"), "P", "printer", page.open_print_menu)
    add("print_now", QT_TRANSLATE_NOOP("Commands", "Print"), "Ctrl+P", "printer", lambda: page.ask_first_sheet("print"))
    add(
        "save_pdf",
        QT_TRANSLATE_NOOP("Commands", "Save as PDF"),
        "Ctrl+Shift+P",
        "file-type-pdf",
        lambda: page.ask_first_sheet("save"),
    )
    add("next", QT_TRANSLATE_NOOP("Commands", "Next card"), "J", "chevron-down", lambda: page.go_along(1))
    add("previous", QT_TRANSLATE_NOOP("Commands", "Previous card"), "K", "chevron-up", lambda: page.go_along(-1))
    add("person", QT_TRANSLATE_NOOP("Commands", "Add a person"), "N", "user", page.people.add_person)
    add("tag", QT_TRANSLATE_NOOP("Commands", "Add a tag"), "", "tag", page.identity.tags.start)
    add("levers", QT_TRANSLATE_NOOP("Commands", "Three levers"), "", "chart-bar", page.show_levers)
    add("spots", QT_TRANSLATE_NOOP("Commands", "White spots of this client"), "", "file-text", page.ask_spots)
    add("by_hand", QT_TRANSLATE_NOOP("Commands", "Decide a mark by hand"), "", "flag-3", page.decide_by_hand)
    add("seller", QT_TRANSLATE_NOOP("Commands", "Change the seller"), "", "users", page.choose_seller)
    add("hand_over", QT_TRANSLATE_NOOP("Commands", "Hand over this client…"), "H", "transfer", acts.hand_over)
    add("filter", QT_TRANSLATE_NOOP("Commands", "Show one kind of entries"), "F", "filter", middle.open_filter)
    add("call", QT_TRANSLATE_NOOP("Commands", "Call"), "C", "phone", page.call)
    add("calendar", to_calendar, "", "calendar", acts.ask_calendar)
    add("agree", to_agree, "A", "checkbox", page.agree)
    add("form", QT_TRANSLATE_NOOP("Commands", "Log in the form"), "Shift+L", "clipboard-text", ask_form)
    add("bin", QT_TRANSLATE_NOOP("Commands", "Put the client into the bin"), "", "trash", acts.put_in_bin)
    add("back", QT_TRANSLATE_NOOP("Commands", "Back to the list"), "Escape", "arrow-left", page.leave_line_or_page)


def key_hints(*, is_in_list: bool) -> tuple[KeyHint, ...]:
    """Return the keys of the card for the status bar; J and K only where there is a list to walk through."""
    space = QCoreApplication.translate("CardPage", "Space")
    walk = (KeyHint(("J", "K"), QCoreApplication.translate("CardPage", "Next, previous")),) if is_in_list else ()
    return (
        *walk,
        KeyHint(("E",), QCoreApplication.translate("CardPage", "Edit")),
        KeyHint(("L",), QCoreApplication.translate("CardPage", "Log")),
        KeyHint(("O",), QCoreApplication.translate("CardPage", "Order")),
        KeyHint(("S",), QCoreApplication.translate("CardPage", "Stage")),
        KeyHint((space,), QCoreApplication.translate("CardPage", "Step done")),
        KeyHint(("Ctrl P",), QCoreApplication.translate("CardPage", "Print")),
    )
