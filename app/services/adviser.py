"""The adviser: which sales model suits, by answers that the book's own figures give first. It never switches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Final

from sqlmodel import Session

from app.changes import Changes
from app.content import load_content
from app.context import today_of
from app.domain.adviser import Hint, Verdict, advise
from app.domain.sales_models import ADVISED_AS, SalesModel, roles_of
from app.errors import InvalidError
from app.services.adviser_figures import Figure, load_figures
from app.services.model_facts import ModelFacts, model_facts
from app.services.sales_model import active_period
from app.services.settings import change_settings, load_settings
from app.texts import Texts, load_texts

ANSWERS, PUT_ASIDE = "adviser.answers", "adviser.put_aside"
QUIET_DAYS: Final = 90
"""So long the adviser keeps silent about a model once it was told not now (CONTENT.md, ``borderline``)."""
ENOUGH_ANSWERS: Final = 8
"""Fewer answers of the book do not speak up unasked."""
SEASON = "a4"


@dataclass(frozen=True, slots=True)
class Option:
    """An answer that may be chosen, with its points for a first tier and for an account manager."""

    text: str
    first_tier: int
    account: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question with what is answered.

    Attributes:
        chosen: number of the option that counts; None: nobody knows yet.
        suggested: what the book's figures say; None: they say too little.
        evidence: those figures in one sentence; empty without.
        is_by_hand: whether a person chose the answer.
    """

    code: str
    text: str
    options: tuple[Option, ...]
    chosen: int | None
    suggested: int | None
    evidence: str
    is_by_hand: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """What the adviser says.

    Attributes:
        verdict: points, target, the model for now, hints.
        threshold: points from which an axis says yes.
        current: the model in force.
        now, target: the words of both models; the same where there is nothing to wait for.
        hints: sentences.
        reasons: questions with their answers that brought two points or more.
        against: what speaks against the model for now.
        unanswered: how many questions nobody has answered.
    """

    questions: tuple[Question, ...]
    verdict: Verdict
    threshold: int
    current: SalesModel
    now: ModelFacts
    target: ModelFacts
    hints: tuple[str, ...]
    reasons: tuple[tuple[str, str], ...]
    against: tuple[str, ...]
    unanswered: int


@dataclass(frozen=True, slots=True)
class Outgrown:
    """The book has outgrown its model: what it has, what would suit, why, and the season it is for (months 1 to 12).

    ``months`` is empty where it would suit all year round.
    """

    current: SalesModel
    advised: SalesModel
    title: str
    reasons: tuple[str, ...]
    months: tuple[int, ...]


def _advisor() -> Mapping[str, Any]:
    advisor: Mapping[str, Any] = load_content()["advisor"]
    return advisor


def load_advice(session: Session, lang: str) -> Advice:
    """Return the questions with the answers as they stand, and what follows from them."""
    figures, by_hand = load_figures(session), load_settings(session)[ANSWERS]
    answers = _answers(figures, by_hand)
    verdict = _verdict(answers)
    words = load_texts("words", lang)
    questions = tuple(_question(row, lang, words, figures, by_hand, answers) for row in _advisor()["questions"])
    now = model_facts(verdict.now, lang)
    told = {question.code: question for question in questions}
    return Advice(
        questions,
        verdict,
        _advisor()["threshold"],
        SalesModel(active_period(session).model),
        now,
        model_facts(verdict.target, lang),
        tuple(_hint(hint, verdict, lang) for hint in verdict.hints),
        tuple((told[code].text, told[code].options[answers[code]].text) for code in verdict.telling),
        tuple(point.text for point in now.minus),
        sum(question.chosen is None for question in questions),
    )


def set_answer(session: Session, question: str, option: int) -> Changes:
    """Answer a question by hand.

    Raises:
        InvalidError: ``no_such_answer``.
    """
    options = next((len(row[3]) for row in _advisor()["questions"] if row[0] == question), 0)
    if not 0 <= option < options:
        raise InvalidError("no_such_answer", field=question, value=option)
    answers = {**load_settings(session)[ANSWERS], question: option}
    return _told(change_settings(session, {ANSWERS: answers}), "advice_answered")


