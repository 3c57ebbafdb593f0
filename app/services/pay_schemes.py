"""Schemes of pay: the program's own by role, the owner's versions of them, and who is paid by which."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import func, select
from sqlmodel import Session, col

from app.changes import Changes
from app.content import load_content
from app.context import actor_of, now_of, today_of
from app.domain.credits import CreditRules, half_up
from app.domain.money import format_money
from app.domain.months import month_start
from app.domain.pay import (
    LINE_KINDS,
    SCHEMES,
    LineKind,
    Scheme,
    SchemeLine,
    lines_from_json,
    lines_to_json,
)
from app.errors import InvalidError, NotFoundError
from app.services.credits import load_rules
from app.services.pay_rows import SchemeLineRow
from app.services.people import refuse_not_owner
from app.services.settings import load_settings
from app.texts import load_texts
from db.tables import PayScheme, PayStatement, Person, PersonRole

TARGET_LIMIT_KOP: Final = 10**12
UNITS_LIMIT: Final = 100_000
HALF_PERCENT: Final = 50
OPERATOR: Final = "operator"
# content.json calls two of them otherwise; its starting rates and planned units stand there in words only.
_CONTENT_CODE: Final = {"vip_manager": "vip", "seller": "manager"}
_RATES_BP: Final[Mapping[tuple[str, str], int]] = {
    ("hunter", "first_sales"): 1000,
    ("farmer", "repeat_sales"): 200,
    ("vip_manager", "vip_sales"): 100,
    ("seller", "first_sales"): 700,
    ("seller", "repeat_sales"): 300,
}
_PLANNED: Final[Mapping[tuple[str, str], int]] = {
    ("scout", "lead_fee"): 20,
    ("scout", "first_payment_bonus"): 4,
    ("operator", "lead_fee"): 60,
}


@dataclass(frozen=True, slots=True)
class SchemeDraft:
    """A scheme as it is typed."""

    target_kop: int
    base_percent: int
    lines: tuple[SchemeLine, ...]


@dataclass(frozen=True, slots=True)
class SchemeVersion:
    """A version of a scheme that was saved; ``by`` is a name, maybe empty."""

    number: int
    valid_from: date
    scheme: Scheme
    made_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class SchemeRow:
    """A scheme in words.

    Attributes:
        number: of the version in force, 0: the program's own starting figures.
        valid_from: None of the program's own.
        base_kop: the base of a whole month.
        people: (id, name) of who is paid by it.
        versions: those saved, newest first.
        next: the version that comes into force later, None: none does.
        shares_percent: base and lines together; other than 100 they do not make the target pay at 100 % of plan.
    """

    code: str
    name: str
    number: int
    valid_from: date | None
    scheme: Scheme
    base_kop: int
    lines: tuple[SchemeLineRow, ...]
    people: tuple[tuple[int, str], ...]
    versions: tuple[SchemeVersion, ...]
    next: SchemeVersion | None
    shares_percent: int


@dataclass(frozen=True, slots=True)
class PaySchemes:
    """All schemes on a day; ``rules`` are the sentences of how pay is counted, ``rate_note`` that of the rates."""

    rows: tuple[SchemeRow, ...]
    rules: tuple[str, ...]
    rate_note: str


def default_scheme(code: str) -> Scheme:
    """Return the program's own scheme of a role; its target pay is not set."""
    base, lines = _content_scheme(code)
    return Scheme(
        code,
        0,
        base,
        tuple(
            SchemeLine(line, share, _RATES_BP.get((code, line), 0), _PLANNED.get((code, line), 0))
            for line, share in lines
        ),
    )


def load_schemes(session: Session, lang: str, on: date | None = None) -> PaySchemes:
    """Return every scheme as it is in force in the month of ``on`` (None: this one), in words of ``lang``."""
    day = month_start(on or today_of(session))
    stored = _stored(session)
    paid: dict[str, list[tuple[int, str]]] = {}
    for person_id, name, paid_by in _people_paid(session):
        paid.setdefault(paid_by, []).append((person_id, name))
    currency = load_settings(session)["money.currency"]
    rows = []
    for code in SCHEMES:
        versions = stored.get(code, ())
        found = next((one for one in versions if one.valid_from <= day), None)
        scheme = found.scheme if found else default_scheme(code)
        rows.append(
            SchemeRow(
                code,
                scheme_name(code, lang),
                found.number if found else 0,
                found.valid_from if found else None,
                scheme,
                scheme.base_kop(1, 1),
                line_rows(scheme, lang, currency),
                tuple(paid.get(code, ())),
                versions,
                next((one for one in reversed(versions) if one.valid_from > day), None),
                scheme.base_percent + sum(line.share_percent for line in scheme.lines),
            )
        )
    return PaySchemes(tuple(rows), pay_rules(session, lang, load_rules(session)), load_content()["rate_note"][lang])


