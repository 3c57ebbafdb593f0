"""What Qt itself draws with: the palette and the style sheet, filled with the tokens."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtGui import QColor, QPalette

from app.paths import make_private_folder

# file in the cache -> (icon, role, stroke width): pictures that only a style sheet can show
QSS_IMAGES = {
    "check": ("check", "onAccent", 3.2),
    "mixed": ("minus", "onAccent", 3.2),
    "selector": ("selector", "text3", 2.0),
    "chevron-down": ("chevron-down", "text3", 2.0),
    "chevron-up": ("chevron-up", "text3", 2.0),
    "chevron-left": ("chevron-left", "text3", 2.0),
    "chevron-right": ("chevron-right", "text3", 2.0),
    "calendar": ("calendar", "text3", 2.0),
}
PALETTE_ROLES = {
    QPalette.ColorRole.Window: "paper",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "card",
    QPalette.ColorRole.AlternateBase: "cardAlt",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.Button: "card",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accentText",
    QPalette.ColorRole.LinkVisited: "accentText",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltipText",
    QPalette.ColorRole.Light: "card",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "lineStrong",
    QPalette.ColorRole.Dark: "lineControl",
    QPalette.ColorRole.Shadow: "lineControl",
}
DISABLED_ROLES = {
    QPalette.ColorRole.Base: "sunken",
    QPalette.ColorRole.Button: "sunken",
    QPalette.ColorRole.Text: "textDisabled",
    QPalette.ColorRole.WindowText: "textDisabled",
    QPalette.ColorRole.ButtonText: "textDisabled",
    QPalette.ColorRole.PlaceholderText: "textDisabled",
    QPalette.ColorRole.Highlight: "lineStrong",
    QPalette.ColorRole.HighlightedText: "textDisabled",
}


def make_palette(colors: Mapping[str, QColor]) -> QPalette:
    """Return the palette of the roles' colours."""
    palette = QPalette()
    for role, name in PALETTE_ROLES.items():
        palette.setColor(role, colors[name])
    for role, name in DISABLED_ROLES.items():
        palette.setColor(QPalette.ColorGroup.Disabled, role, colors[name])
    return palette


def fill_style_sheet(template: str, values: Mapping[str, str], px: Callable[[int], int], images: Path) -> str:
    """Return the style sheet: ``@role`` is a colour, ``@icons`` the folder ``images``, ``12spx`` a scaled length."""
    text = re.sub(r"/\*.*?\*/", "", template, flags=re.DOTALL)
    text = re.sub(r"(\d+)spx", lambda found: f"{px(int(found[1]))}px", text)
    text = re.sub(r"@(?!icons)(\w+)", lambda found: values[found[1]], text)
    return text.replace("@icons", images.as_posix())


def write_sheet_images(folder: Path, colors: Mapping[str, QColor], icon_text: Callable[[str], str]) -> Path:
    """Write the pictures a style sheet can only name, tinted, into ``folder`` and return it."""
    make_private_folder(folder)
    for file_name, (icon_name, role, stroke) in QSS_IMAGES.items():
        text = icon_text(icon_name).replace("currentColor", colors[role].name())
        text = text.replace('stroke-width="2"', f'stroke-width="{stroke}"')
        path = folder / f"{file_name}.svg"
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8")
    return folder


def parse_color(value: str) -> QColor:
    """Read ``#rrggbb`` or ``rgba(r,g,b,a)`` with a from 0 to 1."""
    found = re.fullmatch(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)", value)
    if found is None:
        return QColor(value)
    color = QColor(int(found[1]), int(found[2]), int(found[3]))
    color.setAlphaF(float(found[4]))
    return color
