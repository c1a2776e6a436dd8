"""Acts on tags, rules and segments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "add_tags": Act(
        "tag",
        lambda n: Acts.tr("Tag %n contact(s) '{tags}'", "", n),
        lambda n: Acts.tr("Tagged %n contact(s) '{tags}'", "", n),
        lambda n: Acts.tr("'{person}' now has the tag '{tags}'"),
    ),
    "remove_tags": Act(
        "tag",
        lambda n: Acts.tr("Take '{tags}' off %n contact(s)", "", n),
        lambda n: Acts.tr("Took '{tags}' off %n contact(s)", "", n),
        lambda n: Acts.tr("'{person}' no longer has the tag '{tags}'"),
    ),
    "create_tag": Act("tag", lambda n: Acts.tr("New tag '{name}'"), lambda n: Acts.tr("Tag '{name}' made")),
    "change_tag": Act(
        "tag", lambda n: Acts.tr("Change tag '{name}'"), lambda n: Acts.tr("Tag '{name}' changed")
    ),
    "move_tags": Act(
        "tag",
        lambda n: Acts.tr("Move '{tags}' to '{name}'"),
        lambda n: Acts.tr("'{tags}' is now in '{name}'"),
    ),
    "merge_tags": Act(
        "arrows-left-right",
        lambda n: Acts.tr("Merge tag '{name}' into '{target}'"),
        lambda n: Acts.tr("'{name}' is now '{target}', for %n contact(s)", "", n),
    ),
    "delete_tag": Act(
        "trash",
        lambda n: Acts.tr("Delete tag '{name}'"),
        lambda n: Acts.tr("Tag '{name}' deleted, taken off %n contact(s)", "", n),
    ),
    "expire_tags": Act(
        "tag",
        lambda n: Acts.tr("Expired tags '{tags}' off %n contact(s)", "", n),
        lambda n: Acts.tr("Expired: took '{tags}' off %n contact(s)", "", n),
    ),
    "create_tag_group": Act(
        "tag", lambda n: Acts.tr("New tag group '{name}'"), lambda n: Acts.tr("Tag group '{name}' made")
    ),
    "change_tag_group": Act(
        "tag", lambda n: Acts.tr("Change tag group '{name}'"), lambda n: Acts.tr("Tag group '{name}' changed")
    ),
    "order_tag_groups": Act(
        "tag", lambda n: Acts.tr("Reorder tag groups"), lambda n: Acts.tr("Tag groups reordered")
    ),
    "delete_tag_group": Act(
        "trash",
        lambda n: Acts.tr("Delete tag group '{name}'"),
        lambda n: Acts.tr("Tag group '{name}' deleted"),
    ),
    "take_starter": Act(
        "tag",
        lambda n: Acts.tr("Starter library"),
        lambda n: Acts.tr("Starter library taken: all of it can be changed"),
    ),
    "run_rules": Act("list-checks", lambda n: Acts.tr("Run rules: {rules}")),
    "daily_rules": Act(
        "list-checks", lambda n: Acts.tr("Daily rules: {rules}"), lambda n: Acts.tr("Daily rules: {rules}")
    ),
    "create_rule": Act(
        "list-checks", lambda n: Acts.tr("New rule '{name}'"), lambda n: Acts.tr("Rule '{name}' saved")
    ),
    "change_rule": Act(
        "list-checks", lambda n: Acts.tr("Change rule '{name}'"), lambda n: Acts.tr("Rule '{name}' saved")
    ),
    "switch_rule": Act(
        "list-checks", lambda n: Acts.tr("Switch rule '{name}'"), lambda n: Acts.tr("Rule '{name}' switched")
    ),
    "order_rules": Act(
        "list-checks", lambda n: Acts.tr("Reorder rules"), lambda n: Acts.tr("Rules reordered")
    ),
    "remove_rule": Act(
        "trash", lambda n: Acts.tr("Remove rule '{name}'"), lambda n: Acts.tr("Rule '{name}' removed")
    ),
    "paste_chat": Act(
        "chat-circle",
        lambda n: Acts.tr("Paste a chat of %n contact(s)", "", n),
        lambda n: Acts.tr("Chat of %n contact(s) read", "", n),
    ),
    "create_segment": Act(
        "funnel", lambda n: Acts.tr("New segment '{name}'"), lambda n: Acts.tr("Segment '{name}' saved")
    ),
    "change_segment": Act(
        "funnel", lambda n: Acts.tr("Change segment '{name}'"), lambda n: Acts.tr("Segment '{name}' saved")
    ),
    "rename_segment": Act(
        "funnel", lambda n: Acts.tr("Rename segment"), lambda n: Acts.tr("Segment is now called '{name}'")
    ),
    "duplicate_segment": Act(
        "funnel", lambda n: Acts.tr("Copy a segment"), lambda n: Acts.tr("Segment '{name}' made")
    ),
    "delete_segment": Act(
        "funnel", lambda n: Acts.tr("Delete segment '{name}'"), lambda n: Acts.tr("Segment '{name}' deleted")
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "tags": (
        "add_tags",
        "remove_tags",
        "create_tag",
        "change_tag",
        "move_tags",
        "merge_tags",
        "delete_tag",
        "expire_tags",
        "create_tag_group",
        "change_tag_group",
        "order_tag_groups",
        "delete_tag_group",
        "take_starter",
        "run_rules",
        "daily_rules",
        "create_rule",
        "change_rule",
        "switch_rule",
        "order_rules",
        "remove_rule",
        "paste_chat",
        "create_segment",
        "change_segment",
        "rename_segment",
        "duplicate_segment",
        "delete_segment",
    ),
}
