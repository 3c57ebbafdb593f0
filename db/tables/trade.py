"""Products, orders, returns, payments."""

from datetime import date, datetime

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from db.base import NEVER_REUSE_IDS


class ProductGroup(SQLModel, table=True):
    """A group of products."""

    __tablename__ = "product_group"
    __table_args__ = (UniqueConstraint("code"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    code: str
    title: str
    sort_order: int = 0
    is_archived: bool = False


class Product(SQLModel, table=True):
    """A thing or service we sell; ``price_kop`` is for one ``unit``."""

    __tablename__ = "product"
    __table_args__ = (UniqueConstraint("code"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    group_id: int | None = Field(default=None, foreign_key="product_group.id", ondelete="RESTRICT")
    code: str
    title: str
    unit: str = ""
    price_kop: int = 0
    is_archived: bool = False


class ClientOrder(SQLModel, table=True):
    """Money. ``total_kop`` is as agreed, ``net_kop`` is what is left after returns: rules and totals read that one.

    ``status``: offer, agreed, part_paid, paid, shipped, closed, cancelled. ``ordered_on`` is the day that counts.
    ``discount_bp`` are hundredths of a percent off the sum of the lines; ``total_kop`` is what is left to pay.
    ``kind`` is '', single, set or project. ``contract_on`` is when the contract was signed; with the two
    ``is_*_agreed`` it is the checklist of the order.
    """

    __tablename__ = "client_order"
    __table_args__ = (
        CheckConstraint(
            "status IN ('offer', 'agreed', 'part_paid', 'paid', 'shipped', 'closed', 'cancelled')",
            name="known_status",
        ),
        CheckConstraint("total_kop >= 0", name="total_not_negative"),
        CheckConstraint("net_kop BETWEEN 0 AND total_kop", name="net_within_total"),
        # Covering: all rules in one pass over the index (engineering/speed.md).
        Index("ix_client_order_figures", "client_id", "status", "ordered_on", "net_kop"),
        Index("ix_client_order_number", "number"),
        # Whom to ask about an offer, and which deliveries are late: few among many orders.
        Index("ix_client_order_offers", "answer_by", sqlite_where=text("status = 'offer'")),
        Index("ix_client_order_promised", "promised_on", sqlite_where=text("delivered_on IS NULL")),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    client_id: int = Field(foreign_key="client.id", ondelete="RESTRICT")
    number: str
    title: str = ""
    status: str
    ordered_on: date
    total_kop: int
    net_kop: int
    answer_by: date | None = None  # of an offer
    paid_on: date | None = None
    promised_on: date | None = None
    delivered_on: date | None = None
    currency: str = ""  # empty: the book's own
    note: str = ""
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    created_at: datetime
    version: int = 1
    kind: str = Field(default="", sa_column_kwargs={"server_default": ""})
    discount_bp: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    pay_by: date | None = None
    delivery_note: str = Field(default="", sa_column_kwargs={"server_default": ""})
    contract_on: date | None = None
    is_delivery_agreed: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})
    is_packing_agreed: bool = Field(default=False, sa_column_kwargs={"server_default": "0"})


class OrderLine(SQLModel, table=True):
    """One line; ``quantity_milli`` is thousandths of a unit, so 1.5 kg is 1500.

    ``discount_bp`` are hundredths of a percent off; ``total_kop`` is what is left.
    """

    __tablename__ = "order_line"
    __table_args__ = (
        Index("ix_order_line_order_id", "order_id"),
        Index("ix_order_line_product_id", "product_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="client_order.id", ondelete="RESTRICT")
    product_id: int | None = Field(default=None, foreign_key="product.id", ondelete="RESTRICT")
    group_id: int | None = Field(default=None, foreign_key="product_group.id", ondelete="RESTRICT")
    title: str
    quantity_milli: int = 1000
    price_kop: int = 0
    total_kop: int = 0
    sort_order: int = 0
    unit: str = Field(default="", sa_column_kwargs={"server_default": ""})
    discount_bp: int = Field(default=0, sa_column_kwargs={"server_default": "0"})


class OrderReturn(SQLModel, table=True):
    """Goods or money that came back; lowers the order's ``net_kop``."""

    __tablename__ = "order_return"
    __table_args__ = (
        CheckConstraint("amount_kop > 0", name="amount_positive"),
        Index("ix_order_return_order_id", "order_id"),
        NEVER_REUSE_IDS,
    )
    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="client_order.id", ondelete="RESTRICT")
    returned_on: date
    amount_kop: int
    reason: str = ""


class Payment(SQLModel, table=True):
    """Money received for an order."""

    __tablename__ = "payment"
    __table_args__ = (Index("ix_payment_order_id", "order_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="client_order.id", ondelete="RESTRICT")
    paid_on: date
    amount_kop: int
    note: str = ""


class OrderClaim(SQLModel, table=True):
    """What a client complained of about an order: who answers for it, and how it ended.

    ``return_id`` is what came back because of it, if anything did; that lowers the order's ``net_kop``.
    """

    __tablename__ = "order_claim"
    __table_args__ = (Index("ix_order_claim_order_id", "order_id"), NEVER_REUSE_IDS)
    id: int | None = Field(default=None, primary_key=True)
    order_id: int = Field(foreign_key="client_order.id", ondelete="RESTRICT")
    opened_on: date
    text: str
    person_id: int | None = Field(default=None, foreign_key="person.id", ondelete="RESTRICT")
    outcome: str = ""
    closed_on: date | None = None
    return_id: int | None = Field(default=None, foreign_key="order_return.id", ondelete="RESTRICT")
