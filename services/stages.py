"""The stage of a contact: computed from facts, never typed.

潜客 lead -> 已加好友 added -> 有互动 engaged; later capabilities put theirs on top. A contact is at the highest step that it
has reached. *Added* is any live friendship; *engaged* is whoever ever said anything to the shop (figures.md 15).
"""

from __future__ import annotations

from collections.abc import Collection

STAGES = ("lead", "added", "engaged")
"""From the lowest to the highest."""
ADDED = "EXISTS (SELECT 1 FROM friendship f WHERE f.contact_id = c.id AND f.until_on = '')"
ENGAGED = "(c.last_reply_on != '' OR EXISTS (SELECT 1 FROM feedback b WHERE b.contact_id = c.id))"
STAGE = f"CASE WHEN {ENGAGED} THEN 'engaged' WHEN {ADDED} THEN 'added' ELSE 'lead' END"
"""SQL expressions over the contact `c`, for some rows."""

_ALL_ADDED = "c.id IN (SELECT contact_id FROM friendship WHERE until_on = '')"
_ALL_ENGAGED = "(c.last_reply_on != '' OR c.id IN (SELECT contact_id FROM feedback))"
_WHO = {
    "lead": f"(NOT {_ALL_ENGAGED} AND NOT {_ALL_ADDED})",
    "added": f"(NOT {_ALL_ENGAGED} AND {_ALL_ADDED})",
    "engaged": _ALL_ENGAGED,
}


def at_stage(stages: Collection[str]) -> str:
    """An SQL condition over the contact `c`: who is at one of these stages; quicker than STAGE where many are asked."""
    return "(" + " OR ".join(_WHO[stage] for stage in STAGES if stage in stages) + ")"
