"""Topping up, paying back, sharing, packages, the closing list: by keyboard, refused where they must be, on paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from models.store import Store
from services.ledger import balances
from services.settings import shop_settings
from services.stored_value import packages
from services.stored_value.packages import PackageInput
from services.stored_value.sharing import holder_of
from tests.services.stored_value.counter import Counter
from tests.ui.printing.test_printing import pdf_pages
from tests.ui.stored_value.shop import dialog, fill, opened
from ui.dialogs.sheet import SheetDialog
from ui.dialogs.stored_value.agreement_text import AgreementTextDialog
from ui.dialogs.stored_value.closing import ClosingDialog
from ui.dialogs.stored_value.packages import PackageForm, PackagesDialog
from ui.dialogs.stored_value.payout import PayoutDialog
from ui.dialogs.stored_value.sharing import SharingDialog
from ui.dialogs.stored_value.top_up import TopUpDialog
from ui.main_window import MainWindow
from ui.printing import write_pdf

CHEN, LI = "陈雨晴", "李秀英"


@pytest.fixture
def counter(store: Store) -> Counter:
    return fill(store)


@pytest.fixture
def window(qtbot: Any, store: Store, counter: Counter, tmp_path: Path) -> Iterator[MainWindow]:
    with opened(qtbot, store, tmp_path) as shown:
        yield shown


def test_three_formulas_side_by_side_and_the_button_repeats_the_amount(
    qtbot: Any, window: MainWindow, counter: Counter, store: Store
) -> None:
    who = counter.people[CHEN]
    window.open_payout(who)
    shown = dialog(qtbot, window, PayoutDialog)
    assert [card.result.text() for card in shown.cards.values()] == ["—", "¥55.56", "¥142.86"]
    assert not shown.cards["unused"].radio.isEnabled()
    assert shown.reason == "customer"
    assert "¥55.56" in shown.primary.text()
    qtbot.keyClick(shown, Qt.Key.Key_3)
    assert (shown.reason, shown.amount.text()) == ("shop", "142.86")
    qtbot.keyClick(shown, Qt.Key.Key_1)  # does not fit
    assert shown.reason == "shop"
    shown.amount.set_text("0")
    assert shown.primary.text() == "没有可退的"
    shown.pay()
    assert shown.amount.error
    assert shown.amount.editor.hasFocus()
    shown.amount.set_text("200")
    shown.pay()
    qtbot.waitUntil(lambda: bool(shown.amount.error))
    shown.amount.set_text("150")
    shown.pay()
    qtbot.waitUntil(lambda: bool(shown.note.error))
    assert balances(store, who).stored == 16_000
    shown.note.set_text("老顾客")
    qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: balances(store, who).stored == 0)
    assert store.row("SELECT formula, amount, note FROM payout") == (14_286, 15_000, "老顾客")


def test_a_payout_is_printed_in_two_copies(
    qtbot: Any, window: MainWindow, counter: Counter, tmp_path: Path
) -> None:
    window.open_payout(counter.people[CHEN])
    shown = dialog(qtbot, window, PayoutDialog)
    shown.printing.click()
    sheet = dialog(qtbot, window, SheetDialog)
    write_pdf(sheet.printed, tmp_path / "slip.pdf")
    (page,) = pdf_pages(tmp_path / "slip.pdf")
    for said in ("P261122-001", "138****5210", "444.44", "¥55.56", "顾客联", "商家联"):
        assert said in page
    assert "13812345210" not in page


def test_a_package_is_taken_and_its_agreement_printed(
    qtbot: Any, window: MainWindow, counter: Counter, store: Store, tmp_path: Path
) -> None:
    who = counter.people[LI]
    packages.create(store, counter.act(), PackageInput(50_000, 6_000, "果切券", 1_200))
    window.open_top_up(who)
    shown = dialog(qtbot, window, TopUpDialog)
    assert "¥500.00" in shown.primary.text()
    assert shown.paid.isHidden()  # the package says it
    kind = next(one.id for one in shown.found.kinds if one.key == "wechat")
    shown.kind.editor.set_value(kind)
    qtbot.keyClick(shown, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sheet = dialog(qtbot, window, SheetDialog)
    now = balances(store, who)
    assert (now.principal, now.bonus) == (50_000, 6_000)
    assert store.row("SELECT what, kind_id, amount FROM payment ORDER BY id DESC LIMIT 1") == (
        "topup",
        kind,
        50_000,
    )
    write_pdf(sheet.printed, tmp_path / "agreement.pdf")
    (page,) = pdf_pages(tmp_path / "agreement.pdf")
    assert page.count("T261122-001") == 2
    for said in ("果切券", "¥500.00", "139****1247", "充值7天内一分没用的"):
        assert said in page


def test_another_amount_is_typed_and_refused_where_it_is_none(
    qtbot: Any, window: MainWindow, counter: Counter, store: Store
) -> None:
    who = counter.people[LI]
    window.open_top_up(who)
    shown = dialog(qtbot, window, TopUpDialog)
    shown.print_it.setChecked(False)
    shown.save()
    assert shown.paid.error
    shown.paid.set_text("98+70")
    shown.bonus.set_text("x")
    shown.save()
    assert shown.bonus.error
    shown.bonus.set_text("")
    shown.save()
    qtbot.waitUntil(lambda: balances(store, who).principal == 16_800)


def test_a_long_agreement_takes_a_page_for_each_copy(
    qtbot: Any, window: MainWindow, counter: Counter, store: Store, tmp_path: Path
) -> None:
    window.open_top_up(counter.people[CHEN])
    shown = dialog(qtbot, window, TopUpDialog)
    shown.text.click()
    text = dialog(qtbot, window, AgreementTextDialog)
    text.text.set_text("\n".join(f"{n}. 双方约定的第 {n} 条" for n in range(1, 66)))
    text.save()
    qtbot.waitUntil(lambda: "65. 双方" in window.context.settings.agreement_text)
    shown.paid.set_text("100")
    shown.save()
    sheet = dialog(qtbot, window, SheetDialog)
    assert sheet.printed.pages == 4
    write_pdf(sheet.printed, tmp_path / "long.pdf")
    pages = pdf_pages(tmp_path / "long.pdf")
    assert [("第1条" in page, "第65条" in page) for page in pages] == [
        (True, False), (False, True), (True, False), (False, True),
    ]  # fmt: skip


def test_people_are_let_in_and_taken_out(
    qtbot: Any, window: MainWindow, counter: Counter, store: Store
) -> None:
    chen, li = counter.people[CHEN], counter.people[LI]
    SharingDialog(window.context, chen).open()
    shown = dialog(qtbot, window, SharingDialog)
    shown.person.take_contact(li)
    qtbot.waitUntil(lambda: shown.person.settled)
    shown.let_in()
    qtbot.waitUntil(lambda: holder_of(store, li) == chen and len(shown.buttons_out) == 1)
    shown.person.take_contact(li)
    qtbot.waitUntil(lambda: shown.person.settled)
    shown.let_in()
    qtbot.waitUntil(shown.warning.isVisible)
    shown.buttons_out[0].click()
    qtbot.waitUntil(lambda: holder_of(store, li) == li and not shown.buttons_out)


def test_packages_are_made_mended_put_out_of_use_and_deleted(
    qtbot: Any, window: MainWindow, store: Store
) -> None:
    window.open_packages()
    shown = dialog(qtbot, window, PackagesDialog)
    shown.add_one()
    form = dialog(qtbot, window, PackageForm)
    form.fields["pay"].set_text("500")
    form.fields["gift_value"].set_text("12")
    form.save()
    qtbot.waitUntil(lambda: bool(form.fields["gift"].error))
    form.fields["gift"].set_text("果切券")
    form.save()
    qtbot.waitUntil(lambda: len(shown.found) == 1)
    shown.change()
    form = dialog(qtbot, window, PackageForm)
    form.fields["bonus"].set_text("60")
    form.save()
    qtbot.waitUntil(lambda: shown.current().bonus == 6_000)
    shown.switch()
    qtbot.waitUntil(lambda: not shown.current().active)
    shown.delete()
    qtbot.waitUntil(lambda: not shown.found)
    assert packages.packages(store, all_=True) == []
    shown.order.buttons()[1].click()
    qtbot.waitUntil(lambda: not shop_settings(store).principal_first)
    shown.first.click()
    qtbot.waitUntil(lambda: not shop_settings(store).stored_first)


def test_the_closing_list_is_ticked_paid_and_printed(
    qtbot: Any, window: MainWindow, counter: Counter, store: Store, tmp_path: Path, qtmodeltester: Any
) -> None:
    chen = counter.people[CHEN]
    ClosingDialog(window.context, window).open()
    shown = dialog(qtbot, window, ClosingDialog)
    qtmodeltester.check(shown.table, force_py=True)
    assert [(one.contact, one.owed) for one in shown.found] == [(chen, 14_286)]
    shown.table.tick_all()
    shown.told.click()
    qtbot.waitUntil(lambda: shown.found[0].told_on == "2026-11-22")
    shown.pay.click()
    qtbot.waitUntil(lambda: shown.found[0].paid == 14_286)
    assert not shown.pay.isEnabled()
    assert balances(store, chen).stored == 0
    shown.write_to(tmp_path / "list.xlsx")
    qtbot.waitUntil(lambda: (tmp_path / "list.xlsx").exists())
    shown.print_out()
    sheet = dialog(qtbot, window, SheetDialog)
    write_pdf(sheet.printed, tmp_path / "list.pdf")
    (page,) = pdf_pages(tmp_path / "list.pdf")
    assert "142.86" in page
    assert "2026-11-22" in page
