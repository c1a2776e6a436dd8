"""Channels (活码): where customers come from, who is on duty, what it cost, whom it brought."""
