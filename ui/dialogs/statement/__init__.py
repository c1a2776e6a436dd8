"""The statement of one customer: every balance explained down to its entries."""

from ui.dialogs.statement.dialog import StatementDialog

__all__ = ["StatementDialog"]
