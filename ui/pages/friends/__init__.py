"""The view Add friends: who is asked to become a friend in the chat app, and what came of it."""

from ui.pages.friends.page import FriendsPage

__all__ = ["FriendsPage"]
