"""What is decided about an import beside how the file is read: rules for known people, tags, consent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Literal

from services.errors import FieldRefused
from services.imports import fields
from services.imports.plan import ReadPlan
from services.operations import digest

OUTCOMES = ("new", "updated", "unchanged", "repeated", "conflict", "masked", "invalid")
"""What can become of a row; a stored outcome is a position in here."""
NEW, UPDATED, UNCHANGED, REPEATED, CONFLICT, MASKED, INVALID = range(7)

SOURCES = ("left_when_joining", "ordering_or_booking", "scanned_sign_up")
"""Where a list of numbers comes from; anything else is the user's own words."""

OnDuplicate = Literal["fill", "overwrite", "skip"]
Consent = Literal["yes", "no", "unknown"]

# A list grows; a text may; a single choice can't.
_APPENDABLE = frozenset({"phone", "wechat", "tags", "notes", "remark", *fields.IDENTITIES})
_GROWING = frozenset({"phone", "tags", *fields.IDENTITIES})
_LATER = frozenset({*fields.NAMED, *fields.IDENTITIES})
"""Fields that imports did not always write: without a column they count for no signature."""
SKIPPED_RULES = dict.fromkeys(fields.WRITTEN, "never")


@dataclass(frozen=True)
class ImportPlan:
    """How a file is read and what its rows may do.

    `on_duplicate` presets the rules for people the shop knows, `column_rules` (field: never | fill | overwrite |
    append) go before it; `tags` are given to every row; `consent`, `source` (of SOURCES or free text) and
    `source_on` (YYYY-MM-DD) answer where the numbers come from. `again` imports what was imported before. `channel` (a
    name, made when it is not there) and `owners` (ids of staff, several = dealt in turn) are for who has none by the
    sheet; `add_friends` = there shall be the work of adding those with a mobile.
    """

    read: ReadPlan = field(default_factory=ReadPlan)
    on_duplicate: OnDuplicate = "fill"
    column_rules: Mapping[str, str] = field(default_factory=dict)
    tags: tuple[str, ...] = ()
    consent: Consent = "unknown"
    source: str = ""
    source_on: str = ""
    again: bool = False
    channel: str = ""
    owners: tuple[int, ...] = ()
    add_friends: bool = False

    def rules(self) -> dict[str, str]:
        """The rule of each field that is written. Raises FieldRefused(bad_rule | unknown_field)."""
        found = preset(self.on_duplicate)
        for key, rule in self.column_rules.items():
            if fields.field(key) is None:
                raise FieldRefused("unknown_field", {"value": key}, key)
            if rule not in (possible := rules_of(key)):
                raise FieldRefused(
                    "bad_rule", {"field": key, "rule": rule, "rules": " | ".join(possible)}, key
                )
            found[key] = rule
        return found

    def skips(self) -> bool:
        """Whether people the shop knows are left as they are, whatever the columns say."""
        return self.on_duplicate == "skip" and all(rule == "never" for rule in self.column_rules.values())

    def signature(self, sha256: str, sheet: str, header_row: int | None, columns: Mapping[str, Any]) -> str:
        """The same for the same bytes, sheet, mapping and rules: a second import would do nothing new."""
        read = self.read.to_json()
        rules = {key: rule for key, rule in self.rules().items() if key not in _LATER or key in columns}
        more = [self.channel, list(self.owners), self.add_friends]
        return digest(
            [sha256, sheet, header_row, {k: list(v) for k, v in columns.items()}, sorted(rules.items()),
             self.skips(), sorted(self.tags), self.consent, read["blank_unreadable"], read["corrections"], read["region"],
             *([more] if any(more) else [])]
        )  # fmt: skip

    def to_json(self) -> dict[str, Any]:
        """For `import_batch.plan`."""
        return asdict(self) | {
            "read": self.read.to_json(),
            "column_rules": dict(self.column_rules),
            "tags": list(self.tags),
            "owners": list(self.owners),
        }

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> ImportPlan:
        """The same plan again."""
        return cls(
            **data
            | {
                "read": ReadPlan.from_json(data["read"]),
                "tags": tuple(data["tags"]),
                "owners": tuple(data.get("owners", ())),
            }
        )

    def with_read(self, read: ReadPlan) -> ImportPlan:
        """The same rules for another way to read the file."""
        return replace(self, read=read)


def rules_of(key: str) -> tuple[str, ...]:
    """The rules that a field can have."""
    grows = key in _APPENDABLE or fields.is_identity(key)
    return ("never", "fill", "overwrite", *(("append",) if grows else ()))


def preset(on_duplicate: OnDuplicate) -> dict[str, str]:
    """The rule of each field under fill | overwrite | skip; identities and tags are added to, never replaced."""
    if on_duplicate == "skip":
        return dict(SKIPPED_RULES)
    return {key: "append" if key in _GROWING else on_duplicate for key in fields.WRITTEN}
