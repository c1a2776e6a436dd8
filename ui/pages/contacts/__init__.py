"""Contacts: the list, one person, many, and the way in from Excel."""

from ui.pages.contacts.page import ContactsPage

__all__ = ["ContactsPage"]
