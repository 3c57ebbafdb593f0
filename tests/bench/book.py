"""The book that is measured: made by bulk inserts and the app's own services, kept under the system's temp folder."""

from __future__ import annotations

import functools
import hashlib
import os
import random
import tempfile
import time
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlmodel import Session

from app.book import Book
from app.changes import Changes
from app.clock import Clock, fixed_on
from app.context import now_of, raw_connection, today_of
from app.domain.names import alphabet_key, fold
from app.progress import NoProgress
from app.services.importing.bulk import insert_rows, without_gc
from app.services.importing.words import stage_ids
from app.services.seeding import seed_book
from app.services.settings import change_settings
from db.tables import Activity, Channel, Client, ClientOrder, Contact, OrderLine, ProductGroup, StageMove

ROOT = Path(__file__).resolve().parents[2]
FOLDER_VARIABLE = "KARTOTEKA_BENCH_DIR"
HEAVIEST_CLIENT, HEAVIEST_ORDERS = 1, 5000
DAYS_BACK = 1100

_STAGES = ("new", "contacted", "qualified", "meeting", "proposal", "negotiation", "onboarding", "active", "regular",
           "vip", "sleeping", "lost", "not_target", "later")  # fmt: skip
_STAGE_WEIGHTS = (14, 9, 6, 4, 4, 3, 3, 22, 12, 2, 9, 7, 3, 2)
_FORMS = ("ТОВ", "ФОП", "ПП", "ООО", "АТ", "")
_BEGINNINGS = (
    "Агро", "Буд", "Вектор", "Галич", "Гранд", "Дніпро", "Еко", "Європа", "Зерно", "Злато", "Інтер", "Карпат",
    "Київ", "Кобза", "Крокус", "Лан", "Лісо", "Мега", "Метал", "Нафта", "Нива", "Обрій", "Палітра", "Полісся",
    "Прем'єр", "Промінь", "Родина", "Світ", "Січ", "Скіф", "Соняшник", "Степ", "Сузір'я", "Тера", "Техно", "Укр",
    "Фарба", "Хліб", "Центр", "Чорнозем", "Швидко", "Щедрий", "Юність", "Яблуневий", "Ґазда", "Єдність", "Їдальня",
)  # fmt: skip
_MIDDLES = ("буд", "пром", "торг", "сервіс", "трейд", "лайн", "фуд", "снаб", "ресурс", "продукт", "партнер", "груп")
_ENDINGS = ("", " Плюс", " Юг", " Захід", " Люкс", " Сервіс", " і Ко", " Дім", " Холдинг", " Експорт")
_CITIES = ("Київ", "Львів", "Одеса", "Харків", "Дніпро", "Запоріжжя", "Вінниця", "Полтава", "Чернігів", "Суми",
           "Житомир", "Рівне", "Луцьк", "Ужгород", "Черкаси", "Херсон", "Миколаїв", "Тернопіль")  # fmt: skip
_STREETS = ("Шевченка", "Франка", "Лесі Українки", "Соборна", "Садова", "Київська", "Польова", "Миру", "Зелена")
_INDUSTRIES = ("Будівництво", "Харчова промисловість", "Агро", "Торгівля", "Логістика", "Меблі", "Медицина")
_SURNAMES = ("Шевченко", "Коваленко", "Бондаренко", "Ткаченко", "Кравчук", "Олійник", "Мельник", "Лисенко", "Гнатюк",
             "Руденко", "Савченко", "Петренко", "Мороз", "Клименко", "Павлюк", "Іванова", "Семенов", "Єфремов",
             "Щербак", "Яценко", "Юрченко", "Жук", "Зінченко", "Ґалаґан")  # fmt: skip
_NAMES = ("Олена", "Іван", "Марія", "Петро", "Оксана", "Андрій", "Наталія", "Сергій", "Юлія", "Богдан", "Тетяна",
          "Володимир", "Ірина", "Олег", "Світлана", "Дмитро", "Ганна", "Роман", "Катерина", "Тарас")  # fmt: skip
_PATRONYMICS = ("Іванівна", "Петрович", "Олексіївна", "Сергійович", "Миколаївна", "Андрійович", "Василівна")
_POSITIONS = ("директор", "закупник", "бухгалтер", "головний інженер", "менеджер", "власниця")
_NOTES = ("Просить дзвонити після обіду.", "Возить сам, доставка не потрібна.", "Цікавиться знижкою від обсягу.",
          "Платить після 20 числа.", "Любить, коли телефонують напередодні.", "Рахунок на пошту.")  # fmt: skip
