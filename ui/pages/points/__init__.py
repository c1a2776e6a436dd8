"""The view Points ledger: what came to whom and what went."""

from ui.pages.points.page import PointsPage

__all__ = ["PointsPage"]
