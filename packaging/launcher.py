"""The commands of packaging/run.py. Standard library only: it runs before anything is installed."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import environment
import system_libraries
import words
from trouble import TroubleError

ROOT = Path(__file__).resolve().parent.parent
PYTEST_FOUND_NO_TESTS = 5

USAGE = """\
python3 packaging/run.py                 open the window; with no screen, the tour of `tour`
python3 packaging/run.py tour [--out F]  the main job without a window, on a sample book, into a fresh folder
python3 packaging/run.py kit [ARGS]      every part of the window and its states; --theme dark
python3 packaging/run.py -- ARGS         the command line, for example: -- --help
python3 packaging/run.py test [ARGS]     all quick tests; ARGS go to pytest
python3 packaging/run.py test-slow [ARGS]
python3 packaging/run.py lint            ruff, mypy --strict, import-linter
python3 packaging/run.py bench [NAMES]   the measurements of tests/bench
python3 packaging/run.py shots [ARGS]    pictures of the window, by tests/shots.py
python3 packaging/run.py words           collect the window's words into resources/i18n
"""


def main(args: Sequence[str]) -> int:
    """Prepare what the command needs, run it and return its exit code; 1 when it cannot be prepared."""
    try:
        return _run(list(args))
    except TroubleError as trouble:
        print(f"Kartoteka: {trouble}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def _run(args: list[str]) -> int:
    if args and args[0] == "--":
        return _hand_over(["-m", "app.cli", *args[1:]], _python(dev=False), _outside_project())
    tools: Mapping[str, Callable[[list[str]], int]] = {
        "kit": _kit,
        "test": _test,
        "test-slow": _test_slow,
        "lint": _lint,
        "bench": lambda rest: _script("tests/bench/run.py", rest),
        "shots": lambda rest: _script("tests/shots.py", rest),
        "words": _words,
    }
    if args and args[0] in tools:
        return tools[args[0]](args[1:])
    return _window(args)


def _window(args: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="packaging/run.py", usage="\n" + USAGE)
    parser.add_argument("command", nargs="?", choices=["tour"], help="the tour, even where there is a screen")
    parser.add_argument("--out", type=Path, help="folder of the tour, new or empty (default: out/tour)")
    options = parser.parse_args(args)
    toured = options.command == "tour" or options.out is not None
    if not toured and _has_screen():
        python = _python(dev=False, qt="screen")
        return _hand_over(["-m", "ui"], python, _outside_project())
    python = _python(dev=False, qt="offscreen")
    folder = _fresh_folder(options.out)
    if not toured:
        print(f"There is no screen here, so the main job is done without a window, into {folder}", flush=True)
    settings = _outside_project() | {"QT_QPA_PLATFORM": "offscreen"}
    return _hand_over(["-m", "ui", "--tour", str(folder)], python, settings)


def _kit(rest: list[str]) -> int:
    if not _has_screen():
        raise TroubleError("there is no screen here to show the kit on.")
    return _hand_over(["-m", "ui", "kit", *rest], _python(dev=False, qt="screen"), _outside_project())


def _has_screen() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in ("offscreen", "minimal"):
        return False
    if platform and not platform.startswith(("xcb", "wayland")):
        return True  # the person knows a screen of another kind: vnc, linuxfb, ...
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _fresh_folder(asked: Path | None) -> Path:
    """Return a new or empty folder: the asked one, else out/tour, out/tour-2, ... of the current folder."""
    try:
        if asked is not None:
            asked.mkdir(parents=True, exist_ok=True)
            if any(asked.iterdir()):
                raise TroubleError(f"{asked} is not empty; name a new folder after --out.")
            return asked.resolve()
        number = 1
        while True:
            folder = Path.cwd() / "out" / ("tour" if number == 1 else f"tour-{number}")
            try:
                folder.mkdir(parents=True)
            except FileExistsError:
                number += 1
            else:
                return folder
    except OSError as error:
        if asked is not None:
            raise TroubleError(f"cannot make the folder {asked}: {error.strerror}.") from error
        return Path(tempfile.mkdtemp(prefix="kartoteka-tour-"))


def _test(rest: list[str]) -> int:
    python = _python(dev=True, qt="offscreen")
    # A file of tests stays in one process, so fixtures of a session are made once in each.
    # One that dies ends the run: waiting for another, xdist may wait for ever.
    several = ["--numprocesses=logical", "--maxprocesses=4", "--dist=loadfile", "--max-worker-restart=0"]
    several.append("--no-loadscope-reorder")  # files with the fewest tests last: those are the longest ones
    side_by_side = [] if rest else several
    return _call([python, "-m", "pytest", *side_by_side, *rest], _offscreen())


def _test_slow(rest: list[str]) -> int:
    python = _python(dev=True, qt="offscreen")
    system_libraries.ensure_slow_test_tools()
    code = _call([python, "-m", "pytest", "-m", "slow", *rest], _offscreen())
    if code == PYTEST_FOUND_NO_TESTS and not rest:
        print("There are no slow tests yet.", flush=True)
        return 0
    return code


def _lint(rest: list[str]) -> int:
    if rest:
        raise TroubleError("lint takes no arguments.")
    python = _python(dev=True)
    checks: list[tuple[str, list[str]]] = [
        ("ruff", ["-m", "ruff", "check", "."]),
        ("mypy", ["-m", "mypy", "--strict"]),
        # Apart: as `packaging.run` it would meet the library named packaging.
        ("mypy packaging", ["-m", "mypy", "--strict", "--config-file", "pyproject.toml", "packaging/run.py"]),
        ("import-linter", ["-c", "from importlinter.cli import lint_imports_command as run; run()"]),
    ]
    worst = 0
    for name, check in checks:
        print(f"--- {name}", flush=True)
        settings = {"MYPYPATH": str(ROOT / "packaging")} if name == "mypy packaging" else {}
        code = _call([python, *check], settings)
        worst = worst or code
    return worst


def _words(rest: list[str]) -> int:
    if rest:
        raise TroubleError("words takes no arguments.")
    return words.update_words(ROOT, environment.ensure(ROOT, dev=True, qt=None))


def _script(path: str, rest: list[str]) -> int:
    if not (ROOT / path).is_file():
        raise TroubleError(f"{path} is not there yet.")
    python = _python(dev=True, qt="offscreen")
    settings = _offscreen() | {"PYTHONPATH": _python_path()}
    return _call([python, path, *rest], settings)


def _python(*, dev: bool, qt: system_libraries.Screen | None = None) -> str:
    """Return the environment's Python after making sure of everything that runs in it."""
    python = environment.ensure(ROOT, dev=dev, qt=qt)
    words.compile_words(ROOT, python)
    return str(python)


def _offscreen() -> dict[str, str]:
    return {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}


def _python_path() -> str:
    return os.pathsep.join(filter(None, [str(ROOT), os.environ.get("PYTHONPATH")]))


def _outside_project() -> dict[str, str]:
    """Settings to find the program by, while the current folder, and so what typed paths mean, stays."""
    return {"PYTHONPATH": _python_path(), "PYTHONSAFEPATH": "1"}


def _call(command: Sequence[str], settings: Mapping[str, str]) -> int:
    """Run in the project folder and return the exit code (128 + n after signal n, as a shell says it)."""
    code = subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=False).returncode
    return code if code >= 0 else 128 - code


def _hand_over(args: Sequence[str], python: str, settings: Mapping[str, str]) -> int:
    """Become the program (elsewhere than on Windows), so that signals and exit codes are its own."""
    command = [python, *args]
    if sys.platform == "win32":
        return subprocess.run(command, env=os.environ | settings, check=False).returncode
    sys.stdout.flush()
    sys.stderr.flush()
    os.execve(python, command, os.environ | settings)
