"""undo, redo, journal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.changes import Changes
    from app.services.journal import ActionRow, HistoryRow


def undo(asked: Asked) -> None:
    """Take the last action back, whole.

    \b
    JSON: {action_id, code, sentence}
    code is that of the action which was undone.
    """
    from app.cli.books import writing

    with writing(asked) as book:
        changes = book.undo()
    _tell(asked, changes)


def redo(asked: Asked) -> None:
    """Bring the last undone action back.

    \b
    JSON: {action_id, code, sentence}
    code is that of the action which was redone.
    """
    from app.cli.books import writing

    with writing(asked) as book:
        changes = book.redo()
    _tell(asked, changes)


def _tell(asked: Asked, changes: Changes) -> None:
    from app.wording import action_text

    sentence = one_line(action_text(asked.words, changes.action, changes.parts))
    data = {"action_id": changes.action_id, "code": changes.parts["code"], "sentence": sentence}
    asked.answer(data, lambda: [sentence])


def journal(
    asked: Asked,
    client: Annotated[str, typer.Option(metavar="ID", help="Only what was done to this client.")] = "",
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 100,
) -> None:
    """Show what was done, newest first.

    \b
    JSON: [{id, code, sentence, done_at, person, state, fields?}]
    state is done, undone (may be redone) or dropped. With --client only what
    is done, each with fields: [{table, row_id, verb, field, before, after}],
    before and after as stored (money in kopecks).
    """
    from app.cli.books import reading

    with reading(asked) as book:
        data = book.read(_load, asked, client, limit)

    def lines() -> Iterator[str]:
        yield from table(
            [asked.texts.text(f"column.{key}") for key in ("id", "when", "state", "action")],
            [
                (row["id"], row["done_at"], asked.texts.text(f"state.{row['state']}"), _with_fields(asked, row))
                for row in data
            ],
            numbers=(0,),
        )

    asked.answer(data, lines)


def _load(session: Session, asked: Asked, client: str, limit: int) -> list[dict[str, Any]]:
    from app.cli.books import find_client
    from app.services.journal import load_client_history, load_journal
    from app.services.people import load_people

    people = {person.id: person.name for person in load_people(session)}
    if not client:
        return [_action(asked, row, people) for row in load_journal(session, limit)]
    history = load_client_history(session, find_client(session, client), limit)
    return [{**_action(asked, row.action, people), "fields": _fields(row)} for row in history]


def _action(asked: Asked, row: ActionRow, people: dict[int, str]) -> dict[str, Any]:
    from app.wording import action_text

    return {
        "id": row.id,
        "code": row.code,
        "sentence": action_text(asked.words, row.code, row.parts),
        "done_at": row.done_at,
        "person": people.get(row.person_id or 0, ""),
        "state": row.state,
    }


def _fields(row: HistoryRow) -> list[dict[str, Any]]:
    return [
        {
            "table": change.table,
            "row_id": change.row_id,
            "verb": change.verb,
            "field": change.field,
            "before": change.before,
            "after": change.after,
        }
        for change in row.fields
    ]


def _with_fields(asked: Asked, row: dict[str, Any]) -> str:
    """Return the action and what it changed: 'Card changed: Barvinok (City: Kyiv → Lviv)'."""
    words = asked.words
    changed = []
    for change in row.get("fields", ()):
        key = f"field.{change['field']}"
        if change["verb"] == "update" and key in words and not change["field"].endswith("_id"):
            before, after = (_shown(asked, change[side]) for side in ("before", "after"))
            changed.append(f"{words.text(key)}: {before} → {after}")
    return f"{row['sentence']} ({'; '.join(changed)})" if changed else str(row["sentence"])


def _shown(asked: Asked, value: Any) -> str:
    return asked.texts.text("nothing") if value in (None, "") else str(value)