def schemes_in_force(session: Session, month: date) -> dict[str, Scheme]:
    """Return every scheme by its code as it is in force in a month."""
    day, stored = month_start(month), _stored(session)
    found = {}
    for code in SCHEMES:
        version = next((one for one in stored.get(code, ()) if one.valid_from <= day), None)
        found[code] = version.scheme if version else default_scheme(code)
    return found


def save_scheme(session: Session, code: str, draft: SchemeDraft, valid_from: date) -> Changes:
    """Write the next version of a scheme, in force from the month of ``valid_from`` on.

    Raises:
        NotFoundError: ``no_pay_scheme``.
        InvalidError: ``owner_only``, ``pay_target_range``, ``pay_percent_range`` (base or share, 0 to 100),
            ``pay_rate_range``, ``pay_units_range``, ``pay_unknown_line``, ``pay_line_twice``, ``pay_scheme_closed`` (a
            month from then on is closed); ``field`` and, of a line, ``line`` (from 1) say where.
    """
    refuse_not_owner(session)
    if code not in SCHEMES:
        raise NotFoundError("no_pay_scheme", value=code)
    check_scheme(draft)
    start = month_start(valid_from)
    closed = session.execute(
        select(func.max(col(PayStatement.month))).where(col(PayStatement.month) >= start)
    ).scalar_one()
    if closed is not None:
        raise InvalidError("pay_scheme_closed", field="valid_from", value=f"{closed:%Y-%m}")
    last = session.execute(select(func.max(col(PayScheme.number))).where(col(PayScheme.code) == code)).scalar_one()
    row = PayScheme(
        code=code,
        number=(last or 0) + 1,
        valid_from=start,
        target_kop=draft.target_kop,
        base_percent=draft.base_percent,
        lines=json.dumps(lines_to_json(draft.lines)),
        made_at=now_of(session),
        person_id=actor_of(session),
    )
    session.add(row)
    session.flush()
    return Changes("pay_scheme_saved", parts={"scheme": code}, topics=frozenset({"pay"}), created_id=row.id)


def set_person_pay(session: Session, person_id: int, scheme: str, target_pay_kop: int | None) -> Changes:
    """Say by which scheme a person is paid (empty: by the first role held) and for which target pay (None: its own).

    Raises:
        NotFoundError: ``no_person``, ``no_pay_scheme``.
        InvalidError: ``owner_only``, ``pay_target_range``.
    """
    refuse_not_owner(session)
    person = session.get(Person, person_id)
    if person is None:
        raise NotFoundError("no_person", person=person_id)
    if scheme and scheme not in SCHEMES:
        raise NotFoundError("no_pay_scheme", value=scheme)
    if target_pay_kop is not None:
        _check_range("pay_target_range", "target_pay_kop", target_pay_kop, TARGET_LIMIT_KOP)
    person.pay_scheme, person.target_pay_kop = scheme, target_pay_kop
    person.version += 1
    return Changes("pay_of_person_set", parts={"name": person.name}, topics=frozenset({"pay", "people"}))


def scheme_of(pay_scheme: str, roles: Iterable[str]) -> str:
    """Return the code of the scheme a person is paid by: the one set, else that of the first role; empty: none."""
    return pay_scheme or next((role for role in roles if role in SCHEMES), "")


def scheme_name(code: str, lang: str) -> str:
    """Return the name of a scheme, empty for none."""
    if not code:
        return ""
    return load_texts("words", lang).text("pay.scheme.operator" if code == OPERATOR else f"team_role.{code}")


def line_title(code: str, scheme: str, lang: str) -> str:
    """Return what a line pays for."""
    for role in (scheme, *SCHEMES):
        if role and (words := _content_words(role).get(code)):
            return words[lang]
    return load_texts("words", lang).text(f"pay.line.{code}")


def line_rows(scheme: Scheme, lang: str, currency: str) -> tuple[SchemeLineRow, ...]:
    """Return the lines of a scheme in words."""
    words = load_texts("words", lang)
    found = []
    for line in scheme.lines:
        fee: int | None = None
        if line.kind is LineKind.PERCENT:
            basis = words.text("pay.basis.percent", percent=percent_text(line.rate_bp, lang))
        elif line.kind is LineKind.PER_UNIT:
            fee = line.fee_kop(scheme.target_kop)
            sum_text = (
                format_money(fee, currency, lang)
                if fee
                else words.text("pay.of_target", percent=_share_text(line, lang))
            )
            key = "pay.basis.unit_planned" if line.planned_units else "pay.basis.unit"
            basis = words.text(key, sum=sum_text, count=line.planned_units)
        else:
            fee = line.bonus_kop(scheme.target_kop)
            share = words.text("pay.of_target", percent=percent_text(line.share_percent * 100, lang))
            basis = words.text("pay.basis.bonus_sum", sum=format_money(fee, currency, lang)) if fee else share
        title = line_title(line.code, scheme.code, lang)
        found.append(SchemeLineRow(line, title, basis, fee, line.plan_kop(scheme.target_kop)))
    return tuple(found)


