"""What was asked on the command line: the options every command takes, the answer's form, and refusals."""

from __future__ import annotations

import functools
import inspect
import json
import locale
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, NoReturn, TypeVar

import typer

from app.cli.table import folded, one_line, terminal_letters
from app.clock import Clock, FixedClock, fixed_on
from app.errors import AppError
from app.texts import LANGUAGES, Texts, load_texts

DONE, REFUSED, WRONG_USE = 0, 1, 2
DATE_FORMAT = "%Y-%m-%d"
# Beyond these the calendar ends within a sum of a few weeks, and a number is more than a row of a book can bear.
FIRST_YEAR, LAST_YEAR, LAST_NUMBER = 1900, 2999, 2**63 - 1


class Lang(StrEnum):
    """The languages of words and sheets."""

    UK = "uk"
    RU = "ru"
    EN = "en"


Day = Annotated[datetime | None, typer.Option(formats=[DATE_FORMAT], metavar="DATE")]


@dataclass(frozen=True, slots=True)
class Options:
    """The shared options as typed in one place; None or False: not typed there."""

    book: str | None = None
    lang: Lang | None = None
    as_of: date | None = None  # a datetime, local or aware, where an hour was typed
    json: bool = False

    def over(self, earlier: Options) -> Options:
        """Return these options, with those typed ``earlier`` where nothing was typed here."""
        return Options(
            self.book or earlier.book,
            self.lang or earlier.lang,
            self.as_of or earlier.as_of,
            self.json or earlier.json,
        )


class Asked:
    """One command as asked: its options resolved, and how its answer is given."""

    def __init__(self, options: Options) -> None:
        self.lang: str = options.lang or _usual_lang()
        self.chosen_lang: str | None = options.lang
        self._as_of = options.as_of
        self.is_json = options.json
        self.texts: Texts = load_texts("cli", self.lang)
        self._book = options.book or os.environ.get("KARTOTEKA_BOOK")

    @property
    def words(self) -> Texts:
        """The program's words: stages, flags, errors, actions."""
        return load_texts("words", self.lang)

    @property
    def clock(self) -> Clock:
        """The computer's clock, or ``--as-of``, at noon where no hour is named: for what is written and printed."""
        if isinstance(self._as_of, datetime):
            return FixedClock(self._as_of.astimezone())
        return fixed_on(self._as_of) if self._as_of else Clock()

    @property
    def as_of(self) -> date | None:
        """The day of ``--as-of`` where that is typed."""
        return self._as_of.astimezone().date() if isinstance(self._as_of, datetime) else self._as_of

    @property
    def now(self) -> datetime:
        """The local moment a command works at."""
        return self.clock.local(self.clock.now())

    @property
    def book_path(self) -> Path:
        """The book that was named; without one the command ends as wrong use."""
        if not self._book:
            self.wrong_use("no_book")
        return Path(self._book).expanduser().absolute()

    def wrong_use(self, key: str, **values: Any) -> NoReturn:
        """Say ``wrong.<key>`` and leave with 2."""
        print(self.texts.text(f"wrong.{key}", **values), file=sys.stderr)
        raise typer.Exit(WRONG_USE)

    def error_text(self, error: AppError) -> str:
        """Return a refusal in words."""
        from app.wording import error_text

        key = f"errors.{error.code}"
        return self.texts.text(key, **error.values) if key in self.texts else error_text(self.words, error)

    def answer(self, data: Any, lines: Callable[[], Iterable[str]]) -> None:
        """Print ``data`` as JSON when that was asked for, else the ``lines``, folded where a terminal shows them."""
        if self.is_json:
            print(json.dumps(data, ensure_ascii=False, indent=2, default=_plain))
        else:
            letters = terminal_letters()
            for line in lines():
                print(*folded(line, letters), sep="\n")


