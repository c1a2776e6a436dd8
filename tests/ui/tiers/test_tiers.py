"""Member tiers in the window: the ladder and its rules, the ledger of points, the points of one customer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from models.store import Store
from services import contacts, memberships
from services.clock import FixedClock
from services.contacts import ContactInput
from services.ledger import balances
from services.memberships.figures import BeforeAfter, Renewal
from services.operations import Act
from services.points import gifts, tasks
from services.points.adjusting import adjust
from services.points.gifts import GiftInput
from services.shop import change_settings
from services.tiers.editing import BenefitInput, TierInput, save_ladder
from services.tiers.ladder import ladder, tier_of
from tests.conftest import NOON
from tests.states import furnished
from ui.dialogs.memberships.person import MembershipDialog
from ui.dialogs.memberships.plan import PlanDialog
from ui.dialogs.points.gift import GiftDialog
from ui.dialogs.points.person import PointsDialog
from ui.dialogs.points.tasks import TasksDialog
from ui.dialogs.stored_value.packages import PackagesDialog
from ui.main_window import MainWindow
from ui.pages.memberships import MembershipsPage
from ui.pages.points import PointsPage
from ui.pages.tiers import TiersPage
from ui.pages.tiers.ladder_dialog import LadderDialog
from ui.pages.tiers.points_rules import PointsRulesDialog
from ui.settings_file import Machine

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def acts(clock: FixedClock) -> Callable[[], Act]:
    return lambda: Act(clock=clock)


def _fill(store: Store) -> int:
    def acts() -> Act:
        return Act(clock=FixedClock(NOON))

    made = int(contacts.create(store, acts(), ContactInput(name="陈雨晴")).receipt["id"])
    adjust(store, acts(), made, 300, "开业")
    steps = [
        TierInput.of(ladder(store)[0]),
        TierInput(
            "高级", "accent", threshold=1_000, multiplier=1_200, benefits=(BenefitInput("service", "送货"),)
        ),
    ]
    save_ladder(store, acts(), steps)
    gifts.add_gift(store, acts(), GiftInput("果切小盒", 100, quantity=2))
    return made


@pytest.fixture
def who(store: Store) -> int:
    """One customer with 300 points, a ladder of two steps, a gift for 100."""
    return furnished(store, _fill)


@pytest.fixture
def window(qtbot: Any, who: int, store: Store, clock: FixedClock, tmp_path: Path) -> Iterator[MainWindow]:
    shown = MainWindow(store, Machine(tmp_path / "machine.ini"), clock=clock)
    shown.setWindowState(Qt.WindowState.WindowNoState)
    shown.resize(1440, 900)
    shown.show()
    shown.activateWindow()
    qtbot.waitUntil(shown.isActiveWindow)
    yield shown
    shown.stop()
    shown.hide()
    shown.deleteLater()


@pytest.fixture
def page(qtbot: Any, window: MainWindow) -> TiersPage:
    found = window.show_view("tiers", "rules")
    assert isinstance(found, TiersPage)
    qtbot.waitUntil(lambda: found.found is not None)
    return found


def _modal(qtbot: Any, kind: type[Any]) -> Any:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind))
    found = QApplication.activeModalWidget()
    assert isinstance(found, kind)
    return found


def _type(dialog: Any, key: str, text: str) -> None:
    editor = dialog.fields[key].editor
    assert isinstance(editor, QLineEdit)
    editor.clear()
    editor.insert(text)


def test_the_ladder_says_who_is_on_each_step_and_what_it_gives(page: TiersPage) -> None:
    assert [card.step.tier.name for card in page.ladder.steps] == ["", "高级"]
    assert page.ladder.steps[0].people.text().startswith("1 ")
    assert "送货" in [one.text for one in page.ladder.steps[1].step.benefits]
    assert page.bar.said.text().startswith("1 ")


def test_a_step_is_added_and_a_ladder_that_falls_is_refused_at_its_field(
    qtbot: Any, page: TiersPage, store: Store
) -> None:
    page.edit_ladder()
    dialog = _modal(qtbot, LadderDialog)
    dialog.add_step()
    _type(dialog.form, "name", "尊享")
    _type(dialog.form, "threshold", "900")
    dialog.save()
    qtbot.waitUntil(lambda: bool(dialog.form.fields["threshold"].error))
    assert dialog.place == 2
    _type(dialog.form, "threshold", "4,000")
    dialog.save()
    qtbot.waitUntil(lambda: len(page.ladder.steps) == 3)
    assert [(tier.name, tier.threshold) for tier in ladder(store)] == [
        ("", 0),
        ("高级", 1_000),
        ("尊享", 4_000),
    ]


def test_benefits_are_edited_with_their_step(qtbot: Any, page: TiersPage, store: Store) -> None:
    page.edit_ladder()
    dialog = _modal(qtbot, LadderDialog)
    dialog.choose(1)
    dialog.form.benefits.add(focus=True)
    dialog.form.benefits.rows[-1].text.setText("生日蛋糕")
    dialog.form.benefits.rows[-1].count.setText("1")
    dialog.save()
    qtbot.waitUntil(lambda: len(page.ladder.steps[1].step.benefits) == 2)
    assert page.ladder.steps[1].step.benefits[1].quantity == 1


def test_rules_of_points_are_checked_field_by_field_and_saved_as_one_act(
    qtbot: Any, page: TiersPage, store: Store
) -> None:
    page.points.edit.click()
    dialog = _modal(qtbot, PointsRulesDialog)
    _type(dialog, "vip_day", "40")
    dialog.save()
    assert dialog.fields["vip_day"].error
    _type(dialog, "vip_day", "8")
    _type(dialog, "vip_multiplier", "2")
    _type(dialog, "points_most", "30")
    dialog.save()
    qtbot.waitUntil(lambda: page.context.settings.vip_day == 8)
    assert (page.context.settings.vip_multiplier, page.context.settings.points_most) == (2_000, 300)
    assert store.value("SELECT count(*) FROM operation WHERE kind = 'change_settings'") == 1


def test_a_gift_is_made_and_shown(qtbot: Any, page: TiersPage) -> None:
    page.points.add.click()
    dialog = _modal(qtbot, GiftDialog)
    _type(dialog, "points", "0")
    _type(dialog, "name", "鲜橙一袋")
    dialog.save()
    assert dialog.fields["points"].error
    _type(dialog, "points", "2,200")
    dialog.save()
    qtbot.waitUntil(lambda: page.found is not None and len(page.found.gifts) == 2)


def test_a_task_is_switched_on(qtbot: Any, page: TiersPage, store: Store) -> None:
    page.points.tasks.click()
    dialog = _modal(qtbot, TasksDialog)
    qtbot.waitUntil(lambda: dialog._rows.count() == 3)
    first = tasks.tasks(store)[0]
    dialog._switch(first, True)
    qtbot.waitUntil(lambda: tasks.task(store, first.id).values.active)
    dialog.reject()


def test_a_gift_is_given_once_for_the_points_it_costs(
    qtbot: Any, window: MainWindow, who: int, store: Store
) -> None:
    window.open_points(who)
    dialog = _modal(qtbot, PointsDialog)
    qtbot.waitUntil(lambda: dialog.columns["gifts"].count() == 1)
    give = next(
        b for b in dialog.findChildren(type(dialog.cancel)) if b.accessibleName() == "Give '果切小盒'"
    )
    give.click()
    give.click()
    qtbot.waitUntil(lambda: balances(store, who).points == 200)
    qtbot.waitUntil(lambda: "200" in dialog.points.accessibleName())
    assert not dialog.cancel.hasFocus()
    dialog.reject()


def test_a_correction_needs_a_number_and_a_reason(
    qtbot: Any, window: MainWindow, who: int, store: Store
) -> None:
    window.open_points(who)
    dialog = _modal(qtbot, PointsDialog)
    assert dialog.primary.isHidden()
    dialog.switch.buttons()[4].click()
    finish = partial(qtbot.keyClick, dialog.amount.editor, Qt.Key.Key_Return, CONTROL)
    dialog.amount.set_text("many")
    finish()
    assert dialog.amount.error
    dialog.amount.set_text("−50")
    finish()
    qtbot.waitUntil(lambda: bool(dialog.reason.error))
    dialog.reason.set_text("记错了")
    dialog.reject()
    assert dialog._keep.isVisible()
    dialog._keep.click()
    finish()
    qtbot.waitUntil(lambda: balances(store, who).points == 250)
    qtbot.waitUntil(lambda: not dialog.dirty())
    dialog.reject()


def test_the_ledger_of_points_is_narrowed_and_opens_its_customer(
    qtbot: Any, window: MainWindow, who: int, store: Store, acts: Callable[[], Act], qtmodeltester: Any
) -> None:
    gifts.exchange(store, acts(), who, gifts.gifts(store)[0].id)
    found = window.show_view("tiers", "points")
    assert isinstance(found, PointsPage)
    qtbot.waitUntil(lambda: found.table.rowCount() == 2)
    qtmodeltester.check(found.table)
    assert "200" in found.tiles["out"].accessibleName()
    found.chips.chips["went"].click()
    qtbot.waitUntil(lambda: found.table.rowCount() == 1)
    found._open((2 << 32) + who)
    dialog = _modal(qtbot, PointsDialog)
    assert dialog.contact == who
    dialog.reject()


def test_a_rehearsal_moves_nobody_until_it_is_adopted(
    qtbot: Any, page: TiersPage, who: int, store: Store, acts: Callable[[], Act]
) -> None:
    adjust(store, acts(), who, 500, "补成长", "growth")
    page.refresh()
    pane = page.rehearsal
    qtbot.waitUntil(lambda: pane.found is not None)
    pane.adopt()
    assert pane.fields[0].threshold.editor.hasFocus()  # nothing to adopt yet
    pane.fields[0].threshold.set_text("400")
    pane.rehearse()
    qtbot.waitUntil(lambda: pane.found is not None and pane.found.up == 1)
    assert tier_of(store, who, page.context.today()).name == ""
    pane.adopt()
    qtbot.waitUntil(lambda: page.found is not None and page.found.ladder.steps[1].tier.threshold == 400)
    assert "from 2026-11-19 on" in page.context.window.toasts.toasts[-1].accessibleName()
    assert store.value("SELECT count(*) FROM operation WHERE kind = 'adopt_ladder'") == 1


def test_a_threshold_that_can_not_be_read_is_told_at_its_field(qtbot: Any, page: TiersPage) -> None:
    pane = page.rehearsal
    qtbot.waitUntil(lambda: pane.found is not None)
    pane.fields[0].threshold.set_text("many")
    pane.rehearse()
    assert pane.fields[0].threshold.error
    pane.adopt()
    assert pane.fields[0].threshold.editor.hasFocus()
    pane.reset.setEnabled(True)
    pane.reset.click()
    assert not pane.fields[0].threshold.error


def test_a_membership_is_offered_sold_renewed_and_given_back(
    qtbot: Any, window: MainWindow, who: int, store: Store, acts: Callable[[], Act], qtmodeltester: Any
) -> None:
    change_settings(store, acts(), features=(memberships.FEATURE,))
    window.renew()
    qtbot.waitUntil(lambda: window.context.settings.uses(memberships.FEATURE))
    found = window.show_view("tiers", "memberships")
    assert isinstance(found, MembershipsPage)
    qtbot.waitUntil(lambda: found.found is not None)
    found.new.click()
    form = _modal(qtbot, PlanDialog)
    _type(form, "name", "年卡")
    _type(form, "price", "98")
    form.save()
    qtbot.waitUntil(lambda: found.table.rowCount() == 1)
    qtmodeltester.check(found.table)
    window.open_membership(who)
    dialog = _modal(qtbot, MembershipDialog)
    qtbot.waitUntil(lambda: dialog.plan.count() == 1)
    dialog.go()
    dialog.go()
    qtbot.waitUntil(lambda: "Renew" in dialog.primary.text())
    assert store.value("SELECT count(*) FROM membership") == 1
    assert store.row("SELECT what, amount FROM payment") == ("membership", 9_800)
    dialog.go()
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM membership") == 2)
    qtbot.waitUntil(lambda: dialog._found is not None and len(dialog._found.bought) == 2)
    dialog.ask_back(dialog._found.bought[0])
    suggested = dialog.amount.text()
    dialog.amount.set_text("")
    dialog.go()
    assert dialog.amount.error  # emptied by mistake, nothing would have been paid back
    dialog.amount.set_text(suggested)
    dialog.go()
    qtbot.waitUntil(lambda: store.value("SELECT count(*) FROM membership WHERE ended_on != ''") == 1)
    dialog.reject()


def test_a_tier_is_moved_by_hand_with_a_reason_and_locked(
    qtbot: Any, window: MainWindow, who: int, store: Store
) -> None:
    window.open_points(who)
    dialog = _modal(qtbot, PointsDialog)
    part = dialog.tier_part
    qtbot.waitUntil(lambda: part.tier.count() == 2)
    dialog.switch.buttons()[3].click()
    part.tier.setCurrentIndex(1)
    dialog.primary.click()
    qtbot.waitUntil(lambda: bool(part.reason.error))
    assert not part.keep.isVisible()
    part.reason.set_text("老客介绍")
    dialog.primary.click()
    qtbot.waitUntil(lambda: tier_of(store, who, window.context.today()).name == "高级")
    qtbot.waitUntil(lambda: part.reason.text() == "")
    locked = "SELECT locked FROM member_tier WHERE contact_id = ?"
    part.reason.set_text("店主定的")
    part.lock.click()
    qtbot.waitUntil(lambda: bool(store.value(locked, (who,))))
    qtbot.waitUntil(lambda: part.lock.text() == "Unlock")
    part.lock.click()
    qtbot.waitUntil(lambda: part.lock.text() == "Lock")
    assert store.value(locked, (who,)) == 0
    part.tier.setCurrentIndex(0)
    part.tier.picked.emit(part.tier.value())
    assert part.keep.isVisible()  # or the next evaluation would lift them again
    part.reason.set_text("退了卡")
    dialog.primary.click()
    qtbot.waitUntil(lambda: store.value(locked, (who,)) == 1)
    assert tier_of(store, who, window.context.today()).name != "高级"
    qtbot.waitUntil(lambda: part.reason.text() == "")
    dialog.reject()


# -- mended ---------------------------------------------------------------------------------------------------------------


def test_packages_are_opened_once(qtbot: Any, window: MainWindow, page: TiersPage) -> None:
    """The link was connected twice: two dialogs lay above each other."""
    page.stored.edit.click()
    _modal(qtbot, PackagesDialog).discard()
    qtbot.waitUntil(lambda: not isinstance(QApplication.activeModalWidget(), PackagesDialog))


def test_what_moved_in_a_period_does_not_hang_on_the_filter(qtbot: Any, window: MainWindow) -> None:
    """The sums were those of the lines in sight."""
    found = window.show_view("tiers", "points")
    assert isinstance(found, PointsPage)
    qtbot.waitUntil(lambda: found.table.rowCount() == 1)
    found.chips.chips["went"].click()
    qtbot.waitUntil(lambda: found.table.rowCount() == 0)
    assert found.tiles["came"].accessibleName().count("300") == 1


def test_a_step_shows_the_fields_it_asks_for_without_holes(qtbot: Any, page: TiersPage) -> None:
    """Fields that a step does not ask for left their places empty."""
    page.edit_ladder()
    dialog = _modal(qtbot, LadderDialog)
    dialog.add_step()
    grid = dialog.form._grid
    shown = [made for made in dialog.form.fields.values() if made.isVisible()]
    assert dialog.form.fields["name"] in shown
    assert dialog.form.fields["keep_threshold"] not in shown
    for index, made in enumerate(shown):
        assert grid.getItemPosition(grid.indexOf(made))[:2] == (index // 3, index % 3)
    dialog.discard()


def test_figures_of_memberships_follow_the_period(
    qtbot: Any, window: MainWindow, who: int, store: Store, acts: Callable[[], Act]
) -> None:
    """A rate of the period before stayed where the new one has none."""
    change_settings(store, acts(), features=(memberships.FEATURE,))
    window.renew()
    qtbot.waitUntil(lambda: window.context.settings.uses(memberships.FEATURE))
    found = window.show_view("tiers", "memberships")
    assert isinstance(found, MembershipsPage)
    qtbot.waitUntil(lambda: found.found is not None)
    assert found.found is not None
    found._got(replace(found.found, renewal=Renewal(3, 2, 0), around=BeforeAfter(3, 90, 100, 200)))
    assert found.tiles["renewal"]._value == "66.7%"
    assert found.tiles["before"]._value == "¥0.33"
    found._got(replace(found.found, renewal=Renewal(0, 0, 0), around=BeforeAfter(0, 90, 0, 0)))
    assert [found.tiles[key]._value for key in ("renewal", "before", "after")] == ["—"] * 3