_TITLES = ("Уточнити потребу", "Надіслати прайс", "Домовитися про зустріч", "Нагадати про рахунок", "Зустріч в офісі")
_KINDS = ("call", "meeting", "message", "letter", "visit", "note")
_STATUSES = ("paid", "shipped", "closed", "paid", "paid", "closed", "offer", "agreed", "cancelled", "part_paid")


@dataclass(frozen=True, slots=True)
class Size:
    """How much the book holds."""

    clients: int
    contacts: int
    activities: int
    orders: int


FULL = Size(100_000, 150_000, 300_000, 1_000_000)
TENTH = Size(10_000, 15_000, 30_000, 100_000)


@dataclass(frozen=True, slots=True)
class BenchBook:
    """A made book: to be copied by who writes into it. ``day`` is the today of its orders and flags."""

    path: Path
    day: date
    size: Size

    def clock(self) -> Clock:
        """Return a clock that stands at the book's day."""
        return fixed_on(self.day)


def folder() -> Path:
    """Return where books are kept between runs."""
    chosen = os.environ.get(FOLDER_VARIABLE)
    place = Path(chosen) if chosen else Path(tempfile.gettempdir()) / "kartoteka-bench"
    place.mkdir(parents=True, exist_ok=True)
    return place


def bench_book(size: Size) -> BenchBook:
    """Return the book of this size; it is made when the schema, this file or what is derived has changed."""
    stem = f"book-{size.clients}-{_mark()}"
    kept = sorted(folder().glob(f"{stem}-????-??-??.kartoteka"))
    if kept:
        return BenchBook(kept[-1], date.fromisoformat(kept[-1].stem[-10:]), size)
    for old in folder().glob(f"book-{size.clients}-*"):
        old.unlink()
    day = date.today()
    path = folder() / f"{stem}-{day.isoformat()}.kartoteka"
    print(f"making a book of {size.clients:,} clients, {size.orders:,} orders ...", flush=True)
    started = time.perf_counter()
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    Book.create(part, fixed_on(day), functools.partial(_fill, size=size)).close()
    part.replace(path)
    print(f"made in {time.perf_counter() - started:.0f} s, {path.stat().st_size / 1e6:.0f} MB", flush=True)
    return BenchBook(path, day, size)


def _mark() -> str:
    """Return a hash of everything that makes the book what it is."""
    files = [Path(__file__), *(ROOT / "db").glob("*.py"), *(ROOT / "db" / "tables").glob("*.py"),
             *(ROOT / "db" / "migrations" / "versions").glob("*.py"),
             *(ROOT / "app" / "domain" / name for name in ("names.py", "search_text.py", "rhythm.py", "rules.py")),
             *(ROOT / "app" / "services" / name for name in ("figures.py", "flags.py", "search.py"))]  # fmt: skip
    found = hashlib.sha256()
    for file in sorted(files):
        found.update(file.read_bytes())
    return found.hexdigest()[:12]


def _fill(session: Session, *, size: Size) -> Changes:
    seed_book(session, company="Зерно і Ко", owner="Олена Гнатюк")
    change_settings(session, {"derived.as_of": today_of(session).isoformat()})
    # What a book this large lives with; rows as they come in life: orders by day, not by client.
    raw_connection(session).exec_driver_sql("PRAGMA cache_size = -262144")
    chance = random.Random(20260618)
    with without_gc():
        _fill_clients(session, chance, size)
        _fill_people(session, chance, size)
        _fill_activities(session, chance, size)
        _fill_orders(session, chance, size)
    return Changes("book_made", all_clients=True)


def _insert(session: Session, model: Any, columns: str, rows: list[tuple[Any, ...]], **constants: Any) -> None:
    insert_rows(session, model, columns.split(), rows, constants, NoProgress())


def client_names(chance: random.Random, count: int) -> list[str]:
    """Return names of firms, near enough to real ones: few words, many times over."""
    names = []
    for number in range(count):
        form = chance.choice(_FORMS)
        core = chance.choice(_BEGINNINGS) + chance.choice(_MIDDLES) + chance.choice(_ENDINGS)
        core += f" {number % 977}" if number % 3 == 0 else ""
        names.append(f"{form} «{core}»" if form in ("ТОВ", "ПП", "АТ", "ООО") else f"{form} {core}".strip())
    return names


def person_name(chance: random.Random) -> str:
    """Return a name of a person in three words."""
    return f"{chance.choice(_SURNAMES)} {chance.choice(_NAMES)} {chance.choice(_PATRONYMICS)}"


def phone(chance: random.Random) -> str:
    """Return ten digits."""
    return f"0{chance.choice((50, 63, 66, 67, 68, 93, 95, 96, 97, 98, 99))}{chance.randrange(10_000_000):07}"


