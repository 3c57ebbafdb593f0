"""A command line in the same process, on a book of its own."""

from __future__ import annotations

import functools
import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer
import typer.main
from typer.testing import CliRunner, Result

from app.book import Book
from app.cli.program import make_program
from app.clock import fixed_on
from app.services.sample import seed_sample_book

TODAY = date(2026, 6, 18)


@functools.cache
def _program() -> typer.Typer:
    return make_program()


@pytest.fixture(scope="session", autouse=True)
def _commands_made_once() -> Iterator[None]:
    """The runner makes every command of a program anew for each run, which takes longer than most runs do."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("typer.testing._get_command", functools.cache(typer.main.get_command))
        yield


class Kartoteka:
    """Runs commands on ``book``, in English where a test names no language."""

    def __init__(self, book: Path) -> None:
        self.book = book

    def run(self, *args: object, typed: str | None = None, **env: str) -> Result:
        """Run one command."""
        settings = {"KARTOTEKA_LANG": "en", "KARTOTEKA_BOOK": str(self.book), **env}
        return CliRunner(env=settings).invoke(_program(), [str(arg) for arg in args], input=typed)

    def text(self, *args: object, typed: str | None = None) -> str:
        """Return what a command prints that must be done."""
        result = self.run(*args, typed=typed)
        assert (result.exit_code, result.stderr) == (0, ""), result.output
        return result.stdout

    def json(self, *args: object, typed: str | None = None) -> Any:
        """Return the JSON of a command that must be done."""
        return json.loads(self.text(*args, "--json", typed=typed))

    def refused(self, *args: object, typed: str | None = None) -> str:
        """Return the one sentence of a command that must be refused."""
        result = self.run(*args, typed=typed)
        assert (result.exit_code, result.stdout) == (1, ""), result.output
        assert result.stderr.count("\n") == 1
        return result.stderr.strip()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The English sample book as of TODAY; to be copied."""
    path: Path = tmp_path_factory.mktemp("sample") / "sample.kartoteka"
    Book.create(path, fixed_on(TODAY), functools.partial(seed_sample_book, lang="en", today=TODAY)).close()
    return path


@pytest.fixture
def sample(sample_file: Path, tmp_path: Path) -> Kartoteka:
    """The command line on a copy of the sample book."""
    path = tmp_path / "book" / "zerno.kartoteka"
    path.parent.mkdir()
    shutil.copy(sample_file, path)
    path.chmod(0o600)
    return Kartoteka(path)


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A new book as the command makes it; to be copied."""
    path: Path = tmp_path_factory.mktemp("new") / "new.kartoteka"
    home = str(tmp_path_factory.mktemp("home"))
    made = Kartoteka(path).run("new", "--company", "Test & Co", "--owner", "Olena", KARTOTEKA_HOME=home)
    assert made.exit_code == 0, made.output
    return path


@pytest.fixture
def empty(empty_file: Path, tmp_path: Path) -> Kartoteka:
    """The command line on a copy of a new book."""
    path = tmp_path / "new.kartoteka"
    shutil.copy(empty_file, path)
    path.chmod(0o600)
    return Kartoteka(path)
