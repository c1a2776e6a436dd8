"""The view Channels of Contacts."""

from ui.pages.channels.page import ChannelsPage

__all__ = ["ChannelsPage"]
