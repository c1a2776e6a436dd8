"""What a pasted chat leaves behind: hits, the date of the last word, and no word of it."""

from __future__ import annotations

import json

import pytest

from models.store import Store
from services import chat_taking
from services.contacts import ContactInput, details
from services.errors import FieldRefused, Refused
from services.undo import undo
from tests.services.auto_rules.shop import Acts, Shop
from tests.states import TODAY, dump

CHAT = (
    "王芳 11-17 10:00\n车厘子还有吗？车厘子要两箱\n\n小周 11-17 10:01\n车厘子有的\n\n李雷 11-17 10:02\n在吗"
)


@pytest.fixture
def shop(store: Store, act: Acts) -> Shop:
    """A shop whose owner is 小周."""
    store.execute("UPDATE staff SET name = '小周' WHERE id = 1")
    return Shop(store, act)


def test_speakers_are_matched_and_never_guessed(store: Store, act: Acts, shop: Shop) -> None:
    fang = shop.person("王小芳", remark="王芳")
    first, second = shop.person("李雷"), shop.person("某", wechat_name="李雷")
    shop.person("王芳芳")
    read = chat_taking.read(store, CHAT + "\n\nnobody@微信 10:03\n喂", TODAY)
    found = {s.name: (s.contact, s.ours, [i for i, _ in s.candidates]) for s in read.speakers}
    assert found["王芳"] == (fang, False, [])
    assert found["小周"] == (None, True, [])
    assert (found["李雷"][0], sorted(found["李雷"][2])) == (None, sorted([first, second]))
    assert found["nobody"] == (None, False, [])
    assert (read.messages, read.before) == (4, "")
    # Opened from a contact, that one is meant where several are called so, and offered where nobody is.
    read = chat_taking.read(store, CHAT, TODAY, about=second)
    assert {s.name: s.contact for s in read.speakers}["李雷"] == second
    read = chat_taking.read(store, "谁 10:03\n喂", TODAY, about=second)
    assert [i for i, _ in read.speakers[0].candidates] == [second]


def test_numbers_and_ids_name_people(store: Store, act: Acts, shop: Shop) -> None:
    who = shop.person("甲", phones=("13800138000",), wechat_id="Fang_88")
    text = "13800138000 10:03\n喂\n\nFang_88 10:04\n喂"
    assert [s.contact for s in chat_taking.read(store, text, TODAY).speakers] == [who, who]


def test_hits_tag_and_nothing_is_kept(store: Store, act: Acts, shop: Shop) -> None:
    words = {"words": ["车厘子"], "every": 2, "where": "chat"}
    rule = shop.rule("车厘子", "keyword", "爱车厘子", arguments=words)
    fang, lei = shop.person("王芳"), shop.person("李雷")
    before = dump(store)
    changes = chat_taking.take(store, act(), CHAT, {"王芳": fang, "李雷": lei})
    assert changes.receipt == {"hits": 2, "people": 1}
    assert (shop.worn(fang), shop.worn(lei)) == ("爱车厘子", "")
    assert store.rows("SELECT contact_id, rule_id, hits FROM keyword_hit") == [(fang, rule, 2)]
    assert details(store, fang).last_reply_on == "2026-11-17"
    whole = json.dumps(
        [dump(store), store.rows("SELECT * FROM operation"), store.rows("SELECT * FROM change")]
    )
    assert "两箱" not in json.loads(json.dumps(whole, ensure_ascii=False))
    with pytest.raises(Refused) as refused:
        chat_taking.take(store, act(), CHAT + "\n", {"王芳": fang})
    assert (refused.value.reason, refused.value.data) == ("chat_again", {"on": "2026-11-18"})
    assert chat_taking.read(store, CHAT, TODAY).before == "2026-11-18"
    undo(store, act(), changes.operation)
    assert dump(store) == before
    chat_taking.take(store, act(), CHAT, {"王芳": fang})


def test_every_further_hit_counts(store: Store, act: Acts, shop: Shop) -> None:
    """A tag that somebody took off comes back only with a further full number of hits."""
    from services import bulk
    from services.selection import Ids

    shop.rule("要", "keyword", "想买", arguments={"words": ["要"], "every": 2})
    who = shop.person("王芳")

    def paste(text: str) -> str:
        chat_taking.take(store, act(), f"王芳：{text}", {"王芳": who})
        return shop.worn(who)

    assert [paste("要"), paste("还要")] == ["", "想买"]
    bulk.remove_tags(store, act(), Ids((who,)), ["想买"])
    assert [paste("就要"), paste("都要")] == ["", "想买"]


def test_exact_is_the_whole_message(store: Store, act: Acts, shop: Shop) -> None:
    shop.rule("TD", "keyword", "退订", arguments={"words": ["TD"], "match": "exact"})
    one, two = shop.person("甲"), shop.person("乙")
    chat_taking.take(store, act(), "甲：td\n乙：TD 是什么", {"甲": one, "乙": two})
    assert (shop.worn(one), shop.worn(two)) == ("退订", "")


def test_what_is_refused(store: Store, act: Acts, shop: Shop) -> None:
    for text, reason in (
        ("", "chat_empty"),
        ("一句话", "chat_empty"),
        ("甲：" + "x" * 200_000, "chat_too_long"),
    ):
        with pytest.raises(FieldRefused) as refused:
            chat_taking.read(store, text, TODAY)
        assert refused.value.reason == reason
    with pytest.raises(FieldRefused) as nobody:
        chat_taking.take(store, act(), CHAT, {})
    assert nobody.value.reason == "chat_nobody"
    with pytest.raises(Refused) as gone:
        chat_taking.take(store, act(), CHAT, {"王芳": 99})
    assert gone.value.reason == "unknown_contact"


def test_an_older_chat_does_not_turn_the_clock_back(store: Store, act: Acts, shop: Shop) -> None:
    who = shop.person("王芳")
    chat_taking.take(store, act(), "王芳 11-17 10:00\n好", {"王芳": who})
    assert chat_taking.take(store, act(), "王芳 11-03 10:00\n好", {"王芳": who}).operation is None
    assert details(store, who).last_reply_on == "2026-11-17"


def test_import_of_names(store: Store, act: Acts, shop: Shop) -> None:
    values = ContactInput(name="ＡＢＣ")
    from services import contacts

    who = contacts.create(store, act(), values).receipt["id"]
    assert chat_taking.read(store, "ABC：好", TODAY).speakers[0].contact == who
