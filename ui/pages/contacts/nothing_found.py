"""What stands in the list when nobody is found: what was searched, a hint, and the ways on."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from ui.phrases import Phrases
from ui.tables import TableFrame

translate = QCoreApplication.translate
Contacts = Phrases("Contacts")


def say_nothing_found(frame: TableFrame, text: str, filters: int, trashed: bool) -> None:
    """Prepare the empty state for a search for `text` with so many filters, in the list or in the trash."""
    if trashed and not text:
        back = translate("Contacts", "Back to contacts")
        frame.set_empty("trash", translate("Contacts", "The trash is empty"), "", (back,))
        return
    create = translate("Contacts", "New contact")
    if not text and not filters:
        hint = translate("Contacts", "Import a list, or add a contact; who was deleted is in the trash.")
        trash = translate("Contacts", "Open the trash")
        frame.set_empty("users", translate("Contacts", "Nobody here"), hint, (create, trash))
        return
    if text:
        title = translate("Contacts", "Nobody found for “{text}”").format(text=text)
        hint = translate("Contacts", "Try only the last digits of the phone, or the initials of the name")
        if filters:
            hint = Contacts.tr("Try only the last digits of the phone, or clear %n filter(s)", "", filters)
    else:
        title = translate("Contacts", "Nobody matches the filters")
        hint = Contacts.tr("Clear %n filter(s) to see everybody", "", filters)
    clear = translate("Contacts", "Clear filters") if filters else translate("Contacts", "Clear search")
    frame.set_empty("magnifying-glass", title, hint, (clear,) if trashed else (clear, create))
