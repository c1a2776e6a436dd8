"""What is decided about an import of orders beside how the file is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from services.errors import FieldRefused
from services.imports.plan import ReadPlan
from services.operations import digest
from services.orders import fields


@dataclass(frozen=True)
class OrdersPlan:
    """How a list of orders is read and whose it is: `source` is one of `fields.SOURCES`, or the user's own word. `points` =
    its purchases also earn points and growth. `again` imports what was imported before."""

    read: ReadPlan = field(default_factory=lambda: ReadPlan(orders=True))
    source: str = fields.SOURCES[0]
    points: bool = False
    again: bool = False

    def checked(self) -> OrdersPlan:
        """The same with its source as it is stored. Raises FieldRefused(blank | too_long_text)."""
        source = fields.clean_source(self.source)
        if not source:
            raise FieldRefused("blank", {}, "source")
        if len(source) > fields.SOURCE_LENGTH:
            raise FieldRefused(
                "too_long_text", {"length": len(source), "limit": fields.SOURCE_LENGTH, "most": fields.SOURCE_LENGTH}, "source"
            )  # fmt: skip
        return replace(self, source=source)

    @property
    def nick_kind(self) -> str:
        """The kind of identity that nicknames are; '' = they tell nobody."""
        return fields.NICK_KINDS.get(self.source, "")

    def signature(self, sha256: str, sheet: str, header_row: int | None, columns: Mapping[str, Any]) -> str:
        """The same for the same bytes, sheet, mapping and source: a second import would do nothing new."""
        read = self.read
        return digest(
            ["orders", sha256, sheet, header_row, {k: list(v) for k, v in columns.items()}, self.source, self.points,
             sorted(read.blank_unreadable), read.to_json()["corrections"], read.region, read.per_row]
        )  # fmt: skip

    def to_json(self) -> dict[str, Any]:
        """For `import_batch.plan`."""
        return asdict(self) | {"read": self.read.to_json()}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> OrdersPlan:
        """The same plan again."""
        return cls(**data | {"read": ReadPlan.from_json(data["read"])})
