"""D10: the weekly report. The stool, four blocks of numbers, what asks for attention, one action for each function."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from app.documents import page as paper
from app.documents.fonts import ELLIPSIS
from app.documents.formats import DASH, format_date
from app.documents.page import CONTENT_WIDTH_MM, GUTTER_MM, LABEL_COLUMN_MM, LINE_PITCH_MM, Frame, Section, Style
from app.documents.pieces import HEAD_BASE_MM, HEAD_MM, field, fill_line, wrapped_label
from app.documents.sheet_file import Draft, Draw, Form, Recipe
from app.documents.weekly_report_values import (
    FUNCTIONS,
    AttentionItem,
    AttentionValues,
    WeekLine,
    WeeklyReportValues,
    WeekNumber,
)
from app.documents.weekly_stool import draw_stool
from app.domain.money import NBSP

# The heights of the SPEC, D10.
SECTIONS = (
    Section("head", 1, 33.8),
    Section("f1", 1, 35.6),
    Section("f2", 1, 35.6),
    Section("f3", 1, 35.6),
    Section("f4", 1, 35.6),
    Section("att", 1, 39.2),
    Section("plan", 1, 37.6),
)
BLOCKS = (
    ("f1", ("f1a", "f1b", "f1c", "f1d")),
    ("f2", ("f2a", "f2b", "f2c", "f2d")),
    ("f3", ("f3a", "f3b", "f3c", "f3d")),
    ("f4", ("f4a", "f4b", "f4c", "f4d")),
)
ATTENTION = (("at1", "overdue"), ("at2", "no_step"), ("at3", "promises"), ("at4", "silent"))
FIELD_MM, FIGURE_MM, CONCLUSION_MM, ATTENTION_MM = 6.8, 6.0, 6.0, 8.4
WORDS_MM, HEAD_LABEL_MM, HEAD_GAP_MM = 96.0, 32.0, 0.8
# Of the block: what is counted, this week, the plan, last week, the average of four.
NAME_MM = 62.0
FIGURES_MM = (38.0, 14.0, 34.0, 30.0)
MARGIN_MM = 2.0
CONCLUSION_LABEL_MM = 20.0
UP, DOWN, SEPARATOR = "▲", "▼", " · "
TREND_MM = 4.0
WORD_MM = 14.0  # that the end of a first line may be short of
KILO_KOP = 100_000  # a thousand of the currency: a thousandth of a million

Report = Draft[WeeklyReportValues]


def _head(d: Report, frame: Frame) -> None:
    """Draw the week, the money and the weakest leg, and the stool beside them."""
    body = _titled(d, frame, "head")
    left, right = body.below(HEAD_GAP_MM).columns(WORDS_MM, CONTENT_WIDTH_MM - WORDS_MM - GUTTER_MM)
    v = d.values
    values = (
        ("head.w", _week(d)),
        ("head.sum", d.money(v.received_kop)),
        ("head.pl", _plan(d)),
        ("head.verd", _verdict(d)),
    )
    for row, (key, value) in zip(left.rows(len(values), FIELD_MM), values, strict=True):
        field(d.pen, row, d.word(key), "" if d.is_blank else value, HEAD_LABEL_MM, style=paper.TABLE)
    draw_stool(d, right)


def _week(d: Report) -> str:
    v = d.values
    days = f"{format_date(v.monday, d.texts)}{NBSP}{DASH} {format_date(v.sunday, d.texts)}"
    return d.word("week", week=v.week, days=days, who=v.person or d.word("company"))


def _plan(d: Report) -> str:
    v = d.values
    if v.plan_percent is None:
        return d.word("no_plan_person" if v.person else "no_plan")
    return d.word("plan_done", plan=d.money(v.plan_kop or 0), done=d.money(v.month_kop), percent=v.plan_percent)


def _verdict(d: Report) -> str:
    leg = d.values.weakest
    if leg is None:
        known = any(leg.share is not None for leg in d.values.legs)
        return d.word("equal") if known else d.word("unknown")
    number = FUNCTIONS.index(leg.function) + 1
    against = str(leg.norm) if leg.norm else _mean(d, leg.average_milli)
    return d.word("weakest", function=d.word(f"f{number}"), done=leg.done, against=against, percent=leg.share)


def _block(key: str, lines: Sequence[str], d: Report, frame: Frame) -> None:
    """Draw the four lines of a function with their figures, and a line for the conclusion."""
    pen = d.pen
    body = _titled(d, frame, key)
    x = frame.x + NAME_MM
    for name, width in zip(("col_week", "col_plan", "col_last", "col_average"), FIGURES_MM, strict=True):
        pen.write_right(x + width - MARGIN_MM, frame.y + HEAD_BASE_MM - 0.4, d.word(name), paper.LABEL)
        x += width
    found = {line.key: line for block in d.values.blocks for line in block}
    for row, each in zip(body.rows(len(lines), FIGURE_MM), lines, strict=True):
        _figures(d, row, each, found.get(each))
    last = Frame(body.x, body.y + len(lines) * FIGURE_MM, body.width, CONCLUSION_MM)
    pen.write(last.x, last.bottom - 1.4, d.word("conclusion"), paper.LABEL)
    pen.rule(last.x + CONCLUSION_LABEL_MM, last.right, last.bottom)


def _figures(d: Report, row: Frame, key: str, line: WeekLine | None) -> None:
    pen = d.pen
    base = row.bottom - 1.8
    style, words = pen.whole(_label(d, key), paper.TABLE, NAME_MM - MARGIN_MM)
    pen.write_lines(row.x, base, words, style, 0)
    pen.hair(row.x, row.right, row.bottom)
    if line is None or d.is_blank:
        return
    trend = UP if line.week.size > line.last.size else DOWN if line.week.size < line.last.size else ""
    plan = "" if line.plan is None else str(line.plan)
    figures = (_figure(d, line.week), _Figure(plan), _figure(d, line.last), _average(d, line))
    x = row.x + NAME_MM
    for place, (figure, width) in enumerate(zip(figures, FIGURES_MM, strict=True)):
        x += width
        face = paper.TABLE if place else paper.TABLE_BOLD
        style, text = _fitted(d, figure, face, width - MARGIN_MM - (0 if place else TREND_MM))
        start = pen.write_right(x - MARGIN_MM, base, text, style)
        if not place and trend:
            pen.write_right(start - 1.2, base, trend, paper.TABLE_NOTE)


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure in words: a count, money and what is said of them."""

    count: str = ""
    kop: int | None = None
    note: str = ""


