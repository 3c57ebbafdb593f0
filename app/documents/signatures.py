"""Lines to sign on: who signs is printed, day and signature are for a pen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from app.documents import page as paper
from app.documents.flow_table import begin_page
from app.documents.flowing import PageFiller
from app.documents.page import Frame
from app.documents.pieces import HEAD_MM, VALUE_LEADING_MM, head
from app.documents.sheet_file import Draft, Draw

ROW_MM, TITLES_MM = 9.0, 4.4
WHO_MM, NAME_MM, DAY_MM, GAP_MM = 38.0, 66.0, 24.0, 4.0


@dataclass(frozen=True, slots=True)
class Signer:
    """As what somebody signs, and who; without a name there is a line for it."""

    role: str
    name: str = ""


def signatures_mm(signers: Sequence[Signer]) -> float:
    """Return the height of all the lines with their head."""
    return HEAD_MM + TITLES_MM + len(signers) * ROW_MM


def flow_signatures(
    d: Draft[Any], filler: PageFiller, draw: dict[str, Draw[Any]], title: str, signers: Sequence[Signer]
) -> None:
    """Put the lines under what is there already: on one page, if one has room for them."""
    waiting = list(signers)
    if filler.room_mm < signatures_mm(waiting):
        begin_page(filler)
    while waiting:
        if filler.room_mm < signatures_mm(waiting[:1]):
            begin_page(filler)
        count = int((filler.room_mm - HEAD_MM - TITLES_MM) // ROW_MM)
        mine, waiting = waiting[:count], waiting[count:]
        draw[filler.add(signatures_mm(mine))] = partial(_draw, title, mine)


def _draw(title: str, signers: Sequence[Signer], d: Draft[Any], frame: Frame) -> None:
    pen = d.pen
    body = head(pen, frame, title)
    name_x = body.x + WHO_MM
    day_x = name_x + NAME_MM + GAP_MM
    sign_x = day_x + DAY_MM + GAP_MM
    for x, key, width in (
        (name_x, "name", NAME_MM),
        (day_x, "date", DAY_MM),
        (sign_x, "signature", body.right - sign_x),
    ):
        style, said = pen.whole(d.texts.text(f"signatures.{key}"), paper.LABEL, width)
        pen.write(x, body.y + 3.0, "".join(said), style)
    leading = VALUE_LEADING_MM * d.sheet.type_scale
    for signer, row in zip(signers, body.below(TITLES_MM).rows(len(signers), ROW_MM), strict=True):
        last = row.bottom - 2.0
        for x, text, style, width in (
            (body.x, signer.role, paper.LABEL, WHO_MM - 3.0),
            (name_x, signer.name, paper.TABLE_BOLD, NAME_MM),
        ):
            used, lines = pen.whole(text, style, width, 2)
            pen.write_lines(x, last - (len(lines) - 1) * leading, lines, used, leading)
        if not signer.name:
            pen.rule(name_x, name_x + NAME_MM, row.bottom - 0.6)
        pen.rule(day_x, day_x + DAY_MM, row.bottom - 0.6)
        pen.rule(sign_x, row.right, row.bottom - 0.6)
