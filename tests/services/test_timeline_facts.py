"""The timeline of a customer tells what happened at the counter."""

from __future__ import annotations

from models.store import Store
from services.points.adjusting import adjust
from services.points.gifts import GiftInput, add_gift, exchange
from services.sales.pricing import LineInput, SaleInput
from services.sales.refunding import refund
from services.sales.selling import sell
from services.stored_value.sharing import share
from services.stored_value.topping_up import top_up
from services.tiers.holding import move_by_hand
from services.timeline import timeline
from services.timeline_facts import Fact
from services.undo import undo
from tests.services.sales.counter import at, person


def told(store: Store, contact: int, *, counter: bool = False) -> list[Fact]:
    return [fact for entry in timeline(store, contact, counter=counter) for fact in entry.facts]


def test_what_happened_at_the_counter(store: Store) -> None:
    store.execute("INSERT INTO tier (id, name, position, threshold) VALUES (2, '高级', 1, 100000)")
    who, other = person(store), person(store, "罗志强")
    top_up(store, at("2026-11-10"), who, 50_000, 6_000)
    share(store, at("2026-11-10"), who, other)
    lines = (LineInput(name="车厘子", price=8_600), LineInput(name="牛奶草莓", price=1_400))
    sold = sell(store, at("2026-11-11"), SaleInput(who, lines=lines, stored=0, paid=(("wechat", 4_000),)))
    back = refund(store, at("2026-11-12"), sold.receipt["id"], amount=1_400)
    paid = sell(store, at("2026-11-13"), SaleInput(other, amount=3_000, stored="all"))
    gift = add_gift(store, at("2026-11-13"), GiftInput("帆布袋", points=20)).receipt["id"]
    exchange(store, at("2026-11-14"), who, gift)
    adjust(store, at("2026-11-15"), who, 5, "补登")
    move_by_hand(store, at("2026-11-16"), who, 2, "老客")
    found = told(store, who, counter=True)
    assert found == told(store, who)
    tier, points, exchanged, shared, returned, bought, topped = found
    assert (tier.what, tier.names) == ("tier", ("", "高级"))
    assert (points.what, points.points) == ("moved", 5)
    assert (exchanged.what, exchanged.points, exchanged.names) == ("gift", -20, ("帆布袋",))
    assert (shared.what, shared.fen, shared.slip) == ("shared", -3_000, paid.receipt["id"])
    assert (returned.what, returned.fen, returned.slip) == ("refund", -1_400, back.receipt["id"])
    assert (bought.what, bought.fen, bought.points) == ("sale", 10_000, 100)
    assert (bought.names, bought.paid) == (("车厘子", "牛奶草莓"), ("wechat", "cash"))
    assert (topped.what, topped.fen, topped.bonus, topped.paid) == ("top_up", 50_000, 6_000, ("cash",))


def test_a_sale_that_was_undone_still_says_what_it_was(store: Store) -> None:
    who = person(store)
    sold = sell(store, at("2026-11-11"), SaleInput(who, amount=10_000))
    undo(store, at("2026-11-11"), sold.operation)
    entries = timeline(store, who, counter=True)
    gone = next(entry for entry in entries if entry.kind == "sell")
    assert gone.undone
    assert [(fact.what, fact.fen, fact.slip) for fact in gone.facts] == [("sale", 10_000, None)]
    assert gone.changes == ()
