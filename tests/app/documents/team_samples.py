"""Sheets of the sales model and its people: blank, usual ones, and with more than any sheet holds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from app.documents.flowing import FlowingRecipe
from app.documents.model_scheme import MODEL_SCHEME
from app.documents.model_scheme_values import (
    ModelSchemeValues,
    SchemeBar,
    SchemeFunction,
    SchemePerson,
    SchemePoint,
    SchemeRole,
    SchemeStandIn,
)
from app.documents.switch_plan import SWITCH_PLAN
from app.documents.switch_plan_values import (
    ModelNames,
    PlanClient,
    PlanFunction,
    PlanPerson,
    PlanRole,
    PlanTask,
    SwitchPlanValues,
)
from app.documents.transfer_receipt import TRANSFER_RECEIPT
from app.documents.transfer_receipt_values import MovedClient, TransferReceiptValues
from tests.app.documents.samples import AS_OF, LETTERS, LONG, NAME_80, sheet

BIG_KOP = 99_999_999_900
CODES = ("prospecting", "first_sale", "care", "vip")
TITLES = ("Пошук", "Перший продаж", "Сопровождение", "VIP")
TARAS, IRYNA, DMYTRO = "Тарас Гнатюк", "Ірина Бондар", "Дмитро Савчук"


def scheme(amount: str) -> ModelSchemeValues:
    """Return the scheme of a two-tier model; overfull: of 30 people with long names, every function with everybody."""
    is_big = amount == "overfull"
    name, job = (NAME_80, LONG.strip()) if is_big else (TARAS, "керівник")
    department = NAME_80 if is_big else ""
    functions = tuple(
        SchemeFunction(code, title, job if is_big else "Мисливець", name, job, department, 99_999 if is_big else 41)
        for code, title in zip(CODES, TITLES, strict=True)
    )
    if is_big:
        owners = [
            SchemePerson(f"{NAME_80} {n}", LONG, tuple(SchemeBar(c, 99_999, at == n) for at, c in enumerate(CODES)))
            for n in range(4)
        ]
        others = [SchemePerson(f"{NAME_80} {n}", LONG, tuple(SchemeBar(c, 1, False) for c in CODES)) for n in range(26)]
        people = (*owners, *others)
        points = tuple(
            SchemePoint(CODES[n], CODES[n + 1], LETTERS + LONG, LONG * 6, NAME_80, NAME_80, n, n + 1, 9999, 9999)
            for n in range(3)
        )
    else:
        people = (
            SchemePerson(TARAS, "мисливець", (SchemeBar("prospecting", 41, True), SchemeBar("first_sale", 23, True))),
            SchemePerson(IRYNA, "фермер", (SchemeBar("care", 58, True), SchemeBar("first_sale", 2, False))),
        )
        points = (SchemePoint("first_sale", "care", "готовий", "1 замовлення", TARAS, IRYNA, 0, 1, 4, 15),)
    count = 40 if is_big else 1
    return ModelSchemeValues(
        as_of=AS_OF,
        company=NAME_80 if is_big else "Зерно & Ко",
        names=ModelNames(NAME_80, NAME_80) if is_big else ModelNames("Дворівнева модель", "Мисливець і фермер"),
        since_on=date(2026, 4, 1),
        functions=functions,
        off_track=SchemeFunction("off", "Поза конвеєром", "", "", "", "", 19),
        people=people,
        points=points,
        roles=tuple(SchemeRole(job, LONG, ((name, job),) * count) for _ in range(3)),
        stand_ins=(SchemeStandIn(name, IRYNA, AS_OF, date(2026, 7, 2), LONG if is_big else "відпустка", True),) * count,
    )


def plan(amount: str) -> SwitchPlanValues:
    """Return the plan of a switch to three tiers."""
    is_big = amount == "overfull"
    name = NAME_80 if is_big else DMYTRO
    kop, most = (BIG_KOP, 99_999) if is_big else (1_234_500, 41)
    clients = [PlanClient(f"Клієнт {n:02}", "Пошук", TARAS, DMYTRO, "усі клієнти «Пошук»", True) for n in range(12)]
    clients += [PlanClient("Олімп", "Супровід", IRYNA, IRYNA, "лишається як є", False)]
    if is_big:
        clients = [PlanClient(f"{NAME_80} {n}", "Сопровождение", NAME_80, NAME_80, LONG, n % 2 == 0) for n in range(60)]
    lost = [PlanClient(f"Нічий {n} {NAME_80}", "Пошук", "", "", "", False) for n in range(40 if is_big else 0)]
    return SwitchPlanValues(
        as_of=AS_OF,
        company=NAME_80 if is_big else "Зерно & Ко",
        planner=NAME_80 if is_big else "Олена Марченко",
        note=LONG * 3 if is_big else "",
        now=ModelNames(NAME_80, NAME_80) if is_big else ModelNames("Дворівнева модель", "Мисливець і фермер"),
        then=ModelNames(NAME_80, NAME_80) if is_big else ModelNames("Трирівнева модель", "Розвідник і ще двоє"),
        roles=tuple(PlanRole(role, LONG if is_big else "Пошук", name) for role in ("Розвідник", "Мисливець")),
        functions=tuple(
            PlanFunction(each, name if is_big else "Фермер", name, IRYNA, name if is_big else "", most, 3)
            for each in TITLES
        ),
        loads=tuple(
            PlanPerson(f"{name}{n}", (most, 0, 2, 3, 4, 5), (most - 1, 0, 2, 3, 9, 5), most + 9, most + 8, kop, kop + 1)
            for n in range(30 if is_big else 3)
        ),
        blocks=(LONG * 2,) * 5 if is_big else (),
        warnings=(LONG * 2,) * 5 if is_big else ("Власного скрипта ще немає.",),
        rules=(("До супроводу", LONG * 4 if is_big else "1 замовлення"),),
        tasks=tuple(PlanTask(LONG * 2 if is_big else f"Справа {n}", AS_OF) for n in range(40 if is_big else 8)),
        people=tuple(f"{name} {n}" for n in range(30 if is_big else 3)),
        unassigned=tuple(lost),
        clients=tuple(clients),
        unassigned_count=len(lost) * 10,
        clients_count=len(clients) + 10 * len(lost),
        moving_count=30 if is_big else 12,
        left_out=99_000 if is_big else 0,
    )


def receipt(amount: str) -> TransferReceiptValues:
    """Return a receipt of two clients to one, or of many to several."""
    is_big = amount == "overfull"
    takers = tuple(f"{n} {NAME_80}" for n in range(9)) if is_big else (IRYNA,)
    clients = tuple(
        MovedClient(
            f"{NAME_80} {n}" if is_big else f"Клієнт {n}",
            LONG if is_big else "Супровід",
            takers[n // 10],
            9999 if is_big else n,
            9999 if is_big else 0,
            BIG_KOP if is_big else n * 4_500_000,
        )
        for n in range(90 if is_big else 2)
    )
    return TransferReceiptValues(
        as_of=AS_OF,
        company=NAME_80 if is_big else "Зерно & Ко",
        number=9999 if is_big else 7,
        kind="звільняється",
        giver=NAME_80 if is_big else TARAS,
        takers=takers,
        made_by=NAME_80 if is_big else "Олена Марченко",
        owner=NAME_80 if is_big else "Олена Марченко",
        moved_at=datetime(2026, 6, 18, 9, 30),
        reason=LONG * 4 if is_big else "",
        clients=clients,
    )


MAKERS: dict[str, tuple[FlowingRecipe[Any], Any]] = {
    "scheme": (MODEL_SCHEME, scheme),
    "plan": (SWITCH_PLAN, plan),
    "receipt": (TRANSFER_RECEIPT, receipt),
}


def drawn(kind: str, amount: str, lang: str, **options: Any) -> bytes:
    """Return the PDF; ``amount`` is usual, overfull or blank (of a scheme the book gives the blank one)."""
    recipe, make = MAKERS[kind]
    if amount == "blank":
        return recipe.build_blank(sheet(lang, **options))
    return recipe.build([make(amount)], sheet(lang, **options))
