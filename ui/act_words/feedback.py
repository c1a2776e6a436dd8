"""Acts on feedback."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "give_feedback": Act(
        "chat-circle",
        lambda n: Acts.tr("Take down feedback"),
        lambda n: Acts.tr("Feedback taken down"),
        lambda n: Acts.tr("Feedback of '{person}' taken down"),
    ),
    "change_feedback": Act(
        "chat-circle",
        lambda n: Acts.tr("Change feedback"),
        lambda n: Acts.tr("Feedback changed"),
        lambda n: Acts.tr("Feedback of '{person}' changed"),
    ),
    "set_feedback_state": Act(
        "chat-circle",
        lambda n: Acts.tr("Say how far a feedback is"),
        lambda n: Acts.tr("Feedback changed"),
        lambda n: Acts.tr("Feedback of '{person}' changed"),
    ),
    "hand_on_feedback": Act(
        "chat-circle",
        lambda n: Acts.tr("Hand a feedback on"),
        lambda n: Acts.tr("Feedback handed on"),
        lambda n: Acts.tr("Feedback of '{person}' handed on"),
    ),
    "note_feedback": Act(
        "chat-circle",
        lambda n: Acts.tr("Note on a feedback"),
        lambda n: Acts.tr("Noted"),
        lambda n: Acts.tr("Noted on the feedback of '{person}'"),
    ),
    "delete_feedback": Act(
        "trash",
        lambda n: Acts.tr("Delete a feedback"),
        lambda n: Acts.tr("Feedback deleted"),
        lambda n: Acts.tr("Feedback of '{person}' deleted"),
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "contacts": (
        "give_feedback",
        "change_feedback",
        "set_feedback_state",
        "hand_on_feedback",
        "note_feedback",
        "delete_feedback",
    ),
}
