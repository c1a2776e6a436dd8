"""Posters and table cards of a channel."""

from ui.dialogs.poster.dialog import LOGO, PosterDialog, logo_picture

__all__ = ["LOGO", "PosterDialog", "logo_picture"]
