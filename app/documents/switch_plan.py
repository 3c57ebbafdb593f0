"""The plan of a switch: from which model to which, who gets what, every client with the reason, what is to be done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from app.documents import page as paper
from app.documents.flow_table import Head, Row, Said, Table, flow_lines, flow_table
from app.documents.flowing import FlowingRecipe, PageFiller, Pages
from app.documents.formats import format_date
from app.documents.page import CONTENT_WIDTH_MM, Frame
from app.documents.pieces import field, label_width
from app.documents.sheet_file import Draft, Draw, Form
from app.documents.signatures import Signer, flow_signatures
from app.documents.switch_plan_values import ROWS, ModelNames, PlanClient, SwitchPlanValues
from app.domain.money import NBSP

TOP_MM, ARROW_MM, BOX_MM, FIELD_MM = 1.2, 14.0, 17.0, 7.2
LOAD_MM = (17.5, 15.5, 24.0, 14.0, 15.5, 18.0)  # of each row of clients
SHORT = 100  # letters that fit on the line of a field
BLANK_ROLES, BLANK_PEOPLE, BLANK_CLIENTS, BLANK_TASKS = 4, 5, 22, 6

Plan = Draft[SwitchPlanValues]
Draws = dict[str, Draw[SwitchPlanValues]]


def pages(d: Plan) -> Pages[SwitchPlanValues]:
    """Return the summary with lines to sign, then every client on as many pages as it takes."""
    filler = PageFiller()
    draw: Draws = {}
    fields = 2 + (0 < len(d.values.note) <= SHORT)
    draw[filler.add(TOP_MM + BOX_MM + 3.0 + fields * FIELD_MM)] = _head
    if len(d.values.note) > SHORT:
        flow_lines(d, filler, draw, d.word("note"), [d.values.note], paper.TABLE)
    _blocks(d, filler, draw)
    _people(d, filler, draw)
    _loads(d, filler, draw)
    _to_do(d, filler, draw)
    signers = [Signer(d.word("sign.decided"), d.values.planner)]
    others = [name for name in d.values.people if name != d.values.planner]
    signers += [Signer(d.word("sign.read"), name) for name in others or [""] * (BLANK_ROLES if d.is_blank else 0)]
    flow_signatures(d, filler, draw, d.word("sign"), signers)
    _clients(d, filler, draw)
    return filler.sections, draw


# --- head -----------------------------------------------------------------------------------------------------------


def _head(d: Plan, frame: Frame) -> None:
    """Draw the two models with an arrow between them, then the day, who plans and the word about it."""
    pen, v, frame = d.pen, d.values, frame.below(TOP_MM)
    width = (frame.width - ARROW_MM) / 2
    left, right = frame.columns(width, width, gap_mm=ARROW_MM)
    for box, key, names in ((left, "from", v.now), (right, "to", v.then)):
        _model(d, Frame(box.x, box.y, box.width, BOX_MM), d.word(key), names)
    y, x = frame.y + BOX_MM / 2, left.right + 2.5
    pen.line(x, y, right.x - 2.5, y, paper.STRONG_PT)
    for side in (-1.6, 1.6):
        pen.line(right.x - 4.7, y + side, right.x - 2.5, y, paper.STRONG_PT)
    rows = [("day", "" if d.is_blank else format_date(v.as_of, d.texts)), ("planner", v.planner)]
    rows += [("note", v.note)] if 0 < len(v.note) <= SHORT else []
    label_mm = label_width(pen, [d.word(key) for key, _ in rows])
    for row, (key, value) in zip(frame.below(BOX_MM + 2.0).rows(len(rows), FIELD_MM), rows, strict=True):
        field(pen, row, d.word(key), value, label_mm)


def _model(d: Plan, box: Frame, label: str, names: ModelNames | None) -> None:
    pen = d.pen
    pen.box(box, paper.GOAL_PT, radius_mm=paper.FRAME_RADIUS_MM)
    inner = box.inset(2.6)
    pen.write(inner.x, inner.y + 1.8, label, paper.LABEL)
    if names is None:
        pen.rule(inner.x, inner.right, inner.bottom)
        return
    style, lines = pen.whole(names.name, paper.VALUE_BOLD, inner.width)
    pen.write(inner.x, inner.y + 7.0, "".join(lines), style)
    style, lines = pen.whole(names.by_roles, paper.TABLE, inner.width)
    pen.write(inner.x, inner.y + 11.4, "".join(lines), style)


# --- the summary ----------------------------------------------------------------------------------------------------


def _blocks(d: Plan, filler: PageFiller, draw: Draws) -> None:
    """Put what blocks the switch on top, and every client that would be with nobody."""
    v = d.values
    if v.blocks:
        flow_lines(d, filler, draw, d.word("blocks"), v.blocks, paper.TABLE_BOLD)
    if v.unassigned:
        hidden = v.unassigned_count - len(v.unassigned)
        title = d.word("unassigned", count=v.unassigned_count)
        heads = (Head(d.word("client"), 70.0), Head(d.word("function"), 40.0), Head(d.word("giver"), 68.0))
        rows = [
            Row((Said(each.name, paper.TABLE_BOLD), each.function, each.giver or d.word("nobody")))
            for each in v.unassigned
        ]
        note = d.common("and_more", n=hidden) if hidden else ""
        flow_table(d, filler, draw, Table(title, heads, rows, note, d.word("more", title=title)))


def _people(d: Plan, filler: PageFiller, draw: Draws) -> None:
    v = d.values
    heads: tuple[Head, ...] = (
        Head(d.word("role"), 32.0),
        Head(d.word("functions"), 48.0),
        Head(d.word("people"), 98.0),
    )
    roles = [Row((Said(each.title, paper.TABLE_BOLD), each.functions, each.people)) for each in v.roles]
    title = d.word("roles")
    blank = BLANK_ROLES if d.is_blank else 0
    flow_table(d, filler, draw, Table(title, heads, roles, more=d.word("more", title=title), blank_rows=blank))
    if d.is_blank:
        return
    heads = (
        Head(d.word("function"), 28.0),
        Head(d.word("role"), 26.0),
        Head(d.word("now"), 33.0),
        Head(d.word("then"), 33.0),
        Head(d.word("department"), 24.0),
        Head(d.word("clients_count"), 15.0, True),
        Head(d.word("moving"), 19.0, True),
    )
    rows = [
        Row(
            (
                Said(each.title, paper.TABLE_BOLD),
                each.role,
                each.now or d.word("nobody"),
                Said(each.then or d.word("nobody"), paper.TABLE_BOLD if each.then != each.now else paper.TABLE),
                each.department,
                str(each.clients),
                str(each.moving),
            )
        )
        for each in v.functions
    ]
    title = d.word("answers")
    flow_table(d, filler, draw, Table(title, heads, rows, d.word("answers_note"), d.word("more", title=title)))


def _loads(d: Plan, filler: PageFiller, draw: Draws) -> None:
    person_mm, all_mm = 31.5, 17.0
    heads = (
        Head(d.word("person"), person_mm),
        *(Head(_row_word(d, row), mm, True) for row, mm in zip(ROWS, LOAD_MM, strict=True)),
        Head(d.word("all"), all_mm, True),
        Head(d.word("sum"), CONTENT_WIDTH_MM - person_mm - all_mm - sum(LOAD_MM), True),
    )
    rows = []
    for each in d.values.loads:
        pairs = [*zip(each.before, each.after, strict=True)]
        figures = [_change(str(before), str(after), not (before or after)) for before, after in pairs]
        together = _change(str(each.clients_before), str(each.clients_after), False)
        kop = _change(d.money(each.before_kop), d.money(each.after_kop), not (each.before_kop or each.after_kop))
        rows.append(Row((each.name, *figures, Said(together, paper.TABLE_BOLD), kop)))
    title = d.word("load")
    blank, note = (BLANK_PEOPLE, "") if d.is_blank else (0, d.word("load_note"))
    flow_table(d, filler, draw, Table(title, heads, rows, note, d.word("more", title=title), blank))


def _row_word(d: Plan, row: str) -> str:
    return d.words.text("stage.sleeping" if row == "sleeping" else f"function.{row}")


def _change(before: str, after: str, is_none: bool) -> str:
    if is_none:
        return ""
    return after if before == after else f"{before}{NBSP}\u2192 {after}"


def _to_do(d: Plan, filler: PageFiller, draw: Draws) -> None:
    v = d.values
    if v.warnings:
        flow_lines(d, filler, draw, d.word("warnings"), v.warnings, paper.TABLE)
    if v.rules:
        two = (Head("", 34.0), Head("", CONTENT_WIDTH_MM - 34.0))
        rules = [Row((Said(name, paper.TABLE_BOLD), sentence)) for name, sentence in v.rules]
        flow_table(d, filler, draw, Table(d.word("rules"), two, rules, more=d.word("more", title=d.word("rules"))))
    heads = (Head(d.word("task"), 104.0), Head(d.word("due"), 26.0), Head(d.word("done"), CONTENT_WIDTH_MM - 130.0))
    rows = [Row((each.title, format_date(each.due_on, d.texts) if each.due_on else "", "")) for each in v.tasks]
    title = d.word("rollout")
    blank = BLANK_TASKS if d.is_blank else 0
    flow_table(d, filler, draw, Table(title, heads, rows, more=d.word("more", title=title), blank_rows=blank))


# --- every client ---------------------------------------------------------------------------------------------------


def _clients(d: Plan, filler: PageFiller, draw: Draws) -> None:
    v = d.values
    heads = (
        Head(d.word("client"), 47.0),
        Head(d.word("function"), 27.5),
        Head(d.word("giver"), 30.5),
        Head(d.word("taker"), 30.5),
        Head(d.word("why"), CONTENT_WIDTH_MM - 135.5),
    )
    title = d.word("clients")
    if d.is_blank:
        flow_table(d, filler, draw, Table(title, heads, (), blank_rows=BLANK_CLIENTS))
        return
    rows: list[Row] = []
    for taker, group in groupby(v.clients, key=lambda each: each.taker):
        mine = list(group)
        rows.append(Row((), taker or d.word("nobody"), _count(d, mine)))
        rows += [_client(d, each) for each in mine]
    if not rows and not v.left_out:
        return
    note = d.texts.plural("switch_plan.moving_count", v.moving_count, all=v.clients_count)
    flow_table(d, filler, draw, Table(title, heads, rows, note, d.word("more", title=title)))
    if v.left_out:
        left_out = d.texts.plural("switch_plan.left_out", v.left_out)
        flow_lines(d, filler, draw, "", [left_out], paper.TABLE_BOLD)


def _count(d: Plan, clients: Sequence[PlanClient]) -> str:
    moving = sum(each.is_moving for each in clients)
    return d.texts.plural("switch_plan.group", len(clients), moving=moving)


def _client(d: Plan, each: PlanClient) -> Row:
    taker = Said(each.taker or d.word("nobody"), paper.TABLE_BOLD if each.is_moving else paper.TABLE)
    giver = each.giver or d.word("nobody")
    return Row((each.name, each.function, giver, taker if each.is_moving else d.word("stays"), each.why))


def _empty(day: date) -> SwitchPlanValues:
    return SwitchPlanValues(day)


SWITCH_PLAN = FlowingRecipe(
    form=Form("switch_plan", "D17", "common.internal", has_client=False),
    name_of=lambda values: values.company,
    empty=_empty,
    badge_of=lambda d: "" if d.is_blank else d.word("before"),
    pages=pages,
    blank_of=lambda values: values.then is None,
)
