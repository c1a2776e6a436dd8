"""What is known of one contact, line by line: a label and its value."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui import theme
from ui.later import masking
from ui.pages.contacts import words
from ui.widgets import Button, Text

if TYPE_CHECKING:
    from services.contacts import ContactDetails


class KnownFacts(QWidget):
    """Lines that have nothing to say are left out; `person_wanted(id)` when the referrer is pressed."""

    person_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)
        self._grid: QWidget | None = None

    def show_facts(self, found: ContactDetails, today: date, *, shown: bool) -> None:
        """Show those of another contact, or of the same one anew; `shown` = numbers in full."""
        if self._grid is not None:
            self._grid.hide()
            self._place.removeWidget(self._grid)
            self._grid.deleteLater()
        self._grid = QWidget()
        grid = QGridLayout(self._grid)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for label, text in self._lines(found, today, shown):
            if text:
                value = Text(text, "body", wrap=True)
                value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self._add(grid, label, value)
        if found.referrer is not None and found.referrer_id is not None:
            link = Button(words.called(found.referrer), "link", size="small")
            referrer = found.referrer_id
            link.clicked.connect(lambda: self.person_wanted.emit(referrer))
            self._add(grid, words.field("referrer"), link)
        self._place.addWidget(self._grid)

    def _lines(self, found: ContactDetails, today: date, shown: bool) -> Iterator[tuple[str, str]]:
        wechat_id = masking.mask_id(found.wechat_id, shown)
        yield self.tr("WeChat"), " · ".join(part for part in (found.wechat_name, wechat_id) if part)
        for kind, text in found.identities:
            yield words.identity_kind(kind, found.kind_names.get(kind, "")), masking.mask_id(text, shown)
        yield words.field("friend"), "\n".join(words.friendship(one, today) for one in found.friends)
        yield words.field("remark"), found.remark
        yield words.field("address"), found.address
        offers = (words.consent(found.consent), words.source(found.consent_source), found.consent_on)
        yield words.field("consent"), " · ".join(part for part in offers if part)
        for own in found.custom:
            if own.value:
                yield own.name, words.custom(own.kind, own.value)
        yield words.field("notes"), found.notes
        yield words.field("last_reply_on"), words.iso_day(found.last_reply_on, today)
        yield words.field("added_on"), words.iso_day(found.added_on, today)

    @staticmethod
    def _add(grid: QGridLayout, label: str, value: QWidget) -> None:
        row = grid.rowCount()
        caption = Text(label, "caption", "ink2")
        caption.setMinimumHeight(theme.px(22))
        grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(value, Text):
            grid.addWidget(value, row, 1)
        else:
            grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignLeft)
