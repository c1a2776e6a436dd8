"""The commands of each capability, imported only when one is asked for: starting must stay light."""

from __future__ import annotations

from importlib import import_module

from services.commands.base import Command

_MODULES = {
    "demo": "demo",
    "import": "imports",
    "import-orders": "orders",
    "export": "exports",
    "search": "search",
    "segment": "segments",
    "rules": "rules",
    "channels": "channels",
    "register": "channels",
    "sell": "sales",
    "refund": "sales",
    "topup": "stored_value",
    "statement": "stored_value",
    "tiers": "tiers",
    "points": "tiers",
    "day-close": "stored_value",
    "duplicates": "duplicates",
    "undo": "undo",
    "check": "store",
    "backup": "store",
    "restore": "store",
}
"""Which module holds a command; the order is that of the help."""

NAMES = tuple(_MODULES)


def command(name: str) -> Command:
    """The command of that name. Raises KeyError."""
    module = import_module(f"services.commands.{_MODULES[name]}")
    found: Command = next(c for c in module.COMMANDS if c.name == name)
    return found
