"""The pieces of pages: what they say, how they are pressed, what screen readers hear."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui import theme
from ui.dialogs.base import Dialog, Scrim
from ui.widgets import (
    BulkBar,
    Button,
    CheckBox,
    Chip,
    ChipRow,
    Combo,
    CountTile,
    ElidedLabel,
    Field,
    FilterChip,
    ProgressCard,
    Radio,
    SearchField,
    Segmented,
    StepRail,
    Switch,
    Text,
    ToastStack,
    focus_first_error,
)
from ui.widgets.gallery import Gallery


def _shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()


@pytest.mark.parametrize("kind", ["primary", "secondary", "tonal", "ghost", "link", "danger"])
def test_every_target_is_at_least_thirty_pixels_high(qtbot: QtBot, kind: str) -> None:
    for size in ("small", "normal", "big"):
        button = Button("Save", kind, size=size)  # type: ignore[arg-type]
        qtbot.addWidget(button)
        assert button.sizeHint().height() >= 30
    for other in (FilterChip("All"), CheckBox("x"), Radio("x"), Switch("x"), Chip("x", removable=True)):
        qtbot.addWidget(other)
        assert other.sizeHint().height() >= 30


def test_a_busy_button_keeps_its_width_and_takes_no_press(qtbot: QtBot) -> None:
    pressed: list[int] = []
    button = Button("Save the contact", "primary", clicked=lambda: pressed.append(1))
    _shown(qtbot, button)
    width = button.width()
    button.set_busy(True, "Saving…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.width() == width
    assert pressed == []
    button.set_busy(False)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert pressed == [1]


def test_an_icon_button_has_a_name(qtbot: QtBot) -> None:
    button = Button(icon="pencil-simple", kind="ghost", name="Edit")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("Edit", "Edit")


def test_a_button_without_room_shows_its_icon_and_tells_its_words(qtbot: QtBot) -> None:
    button = Button("Packages…", icon="wallet", keys="F9")
    qtbot.addWidget(button)
    whole = button.sizeHint().width()
    button.set_short(True)
    assert button.sizeHint().width() == button.sizeHint().height() < whole
    assert (button.text(), button.toolTip()) == ("Packages…", "Packages…")
    button.set_short(False)
    assert (button.sizeHint().width(), button.toolTip()) == (whole, "")


def test_names_are_never_rich_text(qtbot: QtBot) -> None:
    label = Text("<b>Li</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def _digits(text: str) -> str | None:
    return None if len(text) == 11 else f"This number has {len(text)} digits"


def test_an_error_takes_the_place_of_the_help_until_it_is_mended(qtbot: QtBot) -> None:
    field = Field("Phone", help_text="11 digits", check=_digits)
    _shown(qtbot, field)
    editor = field.editor
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "1380013")
    assert field.error == ""
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert field.error == "This number has 7 digits"
    assert editor.accessibleDescription() == field.error
    assert "11 digits" not in [label.text() for label in field.findChildren(QLabel)]
    qtbot.keyClicks(editor, "8899")
    assert field.error == ""
    assert "11 digits" in [label.text() for label in field.findChildren(QLabel)]


def test_the_height_of_an_editor_is_the_same_with_focus_and_error(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    fields = [Field("One"), Field("Two")]
    for field in fields:
        layout.addWidget(field)
    _shown(qtbot, holder)
    plain = fields[0].editor.sizeHint()
    fields[0].set_error("wrong")
    assert fields[0].editor.sizeHint().height() == plain.height()


def test_saving_goes_to_the_first_wrong_field(qtbot: QtBot) -> None:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    fields = [Field("Name"), Field("Phone", check=_digits), Field("Other", check=_digits)]
    for field in fields:
        layout.addWidget(field)
    _shown(qtbot, holder)
    holder.activateWindow()
    assert not focus_first_error(fields)
    assert holder.focusWidget() is fields[1].editor


def test_search_waits_for_a_pause_and_escape_clears(qtbot: QtBot) -> None:
    search = SearchField("Name or phone")
    _shown(qtbot, search)
    found: list[str] = []
    search.searched.connect(found.append)
    with qtbot.waitSignal(search.searched):
        qtbot.keyClicks(search, "cyq")
    assert found == ["cyq"]
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert found == ["cyq", ""]
    assert search.text() == ""


def test_segments_are_moved_by_arrows(qtbot: QtBot) -> None:
    choice = Segmented([("all", "All"), ("any", "Any"), ("none", "None")], name="Match")
    _shown(qtbot, choice)
    choice.activateWindow()
    first = choice.buttons()[0]
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    with qtbot.waitSignal(choice.chosen) as heard:
        qtbot.keyClick(first, Qt.Key.Key_Right)
    assert heard.args == ["any"]
    with qtbot.assertNotEmitted(choice.chosen):
        choice.set_value("none")
    assert choice.value() == "none"


def test_a_combo_keeps_its_value_when_its_list_changes(qtbot: QtBot) -> None:
    combo = Combo([(1, "one"), (2, "two")], name="Number")
    qtbot.addWidget(combo)
    combo.set_value(2)
    combo.set_items([(3, "three"), (2, "two")])
    assert combo.value() == 2


def test_chips_are_removed_by_key(qtbot: QtBot) -> None:
    row = ChipRow([("宝妈", "plum"), ("小区A", "slate")], removable=True, add="Tag")
    _shown(qtbot, row)
    assert row.accessibleName() == "宝妈, 小区A"
    with qtbot.waitSignal(row.removed) as heard:
        qtbot.keyClick(row.chips[1], Qt.Key.Key_Delete)
    assert heard.args == ["小区A"]
    row.set_tags([("团长", "gold")])
    assert row.names() == ["团长"]


def test_a_tile_is_read_as_one(qtbot: QtBot) -> None:
    tile = CountTile("Problems", "721", "not imported", "danger")
    _shown(qtbot, tile)
    assert tile.accessibleName() == "Problems 721 not imported"
    qtbot.keyClick(tile, Qt.Key.Key_Space)
    assert tile.isChecked()


def test_a_long_label_ends_in_dots_and_tells_all_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("a very long name that does not fit here")
    qtbot.addWidget(label)
    label.resize(80, 24)
    label.show()
    assert label.shown().endswith("…")
    assert label.toolTip() == label.text()


def test_steps_lead_back_but_not_ahead(qtbot: QtBot) -> None:
    rail = StepRail("Import", ["File", "Columns", "Check"])
    _shown(qtbot, rail)
    rail.set_step(1)
    first, _, last = (child for child in rail.children() if hasattr(child, "state"))
    with qtbot.waitSignal(rail.went_back) as heard:
        first.click()  # type: ignore[attr-defined]
    assert heard.args == [0]
    with qtbot.assertNotEmitted(rail.went_back):
        last.click()  # type: ignore[attr-defined]


def test_a_toast_counts_down_rests_under_the_pointer_and_undoes_once(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 600)
    _shown(qtbot, window)
    stack, undone = ToastStack(window, above=30), []
    toast = stack.show_toast("Saved", undo=lambda: undone.append(1), seconds=3)
    toast.tick()
    assert toast.seconds_left == 2
    toast._hovered = True
    toast.tick()
    assert toast.seconds_left == 2
    toast._hovered = False
    dialog = QDialog(window)
    dialog.setModal(True)
    dialog.show()
    toast.tick()  # nobody could press it
    dialog.close()
    assert toast.seconds_left == 2
    toast.tick()
    assert toast.seconds_left == 1
    assert toast.button is not None
    toast.button.click()
    assert undone == [1]
    assert stack.toasts == []
    assert not stack.isVisible()


def test_at_most_two_toasts_the_newest_lowest(qtbot: QtBot) -> None:
    window = QWidget()
    window.resize(800, 600)
    _shown(qtbot, window)
    stack = ToastStack(window, above=30)
    made = [stack.show_toast(text) for text in ("one", "two", "three")]
    assert stack.toasts == made[1:]
    assert stack.geometry().bottom() <= 600 - 30
    assert abs(stack.geometry().center().x() - 400) <= 1
    for toast in list(stack.toasts):
        toast.leave()


def test_progress_tells_rate_and_time_left(qtbot: QtBot) -> None:
    now = [0.0]
    card = ProgressCard("Importing", clock=lambda: now[0])
    _shown(qtbot, card)
    now[0] = 5.0
    card.set_progress(50_000, 100_000, "rows")
    texts = " ".join(label.text() for label in card.findChildren(QLabel))
    assert "50,000 / 100,000 rows" in texts
    assert "10,000 a second" in texts
    assert "50%" in texts
    with qtbot.waitSignal(card.cancelled):
        card.cancel_button.click()
    assert not card.cancel_button.isEnabled()


def test_the_bulk_bar_offers_all_that_match(qtbot: QtBot) -> None:
    bar = BulkBar()
    _shown(qtbot, bar)
    bar.set_count(20, 1_000_000)
    with qtbot.waitSignal(bar.all_wanted):
        next(b for b in bar.findChildren(Button) if "1,000,000" in b.text()).click()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(1280, 720)
    layout = QVBoxLayout(made)
    layout.addWidget(QLineEdit())
    _shown(qtbot, made)
    made.activateWindow()
    return made


def test_a_dialog_stands_over_a_scrim_and_gives_the_focus_back(qtbot: QtBot, window: QWidget) -> None:
    opener = window.findChild(QLineEdit)
    assert opener is not None
    opener.setFocus()
    qtbot.waitUntil(opener.hasFocus)
    dialog = Dialog(window, "New contact", height=400)
    dialog.open()
    assert window.findChild(Scrim) is not None
    assert dialog.geometry().center().x() == pytest.approx(window.geometry().center().x(), abs=2)
    dialog.reject()
    qtbot.waitUntil(opener.hasFocus)
    qtbot.waitUntil(lambda: window.findChild(Scrim) is None)


def test_escape_asks_in_the_footer_when_something_was_typed(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog(window, "New contact")
    dialog.set_primary("Save")
    dialog.open()
    dialog.set_dirty(True)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    asked = {b.text(): b for b in dialog.findChildren(Button) if b.isVisible()}
    assert set(asked) == {"Keep editing", "Discard changes"}
    asked["Keep editing"].click()
    assert {b.text() for b in dialog.findChildren(Button) if b.isVisible()} == {"Cancel", "Save"}
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    asked["Discard changes"].click()
    assert not dialog.isVisible()


def test_a_dialog_begins_at_what_is_filled_in_not_at_cancel(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog(window, "New contact")
    dialog.set_primary("Save")
    first = QLineEdit()
    dialog.body.addWidget(first)
    dialog.open()
    qtbot.waitUntil(first.hasFocus)
    dialog.reject()


def test_who_goes_on_editing_is_where_they_were(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog(window, "New contact")
    first, second = QLineEdit(), QLineEdit()
    dialog.body.addWidget(first)
    dialog.body.addWidget(second)
    dialog.open()
    dialog.set_dirty(True)
    second.setFocus()
    qtbot.waitUntil(second.hasFocus)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not second.hasFocus()
    next(b for b in dialog.findChildren(Button) if b.text() == "Keep editing").click()
    assert second.hasFocus()
    dialog.discard()


def test_control_enter_finishes_a_dialog(qtbot: QtBot, window: QWidget) -> None:
    dialog, pressed = Dialog(window, "New contact"), []
    dialog.set_primary("Save").clicked.connect(lambda: pressed.append(1))
    dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert pressed == []
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == [1]
    dialog.reject()


def test_a_small_dialog_is_as_high_as_its_field_at_the_width_it_has(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog(window, "Float", width=480)
    field = Field("In the drawer", help_text="From now on, for days that are not closed yet")
    line = QHBoxLayout()
    line.addWidget(field, 1, Qt.AlignmentFlag.AlignTop)
    dialog.body.addLayout(line)
    dialog.open()
    bar = dialog.scroller.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0 and field.height() == field.sizeHint().height())
    dialog.reject()


def test_a_high_dialog_is_capped_and_scrolls(qtbot: QtBot, window: QWidget) -> None:
    dialog = Dialog(window, "New contact")
    for number in range(30):
        dialog.body.addWidget(Field(f"Field {number}"))
    dialog.open()
    assert dialog.height() == 720 - 16
    assert dialog.scroller.verticalScrollBar().maximum() > 0
    dialog.reject()


@pytest.mark.parametrize("scale", theme.SCALES)
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_gallery_is_drawn_in_every_look(
    qtbot: QtBot, qapp: QApplication, mode: str, scale: float
) -> None:
    theme.instance().apply(mode, scale)  # type: ignore[arg-type]
    page = Gallery()
    page.resize(1440, 900)
    _shown(qtbot, page)
    picture = page.grab().toImage()
    assert picture.pixelColor(QPoint(2, 2)) == theme.color("bg")
    if scale == 1.0:
        assert page.size().toTuple() == (1440, 900)


def test_every_control_of_the_gallery_has_a_name(qtbot: QtBot) -> None:
    page = Gallery()
    _shown(qtbot, page)
    controls = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    unnamed = [
        w
        for w in controls
        if w.isVisible() and not w.accessibleName() and not (isinstance(w, QAbstractButton) and w.text())
    ]
    assert unnamed == []


def test_a_hint_that_wraps_does_not_stretch_a_dialog(qtbot: QtBot) -> None:
    """The foot was measured at its narrowest: a dialog with a long hint stood half empty."""

    def height(hint: str) -> int:
        dialog = Dialog(None, "Title", width=540)
        qtbot.addWidget(dialog)
        dialog.body.addWidget(Text("One line", "body", wrap=True))
        dialog.add_button(Button("Take it back", "danger"))
        dialog.set_primary("Finish the import")
        dialog.set_hint(hint)
        dialog.show()
        qtbot.waitUntil(dialog.isVisible)
        return int(dialog.height())

    assert height("The rest of its rows is lost, so it can only be taken back.") <= height("Short") + 60