def _plain(value: Any) -> Any:
    """Return dates in ISO, moments in ISO and UTC, paths as text."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Path):
        return str(value)
    raise TypeError(type(value).__name__)


def _usual_lang() -> str:
    """Return KARTOTEKA_LANG, else the language of the system where it is one of ours, else Ukrainian."""
    named = [os.environ.get(name) for name in ("KARTOTEKA_LANG", "LC_ALL", "LC_MESSAGES", "LANG")]
    for name in (*named, locale.getlocale()[0]):  # the last is all that Windows has
        lang = (name or "")[:2].lower()
        if lang in LANGUAGES:
            return lang
    return "uk"


BOOK = Annotated[
    str | None,
    typer.Option("--book", metavar="PATH", help="The book; else the one in KARTOTEKA_BOOK."),
]
LANG = Annotated[
    Lang | None,
    typer.Option("--lang", help="Language of words; else KARTOTEKA_LANG, else the system's, else uk."),
]


def read_as_of(typed: str) -> date:
    """Return the day, or the datetime where an hour is typed (local where it names no offset); ValueError: neither."""
    try:
        return datetime.strptime(typed, DATE_FORMAT).date()
    except ValueError:
        if len(typed) < len("2026-06-18T09:00"):
            raise
        return datetime.fromisoformat(typed)


AS_OF = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=read_as_of,
        metavar="DATE",
        help="Work as on this day (YYYY-MM-DD), at noon or at an hour of it (YYYY-MM-DDTHH:MM).",
    ),
]
JSON = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
_SHARED = (
    ("book", BOOK, None), ("lang", LANG, None), ("as_of", AS_OF, None), ("json", JSON, False),
)  # fmt: skip

T = TypeVar("T")


def with_options(handler: Callable[..., None]) -> Callable[..., None]:
    """Return ``handler(asked, ...)`` as a Typer command that also takes the shared options.

    They may stand before the command's name, after it, or both: then the later wins. A handler with a ``lang`` of
    its own gets that one; words then follow it only where no language stands before the command's name.
    """
    own = list(inspect.signature(handler, eval_str=True).parameters.values())[1:]
    own_names = {parameter.name for parameter in own}
    keyword = inspect.Parameter.KEYWORD_ONLY
    shared = [
        inspect.Parameter(name, keyword, default=default, annotation=kind)
        for name, kind, default in _SHARED
        if name not in own_names
    ]
    context = inspect.Parameter("ctx", keyword, annotation=typer.Context)
    parameters = [context, *(parameter.replace(kind=keyword) for parameter in own), *shared]

    @functools.wraps(handler)
    def command(ctx: typer.Context, **values: Any) -> None:
        earlier = ctx.obj if isinstance(ctx.obj, Options) else Options()
        options = _options(values, own_names).over(earlier)
        ctx.obj = options
        if ctx.invoked_subcommand is not None:
            return
        if options.lang is None and "lang" in own_names:
            options = replace(options, lang=values["lang"])
        asked = Asked(options)
        _refuse_out_of_reach(asked, (options.as_of, *values.values()))
        with _refusing(asked):
            handler(asked, **{name: value for name, value in values.items() if name in own_names})
            sys.stdout.flush()  # a reader that has gone is noticed here, not at exit

    command.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return command


def _refuse_out_of_reach(asked: Asked, values: Iterable[Any]) -> None:
    """End as wrong use where a day or a number was typed that no book has."""
    for value in values:
        for each in value if isinstance(value, list | tuple) else (value,):
            if isinstance(each, date) and not FIRST_YEAR <= each.year <= LAST_YEAR:
                asked.wrong_use("day_far", value=each.isoformat()[:10], first=FIRST_YEAR, last=LAST_YEAR)
            if isinstance(each, int) and abs(each) > LAST_NUMBER:
                asked.wrong_use("number_far", value=each)


def _options(values: dict[str, Any], own_names: set[str]) -> Options:
    return Options(**{name: values[name] for name, _kind, _default in _SHARED if name not in own_names})


@contextmanager
def _refusing(asked: Asked) -> Iterator[None]:
    """Turn refusals into a sentence and exit code 1; what nobody expected goes to the log first."""
    try:
        yield
    except (typer.Exit, typer.Abort, KeyboardInterrupt, BrokenPipeError):
        raise
    except AppError as error:
        print(one_line(asked.error_text(error)), file=sys.stderr)
        raise typer.Exit(REFUSED) from None
    except Exception as error:
        print(_unexpected(asked, error), file=sys.stderr)
        raise typer.Exit(REFUSED) from None


def _unexpected(asked: Asked, error: Exception) -> str:
    """Write an error of the program into the log, without client data, and return what to say of it."""
    import logging

    from app.logs import start_logging

    try:
        log = start_logging()
    except OSError:
        return asked.texts.text("unexpected_no_log")
    try:
        logging.getLogger(__name__).error("A command ended unexpectedly", exc_info=error)
    finally:
        log.close()
    return asked.texts.text("unexpected", log=log.path)
