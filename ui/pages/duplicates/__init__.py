"""The view Duplicates: who is in the list twice."""

from ui.pages.duplicates.page import DuplicatesPage

__all__ = ["DuplicatesPage"]
