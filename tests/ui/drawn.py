"""Every text a window draws, with its place and colour: labels, buttons, fields and delegates alike.

The window is rendered once into an SVG, which keeps texts as texts, whoever painted them.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from xml.etree import ElementTree

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

SVG = "{http://www.w3.org/2000/svg}"
EDGE_PX = 1.5  # a letter's curve may lie over its box


@dataclass(frozen=True, slots=True)
class DrawnText:
    """A text on screen: its ink's rectangle in the window, px, and the widget it stands in."""

    text: str
    rect: QRectF
    color: QColor
    owner: QWidget

    @property
    def name(self) -> str:
        """What to look for in the code."""
        said = self.owner.accessibleName() or self.owner.objectName()
        return f"{type(self.owner).__name__} {said}".strip()


def drawn_texts(window: QWidget) -> list[DrawnText]:
    """Return the texts of ``window`` and its children, in the order they are painted."""
    found = []
    for group in ElementTree.fromstring(_svg(window)).iter(f"{SVG}g"):
        place = _transform(group.get("transform", ""))
        for node in group.findall(f"{SVG}text"):
            text = (node.text or "").strip(" \n\u200b\u2002")
            if not text:
                continue
            ink = _ink(
                text, node.get("font-family", ""), node.get("font-size", "13"), node.get("font-weight", "400")
            ).translated(float(node.get("x", 0)), float(node.get("y", 0)))
            rect = place.mapRect(ink)
            owner = window.childAt(rect.center().toPoint()) or window
            found.append(DrawnText(text, rect, _color(node, float(group.get("opacity", 1))), owner))
    return found


def lies_inside(drawn: DrawnText, window: QWidget) -> bool:
    """Return whether the letters of a text lie inside the widget they stand in."""
    inside = QRectF(drawn.owner.rect())
    inside.moveTopLeft(drawn.owner.mapTo(window, QPoint(0, 0)).toPointF())
    return inside.adjusted(-EDGE_PX, -EDGE_PX, EDGE_PX, EDGE_PX).contains(drawn.rect)


def cut_texts(window: QWidget) -> list[str]:
    """Return texts that end in dots to fit, or whose letters lie outside their widget."""
    return [
        f"{drawn.name}: {drawn.text}"
        for drawn in drawn_texts(window)
        if drawn.text.endswith("…") or not lies_inside(drawn, window)
    ]


def _svg(window: QWidget) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(window.size())
    generator.setViewBox(window.rect())
    painter = QPainter(generator)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return bytes(buffer.data().data())


def _transform(text: str) -> QTransform:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", text.removeprefix("matrix"))]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()


@functools.lru_cache(maxsize=20_000)
def _ink(text: str, families: str, size_px: str, weight: str) -> QRectF:
    """Return where the letters are, from the beginning of the base line."""
    return _metrics(families, size_px, weight).tightBoundingRect(text)


@functools.cache
def _metrics(families: str, size_px: str, weight: str) -> QFontMetricsF:
    font = QFont()
    font.setFamilies(families.split(","))
    font.setPixelSize(round(float(size_px)))
    font.setWeight(QFont.Weight(int(weight)))
    return QFontMetricsF(font)


def _color(node: ElementTree.Element, opacity: float) -> QColor:
    color = QColor(node.get("fill", "#000000"))
    color.setAlphaF(float(node.get("fill-opacity", 1)) * opacity)
    return color
