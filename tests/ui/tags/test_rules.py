"""Rules in the window: looked at, built, saved, run, undone, removed; and a chat pasted for their words."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from models.store import Store
from services.auto_rules import rules, running
from services.auto_rules.rule import RuleInput
from services.clock import FixedClock
from services.operations import Act
from services.tags import find_tags
from tests.conftest import NOON
from tests.states import furnished
from tests.ui.contacts import people
from tests.ui.contacts.conftest import window  # noqa: F401 - a fixture
from ui import theme
from ui.dialogs.chat import ChatDialog
from ui.main_window import MainWindow
from ui.pages.tags.rules_dialogs import RemoveRuleDialog
from ui.pages.tags.rules_side import RulesSide
from ui.pages.tags.rules_table import RulesTable

WOMEN = json.dumps({"field": "gender", "op": "any", "value": ["female"]})


def _fill(store: Store) -> tuple[dict[str, int], dict[str, int]]:
    """Ids of people, and of two rules by name: women, who get a tag, and words in notes, which is off."""
    ids = people.fill(store)
    act = lambda: Act(clock=FixedClock(NOON))  # noqa: E731
    tag = store.value("SELECT min(id) FROM tag")
    other = store.value("SELECT max(id) FROM tag")
    assert tag is not None
    assert tag != other
    made = rules.create(store, act(), RuleInput("女客", "changed", tree=WOMEN, adds=(tag,)))
    words = RuleInput("公司", "keyword", {"words": ["公司"]}, adds=(other,))
    second = rules.create(store, act(), words, active=False)
    return ids, {"女客": made.receipt["id"], "公司": second.receipt["id"]}


@pytest.fixture
def shop(store: Store) -> tuple[dict[str, int], dict[str, int]]:
    return furnished(store, _fill)


@pytest.fixture
def ids(shop: tuple[dict[str, int], dict[str, int]]) -> dict[str, int]:
    """Those of the people."""
    return shop[0]


@pytest.fixture
def numbers(shop: tuple[dict[str, int], dict[str, int]]) -> dict[str, int]:
    """Those of the rules."""
    return shop[1]


@pytest.fixture
def side(qtbot: Any, numbers: dict[str, int], window: MainWindow) -> RulesSide:  # noqa: F811
    """The right side of the page, its first rule counted."""
    page = window.show_view("tags", "tags")
    found = page.rules
    assert isinstance(found, RulesSide)
    qtbot.waitUntil(lambda: ready(found) and found.current == numbers["女客"])
    return found


def ready(side: RulesSide) -> bool:
    """Whether the rule in sight is counted."""
    return not side.busy and side._shown is not None and not side._pause.isActive()


def go(qtbot: Any, side: RulesSide, number: int) -> None:
    side.show_rule(number)
    qtbot.waitUntil(lambda: ready(side) and side._shown.id == number)


def names(store: Store) -> list[str]:
    return [one.name for one in rules.rules(store)]


def test_list_and_counts(side: RulesSide, store: Store, clock: FixedClock, qtmodeltester: Any) -> None:
    qtmodeltester.check(side.card.table)
    assert isinstance(side.card.table, RulesTable)
    assert [side.card.table.ticked(row) for row in (0, 1)] == [True, False]
    [seen, _] = [running.dry_run(store, Act(clock=clock), one.rule.id)[0] for one in side.standings]
    assert str(seen.matched) in side.editor.found.accessibleName()
    assert not side.dirty()
    assert not side.editor.save.isEnabled()


def test_whom_it_means_is_opened_in_the_list(qtbot: Any, side: RulesSide, window: MainWindow) -> None:  # noqa: F811
    women = int(side.editor.found.accessibleName().split()[0])
    side.editor.see_meant.click()
    page = window.contacts()
    qtbot.waitUntil(lambda: page.list.table.complete and page.list.table.rowCount() == women)
    assert "女客" in page.side.filters.added[0].text()


def test_saving_discarding_and_drafts(
    qtbot: Any, side: RulesSide, store: Store, numbers: dict[str, int]
) -> None:
    side.editor.name.setText("女士")
    side.editor.name.textEdited.emit("女士")
    assert side.dirty()
    go(qtbot, side, numbers["公司"])
    assert not side.dirty()
    go(qtbot, side, numbers["女客"])
    assert side.editor.name.text() == "女士"
    side.editor.save.click()
    qtbot.waitUntil(lambda: names(store) == ["女士", "公司"] and ready(side) and not side.dirty())
    side.editor.takes_back.setChecked(True)
    assert side.dirty()
    side.editor.discard.click()
    qtbot.waitUntil(lambda: ready(side))
    assert not side.editor.takes_back.isChecked()


def test_a_draft_is_asked_about_before_the_window_goes(
    qtbot: Any,
    side: RulesSide,
    window: MainWindow,  # noqa: F811
    numbers: dict[str, int],
) -> None:
    """Mended: closing the window lost it without a word, also while another rule or page was in sight."""
    assert window._unsaved() == ""
    side.editor.name.setText("女顾客")
    side.editor.name.textEdited.emit("女顾客")
    go(qtbot, side, numbers["公司"])
    window.show_view("contacts", "list")
    assert window._unsaved() == "女顾客"


def test_a_new_rule(qtbot: Any, side: RulesSide, store: Store) -> None:
    side.act("new")
    qtbot.waitUntil(lambda: ready(side) and side.current == 0)
    side.editor.kind.set_value("birthday")
    side.editor.kind.picked.emit("birthday")
    side.editor.save.click()
    qtbot.waitUntil(lambda: side.editor.found.property("panel") == "banner-danger")
    assert side.editor.name.property("invalid") == "true"
    side.editor.name.setText("生日 7 天内")
    side.editor.arguments.parts[0].setText("7")  # type: ignore[attr-defined]
    tag = find_tags(store, [side.editor.adds._choices[0][1]])[0]
    side.editor.adds._take([tag])
    qtbot.waitUntil(
        lambda: ready(side) and side.editor.found.property("panel") in ("banner-info", "banner-found")
    )
    side.editor.save.click()
    qtbot.waitUntil(lambda: "生日 7 天内" in names(store))
    made = rules.find_rule(store, "生日 7 天内")
    assert (made.values.arguments, made.values.adds) == ({"days": 7}, (tag,))
    qtbot.waitUntil(lambda: ready(side) and side.current == made.id)


def test_switching_by_tick(qtbot: Any, side: RulesSide, store: Store, numbers: dict[str, int]) -> None:
    side.card.table.set_ticked(1, 1, True)
    qtbot.waitUntil(lambda: rules.rule(store, numbers["公司"]).active and side.card.table.ticked(1))
    side.card.table.tick_all()
    side.card.table.clear_ticks()
    assert side.card.table.ticked(0)


def test_running_and_its_undo(qtbot: Any, side: RulesSide, store: Store, numbers: dict[str, int]) -> None:
    given = lambda: rules.given(store, numbers["女客"])  # noqa: E731
    side.card.run.click()
    qtbot.waitUntil(lambda: given() > 0 and not side.card.run.busy and ready(side))
    qtbot.waitUntil(lambda: side.standings[0].given == given())
    [run] = running.runs(store, numbers["女客"])
    side.context.operations.undo(run.operation)
    qtbot.waitUntil(lambda: given() == 0)
    qtbot.waitUntil(lambda: side.standings[0].given == 0 and ready(side))


def test_order_by_keys(qtbot: Any, side: RulesSide, store: Store) -> None:
    side.act("down")
    qtbot.waitUntil(lambda: names(store) == ["公司", "女客"])
    side.act("down")  # it is the last one already
    side.act("up")
    qtbot.waitUntil(lambda: [s.rule.name for s in side.standings] == names(store) == ["女客", "公司"])


@pytest.mark.parametrize("take", [False, True])
def test_removing_asks_once(
    qtbot: Any, side: RulesSide, store: Store, numbers: dict[str, int], take: bool
) -> None:
    side.acts.run(numbers["女客"])
    qtbot.waitUntil(lambda: not side.card.run.busy and side.standings[0].given > 0)
    given = side.standings[0].given
    side.act("remove")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RemoveRuleDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, RemoveRuleDialog)
    dialog.take.setChecked(take)
    assert dialog.primary is not None
    dialog.primary.click()
    qtbot.waitUntil(lambda: names(store) == ["公司"] and side.current == numbers["公司"])
    kept = store.value("SELECT count(*) FROM contact_tag WHERE rule_id = ?", (numbers["女客"],))
    assert kept == (0 if take else given)


def test_without_a_rule_the_list_says_so(qtbot: Any, side: RulesSide, numbers: dict[str, int]) -> None:
    assert not side.card.empty.isVisible()
    for number in numbers.values():
        side._remove(number, take=False)
        qtbot.waitUntil(
            lambda number=number: ready(side) and number not in [s.rule.id for s in side.standings]
        )
    qtbot.waitUntil(side.card.empty.isVisible)
    assert not side.card.view.isVisible()


def test_both_or_one_of_them(qtbot: Any, side: RulesSide, window: MainWindow) -> None:  # noqa: F811
    assert side.card.isVisible()
    assert side.editor.isVisible()
    window.resize(1280, 640)
    qtbot.waitUntil(lambda: side.single)
    assert side.card.isVisible() != side.editor.isVisible()
    side._show_editor(True)
    side.editor.back.click()
    assert side.card.isVisible()
    assert not side.editor.isVisible()


def test_the_foot_is_in_sight_in_a_low_window(qtbot: Any, side: RulesSide, window: MainWindow) -> None:  # noqa: F811
    """The editor asked for the height of its whole form, and the page scrolled its buttons away."""
    theme.instance().apply("light", 1.3)
    window.resize(1280, 720)
    side._show_editor(True)
    qtbot.waitUntil(lambda: side.single)
    save = side.editor.save
    side.editor.changed.emit()
    QApplication.processEvents()
    assert save.visibleRegion().boundingRect().size() == save.size()
    assert side.editor.found.visibleRegion().boundingRect().size() == side.editor.found.size()


def test_a_pasted_chat(
    qtbot: Any,
    side: RulesSide,
    store: Store,
    numbers: dict[str, int],
    ids: dict[str, int],
) -> None:
    side.card.table.set_ticked(1, 1, True)
    qtbot.waitUntil(lambda: rules.rule(store, numbers["公司"]).active)
    name = next(n for n in ids if len(n) >= 2)
    side.acts.paste_chat()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ChatDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ChatDialog)
    dialog.text.setPlainText("没有消息")
    qtbot.waitUntil(lambda: not dialog.busy and dialog.alarm.isVisible())
    assert not dialog.take.isEnabled()
    dialog.text.setPlainText(f"{name} 11-17 10:00\n我们公司要开发票\n某某 11-17 10:01\n公司")
    qtbot.waitUntil(lambda: not dialog.busy and len(dialog.rows) == 2)
    assert [row.who.value() for row in dialog.rows] == [ids[name], None]
    dialog.take.click()
    qtbot.waitUntil(lambda: store.value("SELECT sum(hits) FROM keyword_hit") == 1)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
