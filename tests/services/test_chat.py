"""Chats as people copy them: who said what and when, whatever else stands in the text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.chat import Message, parse, plain

TODAY = date(2026, 11, 18)
YESTERDAY = date(2026, 11, 17)


def said(text: str) -> list[tuple[str, str, str]]:
    return [(m.speaker, m.text, m.on.isoformat()[5:] if m.on else "") for m in parse(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("张三 2026/11/17 10:23:45\n你好\n要三箱\n\n李四@微信 11-18 10:24\n好的",
         [("张三", "你好\n要三箱", "11-17"), ("李四", "好的", "11-18")]),
        ("————— 2026-11-16 —————\n\n张三  10:23\n\n你好\n\n李四  10:24\n\n好",
         [("张三", "你好", "11-16"), ("李四", "好", "11-16")]),
        ("张三\n昨天 10:23\n你好\r\n李四\n10:24\n地址：人民路",
         [("张三", "你好", "11-17"), ("李四", "地址:人民路", "")]),
        ("张三: 你好\n李四：https://a.b/c\nhttp://x.y\n第二行",
         [("张三", "你好", ""), ("李四", "https://a.b/c\nhttp://x.y\n第二行", "")]),
        ("2026-11-18 10:23 张三: 你好\n[10:24] 李四: 好", [("张三", "你好", "11-18"), ("李四", "好", "")]),
        ("张三 上午10:23\n你好", [("张三", "你好", "")]),
        ("张三 2026年11月1日 下午3:20\nhello", [("张三", "hello", "11-01")]),
        ("水果店 小周 星期一 10:23\n到货了", [("水果店 小周", "到货了", "11-16")]),
        ("张三 12-24 10:00\n去年说的", [("张三", "去年说的", "12-24")]),
        ("张三 2027-01-01 10:00\n时钟走快了", [("张三", "时钟走快了", "11-18")]),
        ("张三 2026-02-31 10:00\n没有这天", [("张三", "没有这天", "11-18")]),
        ("张三 10:20\n明天 10:30\n5.6\n到店取", [("张三", "明天 10:30\n5.6\n到店取", "")]),
        ("张三 2026-11-17 10:20\n取货 12:00\n要两箱", [("张三", "取货 12:00\n要两箱", "11-17")]),
        ("Anna Li 10:02 AM\ncherries?\nShop 10:03 AM\nyes at 10:30\nFine",
         [("Anna Li", "cherries?", ""), ("Shop", "yes at 10:30\nFine", "")]),
        ("Shop 10:03\nopen till 10:30", [("Shop", "open till 10:30", "")]),
        ("2026年11月17日 上午10:02\n张三: 你好\n来了\n李四: 好", [("张三", "你好\n来了", "11-17"), ("李四", "好", "11-17")]),
        ("张三 - 2026-11-17 10:20\n你好", [("张三", "你好", "11-17")]),
        ("", []),
        ("随便一句话，没有人名", []),
        ("13800138000: 5", []),
    ],
)  # fmt: skip
def test_formats(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert said(text) == expected


_NAMES = st.text(st.sampled_from("王李张伟芳娜abcXYZ·🍎"), min_size=1, max_size=8)
_TEXTS = st.text(st.sampled_from("要三箱车厘子礼盒好的谢谢abc 。，？\n"), min_size=1, max_size=30).filter(
    lambda text: bool(plain(text).strip())
)


def _wanted(messages: list[tuple[str, str]], on: date | None) -> list[Message]:
    return [Message(plain(name), plain(text).strip(), on) for name, text in messages]


@given(st.lists(st.tuples(_NAMES, _TEXTS), min_size=1, max_size=8))
def test_what_is_written_is_read(messages: list[tuple[str, str]]) -> None:
    above = "\n".join(f"{name} 2026-11-17 9:05\n{text}\n" for name, text in messages)
    assert list(parse(above, TODAY)) == _wanted(messages, YESTERDAY)
    below = "\n".join(f"{name}\n昨天 09:05:33\n{text}" for name, text in messages)
    assert list(parse(below, TODAY)) == _wanted(messages, YESTERDAY)
    flat = [(name, plain(text).replace("\n", " ").strip()) for name, text in messages]
    assert list(parse("\n".join(f"{n}：{t}" for n, t in flat), TODAY)) == _wanted(flat, None)


@given(
    st.text(max_size=300)
    | st.text(st.sampled_from("张三 :：-—/.年月日0123456789\n今昨天周一上午"), max_size=80)
)
def test_any_text_is_read(text: str) -> None:
    for message in parse(text, TODAY):
        assert message.speaker
        assert message.text == message.text.strip() != ""
        assert len(message.speaker) <= 40
        assert message.on is None or message.on <= TODAY
