"""What a rule is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from services.auto_rules.kinds import KINDS, Kind


@dataclass(frozen=True)
class RuleInput:
    """What a person decides: at `kind` (a key of `kinds.KINDS`) with its `arguments`, who fulfils `tree` too (JSON as
    docs/segments.md says, '' = everybody) gets the tags `adds` and loses `removes` (ids). `expires_days` 0 = they stay;
    `takes_back` = who no longer fulfils it loses what this rule gave."""

    name: str = ""
    kind: str = "changed"
    arguments: Mapping[str, Any] = field(default_factory=dict)
    tree: str = ""
    adds: tuple[int, ...] = ()
    removes: tuple[int, ...] = ()
    expires_days: int = 0
    takes_back: bool = False


@dataclass(frozen=True)
class Rule:
    """A rule as it is kept: `values` are canonical. An `id` of 0 is one not saved yet."""

    id: int
    values: RuleInput
    active: bool = True
    position: int = 0

    @property
    def name(self) -> str:
        """What it is called."""
        return self.values.name

    @property
    def kind(self) -> Kind:
        """When it acts."""
        return KINDS[self.values.kind]

    def to_text(self) -> str:
        """Whom it means, as JSON: the value of a filter `rule`."""
        values = self.values
        return json.dumps(
            [self.id, values.name, values.kind, dict(values.arguments), values.tree, values.adds, values.expires_days,
             self.position],
            ensure_ascii=False,
        )  # fmt: skip


def rule_of_text(text: str) -> Rule:
    """The rule that `Rule.to_text` has written, as far as it says whom it means."""
    number, name, kind, arguments, tree, adds, expires, position = json.loads(text)
    values = RuleInput(name, kind, arguments, tree, tuple(adds), expires_days=expires)
    return Rule(number, values, position=position)
