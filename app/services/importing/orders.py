"""An import of orders: what every row does, and the writing of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import delete, func, select
from sqlmodel import Session, col

from app.context import actor_of, now_of, today_of
from app.domain.names import fold
from app.domain.order_sums import order_total_kop
from app.domain.phone import parse_phones
from app.progress import Progress
from app.services.figures import PAID_STATUSES
from app.services.importing.bulk import ids_after, insert_rows, last_id, table_of, update_rows
from app.services.importing.choices import ImportChoices, OnDuplicate, UnknownWord
from app.services.importing.client_match import ClientIndex, Target
from app.services.importing.client_rows import ClientRow, RowRefused
from app.services.importing.headings import Mapped
from app.services.importing.order_drafts import OrderDraft, StoredOrder
from app.services.importing.order_rows import OrderRow, OrderRowReader
from app.services.importing.plan import FieldPlan, RowPlan, Verdict
from app.services.importing.products import ProductBook
from app.services.importing.sheet import Sheet
from app.services.order_checks import UNIT_LIMIT
from app.services.settings import load_settings
from db.tables import ClientOrder, OrderLine, OrderReturn

_STEP_ROWS = 1000
_IDS_AT_ONCE = 500


class OrderImport:
    """Plans rows against the book as it is, then writes all of it at once.

    An order that the book has is kept whole when one of its rows is to be kept, else it is updated.
    """

    unknown: tuple[UnknownWord, ...] = ()

    def __init__(self, session: Session, sheet: Sheet, mapped: Mapped, choices: ImportChoices) -> None:
        self._session = session
        self._choices = choices
        self._sheet = sheet
        self._reader = OrderRowReader(mapped, sheet.headings, today_of(session))
        self.warnings = self._reader.warnings
        self._index = ClientIndex(session, ())
        self._country = load_settings(session)["country"]
        self._drafts: list[OrderDraft] = []
        self._new_lines: list[OrderDraft] = []  # orders of the book that get other lines
        self._new_returns: list[tuple[StoredOrder, OrderRow, int]] = []

    def plan(self, progress: Progress, *, in_words: bool) -> list[RowPlan]:
        """Return what becomes of every row, in the order of the file."""
        plans: dict[int, RowPlan] = {}
        by_number: dict[tuple[str, str, int], OrderDraft] = {}
        total = len(self._sheet.rows)
        spoilt: set[tuple[str, str, int]] = set()
        for done, (number, cells) in enumerate(self._sheet.rows):
            if done % _STEP_ROWS == 0:
                progress.step(done, total)
            try:
                row = self._reader.read(number, cells)
                client = self._client_of(row)
                key = (client.code, fold(row.order_number), row.ordered_on.year)
                draft = by_number.get(key) if row.order_number else None
                if draft is None:
                    draft = OrderDraft(client, row)
                    self._drafts.append(draft)
                    if row.order_number:
                        by_number[key] = draft
                else:
                    self._join(draft, row, plans)
            except RowRefused as refusal:
                plans[number] = RowPlan(number, Verdict.SKIP, reason=refusal.code, values=refusal.values)
                spoilt |= self._order_of_bad_row(cells)
        self._drop_spoilt(spoilt, plans)
        good = []
        for draft in self._drafts:
            try:
                self._sum_up(draft)
                good.append(draft)
            except RowRefused as refusal:
                _refuse(draft, refusal.code, refusal.values, plans)
        self._drafts = good
        self._find_stored(progress)
        self._keep_decided(plans)
        for draft in self._drafts:
            fields = self._compare(draft)
            for place, row in enumerate(draft.rows):
                plans[row.number] = RowPlan(
                    row.number,
                    draft.verdict,
                    draft.number,
                    draft.client.id,
                    draft.known_by,
                    fields=tuple(fields) if in_words and place == 0 else (),
                    decision=OnDuplicate.UPDATE if draft.found is not None else None,
                )
        return [plans[number] for number, _cells in self._sheet.rows]

    def _keep_decided(self, plans: dict[int, RowPlan]) -> None:
        """Leave out the orders that are to stay as the book has them."""
        taken = []
        for draft in self._drafts:
            decisions = {self._choices.of_row(row.number, draft.known_by) for row in draft.rows}
            if draft.found is None or OnDuplicate.KEEP not in decisions:
                taken.append(draft)
                continue
            for row in draft.rows:
                plans[row.number] = RowPlan(
                    row.number,
                    Verdict.SKIP,
                    draft.number,
                    draft.client.id,
                    draft.known_by,
                    reason="kept",
                    decision=OnDuplicate.KEEP,
                )
        self._drafts = taken

    def _client_of(self, row: OrderRow) -> Target:
        asked = ClientRow(row.number)
        if row.tax_code:
            asked.values["tax_code"] = row.tax_code
        if row.phone:
            asked.channels = [("phone", each.typed, each.digits) for each in parse_phones(row.phone, self._country)]
        if row.email:
            asked.channels.append(("email", row.email, row.email.strip().casefold()))
        if row.client:
            asked.values["name"] = row.client
        found = self._index.by_code(row.client_code) if row.client_code else None
        if found is None:
            found = self._index.find(asked)[0]
        if found is None:
            raise RowRefused(
                "unknown_client", value=row.client_code or row.client or row.tax_code or row.phone or row.email
            )
        if found.in_bin:
            raise RowRefused("in_bin", value=found.code, name=found.values["name"])
        return found

    def _join(self, draft: OrderDraft, row: OrderRow, plans: dict[int, RowPlan]) -> None:
        """Take a further row of one number as one more line; without lines it must say the same again."""
        first = draft.rows[0]
        if row.line is not None and first.line is not None:
            draft.rows.append(row)
        elif (row.ordered_on, row.amount_kop, row.status) == (first.ordered_on, first.amount_kop, first.status):
            plans[row.number] = RowPlan(
                row.number, Verdict.SAME, row.order_number, draft.client.id, "number", decision=OnDuplicate.UPDATE
            )
        else:
            raise RowRefused("number_twice", value=row.order_number, row=first.number)

    def _order_of_bad_row(self, cells: Sequence[Any]) -> set[tuple[str, str, int]]:
        """Return the order that a refused row would have been a line of: half an order is not taken."""
        if not self._reader.has_lines:
            return set()
        key = self._reader.order_key(cells)
        if key is None:
            return set()
        client_code, name, number, year = key
        client = self._index.by_code(client_code) if client_code else None
        if client is None and name:
            asked = ClientRow(0)
            asked.values["name"] = name
            client = self._index.find(asked)[0]
        return set() if client is None else {(client.code, fold(number), year)}

    def _drop_spoilt(self, spoilt: set[tuple[str, str, int]], plans: dict[int, RowPlan]) -> None:
        if not spoilt:
            return
        kept = []
        for draft in self._drafts:
            key = (draft.client.code, fold(draft.number), draft.rows[0].ordered_on.year)
            if draft.number and key in spoilt:
                _refuse(draft, "order_has_bad_row", {"value": draft.number}, plans)
            else:
                kept.append(draft)
        self._drafts = kept

    def _sum_up(self, draft: OrderDraft) -> None:
        """Work out lines, total and returns of an order from its rows."""
        first = draft.rows[0]
        lines = [row.line for row in draft.rows if row.line is not None]
        amounts = {line.amount_kop for line in lines}
        priced = [line.priced_kop for line in lines]
        if len(lines) > 1 and len(amounts) == 1 and None not in priced:
            (amount,) = amounts
            if amount is not None and amount == sum(kop or 0 for kop in priced):
                for line in lines:  # every row repeats the sum of the whole order
                    line.amount_kop = None
        draft.lines = lines
        totals = [line.total_kop for line in lines]
        draft.total_kop = order_total_kop(totals, first.discount_bp) if lines else first.amount_kop or 0
        returned = sum(row.returned_kop for row in draft.rows)
        if any(row.returned_whole for row in draft.rows):
            returned = draft.total_kop
        if returned > draft.total_kop:
            raise RowRefused("returned_more", value=returned / 100, total=draft.total_kop / 100)
        draft.returned_kop = returned

    def _find_stored(self, progress: Progress) -> None:
        """Find the orders of the book that the drafts speak of: by client and number, else by client, day and sum."""
        by_number: dict[tuple[int, str, int], StoredOrder] = {}
        by_day: dict[tuple[int, Any, int], list[StoredOrder]] = defaultdict(list)
        client_ids = {draft.client.id for draft in self._drafts if draft.client.id is not None}
        columns = (
            col(ClientOrder.id),
            col(ClientOrder.client_id),
            col(ClientOrder.number),
            col(ClientOrder.status),
            col(ClientOrder.ordered_on),
            col(ClientOrder.total_kop),
            col(ClientOrder.net_kop),
            col(ClientOrder.title),
            col(ClientOrder.note),
            col(ClientOrder.discount_bp),
        )
        query = select(*columns).order_by(col(ClientOrder.id))
        for part in self._parts(client_ids):
            progress.step(0, 0)
            chosen = query if part is None else query.where(col(ClientOrder.client_id).in_(part))
            for row in self._session.execute(chosen):
                stored = StoredOrder(row)
                by_number.setdefault((row[1], fold(row[2]), stored.on.year), stored)
                by_day[(row[1], stored.on, stored.total_kop)].append(stored)
        for draft in self._drafts:
            client_id = draft.client.id
            if client_id is None:
                continue
            on = draft.rows[0].ordered_on
            if draft.number:
                draft.found = by_number.get((client_id, fold(draft.number), on.year))
                draft.known_by = "number" if draft.found else ""
            else:
                same = by_day.get((client_id, on, draft.total_kop), [])
                draft.found = next((stored for stored in same if not stored.taken), None)
                draft.known_by = "day" if draft.found else ""
            if draft.found is not None:
                draft.found.taken = True
        self._load_lines([draft.found for draft in self._drafts if draft.found is not None and draft.lines])

    def _parts(self, client_ids: Iterable[int]) -> Iterator[list[int] | None]:
        """Yield ids in handfuls, or None once when nearly all clients are asked for."""
        ids = sorted(client_ids)
        if len(ids) * 2 > self._index.count:
            yield None
            return
        for start in range(0, len(ids), _IDS_AT_ONCE):
            yield ids[start : start + _IDS_AT_ONCE]

    def _load_lines(self, orders: list[StoredOrder]) -> None:
        by_id = {stored.id: stored for stored in orders}
        ids = sorted(by_id)
        for start in range(0, len(ids), _IDS_AT_ONCE):
            for order_id, title, quantity, total in self._session.execute(
                select(
                    col(OrderLine.order_id),
                    col(OrderLine.title),
                    col(OrderLine.quantity_milli),
                    col(OrderLine.total_kop),
                )
                .where(col(OrderLine.order_id).in_(ids[start : start + _IDS_AT_ONCE]))
                .order_by(col(OrderLine.sort_order))
            ):
                by_id[order_id].lines.append((title, quantity, total))

    def _compare(self, draft: OrderDraft) -> list[FieldPlan]:
        """Settle the verdict of an order and return what is written."""
        first, stored = draft.rows[0], draft.found
        if stored is None:
            return [
                FieldPlan("client", "", draft.client.values["name"]),
                FieldPlan("ordered_on", "", first.ordered_on),
                FieldPlan("amount", "", draft.total_kop),
                FieldPlan("status", "", first.status),
            ]
        fields: list[FieldPlan] = []
        pairs = [("status", stored.status, first.status), ("ordered_on", stored.on, first.ordered_on)]
        pairs += [("title", stored.title, first.title), ("note", stored.note, first.note)]
        for name, before, after in pairs:
            if after and before != after:
                stored.changes[name] = after
                fields.append(FieldPlan(name, before, after))
        if stored.changes.get("status") in PAID_STATUSES and stored.status not in PAID_STATUSES:
            stored.changes["paid_on"] = first.paid_on or first.ordered_on
        lines = [(line.title, line.quantity_milli, line.total_kop) for line in draft.lines]
        if lines and stored.discount_bp and not first.discount_bp:
            # The sheet does not speak of a discount on all: the one given stands.
            draft.total_kop = order_total_kop((total for _title, _quantity, total in lines), stored.discount_bp)
        elif lines and first.discount_bp != stored.discount_bp:
            stored.changes["discount_bp"] = first.discount_bp
            fields.append(FieldPlan("order_discount", stored.discount_bp, first.discount_bp))
        if lines and sorted(lines) != sorted(stored.lines):
            self._new_lines.append(draft)
            fields.append(FieldPlan("lines", len(stored.lines), len(lines)))
        returned = max(stored.returned_kop, draft.returned_kop)
        if draft.total_kop != stored.total_kop and returned <= draft.total_kop:
            stored.changes["total_kop"] = draft.total_kop
            fields.append(FieldPlan("amount", stored.total_kop, draft.total_kop))
        total = stored.changes.get("total_kop", stored.total_kop)
        if draft.returned_kop > stored.returned_kop and draft.returned_kop <= total:
            self._new_returns.append((stored, first, draft.returned_kop - stored.returned_kop))
            fields.append(FieldPlan("returned", stored.returned_kop, draft.returned_kop))
        if total - returned != stored.total_kop - stored.returned_kop:
            stored.changes["net_kop"] = total - returned
        draft.verdict = Verdict.CHANGE if fields else Verdict.SAME
        return fields

    # Writing: to be called once, after ``plan``.

    def write(self, progress: Progress) -> None:
        """Write everything planned; the caller owns the transaction."""
        session = self._session
        products = ProductBook(session, [line for draft in self._drafts for line in draft.lines])
        new = [draft for draft in self._drafts if draft.found is None]
        before = last_id(session, ClientOrder)
        self._insert_orders(new, progress)
        ids = ids_after(session, ClientOrder, before)
        for draft in self._new_lines:
            assert draft.found is not None
            session.connection().execute(delete(table_of(OrderLine)).where(col(OrderLine.order_id) == draft.found.id))
        changed = [draft.found for draft in self._drafts if draft.found is not None]
        update_rows(session, ClientOrder, ((stored.id, stored.changes) for stored in changed))
        lines = [
            (
                order_id,
                *products.ids_of(line),
                line.title,
                line.quantity_milli,
                line.price_kop or 0,
                line.total_kop,
                place,
                line.unit[:UNIT_LIMIT],
                line.discount_bp,
            )
            for draft, order_id in [
                *zip(new, ids, strict=True),
                *((draft, draft.found.id) for draft in self._new_lines if draft.found is not None),
            ]
            for place, line in enumerate(draft.lines)
        ]
        columns = (
            "order_id", "product_id", "group_id", "title", "quantity_milli", "price_kop", "total_kop", "sort_order",
            "unit", "discount_bp",
        )  # fmt: skip
        insert_rows(session, OrderLine, columns, lines, {}, progress)
        returns = [
            (order_id, draft.rows[0].ordered_on, draft.returned_kop)
            for draft, order_id in zip(new, ids, strict=True)
            if draft.returned_kop
        ]
        returns += [(stored.id, row.ordered_on, kop) for stored, row, kop in self._new_returns]
        insert_rows(session, OrderReturn, ("order_id", "returned_on", "amount_kop"), returns, {}, progress)

    def _insert_orders(self, new: list[OrderDraft], progress: Progress) -> None:
        largest = self._session.execute(select(func.max(col(ClientOrder.id)))).scalar_one() or 0
        rows = []
        for place, draft in enumerate(new, largest + 1):
            row = draft.rows[0]
            paid_on = row.paid_on or (row.ordered_on if row.status in PAID_STATUSES else None)
            rows.append(
                (
                    draft.client.id,
                    draft.number or f"{place:04d}",
                    row.title,
                    row.status,
                    row.ordered_on,
                    draft.total_kop,
                    draft.total_kop - draft.returned_kop,
                    row.answer_by,
                    paid_on,
                    row.note,
                    row.pay_by,
                    row.promised_on,
                    row.delivered_on,
                    row.discount_bp if draft.lines else 0,
                )
            )
        columns = (
            "client_id", "number", "title", "status", "ordered_on", "total_kop", "net_kop", "answer_by", "paid_on",
            "note", "pay_by", "promised_on", "delivered_on", "discount_bp",
        )  # fmt: skip
        constants = {"created_at": now_of(self._session), "person_id": actor_of(self._session)}
        insert_rows(self._session, ClientOrder, columns, rows, constants, progress)


def _refuse(draft: OrderDraft, reason: str, values: dict[str, Any], plans: dict[int, RowPlan]) -> None:
    for row in draft.rows:
        plans[row.number] = RowPlan(row.number, Verdict.SKIP, draft.number, reason=reason, values=values)
