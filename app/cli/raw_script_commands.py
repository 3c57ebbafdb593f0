"""raw scripts, raw objections, raw drop-off."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

import typer

from app.cli.asked import Asked
from app.cli.table import one_line, table

_ALL = Annotated[bool, typer.Option("--all", help="Those in the archive too.")]
_NUMBER = Annotated[int | None, typer.Option(metavar="N", min=0, help="One version of it; 0: the program's words.")]


def scripts(
    asked: Asked,
    code: Annotated[str, typer.Argument(metavar="[CODE]", help="One script whole; else all by name.")] = "",
    number: _NUMBER = None,
    all_: _ALL = False,
) -> None:
    """List the call scripts, or show one.

    \b
    JSON: [{code, title, version, nodes, is_starter, is_archived}]; with CODE:
      {code, title, version, nodes: [{code, kind, title, text,
        answers: [{number, text, to}]}], versions: [{version, title, made_at}]}
    version 0 is the program's own words. kind is one of prep, gate, talk,
    branch, end. {names} in a text stand for what the book or settings know.
    """
    from app.cli.books import reading
    from app.services.library import load_scripts

    if code:
        _show_script(asked, code, number)
        return
    with reading(asked) as book:
        rows = book.read(load_scripts, asked.lang, with_archived=all_)
    data = [
        {
            "code": row.code, "title": row.title, "version": row.number, "nodes": row.nodes_count,
            "is_starter": row.is_starter, "is_archived": row.is_archived,
        }
        for row in rows
    ]  # fmt: skip
    keys = ("raw_code", "raw_title", "raw_version", "raw_nodes")
    asked.answer(
        data,
        lambda: table(
            [asked.texts.text(f"column.{key}") for key in keys],
            [(row.code, row.title, row.number, row.nodes_count) for row in rows],
            numbers=(2, 3),
        ),
    )


def _show_script(asked: Asked, code: str, number: int | None) -> None:
    from app.cli.books import reading
    from app.domain.script_walk import fill_in
    from app.services.library import load_script, load_versions
    from app.services.library_content import hints
    from app.services.library_values import load_script_values

    with reading(asked) as book:
        script = book.read(load_script, code, asked.lang, number)
        versions = book.read(load_versions, "script", code, asked.lang)
        values = book.read(load_script_values)
    data = {
        "code": script.code,
        "title": script.title,
        "version": script.number,
        "nodes": [
            {
                "code": node.code, "kind": node.kind, "title": node.title, "text": node.text,
                "answers": [
                    {"number": place, "text": answer.text, "to": answer.to}
                    for place, answer in enumerate(node.answers, 1)
                ],
            }
            for node in script.nodes
        ],
        "versions": [{"version": each.number, "title": each.title, "made_at": each.made_at} for each in versions],
    }  # fmt: skip

    def lines() -> Iterator[str]:
        yield one_line(script.title)
        for node in script.nodes:
            yield ""
            yield f"{node.code}  {one_line(node.title)}"
            yield f"  {one_line(fill_in(node.text, values, hints(asked.lang)))}"
            for place, answer in enumerate(node.answers, 1):
                yield f"  {place}  {one_line(answer.text)} -> {answer.to}"

    asked.answer(data, lines)


def objections(asked: Asked, all_: _ALL = False) -> None:
    """List the objections and how they are answered.

    \b
    JSON: [{code, title, why, agree, ask, answer, proof, fallback, heard,
      worked, version, is_starter, is_archived}]
    heard is how often it was heard, worked how often our answer helped.
    """
    from app.cli.books import reading
    from app.services.library import load_objections

    with reading(asked) as book:
        rows = book.read(load_objections, asked.lang, with_archived=all_)
    keys = ("code", "title", "why", "agree", "ask", "answer", "proof", "fallback", "heard", "worked")
    data = [
        {
            **{key: getattr(row, key) for key in keys},
            "version": row.number,
            "is_starter": row.is_starter,
            "is_archived": row.is_archived,
        }
        for row in rows
    ]

    def lines() -> Iterator[str]:
        for row in rows:
            yield f"{one_line(row.title)} [{row.code}]"
            for text in (row.agree, row.ask, row.answer, row.proof, row.fallback):
                if text:
                    yield f"  {one_line(text)}"
            if row.heard:
                yield "  " + asked.texts.text("raw.heard", heard=row.heard, worked=row.worked)

    asked.answer(data, lines)


def drop_off(
    asked: Asked,
    script: Annotated[str, typer.Option(metavar="CODE", help="The script.")] = "cold_call",
    number: _NUMBER = None,
) -> None:
    """Tell where the talks by a script end.

    \b
    JSON: {script, script_version, calls, answered, at_gate, gate_share,
      rows: [{node, kind, title, ended, passed, share}],
      versions: [{script_version, calls}]}
    ended of all rows sum up to calls; passed are the talks that went on from
    the node; at_gate ended with the secretary, gate_share is their part of
    calls, share that of ended, 0 to 1. script_version null: all together.
    """
    from app.cli.books import reading
    from app.services.drop_off import load_drop_off, load_used_versions

    with reading(asked) as book:
        found = book.read(load_drop_off, script, asked.lang, number)
        versions = book.read(load_used_versions, script, asked.lang)
    data = {
        "script": script,
        "script_version": number,
        "calls": found.calls,
        "answered": found.answered,
        "at_gate": found.at_gate,
        "gate_share": round(found.gate_share, 4),
        "rows": [
            {
                "node": row.node, "kind": row.kind, "title": row.title, "ended": row.ended, "passed": row.passed,
                "share": round(row.share, 4),
            }
            for row in found.rows
        ],
        "versions": [{"script_version": each.number, "calls": each.calls} for each in versions],
    }  # fmt: skip
    texts = asked.texts

    def lines() -> Iterator[str]:
        keys = ("raw_node", "raw_line", "raw_ended", "raw_passed", "raw_share")
        yield from table(
            [texts.text(f"column.{key}") for key in keys],
            [
                (row.node, row.title, row.ended, row.passed, f"{row.share * 100:.0f} %")
                for row in found.rows
                if row.ended or row.passed
            ],
            numbers=(2, 3, 4),
        )
        yield texts.text("raw.at_gate", calls=found.calls, gate=found.at_gate, share=f"{found.gate_share * 100:.0f}")

    asked.answer(data, lines)
