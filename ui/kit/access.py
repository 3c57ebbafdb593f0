"""What screen readers are told about painted widgets: a role, a value, and what pressing does.

Qt knows buttons, fields and lists by itself. For a widget that only paints it would say "filler"; here the classes
of the kit and of the pages get their roles. Names and descriptions stay those of the widget.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

Role = QAccessible.Role
_INSTALLED = "kartotekaAccess"


@dataclass(frozen=True, slots=True)
class Face:
    """The role of a class; ``says_value`` adds the description to the name; ``press`` is a method's name."""

    role: QAccessible.Role
    says_value: bool = False
    press: str = ""


# class of the kit or of a page -> what it is; subclasses are what their base is
FACES = {
    "AdviceScale": Face(Role.Chart, says_value=True),
    "Avatar": Face(Role.Graphic),
    "Banner": Face(Role.Grouping),
    "BantLine": Face(Role.Button, press="press"),
    "CarriedTip": Face(Role.ToolTip),
    "ChartView": Face(Role.Chart, says_value=True),
    "ChipLabel": Face(Role.StaticText),
    "Dialog": Face(Role.Dialog),
    "Docked": Face(Role.Grouping),
    "DueRow": Face(Role.Button, press="press"),
    "EmptyPicture": Face(Role.Graphic),
    "Figure": Face(Role.StaticText),
    "FilterChip": Face(Role.Button, press="press"),
    "FunctionDiagram": Face(Role.List, says_value=True, press="press"),
    "IconLabel": Face(Role.Graphic),
    "KeyCap": Face(Role.Graphic),
    "Legend": Face(Role.StaticText),
    "LevelScale": Face(Role.List, says_value=True),
    "LetterRail": Face(Role.List, says_value=True),
    "LoadBars": Face(Role.Chart, says_value=True),
    "ModelCard": Face(Role.Button, says_value=True, press="press"),
    "MonthBars": Face(Role.Chart, says_value=True),
    "PersonRow": Face(Role.Button, press="press"),
    "QuestionList": Face(Role.List, says_value=True),
    "ReminderStrip": Face(Role.AlertMessage),
    "RuleCard": Face(Role.Grouping),
    "SectionCard": Face(Role.Grouping),
    "Segmented": Face(Role.RadioButton, says_value=True),
    "Sentence": Face(Role.StaticText),
    "ShownValue": Face(Role.Button, says_value=True, press="press"),
    "Skeleton": Face(Role.ProgressBar),
    "Stacks": Face(Role.List),
    "Stepper": Face(Role.List, says_value=True),
    "StepTrail": Face(Role.List),
    "Stool": Face(Role.List),
    "TabStrip": Face(Role.PageTabList, says_value=True),
    "ThinBar": Face(Role.ProgressBar),
    "Tip": Face(Role.ToolTip),
    "Toast": Face(Role.AlertMessage),
}


class PaintedFace(QAccessibleWidget):
    """A painted widget as screen readers meet it."""

    def __init__(self, widget: QWidget, face: Face) -> None:
        super().__init__(widget, face.role, widget.accessibleName())
        self._face = face

    def role(self) -> QAccessible.Role:
        if self._face.role == Role.StaticText and self._press() is not None:
            return Role.Button
        return self._face.role

    def text(self, kind: QAccessible.Text) -> str:
        widget = self._painted()
        if widget is None:
            return ""
        name, value = widget.accessibleName(), widget.accessibleDescription()
        if kind == QAccessible.Text.Name:
            return ", ".join(part for part in (name, value if self._face.says_value else "") if part)
        if kind == QAccessible.Text.Value:
            return value if self._face.says_value else ""
        if kind == QAccessible.Text.Description:
            return "" if self._face.says_value else value
        return str(super().text(kind))

    def state(self) -> QAccessible.State:
        state = super().state()
        if self._face.role == Role.RadioButton:
            state.checkable, state.checked = True, True  # what is read is the chosen part
        return state

    def actionNames(self) -> list[str]:
        names = list(super().actionNames())
        if self._press() is not None:
            names.append(QAccessibleActionInterface.pressAction())
        return names

    def doAction(self, actionName: str) -> None:
        press = self._press()
        if actionName == QAccessibleActionInterface.pressAction() and press is not None:
            press()
        else:
            super().doAction(actionName)

    def _painted(self) -> QWidget | None:
        found = self.object()
        return found if isinstance(found, QWidget) else None

    def _press(self) -> Callable[[], Any] | None:
        widget = self._painted()
        if widget is None or not widget.isEnabled():
            return None
        if self._face.role == Role.StaticText:  # a chip is a button only when it can be clicked
            return getattr(widget, "press", None) if getattr(widget, "is_clickable", bool)() else None
        return getattr(widget, self._face.press, None) if self._face.press else None


def face_of(class_name: str, widget: QObject) -> QAccessibleInterface | None:
    """Return the face of a widget by the name of its class or of one of its bases; None leaves it to Qt."""
    face = FACES.get(class_name)
    if face is None or not isinstance(widget, QWidget):
        return None
    return PaintedFace(widget, face)


def install_faces(app: QCoreApplication) -> None:
    """Let screen readers know the kit; once per application."""
    if not app.property(_INSTALLED):
        app.setProperty(_INSTALLED, True)
        QAccessible.installFactory(face_of)
