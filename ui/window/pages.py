"""The tabs of the window and the views in each; a page's modules are imported when it is first shown."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.context import Context, Page
from ui.pages.sub_views import SubViews, View
from ui.window.tabs import Tab


def _page(module: str, name: str) -> Callable[[Context], Page]:
    def make(context: Context) -> Page:
        made = getattr(import_module(f"ui.pages.{module}"), name)(context)
        assert isinstance(made, Page)
        return made

    return make


# tab, words, icon, feature; then its views: key, words, how it is made, feature
_TABS: tuple[tuple[str, Any, str, str], ...] = (
    ("contacts", QT_TRANSLATE_NOOP("pages", "Contacts"), "users", ""),
    ("tags", QT_TRANSLATE_NOOP("pages", "Tags"), "tag", ""),
    ("tiers", QT_TRANSLATE_NOOP("pages", "Member tiers"), "crown", ""),
)
_VIEWS: dict[str, tuple[tuple[str, Any, Callable[[Context], Page], str], ...]] = {
    "contacts": (
        ("list", QT_TRANSLATE_NOOP("pages", "List"), _page("contacts", "ContactsPage"), ""),
        ("channels", QT_TRANSLATE_NOOP("pages", "Channels"), _page("channels", "ChannelsPage"), ""),
        (
            "friends",
            QT_TRANSLATE_NOOP("pages", "Add friends"),
            _page("friends", "FriendsPage"),
            "friend_work",
        ),
        ("feedback", QT_TRANSLATE_NOOP("pages", "Feedback"), _page("feedback", "FeedbackPage"), ""),
        ("duplicates", QT_TRANSLATE_NOOP("pages", "Duplicates"), _page("duplicates", "DuplicatesPage"), ""),
    ),
    "tags": (
        ("tags", QT_TRANSLATE_NOOP("pages", "Tags and rules"), _page("tags", "TagsPage"), ""),
        ("segments", QT_TRANSLATE_NOOP("pages", "Segments"), _page("segments", "SegmentsPage"), ""),
    ),
    "tiers": (
        ("rules", QT_TRANSLATE_NOOP("pages", "Tiers and rules"), _page("tiers", "TiersPage"), ""),
        ("points", QT_TRANSLATE_NOOP("pages", "Points ledger"), _page("points", "PointsPage"), ""),
        ("stored", QT_TRANSLATE_NOOP("pages", "Stored value"), _page("stored_value", "StoredValuePage"), ""),
        ("day", QT_TRANSLATE_NOOP("pages", "Day close"), _page("day_close", "DayClosePage"), ""),
        (
            "memberships",
            QT_TRANSLATE_NOOP("pages", "Paid membership"),
            _page("memberships", "MembershipsPage"),
            "paid_membership",
        ),
    ),
}


def tabs() -> list[Tab]:
    """All tabs in their order, worded in the language in force."""
    return [
        Tab(key, QCoreApplication.translate("pages", text), icon, feature)
        for key, text, icon, feature in _TABS
    ]


def page_of(tab: str, context: Context) -> SubViews:
    """The page of a tab."""
    views = (
        View(key, QCoreApplication.translate("pages", text), make, feature)
        for key, text, make, feature in _VIEWS[tab]
    )
    return SubViews(context, tuple(views))
