"""pay, pay credit, pay schemes, pay scheme: what everybody gets for a month, and whose the money is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, Any

import typer

from app.cli.asked import Asked
from app.cli.model_commands import ModelName
from app.cli.table import one_line, table

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.services.pay_rows import ClaimRow, PayMonth, PayRow, Rehearsal, Statement


class SchemeName(StrEnum):
    """The schemes of pay."""

    SELLER = "seller"
    SCOUT = "scout"
    OPERATOR = "operator"
    HUNTER = "hunter"
    FARMER = "farmer"
    VIP_MANAGER = "vip_manager"


_MONTH = Annotated[str, typer.Argument(metavar="MONTH", help="As 2026-06.")]
_FROM = Annotated[str, typer.Option("--from", metavar="MONTH", help="In force from this month on; else this one.")]


def pay(
    asked: Asked,
    month: _MONTH,
    person: Annotated[str, typer.Option(metavar="PERSON", help="The statement of one person.")] = "",
    close: Annotated[bool, typer.Option("--close", help="Close the month, or the one person's.")] = False,
    note: Annotated[str, typer.Option(help="With --close: a note on the statements.")] = "",
    days: Annotated[int | None, typer.Option(min=0, max=31, help="With --person: days worked of the month.")] = None,
    rehearse: Annotated[ModelName | None, typer.Option(help="As it would have been under another model.")] = None,
    vip: Annotated[
        bool, typer.Option("--vip", help="With --rehearse: VIP clients have a manager of their own.")
    ] = False,
    role: Annotated[
        list[str] | None,
        typer.Option("--role", metavar="PERSON=ROLE", help="With --rehearse: who would hold which role."),
    ] = None,
    months: Annotated[int, typer.Option(min=1, max=36, help="With --rehearse: so many months, MONTH the last.")] = 1,
) -> None:
    """Show what everybody gets for a month, and the orders that two could claim.

    \b
    JSON: {month, until_on, is_over, is_closed, received_kop, first_kop,
      repeat_kop, vip_kop, nobody_kop, plan_kop, plan_percent, total_kop,
      people: [{person_id, name, job_title, scheme, base_kop, accrued_kop,
        corrections_kop, carried_in_kop, total_kop, carried_kop, sales_kop,
        plan: {line, plan, actual, percent} | null, is_closed, problems}],
      contested: [{order_id, number, client_id, client, on, kind,
        received_kop, credited: [{person_id, name, received_kop}],
        claimants: [{person_id, name}], why, ruling}]}
    received_kop is money that came in less what went back; every kopeck of it
    is somebody's sales_kop or nobody_kop. kind is first, repeat or vip.
    problems: no_scheme, no_target. why: handover_day, late_handover,
    returned_handover, transition_ends, author.
    \b
    With --person JSON: {person_id, name, job_title, scheme, month, until_on,
      is_closed, closed_on, worked_days, days, base_kop, accrued_kop,
      corrections_kop, carried_in_kop, total_kop, carried_kop, note, problems,
      plans: [{line, plan, actual, percent}],
      groups: [{line, title, subtotal_kop, rows: [{on, client_id, client,
        order_id, basis, why, received_kop, rate, accrued_kop}]}],
      corrections: [{code, on, client_id, order_id, what, amount_kop}]}
    code is refund, returned_lead, closed_period or carried.
    \b
    With --rehearse JSON: {months, model, received_kop, now_kop, then_kop,
      people: [{person_id, name, scheme_now, scheme_then, now_kop, then_kop,
        months: [{month, now_kop, then_kop}]}]}
    Nothing is written; corrections are left out of both sums.

    A month is closed once it is over; then it never changes, and what changes later is a correction of the next.
    """
    if rehearse is not None and (close or person):
        asked.wrong_use("rehearse_alone")
    if rehearse is None and (vip or role):
        asked.wrong_use("vip_without_rehearse")
    if days is not None and not person:
        asked.wrong_use("days_without_person")
    if rehearse is not None:
        _rehearse(asked, month, rehearse, vip, role or (), months)
    else:
        _show(asked, month, person, days, note if close else None)


def _show(asked: Asked, month: str, person: str, days: int | None, note: str | None) -> None:
    """Show a month or a statement; with a ``note`` it is closed before."""
    from app.cli.books import reading, writing
    from app.cli.people_commands import find_person
    from app.services.contested import contested
    from app.services.pay import close_month, first_day, load_month, load_statement

    start = first_day(month)
    with reading(asked, asked.clock) if note is None else writing(asked) as book:
        person_id = book.read(find_person, person).id if person else None
        if note is not None:
            worked = {} if days is None or person_id is None else {person_id: days}
            book.write(close_month, start, person_id, note=note, worked_days=worked)
        currency = book.read(_currency)
        if person_id is not None:
            sheet = book.read(load_statement, person_id, start, asked.lang, days)
            asked.answer(_statement_json(sheet), lambda: _statement_lines(asked, sheet, currency))
            return
        found, claims = book.read(load_month, start, asked.lang), book.read(contested, start, asked.lang)
    asked.answer(_month_json(found, claims), lambda: _month_lines(asked, found, claims, currency))


def _rehearse(
    asked: Asked, month: str, model: ModelName, has_vip_manager: bool, roles: list[str] | tuple[()], count: int
) -> None:
    from app.cli.books import reading
    from app.cli.people_commands import find_person
    from app.domain.months import add_months
    from app.services.pay import first_day
    from app.services.pay_rehearsal import RehearsalChoice, rehearse

    last = first_day(month)
    with reading(asked, asked.clock) as book:
        holding: dict[str, tuple[int, ...]] = {}
        for typed in roles:
            named, _, role = typed.partition("=")
            if role not in ("seller", "scout", "hunter", "farmer", "vip_manager"):
                asked.wrong_use("role_form", value=typed)
            holding[role] = (*holding.get(role, ()), book.read(find_person, named).id)
        choice = RehearsalChoice(model.value, has_vip_manager, holding)
        months = [add_months(last, -back) for back in range(count)]
        found, currency = book.read(rehearse, months, choice), book.read(_currency)
    asked.answer(_rehearsal_json(found), lambda: _rehearsal_lines(asked, found, currency))


def credit(
    asked: Asked,
    order: Annotated[str, typer.Argument(metavar="ORDER", help="The order's id or number.")],
    person: Annotated[str, typer.Argument(metavar="[PERSON]", help="Whose the order is.")] = "",
    reason: Annotated[str, typer.Option(help="Why.")] = "",
    clear: Annotated[bool, typer.Option("--clear", help="Let the rules say again whose it is.")] = False,
) -> None:
    """Say whose an order is that two could claim.

    \b
    JSON: {order_id, person_id, action_id}
    person_id is null after --clear.
    """
    from app.cli.books import writing
    from app.cli.order_commands import find_order
    from app.cli.people_commands import find_person
    from app.services.credits import clear_ruling, rule_credit

    if bool(person) == clear:
        asked.wrong_use("person_or_clear")
    with writing(asked) as book:
        order_id = book.read(find_order, order)
        person_id = None if clear else book.read(find_person, person).id
        if person_id is None:
            changes = book.write(clear_ruling, order_id)
        else:
            changes = book.write(rule_credit, order_id, person_id, reason)
    data = {"order_id": order_id, "person_id": person_id, "action_id": changes.action_id}
    asked.answer(data, lambda: [_action(asked, changes.action, changes.parts)])


def schemes(asked: Asked) -> None:
    """Show the schemes of pay in force.

    \b
    JSON: [{scheme, name, number, valid_from, target_kop, base_percent, base_kop,
      lines: [{line, title, basis, share_percent, rate_bp, planned_units,
        unit_kop, fee_kop, plan_kop}], people: [person_id]}]
    number 0 and valid_from null: the program's own starting figures. rate_bp
    are hundredths of a percent; fee_kop is what a unit or a bonus brings.
    """
    from app.cli.books import reading

    with reading(asked, asked.clock) as book:
        data = book.read(_schemes_json, asked)
    asked.answer(data, lambda: _scheme_lines(asked, data))


def set_scheme(
    asked: Asked,
    scheme: Annotated[SchemeName, typer.Argument(metavar="SCHEME", help="The scheme's code.")],
    target_kop: Annotated[int | None, typer.Option(help="The pay of a month with the plan met, in kopecks.")] = None,
    base_percent: Annotated[int | None, typer.Option(help="How much of it is fixed.")] = None,
    rate_bp: Annotated[
        list[str] | None,
        typer.Option(metavar="LINE=N", help="The rate of a line in hundredths of a percent: first_sales=1000."),
    ] = None,
    valid_from: _FROM = "",
) -> None:
    """Change a scheme of pay; what is not named stays. The JSON is that of 'pay-schemes'."""
    from app.cli.books import writing
    from app.services.pay import first_day
    from app.services.pay_schemes import SchemeDraft, save_scheme, schemes_in_force

    with writing(asked) as book:
        start = first_day(valid_from) if valid_from else book.clock.today()
        old = book.read(schemes_in_force, start)[scheme.value]
        rates = dict(_rate(asked, typed) for typed in rate_bp or ())
        known = [line.code for line in old.lines]
        if unknown := rates.keys() - set(known):
            asked.wrong_use("rate_line", value=min(unknown), known=", ".join(known))
        lines = tuple(
            line if line.code not in rates else type(line)(line.code, line.share_percent, rates[line.code])
            for line in old.lines
        )
        draft = SchemeDraft(
            old.target_kop if target_kop is None else target_kop,
            old.base_percent if base_percent is None else base_percent,
            lines,
        )
        book.write(save_scheme, scheme.value, draft, start)
        data = book.read(_schemes_json, asked)
    asked.answer(data, lambda: _scheme_lines(asked, data))


def _rate(asked: Asked, typed: str) -> tuple[str, int]:
    line, _, number = typed.partition("=")
    if not (number.isascii() and number.isdecimal() and len(number) < 6):
        asked.wrong_use("rate_form", value=typed)
    return line, int(number)


def _schemes_json(session: Session, asked: Asked) -> list[dict[str, Any]]:
    from app.services.pay_schemes import load_schemes

    return [
        {
            "scheme": row.code,
            "name": row.name,
            "number": row.number,
            "valid_from": row.valid_from,
            "target_kop": row.scheme.target_kop,
            "base_percent": row.scheme.base_percent,
            "base_kop": row.base_kop,
            "lines": [
                {
                    "line": line.line.code,
                    "title": line.title,
                    "basis": line.basis,
                    "share_percent": line.line.share_percent,
                    "rate_bp": line.line.rate_bp,
                    "planned_units": line.line.planned_units,
                    "unit_kop": line.line.unit_kop,
                    "fee_kop": line.fee_kop,
                    "plan_kop": line.plan_kop,
                }
                for line in row.lines
            ],
            "people": [person_id for person_id, _ in row.people],
        }
        for row in load_schemes(session, asked.lang, asked.clock.today()).rows
    ]


def _scheme_lines(asked: Asked, data: list[dict[str, Any]]) -> Iterator[str]:
    for row in data:
        yield f"{row['name']} ({row['scheme']}): {row['base_percent']} %"
        for line in row["lines"]:
            yield f"  {line['title']}: {line['basis']}"


def _month_json(found: PayMonth, claims: tuple[ClaimRow, ...]) -> dict[str, Any]:
    data = {key: value for key, value in asdict(found).items() if key not in ("rows", "contested")}
    people = []
    for row in found.rows:
        one = {key: value for key, value in asdict(row).items() if key not in ("scheme_name", "closed_at", "plan")}
        people.append({**one, "plan": None if row.plan is None else _plan_json(asdict(row.plan))})
    contested = []
    for claim in claims:
        one = {key: value for key, value in asdict(claim).items() if key != "reasons"}
        one["credited"] = [
            {"person_id": person_id, "name": name, "received_kop": kop} for person_id, name, kop in claim.credited
        ]
        one["claimants"] = [{"person_id": person_id, "name": name} for person_id, name in claim.claimants]
        contested.append(one)
    return {**data, "people": people, "contested": contested}


def _plan_json(plan: dict[str, Any]) -> dict[str, Any]:
    return {key: plan[key] for key in ("line", "plan", "actual", "percent")}


def _statement_json(sheet: Statement) -> dict[str, Any]:
    left_out = ("scheme", "role", "base_of_month_kop", "lines", "rules", "closed_by", "plans")
    data = {key: value for key, value in asdict(sheet).items() if key not in left_out}
    return {
        **data,
        "scheme": sheet.scheme.code if sheet.scheme else "",
        "plans": [_plan_json(asdict(plan)) for plan in sheet.plans],
    }


def _rehearsal_json(found: Rehearsal) -> dict[str, Any]:
    data = {key: value for key, value in asdict(found).items() if key != "rows"}
    return {**data, "people": asdict(found)["rows"]}


def _month_lines(asked: Asked, found: PayMonth, claims: tuple[ClaimRow, ...], currency: str) -> Iterator[str]:
    keys = ("person", "scheme", "base", "accrued", "corrections", "to_be_paid", "state")

    def cells(row: PayRow) -> tuple[str, ...]:
        sums = (row.base_kop, row.accrued_kop, row.corrections_kop, row.total_kop)
        state = asked.texts.text("pay.closed" if row.is_closed else "pay.preliminary")
        return (row.name, row.scheme_name, *(_money(asked, kop, currency) for kop in sums), state)

    yield from table(
        [asked.texts.text(f"column.pay_{key}") for key in keys], map(cells, found.rows), numbers=(2, 3, 4, 5)
    )
    yield asked.texts.text("pay.received", sum=_money(asked, found.received_kop, currency))
    if claims:
        yield from ("", f"{asked.texts.text('pay.claims')}:")
        yield from table(
            [asked.texts.text(f"column.{key}") for key in ("number", "name", "pay_claimants", "why")],
            [
                (claim.number, claim.client, ", ".join(name for _, name in claim.claimants), _why(claim))
                for claim in claims
            ],
        )


def _why(claim: ClaimRow) -> str:
    return claim.ruling or "; ".join(claim.reasons)


def _statement_lines(asked: Asked, sheet: Statement, currency: str) -> Iterator[str]:
    def line(key: str, kop: int) -> str:
        return f"{asked.texts.text(f'column.pay_{key}')}: {_money(asked, kop, currency)}"

    yield one_line(f"{sheet.name}, {sheet.role}, {sheet.month:%Y-%m}")
    yield line("base", sheet.base_kop)
    for group in sheet.groups:
        yield from ("", f"{group.title}: {_money(asked, group.subtotal_kop, currency)}")
        rows = [
            (row.on, row.client, row.basis, row.rate, _money(asked, row.accrued_kop, currency), row.why)
            for row in group.rows
        ]
        keys = ("date", "name", "pay_basis", "pay_rate", "pay_accrued", "why")
        yield from table([asked.texts.text(f"column.{key}") for key in keys], rows, numbers=(3, 4))
    if sheet.groups or sheet.corrections:
        yield ""
    for one in sheet.corrections:
        yield one_line(f"{one.what}: {_money(asked, one.amount_kop, currency)}")
    yield line("to_be_paid", sheet.total_kop)


def _rehearsal_lines(asked: Asked, found: Rehearsal, currency: str) -> Iterator[str]:
    yield from table(
        [asked.texts.text(f"column.pay_{key}") for key in ("person", "now", "then")],
        [(row.name, _money(asked, row.now_kop, currency), _money(asked, row.then_kop, currency)) for row in found.rows],
        numbers=(1, 2),
    )


def _money(asked: Asked, kop: int, currency: str) -> str:
    from app.domain.money import format_money

    return format_money(kop, currency, asked.lang)


def _currency(session: Session) -> str:
    from app.services.settings import load_settings

    return str(load_settings(session)["money.currency"])


def _action(asked: Asked, code: str, parts: Any) -> str:
    from app.wording import action_text

    return one_line(action_text(asked.words, code, parts))
