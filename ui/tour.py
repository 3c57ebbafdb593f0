"""The main job without a screen: a sample book, a client moved, its flags, the three sheets, pictures of the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from ui.language import Language
from ui.main_window import MainWindow
from ui.theme import Theme, ThemeMode
from ui.window_state import WindowState

SIZES = ((1440, 900), (1366, 768))
LIMIT_MS = 30_000
CLIENT_CODE = "112"  # Barvinok, the client of the design's pictures


def run_tour(app: QApplication, theme: Theme, language: Language, folder: Path) -> int:
    """Do the main job into ``folder`` (empty) and say what was done; return 0, or raise."""
    from app.documents.kinds import file_name
    from app.documents.values import DocumentKind
    from app.services.client_list import ClientQuery, list_clients
    from app.services.documents import PrintOptions, print_documents
    from app.services.flag_sheet import load_flags
    from app.services.pipeline import move_client
    from ui.opening import make_sample_book
    from ui.pages.page import Place

    book, facts = make_sample_book(folder, language.code)
    _say(f"book: {book.path}")
    client = next(row for row in book.read(list_clients, ClientQuery()) if row.code == CLIENT_CODE)
    book.write(move_client, client.id, "active", reason="tour")
    [moved] = [row for row in book.read(list_clients, ClientQuery()) if row.id == client.id]
    _say(f"moved: {client.name}: {client.stage} -> {moved.stage}")
    book.undo()
    for flag in book.read(load_flags, client.id, language.code, book.clock.today()):
        _say(f"flag: {flag.sentence}")
    options = PrintOptions(lang=language.code)
    for kind in DocumentKind:
        path = folder / file_name(kind, client.name, book.clock.today())
        path.write_bytes(book.read(print_documents, kind, [client.id], options))
        _say(f"sheet: {path}")
    for mode in (ThemeMode.LIGHT, ThemeMode.DARK):
        theme.set_mode(mode)
        theme.set_motion(False)
        window = MainWindow(theme, language, WindowState())
        window.show()
        window.show_book(book, facts)
        shell = window.shell
        assert shell is not None
        for width, height in SIZES:
            window.resize(width, height)
            for place in (
                Place("today"),
                Place("clients"),
                Place("card", client.id),
                Place("pipeline"),
                Place("documents", client.id, extra={"kind": "meeting_plan", "clients": (client.id,)}),
                Place("settings", extra={"part": "safety"}),
            ):
                shell.go(place)
                wait_for(window)
                picture = folder / f"{place.page}-{mode.value}-{width}x{height}.png"
                window.grab().save(str(picture))
                _say(f"picture: {picture}")
        window.jobs.shut_down()
        window.book = None  # the next window shows the same open book
        window.close()
    book.close()
    return 0


def _say(text: str) -> None:
    print(text, flush=True)


def wait_for(window: MainWindow) -> None:
    """Let the window work until nothing has been under way for a little while; raise when it never rests."""
    loop = QEventLoop()
    quiet = 0
    waited_ms = 0

    def look() -> None:
        nonlocal quiet, waited_ms
        waited_ms += 40
        quiet = 0 if window.jobs.is_busy else quiet + 1
        if quiet >= 12 or waited_ms > LIMIT_MS:
            loop.quit()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(40)
    loop.exec()
    if waited_ms > LIMIT_MS:
        raise TimeoutError("the window did not come to rest")
