"""The columns of the client table."""

from __future__ import annotations

from enum import IntEnum


class Column(IntEnum):
    """Every column there is; which are shown, and in which order, is the table's matter."""

    TICK = 0
    NAME = 1
    STAGE = 2
    WHY = 3
    TOTAL = 4
    LAST_ORDER = 5
    NEXT_STEP = 6
    PERSON = 7
    FLAGS = 8
    CITY = 9
    CONTACT = 10
    PHONE = 11
    LAST_TOUCH = 12
    ORDERS = 13
    AVERAGE = 14
    TAGS = 15
    INDUSTRY = 16
    SOURCE = 17
    CODE = 18
    CREATED = 19
    AT_RISK = 20
    REVENUE_SHARE = 21

    @property
    def code(self) -> str:
        """The name that a saved view keeps."""
        return self.name.lower()


SORT_OF = {
    Column.NAME: "name",
    Column.STAGE: "stage",
    Column.TOTAL: "total",
    Column.LAST_ORDER: "last_order",
    Column.NEXT_STEP: "next_step",
    Column.CITY: "city",
    Column.ORDERS: "orders",
    Column.AVERAGE: "average",
    Column.INDUSTRY: "industry",
    Column.SOURCE: "source",
    Column.CODE: "code",
    Column.CREATED: "newest",
    Column.AT_RISK: "at_risk",
    Column.REVENUE_SHARE: "total",  # the share of one and the same sum
}
RIGHT_COLUMNS = frozenset({Column.TOTAL, Column.ORDERS, Column.AVERAGE, Column.AT_RISK, Column.REVENUE_SHARE})
