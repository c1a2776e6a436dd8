"""The command import-orders: a list of orders into the store, or a dry run of it."""

from __future__ import annotations

from argparse import ArgumentParser
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.commands.base import Command, Commands, Context, Outcome, UsageRefused, language
from services.commands.counter import now_argument, op_id_argument
from services.commands.imports import _OPTIONS, _empty_store, _wrong, list_access, list_arguments
from services.errors import FieldRefused, Refused, RowRefused
from services.files_out import check_target

if TYPE_CHECKING:
    from models.store import Store
    from services.orders.checking import CheckedOrders
    from services.orders.plan import OrdersPlan
    from services.orders.runs import OrdersReport


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=Commands.tr("xlsx, xls, xlsb, ods, csv, tsv or txt")
    )
    parser.add_argument(
        "--source", metavar="S", help=Commands.tr("till, mini_program, youzan, meituan, douyin, or a word of your own (default: by the name of the file)")
    )  # fmt: skip
    parser.add_argument(
        "--sheet",
        metavar="S",
        help=Commands.tr("name or number of the sheet (default: the first with a table)"),
    )
    parser.add_argument("--header-row", metavar="N", type=int, help=Commands.tr("row of the headers, from 1"))
    parser.add_argument(
        "--map",
        metavar="FIELD=HEADER",
        action="append",
        default=[],
        help=Commands.tr(
            "a column for a field, such as number=Order (fields: docs/import.md); may be given several times"
        ),
    )
    parser.add_argument(
        "--amounts", choices=("auto", "row", "order"), default="auto",
        help=Commands.tr("of an order of several rows: each row has its own part, or repeats the whole order's"),
    )  # fmt: skip
    parser.add_argument("--points", action="store_true", help=Commands.tr("they earn points and growth too"))
    list_arguments(parser)
    op_id_argument(parser)
    now_argument(parser)


def _run(context: Context) -> Outcome:
    from services.orders import runs

    args, plan = context.args, _plan(context)
    if args.rejects is not None:
        check_target(args.rejects, context.path, args.file)
    with ExitStack() as stack:
        store, folder = context.store, None
        if args.dry_run:
            from services.imports.copies import private_folder

            folder = stack.enter_context(
                private_folder(None if store is None else Path(f"{store.path}.work"))
            )
            store = store or stack.enter_context(_empty_store(folder))
        assert store is not None
        act = _act(context, store)
        try:
            if args.dry_run:
                checked = runs.check(store, args.file, plan, act, folder, context.progress)
                _save(context, store, checked)
                report = runs.report_of(checked)
                runs.discard(checked)
            else:
                report = runs.import_file(store, act, args.file, plan, context.progress)
                if report.batch is not None:
                    _save(context, store, report.batch)
        except Refused as error:
            if (option := _OPTIONS.get(error.reason)) is not None:
                raise _wrong(context, option.format_map(error.data), error.reason, **error.data) from error
            raise
    return Outcome(payload(report))


def _act(context: Context, store: Store) -> Any:
    from dataclasses import replace

    from services.clock import FixedClock
    from services.commands.counter import moment

    act = context.act
    if context.args.op_id:
        act = replace(act, op_id=context.args.op_id)
    if context.args.now:
        act = replace(act, clock=FixedClock(moment(store, context.args.now)))
    return act


def _save(context: Context, store: Store, source: CheckedOrders | int) -> None:
    target = context.args.rejects
    if target is None:
        return
    from services.imports import rejects

    def words(outcome: str, reason: str) -> str:
        return context.word(RowRefused(reason or outcome))

    headers = rejects.HEADERS[language(context.args.lang)]
    rejects.save_rejects(store, source, target, words, headers, [context.args.file])


def payload(report: OrdersReport) -> dict[str, Any]:
    """What the command prints."""
    result, plan = report.result, report.plan
    found: dict[str, Any] = {
        "file": str(report.path),
        "sheet": result.sheet,
        "sheets": list(result.sheets),
        "encoding": result.encoding,
        "source": plan.source,
        "rows": result.rows,
    }
    if report.already is not None:
        known = report.already
        found["already"] = {"operation": known.operation, "at": known.at, "staff": known.staff}
    else:
        found |= report.counts
        found["reasons"] = dict(report.reasons)
        found |= report.told
        if result.notes.get("several"):
            found["amounts"] = "order" if result.notes.get("whole") else "row"
    names = result.headers
    found["columns"] = {
        key: " / ".join(names[at] if at < len(names) else f"#{at + 1}" for at in places)
        for key, places in result.columns.items()
    }
    return found | {"operation": report.operation, "seconds": dict(report.seconds)}


def _plan(context: Context) -> OrdersPlan:
    from services.orders import fields
    from services.orders.plan import OrdersPlan
    from services.orders.runs import read_plan

    args = context.args
    if args.header_row is not None and args.header_row < 1:
        raise UsageRefused(f"--header-row {args.header_row}: N")
    read = read_plan(
        sheet=args.sheet,
        header_row=args.header_row,
        encoding=args.encoding,
        named=_pairs(context),
        large=args.large,
        per_row=None if args.amounts == "auto" else args.amounts == "row",
    )
    source = args.source if args.source is not None else fields.guess_source([args.file.name])
    try:
        return OrdersPlan(read, source, args.points, args.again).checked()
    except FieldRefused as error:
        raise _wrong(context, "--source", error.reason, **error.data) from error


def _pairs(context: Context) -> dict[str, str]:
    from services.orders.fields import FIELDS, field

    found = {}
    for text in context.args.map:
        key, equals, value = text.partition("=")
        if not equals or not value.strip():
            raise UsageRefused(f"--map {text}: FIELD=…")
        if field(key) is None:
            raise _wrong(
                context, f"--map {text}", "no_field", field=key, fields=tuple(one.key for one in FIELDS)
            )
        found[key] = value
    return found


COMMANDS = (
    Command(
        "import-orders",
        Commands.tr("bring orders in from a till or a platform"),
        _arguments,
        _run,
        list_access,
    ),
)
