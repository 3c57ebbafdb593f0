"""print script, objections, competitor, day, weekly, pay: the sheets that are of no client."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.asked import Asked

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.documents.aids import AidKind
    from app.services.aids import AidOptions


@dataclass(frozen=True, slots=True)
class AskedWeek:
    """Whose week was asked for, by name (empty: the company's), and a day of it (None: today)."""

    person: str = ""
    on: date | None = None


def print_aid_sheet(
    asked: Asked,
    kind: AidKind,
    named: list[str],
    client: str | None,
    output: Path | None,
    week: AskedWeek,
    *,
    blank: bool,
    mine: bool,
    lang: str | None,
    form: str = "",
) -> None:
    """Write the PDF of one sheet; ``named`` is a script's code, a competitor or a month, ``form`` a scheme of pay.

    Objections of ``client`` go first.
    """
    from app.cli.books import reading, refuse_book
    from app.documents.aids import AidKind
    from app.services.aids import aid_file_name, print_aid
    from app.services.exporting.target_file import whole_file

    _check(asked, kind, named, client, blank=blank, mine=mine)
    _check_week(asked, kind, week, blank=blank)
    if form and (kind is not AidKind.PAY_STATEMENT or not blank):
        asked.wrong_use("sheet_options", option="form", kind=kind.value)
    with reading(asked, asked.clock) as book:
        options, name = book.read(_options, kind, named, client, lang or asked.chosen_lang, blank=blank, mine=mine)
        options, name = book.read(_of_week, options, week, name)
        options = replace(options, scheme=form, month=_month(kind, named))
        target = output.expanduser() if output else Path(aid_file_name(kind, name, asked.clock.today()))
        target = target.absolute()
        refuse_book(target, book.path)
        pdf = book.read(print_aid, kind, options)
        with whole_file(target) as folder:
            (folder / target.name).write_bytes(pdf)
    data = {
        "path": target,
        "kind": kind.value,
        "lang": options.lang,
        "clients": [options.client_id] if options.client_id is not None else [],
        "is_blank": blank,
        "size_bytes": len(pdf),
        "is_recorded": False,
        "competitor_id": options.competitor_id,
        "script": options.script_code if kind is AidKind.CALL_SCRIPT else None,
        "person_id": options.person_id,
        "monday": _monday(options.week_on) if kind is AidKind.WEEKLY_REPORT and not blank else None,
        "month": f"{options.month:%Y-%m}" if options.month else None,
    }
    asked.answer(data, lambda: [asked.texts.text("print.done", path=target)])


def _check(asked: Asked, kind: AidKind, named: list[str], client: str | None, *, blank: bool, mine: bool) -> None:
    """End as wrong use where an option says nothing to this sheet."""
    from app.documents.aids import AidKind

    if kind is AidKind.COMPETITOR:
        if (len(named) == 1) == blank or len(named) > 1:
            asked.wrong_use("competitor_or_blank")
    elif kind is AidKind.PAY_STATEMENT:
        if len(named) != (0 if blank else 1):
            asked.wrong_use("pay_or_blank")
    elif named and (kind is not AidKind.CALL_SCRIPT or blank or len(named) > 1):
        asked.wrong_use("sheet_word", word=named[-1], kind=kind.value)
    if client and (kind is not AidKind.OBJECTIONS or blank):
        asked.wrong_use("sheet_options", option="client", kind=kind.value)
    if mine and (kind is not AidKind.DAY_PLAN or blank):
        asked.wrong_use("sheet_options", option="mine", kind=kind.value)


def _check_week(asked: Asked, kind: AidKind, week: AskedWeek, *, blank: bool) -> None:
    from app.documents.aids import AidKind

    if kind is AidKind.PAY_STATEMENT and bool(week.person) == blank:
        asked.wrong_use("pay_or_blank")
    of_person = (AidKind.WEEKLY_REPORT, AidKind.PAY_STATEMENT)
    for option, is_used, kinds in (
        ("person", bool(week.person), of_person),
        ("week", week.on is not None, of_person[:1]),
    ):
        if is_used and (kind not in kinds or blank):
            asked.wrong_use("sheet_options", option=option, kind=kind.value)


def _of_week(session: Session, options: AidOptions, week: AskedWeek, name: str) -> tuple[AidOptions, str]:
    """Return what is printed with the person and the day that were asked for, and the name for the file."""
    from app.cli.people_commands import find_person
    from app.context import today_of

    on = week.on or today_of(session)
    if not week.person:
        return replace(options, week_on=on), name
    person = find_person(session, week.person)
    return replace(options, week_on=on, person_id=person.id), person.name


def _month(kind: AidKind, named: list[str]) -> date | None:
    from app.documents.aids import AidKind
    from app.services.pay import first_day

    return first_day(named[0]) if kind is AidKind.PAY_STATEMENT and named else None


def _monday(day: date | None) -> date | None:
    from app.domain.legs import monday_of

    return monday_of(day) if day else None


def _options(
    session: Session, kind: AidKind, named: list[str], client: str | None, lang: str | None, *, blank: bool, mine: bool
) -> tuple[AidOptions, str]:
    """Return what is printed, and the name for the file."""
    from app.cli.books import find_client
    from app.documents.aids import AidKind
    from app.services.aids import AidOptions
    from app.services.competitor_sheet import find_competitor
    from app.services.library_content import COLD_CALL
    from app.services.settings import load_settings
    from app.services.today import EVERYONE, MINE, Who
    from db.tables import Competitor

    settings = load_settings(session)
    competitor_id = find_competitor(session, named[0]) if kind is AidKind.COMPETITOR and not blank else None
    is_named_script = kind is AidKind.CALL_SCRIPT and bool(named)
    options = AidOptions(
        lang=lang or str(settings["documents.language"]),
        blank=blank,
        script_code=named[0] if is_named_script else COLD_CALL,
        client_id=find_client(session, client) if client else None,
        competitor_id=competitor_id,
        who=Who(MINE, settings["me.person_id"]) if mine else Who(EVERYONE),
    )
    name = session.get_one(Competitor, competitor_id).name if competitor_id is not None else ""
    return options, name or (named[0] if is_named_script else "")
