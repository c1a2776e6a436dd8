"""The pieces of the main window."""
