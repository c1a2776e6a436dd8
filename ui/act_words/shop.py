"""Acts of the shop: settings, staff, what leaves it, and undo itself."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "export": Act("download-simple", lambda n: Acts.tr("Export %n contact(s)", "", n)),
    "reveal_phone": Act("eye", lambda n: Acts.tr("Show a number"), lambda n: ""),
    "copy_phone": Act("copy", lambda n: Acts.tr("Copy a number"), lambda n: ""),
    "print_friends": Act("printer", lambda n: Acts.tr("Print %n number(s)", "", n), lambda n: ""),
    "change_settings": Act(
        "gear-six", lambda n: Acts.tr("Change settings"), lambda n: Acts.tr("Setting changed")
    ),
    "rename_staff": Act("users", lambda n: Acts.tr("Rename staff"), lambda n: Acts.tr("Name changed")),
    "add_staff": Act(
        "users", lambda n: Acts.tr("New staff '{name}'"), lambda n: Acts.tr("'{name}' works here now")
    ),
    "set_staff_role": Act(
        "users",
        lambda n: Acts.tr("Change the role of '{name}'"),
        lambda n: Acts.tr("Role of '{name}' changed"),
    ),
    "leave_staff": Act(
        "users", lambda n: Acts.tr("'{name}' leaves"), lambda n: Acts.tr("'{name}' no longer works here")
    ),
    "return_staff": Act(
        "users", lambda n: Acts.tr("'{name}' comes back"), lambda n: Acts.tr("'{name}' works here again")
    ),
    "add_account": Act(
        "users",
        lambda n: Acts.tr("New account of '{name}'"),
        lambda n: Acts.tr("'{name}' has another account"),
    ),
    "change_account": Act(
        "users",
        lambda n: Acts.tr("Change an account of '{name}'"),
        lambda n: Acts.tr("Account of '{name}' changed"),
    ),
    "close_account": Act(
        "users",
        lambda n: Acts.tr("Put an account of '{name}' out of use"),
        lambda n: Acts.tr("Account of '{name}' is out of use"),
    ),
    "reopen_account": Act(
        "users",
        lambda n: Acts.tr("Use an account of '{name}' again"),
        lambda n: Acts.tr("Account of '{name}' is in use again"),
    ),
    "create_custom_field": Act(
        "gear-six", lambda n: Acts.tr("New field '{name}'"), lambda n: Acts.tr("Field '{name}' made")
    ),
    "change_custom_field": Act(
        "gear-six", lambda n: Acts.tr("Change field '{name}'"), lambda n: Acts.tr("Field '{name}' changed")
    ),
    "delete_custom_field": Act(
        "gear-six", lambda n: Acts.tr("Delete field '{name}'"), lambda n: Acts.tr("Field '{name}' deleted")
    ),
    "reorder_custom_fields": Act(
        "gear-six", lambda n: Acts.tr("Reorder fields"), lambda n: Acts.tr("Fields reordered")
    ),
    "add_identity_kind": Act(
        "gear-six", lambda n: Acts.tr("New kind of number '{name}'"), lambda n: Acts.tr("Kind '{name}' made")
    ),
    "rename_identity_kind": Act(
        "gear-six", lambda n: Acts.tr("Rename kind of number"), lambda n: Acts.tr("Kind of number renamed")
    ),
    "remove_identity_kind": Act(
        "gear-six",
        lambda n: Acts.tr("Remove kind of number '{name}'"),
        lambda n: Acts.tr("Kind '{name}' removed"),
    ),
    "rebuild_balances": Act(
        "first-aid-kit",
        lambda n: Acts.tr("Work out the balances of %n contact(s) anew", "", n),
        lambda n: Acts.tr("Balances worked out anew"),
    ),
    "restore": Act(
        "first-aid-kit", lambda n: Acts.tr("Restore a backup"), lambda n: Acts.tr("Backup restored")
    ),
    "demo": Act("list-checks", lambda n: Acts.tr("Make the demo shop"), lambda n: ""),
    "undo": Act("arrow-u-up-left", lambda n: Acts.tr("Undo: {act}"), lambda n: Acts.tr("Undone: {act}")),
    "redo": Act("arrow-u-up-right", lambda n: Acts.tr("Redo: {act}"), lambda n: Acts.tr("Done again: {act}")),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "out": (
        "export",
        "reveal_phone",
        "copy_phone",
        "print_friends",
    ),
    "settings": (
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
        "rebuild_balances",
    ),
}
