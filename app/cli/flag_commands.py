"""flag set, flag clear."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from app.cli.asked import Asked, Day
from app.cli.client_commands import NAMED, FlagName
from app.cli.table import one_line

_FLAG = Annotated[FlagName, typer.Argument(metavar="FLAG", help="regular, vip, late or sleeping.")]
_NAMED = Annotated[str, typer.Argument(metavar="ID", help=NAMED)]


def flag() -> None:
    """Put a flag by hand, or let the rule decide again."""


def set_flag(
    asked: Asked,
    named: _NAMED,
    flag: _FLAG,
    reason: Annotated[str, typer.Option(help="Why; without it nothing is saved.")] = "",
    off: Annotated[bool, typer.Option("--off", help="Keep the flag off instead of putting it on.")] = False,
    review_on: Day = None,
) -> None:
    """Put a flag on a client by hand, or keep it off, whatever the rule says.

    \b
    JSON: {client_id, code, name, flag, is_on, by_hand, sentence, action_id}
    is_on is whether it holds now; sentence says why.

    It stays so until 'flag clear'; --review-on is a day to look at it again.
    """
    from app.cli.books import find_client, writing
    from app.services.rule_changes import set_override

    review = review_on.date() if review_on else None
    with writing(asked) as book:
        client_id = book.read(find_client, named)
        changes = book.write(set_override, client_id, flag.value, not off, reason, review)
        data = _answer(asked, book, client_id, flag.value, changes.action_id)
    asked.answer(data, lambda: [one_line(data["sentence"] or asked.texts.text("nothing"))])


def clear_flag(asked: Asked, named: _NAMED, flag: _FLAG) -> None:
    """Take back what was decided by hand: the rule decides again.

    \b
    JSON: {client_id, code, name, flag, is_on, by_hand, sentence, action_id}
    """
    from app.cli.books import find_client, writing
    from app.services.rule_changes import clear_override

    with writing(asked) as book:
        client_id = book.read(find_client, named)
        changes = book.write(clear_override, client_id, flag.value)
        data = _answer(asked, book, client_id, flag.value, changes.action_id)
    asked.answer(data, lambda: [one_line(data["sentence"] or asked.texts.text("nothing"))])


def _answer(asked: Asked, book: Any, client_id: int, flag: str, action_id: int | None) -> dict[str, Any]:
    from app.services.client_card import load_card
    from app.services.flag_sheet import load_flags

    facts = book.read(load_card, client_id).facts
    row = next((row for row in book.read(load_flags, client_id, asked.lang) if row.flag == flag), None)
    return {
        "client_id": client_id,
        "code": facts.code,
        "name": facts.name,
        "flag": flag,
        "is_on": row is not None and row.is_held,
        "by_hand": row is not None and row.by_hand,
        "sentence": row.sentence if row else "",
        "action_id": action_id,
    }
