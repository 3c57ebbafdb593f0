"""Checks on the tree itself: directions of imports, locks, machine paths, words in three languages."""

import ast
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from app.changes import TOPICS

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("packaging/requirements.txt", "packaging/requirements-dev.txt")
OURS = ("app", "db", "ui", "tests", "packaging", "resources", ".ci")
TEXT_ENDINGS = {".py", ".txt", ".toml", ".md", ".json", ".sh", ".ts", ".qss", ".cfg", ".mako", ""}
LANGUAGES = ("uk", "ru", "en")

# Spelled in pieces, so that this file is not found by itself.
MACHINE_PATHS = re.compile(r"/(?:wo" r"rk|ro" r"ot|home/[a-z]+|opt/py" r"pi|Users/[A-Za-z]+)/")
ADDRESS = re.compile(r"https?:|file:|--(?:extra-)?index|--find-links|--trusted-host| @ ")


def _imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize(
    ("folder", "banned"),
    [
        ("app", {"PySide6", "shiboken6", "ui"}),
        ("db", {"PySide6", "shiboken6", "ui", "app"}),
        ("app/domain", {"db", "sqlmodel", "sqlalchemy", "sqlcipher3", "sqlite3"}),
        ("ui", {"db", "sqlmodel", "sqlalchemy", "sqlcipher3", "sqlite3", "alembic"}),
    ],
)
def test_folders_keep_their_directions(folder: str, banned: set[str]) -> None:
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for path in (ROOT / folder).rglob("*.py")
        for name in _imported(path)
        if name.partition(".")[0] in banned
    }
    assert not found


def test_app_and_db_load_without_qt() -> None:
    code = (
        "import sys, pkgutil, importlib, app, db\n"
        "for package in (app, db):\n"
        "    for module in pkgutil.walk_packages(package.__path__, package.__name__ + '.'):\n"
        "        if not module.name.endswith(('__main__', '.env')) and '.versions.' not in module.name:\n"
        "            importlib.import_module(module.name)\n"
        "print([name for name in sys.modules if name.partition('.')[0] in ('PySide6', 'shiboken6', 'ui')])\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stdout.strip(), ran.stderr) == (0, "[]", "")


def test_packaging_stays_a_plain_folder() -> None:
    """With an ``__init__.py`` it would hide the library of the same name, and so break pytest and others."""
    assert not (ROOT / "packaging/__init__.py").exists()
    assert not (ROOT / "tests/__init__.py").exists()


@pytest.mark.parametrize("lock", LOCKS)
def test_lock_has_hashes_and_no_addresses(lock: str) -> None:
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not ADDRESS.search(text)
    assert not MACHINE_PATHS.search(text)
    entries = [entry for entry in re.split(r"\n(?=\S)", text.strip()) if not entry.startswith("#")]
    assert len(entries) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+==[^\s;]+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}\b", entry), entry


def _locked(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9._-]+)==([^\s;\\]+)", text, flags=re.MULTILINE))


def test_locks_satisfy_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for lock, wanted in (
        (LOCKS[0], project["dependencies"]),
        (LOCKS[1], project["dependencies"] + project["optional-dependencies"]["dev"]),
    ):
        locked = _locked(lock)
        for line in wanted:
            requirement = Requirement(line)
            name = canonicalize_name(requirement.name)
            assert name in locked, f"{name} is not in {lock}; run packaging/lock.sh"
            assert requirement.specifier.contains(locked[name]), (
                f"{lock}: {name} {locked[name]} is not {line}"
            )
    run, dev = (_locked(lock) for lock in LOCKS)
    assert run.items() <= dev.items()


