"""Clients for the sheets: nobody known yet, everything known, and more than any sheet can hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from app.documents.kinds import RECIPES
from app.documents.values import (
    ActivityValues,
    AgendaItem,
    Bant,
    BantValues,
    ClientCardValues,
    ConcessionValues,
    ContactValues,
    DocumentKind,
    IssueValues,
    MeetingPlanValues,
    MoneyValues,
    NegotiationValues,
    NextStepValues,
    ObjectionValues,
    OfferValues,
    PackageValues,
    PromiseValues,
    QuarterValues,
    Sheet,
    SurveyValues,
)

AS_OF = date(2026, 6, 18)
LANGS = ("uk", "ru", "en")
AMOUNTS = ("blank", "minimal", "full", "overfull")

NAME_80 = "Товариство з обмеженою відповідальністю «Науково-виробниче підприємство «Обрій»»"
LONG = "Дуже Довге Прізвище-Подвійне Ім’я По-Батькові, що не вміщується в жодну графу аркуша "
# Letters that fonts and code pages lose first, and what must be printed as it stands.
LETTERS = "Ґанок, їжак, єнот, ы, ё, ₴, №’"
MARKUP = "<b>Рога & Копита</b> &amp; <img src=x>"


def sheet(lang: str = "uk", **options: Any) -> Sheet:
    """Return how to print, on a fixed morning."""
    printed = Sheet(lang, datetime(2026, 6, 18, 9, 30), company="Зерно & Ко", requisites="ЄДРПОУ 43910026 · Київ")
    return replace(printed, **options)


def minimal() -> ClientCardValues:
    """Return a client of whom only the name is known."""
    return ClientCardValues(AS_OF, "ФОП Коваль")


def full() -> ClientCardValues:
    """Return a client of whom everything is known."""
    return ClientCardValues(
        as_of=AS_OF,
        name="ТОВ «Барвінок Плюс»",
        industry="Кав’ярні та кондитерські",
        city="Київ",
        address="вул. Велика Васильківська, 100, офіс 25",
        website="barvinok.example",
        tax_code="43920175",
        source="referral",
        created_on=date(2025, 1, 12),
        first_order_on=date(2025, 2, 3),
        status="vip",
        stage_code="vip",
        stage_days=40,
        responsible="Ірина Бондар",
        responsible_role="farmer",
        contacts=(
            ContactValues(
                "Олена Ґудзь",
                "Олено",
                "Закупівельниця",
                "influences",
                "+380 67 123 45 67",
                "olena@barvinok.example",
                "телефон",
                "ранок",
                "якість зерна",
            ),
            ContactValues("Максим Єршов", "Максиме", "Власник", "decides", "+380 50 765 43 21"),
            ContactValues("Тарас Їжак", position="Бариста", phone="+380 63 000 11 22"),
        ),
        bant=Bant(
            BantValues(3, "до 300 тис. на квартал"),
            BantValues(2),
            BantValues(3, "щоб смак не плавав"),
            BantValues(2, timing_on=date(2026, 9, 1)),
        ),
        money=MoneyValues(21894000, 9, date(2026, 6, 2), 2870000, 18),
        discount="5 %",
        payment_terms="відстрочка 14 днів",
        debt_kop=1250000,
        buys=("Бленд «Поділ»", "Ефіопія Гуджі", LETTERS),
        could_buy="колд-брю, без кофеїну",
        offers=(
            OfferValues(date(2026, 6, 10), "Річний договір", 38000000, date(2026, 6, 16)),
            OfferValues(date(2026, 5, 20), "Оренда машин", 9600000, date(2026, 6, 30)),
        ),
        activities=tuple(
            ActivityValues(date(2026, 6, 15 - day), kind, "in", f"Розмова {day}: зразки, знижка, поставка")
            for day, kind in enumerate(("call", "meeting", "message", "letter", "visit", "presentation"))
        ),
        promises_us=(PromiseValues("надіслати зразки", date(2026, 6, 16)), PromiseValues("порахувати знижку")),
        promises_client=(PromiseValues("дати прогноз на літо", date(2026, 6, 22)),),
        next_step=NextStepValues("meeting", "Погодити річний договір", date(2026, 6, 19), time(10), "Ірина Бондар"),
        quarters=tuple(QuarterValues(2024 + (n + 2) // 4, (n + 2) % 4 + 1, n * 700_000) for n in range(8)),
        surveys=(SurveyValues(date(2026, 3, 1), 5, 9, "Швидко, але рахунки приходять пізно"),),
        competitors=("Кава Плюс", "Зерновий дім"),
        personal_note="Донька вступає до університету",
    )


def overfull() -> ClientCardValues:
    """Return a client with an 80-letter name, 12 contacts, 40 activities and long texts everywhere."""
    return replace(
        full(),
        name=NAME_80,
        industry=LONG,
        city=LONG,
        address=LONG,
        website="https://" + "x" * 90,
        tax_code="1" * 40,
        source=LONG,
        do_not_call=True,
        stage_title=LONG,
        responsible=LONG,
        contacts=tuple(
            ContactValues(
                f"{n} {LONG}",
                LONG,
                LONG,
                ("decides", "against", "budget", "gate")[n % 4],
                "+380 67 123 45 67 д. 123",
                "a.very.long.address.of.a.person@a-very-long-domain.example",
                LONG,
                LONG,
                LONG,
            )
            for n in range(12)
        ),
        bant=Bant(*(BantValues(1, LONG * 2, date(2026, 1, 1)) for _ in range(4))),
        money=MoneyValues(123456789012, 1234, date(2026, 6, 2), 98765432100, 180),
        discount=LONG,
        payment_terms=LONG,
        debt_kop=12345678900,
        buys=(LONG,) * 8,
        could_buy=LONG * 3,
        offers=full().offers * 4,
        activities=tuple(ActivityValues(AS_OF, "presentation", "out", f"{n} {LONG * 3}") for n in range(40)),
        promises_us=tuple(PromiseValues(LONG, date(2026, 6, 1)) for _ in range(5)),
        promises_client=tuple(PromiseValues(LONG) for _ in range(5)),
        next_step=NextStepValues("meeting", LONG * 3, date(2026, 6, 1), time(9), LONG),
        quarters=tuple(QuarterValues(2025, 1, 12345678900) for _ in range(12)),
        surveys=full().surveys * 5,
        competitors=(LONG,) * 9,
        personal_note=LONG * 20,
    )


def plan(amount: str) -> MeetingPlanValues:
    """Return a meeting plan as full as its client."""
    client = card(amount)
    if amount == "minimal":
        return MeetingPlanValues(client)
    text = LONG * 3 if amount == "overfull" else "погоджує обсяг 40 кг на місяць"
    many = 9 if amount == "overfull" else 2
    return MeetingPlanValues(
        client=client,
        on=date(2026, 6, 19),
        start=time(10),
        end=time(11, 15),
        place=text,
        kind="negotiation",
        our_people=text,
        guests=client.contacts,
        goal=text,
        fallback_goal=text,
        proposed_step=text,
        agenda=tuple(AgendaItem("15", text, text) for _ in range(many)),
        situation=(text,) * many,
        problem=(text,),
        objections=(ObjectionValues("expensive"), *(ObjectionValues(text, text, text) for _ in range(many))),
        take=("зразки",) * many,
    )


def talks(amount: str) -> NegotiationValues:
    """Return a preparation as full as its client."""
    client = card(amount)
    if amount == "minimal":
        return NegotiationValues(client)
    text = LONG * 3 if amount == "overfull" else "відстрочка 21 день за обсяг"
    many = 9 if amount == "overfull" else 2
    names = (
        "deal", "amount", "place", "deadline_us", "deadline_them", "we", "they", "goal_best", "goal_ok", "why",
        "interests_common", "batna_us", "batna_improve", "batna_them", "batna_check", "criteria", "their_arguments",
        "who_decides", "my_authority", "relationship", "opening", "silent", "red_lines", "exit_phrase",
    )  # fmt: skip
    texts: dict[str, Any] = dict.fromkeys(names, text)
    price = IssueValues("Ціна, ₴/кг", "5", "790", "760", "720", "знижка", "4", "ринок", "700", "745")
    return replace(
        NegotiationValues(
            client=client,
            on=date(2026, 6, 19),
            start=time(10),
            issues=(price, *(IssueValues(text, "1", text, text, text, text, text, text) for _ in range(many))),
            interests_us=(text,) * many,
            interests_them=(text,) * many,
            easier="they",
            packages=(PackageValues(text, text, text),) * many,
            concessions=(ConcessionValues(text, text, text, text),) * many,
            questions=(text,) * many,
        ),
        **texts,
    )


def card(amount: str) -> ClientCardValues:
    """Return the client of an amount."""
    return {"minimal": minimal, "full": full, "overfull": overfull}[amount]()


def printed(kind: DocumentKind, amount: str, lang: str, **options: Any) -> bytes:
    """Return a sheet of a kind, filled with an amount or blank."""
    how = sheet(lang, **options)
    if amount == "blank":
        return RECIPES[kind].build_blank(how)
    return RECIPES[kind].build([values(kind, amount)], how)


def values(kind: DocumentKind, amount: str) -> Any:
    """Return what a sheet of a kind is filled with; a blank one with nothing."""
    if amount == "blank":
        return RECIPES[kind].empty(AS_OF)
    return {DocumentKind.CLIENT_CARD: card, DocumentKind.MEETING_PLAN: plan, DocumentKind.NEGOTIATION: talks}[kind](
        amount
    )
