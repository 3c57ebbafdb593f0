"""The scheme of a sales model: who keeps which function, every role with its people, where clients change hands."""

from __future__ import annotations

from datetime import date

from app.documents import page as paper
from app.documents.flow_table import Head, Row, Said, Table, flow_lines, flow_table
from app.documents.flowing import FlowingRecipe, PageFiller, Pages
from app.documents.formats import format_date
from app.documents.model_diagram import flow_diagram
from app.documents.model_scheme_values import ModelSchemeValues, SchemeFunction, SchemePoint, SchemeRole
from app.documents.page import CONTENT_WIDTH_MM, LINE_PITCH_MM, Frame
from app.documents.pieces import HEAD_MM, fill_line, head, writing_lines
from app.documents.sheet_file import Draft, Draw, Form

NAMES_MM = 14.0
NOTE_LINES = 2
BLANK_STAND_INS = 2
PEOPLE_A_ROW = 8

Scheme = Draft[ModelSchemeValues]
Draws = dict[str, Draw[ModelSchemeValues]]


def pages(d: Scheme) -> Pages[ModelSchemeValues]:
    """Return the names, the diagram and the tables under it on as many pages as they take."""
    filler = PageFiller()
    draw: Draws = {}
    draw[filler.add(NAMES_MM)] = _names
    flow_diagram(d, filler, draw)
    _answers(d, filler, draw)
    _roles(d, filler, draw)
    _points(d, filler, draw)
    _stand_ins(d, filler, draw)
    if not d.is_blank:
        draw[filler.add(HEAD_MM + NOTE_LINES * LINE_PITCH_MM)] = _notes
    return filler.sections, draw


def _names(d: Scheme, frame: Frame) -> None:
    """Draw the model under both its names, and since when it is in force."""
    pen, names = d.pen, d.values.names
    if names is not None:
        style, lines = pen.whole(names.name, paper.TILE, frame.width - 52.0)
        pen.write(frame.x, frame.y + 5.0, "".join(lines), style)
        style, lines = pen.whole(names.by_roles, paper.VALUE, frame.width - 52.0)
        pen.write(frame.x, frame.y + 9.8, "".join(lines), style)
    if d.values.since_on is not None:
        since = d.word("since", date=format_date(d.values.since_on, d.texts))
        pen.write_right(frame.right, frame.y + 5.0, since, paper.VALUE)
    elif d.is_blank:
        end = pen.write(frame.right - 52.0, frame.y + 5.0, d.word("since_blank"), paper.LABEL)
        fill_line(pen, end + 2.0, frame.right, frame.y + 5.6)


def _answers(d: Scheme, filler: PageFiller, draw: Draws) -> None:
    v = d.values
    heads = (
        Head(d.word("function"), 32.0),
        Head(d.word("role"), 30.0),
        Head(d.word("owner"), 62.0),
        Head(d.word("department"), 38.0),
        Head(d.word("count"), CONTENT_WIDTH_MM - 162.0, True),
    )
    functions = [*v.functions, *([v.off_track] if v.off_track is not None else [])]
    rows = [_answer(d, each) for each in functions]
    title = d.word("answers")
    flow_table(d, filler, draw, Table(title, heads, rows, more=d.word("more", title=title)))


def _answer(d: Scheme, each: SchemeFunction) -> Row:
    owner: str | Said = Said(each.owner, paper.TABLE_BOLD, each.job)
    if not each.owner:
        owner = "" if d.is_blank else d.word("nobody")
    count = "" if each.clients is None else str(each.clients)
    cells = (Said(each.title, paper.TABLE_BOLD), each.role, owner, each.department, count)
    return Row(cells, for_pen=d.is_blank)


def _roles(d: Scheme, filler: PageFiller, draw: Draws) -> None:
    heads = (Head(d.word("role"), 34.0), Head(d.word("functions"), 50.0), Head(d.word("people"), 94.0))
    rows = [row for role in d.values.roles for row in _role(d, role)]
    title = d.word("roles")
    flow_table(d, filler, draw, Table(title, heads, rows, more=d.word("more", title=title)))


