"""The measurements: ``python3 packaging/run.py bench [--quick] [NAME ...]``.

Each goal is a pair, limit and product, timed in turn in the same run (``pairs.py``); the table gives the median ratio
with its range and the goal. Times on a shared machine prove nothing, so no ratio fails a run; a wrong answer does.
``--quick`` takes a book of a tenth. NAME is one of ``--list``, or the beginning of some.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.bench.book import FULL, TENTH, BenchBook, Size, bench_book
from tests.bench.pairs import Outcome, Pair, measure, table
from tests.bench.raw import raw_pairs
from tests.bench.reads import board_pairs, card_pairs, list_pairs, search_pairs
from tests.bench.rules import draft_pairs, flag_pairs, one_flag_pairs
from tests.bench.sheets import sheet_pairs
from tests.bench.switch import switch_pairs
from tests.bench.today import today_pairs
from tests.bench.windows import start_pairs, table_pairs
from tests.bench.writes import backup_pairs, edit_pairs, export_pairs, import_pairs, search_build_pairs

HUNDREDTH = Size(1_000, 1_500, 3_000, 10_000)
Group = Callable[[ExitStack, BenchBook, Path], Iterator[Pair]]


def _groups(is_quick: bool) -> dict[tuple[str, ...], Group]:
    """Return what makes the pairs of which names, in the order of the table."""
    smaller = HUNDREDTH if is_quick else TENTH
    cards, clients = (200, 20_000) if is_quick else (500, 100_000)
    return {
        ("start-frame", "start-usable", "memory"): start_pairs,
        ("search", "search-growth"): lambda stack, book, _folder: search_pairs(stack, book, bench_book(smaller)),
        ("search-build",): search_build_pairs,
        ("list", "list-filtered"): lambda stack, book, _folder: list_pairs(stack, book),
        ("table-show", "table-scroll"): table_pairs,
        ("card", "card-heaviest"): lambda stack, book, _folder: card_pairs(stack, book),
        ("board",): lambda stack, book, _folder: board_pairs(stack, book),
        ("today", "today-badge", "today-quiet", "today-no-step", "today-rules", "today-legs"): (
            lambda stack, book, _folder: today_pairs(stack, book)
        ),
        ("raw-list", "raw-search"): lambda stack, book, folder: raw_pairs(stack, book, folder, clients),
        ("flags", "flags-first", "flags-six"): flag_pairs,
        ("flag-one",): one_flag_pairs,
        ("preview", "preview-late", "threshold"): lambda stack, book, _folder: draft_pairs(stack, book),
        ("switch-plan", "switch-apply", "switch-undo"): switch_pairs,
        ("edit",): edit_pairs,
        ("import",): lambda stack, _book, folder: import_pairs(stack, folder, clients),
        ("export",): export_pairs,
        ("card-pdf", "cards-pdf"): lambda stack, book, _folder: sheet_pairs(stack, book, cards),
        ("backup",): backup_pairs,
    }


def main(arguments: list[str]) -> int:
    """Measure and print the table; 0 unless an answer is wrong."""
    parser = argparse.ArgumentParser(prog="packaging/run.py bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="what to measure; everything if none")
    parser.add_argument("--quick", action="store_true", help="on a book of a tenth")
    parser.add_argument("--list", action="store_true", help="print the names")
    options = parser.parse_args(arguments)
    groups = _groups(options.quick)
    known = [name for names in groups for name in names]
    if options.list:
        print(*known, sep="\n")
        return 0
    wanted = {
        name
        for asked in options.names or [""]
        for name in ([asked] if asked in known else [each for each in known if each.startswith(asked)])
    }
    if not wanted:
        parser.error(f"no such name; one of {', '.join(known)}")
    started = time.monotonic()
    book = bench_book(TENTH if options.quick else FULL)
    outcomes: list[Outcome] = []
    failed: list[str] = []
    for names, make_pairs in groups.items():
        if not set(names).isdisjoint(wanted):
            try:
                outcomes += _measured(make_pairs, frozenset(wanted), book)
            except Exception:
                traceback.print_exc()
                failed.append(names[0])
    print(f"\n{table(outcomes)}\n")
    missed = sum(not outcome.is_met for outcome in outcomes)
    print(f"{len(outcomes)} measured, {missed} over their goal, in {time.monotonic() - started:.0f} s")
    if failed:
        print(f"Wrong answers or errors in: {', '.join(failed)}")
    return 1 if failed else 0


def _measured(make_pairs: Group, wanted: frozenset[str], book: BenchBook) -> Iterator[Outcome]:
    with tempfile.TemporaryDirectory(prefix="kartoteka-bench-") as folder, ExitStack() as stack:
        for pair in make_pairs(stack, book, Path(folder)):
            if pair.name in wanted:
                started = time.monotonic()
                outcome = measure(pair)
                took = time.monotonic() - started
                print(f"{pair.name:14} {outcome.middle:8.2f}  (goal {pair.goal:g}; {took:.0f} s)", flush=True)
                yield outcome


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
