"""The back of the competitor card: how they sell, what to find out, what was seen, and the rules of fair play."""

from __future__ import annotations

from collections.abc import Sequence

from app.documents import page as paper
from app.documents.competitor_card_values import CompetitorValues, NoteValues
from app.documents.flowing import titled
from app.documents.page import LINE_PITCH_MM, Frame, Section, Style
from app.documents.pieces import column_heads, field, head
from app.documents.sheet_file import Draft, Draw

BACK_SECTIONS = (
    Section("how", 2, 22),
    Section("find", 2, 22),
    Section("log", 2, 168),
    Section("eth", 2, 34),
)
HOW = (("hw1", "sales_way"), ("hw2", "promises"))
HOW_LABEL_MM = 50.0
LOG_COLUMNS = (("l_date", 20.0), ("l_what", 92.0), ("l_src", 38.0), ("l_rel", 28.0))
LOG_ROWS, LOG_ROW_MM, LOG_HEAD_MM, LOG_SHOWN = 12, 13.0, 5.0, 8
LETTER_STEP_MM = 7.0
RELIABILITY = "abc"
RULES = ("e1", "e2", "e3")
RULE_MM, BULLET_MM = 9.0, 4.0
TASK_LINES = 2
LEADING_MM = 3.1

Rival = Draft[CompetitorValues]


def doubted(values: CompetitorValues, text: str, style: Style, *keys: str) -> tuple[str, Style]:
    """Return a fact as it is printed: one that is old is grey, with a question mark."""
    if not text or not values.is_old(*keys):
        return text, style
    return f"{text}\u00a0?", Style(style.face, style.size_pt, paper.LABEL_GRAY)


def on_line(d: Rival, row: Frame, lines: Sequence[str], style: Style) -> None:
    """Print lines that end on the line under a row."""
    leading = LEADING_MM * d.sheet.type_scale
    d.pen.write_lines(row.x, row.bottom - 1.8 - (len(lines) - 1) * leading, lines, style, leading)


def _how(d: Rival, frame: Frame) -> None:
    body = head(d.pen, frame, d.word("how"))
    for row, (label, key) in zip(body.rows(len(HOW), LINE_PITCH_MM), HOW, strict=True):
        text, style = doubted(d.values, d.values.text(key), paper.VALUE, key)
        field(d.pen, row, d.word(f"how.{label}"), text, HOW_LABEL_MM, style=style)


def _find(d: Rival, frame: Frame) -> None:
    pen, tasks = d.pen, d.values.lists.get("tasks", ())
    body = head(pen, frame, d.word("find"), d.word("find.fo"))
    # One line stays for the pen.
    shown = [*tasks[: TASK_LINES - 1]]
    if len(tasks) >= TASK_LINES:
        shown[-1] = "; ".join(tasks[TASK_LINES - 2 :])
    for number, row in enumerate(body.rows(TASK_LINES, LINE_PITCH_MM)):
        if number < len(shown):
            style, lines = pen.whole(shown[number], paper.TABLE, row.width, 2)
            on_line(d, row, lines, style)
        pen.rule(row.x, row.right, row.bottom)


def _log(d: Rival, frame: Frame) -> None:
    """Draw rows of two lines each; the newest notes of the book are printed in the first ones."""
    pen, notes = d.pen, d.values.notes[:LOG_SHOWN]
    columns = titled(d, "log", *LOG_COLUMNS)
    body = column_heads(pen, head(pen, frame, d.word("log")), columns, LOG_HEAD_MM)
    letters = [letter.strip() for letter in d.word("reliability").split("\u00b7")]
    for number, row in enumerate(body.rows(LOG_ROWS, LOG_ROW_MM)):
        note = notes[number] if number < len(notes) else NoteValues()
        x = row.x
        for (_key, width), text in zip(LOG_COLUMNS[:-1], (note.on, note.what, note.source), strict=True):
            style, lines = pen.whole(text, paper.TABLE, width - 2, 2)
            pen.write_lines(x, row.y + 4.7, lines, style, LOG_ROW_MM / 2)
            x += width
        for place, letter in enumerate(letters):
            base, middle = row.y + 7.8, x + 4 + place * LETTER_STEP_MM
            is_chosen = note.reliability == RELIABILITY[place]
            pen.write_centred(middle, base, letter, paper.TABLE_BOLD if is_chosen else paper.TABLE)
            if is_chosen:
                pen.circle(middle - 2, base - 2 - paper.TABLE.cap_mm / 2)
        right = row.right - LOG_COLUMNS[-1][1] - 2
        pen.hair(row.x, right, row.y + LOG_ROW_MM / 2)
        pen.rule(row.x, row.right, row.bottom)


def _rules(d: Rival, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("eth"))
    for row, key in zip(body.rows(len(RULES), RULE_MM), RULES, strict=True):
        lines = pen.wrap(d.word(f"eth.{key}"), paper.TABLE, row.width - BULLET_MM, 2)
        pen.write(row.x, row.y + 3.6, "\u2022", paper.TABLE)
        pen.write_lines(row.x + BULLET_MM, row.y + 3.6, lines, paper.TABLE, 3.6)


DRAW_BACK: dict[str, Draw[CompetitorValues]] = {"how": _how, "find": _find, "log": _log, "eth": _rules}