def _fitted(d: Report, figure: _Figure, face: Style, room_mm: float) -> tuple[Style, str]:
    """Return a figure in a line: money that would have to be cut stands in millions."""
    moneys = (
        [""] if figure.kop is None else [d.money(figure.kop), d.word("millions", n=_mean(d, figure.kop // KILO_KOP))]
    )
    style, lines = face, [""]
    for money in moneys:
        text = SEPARATOR.join(part for part in (figure.count, money, figure.note) if part)
        style, lines = d.pen.whole(text, face, room_mm)
        if not "".join(lines).endswith(ELLIPSIS):
            break
    return style, "".join(lines)


def _label(d: Report, key: str) -> str:
    """Return what is counted; the days of VIP are the owner's."""
    if key != "f4b":
        return d.word(f"{key[:2]}.{key}")
    return d.word("f4.f4b", days=d.texts.plural("weekly_report.days_of", d.values.vip_days))


def _figure(d: Report, number: WeekNumber) -> _Figure:
    """Return '3 · 45 000 ₴', '1 / 0', '2 · price' or '45 000 ₴ · 12 %'."""
    count = "" if number.count is None else str(number.count)
    if number.other is not None:
        count = f"{count}{NBSP}/{NBSP}{number.other}"
    kop = number.kop if number.kop or not count else None
    note = d.named("lost_reason", number.reason).lower() if number.reason else ""
    if number.share_bp:
        note = d.word("percent", percent=(number.share_bp + 50) // 100)
    return _Figure(count, kop, note)


def _average(d: Report, line: WeekLine) -> _Figure:
    count = "" if line.average_milli is None else _mean(d, line.average_milli)
    return _Figure(count, line.average_kop if line.average_kop or not count else None)


def _mean(d: Report, milli: int) -> str:
    """Return a mean with one decimal, none where it is whole."""
    tenths = (milli + 50) // 100
    if tenths % 10 == 0:
        return str(tenths // 10)
    return f"{tenths // 10}{'.' if d.sheet.lang == 'en' else ','}{tenths % 10}"


def _attention(d: Report, frame: Frame) -> None:
    """Draw the four lists, each in two lines at most."""
    body = _titled(d, frame, "att")
    for row, (label, name) in zip(body.rows(len(ATTENTION), ATTENTION_MM), ATTENTION, strict=True):
        values: AttentionValues = getattr(d.values, name)
        style, lines = wrapped_label(d.pen, d.word(f"att.{label}"), LABEL_COLUMN_MM)
        first = row.y + (row.height + style.cap_mm - (len(lines) - 1) * 3.1) / 2
        d.pen.write_lines(row.x, first, lines, style, 3.1)
        if d.is_blank:
            fill_line(d.pen, row.x + LABEL_COLUMN_MM, row.right, row.bottom - 1.0)
            continue
        _list(d, Frame(row.x + LABEL_COLUMN_MM, row.y, row.width - LABEL_COLUMN_MM, row.height), values)
        d.pen.hair(row.x, row.right, row.bottom)


def _list(d: Report, frame: Frame, values: AttentionValues) -> None:
    if not values.is_known:
        text = d.word("not_known")
    elif not values.items:
        text = d.common("none").lower()
    else:
        text = _fitting(d, frame.width, values)
    style, lines = d.pen.whole(text, paper.TABLE, frame.width, 2)
    leading = 3.5
    first = frame.y + (frame.height + style.cap_mm - (len(lines) - 1) * leading) / 2
    d.pen.write_lines(frame.x, first, lines, style, leading)


def _fitting(d: Report, width_mm: float, values: AttentionValues) -> str:
    """Return as many clients as two lines hold, and how many more there are; the first is always there, cut if long."""
    room_mm = 2 * width_mm - WORD_MM
    for count in range(len(values.items), 0, -1):
        hidden = values.more + len(values.items) - count
        more = f"; {d.common('and_more', n=hidden)}" if hidden else ""
        named = "; ".join(_item(d, item) for item in values.items[:count])
        if d.pen.width(named + more, paper.TABLE) < room_mm:
            break
    else:
        named = d.pen.fit(named, paper.TABLE, room_mm - d.pen.width(more, paper.TABLE))
    return named + more


def _item(d: Report, item: AttentionItem) -> str:
    """Return 'Barvinok (3 days)', 'Barvinok (45 000 ₴)' or 'Barvinok: to send samples (3 days)'."""
    name = f"{item.name}: {item.text}" if item.text else item.name
    notes = [d.texts.plural("days", item.days)] if item.days is not None else []
    notes += [d.money(item.kop)] if item.kop is not None else []
    return f"{name} ({', '.join(notes)})" if notes else name


def _next_week(d: Report, frame: Frame) -> None:
    """Draw a line for one action of each function."""
    body = _titled(d, frame, "plan", d.word("plan.p1"))
    for number, row in enumerate(body.rows(len(FUNCTIONS), LINE_PITCH_MM), 1):
        d.pen.write(row.x, row.bottom - 1.7, f"{number}.", paper.LABEL)
        d.pen.rule(row.x + 5, row.right, row.bottom)


def _titled(d: Report, frame: Frame, key: str, note: str = "") -> Frame:
    """Draw the head of a section over a light line, so that heads of columns may stand beside it."""
    end = d.pen.write(frame.x, frame.y + HEAD_BASE_MM, d.word(key), paper.SECTION)
    if note:
        d.pen.write(end + 4, frame.y + HEAD_BASE_MM, note, paper.HINT)
    d.pen.hair(frame.x, frame.x + CONTENT_WIDTH_MM, frame.y + HEAD_MM)
    return frame.below(HEAD_MM)


DRAW: dict[str, Draw[WeeklyReportValues]] = {
    "head": _head,
    **{key: partial(_block, key, lines) for key, lines in BLOCKS},
    "att": _attention,
    "plan": _next_week,
}
WEEKLY_REPORT = Recipe(
    form=Form("weekly_report", "D10", "common.internal", has_client=False),
    sections=SECTIONS,
    blank_sections=SECTIONS,
    draw=DRAW,
    always=frozenset({"head", "f1", "f2", "f3", "f4"}),
    name_of=lambda values: values.person,
    empty=lambda day: WeeklyReportValues(day, day),
)
