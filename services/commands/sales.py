"""Sales from the command line: sold, and taken back."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from models.store import Store
from services.commands.base import Command, Commands, Context, Outcome
from services.commands.counter import act_of, contact_of, now_argument, op_id_argument, yuan
from services.errors import OutOfRange
from services.payments import kind_named

_CLOCKS_DIFFER = timedelta(minutes=1)
_WHOLE = re.compile(r"-?[0-9]{1,15}", re.ASCII)


def _sell_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--contact", metavar="PHONE", help=Commands.tr("who buys (default: a walk-in)"))
    parser.add_argument("--amount", required=True, metavar="YUAN", help=Commands.tr("what the goods cost"))
    parser.add_argument("--points", default="0", metavar="N", help=Commands.tr("points to pay with (0)"))
    parser.add_argument("--stored", metavar="YUAN", help=Commands.tr("stored value to pay with (none)"))
    parser.add_argument(
        "--paid",
        metavar="KIND=YUAN",
        action="append",
        default=[],
        help=Commands.tr(
            "what comes in, such as wechat=48.00; may be given several times (the rest is cash)"
        ),
    )
    parser.add_argument("--staff", metavar="S", help=Commands.tr("who sells, by name (default: the owner)"))
    op_id_argument(parser)
    now_argument(parser)


def _sell(context: Context) -> Outcome:
    from services.clock import SystemClock
    from services.sales.pricing import SaleInput
    from services.sales.selling import sell

    store, args, act = context.opened, context.args, act_of(context)
    if act.clock.now() > SystemClock().now() + _CLOCKS_DIFFER:
        raise OutOfRange("in_future", {"date": act.clock.now().date().isoformat()}, "now")
    values = SaleInput(
        contact_id=None if args.contact is None else contact_of(store, args.contact),
        amount=yuan(args.amount, "amount"),
        points=_points(args.points),
        stored=None if args.stored is None else yuan(args.stored, "stored"),
        paid=tuple(_part(store, text) for text in args.paid),
    )
    done = sell(store, act, values)
    found = done.receipt
    return Outcome(
        {
            **_told(done.operation, found),
            "points_earned": found["points"],
            "balances": _balances(found),
            "tier": _tier(context, found["tier"]["after"]),
        }
    )


def _points(text: str) -> int:
    if not _WHOLE.fullmatch(text):
        raise OutOfRange("bad_number", {"text": text[:40]}, "points")
    return int(text)


def _part(store: Store, text: str) -> tuple[str, int]:
    key, sign, amount = (part.strip() for part in text.partition("="))
    if not (key and sign):
        raise OutOfRange("bad_payment", {"text": text[:40]}, "paid")
    return kind_named(store, key).key, yuan(amount, "paid")


def _told(operation: int | None, found: Mapping[str, Any]) -> dict[str, Any]:
    """What both commands answer; all money in fen. `paid` is what came in (or went out, −), stored value is not among it."""
    return {
        "operation": operation,
        "number": found["number"],
        "gross": found["gross"],
        "discounts": found["gross"] - found["due"],
        "due": found["due"],
        "paid": found["received"],
    }


def _balances(found: Mapping[str, Any]) -> dict[str, int]:
    told = found["balances"] or {}
    return {key: told.get(key, 0) for key in ("points", "principal", "bonus", "growth")}


def _tier(context: Context, tier: int | None) -> str:
    """What the tier is called; '' for a walk-in and for the one that the program words."""
    name = context.opened.value("SELECT name FROM tier WHERE id = ?", (tier,))
    return str(name or "")


def _refund_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--sale", required=True, metavar="NUMBER", help=Commands.tr("which sale, as its receipt says")
    )
    parser.add_argument(
        "--amount",
        metavar="YUAN",
        help=Commands.tr("what the goods that come back cost (default: all that is left)"),
    )
    parser.add_argument(
        "--staff", metavar="S", help=Commands.tr("who takes it back, by name (default: the owner)")
    )
    op_id_argument(parser)


def _refund(context: Context) -> Outcome:
    from services.sales.refunding import refund

    args = context.args
    amount = None if args.amount is None else yuan(args.amount, "amount")
    done = refund(context.opened, act_of(context), args.sale.strip(), amount=amount)
    found = done.receipt
    return Outcome(
        {
            **_told(done.operation, found),
            "sale": found["of"],
            "left": found["left"],
            "points_earned": found["points"],
            "points_back": -found["points_used"],
            "balances": _balances(found),
            "owed": (found["balances"] or {}).get("owed", 0),
        },
        also={"expired": found.get("expired", 0)},
    )


COMMANDS = (
    Command("sell", Commands.tr("sell, to a customer or a walk-in"), _sell_arguments, _sell, "write"),
    Command("refund", Commands.tr("take a sale back, whole or in part"), _refund_arguments, _refund, "write"),
)
