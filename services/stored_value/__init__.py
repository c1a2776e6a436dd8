"""Stored value (储值): packages, top-ups, who shares a balance, and how it is paid back."""
