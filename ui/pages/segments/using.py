"""What can be done with the people of a segment."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from services.contact_query import ContactQuery
from services.search import count
from services.selection import AllMatching
from ui.alive import alive
from ui.context import Context

EXPORTED: Final = ("name", "phone", "tags", "area", "follow_state", "added_on")
"""The columns that an export begins with."""


def use(
    context: Context, page: QWidget, name: str, query: ContactQuery, failed: Callable[[BaseException], None]
) -> None:
    """open: in the list of contacts; export: to a file."""
    if name == "open":
        context.window.contacts().show_query(query)
        return
    today = context.today()

    def counted(total: int) -> None:
        from ui.pages.contacts.export_dialog import ExportDialog

        dialog = ExportDialog(context, page, None, (AllMatching(query), total), EXPORTED)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    context.jobs.read(
        lambda store: count(store, query, today), alive(page, counted), failed, key=(id(page), "export")
    )
