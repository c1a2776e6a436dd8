"""Auto-tag rules from the command line: listed, run, or tried."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import Any

from services.commands.base import Access, Command, Commands, Context, Outcome, UsageRefused
from services.errors import HudieError


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=("run", "list"), help=Commands.tr("run them, or list them"))
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help=Commands.tr("one rule (default: all that are on)")
    )
    parser.add_argument("--dry-run", action="store_true", help=Commands.tr("only count what would change"))


def _access(args: Namespace) -> Access:
    return "write" if args.action == "run" and not args.dry_run else "read"


def _run(context: Context) -> Outcome:
    from services.auto_rules import rules, running

    args, store = context.args, context.opened
    if args.action == "list":
        if args.name is not None or args.dry_run:
            raise UsageRefused("list takes no NAME, --dry-run")
        return Outcome({"rules": [_listed(one) for one in running.standings(store, context.act)]})
    number = None if args.name is None else rules.find_rule(store, args.name).id
    if args.dry_run:
        ran = running.dry_run(store, context.act, number)
    else:
        ran = running.run(store, context.act, number, context.progress)[1]
    found = []
    for one in ran:
        counts: dict[str, Any] = {
            "name": one.name,
            "matched": one.matched,
            "added": one.added,
            "removed": one.removed,
        }
        if one.error is not None:
            counts |= _failed(context, one.error)
        found.append(counts)
    return Outcome({"rules": found, "dry_run": args.dry_run})


def _listed(one: Any) -> dict[str, Any]:
    return {
        "name": one.rule.name,
        "when": one.rule.values.kind,
        "active": one.rule.active,
        "given": one.given,
    }


def _failed(context: Context, error: HudieError) -> dict[str, Any]:
    return {"error": error.code, "message": context.word(error)}


COMMANDS = (Command("rules", Commands.tr("run the auto-tag rules, or try them"), _arguments, _run, _access),)
