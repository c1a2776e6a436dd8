"""Tiers and points from the command line: what the shop does by itself each business date, done or tried now."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from services.commands.base import Access, Command, Commands, Context, Outcome
from services.commands.counter import act_of, now_argument, op_id_argument


def _tiers_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "action", choices=("evaluate",), help=Commands.tr("move everybody where the rules lead")
    )
    _common(parser)


def _points_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("action", choices=("expire",), help=Commands.tr("let points go whose time is over"))
    _common(parser)


def _common(parser: ArgumentParser) -> None:
    now_argument(parser)
    op_id_argument(parser)
    parser.add_argument("--dry-run", action="store_true", help=Commands.tr("only say what would happen"))


def _access(args: Namespace) -> Access:
    return "read" if args.dry_run else "write"


def _evaluate(context: Context) -> Outcome:
    from services.tiers.evaluating import evaluate
    from services.tiers.ladder import ladder

    store, dry_run = context.opened, context.args.dry_run
    found = evaluate(store, act_of(context), dry_run=dry_run)
    names = {tier.id: tier.name for tier in ladder(store)}
    return Outcome(
        {
            "date": found.on,
            "dry_run": dry_run,
            "operation": None if found.changes is None else found.changes.operation,
            "people": found.people,
            "up": found.up,
            "down": found.down,
            "kept": found.kept,
            "moves": [
                {"from": names.get(origin, ""), "to": names.get(tier, ""), "count": count}
                for origin, tier, count in found.moves
            ],
        }
    )


def _expire(context: Context) -> Outcome:
    from services.points.expiring import expire, expired
    from services.settings import shop_settings

    store, act = context.opened, act_of(context)
    if not context.args.dry_run:
        done = expire(store, act)
        keys = ("date", "people", "points", "by_date")
        return Outcome(
            {"dry_run": False, "operation": done.operation, **{key: done.receipt[key] for key in keys}}
        )
    today = shop_settings(store).business_date(act.clock.now())
    found = expired(store, today)
    return Outcome(
        {
            "date": today.isoformat(),
            "dry_run": True,
            "operation": None,
            "people": found.people,
            "points": found.points,
            "by_date": [asdict(lot) for lot in found.by_date],
        }
    )


COMMANDS = (
    Command(
        "tiers",
        Commands.tr("evaluate the tiers of all members, or try it"),
        _tiers_arguments,
        _evaluate,
        _access,
    ),
    Command(
        "points", Commands.tr("let points expire, or see which would"), _points_arguments, _expire, _access
    ),
)
