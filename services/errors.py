"""What can go wrong, as types that carry data. `ui/messages.py` words them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


class HudieError(Exception):
    """Base of all errors that have a sentence for the user. `code` is what commands print as `error`."""

    code = "fault"


@dataclass(eq=False)
class Refused(HudieError):
    """The trade's rules say no; nothing was changed. `reason` is a code, `data` what the sentence needs."""

    reason: str
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:  # type: ignore[override]
        """The reason is the code."""
        return self.reason


@dataclass(eq=False)
class FieldRefused(Refused):
    """A value that can't be taken; `field_key` is the field at fault."""

    field_key: str = ""


@dataclass(eq=False)
class OutOfRange(FieldRefused):
    """An amount, a number or a date that can't be; `reason` says why, commands say `range`."""

    @property
    def code(self) -> str:  # type: ignore[override]
        """One code for all of them."""
        return "range"


@dataclass(eq=False)
class NotFound(Refused):
    """Something or somebody that is not there; `reason` says what, commands say `not_found`."""

    @property
    def code(self) -> str:  # type: ignore[override]
        """One code for all of them."""
        return "not_found"


@dataclass(eq=False)
class InsufficientBalance(Refused):
    """A balance does not suffice: `need` and `have` in the unit of the asset (fen, points)."""

    contact_id: int = 0
    asset: str = ""
    need: int = 0
    have: int = 0

    @classmethod
    def of(cls, contact_id: int, asset: str, need: int, have: int) -> InsufficientBalance:
        """Made of what is missing; the sentence says what is `there`."""
        fen = asset not in ("points", "growth")
        there = f"{have // 100:,}.{have % 100:02}" if fen else f"{have:,}"
        data = {"contact": contact_id, "asset": asset, "need": need, "have": have, "there": there}
        return cls("insufficient", data, contact_id, asset, need, have)


@dataclass(eq=False)
class RowRefused(Refused):
    """A row of a list that is not imported, with its reason, or the outcome masked."""


@dataclass(eq=False)
class Unusable(HudieError):
    """A file that can't be used: password | damaged | not_a_table | too_large | encoding | empty | missing | busy."""

    error: str
    path: str
    detail: dict[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:  # type: ignore[override]
        """The kind of trouble is the code."""
        return self.error


@dataclass(eq=False)
class StoreRefused(HudieError):
    """A store that is not opened, and was not touched: missing | exists | foreign | newer | busy | corrupt | read_only |
    no_folder; for backups also not_a_backup | same_file."""

    reason: str
    path: str
    detail: dict[str, Any] = field(default_factory=dict)

    @property
    def code(self) -> str:  # type: ignore[override]
        """The reason is the code."""
        return self.reason


@dataclass(eq=False)
class EnvironmentFault(HudieError):
    """The machine failed us, not the user: disk_full | read_only | corrupt | locked | io; of a store also
    pragma | migration | backup_failed."""

    fault: str
    detail: str = ""

    @property
    def code(self) -> str:  # type: ignore[override]
        """The kind of fault is the code."""
        return self.fault


# Extended result codes begin with these primary ones: https://www.sqlite.org/rescode.html
_BY_SQLITE_CODE = {
    5: "locked",
    6: "locked",
    8: "read_only",
    10: "io",
    11: "corrupt",
    13: "disk_full",
    14: "io",
    26: "corrupt",
}


def environment_fault(error: BaseException) -> EnvironmentFault | None:
    """The machine's fault behind an exception, or None when it is our bug.

    peewee hides "disk full" behind "cannot rollback": the chain of contexts is walked to its end.
    """
    found: EnvironmentFault | None = None
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, EnvironmentFault):
            return seen
        code = getattr(seen, "sqlite_errorcode", None)
        if isinstance(code, int) and code & 0xFF in _BY_SQLITE_CODE:
            found = EnvironmentFault(_BY_SQLITE_CODE[code & 0xFF], str(seen))
        elif isinstance(seen, OSError) and seen.errno in (28, 122, 27):  # ENOSPC, EDQUOT, EFBIG
            found = EnvironmentFault("disk_full", str(seen))
        elif isinstance(seen, OSError) and seen.errno in (13, 30):  # EACCES, EROFS
            found = EnvironmentFault("read_only", str(seen))
        seen = seen.__cause__ or seen.__context__
    return found
