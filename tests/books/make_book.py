"""Makes the stored book of the present schema: run once when a schema is released, and commit its file.

``python -m tests.books.make_book``
"""

from __future__ import annotations

import gzip
import tempfile
from dataclasses import replace
from datetime import date, time
from pathlib import Path

from app.book import Book
from app.documents.values import DocumentKind
from app.domain.client_query import ClientQuery
from app.domain.sales_models import SalesModel
from app.services.activities import ActivityDraft, finish_step, log_activity, plan_step, save_activity
from app.services.bant import set_bant, set_bant_unknown
from app.services.bulk import assign_seller
from app.services.card_acts import StepDraft
from app.services.claims import add_claim, close_claim
from app.services.clients import add_client, change_client, put_in_bin, set_tags
from app.services.competitor_marks import LossFacts, note_lost, note_seen, note_won
from app.services.competitors import change_competitor, save_competitor_field
from app.services.contacts import add_contact
from app.services.credits import rule_credit
from app.services.documents import record_printed
from app.services.handovers import accept_handover, change_handover, propose_again, propose_handover, return_handover
from app.services.heard import HeardDraft
from app.services.importing.rehearsal import import_sheet
from app.services.job_titles import add_job_title
from app.services.library import load_script, save_objection, save_script
from app.services.library_content import COLD_CALL
from app.services.library_values import change_script_fields
from app.services.meeting_forms import save_form_field
from app.services.order_draft import keep_draft
from app.services.orders import LineDraft, OrderDraft, add_order, add_return, change_order, save_order
from app.services.packet_files import packet_xlsx
from app.services.packet_results import TypedResult, apply_results, rehearse_results
from app.services.packets import load_packet, make_packet, set_packet_time
from app.services.pay import close_month
from app.services.pay_schemes import SchemeDraft, default_scheme, save_scheme
from app.services.payments import add_payment
from app.services.people import PersonDraft, add_person, change_person
from app.services.pipeline import move_client
from app.services.product_groups import add_group
from app.services.products import add_product
from app.services.promises import PromiseDraft, add_promise, close_promise
from app.services.raw_base import (
    InterestDraft,
    RawCallDraft,
    add_raw_list,
    add_record,
    attach_to_client,
    bin_records,
    make_client,
    record_call,
)
from app.services.reminders import note_shown
from app.services.requests import add_request, answer_request
from app.services.rule_changes import set_override
from app.services.rule_history import acknowledge_rules
from app.services.saved_views import save_view
from app.services.settings import change_settings
from app.services.stage_gate import MoveAnswers, make_move
from app.services.stand_ins import add_stand_in
from app.services.switch_apply import apply_switch
from app.services.switch_draft import RolloutDraft, SwitchDraft, save_draft
from app.services.transfers import TransferChoice, move_clients_by_hand
from db.migrate import SCHEMA_VERSION
from tests.app.services.importing_helpers import mapped, read, write_text
from tests.db.helpers import STORED_BOOKS, make_book


def fill(book: Book) -> None:
    """Write something into every corner a person fills, an undone action included."""
    book.write(change_settings, {"company.name": "Зерно & Ко", "company.city": "Львів"})
    for number in range(1, 7):
        fields = {"city": "Львів", "note": "примітка\nдругий рядок"}
        client = book.write(add_client, f"Кав’ярня «Її {number}»", fields=fields).created_id
        assert client is not None
        channels = {"phone": f"067 123 45 0{number}", "email": "o@example.com"}
        book.write(add_contact, client, {"name": f"Олена {number}"}, channels)
        book.write(log_activity, client, "call", "подзвонили, чекають на прайс")
        lines = [LineDraft("Зерно", 1500, 40_000), LineDraft("Чашки", 2000, 15_050)]
        order = book.write(add_order, client, ordered_on=date(2026, 5, number), lines=lines).created_id
        assert order is not None
        if number == 2:
            book.write(add_return, order, 10_000, returned_on=date(2026, 5, 20), reason="бій")
    trade(book)
    day(book)
    rivals(book)
    calling(book)
    book.write(set_tags, [1, 2], add=["важливий"])
    book.write(set_bant, 1, "budget", level=2, note="бюджет є")
    team(book)
    book.write(move_client, 3, "lost", reason="пішли до інших")
    book.write(put_in_bin, [6])
    book.write(change_client, 1, {"city": "Київ"})
    book.undo()


