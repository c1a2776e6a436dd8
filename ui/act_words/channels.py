"""Acts on channels and friends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "register": Act(
        "user-plus",
        lambda n: Acts.tr("Register a newcomer at '{name}'"),
        lambda n: Acts.tr("Newcomer registered at '{name}'"),
    ),
    "create_channel": Act(
        "qr-code", lambda n: Acts.tr("New channel '{name}'"), lambda n: Acts.tr("Channel '{name}' made")
    ),
    "edit_channel": Act(
        "qr-code", lambda n: Acts.tr("Change channel '{name}'"), lambda n: Acts.tr("Channel '{name}' saved")
    ),
    "archive_channel": Act(
        "qr-code",
        lambda n: Acts.tr("Stop using channel '{name}'"),
        lambda n: Acts.tr("Channel '{name}' is no longer in use"),
    ),
    "reopen_channel": Act(
        "qr-code",
        lambda n: Acts.tr("Use channel '{name}' again"),
        lambda n: Acts.tr("Channel '{name}' is in use again"),
    ),
    "delete_channel": Act(
        "trash", lambda n: Acts.tr("Delete channel '{name}'"), lambda n: Acts.tr("Channel '{name}' deleted")
    ),
    "reorder_channels": Act(
        "qr-code", lambda n: Acts.tr("Reorder channels"), lambda n: Acts.tr("Channels reordered")
    ),
    "add_channel_cost": Act(
        "wallet",
        lambda n: Acts.tr("Note a cost of '{name}'"),
        lambda n: Acts.tr("Cost of '{name}' noted"),
    ),
    "change_channel_cost": Act(
        "wallet",
        lambda n: Acts.tr("Change a cost of '{name}'"),
        lambda n: Acts.tr("Cost of '{name}' changed"),
    ),
    "delete_channel_cost": Act(
        "wallet",
        lambda n: Acts.tr("Delete a cost of '{name}'"),
        lambda n: Acts.tr("Cost of '{name}' deleted"),
    ),
    "add_channel_reach": Act(
        "users",
        lambda n: Acts.tr("Note whom '{name}' reached"),
        lambda n: Acts.tr("Reach of '{name}' noted"),
    ),
    "change_channel_reach": Act(
        "users",
        lambda n: Acts.tr("Change the reach of '{name}'"),
        lambda n: Acts.tr("Reach of '{name}' changed"),
    ),
    "delete_channel_reach": Act(
        "users",
        lambda n: Acts.tr("Delete a reach of '{name}'"),
        lambda n: Acts.tr("Reach of '{name}' deleted"),
    ),
    "friend_result": Act(
        "user-plus", lambda n: Acts.tr("Result of adding a friend"), lambda n: Acts.tr("Result noted")
    ),
    "deal_friends": Act(
        "user-plus",
        lambda n: Acts.tr("Deal %n contact(s) to be added", "", n),
        lambda n: Acts.tr("Dealt %n contact(s) to be added", "", n),
    ),
    "add_friend_work": Act(
        "user-plus",
        lambda n: Acts.tr("Put %n contact(s) on the list to be added", "", n),
        lambda n: Acts.tr("%n contact(s) now wait to be added", "", n),
    ),
    "paste_friends": Act(
        "clipboard-text",
        lambda n: Acts.tr("Results pasted for %n contact(s)", "", n),
        lambda n: Acts.tr("Results noted for %n contact(s)", "", n),
    ),
    "friend_day": Act(
        "user-plus",
        lambda n: Acts.tr("Add friends: new day"),
        lambda n: Acts.tr(
            "Add friends: moved on {moved}, to look at {reminded}, back in the pool {returned}"
        ),
    ),
    "begin_friendship": Act(
        "user-plus", lambda n: Acts.tr("Note a new friend"), lambda n: Acts.tr("Noted as a friend")
    ),
    "end_friendship": Act(
        "user-plus",
        lambda n: Acts.tr("Note the end of a friendship"),
        lambda n: Acts.tr("No friend any more"),
    ),
    "not_friends": Act(
        "user-plus",
        lambda n: Acts.tr("%n contact(s) are no friends", "", n),
        lambda n: Acts.tr("%n contact(s) noted as no friends", "", n),
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "channels": (
        "register",
        "create_channel",
        "edit_channel",
        "archive_channel",
        "reopen_channel",
        "delete_channel",
        "reorder_channels",
        "add_channel_cost",
        "change_channel_cost",
        "delete_channel_cost",
        "add_channel_reach",
        "change_channel_reach",
        "delete_channel_reach",
        "friend_result",
        "deal_friends",
        "add_friend_work",
        "paste_friends",
        "friend_day",
        "begin_friendship",
        "end_friendship",
        "not_friends",
    ),
}
