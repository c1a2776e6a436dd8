"""The view Tiers and rules: the ladder, what points and stored value do, and what a change would bring."""

from ui.pages.tiers.page import TiersPage

__all__ = ["TiersPage"]
