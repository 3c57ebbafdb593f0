"""Pictures of the real window for the README: ``python3 packaging/run.py shots``. Made on the day of the design."""

from __future__ import annotations

import os
import tempfile
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from app.clock import FixedClock
from app.services.client_list import ClientQuery, list_clients
from ui.language import Language
from ui.main_window import MainWindow
from ui.opening import make_sample_book
from ui.pages.page import Place
from ui.theme import Theme, ThemeMode
from ui.tour import wait_for
from ui.window_state import WindowState

SCREENS = Path(__file__).resolve().parent.parent / "packaging" / "screens"
SIZE = (1440, 900)


def main() -> None:
    """Write card.png and pipeline.png."""
    zone = ZoneInfo("Europe/Kyiv")
    clock = FixedClock(datetime(2026, 6, 18, 9, 30, tzinfo=zone), zone)
    app = QApplication([])
    theme = Theme(app, ThemeMode.LIGHT)
    theme.set_motion(False)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["KARTOTEKA_HOME"] = folder
        book, facts = make_sample_book(Path(folder), "en", clock)
        [client] = [row for row in book.read(list_clients, ClientQuery(text="Barvinok")) if row.code == "112"]
        window = MainWindow(theme, Language("en"), WindowState(width_px=SIZE[0], height_px=SIZE[1]))
        window.show()
        window.show_book(book, facts)
        assert window.shell is not None
        SCREENS.mkdir(exist_ok=True)
        for name, place in (("card", Place("card", client.id)), ("pipeline", Place("pipeline"))):
            window.shell.go(place)
            wait_for(window)
            window.grab().save(str(SCREENS / f"{name}.png"))
        window.close()


if __name__ == "__main__":
    main()
