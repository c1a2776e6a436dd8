"""What stored value and the day close refuse."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.phrases import QT_TRANSLATE_NOOP

REFUSED: Final[Mapping[str, str]] = {
    "negative": QT_TRANSLATE_NOOP("Messages", "This can't be less than 0."),
    "value_without_gift": QT_TRANSLATE_NOOP("Messages", "Say what the gift is."),
    "days_without_tier": QT_TRANSLATE_NOOP("Messages", "Choose the tier that the days are for."),
    "unknown_tier": QT_TRANSLATE_NOOP("Messages", "This tier is not there any more."),
    "bad_tier_days": QT_TRANSLATE_NOOP("Messages", "Write for how many days, 1 to {most}."),
    "unknown_package": QT_TRANSLATE_NOOP("Messages", "This package is not there any more."),
    "package_used": QT_TRANSLATE_NOOP(
        "Messages", "This package was sold already. It can be put out of use, not deleted."
    ),
    "unknown_top_up": QT_TRANSLATE_NOOP("Messages", "This top-up is not there any more."),
    "unknown_payout": QT_TRANSLATE_NOOP("Messages", "This payout is not there any more."),
    "parts_differ": QT_TRANSLATE_NOOP("Messages", "The parts do not add up to what is paid."),
    "not_here": QT_TRANSLATE_NOOP("Messages", "{name} is not in the list any more. Take them back first."),
    "share_self": QT_TRANSLATE_NOOP("Messages", "This is whose balance it is."),
    "share_holder": QT_TRANSLATE_NOOP(
        "Messages", "{name} pays with somebody else's balance; share that one instead."
    ),
    "share_already": QT_TRANSLATE_NOOP(
        "Messages", "{name} shares a balance already. Take them out there first."
    ),
    "share_holds": QT_TRANSLATE_NOOP(
        "Messages", "Others pay with the balance of {name}. Take them out first."
    ),
    "share_own": QT_TRANSLATE_NOOP(
        "Messages", "{name} has a balance of their own. Let them use it up, or pay it back, first."
    ),
    "share_full": QT_TRANSLATE_NOOP(
        "Messages", "At most {most} people share a balance, its holder included."
    ),
    "not_shared": QT_TRANSLATE_NOOP("Messages", "They pay with their own balance already."),
    "nothing_stored": QT_TRANSLATE_NOOP("Messages", "There is no stored value to pay back."),
    "formula_unfit": QT_TRANSLATE_NOOP(
        "Messages", "Not everything was paid in within seven days and left unused: choose another reason."
    ),
    "balance_changed": QT_TRANSLATE_NOOP(
        "Messages", "The balance has changed meanwhile. Look at the sums again."
    ),
    "payout_range": QT_TRANSLATE_NOOP("Messages", "Pay back from nothing up to the whole balance."),
    "reason_needed": QT_TRANSLATE_NOOP("Messages", "Write why it differs."),
    "day_ahead": QT_TRANSLATE_NOOP("Messages", "{date} is still to come: a day is closed when it is here."),
    "drawer_changed": QT_TRANSLATE_NOOP(
        "Messages", "Something was paid meanwhile. Look at what must lie in the drawer now."
    ),
    "no_such_phone": QT_TRANSLATE_NOOP("Messages", "Nobody in the list has the number {phone}."),
}
