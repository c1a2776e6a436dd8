"""Tags and rules."""

from ui.pages.tags.page import TagsPage

__all__ = ["TagsPage"]
