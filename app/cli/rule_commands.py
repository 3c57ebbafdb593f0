"""rules, rules set, rules history."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.table import one_line

if TYPE_CHECKING:
    from sqlmodel import Session


def rules(asked: Asked) -> None:
    """Show the rules in force, or set them.

    \b
    JSON: [{rule, match, mode, conditions: [{metric, op, value | value_kop,
      months?, code?}], stops_after_days?, step?: {text, days}}]
    rule is qualified, to_care, regular, vip, late or sleeping; match any or
    all; mode suggest or act; op >= or <=. It is what 'rules set' reads.
    stops_after_days (regular, vip): it ends when nothing was bought for longer.
    step: what is written as the next step, days later, in the mode act.
    Metrics of regular, vip and, but for top_share, to_care:
      paid_orders, groups_bought, met       a number, in the last months?
      volume, smallest_order, average_check value_kop, in the last months?
      smallest_month                        value_kop, of months full months
      bought                                value: code of a product or group,
                                            or code and value: orders of it
      share_of_need                         percent of the yearly need
      months_since_first_order, days_since_last_order
      special_terms                         value 1
      top_share                             percent of clients by volume
      bant_level                            0 to 12
    to_care besides: proven_orders          orders that prove a sale
    qualified: bant_answered                0 to 4 answers
      need_level                            0 to 3
      bant_level, met
    late: silence_percent and silent_days, sleeping: these and
      single_order_days; each once, match all, op >=

    With --as-of the conditions as they were set on that day.
    """
    from app.cli.books import reading

    with reading(asked) as book:
        data, said = book.read(_load, asked)
    asked.answer(data, lambda: said)


def set_rules(
    asked: Asked,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON as 'rules --json' prints it; - reads stdin.")],
) -> None:
    """Set rules and switch them on; rules not named stay as they are. Older versions stay readable.

    \b
    JSON: the rules now in force, as 'rules' prints them.
    """
    from app.cli.books import writing
    from app.domain.rules import parse_rules
    from app.services import rules as service

    specs = parse_rules(_read_json(file))
    with writing(asked) as book:
        book.write(service.set_rules, specs)
        data, said = book.read(_load, asked)
    asked.answer(data, lambda: said)


def history(
    asked: Asked, code: Annotated[str, typer.Argument(metavar="RULE", help="The rule's code: regular, vip, ...")]
) -> None:
    """Show every version of a rule, newest first: what it said, since when, who made it, who has read it.

    \b
    JSON: [{version, valid_from, made_at, person, sentence, is_now,
      acknowledged: [{person, on}]}]
    """
    from app.cli.books import reading
    from app.services.rule_history import load_rule_history

    with reading(asked) as book:
        rows = book.read(load_rule_history, code, asked.lang)
    data = [
        {
            "version": row.number,
            "valid_from": row.valid_from,
            "made_at": row.made_at,
            "person": row.person_name,
            "sentence": row.sentence,
            "is_now": row.is_now,
            "acknowledged": [{"person": name, "on": on} for name, on in row.acknowledged],
        }
        for row in rows
    ]

    def lines() -> Iterator[str]:
        for row in rows:
            by = f", {row.person_name}" if row.person_name else ""
            yield one_line(f"{row.number}. {row.valid_from.isoformat()}{by}: {row.sentence}")
            for name, on in row.acknowledged:
                yield one_line(asked.texts.text("rule.read", name=name, day=on.isoformat()))

    asked.answer(data, lines)


def _read_json(file: Path) -> Any:
    from app.errors import AppError, InvalidError

    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.expanduser().read_bytes()
    except FileNotFoundError as error:
        raise AppError("sheet_missing", path=str(file)) from error
    except OSError as error:
        raise AppError("sheet_unreadable", path=str(file)) from error
    try:
        return json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise InvalidError("rules_not_a_list") from error


def _load(session: Session, asked: Asked) -> tuple[list[dict[str, Any]], list[str]]:
    from app.domain.rules import rule_to_json
    from app.services.rule_words import rule_sentence
    from app.services.rules import load_rules, load_titles
    from app.services.settings import load_settings

    rows = [row for row in load_rules(session, asked.as_of) if row.is_on]
    codes = {one.code for row in rows for one in row.spec.conditions if one.code}
    titles = load_titles(session, codes) if codes else {}
    currency = load_settings(session)["money.currency"]

    def sentences() -> Iterator[str]:
        for row in rows:
            sentence = rule_sentence(row.spec, asked.lang, currency, titles)
            mode = asked.texts.text(f"mode.{row.spec.mode.value}")
            yield one_line(asked.texts.text("rule.line", sentence=sentence, mode=mode, version=row.number))

    return [rule_to_json(row.spec) for row in rows], list(sentences())
