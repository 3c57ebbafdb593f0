"""How the fields of a sheet are grouped on screen, and which of them need room."""

from __future__ import annotations

from dataclasses import dataclass

from app.documents.values import DocumentKind

_M, _N = "meeting_plan", "negotiation_sheet"


@dataclass(frozen=True, slots=True)
class FormGroup:
    """Fields that belong together; ``title`` is a key of ``resources/documents``; a pair stands in one line."""

    title: str
    lines: tuple[tuple[str, ...], ...]


GROUPS: dict[DocumentKind, tuple[FormGroup, ...]] = {
    DocumentKind.CLIENT_CARD: (),
    DocumentKind.WHITE_SPOTS: (),
    DocumentKind.RULE_SHEET: (),
    DocumentKind.HANDOVER_CARD: (),
    DocumentKind.MEETING_PLAN: (
        FormGroup(f"{_M}.goal", (("goal",), ("fallback_goal",), ("proposed_step",))),
        FormGroup(f"{_M}.where", (("on",), ("start", "end"), ("place",), ("kind",), ("our_people",))),
        FormGroup(f"{_M}.who", (("contact_ids",),)),
        FormGroup(f"{_M}.agenda", (("agenda",),)),
        FormGroup(f"{_M}.spin", (("situation",), ("problem",), ("implication",), ("payoff",))),
        FormGroup(f"{_M}.obj", (("objections",),)),
        FormGroup(f"{_M}.take", (("take",),)),
    ),
    DocumentKind.NEGOTIATION: (
        FormGroup(
            f"{_N}.subj",
            (
                ("deal",), ("amount",), ("on", "start"), ("place",), ("deadline_us",), ("deadline_them",),
                ("we",), ("they",),
            ),
        ),
        FormGroup(f"{_N}.goals", (("goal_best",), ("goal_ok",), ("why",))),
        FormGroup(f"{_N}.issues", (("issues",),)),
        FormGroup(f"{_N}.inter", (("interests_us",), ("interests_them",), ("interests_common",))),
        FormGroup(
            f"{_N}.alt", (("batna_us",), ("batna_improve",), ("batna_them",), ("batna_check",), ("easier",))
        ),
        FormGroup(f"{_N}.pack", (("packages",),)),
        FormGroup(f"{_N}.conc", (("concessions",),)),
        FormGroup(f"{_N}.crit", (("criteria",), ("their_arguments",))),
        FormGroup(f"{_N}.auth", (("who_decides",), ("my_authority",), ("relationship",))),
        FormGroup(f"{_N}.open", (("opening",), ("questions",), ("silent",))),
        FormGroup(f"{_N}.exit", (("red_lines",), ("exit_phrase",))),
    ),
}  # fmt: skip

# One line on paper that is still a sentence: on screen it breaks.
SENTENCES = frozenset({"goal", "fallback_goal", "proposed_step", "deal", "interests_common"})
# Columns of a table that share a line with the next one.
NARROW = frozenset(
    {
        "minutes", "who", "weight_us", "weight_them", "ideal", "target", "limit", "their_wish", "their_target",
        "their_limit", "direction", "criterion", "cost_us", "worth_them",
    }
)  # fmt: skip
# The order of a table's columns on screen where it is not that of the paper.
COLUMN_ORDER: dict[str, tuple[str, ...]] = {
    "agenda": ("topic", "minutes", "who"),
    "issues": (
        "name", "weight_us", "weight_them", "ideal", "target", "limit", "their_wish", "their_target", "their_limit",
        "direction", "criterion",
    ),
}  # fmt: skip
