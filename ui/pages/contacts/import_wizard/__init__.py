"""The import wizard."""

from ui.pages.contacts.import_wizard.dialog import ImportWizard

__all__ = ["ImportWizard"]
