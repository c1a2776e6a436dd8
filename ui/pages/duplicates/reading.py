"""What the page asks a reader for: the groups with names, and two contacts side by side."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from services import contacts, custom_fields, duplicates
from services.contacts import ContactDetails, DisplayName, name_of
from services.duplicates import Duplicates, Group
from services.errors import Refused
from services.merge_plan import Line, Plan, plan
from services.merging import Keeper, Moved, keepers, moved, tiers_of
from services.progress import Progress


@dataclass(frozen=True)
class Found:
    """What is left of the groups of a search, and what their contacts are called."""

    groups: tuple[Group, ...]
    names: Mapping[int, DisplayName]

    def certain(self) -> list[Group]:
        """The groups of certain duplicates."""
        return [group for group in self.groups if group.certain]


@dataclass(frozen=True)
class Pair:
    """Two contacts side by side: what a merge of the second into the first does, and all about both; `fields` are name
    and kind of the shop's own fields by id, `tiers` those of the two and of the merged one."""

    group: Group
    plan: Plan
    winner: ContactDetails
    loser: ContactDetails
    moves: tuple[Moved, ...]
    fields: Mapping[int, tuple[str, str]]
    tiers: tuple[str | None, str | None, str | None] = (None, None, None)

    def side(self, who: str) -> ContactDetails:
        """The details of the winner or the loser."""
        return self.winner if who == "winner" else self.loser

    def line(self, key: str) -> Line | None:
        """The line of a field; None where neither has anything."""
        return next((line for line in self.plan.lines if line.key == key), None)


def search(store: Any, at: int, progress: Progress) -> tuple[Duplicates, Found]:
    """Look through all contacts. Raises Cancelled."""
    found = duplicates.find(store, at, progress)
    groups = (*found.exact, *found.suggested)
    return found, Found(groups, names_of(store, groups))


def left(store: Any, groups: Sequence[Group]) -> Found:
    """What is left of groups found before."""
    standing = tuple(duplicates.standing(store, groups))
    return Found(standing, names_of(store, standing))


def names_of(store: Any, groups: Sequence[Group]) -> dict[int, DisplayName]:
    """What the contacts of these groups are called."""
    wanted = json.dumps([contact for group in groups for contact in group.contacts])
    return {
        contact: name_of(name, wechat_name, phone)
        for contact, name, wechat_name, phone in store.rows(
            "SELECT c.id, c.name, c.wechat_name, (SELECT value FROM identity WHERE contact_id = c.id AND kind = 'phone'"
            " ORDER BY position, id LIMIT 1) FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value",
            (wanted,),
        )
    }


def side_by_side(store: Any, group: Group, swapped: bool) -> Pair | None:
    """The pair of a group that is looked at first, the elder one staying unless `swapped`; None when it is gone."""
    both = duplicates.first_pair(store, group)
    if both is None:
        return None
    winner, loser = reversed(both) if swapped else both
    try:
        planned = plan(store, winner, loser)
    except Refused:  # merged or thrown away meanwhile: the list is read again soon
        return None
    return Pair(
        group,
        planned,
        contacts.details(store, winner),
        contacts.details(store, loser),
        moved(store, winner, loser),
        {one.id: (one.name, one.kind) for one in custom_fields.definitions(store)},
        tiers_of(store, winner, loser),
    )


def preview(store: Any, groups: Sequence[Group]) -> tuple[list[Keeper], Mapping[int, DisplayName]]:
    """Who would stay in a bulk merge, and what all are called."""
    return keepers(store, groups), names_of(store, groups)
