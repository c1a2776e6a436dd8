"""The banner of a store that lies in a bad place, and moving it to a good one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from services import places
from services.places import BadPlace
from ui import messages
from ui.context import Context
from ui.dialogs.base import Dialog
from ui.widgets import Banner, Bar, Text


class PlaceBanner(Banner):
    """Says what may happen to the data here. Where the standard place is free it can be moved there: `leave(path)`."""

    def __init__(
        self, context: Context, bad: BadPlace, leave: Callable[[Path], None], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "warn", parent=parent)
        self._context, self._leave = context, leave
        if bad.kind == "network":
            said = self.tr(
                "The shop's data lies on another computer's drive: if the network fails, work stops."
            )
        else:
            said = self.tr(
                "The shop's data lies in a folder that {service} keeps in step: two computers may damage it."
            ).format(service=bad.service)
        self._better = places.better_place()
        if self._better is None:
            said += " " + self.tr("Copy it by a backup to a folder of this computer and open it there.")
        else:
            self.add_action(self.tr("Move it to this computer")).clicked.connect(self.move_store)
        self.set_text(said)

    def move_store(self) -> None:
        """Copy the store to the standard place, prove the copy, and open it there; the old file stays."""
        place = self._better
        if place is None:
            return
        dialog = MovingDialog(self.window(), place)
        dialog.open()

        def failed(error: BaseException) -> None:
            dialog.finish()
            self.set_text(messages.sentence(error), "danger")

        def copied(made: Path) -> None:
            dialog.finish()
            self._leave(made)

        self._context.jobs.long_read(
            lambda store, progress: places.copy_to(store, place, progress),
            copied,
            failed,
            lambda done, total, _note: dialog.bar.set_done(done, total),
        )


class ReadingBanner(Banner):
    """Says that the store was opened for reading only; `again()` opens it anew."""

    def __init__(self, again: Callable[[], object]) -> None:
        super().__init__("", "warn")
        self.set_text(self.tr("This shop's data can only be read: nothing that you change is kept."))
        self.add_action(self.tr("Open it for writing")).clicked.connect(again)


class MovingDialog(Dialog):
    """Keeps the window from being written in while its store is copied."""

    def __init__(self, parent: QWidget, place: Path) -> None:
        super().__init__(parent, "", width=480)
        self.set_title(self.tr("Moving the shop's data"))
        said = self.tr("It is copied to {folder} and checked there; the old file stays where it is.")
        self.body.addWidget(Text(said.format(folder=place.parent), "body", "ink2", wrap=True))
        self.bar = Bar(8, name=self.tr("Moving the shop's data"))
        self.body.addWidget(self.bar)
        self.footer.hide()

    def reject(self) -> None:
        """It ends by itself: what is written meanwhile would be left behind."""

    def finish(self) -> None:
        """The copy is made, or has failed."""
        self.done(0)
        self.deleteLater()
