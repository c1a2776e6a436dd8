"""The command import: files into the store, or a dry run of it."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from services.commands.base import (
    DONE,
    Access,
    Command,
    Commands,
    Context,
    Outcome,
    UsageRefused,
    error_code,
    exit_code,
    language,
)
from services.errors import FieldRefused, HudieError, Refused, RowRefused
from services.files_out import check_target
from services.operations import Act

if TYPE_CHECKING:
    from models.store import Store
    from services.imports.checking import Checked
    from services.imports.rules import ImportPlan
    from services.imports.runs import ImportReport


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files",
        metavar="FILE",
        nargs="+",
        type=Path,
        help=Commands.tr("xlsx, xls, xlsb, ods, csv, tsv or txt"),
    )
    parser.add_argument(
        "--sheet",
        metavar="S",
        help=Commands.tr("name or number of the sheet (default: the first with a table)"),
    )
    parser.add_argument(
        "--header-row", metavar="N", help=Commands.tr("row of the headers, from 1; none = there is none")
    )
    parser.add_argument(
        "--map",
        metavar="FIELD=HEADER",
        action="append",
        default=[],
        help=Commands.tr(
            "a column for a field, such as phone=Mobile (fields: docs/import.md); may be given several times"
        ),
    )
    parser.add_argument(
        "--on-duplicate",
        choices=("fill", "overwrite", "skip"),
        default="fill",
        help=Commands.tr("people known already: fill what is blank (default), overwrite, or skip them"),
    )
    parser.add_argument("--column-rule", metavar="FIELD=RULE", action="append", default=[],
                        help=Commands.tr("never, fill, overwrite or append, for people known already"))  # fmt: skip
    parser.add_argument(
        "--tag",
        metavar="T",
        action="append",
        default=[],
        help=Commands.tr("a tag for all; may be given several times"),
    )
    parser.add_argument("--channel", metavar="C", help=Commands.tr("the channel of who has none"))
    parser.add_argument("--owner", metavar="NAME", action="append", default=[],
                        help=Commands.tr("who looks after whom nobody does; several = dealt in turn"))  # fmt: skip
    parser.add_argument(
        "--add-friends", action="store_true", help=Commands.tr("they are to be asked to be friends")
    )
    parser.add_argument(
        "--consent",
        choices=("yes", "no", "unknown"),
        default="unknown",
        help=Commands.tr("whether they agreed to offers (default: unknown)"),
    )
    list_arguments(parser)


def list_arguments(parser: ArgumentParser) -> None:
    """What every import of a list takes, of people or of orders."""
    parser.add_argument(
        "--encoding",
        metavar="E",
        help=Commands.tr("encoding of a text file, such as gb18030 (default: found out)"),
    )
    parser.add_argument(
        "--dry-run", action="store_true", help=Commands.tr("tell what would happen, write nothing")
    )
    parser.add_argument("--again", action="store_true", help=Commands.tr("also what was imported before"))
    parser.add_argument("--large", action="store_true", help=Commands.tr("text files above 512 MiB too"))
    parser.add_argument(
        "--rejects",
        metavar="F",
        type=Path,
        help=Commands.tr("save rows that were not imported, .xlsx or .csv"),
    )


def list_access(args: Namespace) -> Access:
    """A dry run only looks."""
    return "peek" if args.dry_run else "create"


def _run(context: Context) -> Outcome:
    plan = _plan(context)
    files: list[Path] = context.args.files
    for number in range(len(files) if context.args.rejects is not None else 0):
        check_target(_rejects(context.args, number), context.path, *files)
    with ExitStack() as stack:
        store, folder = context.store, None
        if context.args.dry_run:
            from services.imports.copies import private_folder

            work = None if store is None else Path(f"{store.path}.work")
            folder = stack.enter_context(private_folder(work))
            store = store or stack.enter_context(_empty_store(folder))
        assert store is not None
        plan = replace(plan, read=replace(plan.read, region=_region(store)))
        found = [
            _one(
                context,
                store,
                path,
                plan,
                context.act if number == 0 else replace(context.act, op_id=Act().op_id),
                folder,
                number,
            )
            for number, path in enumerate(files)
        ]
    if len(found) == 1:
        return found[0]
    # 1 is worse than 3: a fault of ours goes before a file that can't be used.
    codes = {one.code for one in found}
    return Outcome(
        {"files": [one.payload for one in found]}, next((code for code in (1, 2, 3) if code in codes), DONE)
    )


def _one(
    context: Context, store: Store, path: Path, plan: ImportPlan, act: Act, folder: Path | None, number: int
) -> Outcome:
    from services.imports import runs
    from services.settings import shop_settings

    args = context.args
    target = _rejects(args, number) if args.rejects is not None else None
    plan = replace(plan, owners=_owners(context, store))
    if plan.add_friends and not shop_settings(store).uses("friend_work"):
        print(_SWITCHED_OFF[language(args.lang)], file=sys.stderr)
    try:
        if args.dry_run:
            checked = runs.check(store, path, plan, act, folder, context.progress)
            if target is not None:
                _save(context, store, checked, target)
            report = runs.report_of(checked)
            runs.discard(checked)
        else:
            report = runs.import_file(store, act, path, plan, context.progress)
            if target is not None and report.batch is not None:
                _save(context, store, report.batch, target)
    except Refused as error:
        if (option := _OPTIONS.get(error.reason)) is not None:
            raise _wrong(context, option.format_map(error.data), error.reason, **error.data) from error
        if len(args.files) == 1:
            raise
        return _failed(context, path, error)
    except HudieError as error:
        if len(args.files) == 1:
            raise
        return _failed(context, path, error)
    if report.result.second_table:
        said = _SECOND_TABLE[language(args.lang)].format(file=path.name, column=report.result.second_table)
        print(said, file=sys.stderr)
    return Outcome(payload(report))


def _owners(context: Context, store: Store) -> tuple[int, ...]:
    from services.imports.naming import staff_named
    from services.staff import staff_names

    found = staff_named(store, context.args.owner)
    for name in context.args.owner:
        if name not in found:
            known = ", ".join(filter(None, staff_names(store).values())) or "—"
            raise _wrong(context, f"--owner {name}", "no_staff", name=name[:60], names=known)
    return tuple(dict.fromkeys(found[name] for name in context.args.owner))


_SWITCHED_OFF = {
    "zh_CN": "「加好友」这个功能没有打开（设置 › 用哪些功能）；名单已经排进去了，打开后就能看到。",
    "en": "Add-friend work is switched off (Settings > Features in use); the people are put into it all the same.",
}
_SECOND_TABLE = {
    "zh_CN": "{file}：从「{column}」那一列起是另一张表，没有读。要导入它，请用 --map 指定它的列再导一次。",
    "en": "{file}: a second table begins at the column {column}; it is not read. To import it, name its columns with --map.",
}


def _save(context: Context, store: Store, source: Checked | int, target: Path) -> None:
    from services.imports import rejects

    def words(outcome: str, reason: str) -> str:
        return context.word(RowRefused(reason or outcome))

    headers = rejects.HEADERS[language(context.args.lang)]
    rejects.save_rejects(store, source, target, words, headers, context.args.files)


def _rejects(args: Namespace, number: int) -> Path:
    """Where the rejected rows of a file go: each of several files has a sheet of its own."""
    target: Path = args.rejects
    return target.with_stem(f"{target.stem}-{number + 1}") if number else target


def _failed(context: Context, path: Path, error: HudieError) -> Outcome:
    return Outcome(
        {"file": str(path), "error": error_code(error), "message": context.word(error)}, exit_code(error)
    )


def payload(report: ImportReport) -> dict[str, Any]:
    """What the command prints about one file."""
    result = report.result
    found: dict[str, Any] = {
        "file": str(report.path),
        "sheet": result.sheet,
        "sheets": list(result.sheets),
        "encoding": result.encoding,
        "rows": result.rows,
    }
    if result.second_table:
        found["second_table"] = result.second_table
    if report.already is not None:
        known = report.already
        found["already"] = {"operation": known.operation, "at": known.at, "staff": known.staff}
    else:
        found |= report.counts
        found["reasons"] = dict(report.reasons)
        found |= report.told
    names = result.headers
    found["columns"] = {
        key: " / ".join(names[at] if at < len(names) else f"#{at + 1}" for at in places)
        for key, places in result.columns.items()
    }
    return found | {"operation": report.operation, "seconds": dict(report.seconds)}


_OPTIONS = {"no_column": "--map {field}={header}", "no_sheet": "--sheet {sheet}"}
"""What was asked for in vain, by the reason that the reading process gives."""


def _wrong(context: Context, option: str, reason: str, **data: Any) -> UsageRefused:
    """An option that can't be followed, in words, with what there is to choose from."""
    told = {
        key: ", ".join(filter(None, value)) if isinstance(value, list | tuple) else value
        for key, value in data.items()
    }
    return UsageRefused(f"{option}: {context.word(Refused(reason, told))}")


