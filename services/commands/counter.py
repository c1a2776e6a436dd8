"""What the commands of the counter share: amounts in yuan, who is meant by a phone, under which key an act is done."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from dataclasses import replace
from datetime import UTC, datetime

from models.store import Store
from services.clock import FixedClock, zone
from services.commands.base import Commands, Context
from services.errors import FieldRefused, NotFound, OutOfRange
from services.identities import normal, owner_of
from services.merging import winner_of
from services.money import MOST
from services.operations import Act
from services.settings import shop_settings
from services.staff import members

_YUAN = re.compile(r"(-?)([0-9]+)(?:\.([0-9]{1,2}))?", re.ASCII)


def yuan(text: str, key: str) -> int:
    """Fen of an amount in yuan with at most two decimals. Raises OutOfRange(bad_amount | amount_too_large)."""
    found = _YUAN.fullmatch(text)
    if found is None:
        raise OutOfRange("bad_amount", {"text": text[:40]}, key)
    sign, whole, part = found.groups()
    if len(whole) > 12:
        raise OutOfRange("amount_too_large", {"most": f"{MOST // 100:,}"}, key)
    fen = int(whole) * 100 + int(((part or "") + "00")[:2])
    return -fen if sign else fen


def contact_of(store: Store, phone: str) -> int:
    """Who is known by a phone number; who was merged is the winner. Raises NotFound(no_such_phone), FieldRefused where it is no
    number."""
    if not phone.strip():
        raise FieldRefused("blank", {}, "contact")
    found = normal("phone", phone, shop_settings(store).phone_region)
    owner = None if found is None else owner_of(store, "phone", found.value)
    if owner is None:
        raise NotFound("no_such_phone", {"phone": phone[:40]})
    return winner_of(store, owner)


def op_id_argument(parser: ArgumentParser) -> None:
    """The option --op-id."""
    parser.add_argument(
        "--op-id",
        metavar="UUID",
        help=Commands.tr("the same id with the same arguments is done once, whatever happens"),
    )


def act_of(context: Context) -> Act:
    """The act of a command: under the key, by the staff and at the moment that were given, if they were."""
    args, act = context.args, context.act
    if args.op_id:
        act = replace(act, op_id=args.op_id)
    if getattr(args, "now", None):
        act = replace(act, clock=FixedClock(moment(context.opened, args.now)))
    if getattr(args, "staff", None):
        act = replace(act, staff_id=staff_of(context.opened, args.staff))
    return act


def now_argument(parser: ArgumentParser) -> None:
    """The option --now."""
    parser.add_argument(
        "--now",
        metavar="T",
        help=Commands.tr(
            "as if it were this moment: 2026-11-18T17:30 in the shop's time; a date alone is its noon"
        ),
    )


def moment(store: Store, text: str) -> datetime:
    """The moment that a text names, in the shop's time where it names no other; of this century, whose years slips are
    numbered by. Raises OutOfRange(bad_moment)."""
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        found = None
    if found is None or not 2000 < found.year < 2099:
        raise OutOfRange("bad_moment", {"text": text[:40]}, "now")
    if len(text.strip()) <= len("2026-11-18"):
        found = found.replace(hour=12)  # midnight still belongs to the day before
    if found.tzinfo is None:
        found = found.replace(tzinfo=zone(shop_settings(store).time_zone))
    return found.astimezone(UTC)


def staff_of(store: Store, name: str) -> int:
    """Who works here under a name. Raises NotFound: no_staff (data: name, names), no_staff_named (data: name)."""
    known = [(one.id, one.name) for one in members(store) if one.active]
    for number, own in known:
        if own and own.casefold() == name.strip().casefold():
            return number
    names = ", ".join(own for _, own in known if own)
    raise NotFound("no_staff" if names else "no_staff_named", {"name": name[:60], "names": names})
