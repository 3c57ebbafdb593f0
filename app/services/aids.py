"""The sheets for a day's talks as PDF: a script, the objections, a competitor, the day itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from sqlmodel import Session

from app.context import today_of
from app.documents.aids import AID_FILE_KEYS, AID_RECIPES, AidKind
from app.documents.kinds import dated_file_name
from app.documents.pay_statement_values import PayStatementValues
from app.services.competitor_sheet import gather_competitor
from app.services.day_sheet import gather_day_plan
from app.services.documents import PrintOptions, load_sheet
from app.services.library_content import COLD_CALL
from app.services.library_sheet import blank_call_script, blank_objections, gather_call_script, gather_objections
from app.services.model_sheet import blank_model_scheme, gather_model_scheme
from app.services.pay_print import blank_pay_statement, gather_pay_statement
from app.services.switch_draft import SwitchDraft
from app.services.switch_sheet import gather_switch_plan
from app.services.today import Who
from app.services.transfer_sheet import gather_transfer_receipt
from app.services.weekly_report import load_weekly_report

_ALL: Final = Who()


@dataclass(frozen=True, slots=True)
class AidOptions:
    """What is printed.

    Attributes:
        lang: the sheet's language.
        blank: the form for a pen: the program's own script, empty objections, an empty competitor, an empty day.
        script_code, script_number: the script, and its version (None: as it is now).
        record_ids: raw records whose names and phones are printed into the log of a script.
        client_id: whose objections come first.
        competitor_id: the competitor; needed for one that is not blank.
        who: whose day it is.
        week_on: a day of the week of the weekly report, None: this week.
        person_id: whose week it is, None: the company's; whose pay, needed for a statement that is not blank.
        month: a day of the month of the pay statement, None: this month.
        worked_days: the days worked of it, where the statement is open, None: all.
        scheme: the scheme of a blank pay statement, empty: none.
        model: of which model a blank scheme is, empty: of the one in force.
        draft: the switch that is planned, None: the one kept in the book.
        transfer_id: the move by hand; needed for a receipt that is not blank.
    """

    lang: str
    blank: bool = False
    logo: bool = True
    duplex: bool = False
    large_type: bool = False
    script_code: str = COLD_CALL
    script_number: int | None = None
    record_ids: tuple[int, ...] = ()
    client_id: int | None = None
    competitor_id: int | None = None
    who: Who = _ALL
    week_on: date | None = None
    person_id: int | None = None
    month: date | None = None
    worked_days: int | None = None
    scheme: str = ""
    model: str = ""
    draft: SwitchDraft | None = None
    transfer_id: int | None = None


def print_aid(session: Session, kind: AidKind, options: AidOptions) -> bytes:
    """Return the PDF of a sheet.

    Raises:
        NotFoundError: ``no_script``, ``no_competitor``, ``no_person``, ``no_pay_scheme``, ``no_switch_draft``,
            ``no_transfer``.
        InvalidError: ``week_ahead``.
    """
    lang = options.lang
    general = PrintOptions(lang, logo=options.logo, duplex=options.duplex, large_type=options.large_type)
    sheet = load_sheet(session, general)
    recipe = AID_RECIPES[kind]
    if kind is AidKind.CALL_SCRIPT:
        if options.blank:
            return recipe.build([blank_call_script(session, lang)], sheet)
        script = gather_call_script(
            session, lang, options.script_code, options.script_number, record_ids=options.record_ids
        )
        return recipe.build([script], sheet)
    if kind is AidKind.OBJECTIONS:
        blank = options.blank
        values = blank_objections(session, lang) if blank else gather_objections(session, lang, options.client_id)
        return recipe.build([values], sheet)
    if kind is AidKind.PAY_STATEMENT:
        return recipe.build([_pay(session, options)], sheet)
    if kind is AidKind.MODEL_SCHEME:
        blank = options.blank
        scheme = blank_model_scheme(session, lang, options.model) if blank else gather_model_scheme(session, lang)
        return recipe.build([scheme], sheet)
    if options.blank:
        return recipe.build_blank(sheet)
    if kind is AidKind.SWITCH_PLAN:
        return recipe.build([gather_switch_plan(session, lang, options.draft)], sheet)
    if kind is AidKind.TRANSFER_RECEIPT:
        assert options.transfer_id is not None
        return recipe.build([gather_transfer_receipt(session, options.transfer_id, lang)], sheet)
    if kind is AidKind.DAY_PLAN:
        return recipe.build([gather_day_plan(session, options.who, lang)], sheet)
    if kind is AidKind.WEEKLY_REPORT:
        return recipe.build([load_weekly_report(session, options.week_on, options.person_id)], sheet)
    assert options.competitor_id is not None
    return recipe.build([gather_competitor(session, options.competitor_id, today_of(session))], sheet)


def _pay(session: Session, options: AidOptions) -> PayStatementValues:
    """Return what one person's statement is filled with, or a scheme."""
    if options.blank:
        return blank_pay_statement(session, options.scheme, options.lang)
    assert options.person_id is not None
    month = options.month or today_of(session)
    return gather_pay_statement(session, options.person_id, month, options.lang, options.worked_days)


def aid_file_name(kind: AidKind, name: str, on: date) -> str:
    """Return '2026-06-18_competitor_card_triumf.pdf'; an empty name is left out."""
    return dated_file_name(AID_FILE_KEYS[kind], name, on)
