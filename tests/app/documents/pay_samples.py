"""A pay statement for its sheet: nothing known, the usual, and more than a page can hold."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from app.documents.pay_statement_values import AccrualValues, GroupValues, PayStatementValues, PlanValues
from tests.app.documents.samples import AS_OF, LONG, NAME_80

FIRST = "частка від оплачених перших продажів"
RULES = (
    "Відсоток рахуємо від грошей, що надійшли, а не від виставлених рахунків.",
    "Повернення віднімаємо в тому періоді, коли воно сталося.",
    "Перший продаж — це перше оплачене замовлення клієнта.",
    "Лід зараховано, коли мисливець його прийняв, або автоматично через 2 робочі дні без відповіді.",
    "Протягом 60 днів після передачі відсоток від повторних продажів ділять навпіл мисливець і фермер.",
    "Гроші, що надійшли в день передачі, зараховуємо тому, хто передає.",
    "За ті самі гроші двічі не платимо, крім перехідного періоду.",
    "Закритий розрахунок не змінюємо: виправлення — у наступному.",
)


def pay(amount: str) -> PayStatementValues:
    """Return a statement: 'minimal' (no scheme), 'usual' (closed), 'open', or 'overfull' (40 accruals)."""
    return {"minimal": _minimal, "usual": _usual, "open": _open, "overfull": _overfull}[amount]()


def blank_pay() -> PayStatementValues:
    """Return a scheme without amounts."""
    usual = _usual()
    return PayStatementValues(
        AS_OF, role="Фермер", has_scheme=True, base_text=usual.base_text, lines=usual.lines, rules=RULES, is_blank=True
    )


def _minimal() -> PayStatementValues:
    return PayStatementValues(AS_OF, name="Іра Лис", month=date(2026, 6, 1), until_on=date(2026, 6, 30))


def _usual() -> PayStatementValues:
    first = AccrualValues(date(2026, 6, 3), "ТОВ «Барвінок Плюс»", "Замовлення З-0398", 2160000, "10 %", 216000)
    rows = tuple(replace(first, on=date(2026, 6, 3 + n), basis=f"Замовлення З-04{n:02}") for n in range(4))
    again = replace(first, rate="2 %", accrued_kop=43200, why="перехідний період")
    return PayStatementValues(
        as_of=AS_OF,
        name="Ірина Бондар",
        role="Фермер",
        month=date(2026, 6, 1),
        until_on=date(2026, 6, 30),
        closed_on=date(2026, 7, 2),
        closed_by="Олена Марченко",
        has_scheme=True,
        base_of_month_kop=2100000,
        base_text="70 % цільової винагороди",
        lines=(
            (FIRST, "10 %"),
            ("якщо за квартал замовили щонайменше 90 % постійних клієнтів", "5 % цільової винагороди"),
        ),
        rules=RULES,
        plans=(
            PlanValues(FIRST, True, 10_000_000, 8_640_000, 86),
            PlanValues("нові клієнти в базі", False, None, 3, None),
        ),
        groups=(
            GroupValues(FIRST, rows, 4 * 216000),
            GroupValues("частка від оплачених повторних продажів", (again,), 43200),
        ),
        corrections=(("Повернення: Замовлення З-0371, ТОВ «Верба»", -12050),),
        worked_days=20,
        days=30,
        base_kop=1400000,
        accrued_kop=907200,
        corrections_kop=-12050,
        total_kop=2295150,
    )


def _open() -> PayStatementValues:
    return replace(_usual(), closed_on=None, closed_by="", total_kop=0, carried_kop=-12050)


def _overfull() -> PayStatementValues:
    huge = 98_765_432_100
    long = AccrualValues(AS_OF, NAME_80, LONG, huge, "98 765 432,10 ₴", huge, LONG)
    accruals = tuple(replace(long, on=AS_OF + timedelta(n), basis=f"{n:02} {LONG}") for n in range(39))
    bonus = replace(long, client="", received_kop=None)
    groups = [GroupValues(f"{n} {LONG}", accruals[n * 13 : (n + 1) * 13], huge) for n in range(3)]
    groups[2] = replace(groups[2], rows=(*groups[2].rows, bonus))
    return replace(
        _open(),
        name=NAME_80,
        role=LONG,
        lines=((LONG * 2, LONG),) * 3,
        rules=(LONG * 2,) * 9,
        plans=(PlanValues(LONG, True, huge, huge, 1234),) * 3,
        groups=tuple(groups),
        corrections=tuple((f"{n} {LONG * 3}", -huge) for n in range(9)),
        base_of_month_kop=huge,
        base_kop=huge,
        accrued_kop=huge,
        corrections_kop=-huge,
        total_kop=huge,
        carried_kop=-huge,
        note=LONG * 6,
    )
