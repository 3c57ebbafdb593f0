"""What a PDF really holds, read back by other libraries than the one that wrote it."""

from __future__ import annotations

import ctypes
import io
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium
from pypdf import PdfReader

MM = 25.4 / 72
PAGE_HEIGHT_MM = 297.0


@dataclass(frozen=True)
class Mark:
    """A text or a path on a page, in mm from the page's top left corner, as tight as its ink."""

    left: float
    top: float
    right: float
    bottom: float
    text: str = ""
    fill: float | None = None  # 0 black to 1 white, of a filled path

    @property
    def is_rule(self) -> bool:
        """Whether it is a horizontal line."""
        return not self.text and self.fill is None and self.bottom - self.top < 1 and self.right - self.left > 5

    @property
    def middle(self) -> float:
        """The height of the middle of it."""
        return (self.top + self.bottom) / 2


def read_text(data: bytes) -> str:
    """Return all text with every run of spaces as one."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages).split())


def page_count(data: bytes) -> int:
    """Return the number of pages."""
    return len(PdfReader(io.BytesIO(data)).pages)


def read_marks(data: bytes) -> list[list[Mark]]:
    """Return the marks of each page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [_page_marks(page) for page in document]
    finally:
        document.close()


def _page_marks(page: pypdfium2.PdfPage) -> list[Mark]:
    text_page = page.get_textpage()
    marks = []
    for found in page.get_objects():
        left, bottom, right, top = (value * MM for value in found.get_bounds())
        text = _text(found, text_page) if found.type == pdfium.FPDF_PAGEOBJ_TEXT else ""
        if found.type == pdfium.FPDF_PAGEOBJ_TEXT and not text.strip():
            continue
        fill = _fill(found) if found.type == pdfium.FPDF_PAGEOBJ_PATH else None
        marks.append(Mark(left, PAGE_HEIGHT_MM - top, right, PAGE_HEIGHT_MM - bottom, text.strip(), fill))
    text_page.close()
    page.close()
    return marks


def _text(found: pypdfium2.PdfObject, text_page: pypdfium2.PdfTextPage) -> str:
    size = pdfium.FPDFTextObj_GetText(found.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(found.raw, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le")


def _fill(found: pypdfium2.PdfObject) -> float | None:
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(found.raw, mode, stroke)
    if not mode.value:
        return None
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    pdfium.FPDFPageObj_GetFillColor(found.raw, red, green, blue, alpha)
    assert red.value == green.value == blue.value
    return red.value / 255
