"""Dialogs: the frame that all of them stand in, and those that more than one page opens."""
