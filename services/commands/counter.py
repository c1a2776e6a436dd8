"""What the commands of the counter share: amounts in yuan, who is meant by a phone, under which key an act is done."""

from __future__ import annotations

import re
from argparse import ArgumentParser
from dataclasses import replace

from models.store import Store
from services.commands.base import Context
from services.errors import NotFound, OutOfRange
from services.identities import normal, owner_of
from services.merging import winner_of
from services.money import MOST
from services.operations import Act
from services.settings import shop_settings

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
    found = normal("phone", phone, shop_settings(store).phone_region)
    owner = None if found is None else owner_of(store, "phone", found.value)
    if owner is None:
        raise NotFound("no_such_phone", {"phone": phone[:40]})
    return winner_of(store, owner)


def op_id_argument(parser: ArgumentParser) -> None:
    """The option --op-id."""
    parser.add_argument(
        "--op-id", metavar="UUID", help="the same id with the same arguments is done once, whatever happens"
    )


def act_of(context: Context) -> Act:
    """The act of a command, under the key that was given, if one was."""
    return replace(context.act, op_id=context.args.op_id) if context.args.op_id else context.act
