"""Scenes of member tiers: the ladder and its rules, the ledger of points, the points of one customer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from services.memberships import FEATURE, plans, selling
from services.points import gifts
from services.shop import change_settings
from services.tiers.ladder import ladder
from ui.tour.programme import Shot, scene, scrolled
from ui.tour.stage import Stage

BEST: Final = "SELECT contact_id FROM member ORDER BY spent DESC LIMIT 1"
"""Whose purchases come to most."""


@scene("tiers")
def _tiers(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    page: Any = stage.window.show_view("tiers", "rules")
    stage.settle()
    yield Shot("tiers")
    page.edit_ladder()
    dialog = stage.dialog("LadderDialog")
    yield Shot("ladder-lowest")
    dialog.add_step()
    stage.settle()
    yield Shot("ladder-new-step")
    dialog.save()
    stage.settle()
    yield Shot("ladder-refused")
    dialog.discard()
    stage.clear()
    page.points.edit.click()
    dialog = stage.dialog("PointsRulesDialog")
    yield Shot("points-rules")
    stage.write(dialog.fields["vip_day"].editor, "40")
    dialog.primary.click()
    stage.settle()
    yield Shot("points-rules-refused")
    dialog.discard()
    stage.clear()
    page.points.tasks.click()
    tasks = stage.dialog("TasksDialog")
    stage.settle()
    yield Shot("tasks")
    tasks.add.click()
    stage.dialog("TaskDialog")
    yield Shot("task-new")
    stage.clear()
    page.edit_gift(None)
    dialog = stage.dialog("GiftDialog")
    yield Shot("gift-new")
    dialog.kind.setCurrentIndex(dialog.kind.count() - 1)
    dialog._suit()
    yield Shot("gift-tier-days")
    stage.clear()


@scene("benefits-poster")
def _poster(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    page: Any = stage.window.show_view("tiers", "rules")
    stage.settle()
    page.bar.poster.click()
    stage.settle()
    dialog = stage.dialog("BenefitsDialog")
    stage.settle()
    yield Shot("benefits-poster")
    dialog.line.set_text(dialog.offer.settings.shop_name)
    dialog.parts["gifts"].setChecked(False)
    dialog.format.buttons()[1].click()
    stage.settle()
    yield Shot("benefits-poster-a5")
    yield from scrolled(stage, dialog.side, "benefits-poster-end")
    stage.clear()


@scene("points")
def _points(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    page: Any = stage.window.show_view("tiers", "points")
    stage.settle()
    yield Shot("points")
    page.chips.chips["adjusted"].click()
    stage.settle()
    yield Shot("points-corrected")
    page.chips.chips["all"].click()
    stage.settle()


@scene("points-of-one")
def _of_one(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    found: list[Any] = []

    def read(store: Any) -> list[Any]:
        gifts.gifts(store)
        return list(store.rows("SELECT contact_id FROM member ORDER BY points DESC LIMIT 1"))

    stage.context.jobs.read(read, found.extend)
    stage.settle()
    if not found:
        return
    stage.window.open_points(found[0][0])
    dialog = stage.dialog("PointsDialog")
    stage.settle()
    for index, key in enumerate(("gifts", "tasks", "benefits", "tier", "correct")):
        dialog.switch.buttons()[index].click()
        stage.settle()
        yield Shot(f"points-of-one-{key}")
    dialog.primary.click()
    stage.settle()
    yield Shot("points-of-one-refused")
    stage.clear()


def _use_memberships(stage: Stage) -> None:
    """Switch paid membership on, with one on offer that somebody holds."""
    if stage.context.settings.uses(FEATURE):
        return
    features = (*stage.context.settings.features, FEATURE)
    offered: list[Any] = []

    def offer(store: Any) -> Any:
        top = ladder(store)[-1].id
        values = plans.PlanInput("金卡年费", price=19_900, tier_id=top, text="全年九折")
        return plans.add_plan(store, stage.context.act(), values)

    def sell(store: Any) -> Any:
        who, plan = store.value(BEST), offered[0].receipt["id"]
        return selling.sell_membership(store, stage.context.act(), who, plan)

    run = stage.context.operations.run
    run(lambda store: change_settings(store, stage.context.act(), features=features), quiet=True)
    stage.settle(lambda: stage.context.settings.uses(FEATURE))
    run(offer, done=offered.append, quiet=True)
    stage.settle(lambda: bool(offered))
    run(sell, quiet=True)
    stage.settle()


@scene("memberships")
def _memberships(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    _use_memberships(stage)
    page: Any = stage.window.show_view("tiers", "memberships")
    stage.settle()
    yield Shot("memberships")
    page.edit(None)
    form = stage.dialog("PlanDialog")
    yield Shot("membership-plan")
    form.primary.click()
    stage.settle()
    yield Shot("membership-plan-refused")
    form.discard()
    stage.clear()
    found: list[Any] = []
    stage.context.jobs.read(lambda store: store.rows(BEST), found.extend)
    stage.settle()
    if found:
        stage.window.open_membership(found[0][0])
        stage.dialog("MembershipDialog")
        stage.settle()
        yield Shot("membership-of-one")
        stage.clear()
