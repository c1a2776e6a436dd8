"""Posters and table cards of a channel."""

from ui.dialogs.poster.dialog import PosterDialog

__all__ = ["PosterDialog"]