def _share_text(line: SchemeLine, lang: str) -> str:
    return percent_text(half_up(line.share_percent * 100, line.planned_units or 1), lang)


def percent_text(rate_bp: int, lang: str) -> str:
    """Return '10', '2,5' or '0.25' of hundredths of a percent."""
    whole, rest = divmod(rate_bp, 100)
    decimals = f"{rest:02}".rstrip("0")
    mark = "." if lang == "en" else ","
    return f"{whole}{mark}{decimals}" if decimals else str(whole)


def pay_rules(session: Session, lang: str, rules: CreditRules) -> tuple[str, ...]:
    """Return the sentences of how pay is counted, with the owner's figures in them."""
    words = load_texts("words", lang)
    transition = words.text("pay.rule.no_transition")
    if rules.transition_days and rules.transition_percent:
        key = "shared" if rules.transition_percent == HALF_PERCENT else "parted"
        transition = words.plural(f"pay.rule.{key}", rules.transition_days, percent=rules.transition_percent)
    own = {
        "first_is": (words.plural("pay.rule.first_is", rules.first_orders),),
        "lead_counts": (words.plural("pay.rule.lead_counts", load_settings(session)["pay.lead_days"]),),
        "transition": (transition, words.text(f"pay.rule.handover_day.{rules.handover_day}")),
    }
    return tuple(text for key, texts in load_content()["pay_rules"] for text in own.get(key, (texts[lang],)))


def people_schemes(session: Session) -> dict[int, str]:
    """Return the code of everybody's scheme, empty for none."""
    return {person_id: scheme for person_id, _name, scheme in _people(session)}


def _people_paid(session: Session) -> list[tuple[int, str, str]]:
    active = set(session.execute(select(col(Person.id)).where(col(Person.is_active))).scalars())
    return [row for row in _people(session) if row[0] in active]


def _people(session: Session) -> list[tuple[int, str, str]]:
    roles: dict[int, list[str]] = {}
    for person_id, role in session.execute(
        select(col(PersonRole.person_id), col(PersonRole.role)).order_by(col(PersonRole.id))
    ):
        roles.setdefault(person_id, []).append(role)
    people = session.execute(select(col(Person.id), col(Person.name), col(Person.pay_scheme)).order_by(col(Person.id)))
    return [(person_id, name, scheme_of(own, roles.get(person_id, ()))) for person_id, name, own in people]


def _stored(session: Session) -> dict[str, tuple[SchemeVersion, ...]]:
    """Return the versions of each scheme, those in force from the latest day first."""
    names: dict[int, str] = {i: name for i, name in session.execute(select(col(Person.id), col(Person.name)))}
    rows = session.execute(
        select(PayScheme).order_by(col(PayScheme.valid_from).desc(), col(PayScheme.number).desc())
    ).scalars()
    found: dict[str, list[SchemeVersion]] = {}
    for row in rows:
        scheme = Scheme(row.code, row.target_kop, row.base_percent, lines_from_json(json.loads(row.lines)))
        version = SchemeVersion(row.number, row.valid_from, scheme, row.made_at, names.get(row.person_id or 0, ""))
        found.setdefault(row.code, []).append(version)
    return {code: tuple(versions) for code, versions in found.items()}


def check_scheme(draft: SchemeDraft) -> None:
    """Refuse figures that cannot be: errors as in ``save_scheme``."""
    _check_range("pay_target_range", "target_kop", draft.target_kop, TARGET_LIMIT_KOP)
    _check_range("pay_percent_range", "base_percent", draft.base_percent, 100)
    seen: set[str] = set()
    for place, line in enumerate(draft.lines, 1):
        if line.code not in LINE_KINDS:
            raise InvalidError("pay_unknown_line", field="lines", line=place, value=line.code)
        if line.code in seen:
            raise InvalidError("pay_line_twice", field="lines", line=place, value=line.code)
        seen.add(line.code)
        _check_range("pay_percent_range", "share_percent", line.share_percent, 100, place)
        _check_range("pay_rate_range", "rate_bp", line.rate_bp, 10_000, place)
        _check_range("pay_units_range", "planned_units", line.planned_units, UNITS_LIMIT, place)
        if line.unit_kop is not None:
            _check_range("pay_target_range", "unit_kop", line.unit_kop, TARGET_LIMIT_KOP, place)


def _check_range(code: str, field: str, value: int, limit: int, line: int | None = None) -> None:
    if not 0 <= value <= limit:
        raise InvalidError(code, field=field, value=value, line=line)


def _content_row(code: str) -> Any:
    return next(row for row in load_content()["motivation"] if row[0] == _CONTENT_CODE.get(code, code))


def _content_scheme(code: str) -> tuple[int, list[tuple[str, int]]]:
    _, base, lines = _content_row(code)
    return base, [(line[0], line[2]) for line in lines]


def _content_words(code: str) -> dict[str, Mapping[str, str]]:
    return {line[0]: line[3] for line in _content_row(code)[2]}
