"""Rows of the store: peewee models, the store itself and its migrations. No Qt, no rules of the trade."""
