"""One window per book: a second start tells the first to come to the front. The true lock is on the book itself."""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

ANSWER_MS = 500


def _server_name(book: Path) -> str:
    digest = hashlib.sha256(str(book.resolve()).encode()).hexdigest()[:24]
    return f"kartoteka-{digest}"


def raise_other_window(book: Path) -> bool:
    """Ask the window that has ``book`` open to come to the front; False when there is none."""
    socket = QLocalSocket()
    socket.connectToServer(_server_name(book))
    if not socket.waitForConnected(ANSWER_MS):
        return False
    socket.write(b"raise")
    socket.waitForBytesWritten(ANSWER_MS)
    socket.disconnectFromServer()
    return True


class SingleWindow(QObject):
    """Listens for a second start with the same book.

    Signals:
        raise_asked: the window should come to the front.
    """

    raise_asked = Signal()

    def __init__(self, book: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._on_connection)
        name = _server_name(book)
        if not self._server.listen(name):
            # A dead program left its socket behind; we hold the book's lock, so nobody else listens.
            QLocalServer.removeServer(name)
            self._server.listen(name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _on_connection(self) -> None:
        socket = self._server.nextPendingConnection()
        if socket is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raise_asked.emit()