def client_facts(chance: random.Random) -> tuple[str, str, str, str, str]:
    """Return city, address, industry, tax code, note."""
    return (
        chance.choice(_CITIES),
        f"вул. {chance.choice(_STREETS)}, {chance.randrange(1, 180)}",
        chance.choice(_INDUSTRIES),
        str(chance.randrange(10_000_000, 99_999_999)),
        chance.choice(_NOTES) if chance.random() < 0.4 else "",
    )


def _fill_clients(session: Session, chance: random.Random, size: Size) -> None:
    ids = stage_ids(session)
    now = now_of(session)
    stages = [ids[code] for code in chance.choices(_STAGES, _STAGE_WEIGHTS, k=size.clients)]
    rows, moves = [], []
    for number, name in enumerate(client_names(chance, size.clients), 1):
        entered = now - timedelta(minutes=chance.randrange(300 * 24 * 60))
        stage = stages[number - 1]
        rows.append((number, str(number), name, fold(name), alphabet_key(name), *client_facts(chance), stage, entered,
                     now - timedelta(days=chance.randrange(300, DAYS_BACK)),
                     now if number % 200 == 0 else None))  # fmt: skip
        moves.append((number, stage, entered))
    columns = "id code name name_key sort_key city address industry tax_code note stage_id stage_entered_at created_at"
    _insert(session, Client, columns + " deleted_at", rows)
    _insert(session, StageMove, "client_id to_stage_id moved_at", moves)


def _fill_people(session: Session, chance: random.Random, size: Size) -> None:
    contacts: list[tuple[Any, ...]] = []
    channels: list[tuple[Any, ...]] = []
    for number in range(1, size.contacts + 1):
        client_id = number if number <= size.clients else chance.randrange(1, size.clients + 1)
        name = person_name(chance)
        contacts.append((number, client_id, name, fold(name), chance.choice(_POSITIONS)))
        digits = phone(chance)
        typed = f"+38 {digits[:3]} {digits[3:6]}-{digits[6:8]}-{digits[8:]}"
        channels.append((client_id, number, "phone", typed, "38" + digits))
        if number % 2:
            address = f"office{number}@firm{client_id}.ua"
            channels.append((client_id, number, "email", address, address))
    _insert(session, Contact, "id client_id name name_key position", contacts)
    _insert(session, Channel, "client_id contact_id kind typed normal", channels)


def _fill_activities(session: Session, chance: random.Random, size: Size) -> None:
    now, today = now_of(session), today_of(session)
    rows: list[tuple[Any, ...]] = []
    for number in range(size.activities):
        client_id = chance.randrange(1, size.clients + 1)
        kind = chance.choice(_KINDS)
        if kind != "note" and number % 4 == 0:
            due_on = today + timedelta(days=chance.randrange(-10, 40))
            rows.append((client_id, kind, "open", chance.choice(_TITLES), "", due_on, None))
        else:
            done_at = now - timedelta(minutes=chance.randrange(1, DAYS_BACK * 24 * 60))
            result = chance.choice(_NOTES)
            rows.append((client_id, kind, "done", chance.choice(_TITLES), result, None, done_at))
    _insert(session, Activity, "client_id kind state title result due_on done_at", rows, created_at=now)


def _fill_orders(session: Session, chance: random.Random, size: Size) -> None:
    today = today_of(session)
    _insert(session, ProductGroup, "code title sort_order", [(f"g{n}", f"Група {n}", n) for n in range(1, 6)])
    # Six clients of ten buy, a few of them much: about 16 orders a buyer, and one with thousands.
    buyers = [number for number in range(1, size.clients + 1) if number % 10 < 6]
    heaviest = min(HEAVIEST_ORDERS, size.orders // 20)
    few = chance.choices(buyers, k=(size.orders - heaviest) * 3 // 4)
    often = chance.choices(buyers[: len(buyers) // 8], k=size.orders - heaviest - len(few))
    clients = few + often + [HEAVIEST_CLIENT] * heaviest
    chance.shuffle(clients)
    days = [today - timedelta(days=back) for back in range(DAYS_BACK, -1, -1)]
    rows: list[tuple[Any, ...]] = []
    lines: list[tuple[Any, ...]] = []
    count = len(clients)
    for number, client_id in enumerate(clients, 1):
        kop = chance.randrange(50_000, 5_000_000)
        day = days[(number * DAYS_BACK) // count]
        rows.append((number, client_id, f"Р-{number}", _STATUSES[chance.randrange(10)], day, kop, kop))
        if number % 10 == 0:
            lines.append((number, 1 + number % 5, "Товар", kop, kop))
    created_at = now_of(session)
    columns = "id client_id number status ordered_on total_kop net_kop"
    _insert(session, ClientOrder, columns, rows, created_at=created_at)
    _insert(session, OrderLine, "order_id group_id title price_kop total_kop", lines)
