"""What is to be done and when, of one line."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from app.domain.when import When, split_when

NOW = datetime(2026, 6, 18, 12, 0)  # a Thursday


def day(number: int, hour: int | None = None, minute: int = 0, month: int = 6, year: int = 2026) -> When:
    return When(date(year, month, number), None if hour is None else time(hour, minute))


@pytest.mark.parametrize(
    ("line", "words", "when"),
    [
        # At the end.
        ("Send the price, fri 10", "Send the price", day(19, 10)),
        ("Send the price on Friday at 3 in the afternoon", "Send the price", day(19, 15)),
        ("Дізнатися, як пішло 24.06 15:00", "Дізнатися, як пішло", day(24, 15)),
        ("call in 2 weeks at 10", "call", day(2, 10, month=7)),
        ("зустріч завтра о 9:30", "зустріч", day(19, 9, 30)),
        ("Надіслати КП до п'ятниці", "Надіслати КП", day(19)),
        ("Подзвонити в середу", "Подзвонити", day(24)),
        ("Перезвонить через неделю", "Перезвонить", day(25)),
        ("Передзвонити за тиждень", "Передзвонити", day(25)),
        ("Закрити борг до кінця місяця", "Закрити борг", day(30)),
        ("зателефонувати наступного тижня", "зателефонувати", day(25)),
        ("Call at 3pm", "Call", day(18, 15)),
        ("Зателефонувати о 15", "Зателефонувати", day(18, 15)),
        ("Позвонить вечером", "Позвонить", day(18, 18)),
        ("зателефонувати +3d", "зателефонувати", day(21)),
        ("Дзвінок, пт!", "Дзвінок", day(19)),
        ("Зустріч — завтра", "Зустріч", day(19)),
        ("Log in tomorrow", "Log in", day(19)),
        ("Оплата 24/06", "Оплата", day(24)),
        ("Call Mar 5", "Call", day(5, month=3, year=2027)),
        ("Зателефонувати (завтра о 10)", "Зателефонувати", day(19, 10)),
        ("Send the price tomorrow", "Send the price", day(19)),
        # At the start.
        ("завтра 10 зателефонувати", "зателефонувати", day(19, 10)),
        ("Завтра о 10: зустріч", "зустріч", day(19, 10)),
        ("Fri 14:30 send the price", "send the price", day(19, 14, 30)),
        ("через 2 тижні зателефонувати", "зателефонувати", day(2, month=7)),
        ("24.06 узнать", "узнать", day(24)),
        ("5 вересня зустріч", "зустріч", day(5, month=9)),
        ("середа: передзвонити", "передзвонити", day(24)),
        ("до кінця місяця закрити борг", "закрити борг", day(30)),
        ("За тиждень зателефонувати", "зателефонувати", day(25)),
        ("tomorrow 10 send price", "send price", day(19, 10)),
        ("Завтра 10 зразків надіслати", "10 зразків надіслати", day(19)),
        ("tomorrow 10 samples to Ivan", "10 samples to Ivan", day(19)),
        ("завтра 2 зразки надіслати", "2 зразки надіслати", day(19)),
        ("Завтра зателефонувати до 15:00", "зателефонувати до 15:00", day(19)),
        # In the middle, marked or with an hour.
        ("Зателефонувати (завтра 10) Олені", "Зателефонувати Олені", day(19, 10)),
        ("Зателефонувати завтра о 10 Олені", "Зателефонувати Олені", day(19, 10)),
        ("Call Ivan on friday at 9:30 about the price", "Call Ivan about the price", day(19, 9, 30)),
        # Nothing else than a moment.
        ("tomorrow", "", day(19)),
        ("у п’ятницю о 10", "", day(19, 10)),
    ],
)
def test_what_and_when(line, words, when):
    assert split_when(line, NOW) == (words, when)


@pytest.mark.parametrize(
    "line",
    [
        "", "Надіслати 2 зразки", "Call about May", "Обговорити план на 2027", "купити 3 кг", "rest in mar",
        "Call at 10", "Поднять цену в 15", "Надіслати 3", "3 дні", "2 weeks", "Відпустка тиждень",
        "Аренда на 2 недели", "Звіт за тиждень", "Підготувати звіт за 2 тижні", "Отчет за месяц", "the report for May",
        "Report for friday", "план на наступний тиждень", "Зустріч з Олена Середа", "Середа Олена передзвонити",
        "Версія 1.5", "Ціна 12.10", "ціна 15.30", "Оплатити рахунок від 24.06", "Invoice from 24.06", "order 24",
        "Купити 10 через Олену", "May the order arrive", "Good morning", "Додати +5", "Оплата 50/50",
        "Рахунок від 24.06.2026 оплатити", "Графік пн-пт", "Написати Олені 15.30", "Поговорить о пятнице",
        "Телефон +380 50 111 22 33", "Розмір 10x15", "100%", "з 10 до 12", "Продано за 2 дні",
        "За рік нічого не куплено", "Order for the next month", "Tue and Fri before 9:00",
        "3 paid orders within 180 days", "Зателефонувати: після п'ятої чи завтра вранці", "щодня, крім вихідних",
    ],
)  # fmt: skip
def test_words_that_are_no_date_stay(line):
    assert split_when(line, NOW) == (line, None)


def test_spaces_of_the_line_are_single():
    assert split_when("  Call   Ivan\u00a0 tomorrow ", NOW) == ("Call Ivan", day(19))