def clear_answer(session: Session, question: str) -> Changes:
    """Let the book's figures answer a question again."""
    answers = {code: option for code, option in load_settings(session)[ANSWERS].items() if code != question}
    return _told(change_settings(session, {ANSWERS: answers}), "advice_answered")


def put_aside(session: Session, model: SalesModel | str, until: date | None = None) -> Changes:
    """Keep silent about a model until a day, by default for a quarter."""
    until = until or today_of(session) + timedelta(QUIET_DAYS)
    silent = {**load_settings(session)[PUT_ASIDE], SalesModel(model).value: until.isoformat()}
    return _told(change_settings(session, {PUT_ASIDE: silent}), "advice_put_aside")


def watch(session: Session, lang: str) -> Outgrown | None:
    """Return what the book has outgrown, if it has: the adviser's model has more tiers than the one in force.

    Silent while too little is known, and about a model that was put aside. One who works alone is told of a season
    only: help from outside for those months.
    """
    settings = load_settings(session)
    figures = load_figures(session)
    answers = _answers(figures, settings[ANSWERS])
    if len(answers) < ENOUGH_ANSWERS:
        return None
    verdict = _verdict(answers)
    current = SalesModel(active_period(session).model)
    months: tuple[int, ...] = ()
    advised = verdict.now
    if Hint.OUTSOURCE in verdict.hints and answers.get(SEASON) == 2:
        advised, months = SalesModel.CONTACT_CENTRE, tuple(figures[SEASON].values.get("months", ()))
    if len(roles_of(advised)) <= len(roles_of(current)):
        return None
    until = settings[PUT_ASIDE].get(advised.value)
    if until is not None and date.fromisoformat(until) > today_of(session):
        return None
    words = load_texts("words", lang)
    reasons = tuple(
        sentence
        for code in verdict.telling
        if (sentence := _evidence(words, code, figures.get(code))) and figures[code].option == answers[code]
    )
    return Outgrown(current, advised, model_facts(advised, lang).full_name, reasons, months)


def _answers(figures: Mapping[str, Figure], by_hand: Mapping[str, int]) -> dict[str, int]:
    found = {code: figure.option for code, figure in figures.items() if figure.option is not None}
    return {**found, **by_hand}


def _verdict(answers: Mapping[str, int]) -> Verdict:
    points = {code: [(f, a) for _text, f, a in options] for code, _text, _source, options in _advisor()["questions"]}
    return advise(answers, points, _advisor()["threshold"])


def _question(
    row: Any,
    lang: str,
    words: Texts,
    figures: Mapping[str, Figure],
    by_hand: Mapping[str, int],
    answers: Mapping[str, int],
) -> Question:
    code, text, _source, options = row
    figure = figures.get(code)
    return Question(
        code,
        text[lang],
        tuple(Option(label[lang], f, a) for label, f, a in options),
        answers.get(code),
        None if figure is None else figure.option,
        _evidence(words, code, figure),
        code in by_hand,
    )


def _evidence(words: Texts, code: str, figure: Figure | None) -> str:
    if figure is None or figure.option is None:
        return ""
    values = dict(figure.values)
    if "months" in values:
        months = words.text("months")  # within a sentence only English writes them with a capital
        names = (months if words.lang == "en" else months.lower()).split()
        values["months"] = ", ".join(names[month - 1] for month in values["months"]) or "–"
    if "touches" in values and words.lang != "en":
        values["touches"] = str(values["touches"]).replace(".", ",")
    return words.text(f"advice.figure.{code}", **values)


def _hint(hint: Hint, verdict: Verdict, lang: str) -> str:
    advisor = _advisor()
    titles = {model: advisor["models"][name][lang] for name, model in ADVISED_AS.items()}
    return str(advisor["hints"][hint.value][lang]).format(
        target=_lowered(titles[verdict.target]), now=_lowered(titles[verdict.now])
    )


def _lowered(title: str) -> str:
    return title[:1].lower() + title[1:]


def _told(changes: Changes, action: str) -> Changes:
    return replace(changes, action=action, topics=changes.topics | {"model"})


__all__ = [
    "Advice", "Option", "Outgrown", "Question", "clear_answer", "load_advice", "put_aside", "set_answer", "watch",
]  # fmt: skip
