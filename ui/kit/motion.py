"""Whether the system wants things to move: Windows, macOS, GNOME and KDE each keep that wish elsewhere.

Qt tells it only from 6.12 on (``QAccessibilityHints.motionPreference``).
"""

from __future__ import annotations

import configparser
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QApplication

SPI_GETCLIENTAREAANIMATION = 0x1042
MACOS_QUESTION = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")
GNOME_QUESTION = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")


class SystemMotion(QObject):
    """Reads the wish at the start and whenever the person comes back to the program; never blocks.

    Signals:
        changed: the wish is another than before: True when things may move (bool).
    """

    changed = Signal(bool)

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._may_move = True
        self._process: QProcess | None = None
        app.applicationStateChanged.connect(self._on_state)
        app.aboutToQuit.connect(self._stop)

    def may_move(self) -> bool:
        """Return the wish read last; True until the first answer."""
        return self._may_move

    def read(self) -> None:
        """Ask the system; ``changed`` tells when the answer is another than before."""
        if sys.platform == "win32":
            self.take(_windows_may_move())
        elif sys.platform == "darwin":
            self._ask(MACOS_QUESTION)
        elif kde_forbids_motion(Path(QStandardPaths.writableLocation(_CONFIG)) / "kdeglobals"):
            self.take(False)
        else:
            self._ask(GNOME_QUESTION)

    def take(self, may_move: bool) -> None:
        """Keep an answer and tell it if it is new."""
        if may_move != self._may_move:
            self._may_move = may_move
            self.changed.emit(may_move)

    def _on_state(self, state: Qt.ApplicationState) -> None:
        if state == Qt.ApplicationState.ApplicationActive:
            self.read()

    def _ask(self, question: tuple[str, ...]) -> None:
        program = QStandardPaths.findExecutable(question[0])
        if not program or self._process is not None:
            return
        self._process = QProcess(self)
        self._process.finished.connect(self._on_answer)
        self._process.errorOccurred.connect(self._on_answer)
        self._process.start(program, list(question[1:]))

    def _on_answer(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        answer = bytes(process.readAllStandardOutput().data()).decode("utf-8", "replace")
        process.deleteLater()
        if answer.strip():
            self.take(answer_allows_motion(answer))

    def _stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.waitForFinished(500)


def answer_allows_motion(answer: str) -> bool:
    """Read what ``defaults`` (1 = reduce) or ``gsettings`` (false = no animations) printed."""
    return answer.strip().casefold() not in ("1", "false")


def kde_forbids_motion(kdeglobals: Path) -> bool:
    """True when KDE's file says that animations last no time."""
    parser = configparser.RawConfigParser(strict=False)
    try:
        parser.read(kdeglobals, "utf-8")
        return parser.getfloat("KDE", "AnimationDurationFactor", fallback=1.0) == 0
    except (configparser.Error, ValueError, OSError):
        return False


def _windows_may_move() -> bool:
    import ctypes

    may_move = ctypes.c_int(1)
    windll = getattr(ctypes, "windll")  # noqa: B009  (there is none elsewhere, and the type checker knows)
    windll.user32.SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, ctypes.byref(may_move), 0)
    return bool(may_move.value)


_CONFIG = QStandardPaths.StandardLocation.GenericConfigLocation
