"""The view Feedback: its list, its pane, its form; pictures made small."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QShortcut
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import contacts, feedback
from services.channels import channels
from services.channels.channels import ChannelInput
from services.clock import FixedClock
from services.contacts import ContactInput
from services.errors import FieldRefused
from services.feedback import MOST_BYTES, FeedbackInput
from services.operations import Act
from tests.services.channels.shop import add_staff
from ui.main_window import MainWindow
from ui.pages.feedback import FeedbackPage
from ui.pages.feedback.form import FeedbackDialog
from ui.pages.feedback.pictures import LONGEST_SIDE, small_jpeg
from ui.settings_file import Machine

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def said(store: Store, clock: FixedClock) -> list[int]:
    """A complaint due today, a wish, and praise that is solved."""
    who = contacts.create(
        store, Act(clock=clock), ContactInput(name="陈雨晴", phones=("13812345210",))
    ).receipt["id"]
    given = [
        FeedbackInput("complaint", "草莓有两盒压坏了", product="草莓", due_on="2026-11-18"),
        FeedbackInput("wish", "想要蓝莓"),
        FeedbackInput("praise", "送到楼上"),
    ]
    ids = [int(feedback.give(store, Act(clock=clock), who, one).receipt["id"]) for one in given]
    feedback.set_state(store, Act(clock=clock), ids[2], "solved")
    return ids


@pytest.fixture
def page(
    qtbot: Any, said: list[int], store: Store, clock: FixedClock, tmp_path: Path
) -> Iterator[FeedbackPage]:
    window = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1440, 900)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    found = window.show_view("contacts", "feedback")
    assert isinstance(found, FeedbackPage)
    qtbot.waitUntil(lambda: found.pane.shown is not None)
    yield found
    window.stop()
    window.hide()
    window.deleteLater()


def _form(qtbot: Any) -> FeedbackDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FeedbackDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, FeedbackDialog)
    return found


def test_the_table_is_a_sound_model(qtmodeltester: Any, page: FeedbackPage) -> None:
    qtmodeltester.check(page.list.table)
    assert page.list.chips["unsolved"].text() == "Unsolved 2"
    assert page.list.table.index(0, page.list.table.section("due")).data() == "Due today"


def test_it_is_solved_by_one_key_and_undone(
    qtbot: Any, page: FeedbackPage, store: Store, said: list[int]
) -> None:
    page.pane.result.setFocus()
    qtbot.keyClicks(page.pane.result, "exchanged")
    qtbot.keyClick(page.pane.result, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: store.value("SELECT state FROM feedback WHERE id = ?", (said[0],)) == "solved")
    qtbot.waitUntil(lambda: page.list.chips["unsolved"].text() == "Unsolved 1")
    assert store.value("SELECT text FROM feedback_note") == "exchanged"
    page.context.window.undo()
    qtbot.waitUntil(lambda: store.value("SELECT state FROM feedback WHERE id = ?", (said[0],)) == "open")


def test_it_is_solved_from_the_list_by_keys(
    qtbot: Any, page: FeedbackPage, store: Store, said: list[int]
) -> None:
    """Mended: Ctrl+Enter was heard only in the pane."""
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.row.id == said[1])
    qtbot.keyClick(page.list.view, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: store.value("SELECT state FROM feedback WHERE id = ?", (said[1],)) == "solved")


def test_a_second_press_notes_nothing_twice(
    qtbot: Any, page: FeedbackPage, store: Store, said: list[int]
) -> None:
    """Mended: a double click wrote the note twice, and Ctrl+Enter held down solved the whole list."""
    page.pane.result.setText("rang her up")
    page.pane.note.click()
    page.pane.note.click()
    qtbot.waitUntil(lambda: page.pane.result.text() == "")
    page.pane.result.setText("exchanged")
    page.pane.do.click()
    page.pane.do.click()
    qtbot.waitUntil(lambda: page.context.jobs.idle and page.pane.result.text() == "")
    notes = "SELECT text FROM feedback_note ORDER BY id"
    assert [text for (text,) in store.rows(notes)] == ["rang her up", "exchanged"]
    assert not any(one.autoRepeat() for one in page.findChildren(QShortcut))


def test_mending_it_keeps_a_channel_that_is_not_in_use(
    qtbot: Any, page: FeedbackPage, store: Store, said: list[int], clock: FixedClock
) -> None:
    """Mended: the form did not offer it, and saving took it away."""
    made = channels.create(store, Act(clock=clock), ChannelInput(name="old stand")).receipt["id"]
    found = feedback.details(store, said[0])
    values = FeedbackInput("complaint", found.row.text, product="草莓", channel_id=made, due_on="2026-11-18")
    feedback.change(store, Act(clock=clock), said[0], values)
    channels.set_archived(store, Act(clock=clock), made, True)
    page.refresh()
    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.channel_id == made)
    page.pane.edit_wanted.emit(page.pane.shown)
    form = _form(qtbot)
    assert form.channel.value() == made
    form.text.setPlainText("all crushed")
    with qtbot.waitSignal(form.saved):
        form.save()
    assert store.row("SELECT text, channel_id FROM feedback WHERE id = ?", (said[0],)) == (
        "all crushed",
        made,
    )


def test_who_left_is_not_offered_but_stays_where_they_are(
    qtbot: Any, page: FeedbackPage, store: Store, said: list[int], clock: FixedClock
) -> None:
    """Mended: feedback could be handed on to people who no longer work here."""
    here, gone = add_staff(store, Act(clock=clock), "Mei", "Zhou")
    feedback.hand_on(store, Act(clock=clock), said[0], gone, "")
    store.execute("UPDATE staff SET active = 0 WHERE id = ?", (gone,))
    page.context.window.renew()
    page.refresh()

    def offered(combo: Any) -> list[object]:
        return [combo.itemData(place) for place in range(combo.count())]

    qtbot.waitUntil(lambda: page.pane.shown is not None and page.pane.shown.staff_id == gone)
    assert offered(page.pane.staff) == [None, 1, here, gone]
    page.pane.show_feedback(said[1])
    qtbot.waitUntil(lambda: offered(page.pane.staff) == [None, 1, here])
    page.create()
    form = _form(qtbot)
    qtbot.waitUntil(lambda: offered(form.staff) == [None, 1, here])
    form.discard()


def test_a_seventh_picture_is_said_not_swallowed(qtbot: Any, page: FeedbackPage, tmp_path: Path) -> None:
    """Mended: what was too many vanished without a word."""
    image = QImage(20, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    files = [tmp_path / f"{n}.png" for n in range(7)]
    for file in files:
        image.save(str(file))
    page.create()
    form = _form(qtbot)
    form.add_pictures(files)
    qtbot.waitUntil(lambda: bool(form.fields["pictures"].error))
    assert len(form.kept) == 6
    form.discard()


def test_chips_and_search_narrow_the_list(qtbot: Any, page: FeedbackPage) -> None:
    page.list.chips["complaints"].click()
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 1)
    page.list.chips["all"].click()
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 3)
    page.list.search.setText("蓝莓")
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 1)


def test_one_is_taken_down_by_keys(qtbot: Any, page: FeedbackPage, store: Store) -> None:
    page.create()
    form = _form(qtbot)
    form.save()
    assert form.fields["contact"].error
    qtbot.keyClicks(form.person.box, "5210")
    qtbot.waitUntil(lambda: form.person.list.count() == 1)
    qtbot.keyClick(form.person.box, Qt.Key.Key_Return)
    form.save()
    qtbot.waitUntil(lambda: bool(form.fields["text"].error))
    form.text.setPlainText("多给了一个袋子，谢谢")
    form.kind.set_value("praise")
    with qtbot.waitSignal(form.saved):
        form.save()
    qtbot.waitUntil(lambda: page.list.table.rowCount() == 4)
    assert store.value("SELECT text FROM feedback ORDER BY id DESC") == "多给了一个袋子，谢谢"


def test_pictures_are_made_small_and_what_is_none_is_refused(tmp_path: Path) -> None:
    wide = QImage(4_000, 1_000, QImage.Format.Format_ARGB32)
    wide.fill(QColor("red"))
    wide.save(str(tmp_path / "wide.png"))
    name, data = small_jpeg(tmp_path / "wide.png")
    read = QImage.fromData(data)
    assert (name, read.width(), data[:3]) == ("wide.png", LONGEST_SIDE, b"\xff\xd8\xff")
    assert len(data) <= MOST_BYTES
    for content in (
        b"no picture",
        b"",
        (tmp_path / "wide.png").read_bytes()[:200],
    ):
        (tmp_path / "bad.png").write_bytes(content)
        with pytest.raises(FieldRefused) as refused:
            small_jpeg(tmp_path / "bad.png")
        assert refused.value.reason == "bad_picture"
