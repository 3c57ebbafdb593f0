"""packaging/run.py on a small project with a ready environment: what it starts, where, what it answers."""

import ast
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = """\
import json, os, sys
platform = os.environ.get("QT_QPA_PLATFORM")
print(json.dumps({"module": __package__, "args": sys.argv[1:], "cwd": os.getcwd(), "platform": platform}))
sys.exit(7)
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in environment is made of links")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    root = tmp_path / "project"
    shutil.copytree(ROOT / "packaging", root / "packaging", ignore=shutil.ignore_patterns("__pycache__"))
    for package in ("ui", "app/cli"):
        (root / package).mkdir(parents=True)
        (root / package / "__main__.py").write_text(PROGRAM, encoding="utf-8")
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/python").symlink_to(sys.executable)
    stamp = {
        "python": f"{sys.implementation.cache_tag} {sys.platform}",
        "qt offscreen": "found",
        "qt screen": "found",
    }
    for name, lock in (("run", "requirements.txt"), ("dev", "requirements-dev.txt")):
        stamp[name] = hashlib.sha256((root / "packaging" / lock).read_bytes()).hexdigest()
    (root / ".venv/kartoteka-stamp.json").write_text(json.dumps(stamp), encoding="utf-8")
    (tmp_path / "elsewhere").mkdir()
    return root


def start(project: Path, *args: str, **settings: str) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, str(project / "packaging/run.py"), *args],
        cwd=project.parent / "elsewhere",
        env=env | settings,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def told(answer: subprocess.CompletedProcess[str]) -> dict[str, object]:
    told: dict[str, object] = json.loads(answer.stdout.splitlines()[-1])
    return told


def test_command_line_gets_words_folder_and_exit_code(project: Path) -> None:
    answer = start(project, "--", "client", "--lang", "uk", "--", "-x")
    assert (answer.returncode, answer.stderr) == (7, "")
    assert told(answer) == {
        "module": "app.cli",
        "args": ["client", "--lang", "uk", "--", "-x"],
        "cwd": str(project.parent / "elsewhere"),
        "platform": None,
    }


def test_own_folders_of_the_person_do_not_hide_the_program(project: Path) -> None:
    other = project.parent / "elsewhere/app"
    other.mkdir()
    (other / "__init__.py").write_text("raise SystemExit('wrong app')", encoding="utf-8")
    assert told(start(project, "--"))["module"] == "app.cli"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_each_tour_has_a_fresh_folder(project: Path) -> None:
    for name in ("tour", "tour-2"):
        folder = project.parent / "elsewhere/out" / name
        answer = start(project)
        first, _ = answer.stdout.splitlines()
        assert answer.returncode == 7
        assert first == f"There is no screen here, so the main job is done without a window, into {folder}"
        assert told(answer)["args"] == ["--tour", str(folder)]
        assert told(answer)["platform"] == "offscreen"
        assert folder.is_dir()


@pytest.mark.parametrize(
    ("settings", "toured"),
    [
        ({"DISPLAY": ":7"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"QT_QPA_PLATFORM": "vnc"}, False),
        ({"DISPLAY": ":7", "QT_QPA_PLATFORM": "offscreen"}, True),
        ({"DISPLAY": ""}, True),
    ],
)
def test_a_screen_is_noticed(project: Path, settings: dict[str, str], toured: bool) -> None:
    if not sys.platform.startswith("linux"):
        pytest.skip("elsewhere there is always a screen")
    answer = told(start(project, **settings))
    assert answer["module"] == "ui"
    assert bool(answer["args"]) is toured


def test_tour_takes_a_new_or_empty_folder_only(project: Path) -> None:
    folder = project.parent / "elsewhere/mine"
    assert told(start(project, "--out", "mine"))["args"] == ["--tour", str(folder)]
    (folder / "kept.txt").touch()
    answer = start(project, "tour", "--out", "mine")
    assert (answer.returncode, answer.stdout) == (1, "")
    assert answer.stderr == "Kartoteka: mine is not empty; name a new folder after --out.\n"


def test_wrong_use_and_help(project: Path) -> None:
    assert start(project, "tset").returncode == 2
    assert "run.py test" in start(project, "--help").stdout


def test_a_folder_without_its_lock_is_named(project: Path) -> None:
    (project / "packaging/requirements.txt").unlink()
    answer = start(project, "--")
    assert answer.returncode == 1
    assert answer.stderr.startswith("Kartoteka: the project folder is not whole: ")


def test_first_file_is_readable_to_old_pythons() -> None:
    """Only then can it say that Python is too old; tried by hand on 2.7 and 3.6."""
    ast.parse((ROOT / "packaging/run.py").read_text(encoding="utf-8"), feature_version=(3, 4))