def trade(book: Book) -> None:
    """Write a catalogue, a discount, payments, a claim and a draft."""
    group = book.write(add_group, "Зерно", code="BEANS").created_id
    product = book.write(add_product, "Майдан", code="M-1", unit="кг", price_kop=52_000, group_id=group).created_id
    lines = (LineDraft("Майдан", 2500, 52_000, product, discount_bp=500), LineDraft("Чашки", 2000, 15_050, unit="шт"))
    draft = OrderDraft(
        ordered_on=date(2026, 5, 3),
        number="0003",
        kind="set",
        status="agreed",
        pay_by=date(2026, 5, 17),
        promised_on=date(2026, 5, 6),
        contract_on=date(2026, 5, 1),
        is_delivery_agreed=True,
        delivery_note="до 9:00",
        discount_bp=400,
        lines=lines,
    )
    book.write(change_order, 3, {"status": "agreed"})
    book.write(save_order, 3, 3, draft)
    book.write(add_payment, 3, 50_000, paid_on=date(2026, 5, 4), note="аванс")
    claim = book.write(add_claim, 4, "биті чашки", opened_on=date(2026, 5, 20)).created_id
    assert claim is not None
    book.write(close_claim, claim, "замінили", closed_on=date(2026, 5, 22))
    book.write(keep_draft, 5, None, draft)


def day(book: Book) -> None:
    """Write touches in all their fields, steps, promises, requests, a forced move, norms and a reason for no step."""
    book.write(change_settings, {"norms.week.prospecting": 12, "reminders.minutes": 30, "touch.onboarding_days": [2]})
    touch = ActivityDraft(
        "meeting",
        "показали чашки",
        direction="in",
        contact_id=1,
        place="Площа Ринок, 1",
        duration_min=45,
        result="беруть на пробу",
        outcome="advance",
        competitor="Кава Плюс",
        mark="recommendation",
        objections=(HeardDraft("expensive", answer="порівняли чашку", has_worked=True), HeardDraft(text="далеко")),
    )
    book.write(save_activity, 1, None, touch)
    plan = ActivityDraft("call", "ціна на зерно", due_on=date(2026, 6, 19), due_time=time(10), remind_min=60)
    step = book.write(save_activity, 1, None, plan).created_id
    assert step is not None
    book.note(note_shown, [step])
    only = book.write(plan_step, 2, "task", "надіслати прайс", date(2026, 6, 10)).created_id
    assert only is not None
    book.write(finish_step, only, result="надіслали", no_next_reason="чекаємо до осені")
    kept = book.write(add_promise, 1, PromiseDraft("us", "зразки до п’ятниці", date(2026, 6, 12))).created_id
    assert kept is not None
    book.write(add_promise, 1, PromiseDraft("client", "відповідь директора"))
    book.write(close_promise, kept)
    answered = book.write(add_request, 1, "ціна за 20 кг", "site", date(2026, 6, 18)).created_id
    assert answered is not None
    book.write(add_request, 2, "зразок чашок", "phone", date(2026, 6, 25), 1)
    book.write(answer_request, answered, "надіслали прайс")
    book.write(set_bant_unknown, 1, "authority", "не назвали директора")
    book.write(set_bant, 1, "timing", level=3, timing_on=date(2026, 7, 1))
    book.write(make_move, 4, "meeting", MoveAnswers(forced_reason="знайомі особисто", expected_kop=250_000))
    put_off = MoveAnswers(returns_on=date(2026, 9, 1), reason="ремонт")
    book.write(make_move, 5, "later", put_off)


def rivals(book: Book) -> None:
    """Write rivals met, seen, lost to and won from, with their cards; a flag by hand, a view, a form, a sheet."""
    book.write(note_seen, 1, "Кава Плюс", date(2026, 5, 2), "стояла вивіска")
    loss = LossFacts("price", "дешевше на гривню", "Зерно", 51_900, group_id=1)
    lost_to = book.write(note_lost, 2, "Аромат", loss, note="тендер")
    book.write(note_won, 4, "Аромат", replace(loss, reason="", argument="возимо щодня"))
    assert lost_to.created_id is not None
    book.write(change_competitor, 1, {"threat": 4, "note": "поруч"})
    book.write(save_competitor_field, 1, "website", "https://plus.example")
    book.write(save_competitor_field, 1, "strengths", ["ціна", "склад у місті"])
    book.write(set_override, 2, "vip", True, "родина", date(2026, 9, 1))
    book.write(save_view, "Львів", ClientQuery(text="Львів"))
    book.write(save_form_field, 4, DocumentKind.MEETING_PLAN, "goal", "домовитися про пробу")
    book.write(add_person, "Марта")
    book.write(assign_seller, [1], 2)
    book.write(acknowledge_rules, 1, [1, 2], date(2026, 6, 18))
    book.write(record_printed, DocumentKind.MEETING_PLAN, [4], "uk")


