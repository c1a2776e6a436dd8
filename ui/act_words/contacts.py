"""Acts on contacts, and imports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ui.act_words.act import Act, Acts

ACTS: Final[Mapping[str, Act]] = {
    "create_contact": Act(
        "user-plus",
        lambda n: Acts.tr("New contact"),
        lambda n: Acts.tr("Contact added"),
        lambda n: Acts.tr("'{person}' added"),
    ),
    "edit_contact": Act(
        "pencil-simple",
        lambda n: Acts.tr("Edit contact"),
        lambda n: Acts.tr("Contact saved"),
        lambda n: Acts.tr("'{person}' saved"),
    ),
    "bulk_edit": Act(
        "pencil-simple",
        lambda n: Acts.tr("Change %n contact(s)", "", n),
        lambda n: Acts.tr("Changed %n contact(s)", "", n),
        lambda n: Acts.tr("Changed '{person}'"),
    ),
    "set_do_not_contact": Act(
        "prohibit",
        lambda n: Acts.tr("Do not contact"),
        lambda n: Acts.tr("Will not be contacted any more"),
        lambda n: Acts.tr("'{person}' will not be contacted any more"),
    ),
    "trash_contacts": Act(
        "trash",
        lambda n: Acts.tr("Move %n contact(s) to the trash", "", n),
        lambda n: Acts.tr("Moved %n contact(s) to the trash", "", n),
        lambda n: Acts.tr("Moved '{person}' to the trash"),
    ),
    "restore_contacts": Act(
        "arrow-counter-clockwise",
        lambda n: Acts.tr("Take %n contact(s) back from the trash", "", n),
        lambda n: Acts.tr("Took %n contact(s) back from the trash", "", n),
        lambda n: Acts.tr("Took '{person}' back from the trash"),
    ),
    "merge_contacts": Act(
        "users",
        lambda n: Acts.tr("Merge two contacts"),
        lambda n: Acts.tr("Two contacts merged"),
        lambda n: Acts.tr("Merged into '{person}'"),
    ),
    "merge_exact": Act(
        "users",
        lambda n: Acts.tr("Merge %n duplicate(s)", "", n),
        lambda n: Acts.tr("Merged %n duplicate(s)", "", n),
    ),
    "mark_not_same": Act(
        "users",
        lambda n: Acts.tr("Not the same person"),
        lambda n: Acts.tr("Remembered as different people"),
    ),
    "add_identity": Act(
        "pencil-simple",
        lambda n: Acts.tr("Add a number"),
        lambda n: Acts.tr("Number added"),
        lambda n: Acts.tr("Number added to '{person}'"),
    ),
    "remove_identity": Act(
        "pencil-simple",
        lambda n: Acts.tr("Remove a number"),
        lambda n: Acts.tr("Number removed"),
        lambda n: Acts.tr("Number of '{person}' removed"),
    ),
    "import": Act("upload-simple", lambda n: Acts.tr("Import {file}")),
    "import_match": Act(
        "upload-simple",
        lambda n: Acts.tr("Match a masked row"),
        lambda n: Acts.tr("Masked row matched"),
    ),
    "adopt_kept": Act(
        "upload-simple",
        lambda n: Acts.tr("Take up what imports kept of %n contact(s)", "", n),
        lambda n: Acts.tr("Taken up for %n contact(s)", "", n),
    ),
}
GROUPS: Final[Mapping[str, tuple[str, ...]]] = {
    "contacts": (
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
    "imports": (
        "import",
        "import_match",
        "adopt_kept",
    ),
}
