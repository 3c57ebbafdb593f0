"""Every table of the book; importing this module registers all of them."""

from db.tables.book import Action, ImportColumn, JournalRow, JournalState, SavedView, Setting
from db.tables.calling import (
    LibraryItem,
    LibraryVersion,
    ObjectionHeard,
    Packet,
    PacketExport,
    PacketRow,
    RawCall,
    RawList,
    RawRecord,
)
from db.tables.client import (
    BantAnswer,
    Channel,
    Client,
    ClientCompetitor,
    ClientTag,
    Competitor,
    Contact,
    Interest,
    Tag,
)
from db.tables.conveyor import Stage, StageMove
from db.tables.pay import CreditRuling, PayScheme, PayStatement
from db.tables.rules import ClientFigures, ClientFlag, FlagOverride, Rule, RuleAcknowledgement, RuleVersion
from db.tables.team import (
    FunctionOwner,
    HandOver,
    JobTitle,
    Person,
    PersonRole,
    Responsibility,
    RolloutTask,
    SalesModelPeriod,
    StandIn,
    Transfer,
)
from db.tables.trade import ClientOrder, OrderClaim, OrderLine, OrderReturn, Payment, Product, ProductGroup
from db.tables.work import Activity, Attachment, ClientForm, DocumentMade, Promise, ReminderShown

__all__ = [
    "Action", "Activity", "Attachment", "BantAnswer", "Channel", "Client", "ClientCompetitor",
    "ClientFigures", "ClientFlag", "ClientForm", "ClientOrder", "ClientTag", "Competitor", "Contact",
    "CreditRuling", "DocumentMade", "FlagOverride", "FunctionOwner", "HandOver", "ImportColumn", "Interest",
    "JobTitle", "JournalRow", "JournalState", "LibraryItem", "LibraryVersion", "ObjectionHeard",
    "OrderClaim", "OrderLine", "OrderReturn", "Packet", "PacketExport", "PacketRow", "PayScheme",
    "PayStatement", "Payment", "Person", "PersonRole", "Product", "ProductGroup", "Promise", "RawCall",
    "RawList", "RawRecord", "ReminderShown", "Responsibility", "RolloutTask", "Rule", "RuleAcknowledgement",
    "RuleVersion", "SalesModelPeriod", "SavedView", "Setting", "Stage", "StageMove", "StandIn", "Tag",
    "Transfer",
]  # fmt: skip
