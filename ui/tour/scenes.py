"""The scenes: each brings the window to a state and says when it may be drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from typing import Any, Literal

from PySide6.QtWidgets import QFrame, QScrollArea

from ui import theme
from ui.tour.stage import Stage


@dataclass(frozen=True)
class Shot:
    """The state is reached; `live` = draw at once, while a job is still under way."""

    name: str
    live: bool = False


Play = Callable[[Stage], Iterator[Shot]]


@dataclass(frozen=True)
class Scene:
    """One scene: its name, how it is played, and in which store."""

    name: str
    play: Play
    shop: Literal["shop", "empty"] = "shop"


SCENES: list[Scene] = []
_DAMAGED, _BARE, _LIST = "损坏的表.xlsx", "一列号码.csv", "会员登记表 2026.xlsx"


def scene(name: str, shop: Literal["shop", "empty"] = "shop") -> Callable[[Play], Play]:
    """Put a scene on the programme, in the order of definition."""

    def put(play: Play) -> Play:
        SCENES.append(Scene(name, play, shop))
        return play

    return put


# -- the list -----------------------------------------------------------------------------------------------


def _whole_list(stage: Stage) -> Any:
    """The Contacts page with everybody, nothing ticked, nobody chosen."""
    stage.clear()
    page = stage.window.contacts()
    side = page.side
    side.show_trash(False)
    side.list.table.clear_ticks()
    side.filters.clear()
    side.search.empty()
    page.drawer.close_pane()
    page.focus_first()
    stage.settle()
    return page


def _choose(stage: Stage, page: Any, row: int = 0) -> None:
    """Make a row the current one and see its details."""
    page.side.list.view.setFocus()
    page.side.list.view.go_to(page.side.list.table.row_id(row))
    stage.settle(lambda: page.pane.contact is not None)
    if page.narrow:
        page.drawer.open()
        stage.settle()


@scene("contacts")
def _contacts(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.pane.show_contact(None)
    yield Shot("contacts")


@scene("contact")
def _contact(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    _choose(stage, page)
    yield Shot("contact-full")
    scroller = page.pane.findChildren(type(page.pane.scroller))[0] if hasattr(page.pane, "scroller") else None
    if scroller is not None and scroller.verticalScrollBar().maximum() > 0:
        scroller.verticalScrollBar().setValue(scroller.verticalScrollBar().maximum())
        yield Shot("contact-timeline")
    _choose(stage, page, 3)
    yield Shot("contact")


@scene("search")
def _search(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    stage.type(page.side.search, "13")
    stage.settle(lambda: page.side.text == "13")
    yield Shot("search")
    page.side.search.clear()
    stage.type(page.side.search, "zhang wei 5211")
    stage.settle(lambda: page.side.text == "zhang wei 5211")
    yield Shot("nothing-found")


@scene("ticked")
def _ticked(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.side.list.table.set_ticked(1, 4, True)
    yield Shot("ticked")
    page.side.bulk.add_tags()
    stage.dialog("TagPicker")
    yield Shot("bulk-tags")
    stage.clear()
    page.side.bulk.show_changes()
    stage.dialog("QMenu")
    yield Shot("bulk-changes")
    stage.clear()
    for ask in (page.side.bulk.ask_area, page.side.bulk.ask_consent, page.side.bulk.ask_alone):
        ask()
        stage.dialog("Popup")
        yield Shot(f"bulk-{ask.__name__.removeprefix('ask_')}")
        stage.clear()
    page.side.list.table.tick_all()
    yield Shot("ticked-all")


@scene("filters")
def _filters(stage: Stage) -> Iterator[Shot]:
    from services.contact_query import Filter
    from services.tags import tags

    page = _whole_list(stage)
    page.side.filters.add_wanted.emit()
    stage.dialog("FilterPopup")
    yield Shot("filter-popup")
    stage.clear()
    known: list[Any] = []
    stage.context.jobs.read(tags, known.extend)
    stage.settle(lambda: bool(known))
    page.side.filters.set_filters(
        [
            Filter("tag", "any", (known[0].id, known[1].id)),
            Filter("follow_state", "any", ("pending", "following")),
        ]
    )
    yield Shot("filtered")


@scene("columns")
def _columns(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.side.filters.columns_wanted.emit()
    stage.dialog("ColumnsPopup")
    yield Shot("columns")


@scene("menus")
def _menus(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.side.more.click()
    stage.dialog("QMenu")
    yield Shot("more-menu")
    stage.clear()
    gear = stage.window.top.gear
    stage.menu(gear.menu(), gear)
    yield Shot("gear-menu")


@scene("trash")
def _trash(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.side.show_trash(True)
    yield Shot("trash")
    page.side.list.table.set_ticked(0, 0, True)
    yield Shot("trash-ticked")
    page.side.list.table.clear_ticks()
    page.side.show_trash(False)


# -- a contact ------------------------------------------------------------------------------------------------


@scene("edit")
def _edit(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.create()
    dialog = stage.dialog("ContactDialog")
    yield Shot("new-contact")
    dialog.primary.click()
    stage.settle()
    yield Shot("new-contact-refused")
    dialog.discard()
    stage.settle()
    _choose(stage, page)
    page.edit(page.pane.contact)
    dialog = stage.dialog("ContactDialog")
    yield Shot("edit-contact")
    bar = dialog.scroller.verticalScrollBar()
    if bar.maximum() > 0:
        bar.setValue(bar.maximum())
        yield Shot("edit-contact-end")
    dialog.set_dirty(True)
    dialog.dirty = lambda: True
    dialog.reject()
    yield Shot("edit-contact-dirty")
    dialog.discard()


@scene("tags")
def _tags(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    _choose(stage, page)
    page.pane.pick_tags()
    picker = stage.dialog("TagPicker")
    yield Shot("tag-picker")
    stage.type(picker.box, "新来的")
    yield Shot("tag-picker-new")


@scene("toast")
def _toast(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.side.list.table.set_ticked(2, 5, True)
    page.side.bulk.edit({"follow_state": "won"})
    stage.settle(lambda: bool(stage.window.toasts.toasts))
    yield Shot("done")
    stage.window.undo()
    stage.settle(lambda: len(stage.window.toasts.toasts) > 1)
    yield Shot("undone")


@scene("export")
def _export(stage: Stage) -> Iterator[Shot]:
    page = _whole_list(stage)
    page.side.list.table.set_ticked(0, 3, True)
    page.export()
    stage.dialog("ExportDialog")
    yield Shot("export")


# -- dialogs of the window --------------------------------------------------------------------------------------


@scene("settings")
def _settings(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    stage.window.open_settings()
    dialog = stage.dialog("SettingsDialog")
    for index, section in enumerate(dialog.sections):
        dialog.choose(index)
        yield Shot(f"settings-{section.key}")


@scene("history")
def _history(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    stage.window.open_history()
    stage.dialog("HistoryDialog")
    yield Shot("history")


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


@scene("trouble")
def _trouble(stage: Stage) -> Iterator[Shot]:
    from services.errors import StoreRefused
    from ui.window.start import StoreTroubleDialog

    for reason in ("busy", "newer", "corrupt", "missing"):
        error = StoreRefused(reason, str(stage.context.path))
        dialog = StoreTroubleDialog(error, stage.context.path, stage.machine)
        dialog.show()
        dialog.move(stage.room.center() - dialog.rect().center())
        yield Shot(f"trouble-{reason}")
        dialog.done(0)


@scene("gallery")
def _gallery(stage: Stage) -> Iterator[Shot]:
    from ui.widgets.gallery import SAMPLES, Gallery

    stage.clear()
    stage.known.add([SAMPLES, asdict(theme.current()), list(asdict(theme.current()))])
    stack = stage.window.stack
    before = stack.currentWidget()
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(Gallery())
    stack.addWidget(area)
    stack.setCurrentWidget(area)
    yield Shot("components")
    bar = area.verticalScrollBar()
    if bar.maximum() > 0:
        bar.setValue(bar.maximum())
        yield Shot("components-end")
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
        rows = table_rows(store, ids, today, masked=False)
        return [row.phone for row in rows.values() if row.phone]

    stage.context.jobs.read(read, found.extend)
    stage.settle()
    return found


def _wizard(stage: Stage) -> Any:
    stage.window.open_import()
    return stage.dialog("ImportWizard")


@scene("import")
def _import(stage: Stage) -> Iterator[Shot]:
    from ui.tour.files import write_bare, write_damaged, write_workbook

    _whole_list(stage)
    stage.known.add([_DAMAGED, _BARE, _LIST])
    wizard = _wizard(stage)
    yield Shot("import-empty")
    wizard.file.take(write_damaged(stage.folder / _DAMAGED))
    stage.settle()
    yield Shot("import-damaged")
    wizard.file.take(write_bare(stage.folder / _BARE, 60))
    stage.settle()
    yield Shot("import-bare")
    wizard.file.take(write_workbook(stage.folder / _LIST, _known_phones(stage), 900))
    stage.settle()
    yield Shot("import-a-file")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 1)
    yield Shot("import-b-columns")
    wizard.go_on()
    stage.settle(lambda: wizard.step == 2 and not wizard.check.busy())
    yield Shot("import-c-check")
    yield from _held(stage, wizard)
    stage.settle(lambda: wizard.step == 4)
    yield Shot("import-e-done")
    wizard.accept()
    stage.window.open_import_history()
    yield Shot("import-history")


def _held(stage: Stage, wizard: Any) -> Iterator[Shot]:
    """The import while it writes: held between two of its steps, so that the picture is always the same."""
    from threading import Event

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
    stage.page.focus_first()
    yield Shot("first-run")
    stage.page.create()
    stage.dialog("ContactDialog")
    yield Shot("first-contact")
