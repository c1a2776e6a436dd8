"""Registering a newcomer from anywhere: the number is looked up while typed, the welcome text is on the clipboard."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from models.store import Store
from services import contacts
from services.channels import channels
from services.contacts import ContactInput
from services.operations import Act
from services.selection import Ids
from ui.dialogs.register import RegisterDialog
from ui.main_window import MainWindow


def _dialog() -> Any:
    return next(
        (w for w in QApplication.topLevelWidgets() if isinstance(w, RegisterDialog) and w.isVisible()), None
    )


def _open(window: MainWindow, qtbot: Any) -> Any:
    qtbot.keyClick(
        window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: _dialog() is not None and _dialog().staff.count() > 1)
    return _dialog()


def _said(window: MainWindow) -> str:
    return window.toasts.toasts[-1].accessibleName() if window.toasts.toasts else ""


def test_a_newcomer_by_keys_alone(window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any) -> None:
    dialog = _open(window, qtbot)
    assert dialog.channel.currentText() == "门店"
    assert dialog.staff.currentText() == "阿梅, on duty"
    assert dialog.fields["phones"].editor.hasFocus()
    qtbot.keyClicks(dialog.fields["phones"].editor, "139 1234 5678")
    dialog.fields["name"].editor.setText("小李")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: _dialog() is None)
    assert QGuiApplication.clipboard().text() == "小李您好，我是青禾鲜果的阿梅，送您满 30 减 8。"
    assert "小李 registered · goes to 阿梅 · welcome text copied" in _said(window)
    assert store.value("SELECT owner_staff_id FROM contact WHERE name = '小李'") == shop["阿梅"]
    window.undo()
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM contact WHERE name = '小李'") == 0)


def test_a_known_number_is_told_and_not_doubled(
    window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    before = store.value("SELECT count(*) FROM contact")
    dialog = _open(window, qtbot)
    qtbot.keyClicks(dialog.fields["phones"].editor, "13900000001")
    qtbot.waitUntil(lambda: not dialog.known.isHidden())
    said = dialog.known.accessibleName()
    assert said.startswith("Known already: 门店客1 · first came by 门店 · looked after by ")
    assert said.endswith("registered here today")
    dialog.save()
    qtbot.waitUntil(lambda: _dialog() is None)
    assert "门店客1 was registered here today already" in _said(window)
    assert store.value("SELECT count(*) FROM contact") == before


def test_somebody_in_the_trash_is_announced(
    window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any, clock: Any
) -> None:
    old = store.value("SELECT id FROM contact WHERE name = '早就认识'")
    contacts.trash(store, Act(clock=clock), Ids((old,)))
    dialog = _open(window, qtbot)
    dialog.fields["phones"].set_text("13911110000")
    qtbot.waitUntil(lambda: "in the trash, comes back" in dialog.known.accessibleName())
    dialog.save()
    qtbot.waitUntil(lambda: "came back from the trash" in _said(window))


def test_one_after_the_other(window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any) -> None:
    dialog = _open(window, qtbot)
    taken = []
    for number in ("13912340001", "13912340002"):
        dialog.fields["phones"].set_text(number)
        dialog.go_on.click()
        qtbot.waitUntil(lambda: dialog.fields["phones"].text() == "" and not dialog.primary.busy)
        taken.append(
            store.value(
                "SELECT c.owner_staff_id FROM contact c JOIN identity i ON i.contact_id = c.id WHERE i.value = ?",
                (f"+86{number}",),
            )
        )
    assert taken == [shop["阿梅"], shop["小周"]]
    assert dialog.isVisible()
    dialog.fields["phones"].set_text("139")
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialog.fields["phones"].error == "This number has too few digits.")
    dialog.reject()
    assert dialog.isVisible(), "what is typed is asked about"
    dialog.discard()


def test_nobody_on_duty_is_said_before_and_somebody_can_be_chosen(
    window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any
) -> None:
    dialog = _open(window, qtbot)
    dialog.channel.set_value(shop["小区"])
    dialog.channel.picked.emit(shop["小区"])
    qtbot.waitUntil(lambda: not dialog.warning.isHidden())
    assert dialog.staff.currentText() == "Nobody on duty"
    dialog.staff.set_value(shop["小周"])
    dialog.fields["wechat_name"].set_text("小橘子")
    dialog.friend.setChecked(False)
    dialog.save()
    qtbot.waitUntil(lambda: _dialog() is None)
    row = store.row("SELECT owner_staff_id, channel_id FROM contact WHERE wechat_name = '小橘子'")
    assert row == (shop["小周"], shop["小区"])
    assert window.context.machine.get("register/channel") == shop["小区"]


def test_an_empty_form_says_what_is_needed(window: MainWindow, qtbot: Any) -> None:
    dialog = _open(window, qtbot)
    dialog.save()
    qtbot.waitUntil(
        lambda: dialog.fields["phones"].error == "Give at least a phone, a WeChat name or a name."
    )
    dialog.discard()


def test_without_a_channel_one_is_offered(
    window: MainWindow, store: Store, shop: dict[str, int], qtbot: Any, clock: Any
) -> None:
    for one in ("门店", "抖音", "小区"):
        channels.set_archived(store, Act(clock=clock), shop[one], True)
    qtbot.keyClick(
        window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: _dialog() is not None and not _dialog().first.isHidden())
    dialog = _dialog()
    assert not dialog.primary.isEnabled()
    dialog._make_first()
    qtbot.waitUntil(lambda: dialog.primary.isEnabled())
    assert dialog.channel.currentText() == "At the till"
    dialog.fields["phones"].set_text("13912340001")
    dialog.save()
    qtbot.waitUntil(lambda: _dialog() is None)
    assert contacts.details(store, store.value("SELECT max(id) FROM contact")).owner_staff_id == 1


def test_the_first_newcomer_of_an_empty_shop(qtbot: Any, store: Store, clock: Any, tmp_path: Any) -> None:
    from ui.settings_file import Machine

    window = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    window.show()
    window.open_register()
    qtbot.waitUntil(lambda: _dialog() is not None and not _dialog().first.isHidden())
    _dialog().discard()
    assert contacts.create(store, Act(clock=clock), ContactInput(name="甲")).operation
    window.stop()
    window.hide()
    window.deleteLater()