def _plan(context: Context) -> ImportPlan:
    from services.imports.fields import LONGEST_NAMED
    from services.imports.plan import ReadPlan
    from services.imports.rules import ImportPlan
    from services.tags import check_names

    args = context.args
    header_row = None
    if args.header_row is not None:
        if args.header_row != "none" and not (args.header_row.isdigit() and int(args.header_row)):
            raise UsageRefused(f"--header-row {args.header_row}: N | none")
        header_row = 0 if args.header_row == "none" else int(args.header_row)
    read = ReadPlan(
        sheet=args.sheet,
        header_row=header_row,
        encoding=args.encoding,
        named=_pairs(context, "--map", args.map),
        large=args.large,
    )
    plan = ImportPlan(
        read,
        args.on_duplicate,
        _pairs(context, "--column-rule", args.column_rule),
        tuple(args.tag),
        args.consent,
        again=args.again,
        channel=args.channel or "",
        add_friends=args.add_friends,
    )
    if len(plan.channel) > LONGEST_NAMED:
        raise _wrong(context, "--channel", "too_long_text", most=LONGEST_NAMED, length=len(plan.channel))
    try:
        plan.rules()
        check_names(plan.tags)
    except FieldRefused as error:
        option = "--tag" if error.field_key == "tags" and error.reason != "bad_rule" else "--column-rule"
        raise _wrong(context, option, error.reason, **{"field": error.field_key, **error.data}) from error
    return plan


def _pairs(context: Context, option: str, texts: Sequence[str]) -> dict[str, str]:
    from services.imports.fields import FIELDS, field

    found = {}
    for text in texts:
        key, equals, value = text.partition("=")
        if not equals or not value.strip():
            raise UsageRefused(f"{option} {text}: FIELD=…")
        if field(key) is None:
            known = (*(one.key for one in FIELDS), "custom:…")
            raise _wrong(context, f"{option} {text}", "no_field", field=key, fields=known)
        found[key] = value
    return found


def _region(store: Store) -> str:
    from services.settings import shop_settings

    return shop_settings(store).phone_region


def _empty_store(folder: Path) -> Store:
    """For a dry run where no store is: compared with nobody."""
    from services.stores import open_store

    return open_store(folder / "empty.hudie", create=True)


COMMANDS = (
    Command("import", Commands.tr("bring customers in from spreadsheets"), _arguments, _run, list_access),
)
