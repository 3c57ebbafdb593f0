"""Every command by its name."""

from __future__ import annotations

from collections.abc import Callable

import typer

from app.cli import (
    book_commands,
    client_commands,
    day_commands,
    flag_commands,
    handover_commands,
    journal_commands,
    legs_commands,
    model_commands,
    order_commands,
    packet_commands,
    pay_commands,
    people_commands,
    people_work_commands,
    product_commands,
    raw_call_commands,
    raw_commands,
    raw_script_commands,
    rule_commands,
    today_commands,
    watch_commands,
)
from app.cli.adviser_command import adviser
from app.cli.asked import Asked, with_options
from app.cli.import_command import import_file
from app.cli.kit_command import kit
from app.cli.levers_command import levers
from app.cli.print_command import print_sheets
from app.cli.threshold_command import threshold


def make_program() -> typer.Typer:
    """Return the whole command line."""
    # Plain help: without rich it starts at once, and lines that describe JSON stay as they are written.
    program = typer.Typer(
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"max_content_width": 100},
    )
    program.callback()(with_options(kartoteka))
    handlers: dict[str, Callable[..., None]] = {
        "new": book_commands.new,
        "sample": book_commands.sample,
        "info": book_commands.info,
        "check": book_commands.check,
        "import": import_file,
        "clients": client_commands.clients,
        "client": client_commands.client,
        "move": client_commands.move,
        "today": today_commands.today,
        "calendar": today_commands.calendar,
        "when": day_commands.when,
        "step": day_commands.step,
        "done": day_commands.done,
        "log": day_commands.log,
        "requests": today_commands.requests,
        "promises": today_commands.promises,
        "competitors": today_commands.competitors,
        "undo": journal_commands.undo,
        "redo": journal_commands.redo,
        "journal": journal_commands.journal,
        "flags": client_commands.flags,
        "orders": order_commands.orders,
        "products": product_commands.products,
        "levers": levers,
        "threshold": threshold,
        "legs": legs_commands.legs,
        "kpi": legs_commands.kpi,
        "adviser": adviser,
        "pay": pay_commands.pay,
        "credit": pay_commands.credit,
        "pay-schemes": pay_commands.schemes,
        "pay-scheme": pay_commands.set_scheme,
        "late": watch_commands.late,
        "reviews": watch_commands.reviews,
        "print": print_sheets,
        "export": book_commands.export,
        "backup": book_commands.backup,
        "restore": book_commands.restore,
    }
    for name, handler in handlers.items():
        program.command(name)(with_options(handler))
    program.command("kit")(kit)
    rules = typer.Typer(rich_markup_mode=None)
    rules.callback(invoke_without_command=True)(with_options(rule_commands.rules))
    rules.command("set")(with_options(rule_commands.set_rules))
    rules.command("history")(with_options(rule_commands.history))
    program.add_typer(rules, name="rules")
    people = typer.Typer(rich_markup_mode=None)
    people.callback(invoke_without_command=True)(with_options(people_commands.people))
    of_people: dict[str, Callable[..., None]] = {
        "add": people_commands.add,
        "change": people_commands.change,
        "leave": people_commands.leave,
        "back": people_commands.back,
        "delete": people_commands.delete,
        "titles": people_commands.titles,
        "cover": people_work_commands.cover,
        "cover-end": people_work_commands.cover_end,
        "covers": people_work_commands.covers,
        "move": people_work_commands.move,
    }
    for name, handler in of_people.items():
        people.command(name)(with_options(handler))
    program.add_typer(people, name="people")
    by_hand = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
    by_hand.callback()(flag_commands.flag)
    by_hand.command("set")(with_options(flag_commands.set_flag))
    by_hand.command("clear")(with_options(flag_commands.clear_flag))
    program.add_typer(by_hand, name="flag")
    _add_family(
        program,
        "order",
        order_commands.order,
        {
            "add": order_commands.add,
            "show": order_commands.show,
            "pay": order_commands.pay,
            "return": order_commands.give_back,
        },
    )
    _add_family(
        program,
        "handovers",
        handover_commands.handovers,
        {
            "list": handover_commands.list_handovers,
            "show": handover_commands.show,
            "propose": handover_commands.propose,
            "accept": handover_commands.accept,
            "return": handover_commands.give_back,
            "withdraw": handover_commands.withdraw,
            "again": handover_commands.again,
            "reasons": handover_commands.reasons,
        },
    )
    _add_family(
        program,
        "product",
        product_commands.product,
        {
            "add": product_commands.add,
            "change": product_commands.change,
            "archive": product_commands.archive,
            "delete": product_commands.delete,
        },
    )
    _add_family(
        program,
        "packet",
        packet_commands.packet,
        {
            "out": packet_commands.out,
            "in": packet_commands.take_in,
            "list": packet_commands.list_packets,
            "time": packet_commands.time,
            "show": packet_commands.show,
        },
    )
    _add_family(
        program,
        "model",
        model_commands.model,
        {
            "show": model_commands.show,
            "plan": model_commands.plan,
            "apply": model_commands.apply,
            "rollout": model_commands.rollout,
            "vip": model_commands.vip,
        },
    )
    _add_family(
        program,
        "raw",
        raw_commands.raw,
        {
            "lists": raw_commands.lists,
            "list": raw_commands.list_records,
            "show": raw_commands.show,
            "add": raw_commands.add,
            "import": raw_commands.import_records,
            "call": raw_call_commands.call,
            "convert": raw_call_commands.convert,
            "drop-off": raw_script_commands.drop_off,
            "scripts": raw_script_commands.scripts,
            "objections": raw_script_commands.objections,
        },
    )
    return program


def _add_family(
    program: typer.Typer, name: str, about: Callable[[], None], handlers: dict[str, Callable[..., None]]
) -> None:
    family = typer.Typer(rich_markup_mode=None, no_args_is_help=True)
    family.callback()(about)
    for command, handler in handlers.items():
        family.command(command)(with_options(handler))
    program.add_typer(family, name=name)


def kartoteka(_asked: Asked) -> None:
    """Kartoteka: the client book on the command line.

    The options below stand before or after a command's name. Exit code 0: done; 1: refused, with one sentence on
    stderr; 2: wrong use. In JSON money is whole kopecks (*_kop), dates are ISO, moments ISO in UTC.
    """
