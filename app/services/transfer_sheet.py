"""The receipt of clients moved by hand, for paper."""

from __future__ import annotations

from sqlmodel import Session

from app.context import clock_of, today_of
from app.documents.transfer_receipt_values import MovedClient, TransferReceiptValues
from app.services.people import load_people
from app.services.settings import load_settings
from app.services.transfers import load_transfer
from app.texts import load_texts


def gather_transfer_receipt(session: Session, transfer_id: int, lang: str) -> TransferReceiptValues:
    """Return a move by hand with its clients as they were then. Raises NotFoundError ``no_transfer``."""
    receipt = load_transfer(session, transfer_id)
    words, texts = load_texts("words", lang), load_texts("documents", lang)
    owner = next((person.name for person in load_people(session) if person.is_owner), "")
    clients = [
        MovedClient(
            name=row.name,
            functions=", ".join(words.text(f"function.{each}") for each in (row.function, *row.also)),
            taker=receipt.names[row.to_person_id],
            steps=row.open_steps,
            orders=row.open_orders,
            sum_kop=row.sum_kop,
        )
        for row in receipt.rows
    ]
    takers = tuple(dict.fromkeys(each.taker for each in clients)) or (receipt.head.to_person,)
    moved_at = clock_of(session).local(receipt.head.made_at).replace(tzinfo=None, microsecond=0)
    return TransferReceiptValues(
        as_of=today_of(session),
        company=load_settings(session)["company.name"],
        number=receipt.head.id,
        kind=texts.text(f"transfer_receipt.kind.{receipt.head.kind}"),
        giver=receipt.head.from_person,
        takers=tuple(each for each in takers if each),
        made_by=receipt.head.made_by,
        owner=owner,
        moved_at=moved_at,
        reason=receipt.head.reason,
        clients=tuple(sorted(clients, key=lambda each: takers.index(each.taker))),
    )
