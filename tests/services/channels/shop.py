"""A shop with four people for the tests of channels."""

from __future__ import annotations

from dataclasses import replace

from models.store import Store
from services.channels import channels
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.operations import Act, perform

TEXT = "{称呼}您好，我是{店名}的{店员}，送您{钩子}。"


def add_staff(store: Store, act: Act, *names: str) -> list[int]:
    """Members of staff with a personal account each; their ids."""
    ids: list[int] = []

    def body(journal: object) -> None:
        for name in names:
            staff = journal.insert("staff", {"name": name, "role": "assistant", "active": 1, "created_at": 0})  # type: ignore[attr-defined]
            journal.insert(  # type: ignore[attr-defined]
                "staff_account",
                {"staff_id": staff, "kind": "personal", "name": "", "daily_cap": 20, "warn_at": 30, "red_at": 60,
                 "active": 1, "position": 0},
            )  # fmt: skip
            ids.append(staff)

    perform(store, act, "add_staff", {}, names, body)
    return ids


def add_channel(store: Store, act: Act, name: str = "门店扫码", *staff: int, **values: object) -> int:
    """A channel with these people on duty all the time; its id."""
    on_duty = tuple(DutyInput(one) for one in staff)
    made = ChannelInput(name=name, welcome=TEXT, hook="满 30 减 8", on_duty=on_duty)
    return int(channels.create(store, act, replace(made, **values)).receipt["id"])
