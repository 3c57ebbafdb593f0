"""A script as two columns of nodes: the talk at the left, the branches at the right, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from app.documents import page as paper
from app.documents.page import CONTENT_WIDTH_MM, GUTTER_MM, Frame, Pen, Style
from app.documents.pieces import HEAD_MM, VALUE_LEADING_MM, head
from app.documents.sheet_file import Draft, V
from app.domain.script_walk import Node, Script, fill_in

MAIN_MM = 114.0
SIDE_MM = CONTENT_WIDTH_MM - MAIN_MM - GUTTER_MM
SAID = Style("regular", 9)
TITLE = Style("bold", 8.4)
LEADS = Style("regular", 7.8, paper.LABEL_GRAY)
CODE = Style("bold", 7.5, 1.0)
CODE_WIDTH_MM, CODE_HEIGHT_MM, CODE_GAP_MM = 7.0, 3.5, 1.8
TITLE_MM, SAID_LEADING_MM, LEADS_LEADING_MM, NODE_GAP_MM = 4.4, 3.55, 3.0, 1.3
SPREAD_MM = 1.2  # of what a page has to spare, the most that goes between two nodes
MANY_LINES = 80  # more than any node has: nothing is cut
RULE_LEADING_MM = 3.2
MAIN_KINDS = ("gate", "talk")
ARROW = "\u2192"


@dataclass(frozen=True, slots=True)
class NodeBlock:
    """A node in lines, measured for a column."""

    code: str
    title: str
    said: list[str]
    leads: list[str]
    scale: float

    @property
    def height_mm(self) -> float:
        """What it takes with the gap after it."""
        text = len(self.said) * SAID_LEADING_MM + len(self.leads) * LEADS_LEADING_MM
        return (TITLE_MM + text) * self.scale + NODE_GAP_MM


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """What stands on one page: nodes of the talk and branches beside them."""

    main: tuple[NodeBlock, ...]
    side: tuple[NodeBlock, ...]

    @property
    def height_mm(self) -> float:
        """What the higher of the columns takes, with the heads over them."""
        return HEAD_MM + max(_height_mm(self.main), _height_mm(self.side))


def script_parts(
    d: Draft[V],
    script: Script,
    fills: Mapping[str, str],
    hints: Mapping[str, str],
    room_mm: Callable[[int], float],
) -> list[ScriptPart]:
    """Return the parts of a script; ``room_mm`` gives the height that part 0, 1, ... may take."""

    def blocks(kinds: Sequence[str], width_mm: float) -> list[NodeBlock]:
        return [_block(d, node, fills, hints, width_mm) for node in script.nodes if node.kind in kinds]

    main, side = blocks(MAIN_KINDS, MAIN_MM), blocks(("branch",), SIDE_MM)
    # What is done after the call stands where there is room for it.
    if _height_mm(side) < _height_mm(main):
        side += blocks(("end",), SIDE_MM)
    else:
        main += blocks(("end",), MAIN_MM)
    parts: list[ScriptPart] = []
    while main or side or not parts:
        room = room_mm(len(parts)) - HEAD_MM
        parts.append(ScriptPart(tuple(_taken(main, room)), tuple(_taken(side, room))))
    return parts


def _taken(waiting: list[NodeBlock], room_mm: float) -> list[NodeBlock]:
    """Take the first nodes that fit off the list, at least one: a node is never split."""
    taken: list[NodeBlock] = []
    while waiting and (not taken or sum(node.height_mm for node in (*taken, waiting[0])) <= room_mm + NODE_GAP_MM):
        taken.append(waiting.pop(0))
    return taken


def _height_mm(nodes: Sequence[NodeBlock]) -> float:
    return sum(node.height_mm for node in nodes)


def _block(d: Draft[V], node: Node, fills: Mapping[str, str], hints: Mapping[str, str], width_mm: float) -> NodeBlock:
    pen = d.pen
    leads = " \u00b7 ".join(f"{answer.text}\u00a0{ARROW}\u00a0{answer.to}" for answer in node.answers)
    return NodeBlock(
        code=node.code,
        title=node.title,
        said=pen.wrap(fill_in(node.text, fills, hints), SAID, width_mm, MANY_LINES),
        leads=pen.wrap(leads, LEADS, width_mm, MANY_LINES),
        scale=d.sheet.type_scale,
    )


def draw_part(d: Draft[V], frame: Frame, part: ScriptPart, main_title: str, side_title: str) -> None:
    """Draw a part with the heads over its columns; a column without nodes has none."""
    main, side = frame.columns(MAIN_MM, SIDE_MM)
    for column, title, nodes in ((main, main_title, part.main), (side, side_title, part.side)):
        if not nodes:
            continue
        body = head(d.pen, column, title)
        y, spare = body.y, max(0.0, body.height - _height_mm(nodes))
        for node in nodes:
            _draw_node(d.pen, Frame(body.x, y, body.width, node.height_mm), node)
            y += node.height_mm + min(SPREAD_MM, spare / len(nodes))


def _draw_node(pen: Pen, frame: Frame, node: NodeBlock) -> None:
    scale = node.scale
    mark = max(CODE_WIDTH_MM, pen.width(node.code, CODE) + 2)
    base = frame.y + 3.2 * scale
    box = Frame(frame.x, base - (CODE_HEIGHT_MM + CODE.cap_mm) / 2, mark, CODE_HEIGHT_MM)
    pen.fill(box, paper.BLACK)
    pen.write_centred(box.x + mark / 2, base, node.code, CODE)
    x = frame.x + mark + CODE_GAP_MM
    style, lines = pen.whole(node.title, TITLE, frame.right - x)
    pen.write_lines(x, base, lines, style, 0)
    base = frame.y + (TITLE_MM + SAID_LEADING_MM * 0.72) * scale
    pen.write_lines(frame.x, base, node.said, SAID, SAID_LEADING_MM * scale)
    base += len(node.said) * SAID_LEADING_MM * scale - 0.4
    pen.write_lines(frame.x, base, node.leads, LEADS, LEADS_LEADING_MM * scale)


def rules_mm(d: Draft[V], rules: Sequence[str]) -> float:
    """Return the height of the rules with their head."""
    return HEAD_MM + len(_rule_lines(d, rules)) * RULE_LEADING_MM * d.sheet.type_scale + 0.6


def draw_rules(d: Draft[V], frame: Frame, title: str, rules: Sequence[str]) -> None:
    """Draw numbered rules under a head."""
    body = head(d.pen, frame, title)
    leading = RULE_LEADING_MM * d.sheet.type_scale
    d.pen.write_lines(body.x, body.y + leading * 0.78, _rule_lines(d, rules), paper.LABEL, leading)


def _rule_lines(d: Draft[V], rules: Sequence[str]) -> list[str]:
    numbered = [f"{number}. {rule}" for number, rule in enumerate(rules, 1)]
    return [line for rule in numbered for line in d.pen.wrap(rule, paper.LABEL, CONTENT_WIDTH_MM, MANY_LINES)]


def legend_lines(d: Draft[V], results: Sequence[str], width_mm: float) -> list[str]:
    """Return the numbered results of a call in lines."""
    words = [d.words.text(f"call_result.{code}") for code in results]
    # A result is not broken between two lines: it is found by its number.
    whole = (f"{number} \u2014 {word}".replace(" ", "\u00a0") for number, word in enumerate(words, 1))
    numbered = " \u00b7 ".join(whole)
    return d.pen.wrap(numbered, paper.TABLE, width_mm, MANY_LINES)


def legend_mm(d: Draft[V], results: Sequence[str]) -> float:
    """Return the height of the legend with its head."""
    return HEAD_MM + len(legend_lines(d, results, CONTENT_WIDTH_MM)) * VALUE_LEADING_MM * d.sheet.type_scale + 1.4


def draw_legend(d: Draft[V], frame: Frame, title: str, results: Sequence[str]) -> None:
    """Draw the numbered results under a head."""
    body = head(d.pen, frame, title)
    leading = (VALUE_LEADING_MM + 0.3) * d.sheet.type_scale
    d.pen.write_lines(body.x, body.y + leading * 0.85, legend_lines(d, results, body.width), paper.TABLE, leading)
