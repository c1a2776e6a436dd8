"""A small shop with tags for rules."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from models.store import Store
from services import contacts, tag_edits, tag_groups, tags
from services.auto_rules import rules
from services.auto_rules.rule import RuleInput
from services.contacts import ContactInput
from services.operations import Act

Acts = Callable[..., Act]


class Shop:
    """Makes tags, people and rules in a line each."""

    def __init__(self, store: Store, act: Acts) -> None:
        self.store, self.act = store, act
        self.group = tag_groups.create_group(store, act(), "自动").receipt["id"]
        self._tags: dict[str, int] = {}

    def tag(self, name: str, group: int | None = None) -> int:
        """The tag of that name, made if need be."""
        if name not in self._tags:
            made = tag_edits.create_tag(self.store, self.act(), group or self.group, name)
            self._tags[name] = made.receipt["id"]
        return self._tags[name]

    def person(self, name: str, **values: Any) -> int:
        """A new contact."""
        done = contacts.create(self.store, self.act(), ContactInput(name=name, **values))
        return int(done.receipt["id"])

    def rule(self, name: str, kind: str, adds: str = "", removes: str = "", **values: Any) -> int:
        """A rule that puts on and takes off tags by their names."""
        ready = RuleInput(
            name,
            kind,
            adds=tuple(map(self.tag, adds.split())),
            removes=tuple(map(self.tag, removes.split())),
            **values,
        )
        return int(rules.create(self.store, self.act(), ready).receipt["id"])

    def edit(self, contact: int, **values: Any) -> int:
        """Change a contact; the operation."""
        from dataclasses import replace

        now = contacts.details(self.store, contact, masked=False).as_input()
        done = contacts.edit(self.store, self.act(), contact, replace(now, **values))
        assert done.operation is not None
        return done.operation

    def worn(self, contact: int) -> str:
        """The names of the tags of a contact, in their order."""
        return " ".join(tag.name for tag in tags.tags_of(self.store, contact))
