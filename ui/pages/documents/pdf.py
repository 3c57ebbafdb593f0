"""A PDF in memory as pictures of its pages; nothing of it touches a file."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
RENDER_LIMIT_PX = 12_000  # a side; pdfium and Qt refuse pictures far beyond


@dataclass(frozen=True, slots=True)
class PdfFile:
    """The bytes of a PDF and the size of each of its pages in points."""

    data: bytes = field(repr=False)
    pages: tuple[tuple[float, float], ...]


class PdfPictures:
    """Renders pages in any thread, one at a time: pdfium itself knows no threads."""

    def __init__(self) -> None:
        self._lock = threading.Lock()

    def read(self, data: bytes) -> PdfFile:
        """Return the PDF with the sizes of its pages."""
        with self._lock:
            document = pypdfium2.PdfDocument(data)
            try:
                return PdfFile(data, tuple(document.get_page_size(number) for number in range(len(document))))
            finally:
                document.close()

    def render(self, pdf: PdfFile, number: int, dots_per_inch: float, *, is_gray: bool = False) -> QImage:
        """Return page ``number`` (from 0) on white."""
        scale = min(dots_per_inch / POINTS_PER_INCH, RENDER_LIMIT_PX / max(pdf.pages[number]))
        with self._lock:
            document = pypdfium2.PdfDocument(pdf.data)
            try:
                bitmap = document[number].render(
                    scale=scale, may_draw_forms=False, grayscale=is_gray, prefer_bgrx=not is_gray
                )
                shape = QImage.Format.Format_Grayscale8 if is_gray else QImage.Format.Format_RGB32
                # The copy owns its pixels: those of pdfium go with the document.
                return QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, shape).copy()
            finally:
                document.close()
