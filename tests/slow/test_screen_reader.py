"""What a person who hears the screen can do: the whole first job, by the accessible tree and keys alone."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.book import Book
from app.clock import Clock
from app.services.client_list import ClientQuery, list_clients
from app.services.seeding import seed_book

SYSTEM_PYTHON = "/usr/bin/python3"  # Debian's: python3-pyatspi is not on PyPI
WALK = Path(__file__).with_name("screen_reader.py")
NEEDED = ("xvfb-run", "dbus-run-session", "matchbox-window-manager")

pytestmark = pytest.mark.slow


def _lacks() -> str:
    missing = [program for program in NEEDED if shutil.which(program) is None]
    if not Path(SYSTEM_PYTHON).exists():
        return SYSTEM_PYTHON
    probe = subprocess.run([SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return ", ".join([*missing, *(["python3-pyatspi"] if probe.returncode else [])])


@pytest.mark.timeout(300)
def test_the_first_job_by_a_screen_reader(tmp_path: Path) -> None:
    if missing := _lacks():
        pytest.skip(f"needs {missing}")
    path, pdf, home = tmp_path / "walk.kartoteka", tmp_path / "card.pdf", tmp_path / "home"
    seed = functools.partial(seed_book, company="Zerno & Co", owner="Olena", language="en")
    Book.create(path, Clock(), seed).close()
    command = [
        "xvfb-run", "-a", "-s", "-screen 0 1600x1000x24", "dbus-run-session", "--",
        SYSTEM_PYTHON, str(WALK), sys.executable, str(path), str(pdf),
    ]  # fmt: skip
    walked = subprocess.run(
        command,
        env=os.environ | {"KARTOTEKA_HOME": str(home)},
        cwd=WALK.parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    assert pdf.read_bytes().startswith(b"%PDF")
    book = Book.open(path, Clock())
    [client] = book.read(list_clients, ClientQuery())
    book.close()
    assert (client.name, client.stage, client.next_step_title) == ("Lypa Coffee", "contacted", "Call about the menu")
