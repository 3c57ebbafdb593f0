"""A hand-over for its card: nothing known, a lead, the usual, and more than a page can hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.documents.handover_card_values import BoughtValues, HandOverValues, HeardValues
from app.documents.values import PromiseValues
from tests.app.documents.samples import AS_OF, LETTERS, LONG, NAME_80, full, minimal, overfull


def hand_over(amount: str) -> HandOverValues:
    """Return a hand-over: 'lead', 'usual' (a client), 'overfull', or 'minimal' (a checklist of a new client)."""
    return {"minimal": _minimal, "lead": _lead, "usual": _usual, "overfull": _overfull}[amount]()


def _minimal() -> HandOverValues:
    return HandOverValues(minimal())


def _lead() -> HandOverValues:
    return HandOverValues(
        replace(full(), name="Кав’ярня «Ранок»", money=None, promises_us=(), promises_client=()),
        kind="lead",
        from_name="Остап Лис",
        from_role="розвідник",
        to_name="Тарас Гнатюк",
        to_role="мисливець",
        on=AS_OF,
        rule="BANT зібрано. Клієнта кваліфіковано 17 червня.",
        state="proposed",
        contact_by=date(2026, 6, 22),
    )


def _usual() -> HandOverValues:
    return HandOverValues(
        replace(full(), promises_us=full().promises_us[:1]),
        kind="client",
        from_name="Тарас Гнатюк",
        from_role="мисливець",
        to_name="Ірина Бондар",
        to_role="фермер",
        on=date(2026, 6, 16),
        rule="Перше замовлення оплачено. Замовлення З-0398 на 21 600 ₴ оплачено 16 червня.",
        state="proposed",
        contact_by=date(2026, 6, 18),
        intro_way="meeting",
        told_on=date(2026, 6, 15),
        note=f"Олена вирішує все сама; рахунки надсилати до 5 числа. {LETTERS}",
        how="Олена Ґудзь: телефон, ранок; Максим Єршов: без зайвих слів",
        why_us="смак не плаває",
        special_terms="безкоштовна доставка від 20 кг",
        risks="пізно приходили рахунки",
        bought=tuple(BoughtValues(date(2026, 6, 2 + n), "Бленд «Поділ»", 2870000 + n) for n in range(4)),
        heard=(HeardValues("«Дорого»", "порахували чашку", True), HeardValues("«Є постачальник»")),
        growth="Частота: 4 замовлення, кожні 30 днів; Середній чек: 5 400 ₴",
        steps=((date(2026, 6, 17), "подякувати за замовлення"), (date(2026, 6, 24), "зустріч утрьох")),
    )


def _overfull() -> HandOverValues:
    client = replace(
        overfull(), promises_us=(PromiseValues(LONG * 3, date(2026, 6, 1)),) * 5, could_buy=LONG * 4, source=LONG
    )
    return replace(
        _usual(),
        client=client,
        from_name=NAME_80,
        to_name=NAME_80,
        from_role=LONG,
        to_role=LONG,
        rule=LONG * 6,
        state="returned",
        answered_on=AS_OF,
        return_reason=LONG * 4,
        note=LONG * 5,
        how=LONG * 5,
        why_us=LONG * 4,
        special_terms=LONG * 4,
        risks=LONG * 4,
        bought=(BoughtValues(AS_OF, LONG, 98_765_432_100),) * 5,
        heard=(HeardValues(LONG * 2, LONG * 2, False),) * 5,
        growth=LONG * 4,
        steps=((AS_OF, LONG),) * 6,
    )
