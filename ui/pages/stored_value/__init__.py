"""The ledger of stored value: what moved, and who has a balance."""

from ui.pages.stored_value.page import StoredValuePage

__all__ = ["StoredValuePage"]