def _role(d: Scheme, role: SchemeRole) -> list[Row]:
    """Return a row of a role, and more where many hold it: a row stands on one page."""
    title = Said(role.title, paper.TABLE_BOLD)
    named = [f"{name} ({job})" if job else name for name, job in role.people]
    if d.is_blank or not named:
        return [Row((title, role.functions, "" if d.is_blank else d.word("nobody")), for_pen=d.is_blank)]
    parts = [", ".join(named[at : at + PEOPLE_A_ROW]) for at in range(0, len(named), PEOPLE_A_ROW)]
    return [Row((title, role.functions, parts[0])), *(Row(("", "", part)) for part in parts[1:])]


def _points(d: Scheme, filler: PageFiller, draw: Draws) -> None:
    points = d.values.points
    title = d.word("points")
    if not points:
        flow_lines(d, filler, draw, title, [d.word("no_points")], paper.TABLE)
        return
    heads = (
        Head(d.word("where"), 36.0),
        Head(d.word("rule"), 62.0),
        Head(d.word("who"), 46.0),
        Head(d.word("quarter"), 16.0, True),
        Head(d.word("wait"), CONTENT_WIDTH_MM - 160.0, True),
    )
    rows = [_passing(d, point) for point in points]
    flow_table(d, filler, draw, Table(title, heads, rows, more=d.word("more", title=title)))


def _passing(d: Scheme, point: SchemePoint) -> Row:
    left, entered = (d.words.text(f"function.{code}") for code in (point.from_function, point.to_function))
    where = Said(f"{left} \u2192 {entered}", paper.TABLE_BOLD)
    if d.is_blank:
        return Row((where, "", "", "", ""), for_pen=True)
    who = f"{point.giver or d.word('nobody')} \u2192 {point.taker or d.word('nobody')}"
    wait = "" if point.wait_tenths is None else _tenths(d, point.wait_tenths)
    return Row((where, point.sentence or d.word("no_rule"), who, str(point.this_quarter), wait))


def _tenths(d: Scheme, tenths: int) -> str:
    return f"{tenths // 10}{'.' if d.sheet.lang == 'en' else ','}{tenths % 10}"


def _stand_ins(d: Scheme, filler: PageFiller, draw: Draws) -> None:
    v = d.values
    title = d.word("stand_ins")
    if not v.stand_ins and not d.is_blank:
        flow_lines(d, filler, draw, title, [d.word("no_stand_ins")], paper.TABLE)
        return
    heads = (
        Head(d.word("absent"), 52.0),
        Head(d.word("stand_in"), 52.0),
        Head(d.word("days"), 36.0),
        Head(d.word("reason"), CONTENT_WIDTH_MM - 140.0),
    )
    rows = [
        Row(
            (
                each.person,
                Said(each.stand_in, paper.TABLE_BOLD),
                d.word(
                    "from_until",
                    since=format_date(each.from_on, d.texts),
                    until=format_date(each.until_on, d.texts),
                ),
                each.reason,
            )
        )
        for each in v.stand_ins
    ]
    blank = BLANK_STAND_INS if d.is_blank else 0
    flow_table(d, filler, draw, Table(title, heads, rows, more=d.word("more", title=title), blank_rows=blank))


def _notes(d: Scheme, frame: Frame) -> None:
    writing_lines(d.pen, head(d.pen, frame, d.word("notes")), NOTE_LINES)


def _empty(day: date) -> ModelSchemeValues:
    return ModelSchemeValues(day, is_blank=True)


MODEL_SCHEME = FlowingRecipe(
    form=Form("model_scheme", "D16", "common.internal", has_client=False),
    name_of=lambda values: values.company,
    empty=_empty,
    badge_of=lambda d: "" if d.is_blank else d.word("as_of", date=format_date(d.values.as_of, d.texts)),
    pages=pages,
    blank_of=lambda values: values.is_blank,
)
