"""Colours, fonts, icons and sizes of the window, for the light and the dark drawer.

The composition root makes one ``Theme(app)``; it becomes a child of the application and every widget finds it
with ``theme()``. That is one look-up of a property of the running QApplication, so kit widgets need no theme
argument and no module keeps an instance.
"""

from __future__ import annotations

import json
import re
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QByteArray, QCoreApplication, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.paths import resource_path, state_folder
from ui.theme_followers import Followers, Restyled
from ui.theme_sheet import fill_style_sheet, make_palette, parse_color, write_sheet_images

TEXT_SCALES = (1.0, 1.1, 1.25)
ROOMY_EXTRA_PX = 4
APP_ICON_SIDES_PX = (16, 24, 32, 48, 64, 128, 256)
THICK_STROKE_UP_TO_PX = 16
FUNCTION_KEYS = {"prospecting": "prospect", "first_sale": "sale", "care": "care", "vip": "vip", "off": "off"}
FUNCTION_ICONS = {
    "prospecting": "compass",
    "first_sale": "briefcase",
    "care": "plant-2",
    "vip": "crown",
    "off": "moon",
}
_PROPERTY = "kartotekaTheme"


class ThemeMode(StrEnum):
    """Which colours the person asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """The look of the running application; setters restyle everything at once.

    Signals:
        changing: everything is about to take another look; what nobody sees may be taken out of its window and
            ``put_off``: styling costs a tenth of a millisecond for each widget.
        changed: colours, text size or density are new; palette and style sheet are already set.
    """

    changing = Signal()
    changed = Signal()

    def __init__(self, app: QApplication, mode: ThemeMode = ThemeMode.SYSTEM, text_scale: float = 1.0) -> None:
        super().__init__(app)
        self._app = app
        self._tokens: dict[str, Any] = json.loads(resource_path("theme", "tokens.json").read_text("utf-8"))
        self._template = resource_path("theme", "kartoteka.qss").read_text("utf-8")
        self._mode = mode
        self._text_scale = text_scale
        self._is_roomy = False
        self._has_motion = True
        self._system_moves = True
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[str, QFont] = {}
        self._icon_texts: dict[str, str] = {}
        self._pixmaps: dict[tuple[str, str, float, float], QPixmap] = {}
        self._sheet = ""
        self._windows: list[QWidget] = []
        self._followers = Followers()
        for path in self._tokens["font"]["files"]:
            QFontDatabase.addApplicationFont(str(resource_path(path)))
        app.setStyle("Fusion")
        app.setProperty(_PROPERTY, self)
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme)
        self.set_mode(mode)

    # --- what the person chose ------------------------------------------------------------------------------

    @property
    def mode(self) -> ThemeMode:
        """The choice of the person, not what it leads to."""
        return self._mode

    @property
    def is_dark(self) -> bool:
        """True while the dark colours are shown."""
        if self._mode == ThemeMode.SYSTEM:
            return self._system_scheme() == Qt.ColorScheme.Dark
        return self._mode == ThemeMode.DARK

    @property
    def text_scale(self) -> float:
        """Factor of all text and row heights, one of TEXT_SCALES."""
        return self._text_scale

    @property
    def is_roomy(self) -> bool:
        """True when rows are 4 px higher."""
        return self._is_roomy

    def set_look(self, mode: ThemeMode, text_scale: float, is_roomy: bool) -> None:
        """Set colours, text size and density in one change."""
        self._text_scale, self._is_roomy = text_scale, is_roomy
        self.set_mode(mode)

    def set_mode(self, mode: ThemeMode) -> None:
        """Show the colours of ``mode`` from now on."""
        self._mode = mode
        # Windows and macOS paint the title bar by this; bare Linux ignores it.
        hints = self._app.styleHints()
        if mode == ThemeMode.SYSTEM:
            hints.unsetColorScheme()
        else:
            hints.setColorScheme(Qt.ColorScheme.Dark if mode == ThemeMode.DARK else Qt.ColorScheme.Light)
        self._apply()

    def set_text_scale(self, text_scale: float) -> None:
        """Make all text and rows larger or smaller; see TEXT_SCALES."""
        self._text_scale = text_scale
        self._apply()

    def set_roomy(self, is_roomy: bool) -> None:
        """Give each row 4 px more, or take them back."""
        self._is_roomy = is_roomy
        self._apply()

    def set_motion(self, has_motion: bool) -> None:
        """Allow or forbid animation, as the person chose; ``duration_ms`` is 0 when forbidden."""
        self._has_motion = has_motion

    def set_system_motion(self, may_move: bool) -> None:
        """Take the system's wish, see ``SystemMotion``; nothing moves unless both agree."""
        self._system_moves = may_move

    @property
    def style_sheet(self) -> str:
        """What ``dress`` gives windows."""
        return self._sheet

    def dress(self, window: QWidget) -> None:
        """Give a window that has no parent its style sheet, now and after every change; its children inherit it.

        A sheet of the whole application would be worked through anew each time a widget is given a parent: building a
        page took three times as long, and a switch of colours ten times.
        """
        self._windows.append(window)
        window.setStyleSheet(self._sheet)

    def follow(self, widget: Restyled) -> None:
        """Call ``widget.restyle()`` after every change, for as long as the widget lives."""
        self._followers.add(widget)

    def put_off(self, part: QWidget) -> None:
        """Leave a part nobody sees out of the change under way; it must ``catch_up`` before it is shown."""
        self._followers.put_off(part)

    def catch_up(self, part: QWidget) -> None:
        """Give a part that was put off the look of today; it is in its window again."""
        self._followers.catch_up(part)

    # --- colours --------------------------------------------------------------------------------------------

    def color(self, role: str) -> QColor:
        """Return the colour of a token role such as ``text2`` or ``careSoft``."""
        return QColor(self._colors[role])  # a copy: painters set alpha on it

    def function_role(self, function: str, part: str = "") -> str:
        """Return the role for a function code; ``part`` is '', 'Text', 'Soft' or 'Line'."""
        return FUNCTION_KEYS[function] + part

    def function_color(self, function: str, part: str = "") -> QColor:
        """Return the colour of a function code (``first_sale``...); ``part`` is '', 'Text', 'Soft' or
        'Line'."""
        return self.color(FUNCTION_KEYS[function] + part)

    def on_function_color(self, function: str) -> QColor:
        """Return the colour of text that stands on the function's fill."""
        key = FUNCTION_KEYS[function]
        return self.color("card" if key == "off" else f"on{key.capitalize()}")

    # --- text and sizes -------------------------------------------------------------------------------------

    def font(self, type_name: str) -> QFont:
        """Return the font of the type scale (``title``, ``body``, ``chip``...) at the person's text size."""
        if type_name not in self._fonts:
            kind = self._tokens["type"][type_name]
            self._fonts[type_name] = self.font_of(kind["size"], kind["weight"], kind["family"])
        return QFont(self._fonts[type_name])

    def font_of(self, size_px: int, weight: int = 400, family: str = "ui") -> QFont:
        """Return a font outside the scale; ``family`` is 'ui' or 'title'."""
        families = self._tokens["font"]
        font = QFont()
        font.setFamilies([families[family], *families["fallback"]])
        font.setPixelSize(self.px(size_px))
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def line_height(self, type_name: str) -> int:
        """Return the height of one line of that type, px at the person's text size."""
        return self.px(self._tokens["type"][type_name]["line"])

    def px(self, length_px: float) -> int:
        """Return a length that grows with the text (controls, rows), px."""
        return round(length_px * self._text_scale)

    def size(self, name: str) -> int:
        """Return a size of the tokens (``control``, ``pageHeader``...) at the person's text size, px."""
        return self.px(self._tokens["size"][name])

    def row_height(self, name: str) -> int:
        """Return the height of a list row (``rowStep``, ``rowTable``, ``rowTwoLine``...) with density, px."""
        return self.size(name) + (ROOMY_EXTRA_PX if self._is_roomy else 0)

    def radius(self, name: str) -> int:
        """Return a corner radius of the tokens (``control``, ``card``...), px."""
        return int(self._tokens["radius"][name])

    def duration_ms(self, name: str) -> int:
        """Return how long ``fast``, ``base`` or ``slow`` motion lasts; 0 when motion is unwanted."""
        return int(self._tokens["motion"][name]) if self._has_motion and self._system_moves else 0

    # --- icons ----------------------------------------------------------------------------------------------

    def pixmap(self, name: str, role: str, size_px: float = 16, dpr: float = 1.0) -> QPixmap:
        """Return the icon ``name`` in the colour of ``role``; ``size_px`` is logical and not scaled."""
        key = (name, role, size_px, dpr)
        if key not in self._pixmaps:
            self._pixmaps[key] = self._render(name, self._colors[role], size_px, dpr)
        return self._pixmaps[key]

    def icon(self, name: str, role: str = "text2", on_role: str | None = None, size_px: int = 16) -> QIcon:
        """Return a QIcon for menus and Qt's own controls; take it anew after ``changed``."""
        dpr = self._app.devicePixelRatio()
        icon = QIcon(self.pixmap(name, role, size_px, dpr))
        if on_role is not None:
            icon.addPixmap(self.pixmap(name, on_role, size_px, dpr), QIcon.Mode.Normal, QIcon.State.On)
        icon.addPixmap(self.pixmap(name, "textDisabled", size_px, dpr), QIcon.Mode.Disabled)
        return icon

    def logo(self, size_px: float, dpr: float = 1.0) -> QPixmap:
        """Return the program's mark in the colours of the theme."""
        key = ("logo", "", size_px, dpr)
        if key not in self._pixmaps:
            text = resource_path("theme", "logo.svg").read_text("utf-8")
            text = re.sub(r"@(\w+)", lambda found: self._colors[found[1]].name(), text)
            self._pixmaps[key] = _render_svg(text, size_px, dpr)
        return self._pixmaps[key]

    def app_icon(self) -> QIcon:
        """Return the icon of windows and task bars, the same in light and dark."""
        text = resource_path("theme", "app-icon.svg").read_text("utf-8")
        icon = QIcon()
        for side_px in APP_ICON_SIDES_PX:
            icon.addPixmap(_render_svg(text, side_px, 1.0))
        return icon

    # --- inside ---------------------------------------------------------------------------------------------

    def _system_scheme(self) -> Qt.ColorScheme:
        return self._app.styleHints().colorScheme()

    def _on_system_scheme(self, _scheme: Qt.ColorScheme) -> None:
        if self._mode == ThemeMode.SYSTEM:
            self._apply()

    def _apply(self) -> None:
        self.changing.emit()
        values: dict[str, str] = self._tokens["color"]["dark" if self.is_dark else "light"]
        self._colors = {role: parse_color(value) for role, value in values.items()}
        self._fonts.clear()
        self._pixmaps.clear()
        self._app.setFont(self.font("body"))
        self._app.setPalette(make_palette(self._colors))
        folder = state_folder() / "theme" / ("dark" if self.is_dark else "light")
        images = write_sheet_images(folder, self._colors, self._icon_text)
        self._sheet = fill_style_sheet(self._template, values, self.px, images)
        self._windows = [window for window in self._windows if isValid(window)]
        for window in self._windows:
            window.setStyleSheet(self._sheet)
        self._followers.restyle()
        self.changed.emit()

    def _icon_text(self, name: str) -> str:
        if name not in self._icon_texts:
            self._icon_texts[name] = resource_path("icons", f"{name}.svg").read_text("utf-8")
        return self._icon_texts[name]

    def _render(self, name: str, color: QColor, size_px: float, dpr: float) -> QPixmap:
        # Qt paints currentColor black, so the colour is written into the text.
        text = self._icon_text(name).replace("currentColor", color.name())
        if size_px > THICK_STROKE_UP_TO_PX:
            text = text.replace('stroke-width="2"', 'stroke-width="1.75"')
        return _render_svg(text, size_px, dpr)


def theme() -> Theme:
    """Return the theme of the running application.

    Raises:
        RuntimeError: the composition root has not made a ``Theme`` yet.
    """
    app = QCoreApplication.instance()
    found = app.property(_PROPERTY) if app is not None else None
    if not isinstance(found, Theme):
        raise RuntimeError("Theme(app) must be made before the first widget")
    return found


def follow_theme(widget: Restyled) -> None:
    """Call ``widget.restyle()`` now and after every change, for as long as the widget lives."""
    theme().follow(widget)
    widget.restyle()


def repolish(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def _render_svg(text: str, size_px: float, dpr: float) -> QPixmap:
    pixmap = QPixmap(round(size_px * dpr), round(size_px * dpr))
    pixmap.setDevicePixelRatio(dpr)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, size_px, size_px))
    painter.end()
    return pixmap
