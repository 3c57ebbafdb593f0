"""People against functions: bars with the number of clients, and diamonds where clients change hands."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from app.documents import page as paper
from app.documents.flow_table import begin_page
from app.documents.flowing import PageFiller
from app.documents.model_scheme_values import ModelSchemeValues, SchemeBar, SchemePerson, SchemePoint
from app.documents.page import CONTENT_WIDTH_MM, Frame
from app.documents.pieces import HEAD_MM, LABEL_LEADING_MM, head
from app.documents.sheet_file import Draft, Draw

NAME_MM, NAME_GAP_MM, COLUMN_GAP_MM = 40.0, 3.0, 1.6
COLUMN_MM = (CONTENT_WIDTH_MM - NAME_MM - 3 * COLUMN_GAP_MM) / 4
ROW_MM, BAR_MM = 15.0, 9.0
GAP_MM, TITLE_MM, UNDER_MM = 1.4, 6.0, 3.4
PILL_MM, PILL_LEAST_MM, OWN_MM = 5.4, 9.0, 11.0
DIAMOND_MM, DROP_MM, ARROW_MM = 2.0, 2.8, 1.3
BAR_GRAY = 0.88  # no darker: copies turn more into dirt
LABEL_LINES, UNDER_LINES = 3, 2

Scheme = Draft[ModelSchemeValues]


def flow_diagram(d: Scheme, filler: PageFiller, draw: dict[str, Draw[ModelSchemeValues]]) -> None:
    """Put the diagram under what is there; people that a page cannot hold stand on the next one."""
    people: list[SchemePerson | None] = [*d.values.people]
    if _unowned(d.values) and not d.is_blank:
        people.append(None)
    first = 0
    while first < len(people):
        top = HEAD_MM + _top_mm(d)
        count = int((filler.room_mm - top) // ROW_MM)
        if count < min(4, len(people) - first):
            begin_page(filler)
            count = int((filler.room_mm - top) // ROW_MM)
        mine = people[first : first + count]
        draw[filler.add(top + len(mine) * ROW_MM)] = partial(_draw, first, mine)
        first += len(mine)


def _unowned(values: ModelSchemeValues) -> list[int]:
    """Return the places of functions nobody answers for."""
    owned = {bar.function for person in values.people for bar in person.bars if bar.is_owner}
    return [place for place, function in enumerate(values.functions) if function.code not in owned]


def _top_mm(d: Scheme) -> float:
    has_department = d.is_blank or any(each.department for each in d.values.functions)
    return TITLE_MM + UNDER_MM * (1 + has_department) + 1.6 + GAP_MM


def _draw(first: int, people: Sequence[SchemePerson | None], d: Scheme, frame: Frame) -> None:
    pen = d.pen
    title = d.word("diagram_more" if first else "diagram")
    body = head(pen, frame, title, "" if d.is_blank else d.word("diagram_note")).below(GAP_MM)
    for place, column in enumerate(_columns(body)):
        _column(d, place, column)
    rows = body.below(_top_mm(d) - GAP_MM)
    pen.hair(body.x, body.right, rows.y)
    last = first + len(people)
    for point in d.values.points:
        if point.from_row is None or point.to_row is None:
            continue
        if first <= point.from_row < last and first <= point.to_row < last:
            _point(d, rows, first, people, point)
    for number, (person, row) in enumerate(zip(people, rows.rows(len(people), ROW_MM), strict=True)):
        if person is None:
            for place in _unowned(d.values):
                _nobody(d, _bar_frame(row, place, place))
            continue
        _person(d, row, person)
        if number < len(people) - 1 and not d.is_blank:
            pen.line(body.x, row.bottom, body.x + NAME_MM - NAME_GAP_MM, row.bottom, paper.HAIR_PT, paper.RULE_GRAY)


def _columns(body: Frame) -> list[Frame]:
    area = Frame(body.x + NAME_MM, body.y, body.width - NAME_MM, body.height)
    return area.columns(*[COLUMN_MM] * 4, gap_mm=COLUMN_GAP_MM)


def _column(d: Scheme, place: int, column: Frame) -> None:
    pen, function = d.pen, d.values.functions[place]
    pen.line(column.x, column.y + 0.6, column.right, column.y + 0.6, paper.STRONG_PT)
    style, lines = pen.whole(f"{place + 1}. {function.title}", paper.TABLE_BOLD, column.width)
    pen.write(column.x, column.y + 5.0, "".join(lines), style)
    under = []
    if function.clients is not None:
        under.append(d.texts.plural("model_scheme.clients", function.clients))
    if function.department:
        under.append(function.department)
    for number, text in enumerate(under):
        style, lines = pen.whole(text, paper.LABEL, column.width)
        pen.write(column.x, column.y + 5.2 + UNDER_MM * (number + 1), "".join(lines), style)
    if d.is_blank:
        pen.write(column.x, column.y + 5.2 + UNDER_MM, pen.fit(function.role, paper.LABEL, column.width), paper.LABEL)


def _bar_frame(row: Frame, first: int, last: int) -> Frame:
    columns = _columns(row)
    x = columns[first].x
    return Frame(x, row.y + (ROW_MM - BAR_MM) / 2, columns[last].right - x, BAR_MM)


def _own_frame(row: Frame, place: int) -> Frame:
    """Return the place of clients had by name: a small one, left of where a hand-over turns down."""
    column = _columns(row)[place]
    return Frame(column.x + 1.0, row.y + (ROW_MM - PILL_MM) / 2, OWN_MM, PILL_MM)


def _nobody(d: Scheme, bar: Frame) -> None:
    d.pen.box(bar, paper.THIN_PT, gray=paper.MARK_GRAY, radius_mm=paper.FRAME_RADIUS_MM)
    d.pen.hatch(bar.inset(0.4), 2.4)
    text = d.pen.fit(d.word("nobody"), paper.TABLE_BOLD, bar.width - 4)
    width = d.pen.width(text, paper.TABLE_BOLD) + 3
    middle = bar.x + bar.width / 2
    d.pen.fill(Frame(middle - width / 2, bar.y + 2.0, width, bar.height - 4.0), 1.0)
    d.pen.write_centred(middle, bar.y + (bar.height + paper.TABLE_BOLD.cap_mm) / 2, text, paper.TABLE_BOLD)


def _person(d: Scheme, row: Frame, person: SchemePerson) -> None:
    pen, width = d.pen, NAME_MM - NAME_GAP_MM
    leading = 3.4 * d.sheet.type_scale
    most = int(ROW_MM / leading)
    name_style, name = pen.whole(person.name, paper.TABLE_BOLD, width, most)
    room = min(UNDER_LINES, most - max(1, len(name)))
    under_style, under = pen.whole(person.under, paper.LABEL, width, room) if room else (paper.LABEL, [])
    y = row.y + (ROW_MM - (len(name) + len(under) - 1) * leading + name_style.cap_mm) / 2
    if person.name:
        pen.write_lines(row.x, y, name, name_style, leading)
    else:
        pen.rule(row.x, row.x + width, y + 0.6)
    pen.write_lines(row.x, y + max(1, len(name)) * leading, under, under_style, leading)
    codes = [function.code for function in d.values.functions]
    owned = [codes.index(bar.function) for bar in person.bars if bar.is_owner]
    for first, last in _runs(owned):
        bar = _bar_frame(row, first, last)
        pen.box(bar, paper.GOAL_PT, fill_gray=BAR_GRAY, radius_mm=paper.FRAME_RADIUS_MM)
        for place in range(first, last):
            x = _columns(row)[place].right + COLUMN_GAP_MM / 2
            pen.line(x, bar.y, x, bar.bottom, paper.HAIR_PT, paper.MARK_GRAY)
    for each in person.bars:
        _number(d, row, codes.index(each.function), each)


def _number(d: Scheme, row: Frame, place: int, bar: SchemeBar) -> None:
    """Write how many clients a person has, in a white box."""
    pen = d.pen
    if bar.clients is None:
        return
    text, style = str(bar.clients), paper.VALUE_BOLD if bar.is_owner else paper.TABLE
    if bar.is_owner:
        column = _columns(row)[place]
        width = max(PILL_LEAST_MM, pen.width(text, style) + 3.0)
        pill = Frame(column.x + (column.width - width) / 2, row.y + (ROW_MM - PILL_MM) / 2, width, PILL_MM)
    else:
        pill = _own_frame(row, place)
        style = pen.largest(text, style.face, (8.7, 8.1, 7.5), pill.width - 1.0)
    pen.box(pill, paper.HAIR_PT, gray=paper.MARK_GRAY, fill_gray=1.0, radius_mm=paper.FRAME_RADIUS_MM)
    pen.write_centred(pill.x + pill.width / 2, pill.y + (pill.height + style.cap_mm) / 2, text, style)


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each unbroken run of columns."""
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        if found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _point(d: Scheme, rows: Frame, first: int, people: Sequence[SchemePerson | None], point: SchemePoint) -> None:
    """Draw the way from the giver's bar over the diamond to the taker's, with the words beside the diamond."""
    pen = d.pen
    assert point.from_row is not None and point.to_row is not None
    codes = [function.code for function in d.values.functions]
    left, entered = codes.index(point.from_function), codes.index(point.to_function)
    at = {number: Frame(rows.x, rows.y + (number - first) * ROW_MM, rows.width, ROW_MM) for number in
          (point.from_row, point.to_row)}  # fmt: skip
    giver, taker = _bar_frame(at[point.from_row], left, left), _bar_frame(at[point.to_row], entered, entered)
    x, y = taker.x + taker.width / 2, giver.y + giver.height / 2
    sign = 1 if point.to_row > point.from_row else -1
    middle, end = y + sign * DROP_MM, taker.y if sign > 0 else taker.bottom
    row = people[point.from_row - first]
    start = giver.right
    if row is not None and any(bar.function == point.to_function for bar in row.bars):  # around clients had by name
        own = _own_frame(at[point.from_row], entered)
        pen.line(start, y, own.x, y, paper.GOAL_PT)
        start = own.right
    pen.line(start, y, x, y, paper.GOAL_PT)
    pen.line(x, y, x, middle - sign * DIAMOND_MM, paper.GOAL_PT)
    pen.line(x, middle + sign * DIAMOND_MM, x, end, paper.GOAL_PT)
    for side in (-ARROW_MM, ARROW_MM):
        pen.line(x + side, end - sign * ARROW_MM, x, end, paper.GOAL_PT)
    corners = ((0.0, -DIAMOND_MM), (DIAMOND_MM, 0.0), (0.0, DIAMOND_MM), (-DIAMOND_MM, 0.0))
    for (x1, y1), (x2, y2) in zip(corners, (*corners[1:], corners[0]), strict=True):
        pen.line(x + x1, middle + y1, x + x2, middle + y2, paper.GOAL_PT)
    _label(d, x, middle, _room_mm(row, codes, entered, x, taker), point.short)


def _room_mm(giver: SchemePerson | None, codes: Sequence[str], entered: int, x: float, taker: Frame) -> float:
    """Return how wide the words beside a diamond may be: to the next thing in the giver's row."""
    has = {codes.index(bar.function) for bar in giver.bars} if giver is not None else set()
    columns = 1
    while entered + columns < len(codes) and entered + columns not in has:
        columns += 1
    return taker.right - x + (columns - 1) * (COLUMN_MM + COLUMN_GAP_MM) - DIAMOND_MM - 1.2


def _label(d: Scheme, x: float, middle: float, room_mm: float, text: str) -> None:
    pen = d.pen
    most = 2 if room_mm > COLUMN_MM else LABEL_LINES
    style, lines = pen.whole(text, paper.TABLE_NOTE, room_mm, most)
    leading = LABEL_LEADING_MM * d.sheet.type_scale
    base = middle - (len(lines) - 1) * leading / 2 + style.cap_mm / 2
    pen.write_lines(x + DIAMOND_MM + 1.2, base, lines, style, leading)
