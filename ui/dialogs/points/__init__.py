"""Dialogs about points: gifts, tasks, and what to do with the points of one customer."""
