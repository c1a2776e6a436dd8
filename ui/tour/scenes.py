"""All scenes, in the order in which they are played."""

from ui.tour import contact_scenes, duplicate_scenes, window_scenes
from ui.tour.programme import SCENES, Scene, Shot

__all__ = ["SCENES", "Scene", "Shot", "contact_scenes", "duplicate_scenes", "window_scenes"]
