"""All scenes, in the order in which they are played."""

from ui.tour import (  # isort: skip
    contact_scenes,
    channel_scenes,
    poster_scenes,
    friend_scenes,
    feedback_scenes,
    duplicate_scenes,
    tag_scenes,
    rule_scenes,
    segment_scenes,
    counter_scenes,
    tier_scenes,
    stored_scenes,
    window_scenes,
    order_scenes,
)
from ui.tour.programme import SCENES, Scene, Shot, chosen

__all__ = [
    "SCENES",
    "Scene",
    "Shot",
    "channel_scenes",
    "chosen",
    "contact_scenes",
    "counter_scenes",
    "duplicate_scenes",
    "feedback_scenes",
    "friend_scenes",
    "order_scenes",
    "poster_scenes",
    "rule_scenes",
    "segment_scenes",
    "stored_scenes",
    "tag_scenes",
    "tier_scenes",
    "window_scenes",
]
