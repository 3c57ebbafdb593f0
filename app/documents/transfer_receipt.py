"""The receipt of clients moved by hand: who gave which clients to whom, what went along, what stays credited."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from app.documents import page as paper
from app.documents.flow_table import Head, Row, Said, Table, begin_page, flow_lines, flow_table
from app.documents.flowing import FlowingRecipe, PageFiller, Pages
from app.documents.formats import format_date, format_time
from app.documents.page import CONTENT_WIDTH_MM, Frame
from app.documents.pieces import HEAD_MM, field, head, label_width
from app.documents.sheet_file import Draft, Draw, Form
from app.documents.signatures import Signer, flow_signatures, signatures_mm
from app.documents.transfer_receipt_values import MovedClient, TransferReceiptValues

FIELD_MM, AFTER_HEAD_MM = 7.2, 3.0
BLANK_CLIENTS = 12
SHORT = 100  # letters that fit on the line of a field
CREDIT_MM = 24.0  # about: it stands on the page of the signatures
TAKER_MM = 88.0
FIGURES_MM = (18.0, 18.0, 30.0)

Receipt = Draft[TransferReceiptValues]
Draws = dict[str, Draw[TransferReceiptValues]]


def pages(d: Receipt) -> Pages[TransferReceiptValues]:
    """Return who, when and why, the clients on as many pages as they take, what stays, and lines to sign on."""
    filler = PageFiller()
    draw: Draws = {}
    v = d.values
    draw[filler.add(HEAD_MM + len(_facts(d)) * FIELD_MM + AFTER_HEAD_MM)] = _head
    if len(v.reason) > SHORT:
        flow_lines(d, filler, draw, d.word("reason"), [v.reason], paper.TABLE)
    if len(v.takers) > 1:
        _takers(d, filler, draw)
    _clients(d, filler, draw)
    takers = v.takers or ("",)
    signers = [
        Signer(d.word("sign.giver"), v.giver),
        *(Signer(d.word("sign.taker"), each) for each in takers),
        Signer(d.word("sign.owner"), v.owner),
    ]
    if filler.room_mm < CREDIT_MM * d.sheet.type_scale + signatures_mm(signers):
        begin_page(filler)
    _credit(d, filler, draw)
    flow_signatures(d, filler, draw, d.word("sign"), signers)
    return filler.sections, draw


def _facts(d: Receipt) -> list[tuple[str, str]]:
    v = d.values
    moved_at = "" if v.moved_at is None else f"{format_date(v.moved_at, d.texts)}, {format_time(v.moved_at.time())}"
    return [
        ("giver", v.giver),
        ("takers", ", ".join(v.takers)),
        ("moved_at", moved_at),
        ("kind", v.kind),
        *([("reason", v.reason)] if len(v.reason) <= SHORT else []),
        ("made_by", v.made_by),
    ]


def _head(d: Receipt, frame: Frame) -> None:
    facts = _facts(d)
    body = head(d.pen, frame, d.word("head"))
    label_mm = label_width(d.pen, [d.word(key) for key, _ in facts])
    for row, (key, value) in zip(body.rows(len(facts), FIELD_MM), facts, strict=True):
        style = paper.VALUE_BOLD if key in ("giver", "takers") else paper.VALUE
        if value or d.is_blank:
            field(d.pen, row, d.word(key), value, label_mm, style=style)
        else:
            field(d.pen, row, d.word(key), d.word("not_said"), label_mm, style=paper.PROMPT)


def _takers(d: Receipt, filler: PageFiller, draw: Draws) -> None:
    """Tell what each of several receivers got."""
    heads = (
        Head(d.word("taker"), 88.0),
        Head(d.word("clients_count"), CONTENT_WIDTH_MM - 88.0 - sum(FIGURES_MM), True),
    )
    rows = []
    for taker in d.values.takers:
        mine = [each for each in d.values.clients if each.taker == taker]
        rows.append(Row((Said(taker, paper.TABLE_BOLD), str(len(mine)), *_sums(d, mine))))
    title = d.word("shared")
    flow_table(d, filler, draw, Table(title, (*heads, *_figure_heads(d)), rows, more=d.word("more", title=title)))


def _figure_heads(d: Receipt) -> tuple[Head, ...]:
    return tuple(
        Head(d.word(key), width, True) for key, width in zip(("steps", "orders", "sum"), FIGURES_MM, strict=True)
    )


def _sums(d: Receipt, clients: Sequence[MovedClient]) -> tuple[str, str, str]:
    steps, orders = sum(each.steps for each in clients), sum(each.orders for each in clients)
    return str(steps), str(orders), d.money(sum(each.sum_kop for each in clients))


def _clients(d: Receipt, filler: PageFiller, draw: Draws) -> None:
    clients = d.values.clients
    heads = (
        Head("\u2116", 10.0, True),
        Head(d.word("client"), 62.0),
        Head(d.word("functions"), CONTENT_WIDTH_MM - 72.0 - sum(FIGURES_MM)),
        *_figure_heads(d),
    )
    title = d.word("clients")
    more = d.word("more", title=title)
    if d.is_blank:
        flow_table(d, filler, draw, Table(title, heads, (), blank_rows=BLANK_CLIENTS))
        return
    rows: list[Row] = []
    number = 0
    for taker, group in groupby(clients, key=lambda each: each.taker):
        mine = list(group)
        if len(d.values.takers) > 1:
            count = d.texts.plural("transfer_receipt.clients_of", len(mine))
            rows.append(Row((), d.word("goes_to", name=taker), count))
        for each in mine:
            number += 1
            rows.append(_client(d, number, each))
    total = d.word("total", count=d.texts.plural("transfer_receipt.clients_of", len(clients)))
    rows.append(
        Row(("", Said(total, paper.TABLE_BOLD), "", *(Said(each, paper.TABLE_BOLD) for each in _sums(d, clients))))
    )
    flow_table(d, filler, draw, Table(title, heads, rows, d.word("clients_note"), more))


def _client(d: Receipt, number: int, each: MovedClient) -> Row:
    kop = d.money(each.sum_kop) if each.sum_kop else d.word("nothing_bought")
    return Row((str(number), each.name, each.functions, str(each.steps), str(each.orders), kop))


def _credit(d: Receipt, filler: PageFiller, draw: Draws) -> None:
    """Say what stays with whom."""
    v = d.values
    if d.is_blank or v.moved_at is None:
        said = [d.word("credit.blank_done"), d.word("credit.blank_money")]
    else:
        day = format_date(v.moved_at, d.texts)
        said = [d.word("credit.done", name=v.giver), d.word("credit.money", date=day)]
    flow_lines(d, filler, draw, d.word("credit"), [*said, d.word("credit.open")], paper.TABLE)


def _badge(d: Receipt) -> str:
    return "" if d.is_blank else d.word("number", number=d.values.number)


def _empty(day: date) -> TransferReceiptValues:
    return TransferReceiptValues(day)


TRANSFER_RECEIPT = FlowingRecipe(
    form=Form("transfer_receipt", "D18", "common.internal", has_client=False),
    name_of=lambda values: values.company,
    empty=_empty,
    badge_of=_badge,
    pages=pages,
    blank_of=lambda values: values.number == 0,
)
