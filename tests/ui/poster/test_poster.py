"""Posters of a channel: what is offered, warned of, read back, saved, printed and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from shiboken6 import isValid

from models.store import Store
from services.channels import channels
from services.channels.channels import ChannelInput
from services.channels.duty import DutyInput
from services.operations import Act
from services.shop import change_settings
from services.staff import add_staff
from ui.code_pictures import read_codes
from ui.dialogs.poster import PosterDialog, dialog, facts
from ui.dialogs.poster.facts import Choice
from ui.main_window import MainWindow
from ui.printing import picture, print_to
from ui.settings_file import Machine
from ui.translations import install

LINK = "https://work.weixin.qq.com/ca/"
MODES = ("live", "per_staff")


@pytest.fixture
def staff(store: Store, act: Callable[[], Act]) -> dict[str, int]:
    """Three people beside the owner, a shop with an address, hours of duty in use."""
    change_settings(
        store,
        act(),
        shop_name="鲜果店",
        shop_address="和平路 118 号",
        shop_hours="8:00–22:00",
        features=("staff_rota",),
    )
    return {name: add_staff(store, act(), name).receipt["id"] for name in ("小周", "阿梅", "林姐")}


@pytest.fixture
def channel(store: Store, act: Callable[[], Act], staff: dict[str, int]) -> int:
    """A channel with a live code and two people who have their own."""
    on_duty = (
        DutyInput(staff["小周"], from_at="9:00", until_at="21:00", daily_cap=20, url=LINK + "zhou"),
        DutyInput(staff["阿梅"], weekdays="67", daily_cap=5, url=LINK + "mei", url_expires_on="2026-12-01"),
        DutyInput(staff["林姐"], spare=True),
    )
    values = ChannelInput(
        name="抖音/同城",
        hook="送 8 元券",
        code_mode="per_staff",
        url=LINK + "live",
        url_expires_on="2026-11-30",
        on_duty=on_duty,
    )
    return int(channels.create(store, act(), values).receipt["id"])


@pytest.fixture
def opened(
    qtbot: Any, store: Store, staff: dict[str, int], clock: Any, tmp_path: Path
) -> Iterator[Callable[[int], PosterDialog]]:
    """Opens the posters of a channel and waits until its codes were read back."""
    install("en")
    window = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    window.show()
    made: list[PosterDialog] = []

    def make(number: int) -> PosterDialog:
        shown = PosterDialog(window.context, number)
        shown.open()
        made.append(shown)
        qtbot.waitUntil(lambda: shown.channel is not None)
        return shown

    yield make
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    for shown in made:
        if isValid(shown):
            shown.discard()
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    window.hide()
    window.stop()
    window.deleteLater()


def checked(qtbot: Any, shown: PosterDialog) -> PosterDialog:
    qtbot.waitUntil(lambda: shown.checked)
    return shown


def test_one_page_for_each_who_has_a_code(
    qtbot: Any, opened: Any, channel: int, staff: dict[str, int]
) -> None:
    shown = checked(qtbot, opened(channel))
    assert shown.names() == ["小周", "阿梅"]
    assert not shown.options.ticks[staff["林姐"]].isEnabled()
    assert "2 of them, all readable" in shown._hint.text()
    assert shown.primary is not None
    assert shown.primary.isEnabled()
    shown.options.ticks[staff["小周"]].setChecked(False)
    assert not shown.primary.isEnabled()
    checked(qtbot, shown)
    assert shown.names() == ["阿梅"]
    shown.options.ticks[staff["阿梅"]].setChecked(False)
    assert (shown.printed, shown._hint.text()) == (None, "Choose at least one of the staff")
    assert not shown.pdf.isEnabled()


def test_all_is_saved_as_pdf_and_png(
    qtbot: Any, opened: Any, channel: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = checked(qtbot, opened(channel))
    asked: list[str] = []

    def choose(_parent: Any, _title: str, place: str, kinds: str) -> tuple[str, str]:
        asked.append(Path(place).name)
        return str(tmp_path / Path(place).stem), kinds

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    shown.pdf.click()
    qtbot.waitUntil(lambda: shown._hint.text().startswith("Saved: "))
    shown.png.click()
    qtbot.waitUntil(lambda: "saved" in shown._hint.text() and not shown._hint.text().startswith("Saved"))
    assert asked == ["抖音_同城 A4 poster.pdf", "抖音_同城 A4 poster.png"]
    names = {"抖音_同城 A4 poster.pdf", "抖音_同城 A4 poster 1 小周.png", "抖音_同城 A4 poster 2 阿梅.png"}
    assert names <= {one.name for one in tmp_path.iterdir()}
    assert read_codes(tmp_path / "抖音_同城 A4 poster 2 阿梅.png") == [LINK + "mei"]
    assert shown.context.machine.last_folder == tmp_path


def test_a_place_that_takes_nothing_is_told_of(qtbot: Any, opened: Any, channel: int, tmp_path: Path) -> None:
    shown = checked(qtbot, opened(channel))
    reported: list[BaseException] = []
    shown.context.window.report = reported.append
    shown.save_pdf(tmp_path / "gone" / "a.pdf")
    qtbot.waitUntil(lambda: bool(reported))
    assert isinstance(reported[0], FileNotFoundError)
    assert shown.pdf.isEnabled()


def test_ctrl_p_prints_all_pages(
    qtbot: Any, opened: Any, channel: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = checked(qtbot, opened(channel))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "print.pdf"))
    answers: list[bool | None] = [None, True, False]

    def ask(sheet: Any, _parent: Any) -> bool | None:
        answer = answers.pop(0)
        return print_to(sheet, printer) if answer else answer

    monkeypatch.setattr(dialog, "ask_and_print", ask)
    said = shown._hint.text()
    shown.print_pages()
    assert shown._hint.text() == said
    shown.print_pages()
    assert "2 pages sent to the printer" in shown._hint.text() or "page(s) sent" in shown._hint.text()
    assert (tmp_path / "print.pdf").stat().st_size > 10_000
    shown.print_pages()
    assert shown._hint.text().startswith("The printer took nothing")


def test_headline_and_second_line_stay_with_the_channel(
    qtbot: Any, opened: Any, channel: int, store: Store
) -> None:
    shown = opened(channel)
    checked(qtbot, shown)
    assert shown.printed.words.title == facts.default_title()
    before = store.value("SELECT count(*) FROM operation")
    shown.options.title.set_text("加店主微信")
    shown.options.line.set_text("今天就能用")
    assert (shown.printed.words.title, shown.printed.words.line) == ("加店主微信", "今天就能用")
    shown.reject()
    qtbot.waitUntil(lambda: channels.channel(store, channel).values.poster_title == "加店主微信")
    assert channels.channel(store, channel).values.poster_line == "今天就能用"
    assert store.value("SELECT count(*) FROM operation") == before + 1
    again = checked(qtbot, opened(channel))
    assert again.options.title.text() == "加店主微信"
    again.reject()
    qtbot.waitUntil(lambda: again.context.jobs.idle)
    assert store.value("SELECT count(*) FROM operation") == before + 1


def test_the_live_code_is_one_page(qtbot: Any, opened: Any, channel: int) -> None:
    shown = checked(qtbot, opened(channel))
    assert [shown.options.mode.itemData(n) for n in range(2)] == ["per_staff", "live"]
    shown.options.mode.set_value("live")
    shown.options.mode.picked.emit("live")
    checked(qtbot, shown)
    assert [code.link for code in shown.printed.codes] == [LINK + "live"]
    assert shown.printed.codes[0].small == "Code valid until 2026-11-30"
    assert not shown.options.staff.isVisible()
    assert "until 11-30" in shown.options.note.accessibleName()


def test_the_kind_of_print_is_remembered(qtbot: Any, opened: Any, channel: int) -> None:
    shown = checked(qtbot, opened(channel))
    shown.format.buttons()[2].click()
    checked(qtbot, shown)
    assert type(shown.printed).__name__ == "TableCard"
    shown.reject()
    again = checked(qtbot, opened(channel))
    assert again.format.value() == "card"


def test_what_is_ticked_off_is_not_printed(qtbot: Any, opened: Any, channel: int) -> None:
    shown = checked(qtbot, opened(channel))
    words = shown.printed.words
    assert (words.gift, words.mark, words.foot) == ("送 8 元券", True, "和平路 118 号 · 8:00–22:00")
    assert shown.printed.codes[0].duty == "On duty: 小周 9:00–21:00"
    for tick in (shown.options.gift, shown.options.mark, shown.options.duty):
        tick.setChecked(False)
    shown.options.cut.setChecked(True)
    words = shown.printed.words
    assert (words.gift, words.mark, shown.printed.codes[0].duty, shown.printed.cut) == ("", False, "", True)
    checked(qtbot, shown)


def test_the_shop_prints_its_own_logo(
    qtbot: Any, opened: Any, channel: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = checked(qtbot, opened(channel))
    file = tmp_path / "logo.png"
    logo = QImage(1_600, 400, QImage.Format.Format_RGB32)
    logo.fill(QColor("#c02020"))
    logo.save(str(file))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    shown.options.logo.click()
    qtbot.waitUntil(lambda: shown.logo is not None)
    assert shown.printed.words.logo.width() == 800
    assert shown.options.logo.text() == "Without my logo"
    checked(qtbot, shown)
    reds = picture(shown.printed, 0, 210)
    assert any(
        reds.pixelColor(x, 19).red() > 150 > reds.pixelColor(x, 19).green() + 60 for x in range(12, 40)
    )
    shown.reject()
    again = checked(qtbot, opened(channel))
    qtbot.waitUntil(lambda: again.logo is not None)
    again.options.logo.click()
    assert (again.logo, again.context.machine.get("poster/logo")) == (None, None)
    file.write_text("no picture")
    again.options.logo.click()
    qtbot.waitUntil(lambda: "can't be read as a picture" in again._hint.text())
    assert again.logo is None


def test_without_a_code_there_is_nothing_to_print(
    qtbot: Any, opened: Any, store: Store, act: Callable[[], Act]
) -> None:
    number = channels.create(store, act(), ChannelInput(name="小红书")).receipt["id"]
    shown = opened(number)
    assert shown.empty.isVisible()
    assert not shown.whole.isVisible()
    assert shown.primary is not None
    assert not shown.primary.isEnabled()
    shown.reject()


def test_a_code_that_no_phone_reads_is_not_printed(
    qtbot: Any, opened: Any, channel: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog, "unreadable", lambda _sheet: ["阿梅"])
    shown = opened(channel)
    qtbot.waitUntil(lambda: "Not readable" in shown._hint.text())
    assert "阿梅" in shown._hint.text()
    assert not shown.pdf.isEnabled()


def test_the_longest_links_are_readable_on_every_paper(
    qtbot: Any, opened: Any, store: Store, act: Callable[[], Act]
) -> None:
    values = ChannelInput(name="长", url="https://hudie.example/" + "x" * 1_970)
    shown = checked(qtbot, opened(channels.create(store, act(), values).receipt["id"]))
    for button in shown.format.buttons():
        button.click()
        checked(qtbot, shown)


# -- what is said ----------------------------------------------------------------------------------------------


def said(store: Store, channel: int, mode: str, *staff: int, today: date = date(2026, 11, 18)) -> str:
    found = channels.channel(store, channel, today.isoformat())
    people = facts.people_of(found, rota=True)
    return "\n".join(facts.notes(found, people, Choice(mode, staff, "", ""), today))


def test_what_is_warned_of(store: Store, channel: int, staff: dict[str, int], act: Callable[[], Act]) -> None:
    zhou, mei = staff["小周"], staff["阿梅"]
    assert said(store, channel, "per_staff", zhou) == "A printed code can't follow the duty hours."
    assert "The code of 阿梅 is valid until 12-01" in said(store, channel, "per_staff", zhou, mei)
    assert said(store, channel, "live") == "The live code is valid until 11-30, and so is the print."
    late = date(2026, 12, 5)
    assert "The live code expired on 11-30" in said(store, channel, "live", today=late)
    for _ in range(4):
        _registered(store, act(), channel, mei)
    assert "阿梅 will soon be full today" in said(store, channel, "per_staff", zhou, mei)
    assert "full" not in said(store, channel, "per_staff", zhou)
    channels.set_archived(store, act(), channel, True)
    assert said(store, channel, "live").startswith("This channel is not in use")


def _registered(store: Store, act: Act, channel: int, staff: int) -> None:
    from services.channels import registering
    from services.channels.registering import Newcomer

    count = store.value("SELECT count(*) FROM contact")
    registering.register(store, act, channel, Newcomer(phone=f"1390000{count:04}", staff_id=staff))


def test_hours_are_said_as_people_say_them(store: Store, channel: int) -> None:
    found = channels.channel(store, channel)
    people = {one.name: one for one in facts.people_of(found, rota=True)}
    assert (people["小周"].hours, people["阿梅"].hours, people["林姐"].hours) == (
        "9:00–21:00",
        "Sat, Sun",
        "",
    )
    assert [one.hours for one in facts.people_of(found, rota=False)] == ["", "", ""]
    choice = Choice("live", (), "", "")
    [code] = facts.codes_of(found, facts.people_of(found, rota=True), choice)
    assert code.duty == "On duty: 小周 9:00–21:00; 阿梅 Sat, Sun"
    [code] = facts.codes_of(found, facts.people_of(found, rota=False), choice)
    assert code.duty == ""
