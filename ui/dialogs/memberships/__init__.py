"""Dialogs about memberships that are paid for."""
