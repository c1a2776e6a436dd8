"""Stored value: topping up, paying back, sharing, packages, the closing list."""
