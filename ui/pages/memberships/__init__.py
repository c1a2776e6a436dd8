"""The view Paid membership: what is on offer, and how it goes."""

from ui.pages.memberships.page import MembershipsPage

__all__ = ["MembershipsPage"]