def test_everything_imported_is_declared() -> None:
    """What comes only because another library brings it may go with that library's next version."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module_of = {"pyside6-essentials": "PySide6", "pillow": "PIL", "python-calamine": "python_calamine"}
    names = [canonicalize_name(Requirement(line).name) for line in project["dependencies"]]
    allowed = {module_of.get(name, name) for name in names} | set(sys.stdlib_module_names)
    allowed |= {"app", "db", "ui", "shiboken6"}
    found = {
        f"{path.relative_to(ROOT)}: {name}"
        for folder in ("app", "db", "ui")
        for path in (ROOT / folder).rglob("*.py")
        for name in _imported(path)
        if name.partition(".")[0] not in allowed
    }
    assert not found


def test_no_machine_paths_in_our_files() -> None:
    files = [path for folder in OURS for path in (ROOT / folder).rglob("*") if path.suffix in TEXT_ENDINGS]
    files += [ROOT / name for name in ("pyproject.toml", "README.md", ".gitignore")]
    found = []
    for path in files:
        if path.is_file() and "__pycache__" not in path.parts:
            for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
                if MACHINE_PATHS.search(line):
                    found.append(f"{path.relative_to(ROOT)}:{number}: {line.strip()[:100]}")
    assert not found


def test_every_open_names_its_encoding() -> None:
    """On Windows the default is not UTF-8."""
    found = []
    for folder in ("app", "db", "ui", "packaging"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                called = node.func
                name = called.id if isinstance(called, ast.Name) else getattr(called, "attr", "")
                place = {"read_text": 0, "write_text": 1}.get(name)
                if name == "open" and isinstance(called, ast.Name) and not _is_binary(node):
                    place = 3
                named = any(keyword.arg == "encoding" for keyword in node.keywords)
                if place is not None and not named and len(node.args) <= place:
                    found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert not found


def _is_binary(call: ast.Call) -> bool:
    modes = [*call.args[1:2], *(keyword.value for keyword in call.keywords if keyword.arg == "mode")]
    return any(isinstance(mode, ast.Constant) and "b" in str(mode.value) for mode in modes)


def _shape(value: object) -> object:
    """The keys of a JSON value, all the way down, with the ``{names}`` that each text fills in."""
    if isinstance(value, dict):
        if value and value.keys() <= {"one", "few", "many", "other"}:
            return sorted({name for text in value.values() for name in _names(text)})
        return {key: _shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_shape(inner) for inner in value]
    return _names(value)


def _names(text: object) -> list[str]:
    return sorted(set(re.findall(r"(?<!\{)\{(\w+)[^{}]*\}(?!\})", text))) if isinstance(text, str) else []


def _paths(value: object, prefix: str = "") -> dict[str, object]:
    if isinstance(value, dict):
        return {
            path: leaf
            for key, inner in value.items()
            for path, leaf in _paths(inner, f"{prefix}/{key}").items()
        }
    return {prefix: value}


def test_words_are_there_in_three_languages() -> None:
    found = {path.parent for lang in LANGUAGES for path in (ROOT / "resources").rglob(f"{lang}.json")}
    for folder in sorted(found | {ROOT / "resources/words", ROOT / "resources/documents"}):
        shapes = {}
        for lang in LANGUAGES:
            text = (folder / f"{lang}.json").read_text(encoding="utf-8")
            words = json.loads(text, object_pairs_hook=_refuse_doubles)
            empty = [key for key, text in _paths(words).items() if text == ""]
            assert not empty, f"{folder.name}/{lang}.json: {empty}"
            shapes[lang] = _paths(_shape(words))
        for lang in ("uk", "ru"):
            keys = shapes["en"].keys() | shapes[lang].keys()
            differing = sorted(key for key in keys if shapes["en"].get(key) != shapes[lang].get(key))
            assert not differing, f"{folder.name}: {lang} differs from en in {differing}"


def _refuse_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = [key for key, _ in pairs]
    assert len(keys) == len(set(keys)), f"a key stands twice: {[key for key in keys if keys.count(key) > 1]}"
    return dict(pairs)


def test_what_is_taken_back_may_touch_every_topic() -> None:
    """Undo cannot know what a page reads: it names every topic that any use case does."""
    given: set[str] = set()
    for path in (ROOT / "app").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        for names in re.findall(r"(?:topics|TOPICS?|RAW)(?:: Final)? ?= ?frozenset\(\{([^}]*)\}\)", text):
            given.update(re.findall(r'"([a-z_]+)"', names))
    assert {"stages", "raw", "library", "products"} <= given
    assert given <= TOPICS | {"day"}
