"""The day close: the figures of a business date, the cash counted, the lock."""

from ui.pages.day_close.page import DayClosePage

__all__ = ["DayClosePage"]
