"""What an act is called: in Edit > Undo, in History, and in the toast after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Any, Final, NamedTuple

from services.changes import Changes
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Acts: Final = Phrases("Acts")

Worded = Callable[[int], str]


class _Act(NamedTuple):
    """An icon, and what an act to n contacts is called: before it, after it, and after it to one whose name is known."""

    icon: str
    title: Worded
    done: Worded | None = None
    named: Worded | None = None


_ACTS: Final[Mapping[str, _Act]] = {
    "create_contact": _Act(
        "user-plus",
        lambda n: Acts.tr("New contact"),
        lambda n: Acts.tr("Contact added"),
        lambda n: Acts.tr("'{person}' added"),
    ),
    "edit_contact": _Act(
        "pencil-simple",
        lambda n: Acts.tr("Edit contact"),
        lambda n: Acts.tr("Contact saved"),
        lambda n: Acts.tr("'{person}' saved"),
    ),
    "bulk_edit": _Act(
        "pencil-simple",
        lambda n: Acts.tr("Change %n contact(s)", "", n),
        lambda n: Acts.tr("Changed %n contact(s)", "", n),
        lambda n: Acts.tr("Changed '{person}'"),
    ),
    "add_tags": _Act(
        "tag",
        lambda n: Acts.tr("Tag %n contact(s) '{tags}'", "", n),
        lambda n: Acts.tr("Tagged %n contact(s) '{tags}'", "", n),
        lambda n: Acts.tr("'{person}' now has the tag '{tags}'"),
    ),
    "remove_tags": _Act(
        "tag",
        lambda n: Acts.tr("Take '{tags}' off %n contact(s)", "", n),
        lambda n: Acts.tr("Took '{tags}' off %n contact(s)", "", n),
        lambda n: Acts.tr("'{person}' no longer has the tag '{tags}'"),
    ),
    "create_tag_group": _Act(
        "tag", lambda n: Acts.tr("New tag group '{name}'"), lambda n: Acts.tr("Tag group '{name}' made")
    ),
    "change_tag_group": _Act(
        "tag", lambda n: Acts.tr("Change tag group '{name}'"), lambda n: Acts.tr("Tag group '{name}' changed")
    ),
    "order_tag_groups": _Act(
        "tag", lambda n: Acts.tr("Reorder tag groups"), lambda n: Acts.tr("Tag groups reordered")
    ),
    "delete_tag_group": _Act(
        "trash",
        lambda n: Acts.tr("Delete tag group '{name}'"),
        lambda n: Acts.tr("Tag group '{name}' deleted"),
    ),
    "create_tag": _Act("tag", lambda n: Acts.tr("New tag '{name}'"), lambda n: Acts.tr("Tag '{name}' made")),
    "change_tag": _Act(
        "tag", lambda n: Acts.tr("Change tag '{name}'"), lambda n: Acts.tr("Tag '{name}' changed")
    ),
    "move_tags": _Act(
        "tag",
        lambda n: Acts.tr("Move '{tags}' to '{name}'"),
        lambda n: Acts.tr("'{tags}' is now in '{name}'"),
    ),
    "merge_tags": _Act(
        "arrows-left-right",
        lambda n: Acts.tr("Merge tag '{name}' into '{target}'"),
        lambda n: Acts.tr("'{name}' is now '{target}', for %n contact(s)", "", n),
    ),
    "delete_tag": _Act(
        "trash",
        lambda n: Acts.tr("Delete tag '{name}'"),
        lambda n: Acts.tr("Tag '{name}' deleted, taken off %n contact(s)", "", n),
    ),
    "expire_tags": _Act(
        "tag",
        lambda n: Acts.tr("Expired tags '{tags}' off %n contact(s)", "", n),
        lambda n: Acts.tr("Expired: took '{tags}' off %n contact(s)", "", n),
    ),
    "take_starter": _Act(
        "tag",
        lambda n: Acts.tr("Starter library"),
        lambda n: Acts.tr("Starter library taken: all of it can be changed"),
    ),
    "trash_contacts": _Act(
        "trash",
        lambda n: Acts.tr("Move %n contact(s) to the trash", "", n),
        lambda n: Acts.tr("Moved %n contact(s) to the trash", "", n),
        lambda n: Acts.tr("Moved '{person}' to the trash"),
    ),
    "restore_contacts": _Act(
        "arrow-counter-clockwise",
        lambda n: Acts.tr("Take %n contact(s) back from the trash", "", n),
        lambda n: Acts.tr("Took %n contact(s) back from the trash", "", n),
        lambda n: Acts.tr("Took '{person}' back from the trash"),
    ),
    "set_do_not_contact": _Act(
        "prohibit",
        lambda n: Acts.tr("Do not contact"),
        lambda n: Acts.tr("Will not be contacted any more"),
        lambda n: Acts.tr("'{person}' will not be contacted any more"),
    ),
    "merge_contacts": _Act(
        "users",
        lambda n: Acts.tr("Merge two contacts"),
        lambda n: Acts.tr("Two contacts merged"),
        lambda n: Acts.tr("Merged into '{person}'"),
    ),
    "merge_exact": _Act(
        "users",
        lambda n: Acts.tr("Merge %n duplicate(s)", "", n),
        lambda n: Acts.tr("Merged %n duplicate(s)", "", n),
    ),
    "mark_not_same": _Act(
        "users",
        lambda n: Acts.tr("Not the same person"),
        lambda n: Acts.tr("Remembered as different people"),
    ),
    "add_identity": _Act(
        "pencil-simple",
        lambda n: Acts.tr("Add a number"),
        lambda n: Acts.tr("Number added"),
        lambda n: Acts.tr("Number added to '{person}'"),
    ),
    "remove_identity": _Act(
        "pencil-simple",
        lambda n: Acts.tr("Remove a number"),
        lambda n: Acts.tr("Number removed"),
        lambda n: Acts.tr("Number of '{person}' removed"),
    ),
    "add_identity_kind": _Act(
        "gear-six", lambda n: Acts.tr("New kind of number '{name}'"), lambda n: Acts.tr("Kind '{name}' made")
    ),
    "rename_identity_kind": _Act(
        "gear-six", lambda n: Acts.tr("Rename kind of number"), lambda n: Acts.tr("Kind of number renamed")
    ),
    "remove_identity_kind": _Act(
        "gear-six",
        lambda n: Acts.tr("Remove kind of number '{name}'"),
        lambda n: Acts.tr("Kind '{name}' removed"),
    ),
    "import": _Act("upload-simple", lambda n: Acts.tr("Import {file}")),
    "adopt_kept": _Act(
        "upload-simple",
        lambda n: Acts.tr("Take up what imports kept of %n contact(s)", "", n),
        lambda n: Acts.tr("Taken up for %n contact(s)", "", n),
    ),
    "import_match": _Act(
        "upload-simple",
        lambda n: Acts.tr("Match a masked row"),
        lambda n: Acts.tr("Masked row matched"),
    ),
    "export": _Act("download-simple", lambda n: Acts.tr("Export %n contact(s)", "", n)),
    "reveal_phone": _Act("eye", lambda n: Acts.tr("Show a number"), lambda n: ""),
    "copy_phone": _Act("copy", lambda n: Acts.tr("Copy a number"), lambda n: ""),
    "print_friends": _Act("printer", lambda n: Acts.tr("Print %n number(s)", "", n), lambda n: ""),
    "rename_staff": _Act("users", lambda n: Acts.tr("Rename staff"), lambda n: Acts.tr("Name changed")),
    "add_staff": _Act(
        "users", lambda n: Acts.tr("New staff '{name}'"), lambda n: Acts.tr("'{name}' works here now")
    ),
    "set_staff_role": _Act(
        "users",
        lambda n: Acts.tr("Change the role of '{name}'"),
        lambda n: Acts.tr("Role of '{name}' changed"),
    ),
    "leave_staff": _Act(
        "users", lambda n: Acts.tr("'{name}' leaves"), lambda n: Acts.tr("'{name}' no longer works here")
    ),
    "return_staff": _Act(
        "users", lambda n: Acts.tr("'{name}' comes back"), lambda n: Acts.tr("'{name}' works here again")
    ),
    "add_account": _Act(
        "users",
        lambda n: Acts.tr("New account of '{name}'"),
        lambda n: Acts.tr("'{name}' has another account"),
    ),
    "change_account": _Act(
        "users",
        lambda n: Acts.tr("Change an account of '{name}'"),
        lambda n: Acts.tr("Account of '{name}' changed"),
    ),
    "close_account": _Act(
        "users",
        lambda n: Acts.tr("Put an account of '{name}' out of use"),
        lambda n: Acts.tr("Account of '{name}' is out of use"),
    ),
    "reopen_account": _Act(
        "users",
        lambda n: Acts.tr("Use an account of '{name}' again"),
        lambda n: Acts.tr("Account of '{name}' is in use again"),
    ),
    "begin_friendship": _Act(
        "user-plus", lambda n: Acts.tr("Note a new friend"), lambda n: Acts.tr("Noted as a friend")
    ),
    "end_friendship": _Act(
        "user-plus",
        lambda n: Acts.tr("Note the end of a friendship"),
        lambda n: Acts.tr("No friend any more"),
    ),
    "not_friends": _Act(
        "user-plus",
        lambda n: Acts.tr("%n contact(s) are no friends", "", n),
        lambda n: Acts.tr("%n contact(s) noted as no friends", "", n),
    ),
    "add_friend_work": _Act(
        "user-plus",
        lambda n: Acts.tr("Put %n contact(s) on the list to be added", "", n),
        lambda n: Acts.tr("%n contact(s) now wait to be added", "", n),
    ),
    "deal_friends": _Act(
        "user-plus",
        lambda n: Acts.tr("Deal %n contact(s) to be added", "", n),
        lambda n: Acts.tr("Dealt %n contact(s) to be added", "", n),
    ),
    "friend_result": _Act(
        "user-plus", lambda n: Acts.tr("Result of adding a friend"), lambda n: Acts.tr("Result noted")
    ),
    "paste_friends": _Act(
        "clipboard-text",
        lambda n: Acts.tr("Results pasted for %n contact(s)", "", n),
        lambda n: Acts.tr("Results noted for %n contact(s)", "", n),
    ),
    "friend_day": _Act(
        "user-plus",
        lambda n: Acts.tr("Add friends: new day"),
        lambda n: Acts.tr(
            "Add friends: moved on {moved}, to look at {reminded}, back in the pool {returned}"
        ),
    ),
    "create_segment": _Act(
        "funnel", lambda n: Acts.tr("New segment '{name}'"), lambda n: Acts.tr("Segment '{name}' saved")
    ),
    "change_segment": _Act(
        "funnel", lambda n: Acts.tr("Change segment '{name}'"), lambda n: Acts.tr("Segment '{name}' saved")
    ),
    "rename_segment": _Act(
        "funnel", lambda n: Acts.tr("Rename segment"), lambda n: Acts.tr("Segment is now called '{name}'")
    ),
    "duplicate_segment": _Act(
        "funnel", lambda n: Acts.tr("Copy a segment"), lambda n: Acts.tr("Segment '{name}' made")
    ),
    "delete_segment": _Act(
        "funnel", lambda n: Acts.tr("Delete segment '{name}'"), lambda n: Acts.tr("Segment '{name}' deleted")
    ),
    "create_rule": _Act(
        "list-checks", lambda n: Acts.tr("New rule '{name}'"), lambda n: Acts.tr("Rule '{name}' saved")
    ),
    "change_rule": _Act(
        "list-checks", lambda n: Acts.tr("Change rule '{name}'"), lambda n: Acts.tr("Rule '{name}' saved")
    ),
    "switch_rule": _Act(
        "list-checks", lambda n: Acts.tr("Switch rule '{name}'"), lambda n: Acts.tr("Rule '{name}' switched")
    ),
    "order_rules": _Act(
        "list-checks", lambda n: Acts.tr("Reorder rules"), lambda n: Acts.tr("Rules reordered")
    ),
    "remove_rule": _Act(
        "trash", lambda n: Acts.tr("Remove rule '{name}'"), lambda n: Acts.tr("Rule '{name}' removed")
    ),
    "run_rules": _Act("list-checks", lambda n: Acts.tr("Run rules: {rules}")),
    "daily_rules": _Act(
        "list-checks", lambda n: Acts.tr("Daily rules: {rules}"), lambda n: Acts.tr("Daily rules: {rules}")
    ),
    "paste_chat": _Act(
        "chat-circle",
        lambda n: Acts.tr("Paste a chat of %n contact(s)", "", n),
        lambda n: Acts.tr("Chat of %n contact(s) read", "", n),
    ),
    "change_settings": _Act(
        "gear-six", lambda n: Acts.tr("Change settings"), lambda n: Acts.tr("Setting changed")
    ),
    "create_custom_field": _Act(
        "gear-six", lambda n: Acts.tr("New field '{name}'"), lambda n: Acts.tr("Field '{name}' made")
    ),
    "change_custom_field": _Act(
        "gear-six", lambda n: Acts.tr("Change field '{name}'"), lambda n: Acts.tr("Field '{name}' changed")
    ),
    "delete_custom_field": _Act(
        "gear-six", lambda n: Acts.tr("Delete field '{name}'"), lambda n: Acts.tr("Field '{name}' deleted")
    ),
    "reorder_custom_fields": _Act(
        "gear-six", lambda n: Acts.tr("Reorder fields"), lambda n: Acts.tr("Fields reordered")
    ),
    "create_channel": _Act(
        "qr-code", lambda n: Acts.tr("New channel '{name}'"), lambda n: Acts.tr("Channel '{name}' made")
    ),
    "edit_channel": _Act(
        "qr-code", lambda n: Acts.tr("Change channel '{name}'"), lambda n: Acts.tr("Channel '{name}' saved")
    ),
    "archive_channel": _Act(
        "qr-code",
        lambda n: Acts.tr("Stop using channel '{name}'"),
        lambda n: Acts.tr("Channel '{name}' is no longer in use"),
    ),
    "reopen_channel": _Act(
        "qr-code",
        lambda n: Acts.tr("Use channel '{name}' again"),
        lambda n: Acts.tr("Channel '{name}' is in use again"),
    ),
    "delete_channel": _Act(
        "trash", lambda n: Acts.tr("Delete channel '{name}'"), lambda n: Acts.tr("Channel '{name}' deleted")
    ),
    "reorder_channels": _Act(
        "qr-code", lambda n: Acts.tr("Reorder channels"), lambda n: Acts.tr("Channels reordered")
    ),
    "give_feedback": _Act(
        "chat-circle",
        lambda n: Acts.tr("Take down feedback"),
        lambda n: Acts.tr("Feedback taken down"),
        lambda n: Acts.tr("Feedback of '{person}' taken down"),
    ),
    "change_feedback": _Act(
        "chat-circle",
        lambda n: Acts.tr("Change feedback"),
        lambda n: Acts.tr("Feedback changed"),
        lambda n: Acts.tr("Feedback of '{person}' changed"),
    ),
    "set_feedback_state": _Act(
        "chat-circle",
        lambda n: Acts.tr("Say how far a feedback is"),
        lambda n: Acts.tr("Feedback changed"),
        lambda n: Acts.tr("Feedback of '{person}' changed"),
    ),
    "hand_on_feedback": _Act(
        "chat-circle",
        lambda n: Acts.tr("Hand a feedback on"),
        lambda n: Acts.tr("Feedback handed on"),
        lambda n: Acts.tr("Feedback of '{person}' handed on"),
    ),
    "note_feedback": _Act(
        "chat-circle",
        lambda n: Acts.tr("Note on a feedback"),
        lambda n: Acts.tr("Noted"),
        lambda n: Acts.tr("Noted on the feedback of '{person}'"),
    ),
    "delete_feedback": _Act(
        "trash",
        lambda n: Acts.tr("Delete a feedback"),
        lambda n: Acts.tr("Feedback deleted"),
        lambda n: Acts.tr("Feedback of '{person}' deleted"),
    ),
    "add_channel_cost": _Act(
        "wallet",
        lambda n: Acts.tr("Note a cost of '{name}'"),
        lambda n: Acts.tr("Cost of '{name}' noted"),
    ),
    "change_channel_cost": _Act(
        "wallet",
        lambda n: Acts.tr("Change a cost of '{name}'"),
        lambda n: Acts.tr("Cost of '{name}' changed"),
    ),
    "delete_channel_cost": _Act(
        "wallet",
        lambda n: Acts.tr("Delete a cost of '{name}'"),
        lambda n: Acts.tr("Cost of '{name}' deleted"),
    ),
    "add_channel_reach": _Act(
        "users",
        lambda n: Acts.tr("Note whom '{name}' reached"),
        lambda n: Acts.tr("Reach of '{name}' noted"),
    ),
    "change_channel_reach": _Act(
        "users",
        lambda n: Acts.tr("Change the reach of '{name}'"),
        lambda n: Acts.tr("Reach of '{name}' changed"),
    ),
    "delete_channel_reach": _Act(
        "users",
        lambda n: Acts.tr("Delete a reach of '{name}'"),
        lambda n: Acts.tr("Reach of '{name}' deleted"),
    ),
    "register": _Act(
        "user-plus",
        lambda n: Acts.tr("Register a newcomer at '{name}'"),
        lambda n: Acts.tr("Newcomer registered at '{name}'"),
    ),
    "restore": _Act(
        "first-aid-kit", lambda n: Acts.tr("Restore a backup"), lambda n: Acts.tr("Backup restored")
    ),
    "demo": _Act("list-checks", lambda n: Acts.tr("Make the demo shop"), lambda n: ""),
    "undo": _Act("arrow-u-up-left", lambda n: Acts.tr("Undo: {act}"), lambda n: Acts.tr("Undone: {act}")),
    "redo": _Act(
        "arrow-u-up-right", lambda n: Acts.tr("Redo: {act}"), lambda n: Acts.tr("Done again: {act}")
    ),
}
"""Kinds of operations; a `done` that answers nothing means no toast."""

_SETTINGS: Final[Mapping[str, str]] = {
    "shop_name": QT_TRANSLATE_NOOP("Acts", "shop name"),
    "shop_address": QT_TRANSLATE_NOOP("Acts", "shop address"),
    "shop_hours": QT_TRANSLATE_NOOP("Acts", "opening hours"),
    "time_zone": QT_TRANSLATE_NOOP("Acts", "time zone"),
    "day_ends_at": QT_TRANSLATE_NOOP("Acts", "end of the day"),
    "phone_region": QT_TRANSLATE_NOOP("Acts", "phone region"),
    "mask_phones": QT_TRANSLATE_NOOP("Acts", "masking of numbers"),
    "setup_dismissed": QT_TRANSLATE_NOOP("Acts", "set-up list"),
    "features": QT_TRANSLATE_NOOP("Acts", "features in use"),
    "friend_texts": QT_TRANSLATE_NOOP("Acts", "verification texts"),
    "friend_remind_days": QT_TRANSLATE_NOOP("Acts", "reminder of requests"),
    "friend_return_days": QT_TRANSLATE_NOOP("Acts", "return of requests"),
}

GROUPS: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "contacts": (
        QT_TRANSLATE_NOOP("Acts", "Contacts"),
        (
            "create_contact",
            "edit_contact",
            "bulk_edit",
            "set_do_not_contact",
            "trash_contacts",
            "restore_contacts",
            "merge_contacts",
            "merge_exact",
            "mark_not_same",
            "add_identity",
            "remove_identity",
        ),
    ),
    "imports": (QT_TRANSLATE_NOOP("Acts", "Imports"), ("import", "import_match", "adopt_kept")),
    "tags": (
        QT_TRANSLATE_NOOP("Acts", "Tags"),
        (
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
        ),
    ),
    "rules": (
        QT_TRANSLATE_NOOP("Acts", "Rules"),
        (
            "run_rules",
            "daily_rules",
            "create_rule",
            "change_rule",
            "switch_rule",
            "order_rules",
            "remove_rule",
            "paste_chat",
        ),
    ),
    "channels": (
        QT_TRANSLATE_NOOP("Acts", "Channels"),
        (
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
        ),
    ),
    "feedback": (
        QT_TRANSLATE_NOOP("Acts", "Feedback"),
        (
            "give_feedback",
            "change_feedback",
            "set_feedback_state",
            "hand_on_feedback",
            "note_feedback",
            "delete_feedback",
        ),
    ),
    "segments": (
        QT_TRANSLATE_NOOP("Acts", "Segments"),
        ("create_segment", "change_segment", "rename_segment", "duplicate_segment", "delete_segment"),
    ),
    "friends": (
        QT_TRANSLATE_NOOP("Acts", "Friends"),
        (
            "friend_result",
            "deal_friends",
            "add_friend_work",
            "paste_friends",
            "friend_day",
            "begin_friendship",
            "end_friendship",
            "not_friends",
        ),
    ),
    "out": (
        QT_TRANSLATE_NOOP("Acts", "Numbers and exports"),
        ("export", "reveal_phone", "copy_phone", "print_friends"),
    ),
    "settings": (
        QT_TRANSLATE_NOOP("Acts", "Settings"),
        (
            "change_settings",
            "rename_staff",
            "add_staff",
            "set_staff_role",
            "leave_staff",
            "return_staff",
            "add_account",
            "change_account",
            "close_account",
            "reopen_account",
            "create_custom_field",
            "change_custom_field",
            "delete_custom_field",
            "reorder_custom_fields",
            "add_identity_kind",
            "rename_identity_kind",
            "remove_identity_kind",
            "restore",
        ),
    ),
}
"""Kinds of acts as History filters them: key -> (words, kinds)."""


def group_words(group: str) -> str:
    """What a group of acts is called."""
    return _tr(GROUPS[group][0])


def icon(kind: str) -> str:
    """The icon of an act."""
    return _ACTS[kind].icon if kind in _ACTS else "list-checks"


def act_words(kind: str, label: Mapping[str, Any]) -> str:
    """An act by name: 'Tag 35 contacts'."""
    if kind == "change_settings":
        keys = [_tr(_SETTINGS[k]) for k in label.get("keys", ()) if k in _SETTINGS]
        if keys:
            return Acts.tr("Change {what}").format(what=_listed(keys))
    if kind == "import" and not label.get("file"):
        return _counted_import(label)
    if kind == "export" and not isinstance(label.get("count"), int):
        return Acts.tr("Export")
    known = _ACTS.get(kind)
    return _fill(known.title, label) if known is not None else kind.replace("_", " ")


def done_words(changes: Changes) -> str:
    """The toast after an act; empty where nothing was changed. A `person` in the label is whom it was about, by name."""
    kind, label = changes.kind, changes.label
    if changes.repeated or changes.operation is None:
        return ""
    known = _ACTS.get(kind)
    if known is None or known.done is None:
        return Acts.tr("Done: {act}").format(act=act_words(kind, label))
    person = known.named is not None and bool(label.get("person"))
    if kind == "set_do_not_contact" and not label.get("on", True):
        text = Acts.tr("'{person}' may be contacted again") if person else Acts.tr("May be contacted again")
        return text.format(person=label.get("person", ""))
    if kind == "bulk_edit" and person and label.get("state"):
        return Acts.tr("'{person}': follow-up is now '{state}'").format(**label)
    text = _fill(known.named if known.named is not None and person else known.done, label)
    if kind in ("undo", "redo") and label.get("person"):
        text += f" · {label['person']}"
    people = len({kept.contact_id for kept in changes.kept if kept.contact_id is not None})
    if people:
        text += Acts.tr(" · %n contact(s) kept what was done later", "", people)
    return text


def _counted_import(label: Mapping[str, Any]) -> str:
    if "new" not in label:
        return Acts.tr("Import")
    return Acts.tr("Import: {new} new, {updated} filled in").format(
        new=f"{label['new']:,}", updated=f"{label['updated']:,}"
    )


def _fill(worded: Worded, label: Mapping[str, Any]) -> str:
    of = dict(label)
    words = {
        **label,
        "name": label.get("name", "…"),
        "person": label.get("person", ""),
        "tags": _listed(label.get("tags", ())),
        "target": label.get("target", ""),
        "rules": _listed(label.get("rules", ())),
        "file": PurePath(str(label.get("file", "") or "…")).name,
        "act": act_words(str(of.pop("of")), of) if "of" in of else "",
    }
    return worded(int(label.get("count", 1) or 0)).format(**words)


def _listed(parts: Any) -> str:
    return Acts.tr(", ").join(str(part) for part in parts)


def _tr(text: str) -> str:
    return Acts.tr(text)
