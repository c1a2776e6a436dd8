"""The rules of the trade: plain arguments in, frozen dataclasses out. No Qt."""
