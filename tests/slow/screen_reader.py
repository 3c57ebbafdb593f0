"""A client made, a step set, a stage moved and a card printed by what a screen reader sees, and by keys alone.

Run by test_screen_reader.py with the system's own Python, which has pyatspi:
``xvfb-run -a dbus-run-session -- /usr/bin/python3 screen_reader.py PYTHON BOOK PDF``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyatspi  # Debian's python3-pyatspi
from gi.repository import GLib

WAIT_S = 30
FOCUS = "object:state-changed:focused"
CONTROL, SHIFT = 37, 50  # keycodes of every PC keyboard under X
KEYSYMS = {"Return": 0xFF0D, "Tab": 0xFF09, "Down": 0xFF54, "Escape": 0xFF1B, "space": 0x20}


def main(python: str, book: str, pdf: str) -> int:
    """Walk; raise with what was looked for when it is not there."""
    environment = os.environ | {
        "LANG": "en_US.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"
    }  # fmt: skip
    manager = started_manager()
    program = subprocess.Popen([python, "-m", "ui", book], env=environment)
    try:
        walk(wait_for("the program", find_program), Path(pdf))
    except BaseException:
        for line in outline(find_program()):
            print(line, file=sys.stderr)
        raise
    finally:
        program.terminate()
        program.wait()
        manager.terminate()
        manager.wait()
    return 0


def started_manager() -> subprocess.Popen[bytes]:
    """Start a window manager, without which no window gets the keys; the display may still be coming up."""
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        manager = subprocess.Popen(["matchbox-window-manager"])
        try:
            manager.wait(timeout=1)
        except subprocess.TimeoutExpired:
            return manager
    raise AssertionError("no window manager")


def walk(program: Any, pdf: Path) -> None:
    """Do the four things; each is waited for by what it shows."""
    ear = Ear()
    said("shown", shown(program, "push button", "New client"))
    press("n", CONTROL)
    type_text("Lypa Coffee")
    press("Return")
    said("client", shown(program, "label", "Lypa Coffee"))
    press("t")
    type_text("Call about the menu 24.06.2031")
    press("Return")
    said("step", shown(program, "label", "Call about the menu", part=True))
    press("s")
    said("menu", ear.wait_for("Contacted"))
    press("Return")
    said("stage", shown(program, "list item", "Contacted", part=True))
    press("p", CONTROL, SHIFT)
    said("file dialog", shown(program, "text", "File name:", part=True))
    type_text(str(pdf))
    press("Return")
    wait_for("the card as PDF", lambda: pdf.exists() and pdf.stat().st_size > 0)


class Ear:
    """Notes what gets the focus: Qt tells readers of menus by that alone."""

    def __init__(self) -> None:
        self._heard: list[Any] = []
        pyatspi.Registry.registerEventListener(self._listen, FOCUS)

    def _listen(self, event: Any) -> None:
        if event.detail1:
            self._heard.append(event.source)

    def wait_for(self, name: str) -> Any:
        """Return what last got the focus with this in its name."""
        return wait_for(
            f"the focus on {name!r}", lambda: next((e for e in self._heard if name in (e.name or "")), None)
        )


def said(what: str, found: Any) -> None:
    print(f"{what}: {found.getRoleName()} {found.name!r}", flush=True)


def find_program() -> Any:
    """Return the program in the tree of accessible things, None while it is not there."""
    for each in pyatspi.Registry.getDesktop(0):
        if each is not None and "artoteka" in (each.name or "") and each.childCount:
            return each
    return None


def shown(program: Any, role: str | None, name: str, *, part: bool = False) -> Any:
    """Wait for something shown with this role and name, and return it."""

    def look() -> Any:
        for each in walk_tree(program):
            if (role is None or each.getRoleName() == role) and (name in each.name if part else name == each.name):
                return each
        return None

    return wait_for(f"{role} {name!r}", look)


def walk_tree(node: Any, depth: int = 0) -> Iterator[Any]:
    """Yield what is shown under ``node``; things that vanish meanwhile are left out."""
    try:
        if depth > 1 and not node.getState().contains(pyatspi.STATE_SHOWING):
            return
        yield node
        for number in range(min(node.childCount, 60)):
            child = node.getChildAtIndex(number)
            if child is not None:
                yield from walk_tree(child, depth + 1)
    except Exception as error:  # D-Bus: the thing is gone
        if "atspi_error" not in str(error) and "LookupError" not in type(error).__name__:
            raise


def outline(program: Any) -> Iterator[str]:
    """Yield what is shown, a line each, for the report of a failure."""
    for each in walk_tree(program):
        yield f"{each.getRoleName()} | {each.name!r}"


def wait_for(what: str, look: Callable[[], Any]) -> Any:
    """Return what ``look`` finds, or fail after a while naming ``what``."""
    until = time.monotonic() + WAIT_S
    while time.monotonic() < until:
        while GLib.MainContext.default().iteration(False):
            pass  # the events that came meanwhile
        if found := look():
            return found
        time.sleep(0.1)
    raise AssertionError(f"not there: {what}")


def press(key: str, *modifiers: int) -> None:
    """Press a key, by its name or letter, with modifiers held."""
    for code in modifiers:
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_PRESS)
    pyatspi.Registry.generateKeyboardEvent(KEYSYMS.get(key, ord(key[0])), None, pyatspi.KEY_SYM)
    for code in reversed(modifiers):
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_RELEASE)
    time.sleep(0.2)


def type_text(text: str) -> None:
    """Type into what has the focus, once something editable has it."""
    field = wait_for("a field with the focus", focused_field)
    pyatspi.Registry.generateKeyboardEvent(0, text, pyatspi.KEY_STRING)
    wait_for(f"{text!r} in the field", lambda: text in field.queryText().getText(0, -1))


def focused_field() -> Any:
    """Return the text field that has the focus, if one has it."""
    program = find_program()
    for each in walk_tree(program) if program else ():
        state = each.getState()
        if state.contains(pyatspi.STATE_FOCUSED) and state.contains(pyatspi.STATE_EDITABLE):
            return each
    return None


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
