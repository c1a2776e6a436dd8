"""Acts of tiers, points, gifts and memberships."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "save_ladder": Act(
        "crown", lambda n: Acts.tr("Change the ladder of tiers"), lambda n: Acts.tr("Ladder of tiers saved")
    ),
    "adopt_ladder": Act(
        "crown",
        lambda n: Acts.tr("Adopt a rehearsed ladder"),
        lambda n: Acts.tr("The new ladder is adopted: from {date} on everybody is moved"),
    ),
    "move_tier": Act(
        "crown",
        lambda n: Acts.tr("Change a tier by hand"),
        lambda n: Acts.tr("Tier changed by hand"),
        lambda n: Acts.tr("Tier of '{person}' changed by hand"),
    ),
    "lock_tier": Act(
        "lock-simple",
        lambda n: Acts.tr("Lock a tier"),
        lambda n: Acts.tr("The tier is locked: no rule changes it"),
        lambda n: Acts.tr("The tier of '{person}' is locked: no rule changes it"),
    ),
    "unlock_tier": Act(
        "lock-simple",
        lambda n: Acts.tr("Unlock a tier"),
        lambda n: Acts.tr("The tier follows the rules again"),
        lambda n: Acts.tr("The tier of '{person}' follows the rules again"),
    ),
    "evaluate_tiers": Act(
        "crown",
        lambda n: Acts.tr("Evaluate tiers"),
        lambda n: Acts.tr("Tiers evaluated: {up} up, {down} down, {kept} kept"),
    ),
    "give_benefit": Act(
        "gift",
        lambda n: Acts.tr("Give a benefit"),
        lambda n: Acts.tr("Noted: '{benefit}' was given"),
        lambda n: Acts.tr("Noted: '{benefit}' was given to '{person}'"),
    ),
    "adjust_points": Act(
        "pencil-simple",
        lambda n: Acts.tr("Correct points by hand"),
        lambda n: Acts.tr("Points corrected"),
        lambda n: Acts.tr("Points of '{person}' corrected"),
    ),
    "expire_points": Act(
        "calendar-check",
        lambda n: Acts.tr("Points expire"),
        lambda n: Acts.tr("Expired: {points} points of %n customer(s)", "", n),
    ),
    "add_gift": Act("gift", lambda n: Acts.tr("New gift '{name}'"), lambda n: Acts.tr("Gift '{name}' made")),
    "change_gift": Act(
        "gift", lambda n: Acts.tr("Change gift '{name}'"), lambda n: Acts.tr("Gift '{name}' saved")
    ),
    "delete_gift": Act(
        "trash", lambda n: Acts.tr("Delete gift '{name}'"), lambda n: Acts.tr("Gift '{name}' deleted")
    ),
    "order_gifts": Act("gift", lambda n: Acts.tr("Reorder gifts"), lambda n: Acts.tr("Gifts reordered")),
    "exchange_gift": Act(
        "gift",
        lambda n: Acts.tr("Exchange points for '{name}'"),
        lambda n: Acts.tr("'{name}' was exchanged for {points} points"),
    ),
    "add_task": Act(
        "list-checks",
        lambda n: Acts.tr("New task for points '{name}'"),
        lambda n: Acts.tr("Task '{name}' made"),
    ),
    "change_task": Act(
        "list-checks", lambda n: Acts.tr("Change a task for points"), lambda n: Acts.tr("Task saved")
    ),
    "delete_task": Act(
        "trash",
        lambda n: Acts.tr("Delete task for points '{name}'"),
        lambda n: Acts.tr("Task '{name}' deleted"),
    ),
    "order_tasks": Act(
        "list-checks", lambda n: Acts.tr("Reorder tasks for points"), lambda n: Acts.tr("Tasks reordered")
    ),
    "do_task": Act(
        "check-circle",
        lambda n: Acts.tr("Task for points done"),
        lambda n: Acts.tr("Noted: {points} points earned"),
        lambda n: Acts.tr("Noted: '{person}' earned {points} points"),
    ),
    "add_plan": Act(
        "identification-card",
        lambda n: Acts.tr("New membership '{name}'"),
        lambda n: Acts.tr("Membership '{name}' made"),
    ),
    "change_plan": Act(
        "identification-card",
        lambda n: Acts.tr("Change membership '{name}'"),
        lambda n: Acts.tr("Membership '{name}' saved"),
    ),
    "delete_plan": Act(
        "trash",
        lambda n: Acts.tr("Delete membership '{name}'"),
        lambda n: Acts.tr("Membership '{name}' deleted"),
    ),
    "order_plans": Act(
        "identification-card",
        lambda n: Acts.tr("Reorder memberships"),
        lambda n: Acts.tr("Memberships reordered"),
    ),
    "sell_membership": Act(
        "identification-card",
        lambda n: Acts.tr("Sell membership '{name}'"),
        lambda n: Acts.tr("'{name}' sold, card {number}"),
    ),
    "refund_membership": Act(
        "identification-card",
        lambda n: Acts.tr("Take membership '{name}' back"),
        lambda n: Acts.tr("'{name}' taken back, card {number}"),
    ),
    "confirm_date": Act(
        "calendar-check",
        lambda n: Acts.tr("Confirm today's date"),
        lambda n: Acts.tr("Today's date is confirmed"),
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "members": (
        "save_ladder",
        "adopt_ladder",
        "move_tier",
        "lock_tier",
        "unlock_tier",
        "evaluate_tiers",
        "give_benefit",
        "sell_membership",
        "refund_membership",
        "add_plan",
        "change_plan",
        "delete_plan",
        "order_plans",
        "adjust_points",
        "expire_points",
        "exchange_gift",
        "do_task",
        "add_gift",
        "change_gift",
        "delete_gift",
        "order_gifts",
        "add_task",
        "change_task",
        "delete_task",
        "order_tasks",
        "confirm_date",
    ),
}
