"""adviser: which sales model suits, by the book's own figures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.asked import Asked

if TYPE_CHECKING:
    from app.book import Book


def adviser(
    asked: Asked,
    answer: Annotated[
        list[str] | None,
        typer.Option(metavar="QUESTION=N", help="Answer by hand, as a1=2; N counts from 1, 0 clears."),
    ] = None,
) -> None:
    """Say which sales model suits and why; it never switches.

    \b
    JSON: {model, now, target, first_tier, account, threshold, unanswered,
    hints: [TEXT], reasons: [{question, answer}], against: [TEXT], steps: [TEXT],
    outgrown: {model, title, months, reasons} or null,
    questions: [{code, question, answer, suggested, by_hand, evidence,
    options: [{text, first_tier, account}]}]}
    model is the one in force, now the one that suits at present, target the one
    to aim at: single, contact_centre, account, three_tier. answer and suggested
    count options from 1; null: nobody knows. first_tier and account are points;
    from threshold on they say yes. evidence are the figures of the book behind
    the suggestion. outgrown is what the book says by itself.

    --answer keeps answers in the book, one action each.
    """
    from app.cli.books import reading, writing
    from app.services.adviser import load_advice, watch

    typed = [_typed(one) for one in answer or ()]
    if typed:
        with writing(asked) as book:
            for question, option in typed:
                _answer(book, question, option)
            advice, outgrown = book.read(load_advice, asked.lang), book.read(watch, asked.lang)
    else:
        with reading(asked, asked.clock) as book:
            advice, outgrown = book.read(load_advice, asked.lang), book.read(watch, asked.lang)
    data = {
        "model": advice.current.value,
        "now": advice.verdict.now.value,
        "target": advice.verdict.target.value,
        "first_tier": advice.verdict.first_tier,
        "account": advice.verdict.account,
        "threshold": advice.threshold,
        "unanswered": advice.unanswered,
        "hints": advice.hints,
        "reasons": [{"question": question, "answer": text} for question, text in advice.reasons],
        "against": advice.against,
        "steps": advice.now.next_steps,
        "outgrown": outgrown
        and {
            "model": outgrown.advised.value,
            "title": outgrown.title,
            "months": outgrown.months,
            "reasons": outgrown.reasons,
        },
        "questions": [
            {
                "code": row.code,
                "question": row.text,
                "answer": None if row.chosen is None else row.chosen + 1,
                "suggested": None if row.suggested is None else row.suggested + 1,
                "by_hand": row.is_by_hand,
                "evidence": row.evidence,
                "options": [
                    {"text": one.text, "first_tier": one.first_tier, "account": one.account} for one in row.options
                ],
            }
            for row in advice.questions
        ],
    }
    texts = asked.texts

    def lines() -> Iterator[str]:
        yield texts.text("adviser.now", model=advice.now.full_name)
        if advice.target.model is not advice.now.model:
            yield texts.text("adviser.target", model=advice.target.full_name)
        verdict = advice.verdict
        yield texts.text(
            "adviser.points", first_tier=verdict.first_tier, account=verdict.account, threshold=advice.threshold
        )
        yield from advice.hints
        for row in advice.questions:
            yield ""
            yield f"{row.code}. {row.text}"
            for number, option in enumerate(row.options, 1):
                yield f"  {'>' if row.chosen == number - 1 else ' '} {number}. {option.text}"
            if row.evidence:
                yield f"    {row.evidence}"
        yield ""
        yield texts.text("adviser.against", model=advice.now.full_name)
        yield from (f"- {text}" for text in advice.against)

    asked.answer(data, lines)


def _typed(text: str) -> tuple[str, int]:
    """Return the question and the number typed as QUESTION=N."""
    from app.errors import InvalidError

    question, _sign, number = text.partition("=")
    if not number.isdigit():
        raise InvalidError("no_such_answer", field=question.strip(), value=number)
    return question.strip(), int(number)


def _answer(book: Book, question: str, option: int) -> None:
    from app.services.adviser import clear_answer, set_answer

    if option:
        book.write(set_answer, question, option - 1)
    else:
        book.write(clear_answer, question)
