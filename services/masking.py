"""Phone numbers as they are shown: masked unless the shop or an act says otherwise (faults.md F45)."""

from __future__ import annotations

from models.store import Store
from services.errors import Refused
from services.operations import Act, begin, finish
from services.phone import parse

LIKE_FREE = ("4", "8")  # 400 and 800 numbers are dialled without a leading 0


def display(e164: str, region: str = "CN") -> str:
    """A stored phone as people in the shop's country write it: 13812345210, 02158881234, +442071838750.

    What it gives is read back as the same number with the same `region`.
    """
    if not e164.startswith("+86"):
        return e164
    national = e164[3:]
    if len(national) == 11 and national[0] == "1":
        return national
    if region != "CN":
        return e164
    if len(national) == 10 and national[1:3] == "00" and national[0] in LIKE_FREE:
        return national
    return "0" + national


def mask(e164: str, shown: bool = False) -> str:
    """A phone for lists, print and export: 138****5210. Never more than three characters of the head and four of
    the tail, never fewer than four hidden where the number has them; `shown` gives all of it."""
    text = display(e164)
    if shown:
        return text
    length = len(text)
    if length < 8:
        tail = min(2, length // 2)
        return "*" * (length - tail) + text[length - tail :]
    head = min(3, length - 8)
    return text[:head] + "*" * (length - head - 4) + text[-4:]


def mask_id(text: str, shown: bool = False) -> str:
    """An identity that is no phone, as it is shown: what is a mobile number all the same (shops give it as card number,
    people as WeChat id) is masked like one; `shown` gives it as it was written."""
    numbers = () if shown else parse(text, "CN").numbers
    return mask(numbers[0].e164) if len(numbers) == 1 and numbers[0].kind == "mobile" else text


def reveal(store: Store, act: Act, contact_id: int, identity_id: int) -> str:
    """One number in full, as an operation of its own. Raises Refused(unknown_contact | unknown_number)."""
    found = store.row(
        "SELECT value FROM identity WHERE id = ? AND contact_id = ? AND kind = 'phone'",
        (identity_id, contact_id),
    )
    if found is None:
        known = store.value("SELECT 1 FROM contact WHERE id = ?", (contact_id,))
        raise Refused("unknown_number" if known else "unknown_contact", {"contact": contact_id})
    label = {"contact": contact_id}
    with store.transaction():
        operation, repeated = begin(store, act, "reveal_phone", label, [contact_id, identity_id])
        if repeated is None:
            finish(store, operation, 0, label, {}, set())
    return display(found[0])
