"""The commands about the store as a file: check, backup, restore."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path

from services.commands.base import DONE, FAULT, Access, Command, Commands, Context, Outcome


def _no_arguments(parser: ArgumentParser) -> None:
    pass


def _check_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--rebuild",
        action="store_true",
        help=Commands.tr("first work balances out anew from the entries; written down"),
    )


def _check_access(args: Namespace) -> Access:
    return "write" if args.rebuild else "read"


def _check(context: Context) -> Outcome:
    from services.checks import check

    rebuilt: dict[str, object] = {}
    if context.args.rebuild:
        from services.rebuilding import rebuild

        done = rebuild(context.opened, context.act, context.progress)
        rebuilt = {"rebuilt": done.receipt["people"], "operation": done.operation}
    found = check(context.opened, context.progress)
    findings = [{**asdict(f), "contacts": list(f.contacts)} for f in found.findings]
    payload = {
        "ok": found.ok,
        "findings": findings,
        "total": found.total,
        "contacts": found.contacts,
        "operations": found.operations,
        **rebuilt,
    }
    return Outcome(payload, DONE if found.ok else FAULT)


def _backup_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("dest", metavar="DEST", type=Path, help=Commands.tr("a new file, or a folder"))


def _backup(context: Context) -> Outcome:
    from services.backups import backup

    made = backup(context.opened, context.args.dest, progress=context.progress)
    return Outcome(
        {
            "file": str(made.path),
            "at": made.at,
            "contacts": made.contacts,
            "operations": made.operations,
            "bytes": made.size,
            "verified": made.verified,
        }
    )


def _restore_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", type=Path, help=Commands.tr("the backup"))


def _restore(context: Context) -> Outcome:
    from services.backups import restore

    done = restore(context.args.file, context.path, progress=context.progress)
    return Outcome(
        {
            "restored": str(done.taken),
            "kept": str(done.kept) if done.kept else None,
            "contacts": done.contacts,
            "operations": done.operations,
        }
    )


COMMANDS = (
    Command("check", Commands.tr("prove that the store is whole"), _check_arguments, _check, _check_access),
    Command("backup", Commands.tr("make a verified copy of the store"), _backup_arguments, _backup),
    Command(
        "restore", Commands.tr("put a backup in the store's place"), _restore_arguments, _restore, "none"
    ),
)
