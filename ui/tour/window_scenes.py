"""Scenes of the window itself: settings, history, small dialogs, the import, the first day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from threading import Event
from typing import Any, Final

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from ui import theme
from ui.tour.programme import Shot, scene, scrolled, whole_list
from ui.tour.stage import Stage

DAMAGED: Final = "损坏的表.xlsx"
BARE: Final = "一列号码.csv"
LIST: Final = "会员登记表 2026.xlsx"

# -- dialogs of the window --------------------------------------------------------------------------------------


@scene("settings")
def _settings(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    stage.window.open_settings()
    dialog = stage.dialog("SettingsDialog")
    for index, section in enumerate(dialog.sections):
        dialog.choose(index)
        yield Shot(f"settings-{section.key}")


@scene("restore")
def _restore(stage: Stage) -> Iterator[Shot]:
    from ui.dialogs.settings.backups import RestoreDialog

    stage.window.open_settings("backups")
    dialog = stage.dialog("SettingsDialog")
    RestoreDialog(dialog.stack.currentWidget(), "2026-11-18 20:30", lambda: None).open()
    stage.dialog("RestoreDialog")
    yield Shot("restore")


@scene("history")
def _history(stage: Stage) -> Iterator[Shot]:
    from services import history

    stage.clear()
    stage.window.open_history()
    stage.dialog("HistoryDialog")
    yield Shot("history")
    stage.clear()
    found: list[Any] = []
    stage.context.jobs.read(lambda store: history.operations(store, kinds=("import",), limit=1), found.extend)
    stage.settle()
    if found:
        stage.window.open_history(found[0].operation)
        stage.dialog("HistoryDialog")
        yield Shot("history-import")


@scene("shortcuts")
def _shortcuts(stage: Stage) -> Iterator[Shot]:
    stage.window.open_keys()
    stage.dialog("ShortcutsDialog")
    yield Shot("shortcuts")


@scene("demo-shop")
def _demo(stage: Stage) -> Iterator[Shot]:
    from ui.dialogs.demo import DemoDialog

    DemoDialog(stage.context, lambda _path: None).open()
    yield Shot("demo-shop")


@scene("crash")
def _crash(stage: Stage) -> Iterator[Shot]:
    from ui.dialogs.crash import CrashDialog

    report = "ValueError\n  ui/pages/contacts/page.py, line 214, in _load\n  services/search.py, line 61, in first_ids"
    stage.known.add(report)
    CrashDialog(stage.window, report).open()
    yield Shot("crash")
    stage.clear()
    CrashDialog(stage.window, report, before=True).open()
    yield Shot("crash-before")


@scene("closing")
def _closing(stage: Stage) -> Iterator[Shot]:
    from ui.window.closing import BusyDialog, ClosingDialog

    dialog = ClosingDialog(stage.window, lambda: None)
    dialog.bar.set_done(42, 100)
    dialog.open()
    yield Shot("closing")
    dialog.done(0)
    BusyDialog(stage.window, lambda _answer: None).open()
    yield Shot("closing-busy")


@scene("closing-failed")
def _closing_failed(stage: Stage) -> Iterator[Shot]:
    from services.backup_files import BackupInfo
    from services.errors import EnvironmentFault
    from services.rescue import Rescue
    from ui.window.closing import NoBackupDialog

    at = int(stage.context.clock.now().timestamp()) - 7200
    found = Rescue(BackupInfo(stage.context.path, at, "timed", contacts=51, verified=True), 3, 12)
    for fault, name in (("disk_full", "closing-no-backup"), ("corrupt", "closing-damaged")):
        error = EnvironmentFault(fault)
        NoBackupDialog(stage.window, stage.context, error, found, lambda _close, _file: None).open()
        stage.dialog("NoBackupDialog")
        yield Shot(name)
        stage.clear()


@scene("moving")
def _moving(stage: Stage) -> Iterator[Shot]:
    from services.places import BadPlace
    from ui.window.place import MovingDialog, PlaceBanner, ReadingBanner

    body = stage.window.centralWidget()
    layout = body.layout() if body is not None else None
    assert isinstance(layout, QVBoxLayout)
    for banner, name in (
        (PlaceBanner(stage.context, BadPlace("synced", "OneDrive"), lambda _path: None), "banner-synced"),
        (PlaceBanner(stage.context, BadPlace("network"), lambda _path: None), "banner-network"),
        (ReadingBanner(lambda: None), "banner-reading"),
    ):
        layout.insertWidget(1, banner)
        yield Shot(name)
        banner.hide()
        banner.deleteLater()
    place = stage.context.path.with_name("shop.hudie")
    stage.known.add(str(place.parent))
    dialog = MovingDialog(stage.window, place)
    dialog.bar.set_done(61, 100)
    dialog.open()
    yield Shot("moving")
    dialog.finish()


@scene("trouble")
def _trouble(stage: Stage) -> Iterator[Shot]:
    from services.errors import StoreRefused
    from ui.window.start import StoreTroubleDialog

    for reason in ("busy", "newer", "corrupt", "missing", "read_only"):
        error = StoreRefused(reason, str(stage.context.path))
        dialog = StoreTroubleDialog(error, stage.context.path, stage.machine)
        dialog.show()
        dialog.move(stage.room.center() - dialog.rect().center())
        yield Shot(f"trouble-{reason}")
        dialog.done(0)


@scene("sentence")
def _sentence(stage: Stage) -> Iterator[Shot]:
    from services.errors import EnvironmentFault
    from ui import messages
    from ui.crash import show_sentence

    show_sentence(messages.sentence(EnvironmentFault("disk_full", "")), stage.window)
    stage.dialog("NoticeDialog")
    yield Shot("sentence")


@scene("unfinished")
def _unfinished(stage: Stage) -> Iterator[Shot]:
    from services.imports.batches import Unfinished
    from ui.window.unfinished import UnfinishedDialog

    stage.known.add(LIST)
    at = int(stage.context.clock.now().timestamp()) - 3600
    for can_resume, name in ((True, "unfinished"), (False, "unfinished-lost")):
        found = Unfinished(1, 1, LIST, at, "writing", 61_440, 96_412, can_resume)
        UnfinishedDialog(stage.context, stage.window, found, lambda _resume: None).open()
        stage.dialog("UnfinishedDialog")
        yield Shot(name)
        stage.clear()


@scene("behind")
def _behind(stage: Stage) -> Iterator[Shot]:
    stage.known.add(LIST)
    work = stage.window.work(LIST)
    work.step(61_440, 96_412)
    yield Shot("work-behind")
    work.end()


@scene("gallery")
def _gallery(stage: Stage) -> Iterator[Shot]:
    from ui.widgets.gallery import SAMPLES, Gallery

    stage.clear()
    stage.known.add([SAMPLES, asdict(theme.current()), list(asdict(theme.current()))])
    stack = stage.window.stack
    before = stack.currentWidget()
    assert before is not None
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(Gallery())
    stack.addWidget(area)
    stack.setCurrentWidget(area)
    yield Shot("components")
    yield from scrolled(stage, area, "components-end")
    stack.setCurrentWidget(before)
    stack.removeWidget(area)
    area.deleteLater()


# -- the import ---------------------------------------------------------------------------------------------------


def _known_phones(stage: Stage) -> list[str]:
    from services.contact_query import ContactQuery
    from services.contact_rows import table_rows
    from services.search import first_ids

    today = stage.context.today()
    found: list[str] = []

    def read(store: Any) -> list[str]:
        ids = list(first_ids(store, ContactQuery(), today, 60).ids)
        rows = table_rows(store, ids, masked=False)
        return [row.phone for row in rows.values() if row.phone]

    stage.context.jobs.read(read, found.extend)
    stage.settle()
    return found


def _wizard(stage: Stage) -> Any:
    stage.window.open_import()
    return stage.dialog("ImportWizard")


@scene("import")
def _import(stage: Stage) -> Iterator[Shot]:
    from ui.pages.contacts.import_wizard.rules_dialog import RulesDialog
    from ui.tour.files import write_bare, write_damaged, write_workbook

    whole_list(stage)
    stage.known.add([DAMAGED, BARE, LIST])
    wizard = _wizard(stage)
    yield Shot("import-empty")
    wizard.file.take(write_damaged(stage.folder / DAMAGED))
    stage.settle()
    yield Shot("import-damaged")
    wizard.file.take(write_bare(stage.folder / BARE, 60))
    stage.settle()
    yield Shot("import-bare")
    wizard.file.take(write_workbook(stage.folder / LIST, _known_phones(stage), 900))
    stage.settle()
    yield Shot("import-a-file")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 1)
    yield Shot("import-b-columns")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 2 and not wizard.check.busy())
    yield Shot("import-c-check")
    for tile in ("masked", "conflict", "repeated"):
        wizard.check.show_rows(tile)
        yield Shot(f"import-c-{tile}")
    masked = wizard.draft.checked.problems(0, 1, outcome="masked")[0]
    wizard.check.problems.person_wanted.emit(masked)
    stage.dialog("MaskedDialog")
    yield Shot("import-c-person")
    stage.dialog("MaskedDialog").discard()
    RulesDialog(wizard, wizard.draft).open()
    yield Shot("import-c-rules")
    stage.dialog("RulesDialog").discard()
    wizard.check.show_rows("invalid")
    yield from _held(stage, wizard)
    stage.settle(lambda: wizard.step == 4)
    yield Shot("import-e-done")
    wizard.accept()
    stage.window.open_import_history()
    yield Shot("import-history")


def _held(stage: Stage, wizard: Any) -> Iterator[Shot]:
    """The import while it writes: held between two of its steps, so that the picture is always the same."""
    gate = Event()
    held = Event()

    def hold(_store: Any) -> None:
        held.set()
        gate.wait(20)

    try:
        wizard.go_on()
        stage.context.jobs.write(hold)
        stage.reach(held.is_set)
        stage.reach(lambda: wizard.step == 3)
        yield Shot("import-d-writing", live=True)
    finally:
        gate.set()


# -- the first day ------------------------------------------------------------------------------------------------


@scene("first-run", "empty")
def _first_run(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    page = stage.window.contacts()
    page.focus_first()
    yield Shot("first-run")
    page.create()
    stage.dialog("ContactDialog")
    yield Shot("first-contact")
