"""What the panes of the page say about how a document is made."""

from __future__ import annotations

from app.services.documents import PrintOptions
from ui.pages.documents.include import IncludePane
from ui.pages.documents.paper import PaperPane
from ui.pages.documents.which import WhichPane


def print_options(
    include: IncludePane, paper: PaperPane, which: WhichPane, handover_ids: tuple[int, ...]
) -> PrintOptions:
    """Return what is chosen in them."""
    return PrintOptions(
        lang=paper.language.code(),
        logo=include.logo.isChecked(),
        personal_notes=include.has_notes,
        history=include.has_history,
        duplex=paper.is_both_sides,
        sections=include.sections,
        large_type=paper.is_large,
        blank=include.blank.isChecked(),
        as_of=include.as_of,
        handover_ids=handover_ids,
        lead_form=which.is_lead_form,
    )
