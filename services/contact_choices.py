"""What some fields of a contact can hold."""

from __future__ import annotations

GENDERS = ("", "female", "male")
CONSENTS = ("unknown", "yes", "no")
FOLLOW_STATES = ("pending", "following", "won", "no_interest")
