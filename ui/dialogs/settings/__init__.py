"""Settings: one section a file, all in one dialog; what is changed acts at once."""

from ui.dialogs.settings.dialog import SettingsDialog

__all__ = ["SettingsDialog"]
