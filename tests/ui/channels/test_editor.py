"""The editor of a channel: what is typed is marked, asked about, refused by field, saved, undone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QPainter

from models.store import Store
from services import qr
from services.channels import channels, registering
from services.channels.registering import Newcomer
from services.shop import change_settings
from tests.ui.channels.hands import cell, press, top
from ui.dialogs.poster import PosterDialog
from ui.main_window import MainWindow
from ui.pages.channels import ChannelsPage
from ui.pages.channels.duty_popup import DutyPopup
from ui.widgets import Text
from ui.widgets.qr_view import squares_path
from ui.window.closing import UnsavedDialog


def test_an_edit_is_marked_saved_and_undone(
    page: ChannelsPage, window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    editor = page.editor
    assert not editor.dirty()
    editor.fields["hook"].editor.setText("送橘子")  # type: ignore[attr-defined]
    assert editor.dirty()
    assert not editor.unsaved.isHidden()
    editor.fields["hook"].editor.setText("满 30 减 8")  # type: ignore[attr-defined]
    assert not editor.dirty(), "typed back is not a change"
    editor.fields["hook"].editor.setText("送橘子")  # type: ignore[attr-defined]
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not editor.dirty() and not editor.save.busy)
    assert channels.channel(store, shop["门店"]).values.hook == "送橘子"
    window.undo()
    qtbot.waitUntil(lambda: editor.fields["hook"].text() == "满 30 减 8")


def test_what_is_not_saved_is_asked_about(
    page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    page.editor.welcome.box.setPlainText("你好{生日}")
    assert "{生日}" in page.editor.welcome.note.text()
    press(page, qtbot, 1, "name")
    assert not page.editor.question.isHidden()
    qtbot.waitUntil(lambda: page.list.view.current_id == shop["门店"])
    assert page.editor.channel == shop["门店"]
    page.editor.try_save()
    qtbot.waitUntil(lambda: page.editor.channel == shop["抖音"])
    assert page.editor.question.isHidden()
    assert channels.channel(store, shop["门店"]).values.welcome == "你好{生日}"
    page.editor.fields["name"].editor.setText("抖音二")  # type: ignore[attr-defined]
    page.new_channel()
    assert not page.editor.question.isHidden()
    page.editor.given_up.emit()
    qtbot.waitUntil(lambda: page.editor.channel is None)
    assert channels.channel(store, shop["抖音"]).values.name == "抖音"


def test_a_new_channel_is_made_and_refused_by_field(
    page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    page.bar.new.click()
    editor = page.editor
    qtbot.waitUntil(lambda: editor.channel is None)
    assert not editor.dirty()
    assert [row.line.staff_id for row in editor.duty.rows] == [1]
    for name, said in (
        ("", "Fill this in."),
        ("门店", "There is one named 门店 already."),
        ("店" * 10_000, "Too long"),
    ):
        editor.fields["name"].editor.setText(name)  # type: ignore[attr-defined]
        editor.try_save()
        qtbot.waitUntil(lambda said=said: editor.fields["name"].error.startswith(said))
        assert not editor.save.busy
    editor.fields["name"].editor.setText("小红书")  # type: ignore[attr-defined]
    editor.fields["begins_on"].editor.setText("2026-12-01")  # type: ignore[attr-defined]
    editor.fields["ends_on"].editor.setText("2026-11-01")  # type: ignore[attr-defined]
    editor.try_save()
    qtbot.waitUntil(lambda: bool(editor.fields["ends_on"].error))
    editor.fields["ends_on"].editor.setText("")  # type: ignore[attr-defined]
    editor.try_save()
    qtbot.waitUntil(lambda: editor.channel is not None and len(page.list.rows) == 4)
    assert page.list.view.current_id == editor.channel
    assert channels.channel(store, editor.channel).values.name == "小红书"  # type: ignore[arg-type]


def test_put_away_moved_deleted(page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any) -> None:
    page.editor.archived.emit(True)
    qtbot.waitUntil(
        lambda: page.list.rows[-1].held.channel.name == "门店" and not page.editor.banner.isHidden()
    )
    page.editor.archived.emit(False)
    qtbot.waitUntil(lambda: page.list.rows[0].held.channel.name == "门店")
    qtbot.waitUntil(lambda: page.editor.banner.isHidden())
    page.list.view.setFocus()
    qtbot.keyClick(page.list.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: [r.held.channel.name for r in page.list.rows] == ["抖音", "门店", "小区"])
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: page.context.jobs.idle)
    assert len(channels.channels(store)) == 3, "people hang on it"
    page.show_channel(shop["小区"])
    qtbot.waitUntil(lambda: page.editor.channel == shop["小区"])
    qtbot.keyClick(page.list.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(page.list.rows) == 2)
    qtbot.waitUntil(lambda: page.editor.channel in (shop["门店"], shop["抖音"]))


def test_who_is_on_duty_is_edited_in_place(
    page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    page.show_channel(shop["抖音"])
    duty = page.editor.duty
    qtbot.waitUntil(lambda: len(duty.rows) == 2 and page.editor.channel == shop["抖音"])
    assert list(duty.rows[0].texts()) == ["小周", "Mon–Fri 9:00–21:00", "1/20"]
    assert list(duty.rows[1].texts()) == ["阿梅", "every day all day", "Spare"]
    duty.rows[0].click()
    popup = top(DutyPopup)
    popup.end.set_text("25:00")
    popup.take()
    assert popup.wrong.text().startswith("This is no time")
    popup.end.set_text("2")
    popup.begin.set_text("22点")
    popup.cap.set_text("abc")
    popup.take()
    assert popup.wrong.text().startswith("A cap is a number")
    popup.cap.set_text("")
    for day in popup.days[:4]:
        day.click()
    popup.take()
    assert list(duty.rows[0].texts()) == ["小周", "Fri 22:00–2:00 next day", "1 today"]
    assert page.editor.dirty()
    duty.rows[1].setFocus()
    qtbot.keyClick(duty.rows[1], Qt.Key.Key_Delete)
    assert duty.nobody.text().startswith("No spare")
    page.editor.try_save()
    qtbot.waitUntil(lambda: not page.editor.dirty())
    (line,) = channels.channel(store, shop["抖音"]).values.on_duty
    assert (line.weekdays, line.from_at, line.until_at, line.daily_cap) == ("5", "22:00", "02:00", 0)


def test_without_the_rota_hours_are_hidden_and_kept(
    page: ChannelsPage, window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    act = page.context.act()
    page.context.operations.run(lambda s: change_settings(s, act, features=[]))
    page.show_channel(shop["抖音"])
    qtbot.waitUntil(
        lambda: page.editor.channel == shop["抖音"] and list(page.editor.duty.rows[0].texts())[1] == ""
    )
    page.editor.duty.rows[0].click()
    popup = top(DutyPopup)
    assert popup.days == []
    popup.cap.set_text("9")
    popup.take()
    page.editor.try_save()
    qtbot.waitUntil(lambda: not page.editor.dirty())
    line = channels.channel(store, shop["抖音"]).values.on_duty[0]
    assert (line.weekdays, line.from_at, line.daily_cap) == ("12345", "09:00", 9)


def test_a_code_for_each_person(page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any) -> None:
    card = page.editor.code
    card.mode.buttons()[1].click()
    assert card.state.text() == "2 without a code"
    card.link.editor.setText("https://u.wechat.com/zhou")  # type: ignore[attr-defined]
    card.expiry.editor.setText("2026-11-20")  # type: ignore[attr-defined]
    card.person.set_value(shop["阿梅"])
    card.person.picked.emit(shop["阿梅"])
    assert card.link.text() == ""
    card.link.editor.setText("y" * 2_400)  # type: ignore[attr-defined]
    page.editor.try_save()
    assert "too long for a QR code" in card.link.error
    assert not page.editor.save.busy
    card.link.set_text("https://u.wechat.com/mei")
    page.editor.try_save()
    qtbot.waitUntil(lambda: not page.editor.dirty())
    values = channels.channel(store, shop["门店"]).values
    assert values.code_mode == "per_staff"
    assert [(one.url, one.url_expires_on) for one in values.on_duty] == [
        ("https://u.wechat.com/zhou", "2026-11-20"),
        ("https://u.wechat.com/mei", ""),
    ]
    assert page.editor.code.view.text == "https://u.wechat.com/mei"


def test_a_wrong_date_of_another_persons_code_is_shown_at_theirs(
    page: ChannelsPage, shop: dict[str, int], qtbot: Any
) -> None:
    """Mended: it stood under the link of whoever was in sight."""
    card = page.editor.code
    card.mode.buttons()[1].click()
    card.expiry.set_text("2026-02-30")
    card.person.set_value(shop["阿梅"])
    card.person.picked.emit(shop["阿梅"])
    page.editor.try_save()
    qtbot.waitUntil(lambda: bool(card.expiry.error))
    assert (card.person.value(), card.link.error) == (shop["小周"], "")
    card.mode.buttons()[0].click()
    page.editor.try_save()
    qtbot.waitUntil(lambda: page.editor.hint.text().startswith("小周 · "))


def test_what_is_typed_is_asked_about_before_the_window_goes(
    page: ChannelsPage, window: MainWindow, shop: dict[str, int], qtbot: Any
) -> None:
    """Mended: closing the window and changing the language lost it without a word."""
    assert window.pages["contacts"].unsaved() == ""
    page.editor.fields["name"].set_text("门口立牌")
    window.close()
    asked = window.findChild(UnsavedDialog)
    assert any("门口立牌" in text.text() for text in asked.findChildren(Text))
    asked.reject()
    assert window.isVisible()
    assert window.context.machine.language != "en"
    window.change_language("en")
    qtbot.waitUntil(lambda: top(UnsavedDialog) is not None)
    top(UnsavedDialog).reject()
    assert page.editor.fields["name"].text() == "门口立牌"
    assert window.context.machine.language != "en"
    page.discard()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible())


def test_placeholders_are_marked_behind_an_emoji(page: ChannelsPage, qtbot: Any) -> None:
    """Mended: every emoji moved the marks by one sign."""
    box = page.editor.welcome.box
    box.setPlainText("🎉🎉{称呼}您好")
    (mark,) = box.document().firstBlock().layout().formats()
    assert (mark.start, mark.length) == (4, 4)
    page.discard()


def _picture(path: Path, text: str) -> Path:
    squares = qr.matrix(text)
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.fillPath(squares_path(squares, (40, 40), 8), Qt.GlobalColor.black)
    painter.end()
    image.save(str(path))
    return path


def test_a_link_is_read_from_a_picture(page: ChannelsPage, tmp_path: Path, qtbot: Any) -> None:
    card = page.editor.code
    link = "https://work.weixin.qq.com/ca/xyz"
    page.editor.picture.emit(_picture(tmp_path / "code.png", link))
    qtbot.waitUntil(lambda: card.link.text() == link)
    assert card.view.text == link
    assert page.editor.dirty()
    blank = QImage(80, 80, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    blank.save(str(tmp_path / "blank.png"))
    page.editor.picture.emit(tmp_path / "blank.png")
    qtbot.waitUntil(lambda: card.note.property("tone") == "danger")
    assert card.link.text() == link, "nothing lost"


def test_what_is_being_typed_survives_a_change_elsewhere(
    page: ChannelsPage, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    page.editor.fields["name"].editor.setText("门店二")  # type: ignore[attr-defined]
    act = page.context.act()
    page.context.operations.run(
        lambda s: registering.register(s, act, shop["门店"], Newcomer("13922220000")), quiet=True
    )
    qtbot.waitUntil(lambda: cell(page, 0, "added") == "4")
    assert page.editor.fields["name"].text() == "门店二"
    assert page.editor.dirty()


def test_in_a_narrow_window_the_editor_is_a_drawer(
    page: ChannelsPage, window: MainWindow, shop: dict[str, int], qtbot: Any
) -> None:
    window.resize(1000, 700)
    qtbot.waitUntil(lambda: page.drawer.holds(page.editor))
    assert not page.drawer.is_open
    page.list.view.setFocus()
    press(page, qtbot, 1, "name")
    qtbot.waitUntil(lambda: page.drawer.is_open)
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.drawer.is_open
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not page.drawer.holds(page.editor))
    assert page.editor.isVisible()
    assert page.whole.rect().contains(page.editor.mapTo(page.whole, QPoint(1, 1)))


def test_a_poster_shows_what_is_saved(page: ChannelsPage, shop: dict[str, int], qtbot: Any) -> None:
    page.show_channel(shop["抖音"])
    qtbot.waitUntil(lambda: page.editor.channel == shop["抖音"])
    page.editor.fields["hook"].editor.setText("送橘子")  # type: ignore[attr-defined]
    page.editor.code.poster.click()
    assert not page.editor.question.isHidden()
    page.editor.try_save()
    qtbot.waitUntil(lambda: top(PosterDialog) is not None)
    dialog = top(PosterDialog)
    qtbot.waitUntil(lambda: dialog.channel is not None)
    assert dialog.channel.values.hook == "送橘子"
    qtbot.waitUntil(lambda: page.context.jobs.idle)
    dialog.discard()


def test_a_picture_is_dropped_on_the_code(page: ChannelsPage, tmp_path: Path, qtbot: Any) -> None:
    link = "https://work.weixin.qq.com/ca/dropped"
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(_picture(tmp_path / "code.png", link)))])
    arguments = (
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(20, 20), *arguments[1:])
    page.editor.code.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.editor.code.dropEvent(QDropEvent(*arguments))
    qtbot.waitUntil(lambda: page.editor.code.link.text() == link)
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.xlsx"))])
    other = QDragEnterEvent(QPoint(20, 20), *arguments[1:])
    other.ignore()
    page.editor.code.dragEnterEvent(other)
    assert not other.isAccepted(), "a list is for the window"
