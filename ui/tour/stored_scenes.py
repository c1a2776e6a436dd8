"""Scenes of stored value: topping up, paying back, sharing, packages, its ledger, the day close, statements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ui.tour.programme import Shot, scene
from ui.tour.stage import Stage

_HOLDER = (
    "SELECT contact_id FROM member WHERE principal > 0 AND bonus > 0 AND contact_id NOT IN"
    " (SELECT contact_id FROM sharing) ORDER BY (SELECT count(*) FROM sale WHERE contact_id = member.contact_id AND"
    " principal != 0) DESC, contact_id LIMIT 1"
)
_ANYBODY = "SELECT id FROM contact WHERE deleted_at IS NULL AND merged_into IS NULL ORDER BY id LIMIT 1"


def _somebody(stage: Stage) -> int | None:
    """A customer with stored value that was used; else anybody."""
    found: list[int | None] = []
    stage.context.jobs.read(lambda store: store.value(_HOLDER) or store.value(_ANYBODY), found.append)
    stage.settle()
    return found[0]


def _page(stage: Stage, view: str) -> Any:
    stage.clear()
    page: Any = stage.window.show_view("tiers", view)
    stage.settle()
    return page


@scene("top-up")
def _top_up(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    who = _somebody(stage)
    if who is None or stage.context.store.reads_only:
        return
    stage.window.open_top_up(who)
    dialog = stage.dialog("TopUpDialog")
    yield Shot("top-up")
    if dialog.tiles:
        list(dialog.tiles.values())[-1].click()
    stage.write(dialog.paid.editor, "6000")
    stage.settle()
    yield Shot("top-up-high")
    dialog.paid.set_text("12.345")
    dialog.save()
    stage.settle()
    yield Shot("top-up-refused")
    dialog._share()
    stage.dialog("SharingDialog")
    yield Shot("sharing")
    stage.clear()
    stage.window.open_top_up(who)
    dialog = stage.dialog("TopUpDialog")
    dialog._edit_text()
    stage.dialog("AgreementTextDialog")
    yield Shot("agreement-text")
    stage.clear()
    stage.window.open_top_up(who)
    dialog = stage.dialog("TopUpDialog")
    dialog._legal()
    stage.dialog("LegalDialog")
    yield Shot("legal-hints")
    stage.clear()


@scene("payout")
def _payout(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    who = _somebody(stage)
    if who is None or stage.context.store.reads_only:
        return
    stage.window.open_payout(who)
    dialog = stage.dialog("PayoutDialog")
    yield Shot("payout")
    dialog.cards["shop"].choose()
    stage.settle()
    yield Shot("payout-shop")
    dialog.amount.set_text("12.345")
    dialog.pay()
    stage.settle()
    yield Shot("payout-refused")
    stage.clear()


@scene("packages")
def _packages(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    if stage.context.store.reads_only:
        return
    stage.window.open_packages()
    dialog = stage.dialog("PackagesDialog")
    yield Shot("packages")
    dialog.add_one()
    form = stage.dialog("PackageForm")
    stage.write(form.fields["pay"].editor, "500")
    stage.write(form.fields["gift_value"].editor, "12")
    form.save()
    stage.settle()
    yield Shot("package-refused")
    stage.clear()


@scene("stored-value")
def _stored_value(stage: Stage) -> Iterator[Shot]:
    page = _page(stage, "stored")
    yield Shot("stored-value")
    page.switch.buttons()[1].click()
    stage.settle()
    yield Shot("stored-balances")
    page.open_closing()
    dialog = stage.dialog("ClosingDialog")
    dialog.table.tick_all()
    stage.settle()
    yield Shot("closing-list")
    dialog.print_out()
    stage.dialog("SheetDialog")
    yield Shot("closing-sheet")
    stage.clear()
    page.switch.buttons()[0].click()
    page.chips["opening"].click()
    stage.settle()
    yield Shot("stored-empty")
    page.chips["all"].click()


@scene("day-close")
def _day_close(stage: Stage) -> Iterator[Shot]:
    page = _page(stage, "day")
    yield Shot("day-close")
    stage.write(page.pane.counted.editor, "1")
    page.pane.press()
    stage.settle()
    yield Shot("day-difference")
    page.open_sheet()
    stage.dialog("SheetDialog")
    yield Shot("day-sheet")
    stage.clear()
    page.pane.counted.set_text("")
    page.step(-1)
    stage.settle()
    yield Shot("day-before")
    page.pane._change_float()
    stage.dialog("FloatDialog")
    yield Shot("day-float")
    stage.clear()
    page.show_date(page.context.today().isoformat())
    stage.settle()


@scene("statement")
def _statement(stage: Stage) -> Iterator[Shot]:
    stage.clear()
    who = _somebody(stage)
    if who is None:
        return
    stage.window.open_statement(who)
    dialog = stage.dialog("StatementDialog")
    dialog.period.buttons()[2].click()
    stage.settle()
    yield Shot("statement")
    for key in ("points", "growth"):
        dialog.tiles[key].click()
        stage.settle()
        yield Shot(f"statement-{key}")
    stage.clear()
