"""What the board says of a gate, whatever its rule asks."""

from __future__ import annotations

import pytest

from app.domain.gates import GateCondition, GateFacts, GateRule, gate_of_move
from app.domain.rules import Condition, Match, Metric
from ui.desk import Desk
from ui.moves.gate_words import gate_sentence

FAR = "bought for at least 1 000 ₴ (40% of 1 000 ₴, needs 600 ₴ more)"


@pytest.mark.parametrize(
    ("function", "metric", "have", "wanted", "distance", "said"),
    [
        ("first_sale", Metric.BANT_ANSWERED, 4, 4, "", "Passes the check: BANT 4 of 4."),
        ("first_sale", Metric.BANT_ANSWERED, 3, 4, "", "BANT 3 of 4. Not answered: timing."),
        ("first_sale", Metric.NEED_LEVEL, 2, 2, "", "Passes the check: the need is known."),
        ("first_sale", Metric.NEED_LEVEL, 2, 3, "", "The need is at level 2 of 3."),
        ("first_sale", Metric.MET, 0, 1, "a held meeting", "Not yet: a held meeting."),
        ("first_sale", Metric.MET, 1, 1, "", "Passes the check: the client is qualified."),
        ("care", Metric.PROVEN_ORDERS, 1, 3, "", "No proof of a sale yet: 1 of 3 orders paid."),
        ("care", Metric.VOLUME, 400_00, 1000_00, FAR, f"Not yet: {FAR}."),
        ("care", Metric.VOLUME, 1000_00, 1000_00, "", "Passes the check: the first sale is made."),
    ],
)
def test_a_gate_says_what_its_rule_wants(
    sample_desk: Desk, function: str, metric: Metric, have: int, wanted: int, distance: str, said: str
) -> None:
    rule = GateRule(Match.ANY, (GateCondition(Condition(metric, wanted), have, distance),))
    bant = {"budget": 1, "authority": 1, "need": 2, "timing": 0}
    facts = GateFacts(bant, rule, rule, "money", is_vip=False)
    check = gate_of_move("prospecting" if function == "first_sale" else "first_sale", function, facts)
    assert check is not None
    assert gate_sentence(sample_desk, check) == said


def test_the_need_that_nobody_asked_about(sample_desk: Desk) -> None:
    rule = GateRule(Match.ALL, (GateCondition(Condition(Metric.NEED_LEVEL, 1), 0),))
    facts = GateFacts({}, rule, None, "money", is_vip=False)
    check = gate_of_move("prospecting", "first_sale", facts)
    assert check is not None
    assert gate_sentence(sample_desk, check) == "The need is not known yet."
