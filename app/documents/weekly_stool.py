"""The stool of the weekly report: four legs in black, white, hatch and dots; one that is short ends above the floor."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.page import Frame, Pen
from app.documents.sheet_file import Draft
from app.documents.weekly_report_values import FUNCTIONS, WeekLeg, WeeklyReportValues

SEAT_MM, FLOOR_MM = 2.2, 0.6
TOP_MM, NOTE_MM = 1.2, 4.2
LEG_MM, LEFT_MM, TEXT_MM = 6.4, 1.5, 1.2
HATCH_STEP_MM = 1.4
DOT_MM, DOT_STEP_MM = 0.55, 1.6
WHOLE = 100
WIDE = 1000  # two figures of so many do not fit beside a leg


def draw_stool(d: Draft[WeeklyReportValues], frame: Frame) -> None:
    """Draw the seat, four legs as long as their shares, and the floor; outlines alone on a blank form."""
    pen = d.pen
    seat_y = frame.y + TOP_MM
    floor_y = frame.bottom - NOTE_MM
    pen.fill(Frame(frame.x, seat_y, frame.width, SEAT_MM), paper.BLACK)
    pen.line(frame.x, floor_y, frame.right, floor_y, paper.GOAL_PT)
    legs = {leg.function: leg for leg in d.values.legs}
    width = frame.width / len(FUNCTIONS)
    for number, function in enumerate(FUNCTIONS):
        whole = Frame(frame.x + number * width + LEFT_MM, seat_y + SEAT_MM, LEG_MM, floor_y - seat_y - SEAT_MM)
        leg = None if d.is_blank else legs.get(function)
        _leg(pen, whole, number, leg)
        x = whole.right + TEXT_MM
        room = width - LEG_MM - LEFT_MM - TEXT_MM - 0.2
        pen.write(x, whole.y + 4.2, str(number + 1), paper.TABLE_BOLD)
        if leg is None:
            pen.rule(x, x + room, whole.y + 11.0)
            continue
        against = f"{leg.done}/{leg.norm}" if leg.norm and max(leg.done, leg.norm) < WIDE else str(leg.done)
        style, lines = pen.whole(against, paper.TABLE, room)
        pen.write_lines(x, whole.y + 9.0, lines, style, 0)
        if leg.share is not None:
            style, lines = pen.whole(d.word("percent", percent=leg.share), paper.TABLE_BOLD, room)
            pen.write_lines(x, whole.y + 13.2, lines, style, 0)
    note = "" if d.is_blank else d.word("stool_norm" if any(leg.norm for leg in d.values.legs) else "stool_average")
    pen.write(frame.x, frame.bottom - 0.8, pen.fit(note or d.word("head.stool"), paper.HINT, frame.width), paper.HINT)


def _leg(pen: Pen, whole: Frame, number: int, leg: WeekLeg | None) -> None:
    """Draw a leg from the seat downwards; the part that is missing stays an outline of a hair."""
    share = leg.share if leg is not None and leg.share is not None else None
    if share is None:
        pen.box(whole, paper.THIN_PT, gray=paper.MARK_GRAY)
        return
    pen.box(whole, paper.HAIR_PT, gray=paper.RULE_GRAY)
    done = Frame(whole.x, whole.y, whole.width, whole.height * share / WHOLE)
    if not share:
        return
    if number == 0:
        pen.box(done, paper.THIN_PT, fill_gray=paper.BLACK)
        return
    if number == 2:
        pen.hatch(done, HATCH_STEP_MM)
    elif number == 3:
        _dots(pen, done)
    pen.box(done, paper.THIN_PT)


def _dots(pen: Pen, frame: Frame) -> None:
    y = frame.y + DOT_STEP_MM / 2
    while y + DOT_MM < frame.bottom:
        x = frame.x + DOT_STEP_MM / 2
        while x + DOT_MM < frame.right:
            pen.fill(Frame(x, y, DOT_MM, DOT_MM), paper.BLACK)
            x += DOT_STEP_MM
        y += DOT_STEP_MM
