"""What an act is called: in Edit > Undo, in History, and in the toast after it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, Final

from services.changes import Changes
from ui.phrases import QT_TRANSLATE_NOOP, Phrases

Acts: Final = Phrases("Acts")

_TITLES: Final[Mapping[str, str]] = {
    "create_contact": QT_TRANSLATE_NOOP("Acts", "New contact"),
    "edit_contact": QT_TRANSLATE_NOOP("Acts", "Edit contact"),
    "set_do_not_contact": QT_TRANSLATE_NOOP("Acts", "Do not contact"),
    "create_custom_field": QT_TRANSLATE_NOOP("Acts", "New field '{name}'"),
    "change_custom_field": QT_TRANSLATE_NOOP("Acts", "Change field '{name}'"),
    "delete_custom_field": QT_TRANSLATE_NOOP("Acts", "Delete field '{name}'"),
    "reorder_custom_fields": QT_TRANSLATE_NOOP("Acts", "Reorder fields"),
    "change_settings": QT_TRANSLATE_NOOP("Acts", "Change settings"),
    "rename_staff": QT_TRANSLATE_NOOP("Acts", "Rename staff"),
    "import": QT_TRANSLATE_NOOP("Acts", "Import {file}"),
    "import_match": QT_TRANSLATE_NOOP("Acts", "Match a masked row"),
    "export": QT_TRANSLATE_NOOP("Acts", "Export"),
    "reveal_phone": QT_TRANSLATE_NOOP("Acts", "Show a number"),
    "restore": QT_TRANSLATE_NOOP("Acts", "Restore a backup"),
    "demo": QT_TRANSLATE_NOOP("Acts", "Make the demo shop"),
}
"""Kinds whose name needs no number."""

_DONE: Final[Mapping[str, str]] = {
    "create_contact": QT_TRANSLATE_NOOP("Acts", "Contact added"),
    "import_match": QT_TRANSLATE_NOOP("Acts", "Masked row matched"),
    "edit_contact": QT_TRANSLATE_NOOP("Acts", "Contact saved"),
    "create_custom_field": QT_TRANSLATE_NOOP("Acts", "Field '{name}' made"),
    "change_custom_field": QT_TRANSLATE_NOOP("Acts", "Field '{name}' changed"),
    "delete_custom_field": QT_TRANSLATE_NOOP("Acts", "Field '{name}' deleted"),
    "reorder_custom_fields": QT_TRANSLATE_NOOP("Acts", "Fields reordered"),
    "change_settings": QT_TRANSLATE_NOOP("Acts", "Setting changed"),
    "rename_staff": QT_TRANSLATE_NOOP("Acts", "Name changed"),
    "restore": QT_TRANSLATE_NOOP("Acts", "Backup restored"),
}

_SETTINGS: Final[Mapping[str, str]] = {
    "shop_name": QT_TRANSLATE_NOOP("Acts", "shop name"),
    "time_zone": QT_TRANSLATE_NOOP("Acts", "time zone"),
    "day_ends_at": QT_TRANSLATE_NOOP("Acts", "end of the day"),
    "phone_region": QT_TRANSLATE_NOOP("Acts", "phone region"),
    "mask_phones": QT_TRANSLATE_NOOP("Acts", "masking of numbers"),
    "setup_dismissed": QT_TRANSLATE_NOOP("Acts", "set-up list"),
    "features": QT_TRANSLATE_NOOP("Acts", "features in use"),
}

_ICONS: Final[Mapping[str, str]] = {
    "create_contact": "user-plus",
    "edit_contact": "pencil-simple",
    "bulk_edit": "pencil-simple",
    "add_tags": "tag",
    "remove_tags": "tag",
    "trash_contacts": "trash",
    "restore_contacts": "arrow-counter-clockwise",
    "set_do_not_contact": "prohibit",
    "import": "upload-simple",
    "import_match": "upload-simple",
    "export": "download-simple",
    "reveal_phone": "eye",
    "undo": "arrow-u-up-left",
    "redo": "arrow-u-up-right",
    "restore": "first-aid-kit",
    "rename_staff": "users",
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
        ),
    ),
    "imports": (QT_TRANSLATE_NOOP("Acts", "Imports"), ("import", "import_match")),
    "tags": (QT_TRANSLATE_NOOP("Acts", "Tags"), ("add_tags", "remove_tags")),
    "out": (QT_TRANSLATE_NOOP("Acts", "Numbers and exports"), ("export", "reveal_phone")),
    "settings": (
        QT_TRANSLATE_NOOP("Acts", "Settings"),
        (
            "change_settings",
            "rename_staff",
            "create_custom_field",
            "change_custom_field",
            "delete_custom_field",
            "reorder_custom_fields",
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
    return _ICONS.get(kind, "gear-six" if kind in GROUPS["settings"][1] else "list-checks")


def act_words(kind: str, label: Mapping[str, Any]) -> str:
    """An act by name: 'Tag 35 contacts'."""
    if kind in ("undo", "redo"):
        of = {**label}
        what = act_words(str(of.pop("of", "")), of)
        form = Acts.tr("Undo: {act}") if kind == "undo" else Acts.tr("Redo: {act}")
        return form.format(act=what)
    if (counted := _counted(kind, label)) is not None:
        return counted
    if kind == "change_settings":
        keys = [_tr(_SETTINGS[k]) for k in label.get("keys", ()) if k in _SETTINGS]
        if keys:
            return Acts.tr("Change {what}").format(what=_listed(keys))
    if kind == "import" and not label.get("file"):
        return _counted_import(label)
    if kind == "export" and isinstance(label.get("count"), int):
        return Acts.tr("Export %n contact(s)", "", label["count"])
    return _fill(_TITLES.get(kind, ""), label) or kind.replace("_", " ")


def done_words(changes: Changes) -> str:
    """The toast after an act; empty where nothing was changed."""
    if changes.repeated or changes.operation is None:
        return ""
    kind, label = changes.kind, changes.label
    if kind in ("undo", "redo"):
        of = {**label}
        what = act_words(str(of.pop("of", "")), of)
        if kind == "undo":
            text = Acts.tr("Undone: {act}").format(act=what)
        else:
            text = Acts.tr("Done again: {act}").format(act=what)
        if changes.kept:
            people = len({kept.contact_id for kept in changes.kept if kept.contact_id is not None})
            if people:
                text += Acts.tr(" · %n contact(s) kept what was done later", "", people)
        return text
    if kind in ("reveal_phone", "demo"):
        return ""
    if (counted := _counted_done(kind, label)) is not None:
        return counted
    if kind in _DONE:
        return _fill(_DONE[kind], label)
    return Acts.tr("Done: {act}").format(act=act_words(kind, label))


def _counted(kind: str, label: Mapping[str, Any]) -> str | None:
    count = int(label.get("count", 1) or 0)
    tags = _listed(label.get("tags", ()))
    if kind == "add_tags":
        return Acts.tr("Tag %n contact(s) '{tags}'", "", count).format(tags=tags)
    if kind == "remove_tags":
        return Acts.tr("Take '{tags}' off %n contact(s)", "", count).format(tags=tags)
    if kind == "trash_contacts":
        return Acts.tr("Move %n contact(s) to the trash", "", count)
    if kind == "restore_contacts":
        return Acts.tr("Take %n contact(s) back from the trash", "", count)
    if kind == "bulk_edit":
        return Acts.tr("Change %n contact(s)", "", count)
    return None


def _counted_done(kind: str, label: Mapping[str, Any]) -> str | None:
    count = int(label.get("count", 1) or 0)
    tags = _listed(label.get("tags", ()))
    if kind == "add_tags":
        return Acts.tr("Tagged %n contact(s) '{tags}'", "", count).format(tags=tags)
    if kind == "remove_tags":
        return Acts.tr("Took '{tags}' off %n contact(s)", "", count).format(tags=tags)
    if kind == "trash_contacts":
        return Acts.tr("Moved %n contact(s) to the trash", "", count)
    if kind == "restore_contacts":
        return Acts.tr("Took %n contact(s) back from the trash", "", count)
    if kind == "bulk_edit":
        return Acts.tr("Changed %n contact(s)", "", count)
    if kind == "set_do_not_contact":
        if label.get("on", True):
            return Acts.tr("Will not be contacted any more")
        return Acts.tr("May be contacted again")
    return None


def _counted_import(label: Mapping[str, Any]) -> str:
    if "new" not in label:
        return Acts.tr("Import")
    return Acts.tr("Import: {new} new, {updated} filled in").format(
        new=f"{label['new']:,}", updated=f"{label['updated']:,}"
    )


def _fill(text: str, label: Mapping[str, Any]) -> str:
    if not text:
        return ""
    return _tr(text).format(name=label.get("name", "…"), file=_file(label))


def _file(label: Mapping[str, Any]) -> str:
    return PurePath(str(label.get("file", "") or "…")).name


def _listed(parts: Any) -> str:
    return Acts.tr(", ").join(str(part) for part in parts)


def _tr(text: str) -> str:
    return Acts.tr(text)
