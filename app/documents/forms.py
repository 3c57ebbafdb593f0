"""The fields of a meeting plan and a negotiation sheet that a person fills on screen.

Stored as one JSON object a sheet: a text for one value, a list of texts, or a list of objects for a table.
Whatever is stored is read with patience: a field of another shape is as good as empty.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from app.documents.values import (
    AgendaItem,
    ClientCardValues,
    ConcessionValues,
    ContactValues,
    DocumentKind,
    IssueValues,
    MeetingPlanValues,
    NegotiationValues,
    ObjectionValues,
    PackageValues,
)

TEXT_LIMIT, LIST_LIMIT = 2000, 20


class Editor(StrEnum):
    """How a field is edited, and the shape it is stored in."""

    LINE = "line"  # one line of text
    TEXT = "text"  # several lines of text
    DATE = "date"  # text, an ISO date
    TIME = "time"  # text, HH:MM
    CHOICE = "choice"  # text, one of the codes
    LIST = "list"  # a list of texts
    CONTACTS = "contacts"  # a list of contact ids as texts
    TABLE = "table"  # a list of objects with the columns' keys


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. ``label`` and the labels of choices and columns are keys of ``resources/documents``."""

    key: str
    label: str
    editor: Editor = Editor.LINE
    choices: tuple[tuple[str, str], ...] = ()
    columns: tuple[tuple[str, str], ...] = ()
    rows: int = 0  # how many rows or texts the sheet prints


def _columns(prefix: str, **labels: str) -> tuple[tuple[str, str], ...]:
    return tuple((key, label if "." in label else f"{prefix}.{label}") for key, label in labels.items())


_M, _N = "meeting_plan", "negotiation_sheet"
_KINDS = ("first", "presentation", "negotiation", "service", "complaint")
_DATE, _START, _END = "form.date", "form.start", "form.end"

