"""The command line as its own process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.app.cli.conftest import Kartoteka

ROOT = Path(__file__).parents[3]


def start(*args: str, **env: str) -> subprocess.Popen[bytes]:
    settings = {**os.environ, "KARTOTEKA_LANG": "uk", "PYTHONPATH": str(ROOT), **env}
    command = [sys.executable, "-m", "app.cli", *args]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=settings, cwd=ROOT)


def test_a_process_speaks_utf_8_knows_no_qt_and_refuses_in_one_sentence(sample: Kartoteka) -> None:
    # A finder that refuses Qt stands in for a machine without it.
    code = (
        "import sys\n"
        "class NoQt:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name.split('.')[0] in ('PySide6', 'shiboken6', 'ui'): raise ModuleNotFoundError(name)\n"
        "sys.meta_path.insert(0, NoQt())\n"
        "from app.cli import main\n"
        "main()\n"
    )
    settings = {**os.environ, "KARTOTEKA_LANG": "uk", "PYTHONIOENCODING": "ascii", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code, "flags", "--book", str(sample.book), "--json"],
        capture_output=True, env=settings, cwd=ROOT, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout.decode("utf-8"))
    with start("client", "9999", "--book", str(sample.book)) as refused:
        out, said = refused.communicate(timeout=60)
    assert (refused.returncode, out) == (1, b"")
    assert said.decode("utf-8") == "Клієнта 9999 у книзі немає.\n"


def test_a_reader_that_leaves_early_is_no_trouble(sample: Kartoteka) -> None:
    with start("flags", "--book", str(sample.book), "--json") as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        process.wait(timeout=60)
    assert said == b""


def test_the_kit_is_the_window_s_own_program() -> None:
    """It is started, with the screen it is given: one that is not there is told by Qt."""
    command = [sys.executable, "-m", "app.cli", "kit", "--theme", "dark"]
    settings = {**os.environ, "QT_QPA_PLATFORM": "noscreen"}
    shown = subprocess.run(command, capture_output=True, env=settings, cwd=ROOT, check=False)
    assert shown.returncode != 0 and b"noscreen" in shown.stderr
    wrong = subprocess.run([*command[:-1], "blue"], capture_output=True, env=settings, cwd=ROOT, check=False)
    assert wrong.returncode == 2 and b"noscreen" not in wrong.stderr
