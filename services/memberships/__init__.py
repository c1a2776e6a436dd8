"""Memberships that are paid for. The capability is off until a shop wants it (`FEATURE`)."""

FEATURE = "paid_membership"
