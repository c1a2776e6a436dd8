"""The stage of a contact: computed from facts, never typed.

潜客 lead -> 已加好友 added -> 有互动 engaged; later capabilities put theirs on top. A contact is at the highest step that it
has reached. *Added* is any live friendship; *engaged* is whoever ever said anything to the shop (figures.md 15).
"""

from __future__ import annotations

STAGES = ("lead", "added", "engaged")
"""From the lowest to the highest."""
ADDED = "EXISTS (SELECT 1 FROM friendship f WHERE f.contact_id = c.id AND f.until_on = '')"
ENGAGED = "c.last_reply_on != ''"
STAGE = f"CASE WHEN {ENGAGED} THEN 'engaged' WHEN {ADDED} THEN 'added' ELSE 'lead' END"
"""SQL expressions over the contact `c`."""
