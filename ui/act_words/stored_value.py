"""Acts of stored value and the day close."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "top_up": Act(
        "wallet",
        lambda n: Acts.tr("Top up stored value, {number}"),
        lambda n: Acts.tr("Topped up, {number}"),
    ),
    "pay_out": Act(
        "wallet",
        lambda n: Acts.tr("Pay stored value back, {number}"),
        lambda n: Acts.tr("Stored value paid back, {number}"),
    ),
    "share_value": Act(
        "users-three",
        lambda n: Acts.tr("Share a balance of stored value"),
        lambda n: Acts.tr("The balance is shared now"),
    ),
    "unshare_value": Act(
        "users-three",
        lambda n: Acts.tr("Stop sharing a balance of stored value"),
        lambda n: Acts.tr("The balance is no longer shared"),
    ),
    "create_package": Act(
        "wallet", lambda n: Acts.tr("New top-up package"), lambda n: Acts.tr("Package made")
    ),
    "edit_package": Act(
        "wallet", lambda n: Acts.tr("Change a top-up package"), lambda n: Acts.tr("Package saved")
    ),
    "archive_package": Act(
        "wallet",
        lambda n: Acts.tr("Stop offering a top-up package"),
        lambda n: Acts.tr("The package is no longer offered"),
    ),
    "reopen_package": Act(
        "wallet",
        lambda n: Acts.tr("Offer a top-up package again"),
        lambda n: Acts.tr("The package is offered again"),
    ),
    "delete_package": Act(
        "trash", lambda n: Acts.tr("Delete a top-up package"), lambda n: Acts.tr("Package deleted")
    ),
    "reorder_packages": Act(
        "wallet", lambda n: Acts.tr("Reorder top-up packages"), lambda n: Acts.tr("Packages reordered")
    ),
    "closing_told": Act(
        "clipboard-text",
        lambda n: Acts.tr("Note that %n customer(s) were told the shop closes", "", n),
        lambda n: Acts.tr("Noted that %n customer(s) were told", "", n),
    ),
    "closing_untold": Act(
        "clipboard-text",
        lambda n: Acts.tr("Take back that %n customer(s) were told the shop closes", "", n),
        lambda n: Acts.tr("%n customer(s) are still to be told", "", n),
    ),
    "close_day": Act("lock-simple", lambda n: Acts.tr("Close {date}"), lambda n: Acts.tr("{date} is closed")),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "members": (
        "top_up", "pay_out", "share_value", "unshare_value", "create_package", "edit_package", "archive_package",
        "reopen_package", "delete_package", "reorder_packages", "closing_told", "closing_untold",
    ),
    "sales": ("close_day",),
}  # fmt: skip
