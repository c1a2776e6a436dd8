"""Scenes of channels: the view, what explains its figures, its editor, and registering a newcomer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ui.pages.channels.list_card import FIGURES
from ui.tour.programme import Shot, scene, scrolled
from ui.tour.stage import Stage


def _page(stage: Stage) -> Any:
    """The view with its first channel chosen; an empty shop shows its first step instead."""
    stage.clear()
    page: Any = stage.window.show_view("contacts", "channels")
    page.drawer.close_pane()
    stage.settle()
    return page


def _with_editor(stage: Stage) -> Any:
    page = _page(stage)
    if page.narrow:
        page.drawer.open()
        stage.settle()
    return page


@scene("channels")
def _channels(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    yield Shot("channels")
    if not page.list.rows:
        return
    for key in FIGURES:
        page.explain(page.list.rows[min(1, len(page.list.rows) - 1)].id, key)
        stage.dialog("FigurePopup")
        yield Shot(f"channel-figure-{key}")
        stage.clear()
    page.explain(None, "cac")
    stage.dialog("FigurePopup")
    yield Shot("channel-figure-total")
    stage.clear()
    page.bar.choose("own")
    stage.dialog("PeriodPopup")
    yield Shot("channel-period")
    stage.clear()
    page.money.switch.buttons()[1].click()
    yield Shot("channel-reach")
    page.money.new()
    stage.dialog("ReachDialog")
    yield Shot("channel-note-reach")
    stage.clear()
    page.money.switch.buttons()[0].click()
    page.money.new()
    dialog = stage.dialog("CostDialog")
    stage.write(dialog.fields["amount"].editor, "98+70")
    stage.write(dialog.fields["until_on"].editor, "2030-01-01")
    yield Shot("channel-note-cost")
    dialog.fields["amount"].set_text("12.345")
    dialog.primary.click()
    stage.settle()
    yield Shot("channel-cost-refused")
    stage.clear()
    page.stack.setCurrentWidget(page.empty)
    yield Shot("channels-empty")
    page.stack.setCurrentWidget(page.whole)


@scene("channel-editor")
def _editor(stage: Stage) -> Iterator[Shot]:
    page = _with_editor(stage)
    if not page.list.rows:
        return
    page.list.view.go_to(page.list.rows[min(1, len(page.list.rows) - 1)].id)
    stage.settle()
    if page.narrow:
        page.drawer.open()
    yield Shot("channel-editor")
    yield from scrolled(stage, page.editor.scroller, "channel-editor-end")
    page.editor.scroller.verticalScrollBar().setValue(0)
    stage.write(page.editor.fields["hook"].editor, "满 50 减 10")
    yield Shot("channel-unsaved")
    page.new_channel()
    yield Shot("channel-unsaved-asked")
    page.discard()
    stage.settle()
    if page.editor.duty.rows:
        page.editor.duty.edit(0)
        popup = stage.dialog("DutyPopup")
        yield Shot("duty-popup")
        popup.end.set_text("25:00")
        popup.take()
        yield Shot("duty-popup-refused")
        stage.clear()
    page.editor.code.mode.buttons()[1].click()
    page.editor.scroller.ensureWidgetVisible(page.editor.code)
    yield Shot("channel-code-per-person")
    page.discard()
    stage.settle()
    page.editor.more.click()
    stage.dialog("QMenu")
    yield Shot("channel-menu")
    stage.clear()
    page.new_channel()
    stage.settle()
    yield Shot("channel-new")
    page.editor.try_save()
    stage.settle()
    yield Shot("channel-new-refused")
    page.discard()
    stage.settle()


@scene("register")
def _register(stage: Stage) -> Iterator[Shot]:
    page = _page(stage)
    stage.window.open_register()
    dialog = stage.dialog("RegisterDialog")
    stage.settle()
    yield Shot("register")
    if not page.list.rows:
        return
    stage.write(dialog.fields["phones"].editor, "139")
    dialog.primary.click()
    stage.settle()
    yield Shot("register-refused")
    dialog.fields["phones"].set_text("13988887777")
    stage.write(dialog.fields["name"].editor, "新来的小李")
    dialog.primary.click()
    stage.settle(lambda: bool(stage.window.toasts.toasts))
    yield Shot("registered")
    stage.clear()
    stage.window.open_register()
    dialog = stage.dialog("RegisterDialog")
    stage.settle()
    stage.write(dialog.fields["phones"].editor, "13988887777")
    stage.settle(lambda: not dialog.known.isHidden())
    yield Shot("register-known")


@scene("register-first", "empty")
def _register_first(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    stage.window.open_register()
    stage.dialog("RegisterDialog")
    stage.settle()
    yield Shot("register-first")
