"""The words of days and hours in Ukrainian, Russian and English, as ``app.domain.when`` meets them.

Everything is in lower case, without apostrophes and with е for ё: so "п'ять" and "пять" are one word.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _codes(table: Mapping[str, str]) -> dict[str, str]:
    return {word: code for code, words in table.items() for word in words.split()}


def _numbers(*rows: str, start: int = 0) -> dict[str, int]:
    return {word: number for number, words in enumerate(rows, start) for word in words.split()}


# Several words that mean one; the longest is looked for first.
PHRASES = {
    tuple(words.split()): one
    for one, phrases in {
        "післязавтра": ("the day after tomorrow", "day after tomorrow", "после завтра", "після завтра"),
        "позавчора": ("the day before yesterday", "day before yesterday"),
        "couple": ("a couple of", "couple of", "a couple"),
        "few": ("a few",),
        "half": ("half an", "half a"),
        "onehalf": ("one and a half", "півтора", "півтори", "полтора", "полторы", "одну з половиною"),
        "am": ("a m",),
        "pm": ("p m",),
        "oclock": ("o clock",),
        "morning!": (
            "in the morning", "с утра", "з ранку", "з самого ранку", "с самого утра", "на ранок",
            "на утро", "в першій половині дня", "у першій половині дня", "перша половина дня",
            "в первой половине дня", "первая половина дня", "first half of the day", "in the forenoon",
        ),
        "noon!": (
            "до обіду", "до обеда", "before lunch", "before noon", "at noon", "в полдень", "at midday",
            "у полудень", "в полудень",
        ),
        "lunch!": ("в обід", "у обід", "в обед", "at lunch", "at lunchtime", "over lunch"),
        "afternoon!": (
            "після обіду", "по обіді", "після обіда", "после обеда", "in the afternoon", "after lunch",
            "в другій половині дня", "у другій половині дня", "друга половина дня", "во второй половине дня",
            "в второй половине дня", "вторая половина дня", "second half of the day",
        ),
        "evening!": ("in the evening", "на вечір", "на вечер"),
        "this_morning": ("this morning",),
        "this_afternoon": ("this afternoon",),
        "this_evening": ("this evening",),
        "later": ("from now", "from today"),
        "понеділок": ("після вихідних", "после выходных", "after the weekend"),
    }.items()
    for words in phrases
}  # fmt: skip
LONGEST_PHRASE = max(len(words) for words in PHRASES)

NEAR = {
    "today": 0, "сьогодні": 0, "сегодня": 0, "сьодні": 0, "tomorrow": 1, "завтра": 1, "tmrw": 1, "tmr": 1,
    "післязавтра": 2, "послезавтра": 2, "overmorrow": 2,
}  # fmt: skip
PAST_NEAR = {"yesterday": -1, "вчора": -1, "учора": -1, "вчера": -1, "позавчора": -2, "позавчера": -2}

WEEKDAYS = _numbers(
    "пн пон понед понеділок понеділка понеділку понеділком понедельник понедельника понедельнику mon monday mondays",
    "вт вів втр вівт вівторок вівторка вівторку вівторком вторник вторника вторнику tue tues tuesday tuesdays",
    "ср сред середа середу середи середі середою среда среду среды среде wed weds wednesday wednesdays",
    "чт чет чтв четв четвер четверга четвергу четвергом четверг thu thur thurs thursday thursdays",
    "пт пят птн пятн пятниця пятницю пятниці пятницею пятница пятницу пятницы пятнице fri friday fridays",
    "сб суб субота суботу суботи суботі суботою суббота субботу субботы субботе sat saturday saturdays",
    "нд вс вскр воскр неділя неділю неділі неділею воскресенье воскресенья воскресенью воскресение sun sunday sundays",
)
WEEKENDS = _set("вихідні вихідних вихідним выходные выходных выходным weekend weekends")

MONTHS = _numbers(
    "січ січень січня січні янв январь января январе jan january",
    "лют лютий лютого лютому фев февр февраль февраля феврале feb february",
    "бер берез березень березня березні мар март марта марте mar march",
    "кві квіт квітень квітня квітні апр апрель апреля апреле apr april",
    "тра трав травень травня травні май мая мае may",
    "чер черв червень червня червні июн июнь июня июне jun june",
    "лип липень липня липні июл июль июля июле jul july",
    "сер серп серпень серпня серпні авг август августа августе aug august",
    "вер верес вересень вересня вересні сен сент сентябрь сентября сентябре sep sept september",
    "жов жовт жовтень жовтня жовтні окт октябрь октября октябре oct october",
    "лис листоп листопад листопада листопаді ноя нояб ноябрь ноября ноябре nov november",
    "гру груд грудень грудня грудні дек декабрь декабря декабре dec december",
    start=1,
)

UNITS = _codes({
    "day": "d day days д дн день дня дні днів дней сутки суток доба добу діб",
    "workday": "wd workday workdays",
    "week": "w wk wks week weeks т тж тиж тижд тиждень тижня тижні тижнів н нед неделя неделю недели недель неделе"
    " недельку недельки",
    "month": "m mo mos month months м міс мес місяць місяця місяці місяців месяц месяца месяцы месяцев месяце",
    "quarter": "quarter quarters квартал квартала кварталу квартали кварталів кварталы кварталов кварталі квартале",
    "year": "y yr yrs year years р рік року роки років году года лет",
    "hour": "h hr hrs hour hours годину година години годин годинку часа часов час часок часик ч",
    "minute": "min mins minute minutes хв хвил хвилину хвилина хвилини хвилин хвилинку мин минуту минута минуты"
    " минут минутку",
})  # fmt: skip
HALVED_UNITS = {
    "півроку": "year", "полгода": "year", "півгодини": "hour", "полчаса": "hour", "півмісяця": "month",
    "полмесяца": "month", "півтижня": "week", "полнедели": "week",
}  # fmt: skip
# 'г'/'год': a year in Russian when alone ('через год'), an hour in Ukrainian after a number ('через 2 год').
YEAR_OR_HOUR = "год"
SHORT_MINUTES = _set("m м")  # after hours; else months
# Alone they may stand for 'in a week', where the whole line is a moment.
BARE_UNITS = _set("week тиждень неделю неделя month місяць месяц")
WORKING = _set("робочий робочих робочі рабочий рабочих рабочие working business work")
UKRAINIAN_UNITS = _set(
    "дні днів тиждень тижні тижнів місяць місяці місяців рік роки років годину години годин хвилину хвилини хвилин"
)

NUMBERS = _numbers(
    "один одну одна одного a an one",
    "два дві двох две двух two",
    "три трьох трех three",
    "чотири чотирьох четыре четырех four",
    "пять пяти пятьох five",
    "шість шести шістьох шесть six",
    "сім семи сімох семь seven",
    "вісім восьми вісьмох восемь eight",
    "девять девяти девятьох nine",
    "десять десяти десятьох ten",
    "одинадцять одиннадцать eleven",
    "дванадцять двенадцать twelve",
    start=1,
) | {
    "пару": 2, "пара": 2, "couple": 2, "few": 3, "кілька": 3, "декілька": 3, "несколько": 3,
    "пятнадцять": 15, "пятнадцать": 15, "fifteen": 15, "двадцять": 20, "двадцать": 20, "twenty": 20,
    "тридцять": 30, "тридцать": 30, "thirty": 30, "сорок": 40, "forty": 40,
}  # fmt: skip
ONE_HALF = _set("onehalf півтора півтори полтора полторы")
HALF = _set("half пів пол півтину")
_AMOUNTS = _set("a an пару пара couple few кілька декілька несколько тридцять тридцать thirty сорок forty")
HOUR_WORDS = {word: number for word, number in NUMBERS.items() if word not in _AMOUNTS} | _numbers(
    "першій першу першої першого час",
    "другій другу другої",
    "третій третю третьої",
    "четвертій четверту четвертої",
    "пятій пяту пятої",
    "шостій шосту шостої",
    "сьомій сьому сьомої",
    "восьмій восьму восьмої",
    "девятій девяту девятої",
    "десятій десяту десятої",
    "одинадцятій одинадцяту одинадцятої",
    "дванадцятій дванадцяту дванадцятої",
    start=1,
)
HOUR_UNITS = _set("год година години годині годин ч час часа часов часу h hr hrs hours oclock")

# The hours that parts of a day stand for.
PARTS = {
    "morning": time(9), "noon": time(12), "lunch": time(13), "daytime": time(14), "afternoon": time(15),
    "evening": time(18), "midnight": time(0),
}  # fmt: skip
# With ! also without a day: the word can only say when.
PART_WORDS = _codes({
    "morning": "morning ранок ранком ранку утро утру",
    "morning!": "вранці уранці зранку ранком утром поутру morning!",
    "noon": "полудень полдень",
    "noon!": "noon midday опівдні noon!",
    "lunch": "lunch lunchtime обід обіду обед обеду",
    "lunch!": "lunch!",
    "daytime": "вдень удень днем",
    "afternoon": "afternoon пополудні пополудни",
    "afternoon!": "afternoon!",
    "evening": "evening вечір вечер вечора вечера вечеру",
    "evening!": "ввечері увечері вечором вечером tonight evening!",
})  # fmt: skip
TODAY_PARTS = {
    "this_morning": "morning",
    "this_afternoon": "afternoon",
    "this_evening": "evening",
    "tonight": "evening",
}
# After an hour they tell its half of the day.
HALVES = _codes(
    {
        "am": "am ранку утра morning morning! вранці зранку утром",
        "pm": "pm дня пополудні пополудни вечора вечера afternoon afternoon! evening evening! ввечері увечері вечером"
        " вдень днем",
        "night": "ночі ночи night",
    }
)

LEADS = _set("on by due the у в во до к ко на starting until till під at")
# Of a line that is nothing else; in a longer one they tell what it is about: 'the bill from 24.06'.
WHOLE_LEADS = LEADS | _set("з із зі с со від from for")
EDGE_LEADS = LEADS | {"in"}
AT_WORDS = _set(
    "at o о об у в во на к ко до by around approx близько ближче біля рано орієнтовно около ближе примерно з із с со"
    " from after після после @ ~"
)
CLEAR_AT = frozenset(("о", "об"))
THROUGH = _set("через чрез in within за")
WHOLE_THROUGH = "within"  # of a line that is nothing else; in a longer one it is how long: '3 orders within a year'
WITHIN = "за"  # 'in' in Ukrainian, 'within' or 'for' in Russian, and 'for' of a report in both
LATER = _set("later time пізніше потому спустя позже")
AGO = _set("ago тому назад")
OF = _set("of the")
THIS = _set("this цей цього цьому ця цієї цю цій це ці цих этот этого этому эта эту этой это эти этих coming")
NEXT_STEMS = ("next", "наступн", "следующ", "слідуюч")
NEXT_SHORT = _set("след наст сл")
RANGE_WORDS = _set("до по to till until")
NEAREST_STEMS = ("найближч", "ближайш", "nearest", "coming", "upcoming")
LAST_STEMS = ("last", "минул", "прошл")
EDGES = _codes(
    {
        "start": "start beginning початок початку початком начало начале начала началу",
        "middle": "middle mid середина середині середину середини средина середине середины",
        "end": "end кінець кінці кінця кінцю наприкінці конец конце конца концу",
    }
)
EDGE_SHORT = {"eod": "day", "eow": "week", "eom": "month"}
YEAR_WORDS = _set("р рік року роки г год года году year")
DAY_OF_MONTH = _set("числа число числу")
ORDINAL_ENDINGS = "го|ого|му|е|є|й|ій|th|st|nd|rd"
# As adverbs 'next week' says when; with 'на' these forms are what a thing is for: 'план на наступний тиждень'.
FOR_FORMS = _set("тиждень неделю місяць месяц рік год квартал")

# After these words a day is what the words are about, not when they are to be done.
NOT_WHEN_AFTER = _set(
    "about for from since of than after before between per with versus vs про об за від із з після опісля перед між"
    " на з зі о для по с со из от ото после перед между крім кроме except or або чи или and і й та и № # no nr"
)
JOINING = _set("and or і й та и або или чи")
# After these '12.10' is a number.
NUMBER_AFTER = _set(
    "ціна ціну ціною ціні цена цену цене price версія версію версия версию version сума суму сумма сумму"
)
SURNAME_DAYS = _set("понеділок середа четвер п'ятниця субота неділя суббота воскресенье sun")
