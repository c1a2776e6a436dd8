"""Segments: conditions built by hand, and whom they find."""

from ui.pages.segments.page import SegmentsPage

__all__ = ["SegmentsPage"]
