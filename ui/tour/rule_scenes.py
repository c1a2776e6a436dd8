"""Scenes of the rules: each one in its editor, a new one, the dialog before one goes, and a pasted chat."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from services.contact_query import ContactQuery
from ui.tour.programme import Shot, scene, scrolled
from ui.tour.stage import Stage

_CHAT = (
    "{name} 11-17 10:02\n车厘子还有吗，公司想要两箱礼盒\n\n小周 11-17 10:03\n有的，今天到货\n\n"
    "{part} 11-17 10:05\n多少钱一箱\n\n路过的 11-17 10:06\n排队吗"
)


def _people(store: Any, today: date) -> list[str]:
    """A name that one contact has, and a part of names."""
    from services.contacts import display_name
    from services.search import first_ids

    names = [display_name(store, n).text for n in first_ids(store, ContactQuery(), today, 60).ids]
    whole = next(n for n in names if len(n) == 3 and names.count(n) == 1)
    return [whole, next(n for n in names if len(n) == 3 and n != whole)[:2]]


def _side(stage: Stage) -> Any:
    page = stage.window.show_view("tags", "tags")
    stage.settle(lambda: not page.rules.busy and bool(page.groups))
    return page.rules


@scene("rules")
def _rules(stage: Stage) -> Iterator[Shot]:
    side = _side(stage)
    if side.single:
        side.act("back")
        yield Shot("rules-list")
    for at, one in enumerate(side.standings[:6]):
        side.show_rule(one.rule.id)
        stage.settle(lambda: not side.busy)
        yield Shot(f"rule-{at + 1}")


@scene("rule-new")
def _new(stage: Stage) -> Iterator[Shot]:
    side = _side(stage)
    side.act("new")
    stage.settle(lambda: not side.busy)
    yield Shot("rule-new")
    kinds = ("nth_order", "amount", "product", "tier_reached", "since_purchase")
    for kind in ("keyword", "contact_added", "feedback", "birthday", *kinds):
        side.editor.kind.set_value(kind)
        side.editor.kind.picked.emit(kind)
        stage.settle(lambda: not side.busy)
        yield Shot(f"rule-new-{kind}")
    side.editor.builder.add_condition.click()
    stage.settle(lambda: not side.busy)
    yield from scrolled(stage, side.editor.scroller, "rule-new-below")
    side.act("save")
    yield Shot("rule-unfinished")
    side.act("discard")
    stage.settle(lambda: not side.busy)


@scene("rule-remove")
def _remove(stage: Stage) -> Iterator[Shot]:
    side = _side(stage)
    if not side.standings:
        return
    side.show_rule(side.standings[0].rule.id)
    stage.settle(lambda: not side.busy)
    side.act("remove")
    stage.dialog("RemoveRuleDialog")
    yield Shot("rule-remove")
    stage.clear()


@scene("chat")
def _chat(stage: Stage) -> Iterator[Shot]:
    side = _side(stage)
    side.acts.paste_chat()
    dialog = stage.dialog("ChatDialog")
    yield Shot("chat-empty")
    names: list[str] = []
    today = stage.context.today()
    stage.context.jobs.read(lambda store: _people(store, today), names.extend)
    stage.settle(lambda: bool(names))
    chat = _CHAT.format(name=names[0], part=names[1])
    for text, name in ((chat, "chat"), ("没有名字的一句话", "chat-nobody")):
        for line in filter(None, text.splitlines()):
            stage.known.add(line)
        dialog.text.setPlainText(text)
        stage.settle(lambda: not dialog.busy)
        yield Shot(name)
    stage.clear()
