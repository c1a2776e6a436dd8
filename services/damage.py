"""Telling a damaged file from every other trouble."""

from __future__ import annotations

from playhouse.sqlcipher_ext import sqlcipher

from services.errors import EnvironmentFault, environment_fault

_CORRUPT, _NOT_A_DATABASE = 11, 26
_OURS = (sqlcipher.ProgrammingError, sqlcipher.InterfaceError)
"""How the driver tells of its wrong use: without a code too, but the file is not to blame."""


def is_damage(error: BaseException) -> bool:
    """Whether an error says that the file's bytes are not what they must be.

    The driver raises without a code of SQLite's where a text is no UTF-8, and fails to decode SQLite's own message
    where that quotes a damaged schema.
    """
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, UnicodeDecodeError):
            return True
        if isinstance(seen, sqlcipher.Error) and not isinstance(seen, _OURS):
            code = getattr(seen, "sqlite_errorcode", None)
            return code is None or code & 0xFF in (_CORRUPT, _NOT_A_DATABASE)
        seen = seen.__cause__ or seen.__context__
    return False


def machine_fault(error: BaseException) -> EnvironmentFault | None:
    """The machine's fault or the damaged file behind an exception; None when it is our bug.

    A text that can't be decoded is no sign of damage here: it may come from anywhere.
    """
    fault = environment_fault(error)
    if fault is None and not isinstance(error, UnicodeDecodeError) and is_damage(error):
        fault = EnvironmentFault("corrupt", ascii(error))
    return fault
