"""The project's own environment, ``.venv``: made once from the hashed locks, then only its stamp is read."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from pathlib import Path

import system_libraries
from trouble import TroubleError

_RUN_LOCK = "packaging/requirements.txt"
_DEV_LOCK = "packaging/requirements-dev.txt"
_PACKAGE_FOLDERS = ("app", "db", "ui")


def ensure(root: Path, *, dev: bool, qt: system_libraries.Screen | None) -> Path:
    """Return the environment's Python, making, mending or extending the environment first where needed.

    ``dev`` asks for the tools of tests and lint too, ``qt`` for the system libraries of a window. Several
    starts at once wait for one another; a start that was killed half way is made good by the next.

    Raises:
        TroubleError: something is missing that cannot be installed from here.
    """
    home = root / ".venv"
    wanted = _wanted_stamp(root, dev=dev, qt=qt)
    if _satisfies(home, wanted):
        return _python_of(home)
    try:
        with _only_one(root):
            if not _satisfies(home, wanted):
                _prepare(root, home, wanted)
    except OSError as error:
        raise TroubleError(f"cannot prepare {home}: {error.strerror or error} ({error.filename}).") from error
    return _python_of(home)


def _wanted_stamp(root: Path, *, dev: bool, qt: system_libraries.Screen | None) -> dict[str, str]:
    stamp = {"python": f"{sys.implementation.cache_tag} {sys.platform}", "run": _digest(root / _RUN_LOCK)}
    if dev:
        stamp["dev"] = _digest(root / _DEV_LOCK)
    if qt:
        stamp["qt " + qt] = "found"
    return stamp


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:
        raise TroubleError(f"the project folder is not whole: {path} cannot be read.") from error


def _python_of(home: Path) -> Path:
    return home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def _stamp_path(home: Path) -> Path:
    return home / "kartoteka-stamp.json"


def _read_stamp(home: Path) -> dict[str, str]:
    try:
        stamp = json.loads(_stamp_path(home).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _satisfies(home: Path, wanted: dict[str, str]) -> bool:
    return wanted.items() <= _read_stamp(home).items() and _python_of(home).exists()


def _write_stamp(home: Path, stamp: dict[str, str]) -> None:
    fresh = _stamp_path(home).with_suffix(".new")
    fresh.write_text(json.dumps(stamp, indent=1), encoding="utf-8")
    fresh.replace(_stamp_path(home))


@contextlib.contextmanager
def _only_one(root: Path) -> Iterator[None]:
    """Hold the project's set-up lock; the system lets it go when the process ends, however it ends."""
    with open(root / ".venv.lock", "a", encoding="utf-8") as lock:
        if sys.platform == "win32":
            import msvcrt

            while True:
                try:
                    msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # another start holds it; this call has waited ten seconds
                    continue
        else:
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                print("Another start is preparing Kartoteka; waiting for it.", file=sys.stderr, flush=True)
                fcntl.flock(lock, fcntl.LOCK_EX)
            # Children with close_fds=False hold it too: a pip that outlives a killed start is waited for.
            os.set_inheritable(lock.fileno(), True)
        yield


def _prepare(root: Path, home: Path, wanted: dict[str, str]) -> None:
    had = _read_stamp(home)
    half_made = _mark_path(home).exists()
    keep = not half_made and had.get("python", wanted["python"]) == wanted["python"] and _answers(home)
    fits = keep and all(had.get(name) == wanted[name] for name in ("run", "dev") if name in wanted)
    found = {name: value for name, value in had.items() if name.startswith("qt ")}
    screens: list[system_libraries.Screen] = [s for s in system_libraries.SCREENS if "qt " + s in wanted]

    system_libraries.ensure_packages(screens, python_parts=not keep)
    if not fits:
        with_dev = "dev" in wanted or "dev" in had
        had = _wanted_stamp(root, dev=with_dev, qt=None)
        _install(home, root / (_DEV_LOCK if with_dev else _RUN_LOCK), keep=keep)
        _compile(root, home)
        _mark_path(home).unlink()
    _write_stamp(home, had | found | wanted)


def _answers(home: Path) -> bool:
    """Whether the environment's Python runs, is of this version and has pip."""
    question = "import sys, pip; print(sys.implementation.cache_tag, sys.platform)"
    try:
        answer = subprocess.run(
            [_python_of(home), "-I", "-c", question], capture_output=True, text=True, timeout=60, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.stdout.strip() == f"{sys.implementation.cache_tag} {sys.platform}"


def _mark_path(home: Path) -> Path:
    """The mark of work in progress: found at a start, it means that the last one was killed."""
    return home / "kartoteka-installing"


def _install(home: Path, lock: Path, *, keep: bool) -> None:
    """Bring ``home`` to the lock, on top of what is there when it is to be kept and that works; else anew."""
    print("Preparing Kartoteka in .venv (only now; it takes a minute or two).", file=sys.stderr, flush=True)
    if keep:
        _mark_path(home).touch()
        _stamp_path(home).unlink(missing_ok=True)
        try:
            return _pip_install(home, lock)
        except TroubleError:
            system_libraries.ensure_packages([], python_parts=True)
    _make_empty(home)
    return _pip_install(home, lock)


def _make_empty(home: Path) -> None:
    """Make the environment anew, with pip alone."""
    old = home.with_name(".venv.old")
    shutil.rmtree(old, ignore_errors=True)
    if home.exists() or home.is_symlink():
        home.rename(old)  # at once: a removal killed half way would look like a whole environment
        shutil.rmtree(old, ignore_errors=True)
    home.mkdir()
    _mark_path(home).touch()
    # Started from inside an environment, even from this very one: build on the Python below it.
    builder = getattr(sys, "_base_executable", None) or sys.executable
    answer = subprocess.run(
        [builder, "-m", "venv", str(home)],
        close_fds=False,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise TroubleError(f"making {home} failed:\n{answer.stdout.strip()}")


def _pip_install(home: Path, lock: Path) -> None:
    """Install the lock, each file checked by its hash, from wherever the person's own pip looks."""
    command = [
        str(_python_of(home)), "-m", "pip", "install", "--require-hashes", "--no-deps", "--only-binary=:all:",
        "--no-compile", "--no-input", "--no-user", "--disable-pip-version-check", "--progress-bar=off",
        "-r", str(lock),
    ]  # fmt: skip
    total = len(re.findall(r"^[a-zA-Z0-9]\S*==", lock.read_text(encoding="utf-8"), flags=re.MULTILINE))
    last_lines: deque[str] = deque(maxlen=12)
    on_terminal = sys.stderr.isatty()
    done = 0
    with subprocess.Popen(
        command,
        close_fds=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            last_lines.append(line.rstrip())
            if on_terminal and line.startswith("Collecting "):
                done += 1
                name = line.split()[1]
                print(f"\r  {done} of about {total}: {name:<40.40}", end="", file=sys.stderr, flush=True)
    if on_terminal:
        print(file=sys.stderr)
    if pip.returncode != 0:
        raise TroubleError("pip could not install the packages:\n  " + "\n  ".join(last_lines))


def _compile(root: Path, home: Path) -> None:
    """Compile now, also where PYTHONDONTWRITEBYTECODE is set: else every start takes seconds longer."""
    folders = [str(root / folder) for folder in _PACKAGE_FOLDERS]
    subprocess.run(
        [
            str(_python_of(home)),
            "-m",
            "compileall",
            "-q",
            "-j",
            str(os.cpu_count() or 1),
            str(home),
            *folders,
        ],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # libraries ship templates that are no Python
        stderr=subprocess.DEVNULL,
        check=False,
    )