def calling(book: Book) -> None:
    """Write a calling base: calls, a client made of a record, one joined, a packet that came back, edited words."""
    script = book.read(load_script, COLD_CALL, "uk")
    nodes = (replace(script.nodes[0], text="Вітаю, це {company}."), *script.nodes[1:])
    book.write(save_script, COLD_CALL, "Наш скрипт", nodes)
    book.write(save_objection, "expensive", "Дорого", {"answer": "порахуймо чашку", "proof": "три кав’ярні"})
    book.write(save_objection, "", "Немає місця", {"answer": "полиця за нас"})
    book.write(change_script_fields, {"topic": "закупівлю кави"})
    calls = book.write(add_raw_list, "Виставка", "виставка 2026").created_id
    assert calls is not None
    for number in range(1, 9):
        fields = {"phone": f"050 000 00 0{number}", "contact_name": "Ігор", "city": "Львів", "note": "з каталогу"}
        book.write(add_record, calls, f"Бар «{number}»", fields)
    path = (("P0", 1), ("G1", 4))
    heard = (HeardDraft("think", answer="передзвонимо", has_worked=False), HeardDraft(text="не сезон"))
    talk = RawCallDraft("callback", "пізніше", date(2026, 6, 22), time(11, 30), path, "G5", COLD_CALL, 1, 95, heard)
    book.write(record_call, 1, talk)
    book.write(record_call, 2, RawCallDraft("dnc"))
    met = RawCallDraft("meet", "чекає на зразки", script_code=COLD_CALL, objections=heard[:1])
    step = StepDraft("meeting", "завезти зразки", date(2026, 6, 23), time(15), place="склад")
    book.write(make_client, 3, InterestDraft("зразки зерна", "cold", answer_by=date(2026, 6, 23)), step, met)
    book.write(attach_to_client, 4, 4, InterestDraft("чашки", "referral"))
    book.write(bin_records, [8])
    packet = book.write(make_packet, [1, 5, 6], "Кол-центр", COLD_CALL, "uk").created_id
    assert packet is not None
    with tempfile.TemporaryDirectory() as folder:
        book.write(packet_xlsx, packet, Path(folder) / "packet.xlsx")
        sheet = read(write_text(Path(folder) / "база.csv", "Хто це;Куди дзвонити\nПекарня;050 111 22 33\n"), "raw")
        columns = mapped(sheet, "raw", None, **{"Хто це": "name", "Куди дзвонити": "phone"})
        book.write(import_sheet, sheet, columns, "raw")
    came = book.read(load_packet, packet).rows[1]
    typed = TypedResult(1, came.code, came.name, came.phone, "refused", note="не цікаво")
    book.write(apply_results, book.read(rehearse_results, [typed]))


def team(book: Book) -> None:
    """Write a team with titles, a switch of model, hand-overs answered and waiting, a stand-in, a transfer and pay."""
    book.write(set_packet_time, 1, 90)
    book.write(add_job_title, "Турботливий менеджер", "farmer", "uk")
    marta = PersonDraft("Марта", "Турботливий менеджер", ("farmer",), "знає асортимент", "067 000 00 02")
    book.write(change_person, 2, replace(marta, pay_scheme="farmer", target_pay_kop=3_000_000))
    ivan = book.write(add_person, "Іван", PersonDraft("Іван", roles=("farmer",), is_outsourced=True)).created_id
    assert ivan is not None
    switch = SwitchDraft(
        SalesModel.ACCOUNT,
        roles={"hunter": (1,), "farmer": (2, ivan)},
        owners={"care": 2, "vip": 2},
        departments={"care": "Клієнтський відділ"},
        rollout=(RolloutDraft("", "Пояснити всім правило передачі", date(2026, 6, 22)),),
        note="Марта веде постійних",
    )
    book.write(apply_switch, switch)
    back = book.write(propose_handover, 1, ivan, None, "пише лише зранку").created_id
    assert back is not None
    book.write(return_handover, back, "no_terms", "не домовлено про оплату")
    again = book.write(propose_again, back).created_id
    assert again is not None
    book.write(change_handover, again, intro_way="call")
    taken = book.write(propose_handover, 2, ivan).created_id
    assert taken is not None
    book.write(accept_handover, taken)
    book.write(add_stand_in, 2, ivan, date(2026, 6, 20), date(2026, 7, 6), "відпустка")
    book.write(move_clients_by_hand, ivan, TransferChoice("holiday", (2,), client_ids=(2,), reason="від’їзд"))
    scheme = default_scheme("farmer")
    book.write(save_scheme, "farmer", SchemeDraft(2_500_000, 65, scheme.lines), date(2026, 5, 1))
    book.write(rule_credit, 4, 2, "домовлялася Марта")
    book.write(close_month, date(2026, 5, 1))
    book.note(save_draft, SwitchDraft(SalesModel.THREE_TIER, step=2))
    book.refresh()  # the first look of a day proposes hand-overs


def main() -> None:
    """Write ``schema_N.kartoteka.gz`` beside this file; one that is there is never replaced."""
    with tempfile.TemporaryDirectory() as folder:
        book = make_book(Path(folder))
        fill(book)
        book.close()
        packed = gzip.compress(book.path.read_bytes(), mtime=0)
    with (STORED_BOOKS / f"schema_{SCHEMA_VERSION}.kartoteka.gz").open("xb") as file:
        file.write(packed)


if __name__ == "__main__":
    main()
