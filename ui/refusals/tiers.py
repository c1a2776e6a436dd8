"""What tiers, points and memberships refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.phrases import QT_TRANSLATE_NOOP

REFUSED: Final[Mapping[str, str]] = {
    "unknown_tier": QT_TRANSLATE_NOOP("Messages", "This tier is not there any more."),
    "unknown_benefit": QT_TRANSLATE_NOOP("Messages", "This benefit is not there any more."),
    "ladder_falls": QT_TRANSLATE_NOOP(
        "Messages", "The ladder must rise: '{name}' asks for no more than a tier below it."
    ),
    "base_tier_stays": QT_TRANSLATE_NOOP("Messages", "The lowest tier stays: everybody begins there."),
    "too_many_tiers": QT_TRANSLATE_NOOP("Messages", "A ladder has 1 to {most} tiers."),
    "too_many_benefits": QT_TRANSLATE_NOOP("Messages", "A tier has at most {most} benefits."),
    "tier_has_members": QT_TRANSLATE_NOOP(
        "Messages", "'{name}' has {count} members. Move them to another tier first."
    ),
    "tier_in_use": QT_TRANSLATE_NOOP("Messages", "'{name}' is still given by: {names}"),
    "tier_used_since": QT_TRANSLATE_NOOP(
        "Messages", "'{name}' has been used since. Change the ladder instead."
    ),
    "ladder_since": QT_TRANSLATE_NOOP(
        "Messages", "The ladder was changed again since. Undo that first, or change the ladder."
    ),
    "tier_locked": QT_TRANSLATE_NOOP("Messages", "This tier is locked: {reason}. Unlock it first."),
    "not_locked": QT_TRANSLATE_NOOP("Messages", "This tier is not locked."),
    "same_tier": QT_TRANSLATE_NOOP("Messages", "They are in this tier already."),
    "date_past": QT_TRANSLATE_NOOP("Messages", "{date} is over already."),
    "benefit_of_other_tier": QT_TRANSLATE_NOOP(
        "Messages", "'{text}' belongs to a tier that they are not in."
    ),
    "benefit_used_up": QT_TRANSLATE_NOOP(
        "Messages", "'{text}' was given as often as it may be, last on {last}."
    ),
    "out_of_range": QT_TRANSLATE_NOOP("Messages", "This must lie between {least} and {most}."),
    "unknown_gift": QT_TRANSLATE_NOOP("Messages", "This gift is not there any more."),
    "gift_gone": QT_TRANSLATE_NOOP("Messages", "No '{name}' is left."),
    "gift_not_offered": QT_TRANSLATE_NOOP("Messages", "'{name}' is not offered any more."),
    "gift_used": QT_TRANSLATE_NOOP(
        "Messages", "'{name}' was given {count} times: take it out of use instead."
    ),
    "tier_not_higher": QT_TRANSLATE_NOOP(
        "Messages", "'{name}' would bring them nothing: they are as high already, or their tier is locked."
    ),
    "unknown_task": QT_TRANSLATE_NOOP("Messages", "This task is not there any more."),
    "task_off": QT_TRANSLATE_NOOP("Messages", "This task is switched off."),
    "task_done_today": QT_TRANSLATE_NOOP("Messages", "That counts at most {cap} time(s) a day."),
    "task_done_month": QT_TRANSLATE_NOOP("Messages", "That counts at most {cap} time(s) a month."),
    "task_of_program": QT_TRANSLATE_NOOP("Messages", "This task stays; it can be switched off."),
    "task_used": QT_TRANSLATE_NOOP("Messages", "'{name}' was done {count} times: switch it off instead."),
    "unknown_plan": QT_TRANSLATE_NOOP("Messages", "This membership is not there any more."),
    "unknown_membership": QT_TRANSLATE_NOOP("Messages", "This membership is not there any more."),
    "plan_sold": QT_TRANSLATE_NOOP("Messages", "'{name}' was sold {count} times: stop offering it instead."),
    "plan_not_offered": QT_TRANSLATE_NOOP("Messages", "'{name}' is not offered any more."),
    "member_for_life": QT_TRANSLATE_NOOP("Messages", "They have '{name}' for life."),
    "trial_once": QT_TRANSLATE_NOOP("Messages", "'{name}' is for new members only, once."),
    "paid_differs": QT_TRANSLATE_NOOP("Messages", "The parts paid do not add up to the price."),
    "card_taken": QT_TRANSLATE_NOOP("Messages", "Card {number} is somebody else's."),
    "membership_over": QT_TRANSLATE_NOOP("Messages", "Membership {number} ended on {date}."),
}
