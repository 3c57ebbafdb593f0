"""The page of hand-overs with words a third longer, in the smallest window and with large text: nothing is cut."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from tests.ui.cut_texts import InterfaceWords
from tests.ui.handovers.scenes import HANDOVER_PAGES, OVER_HANDOVERS
from tests.ui.scene_window import sample_window, settle
from tests.ui.test_every_language import LARGE_TEXT, SMALLEST, LongWords, lengthened, look_at, tell
from ui.theme import Theme

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]


def test_longer_words_and_large_text_in_the_smallest_window(theme: Theme, tmp_path: Path) -> None:
    long_words = LongWords()
    words, other = InterfaceWords("en", lengthen=lengthened), InterfaceWords("uk")
    theme.set_text_scale(LARGE_TEXT)
    with sample_window(theme, tmp_path, "en", SMALLEST) as window:
        QCoreApplication.installTranslator(long_words)
        try:
            settle(window)
            faults = look_at(window, (*HANDOVER_PAGES, *OVER_HANDOVERS), words, other)
        finally:
            QCoreApplication.removeTranslator(long_words)
    tell(faults)
