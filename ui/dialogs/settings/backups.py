"""Backups and data: where everything lies, the last backups, one more now, one brought back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from services import backups
from services.backup_files import BackupInfo
from ui import messages
from ui.alive import alive
from ui.dialogs.base import Dialog
from ui.dialogs.settings.parts import ROOM, Section
from ui.moments import moment_title, moment_words
from ui.phrases import QT_TRANSLATE_NOOP
from ui.tables import Column, Kind, ListColumn, ListTable, TableView, Tag, WholeRows
from ui.widgets import Banner, Button, Card, Icon, Text

_REASONS = {
    "manual": QT_TRANSLATE_NOOP("Backups", "By hand"),
    "close": QT_TRANSLATE_NOOP("Backups", "At closing"),
    "timed": QT_TRANSLATE_NOOP("Backups", "Every half hour"),
    "before-import": QT_TRANSLATE_NOOP("Backups", "Before an import"),
    "before-bulk-edit": QT_TRANSLATE_NOOP("Backups", "Before a change of many"),
    "before-restore": QT_TRANSLATE_NOOP("Backups", "Before a restore"),
    "before-migration": QT_TRANSLATE_NOOP("Backups", "Before an update"),
    "before-undo": QT_TRANSLATE_NOOP("Backups", "Before an undo"),
    "before-erase": QT_TRANSLATE_NOOP("Backups", "Before an erasure"),
}


def reason_words(reason: str) -> str:
    """Why a backup was made."""
    return QCoreApplication.translate("Backups", _REASONS.get(reason, reason))


class BackupsSection(Section):
    """Where the data lies and what is kept of it."""

    key = "backups"
    icon = "hard-drives"

    @property
    def title(self) -> str:
        return self.tr("Backups and data")

    @property
    def said(self) -> str:
        return self.tr(
            "A backup is made at closing, every half hour of work, and before an import. Each is checked before it counts."
        )

    @property
    def words(self) -> tuple[str, ...]:
        return (self.tr("Where the data lies"), self.tr("Back up now"), self.tr("Restore…"))

    def build(self) -> None:
        path = self.context.path
        place = Card(margins=(16, 10, 14, 10), look="well-card")
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(Icon("folder-open", 18, "slate", square=34, back="slate_soft"))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(self.tr("Where the data lies"), "caption", "ink2"))
        self.place = Text(str(path), "body", wrap=True)
        self.place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(self.place)
        row.addLayout(words, 1)
        row.addWidget(Button(self.tr("Open folder"), clicked=self._open_folder))
        place.body.addLayout(row)
        self.column.addWidget(place)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        acts.addWidget(Text(self.tr("Backups"), "h2"))
        acts.addStretch(1)
        self.elsewhere = Button(self.tr("Copy to another drive…"), icon="download-simple", clicked=self._copy)
        self.now = Button(self.tr("Back up now"), "tonal", "shield-check", clicked=self._back_up)
        acts.addWidget(self.elsewhere)
        acts.addWidget(self.now)
        self.column.addLayout(acts)
        self.note = Banner(self.tr("There is no backup yet."), "warn")
        self.column.addWidget(self.note)
        context = self.context
        self.table: ListTable[BackupInfo] = ListTable(
            [
                ListColumn(
                    Column("at", self.tr("Made"), width=150, sortable=False),
                    lambda info: moment_title(context.local(info.at), context.now()),
                ),
                ListColumn(
                    Column("reason", self.tr("Why"), stretch=True, width=140, sortable=False),
                    lambda info: reason_words(info.reason),
                ),
                ListColumn(
                    Column("contacts", self.tr("Contacts"), Kind.NUMBER, width=110, sortable=False),
                    lambda info: info.contacts,
                ),
                ListColumn(
                    Column("size", self.tr("Size"), width=100, right=True, sortable=False),
                    lambda info: _size(info.size),
                ),
                ListColumn(
                    Column("state", self.tr("State"), Kind.STATUS, width=110, sortable=False),
                    lambda info: (
                        Tag(self.tr("checked"), "accent")
                        if info.verified
                        else Tag(self.tr("not checked"), "warn")
                    ),
                ),
            ],
            parent=self,
        )
        self.view = TableView(self.table, name=self.tr("Backups"), row_height=40)
        self.frame = WholeRows(self.view)
        self.column.addWidget(self.frame, ROOM)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        self.how = Text("", "caption", "ink2", wrap=True)
        foot.addWidget(self.how, 1)
        self.from_file = Button(self.tr("From a file…"), "ghost", clicked=self._restore_file)
        self.restore = Button(self.tr("Restore…"), icon="clock-counter-clockwise", clicked=self._restore)
        foot.addWidget(self.from_file)
        foot.addWidget(self.restore)
        self.column.addLayout(foot)
        self.view.current_changed.connect(lambda _id: self.restore.setEnabled(self._chosen() is not None))
        self.restore.setEnabled(False)

    def reload(self) -> None:
        self.context.jobs.read(
            lambda store: backups.list_backups(store.path), alive(self, self._got), key="backups-list"
        )

    def _got(self, found: list[BackupInfo]) -> None:
        self.table.set_rows(found)
        self.note.setVisible(not found)
        self.frame.setVisible(bool(found))
        self.how.setText(
            self.tr("The chosen one can be brought back; what is there now is kept beside it.")
            if found
            else ""
        )
        self.restore.setEnabled(self._chosen() is not None)

    def _chosen(self) -> BackupInfo | None:
        index = self.view.currentIndex()
        return self.table.row(index.row()) if index.isValid() else None

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.path.parent)))

    def _back_up(self) -> None:
        self.now.set_busy(True, self.tr("Backing up…"))
        self.context.jobs.long_read(
            lambda store, progress: backups.automatic(store, "manual", progress=progress),
            alive(self, self._made),
            alive(self, self._failed_backup),
        )

    def _copy(self) -> None:
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Folder for a copy, best on another drive"), str(self.context.machine.last_folder)
        )
        if not folder:
            return
        self.context.machine.remember_folder(Path(folder) / "copy")
        self.elsewhere.set_busy(True, self.tr("Backing up…"))

        def copied(info: BackupInfo) -> None:
            self.context.machine.backup_copied = True
            self._made(info)

        self.context.jobs.long_read(
            lambda store, progress: backups.backup(store, Path(folder), progress=progress),
            alive(self, copied),
            alive(self, self._failed_backup),
        )

    def _made(self, info: BackupInfo) -> None:
        self._rest()
        self.told(self.tr("Backed up: {file}").format(file=info.path.name))
        self.reload()
        self.context.window.refresh_backup()

    def _failed_backup(self, error: BaseException) -> None:
        self._rest()
        self.told(messages.sentence(error))

    def _rest(self) -> None:
        for button in (self.now, self.elsewhere):
            button.set_busy(False)

    def _restore(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._ask(chosen.path, moment_words(self.context.local(chosen.at), self.context.now()))

    def _restore_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self,
            self.tr("Choose a backup"),
            str(self.context.machine.last_folder),
            self.tr("Hudie stores (*.hudie)"),
        )
        if name:
            self.context.machine.remember_folder(Path(name))
            self._ask(Path(name), Path(name).name)

    def _ask(self, file: Path, named: str) -> None:
        RestoreDialog(self, named, lambda: self._go(file)).open()

    def _go(self, file: Path) -> None:
        dialog = self.window()
        if isinstance(dialog, Dialog):
            dialog.accept()
        self.context.window.restore_backup(file)


class RestoreDialog(Dialog):
    """Says what a restore does before it is done; there is no Undo for it but another restore."""

    def __init__(self, parent: Section, named: str, go: Callable[[], object]) -> None:
        super().__init__(parent, "", width=500)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("Restore this backup?"))
        self.body.addWidget(
            Text(
                self.tr("The shop will be as it was in the backup: {name}.").format(name=named),
                "body",
                wrap=True,
            )
        )
        self.body.addWidget(
            Text(
                self.tr(
                    "What was done since is not in it. The data as it is now is kept beside the backups, so you can come back."
                ),
                "body",
                "ink2",
                wrap=True,
            )
        )
        self._go = go
        self.set_primary(self.tr("Restore and reopen")).clicked.connect(self._sure)

    def _sure(self) -> None:
        self.accept()
        self._go()


def _size(size: int) -> str:
    return f"{size / 1_048_576:,.1f} MB"
