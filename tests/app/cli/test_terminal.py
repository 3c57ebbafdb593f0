"""What a person reads on a terminal of 100 letters: nothing of the team's commands runs over its edge."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.cli.conftest import Kartoteka

ROOT = Path(__file__).parents[3]
LETTERS = 100
ON = ("--as-of", "2026-06-18", "--lang", "uk")
PROGRAM = """
import sys
from app.cli import main
for line in sys.stdin.read().splitlines():
    sys.argv = ["kartoteka", *line.split("|")]
    try:
        main()
    except SystemExit as left:
        assert not left.code, line
"""


def on_terminal(book: Path, *commands: tuple[str, ...]) -> str:
    """Return what commands print on a terminal, one after another in one process."""
    pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")
    leader, follower = pty.openpty()
    termios.tcsetwinsize(follower, (40, LETTERS))
    typed = "\n".join("|".join((*command, *ON, "--book", str(book))) for command in commands)
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM], stdin=subprocess.PIPE, stdout=follower, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    os.close(follower)
    assert process.stdin is not None
    process.stdin.write(typed.encode())
    process.stdin.close()
    said = b""
    while True:
        try:
            part = os.read(leader, 65_536)
        except OSError:  # the last writer has closed the terminal
            break
        if not part:
            break
        said += part
    os.close(leader)
    assert process.wait(timeout=60) == 0
    return said.decode("utf-8").replace("\r\n", "\n")


def test_lines_are_folded_between_words(sample: Kartoteka) -> None:
    commands = (("handovers", "list"), ("handovers", "show", "7"), ("model", "show"))
    shown = on_terminal(sample.book, *commands)
    assert [line for line in shown.splitlines() if len(line) > LETTERS] == []
    piped = "".join(sample.text(*command, *ON) for command in commands)
    assert max(map(len, piped.splitlines())) > LETTERS  # a program reads whole lines
    words = [[word for word in text.split() if set(word) != {"-"}] for text in (shown, piped)]
    assert sorted(words[0]) == sorted(words[1])


def test_a_hand_over_is_told_under_headings(sample: Kartoteka) -> None:
    lines = sample.text("handovers", "show", "7", *ON).splitlines()
    at = [lines.index(f"{title}:") for title in ("Обіцянки", "Перші кроки")]
    assert lines[at[0] + 1].startswith("  • ") and lines[at[1] + 1].startswith("  2026-06-19 16:00  ")
    assert any(line.startswith("Нотатка: ") for line in lines[at[0] : at[1]])
