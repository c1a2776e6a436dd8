"""The tour: each check finds its fault and keeps quiet without it; a whole round draws and finds what is wrong."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QScrollArea, QTabBar, QVBoxLayout, QWidget

from services.commands.base import UsageRefused
from services.demo import make
from ui import translations
from ui.dialogs.base import Dialog
from ui.tables import Column, Kind, ListColumn, ListTable, TableView, Tag
from ui.tour import files
from ui.tour.inspect import (
    Finding,
    clipped,
    missing_glyphs,
    nameless,
    outside,
    overlapping,
    too_large,
    untranslated,
)
from ui.tour.painted import read
from ui.tour.pictures import picture, write_sheet
from ui.tour.scenes import SCENES, Scene, Shot, chosen
from ui.tour.sets import ROUNDS, Look, rounds
from ui.tour.show import faults, play_scene
from ui.tour.stage import Stage, Stuck
from ui.tour.words import Known, Listener
from ui.widgets import Button, CheckBox, Chip, Combo, ElidedLabel, FilterChip, Segmented, Text

LONG = "A sentence that needs far more room than this"
Show = Callable[..., QWidget]


@pytest.fixture
def shown(qapp: object) -> Iterator[Show]:
    """Puts widgets at places on a board, without a layout, and shows them."""
    boards: list[QWidget] = []

    def show(*placed: tuple[QWidget, QRect], size: tuple[int, int] = (400, 300)) -> QWidget:
        board = QWidget()
        board.resize(*size)
        for widget, place in placed:
            widget.setParent(board)
            widget.setGeometry(place)
        board.show()
        boards.append(board)
        return board

    yield show
    for board in boards:
        board.close()
        board.deleteLater()


def _clipped(root: QWidget) -> list[str]:
    return [found.text for found in clipped(root, read(root))]


def _made() -> dict[str, tuple[Callable[[], QWidget], QRect, QRect]]:
    """Widgets, a place that is too small for their text, and one that is not."""
    wide = QRect(4, 4, 390, 40)
    return {
        "label": (lambda: Text(LONG), QRect(4, 4, 80, 24), wide),
        "wrapped": (lambda: Text(LONG, wrap=True), QRect(4, 4, 120, 24), QRect(4, 4, 120, 120)),
        "button": (lambda: Button(LONG), QRect(4, 4, 80, 36), wide),
        "plain button": (lambda: QPushButton(LONG), QRect(4, 4, 80, 36), wide),
        "chip": (lambda: Chip(LONG), QRect(4, 4, 80, 22), wide),
        "filter chip": (lambda: FilterChip(LONG), QRect(4, 4, 80, 32), wide),
        "tick box": (lambda: CheckBox(LONG), QRect(4, 4, 80, 30), wide),
        "combo": (lambda: Combo([(1, LONG)]), QRect(4, 4, 80, 36), wide),
        "segments": (lambda: Segmented([(1, LONG), (2, "x")]), QRect(4, 4, 80, 36), wide),
        "too low": (lambda: Text("Height"), QRect(4, 4, 200, 7), wide),
    }


@pytest.mark.parametrize("kind", _made())
def test_clipped_text_is_found(kind: str, shown: Show) -> None:
    make, small, large = _made()[kind]
    assert _clipped(shown((make(), small)))
    assert _clipped(shown((make(), large))) == []


def test_clipped_placeholder_and_tabs(shown: Show) -> None:
    for width, found in ((80, True), (390, False)):
        box = QLineEdit()
        box.setPlaceholderText(LONG)
        tabs = QTabBar()
        tabs.addTab(LONG)
        board = shown((box, QRect(4, 4, width, 36)), (tabs, QRect(4, 60, width, 40)))
        assert bool(_clipped(board)) is found


def test_typed_text_may_be_longer_than_its_editor(shown: Show) -> None:
    assert _clipped(shown((QLineEdit(LONG * 3), QRect(4, 4, 80, 36)))) == []


def test_elided_label_may_elide_but_not_to_nothing(shown: Show) -> None:
    assert _clipped(shown((ElidedLabel(LONG), QRect(4, 4, 120, 24)))) == []
    assert len(_clipped(shown((ElidedLabel(LONG), QRect(4, 4, 24, 24))))) == 1


def test_an_ellipsis_of_the_text_itself_is_no_fault(shown: Show) -> None:
    assert _clipped(shown((Button("Export…"), QRect(4, 4, 120, 36)))) == []


def _table(kind: Kind, title: str, value: object, width: int) -> TableView:
    columns: list[ListColumn[int]] = [
        ListColumn(Column("id", "#", Kind.NUMBER, 50), lambda row: 1),
        ListColumn(Column("shown", title, kind, width), lambda row: value),
    ]
    table = ListTable(columns, key=lambda row: 1)
    table.set_rows([1])
    view = TableView(table, name="Rows")
    table.setParent(view)
    return view


@pytest.mark.parametrize(
    ("kind", "title", "value", "width", "found"),
    [
        (Kind.DATE, "Added", "2026-11-18, yesterday", 60, True),
        (Kind.DATE, "Added", "2026-11-18, yesterday", 300, False),
        (Kind.NUMBER, "Sum", 123_456_789_012, 50, True),
        (Kind.STATUS, "State", Tag("can be undone"), 60, True),
        (Kind.STATUS, "State", Tag("can be undone"), 180, False),
        (Kind.TEXT, "Remark", LONG, 100, False),
        (Kind.CHIPS, "Tags", (Tag("a tag"), Tag(LONG)), 100, False),
    ],
)
def test_cells_that_may_not_be_elided(
    kind: Kind, title: str, value: object, width: int, found: bool, shown: Show
) -> None:
    board = shown((_table(kind, title, value, width), QRect(0, 0, 400, 200)))
    assert bool(_clipped(board)) is found


def test_header_must_fit(shown: Show) -> None:
    view = _table(Kind.TEXT, "A very long heading", "x", 80)
    board = shown((view, QRect(0, 0, 400, 200)))
    view.horizontalHeader().blockSignals(True)  # else the view would widen it again
    view.horizontalHeader().resizeSection(1, 60)
    assert any(text.endswith("…") for text in _clipped(board))


def test_text_cut_off_by_an_ancestor(shown: Show) -> None:
    holder = QWidget()
    inner = Text(LONG, parent=holder)
    inner.setGeometry(0, 0, 380, 24)
    board = shown((holder, QRect(4, 4, 100, 40)))
    assert _clipped(board) == [LONG]
    holder.setGeometry(4, 4, 390, 40)
    assert _clipped(board) == []


def test_what_can_be_scrolled_into_sight_is_not_clipped(shown: Show) -> None:
    area = QScrollArea()
    inner = QWidget()
    inner.resize(380, 900)
    Text("Far below", parent=inner).setGeometry(0, 850, 200, 24)
    Text(LONG, parent=inner).setGeometry(60, 0, 320, 24)
    area.setWidget(inner)
    board = shown((area, QRect(0, 0, 300, 200)))
    assert _clipped(board) == []
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    assert _clipped(board) == [LONG]


def test_outside(shown: Show) -> None:
    assert [f.rule for f in outside(shown((Button(icon="x", name="Close"), QRect(380, 4, 36, 36))))] == [
        "outside"
    ]
    assert outside(shown((Button(icon="x", name="Close"), QRect(360, 4, 36, 36)))) == []


def test_too_large(shown: Show) -> None:
    window = shown(size=(800, 600))
    dialog = Dialog(window, "Much", width=500)
    tall = QLabel("x")
    tall.setMinimumHeight(900)
    dialog.body.addWidget(tall)
    dialog.show()
    room = QRect(window.pos(), window.size())
    assert too_large(dialog, room) == []  # its body scrolls
    dialog.setMinimumHeight(700)
    assert [found.rule for found in too_large(dialog, room)] == ["too_large"]
    dialog.close()


def test_overlap(shown: Show) -> None:
    board = shown()
    column = QVBoxLayout(board)
    first, second = Text("The first line"), Text("The second line")
    column.addWidget(first)
    column.addWidget(second)
    first.show()
    second.show()
    column.activate()
    assert overlapping(board, read(board)) == []
    second.setGeometry(first.geometry().translated(4, 3))
    assert [found.text for found in overlapping(board, read(board))] == ["The first line | The second line"]
    # What lies over a page on purpose, a toast for instance, stands in no layout.
    column.removeWidget(second)
    second.setParent(board)
    second.show()
    assert overlapping(board, read(board)) == []


def test_missing_glyphs(shown: Show) -> None:
    known = Known()
    board = shown((Text("Fine 好"), QRect(4, 4, 300, 24)))
    assert missing_glyphs(board, read(board), known) == []
    # A character of a private use area has no glyph in any font.
    board = shown((Text("Box \U000f1234"), QRect(4, 4, 300, 24)))
    assert [found.detail for found in missing_glyphs(board, read(board), known)] == ["U+F1234"]
    known.add("\U000f1234")
    assert missing_glyphs(board, read(board), known) == []


def test_words_that_nothing_explains(shown: Show) -> None:
    known = Known()
    board = shown((Text("导入 Excel"), QRect(4, 4, 300, 24)), (Text("Save 文件"), QRect(4, 44, 300, 24)))
    assert [found.detail for found in untranslated(board, read(board), "zh_CN", known)] == ["Save"]
    known.add({"name": "save"})
    assert untranslated(board, read(board), "zh_CN", known) == []
    board = shown((Text("Hudie 蝶"), QRect(4, 4, 300, 24)), (Text("新建客户"), QRect(4, 44, 300, 24)))
    assert [found.detail for found in untranslated(board, read(board), "en", known)] == ["新建客户"]
    known.add(["新建客户"])
    assert untranslated(board, read(board), "en", known) == []


class _Dictionary:
    """Translates as QTranslator does."""

    def __init__(self, words: dict[tuple[str, str], str]) -> None:
        self._words = words

    def translate(self, context: str, source: str, _which: str | None = None, _n: int = -1) -> str | None:
        return self._words.get((context, source))


def test_the_listener_notes_what_has_no_translation() -> None:
    known = Known()
    words = {("Base", "Save"): "保存", ("Page", "CAC ¥"): "CAC ¥"}
    listener = Listener([_Dictionary(words)], known, "zh_CN")  # type: ignore[list-item]
    # Qt asks for a class, then for its base.
    listener.translate("Page", "Save")
    listener.translate("Base", "Save")
    # PySide goes on where a translation is the source itself.
    for context in ("Page", "Base", "QObject"):
        listener.translate(context, "CAC ¥")
    listener.translate("Page", "Undo")
    listener.translate("QWidget", "Undo")
    listener.translate("QObject", "Undo")
    known.settle()
    assert list(known.missing) == [("Page", "Undo")]
    assert known.explains("保存")


def test_english_needs_plurals_only() -> None:
    known = Known()
    listener = Listener([], known, "en")
    listener.translate("Page", "Save")
    listener.translate("Page", "%n contact(s)", None, 3)
    known.settle()
    assert list(known.missing) == [("Page", "%n contact(s)")]


def test_nameless(shown: Show) -> None:
    board = shown(
        (Button(icon="gear-six", name="Menu"), QRect(4, 4, 36, 36)),
        (Button(icon="x"), QRect(44, 4, 36, 36)),
        (QLineEdit(), QRect(4, 50, 100, 36)),
    )
    assert [found.where for found in nameless(board)] == ["Button", "QLineEdit"]


def test_a_buddy_names_its_editor(shown: Show) -> None:
    label, box = Text("Name"), QLineEdit()
    label.setBuddy(box)
    board = shown((label, QRect(4, 4, 80, 24)), (box, QRect(90, 4, 100, 36)))
    assert nameless(board) == []


def test_lines_are_read_where_they_are_painted(shown: Show) -> None:
    label = Text("Hudie 蝶 2026")
    label.setFont(QFont())
    board = shown((label, QRect(20, 10, 300, 30)))
    (line,) = read(board)
    assert line.text == "Hudie 蝶 2026"
    assert QRect(20, 10, 300, 30).contains(line.inside(board).toAlignedRect())


# -- rounds ---------------------------------------------------------------------------------------------------


def _options(**given: object) -> Namespace:
    return Namespace(**{"lang": None, "theme": None, "size": None, "scale": None, "text": None, **given})


def test_rounds_cover_everything_asked_for() -> None:
    assert {(one.language, one.theme) for one in ROUNDS} == {
        (language, look) for language in ("zh_CN", "en") for look in ("light", "dark")
    }
    assert {(one.width, one.height) for one in ROUNDS} == {(1440, 900), (1366, 768), (1280, 720)}
    assert {one.scale for one in ROUNDS} == {1.0, 1.25, 1.5}
    assert {one.text for one in ROUNDS} >= {1.0, 1.3}


def test_options_narrow_the_rounds() -> None:
    assert rounds(_options()) == list(ROUNDS)
    (only,) = rounds(_options(lang="en", theme="dark", size="1366x768", scale=1.25))
    assert only.name == "en-dark-1366x768-scale125"
    assert only.window_height == 697
    narrowed = rounds(_options(lang="en", theme="dark"))
    assert {(one.language, one.theme) for one in narrowed} == {("en", "dark")}
    assert len(set(narrowed)) == len(narrowed) > 3


@pytest.mark.parametrize("given", [{"size": "wide"}, {"size": "10x10"}, {"scale": 9.0}])
def test_options_without_sense_are_refused(given: dict[str, object]) -> None:
    with pytest.raises(UsageRefused):
        rounds(_options(**given))


def test_findings_say_where() -> None:
    found = Finding("clipped", "Save", "Window/Button")
    assert (found.rule, found.text, found.where, found.detail) == ("clipped", "Save", "Window/Button", "")


# -- scenes ---------------------------------------------------------------------------------------------------


@pytest.fixture
def stage(qapp: object, tmp_path: Path) -> Iterator[Stage]:
    make(tmp_path / "shop.hudie", 40, 1, date(2026, 11, 18))
    found = Stage(Look("en", "light", 1280, 720), tmp_path)
    found.open(tmp_path / "shop.hudie")
    yield found
    found.close()
    translations.install("en")


def test_a_scene_is_drawn_and_looked_over(stage: Stage, tmp_path: Path) -> None:
    def play(stage: Stage) -> Iterator[Shot]:
        yield Shot("list")
        button = Button(icon="x", parent=stage.window)
        button.setGeometry(4, 4, 36, 36)
        button.show()
        yield Shot("fault")

    (first, _), (second, findings) = list(play_scene(stage, Scene("two", play), tmp_path, 4))
    assert (first, second) == ("005-list.png", "006-fault.png")
    assert QImage(str(tmp_path / first)).size() == QSize(1280, 720)
    assert ("nameless", "TourWindow/Button") in {(one.rule, one.where) for one in findings}
    write_sheet(tmp_path / "sheet.png", [tmp_path / first, tmp_path / second], "Two")
    assert QImage(str(tmp_path / "sheet.png")).width() > 900


def test_a_scene_that_breaks_is_a_finding(stage: Stage, tmp_path: Path) -> None:
    def play(stage: Stage) -> Iterator[Shot]:
        yield Shot("list")
        raise KeyError("gone")

    assert len(list(play_scene(stage, Scene("broken", play), tmp_path, 0))) == 1
    assert [one.rule for one in faults(stage)] == ["failed"]
    assert list(faults(stage)) == []


def test_dialogs_are_drawn_above_the_window(stage: Stage) -> None:
    stage.window.open_keys()
    dialog = stage.dialog("ShortcutsDialog")
    stage.settle()
    plain, drawn = stage.window.grab().toImage(), picture(stage.window, stage.above()).toImage()
    middle = dialog.geometry().center() - stage.room.topLeft()
    assert stage.above() == [dialog]
    assert plain.pixelColor(middle) != drawn.pixelColor(middle)
    stage.clear()
    assert stage.above() == []


def test_what_never_comes_is_told(stage: Stage) -> None:
    with pytest.raises(Stuck):
        stage.settle(lambda: False, 0.2)


def test_every_scene_has_a_name_of_its_own() -> None:
    names = [one.name for one in SCENES]
    assert len(names) == len(set(names)) > 15


def test_scenes_are_chosen_by_name_those_of_a_new_shop_last() -> None:
    assert [one.name for one in chosen("tiers,contacts")] == ["contacts", "tiers"]
    shops = [one.shop for one in chosen(None)]
    assert shops == sorted(shops, reverse=True)
    assert len(shops) == len(SCENES)
    with pytest.raises(UsageRefused, match="nowhere"):
        chosen("tiers,nowhere")


def test_messy_lists_hold_every_kind_of_trouble(tmp_path: Path) -> None:
    rows = files.messy_rows(["13800135210"], 900)
    numbers = [str(row[1]) for row in rows]
    assert any("****" in one for one in numbers)
    assert any(len(one) == 7 for one in numbers)
    assert {"13800135210", "", "没有手机"} <= set(numbers)
    assert len({one for one in numbers if one.startswith("199")}) < len(
        [one for one in numbers if one.startswith("199")]
    )
    assert files.write_bare(tmp_path / "bare.csv", 10).read_bytes().decode("gb18030").startswith("张三 199")
