"""The back of the negotiation sheet: packages, concessions, arguments, people, opening, exit, result."""

from __future__ import annotations

from app.documents import page as paper
from app.documents.page import LABEL_COLUMN_MM, LINE_PITCH_MM, Frame, Section
from app.documents.pieces import Cell, Column, Text, choices, column_heads, field, fill_line, head, table
from app.documents.sheet_file import Draft, Draw
from app.documents.values import NegotiationValues
from app.documents.words import named_people, people_words, sorted_people

BACK_SECTIONS = (
    Section("pack", 2, 41),
    Section("conc", 2, 54),
    Section("crit", 2, 22),
    Section("auth", 2, 30),
    Section("open", 2, 46),
    Section("exit", 2, 22),
    Section("ready", 2, 16),
    Section("result", 2, 30),
)
PACKAGE_ROWS, PACKAGE_MM = 3, 10.0
CONCESSION_ROWS, CONCESSION_HEAD_MM = 5, 8.0
QUESTION_LINES = 3
QUESTION_COLUMN_MM = 44.0  # of labels that are whole questions
DECIDING = ("decides", "budget", "against")
COMPARED = ("better", "as_planned", "worse")

Talks = Draft[NegotiationValues]


def _packages(d: Talks, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("pack"))
    letter_mm = 7.0
    columns = [
        Column(d.word("pack.pk"), 70),
        Column(d.word("pack.pk_us"), 54),
        Column(d.word("pack.pk_them"), 54),
    ]
    body = column_heads(pen, body, columns)
    columns = [Column("", letter_mm), Column("", 70 - letter_mm), *columns[1:]]
    known = d.values.packages[:PACKAGE_ROWS]
    rows: list[list[Cell]] = []
    for number, letter in enumerate(d.word("pack.letters").split()):
        mark = Text(letter, paper.TABLE_BOLD)
        package = known[number] if number < len(known) else None
        rows.append([mark, package.terms, package.gives_us, package.gives_them] if package else [mark, "", "", ""])
    table(pen, body, columns, rows, PACKAGE_ROWS, PACKAGE_MM)


def _concessions(d: Talks, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("conc"))
    columns = [
        Column(d.word("conc.c_no"), 9),
        Column(d.word("conc.c_give"), 56),
        Column(d.word("conc.c_cost"), 32),
        Column(d.word("conc.c_worth"), 26),
        Column(d.word("conc.c_ask"), 55),
    ]
    body = column_heads(pen, body, columns, CONCESSION_HEAD_MM)
    known = d.values.concessions[:CONCESSION_ROWS]
    rows: list[list[Cell]] = []
    for number in range(CONCESSION_ROWS):
        own = known[number] if number < len(known) else None
        cells = [own.give, own.cost_us, own.worth_them, own.ask_return] if own else [""] * 4
        rows.append([str(number + 1), *cells])
    table(pen, body, columns, rows, CONCESSION_ROWS, LINE_PITCH_MM)


def _fields(d: Talks, frame: Frame, section: str, values: tuple[tuple[str, str], ...]) -> None:
    body = head(d.pen, frame, d.word(section))
    for row, (key, value) in zip(body.rows(len(values), LINE_PITCH_MM), values, strict=True):
        field(d.pen, row, d.word(f"{section}.{key}"), value, QUESTION_COLUMN_MM)


def _arguments(d: Talks, frame: Frame) -> None:
    _fields(d, frame, "crit", (("cr", d.values.criteria), ("cr_they", d.values.their_arguments)))


def _authority(d: Talks, frame: Frame) -> None:
    v = d.values
    deciding = [person for person in sorted_people(named_people(v.client)) if person.role in DECIDING]
    who = v.who_decides or people_words(d, deciding)
    _fields(d, frame, "auth", (("au_who", who), ("au_us", v.my_authority), ("au_rel", v.relationship)))


def _opening(d: Talks, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("open"))
    rows = list(body.rows(QUESTION_LINES + 2, LINE_PITCH_MM))
    field(pen, rows[0], d.word("open.op_1"), v.opening, LABEL_COLUMN_MM)
    questions = [question for question in v.questions if question.strip()][:QUESTION_LINES]
    for number in range(QUESTION_LINES):
        label = d.word("open.op_q") if number == 0 else ""
        question = questions[number] if number < len(questions) else ""
        field(pen, rows[1 + number], label, question, LABEL_COLUMN_MM)
    field(pen, rows[-1], d.word("open.op_no"), v.silent, LABEL_COLUMN_MM)


def _exit(d: Talks, frame: Frame) -> None:
    pen, v = d.pen, d.values
    body = head(pen, frame, d.word("exit"))
    first, second = body.rows(2, LINE_PITCH_MM)
    field(pen, first, d.word("exit.ex_red"), v.red_lines, LABEL_COLUMN_MM, style=paper.VALUE_BOLD)
    # The usual phrase is printed in grey, so that it is seen to be nobody's own.
    style = paper.VALUE if v.exit_phrase else paper.Style("regular", 9, paper.HINT_GRAY)
    phrase = v.exit_phrase or d.common("exit_phrase")
    field(pen, second, d.word("exit.ex_phrase"), phrase, LABEL_COLUMN_MM, style=style)


def _ready(d: Talks, frame: Frame) -> None:
    body = head(d.pen, frame, d.word("ready"))
    words = [word.strip() for word in d.word("ready.rd").split("\u00b7")]
    first, second = body.rows(2, body.height / 2)
    choices(d.pen, first, words[:3])
    choices(d.pen, second, words[3:])


def _result(d: Talks, frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, d.word("result"))
    first, second, third = body.rows(3, LINE_PITCH_MM)
    field(pen, first, d.word("result.r_what"), "", LABEL_COLUMN_MM)
    label = d.word("result.r_cmp")
    pen.write(second.x, second.bottom - 1.7, pen.fit(label, paper.LABEL, LABEL_COLUMN_MM), paper.LABEL)
    marks = Frame(second.x + LABEL_COLUMN_MM, second.y + 1.6, second.width - LABEL_COLUMN_MM, 6.0)
    end = choices(pen, marks, [d.common(key) for key in COMPARED], gap_mm=10)
    fill_line(pen, end, second.right, second.bottom)
    field(pen, third, d.word("result.r_learn"), "", LABEL_COLUMN_MM)


DRAW_BACK: dict[str, Draw[NegotiationValues]] = {
    "pack": _packages,
    "conc": _concessions,
    "crit": _arguments,
    "auth": _authority,
    "open": _opening,
    "exit": _exit,
    "ready": _ready,
    "result": _result,
}
