"""What every sheet of the sales model must keep to on paper."""

from __future__ import annotations

import io
from typing import Any

from pypdf import PdfReader

from app.documents.page import CONTENT_HEIGHT_MM, LEFT_MM, PAGE_WIDTH_MM, RIGHT_MM, TOP_MM
from tests.app.documents.pdf_reading import read_marks
from tests.app.documents.test_pages import _crossed, _overlaps

FOOTER_MM = 9.0
LIGHT = 0.87  # a grey that copies do not turn into dirt


def assert_nothing_leaves_its_place(data: bytes) -> None:
    """No text is over the edge of the page, over another one, or crossed by a line."""
    for marks in read_marks(data):
        texts = [mark for mark in marks if mark.text]
        assert [m.text for m in texts if m.left < LEFT_MM - 0.2 or m.right > PAGE_WIDTH_MM - RIGHT_MM + 0.3] == []
        assert [m.text for m in texts if m.bottom > TOP_MM + CONTENT_HEIGHT_MM + FOOTER_MM] == []
        assert _overlaps(texts) == []
        assert _crossed(texts, [mark for mark in marks if mark.is_rule]) == []


def assert_is_for_a_laser(data: bytes) -> None:
    """Every font is embedded, and no fill is dark."""
    pages: Any = PdfReader(io.BytesIO(data)).pages
    for page in pages:
        fonts = page["/Resources"]["/Font"].values()
        assert fonts
        assert all("/FontFile2" in font.get_object()["/FontDescriptor"].get_object() for font in fonts)
    fills = {mark.fill for marks in read_marks(data) for mark in marks if mark.fill is not None}
    assert all(fill == 0.0 or fill >= LIGHT for fill in fills)