FORM_FIELDS: Mapping[DocumentKind, tuple[FormField, ...]] = {
    DocumentKind.MEETING_PLAN: (
        FormField("on", _DATE, Editor.DATE),
        FormField("start", _START, Editor.TIME),
        FormField("end", _END, Editor.TIME),
        FormField("place", f"{_M}.where.place"),
        FormField("kind", f"{_M}.where.kind", Editor.CHOICE, choices=tuple((k, f"common.mk_{k}") for k in _KINDS)),
        FormField("our_people", f"{_M}.where.from_us"),
        FormField("contact_ids", f"{_M}.who", Editor.CONTACTS, rows=3),
        FormField("goal", f"{_M}.goal.goal_main"),
        FormField("fallback_goal", f"{_M}.goal.goal_min"),
        FormField("proposed_step", f"{_M}.goal.advance"),
        FormField(
            "agenda",
            f"{_M}.agenda",
            Editor.TABLE,
            columns=_columns(f"{_M}.agenda", minutes="a_min", topic="a_topic", who="a_who"),
            rows=5,
        ),
        FormField("situation", f"{_M}.spin.q_s", Editor.LIST, rows=2),
        FormField("problem", f"{_M}.spin.q_p", Editor.LIST, rows=2),
        FormField("implication", f"{_M}.spin.q_i", Editor.LIST, rows=2),
        FormField("payoff", f"{_M}.spin.q_n", Editor.LIST, rows=2),
        FormField(
            "objections",
            f"{_M}.obj",
            Editor.TABLE,
            columns=_columns(f"{_M}.obj", say="ob_say", ask="ob_ask", fact="ob_fact"),
            rows=3,
        ),
        FormField("take", f"{_M}.take", Editor.LIST, rows=6),
    ),
    DocumentKind.NEGOTIATION: (
        FormField("deal", f"{_N}.subj.deal"),
        FormField("amount", "client_card.offers.o_sum"),
        FormField("on", _DATE, Editor.DATE),
        FormField("start", _START, Editor.TIME),
        FormField("place", f"{_M}.where.place"),
        FormField("deadline_us", "form.deadline_us"),
        FormField("deadline_them", "form.deadline_them"),
        FormField("we", "form.people_us"),
        FormField("they", "form.people_them"),
        FormField("goal_best", f"{_N}.goals.g_best", Editor.TEXT),
        FormField("goal_ok", f"{_N}.goals.g_ok", Editor.TEXT),
        FormField("why", f"{_N}.goals.g_why", Editor.TEXT),
        FormField(
            "issues",
            f"{_N}.issues",
            Editor.TABLE,
            columns=_columns(
                f"{_N}.issues",
                name="i_name",
                weight_us="i_pr",
                ideal="i_best",
                target="i_target",
                limit="i_limit",
                their_wish="i_they",
                weight_them="i_prt",
                criterion="i_crit",
                their_target="form.their_target",
                their_limit="form.their_limit",
                direction="form.direction",
            ),
            choices=(("sell", "form.we_sell"), ("buy", "form.we_buy")),
            rows=6,
        ),
        FormField("interests_us", f"{_N}.inter.in_us", Editor.LIST, rows=3),
        FormField("interests_them", f"{_N}.inter.in_them", Editor.LIST, rows=3),
        FormField("interests_common", f"{_N}.inter.in_common"),
        FormField("batna_us", f"{_N}.alt.batna_us", Editor.TEXT),
        FormField("batna_improve", f"{_N}.alt.batna_up", Editor.TEXT),
        FormField("batna_them", f"{_N}.alt.batna_them", Editor.TEXT),
        FormField("batna_check", f"{_N}.alt.batna_check", Editor.TEXT),
        FormField(
            "easier",
            f"{_N}.alt.power",
            Editor.CHOICE,
            choices=tuple((k, f"common.{k}") for k in ("we", "they", "equally")),
        ),
        FormField(
            "packages",
            f"{_N}.pack",
            Editor.TABLE,
            columns=_columns(f"{_N}.pack", terms="pk", gives_us="pk_us", gives_them="pk_them"),
            rows=3,
        ),
        FormField(
            "concessions",
            f"{_N}.conc",
            Editor.TABLE,
            columns=_columns(f"{_N}.conc", give="c_give", cost_us="c_cost", worth_them="c_worth", ask_return="c_ask"),
            rows=5,
        ),
        FormField("criteria", f"{_N}.crit.cr", Editor.TEXT),
        FormField("their_arguments", f"{_N}.crit.cr_they", Editor.TEXT),
        FormField("who_decides", f"{_N}.auth.au_who", Editor.TEXT),
        FormField("my_authority", f"{_N}.auth.au_us", Editor.TEXT),
        FormField("relationship", f"{_N}.auth.au_rel", Editor.TEXT),
        FormField("opening", f"{_N}.open.op_1", Editor.TEXT),
        FormField("questions", f"{_N}.open.op_q", Editor.LIST, rows=3),
        FormField("silent", f"{_N}.open.op_no", Editor.TEXT),
        FormField("red_lines", f"{_N}.exit.ex_red", Editor.TEXT),
        FormField("exit_phrase", f"{_N}.exit.ex_phrase", Editor.TEXT),
    ),
}


def form_field(kind: DocumentKind, key: str) -> FormField | None:
    """Return the field of a form by its key, None when the form has no such field."""
    return next((field for field in FORM_FIELDS.get(kind, ()) if field.key == key), None)


def shaped(field: FormField, value: Any) -> str | list[str] | list[dict[str, str]]:
    """Return ``value`` in the shape the field is stored in, empty rows and spaces around left out.

    Raises:
        ValueError: it has another shape, is too long, or is no date, hour or choice of the field.
    """
    if field.editor in (Editor.LIST, Editor.CONTACTS):
        texts = [_text(item) for item in _sequence(value)]
        return [text for text in texts if text]
    if field.editor is Editor.TABLE:
        return _table(field, value)
    text = _text(value)
    if text and field.editor is Editor.DATE:
        date.fromisoformat(text)
    if text and field.editor is Editor.TIME:
        time.fromisoformat(text)
    if text and field.editor is Editor.CHOICE and text not in dict(field.choices):
        raise ValueError("choice")
    return text


def _table(field: FormField, value: Any) -> list[dict[str, str]]:
    keys = dict(field.columns)
    rows: list[dict[str, str]] = []
    for item in _sequence(value):
        if not isinstance(item, Mapping) or not keys.keys() >= item.keys():
            raise ValueError("columns")
        row = {key: text for key, text in ((key, _text(cell)) for key, cell in item.items()) if text}
        rows += [row] if row else []
    return rows


