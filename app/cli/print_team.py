"""print model, switch-plan, transfer: the sheets of the sales model and of clients moved by hand."""

from __future__ import annotations

from dataclasses import astuple, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.asked import Asked
from app.cli.model_commands import Balance, ModelName, asked_plan

if TYPE_CHECKING:
    from sqlmodel import Session

    from app.documents.aids import AidKind
    from app.services.aids import AidOptions


@dataclass(frozen=True, slots=True)
class AskedSwitch:
    """The words of 'model plan' after the name of the model."""

    role: list[str] | None = None
    owner: list[str] | None = None
    give: list[str] | None = None
    pick: list[str] | None = None
    balance: Balance | None = None
    keep_days: int | None = None
    vip: bool | None = None

    @property
    def is_empty(self) -> bool:
        """Whether none of them was said."""
        return all(each is None or each == [] for each in astuple(self))


def is_of_team(kind: str) -> bool:
    """Whether a sheet is one of these."""
    from app.documents.aids import AidKind

    return kind in (AidKind.MODEL_SCHEME, AidKind.SWITCH_PLAN, AidKind.TRANSFER_RECEIPT)


def print_team_sheet(
    asked: Asked,
    kind: str,
    named: list[str],
    output: Path | None,
    switch: AskedSwitch,
    *,
    blank: bool,
    lang: str | None,
) -> None:
    """Write the PDF of one sheet; ``named`` is a model, or the number of a move by hand."""
    from app.cli.books import reading, refuse_book
    from app.documents.aids import AidKind
    from app.services.aids import AidOptions, aid_file_name, print_aid
    from app.services.exporting.target_file import whole_file
    from app.services.settings import load_settings

    sheet = AidKind(kind)
    _check(asked, sheet, named, switch, blank=blank)
    with reading(asked, asked.clock) as book:
        sheet_lang = lang or asked.chosen_lang or str(book.read(load_settings)["documents.language"])
        options = AidOptions(sheet_lang, blank=blank)
        if sheet is AidKind.TRANSFER_RECEIPT and not blank:
            options = replace(options, transfer_id=int(named[0]))
        elif sheet is AidKind.MODEL_SCHEME and named:
            options = replace(options, model=named[0])
        elif named:
            options = book.read(_drafted, asked, named[0], switch, options)
        target = output.expanduser() if output else Path(aid_file_name(sheet, "", asked.clock.today()))
        target = target.absolute()
        refuse_book(target, book.path)
        pdf = book.read(print_aid, sheet, options)
        with whole_file(target) as folder:
            (folder / target.name).write_bytes(pdf)
    data: dict[str, Any] = {
        "path": target,
        "kind": sheet.value,
        "lang": options.lang,
        "clients": [],
        "is_blank": blank,
        "size_bytes": len(pdf),
        "is_recorded": False,
        "model": named[0] if named and sheet is not AidKind.TRANSFER_RECEIPT else None,
        "transfer_id": options.transfer_id,
    }
    asked.answer(data, lambda: [asked.texts.text("print.done", path=target)])


def _check(asked: Asked, kind: AidKind, named: list[str], switch: AskedSwitch, *, blank: bool) -> None:
    """End as wrong use where it is not clear what is asked for."""
    from app.documents.aids import AidKind

    models = tuple(each.value for each in ModelName)
    if kind is AidKind.TRANSFER_RECEIPT:
        if len(named) != (0 if blank else 1) or not all(each.isascii() and each.isdigit() for each in named):
            asked.wrong_use("transfer_or_blank")
    elif kind is AidKind.MODEL_SCHEME:
        if len(named) > int(blank) or any(each not in models for each in named):
            asked.wrong_use("model_or_blank")
    elif len(named) > int(not blank) or any(each not in models for each in named):
        asked.wrong_use("switch_model")
    if not switch.is_empty and not (kind is AidKind.SWITCH_PLAN and named):
        asked.wrong_use("switch_model")


def _drafted(session: Session, asked: Asked, model: str, switch: AskedSwitch, options: AidOptions) -> AidOptions:
    plan = asked_plan(
        session, asked, model, switch.role, switch.owner, switch.give, switch.pick, switch.balance, switch.keep_days,
        switch.vip,
    )  # fmt: skip
    return replace(options, draft=plan.draft)