def _sequence(value: Any) -> list[Any]:
    if not isinstance(value, list | tuple) or len(value) > LIST_LIMIT:
        raise ValueError("list")
    return list(value)


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > TEXT_LIMIT:
        raise ValueError("text")
    return value.strip()


@dataclass(frozen=True, slots=True)
class Fields:
    """Stored fields of one form, each read in the shape it should have."""

    kind: DocumentKind
    stored: Mapping[str, Any]

    def _value(self, key: str) -> Any:
        field = form_field(self.kind, key)
        assert field is not None, key
        try:
            return shaped(field, self.stored[key])
        except (KeyError, ValueError):
            return None

    def text(self, key: str, usual: str = "") -> str:
        """Return a text, or what it usually is when nothing was typed."""
        return self._value(key) or usual

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts."""
        return tuple(self._value(key) or ())

    def table(self, key: str) -> list[dict[str, str]]:
        """Return the rows of a table."""
        return self._value(key) or []

    def day(self, usual: date | None = None) -> date | None:
        """Return the day of the meeting."""
        text = self.text("on")
        return date.fromisoformat(text) if text else usual

    def hour(self, key: str, usual: time | None = None) -> time | None:
        """Return an hour of the meeting."""
        text = self.text(key)
        return time.fromisoformat(text) if text else usual


@dataclass(frozen=True, slots=True)
class MeetingDefaults:
    """What the book knows of the next meeting, where the person has typed nothing."""

    on: date | None = None
    start: time | None = None
    end: time | None = None
    place: str = ""
    kind: str = ""
    our_people: str = ""
    objections: tuple[ObjectionValues, ...] = ()


def meeting_plan_values(
    client: ClientCardValues,
    stored: Mapping[str, Any],
    people: Mapping[str, ContactValues],
    usual: MeetingDefaults,
) -> MeetingPlanValues:
    """Return a meeting plan; ``people`` are the client's contacts by id as text."""
    f = Fields(DocumentKind.MEETING_PLAN, stored)
    objections = tuple(ObjectionValues(**row) for row in f.table("objections"))
    return MeetingPlanValues(
        client=client,
        on=f.day(usual.on),
        start=f.hour("start", usual.start),
        end=f.hour("end", usual.end),
        place=f.text("place", usual.place),
        kind=f.text("kind", usual.kind),
        our_people=f.text("our_people", usual.our_people),
        guests=tuple(people[key] for key in f.texts("contact_ids") if key in people),
        goal=f.text("goal"),
        fallback_goal=f.text("fallback_goal"),
        proposed_step=f.text("proposed_step"),
        agenda=tuple(AgendaItem(**row) for row in f.table("agenda")),
        situation=f.texts("situation"),
        problem=f.texts("problem"),
        implication=f.texts("implication"),
        payoff=f.texts("payoff"),
        objections=objections or usual.objections,
        take=f.texts("take"),
    )


def negotiation_values(
    client: ClientCardValues, stored: Mapping[str, Any], usual: MeetingDefaults
) -> NegotiationValues:
    """Return a preparation of talks."""
    f = Fields(DocumentKind.NEGOTIATION, stored)
    texts: dict[str, Any] = {
        field.key: f.text(field.key)
        for field in FORM_FIELDS[f.kind]
        if field.editor in (Editor.LINE, Editor.TEXT, Editor.CHOICE)
    }
    texts["place"] = texts["place"] or usual.place
    texts["we"] = texts["we"] or usual.our_people
    return NegotiationValues(
        client=client,
        on=f.day(usual.on),
        start=f.hour("start", usual.start),
        issues=tuple(_issue(row) for row in f.table("issues")),
        interests_us=f.texts("interests_us"),
        interests_them=f.texts("interests_them"),
        packages=tuple(PackageValues(**row) for row in f.table("packages")),
        concessions=tuple(ConcessionValues(**row) for row in f.table("concessions")),
        questions=f.texts("questions"),
        **texts,
    )


def _issue(row: Mapping[str, str]) -> IssueValues:
    texts: dict[str, Any] = {key: text for key, text in row.items() if key != "direction"}
    return IssueValues(**texts, we_sell=row.get("direction") != "buy")
