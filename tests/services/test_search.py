"""Finding contacts: every search against a plain reading of the same contacts in Python."""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from models.store import Store
from services import contacts, search, search_index
from services.contact_query import SORTS, ContactQuery, Filter
from services.contacts import ContactInput
from services.errors import FieldRefused, Refused
from services.operations import Act
from services.pinyin import syllables
from services.search import all_ids, count, first_ids, selected_ids
from services.selection import AllMatching, Ids
from tests.states import TODAY, found

Acts = Callable[..., Act]
TRAPS = {
    "曾小明": ("zengxiaoming", "zxm"), "单田芳": ("shantianfang", "stf"), "仇英": ("qiuying", "qy"),
    "区志伟": ("ouzhiwei", "ozw"), "解晓东": ("xiexiaodong", "xxd"), "查良镛": ("zhaliangyong", "zly"),
    "朴树": ("piaoshu", "ps"), "任盈盈": ("renyingying", "ryy"), "盖叫天": ("gejiaotian", "gjt"),
    "尉迟恭": ("yuchigong", "ycg"), "万俟卨": ("moqi", "mq"), "吕布": ("lvbu", "lb"),
}  # fmt: skip


def plainly(text: str, people: dict[int, ContactInput]) -> set[int]:
    """Whom a search means, said without an index: every word is in a text, in a phone, or begins the pinyin."""

    def folded(some: str) -> str:
        return unicodedata.normalize("NFKC", some).casefold()

    def means(word: str, one: ContactInput) -> bool:
        texts = [one.name, one.wechat_name, one.remark, one.wechat_id]
        if any(folded(word) in folded(t) for t in texts):
            return True
        digits = "".join(c for c in word if c not in "-()+.")
        if digits.isascii() and digits.isdigit():
            return any(digits in phone for phone in one.phones)
        if not (word.isascii() and word.isalpha()):
            return False
        letters, name = word.lower(), unicodedata.normalize("NFKC", one.name or one.wechat_name)
        for reading in (syllables(name), syllables(name, surname=False)):
            if letters in "".join(s[0] for s in reading[:12]):
                return True
            if len(letters) > 1 and any(
                "".join(reading[i:]).startswith(letters) for i in range(min(len(reading), 12))
            ):
                return True
        return False

    return {
        i
        for i, one in people.items()
        if all(means(w, one) for w in unicodedata.normalize("NFKC", text).split())
    }


PIECES = st.sampled_from([*TRAPS, "王芳", "李", "阳光", "Summer", "lily88", "ab", "aba", "３０１", "3-201", "%", "_", "'", "\\", '"', "*",
                          "100%", "a_b", "团长", "果果妈", "Ａｂ", "é", "ß", "-", "NOT", "OR 1", "1 王", "芳 1381", "王芳 2", "😀", "wang", "nang", "ang", "fa", "san", "1234"])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=3).map("".join)
PEOPLE = st.lists(
    st.tuples(
        TEXTS, TEXTS, TEXTS, st.sampled_from(["13812345210", "13812341234", "15934521052", "18800001381"])
    ),
    min_size=1,
    max_size=6,
)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("search") / "shop.hudie"


@given(people=PEOPLE, query=st.one_of(TEXTS, PIECES, st.text(max_size=6), st.from_regex(r"[0-9a-z \-]{1,8}", fullmatch=True)),
       data=st.data())  # fmt: skip
@settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_search_finds_whom_it_means(
    shelf: Path, people: list[tuple[str, str, str, str]], query: str, data: st.DataObject
) -> None:
    with Store.open(shelf, create=True) as store:
        with store.transaction():
            for table in ("contact_index", "identity", "contact", "operation"):
                store.execute(f"DELETE FROM {table}")
        wanted: dict[int, ContactInput] = {}
        for name, wechat_name, remark, phone in people:
            one = ContactInput(name=name, wechat_name=wechat_name, remark=remark, phones=(phone,))
            try:
                made = contacts.create(store, Act(), one).receipt["id"]
            except FieldRefused:  # two with one number
                continue
            details = contacts.details(store, made, masked=False)
            wanted[made] = ContactInput(
                name=details.name, wechat_name=details.wechat_name, remark=details.remark, phones=(phone,)
            )
        if data.draw(st.booleans()):  # a part of a text that is there
            text = data.draw(st.sampled_from(people))[data.draw(st.integers(0, 3))]
            start = data.draw(st.integers(0, max(len(text) - 1, 0)))
            query = text[start : start + data.draw(st.integers(1, 5))]
        words = search_index.words(query)
        ids = found(store, query)
        if words and data.draw(st.booleans()):  # and another word
            query = f"{query} {data.draw(PIECES)}"
            words, ids = search_index.words(query), found(store, query)
        if words and not any(sum(c.isdigit() for c in w) >= 7 for w in words):
            assert set(ids) == plainly(" ".join(words), wanted), (query, wanted)
        assert len(ids) == len(set(ids)) == count(store, ContactQuery(text=query), TODAY)
        assert list(first_ids(store, ContactQuery(text=query), TODAY).ids) == ids[:200]
        assert sorted(all_ids(store, ContactQuery(text=query, sort="name"), TODAY)) == sorted(ids)


@pytest.mark.parametrize("name", TRAPS)
def test_surnames_are_read_as_surnames(store: Store, act: Acts, name: str) -> None:
    made = contacts.create(store, act(), ContactInput(name=name)).receipt["id"]
    for text in (*TRAPS[name], name, name[:2], name[-1], TRAPS[name][1][:2]):
        assert found(store, text) == [made], text


@pytest.mark.parametrize(
    "text",
    ["5210", "1381", "13812345210", "138 1234 5210", "138-1234-5210", "+86 138 1234 5210", "008613812345210", "12345",
     "１３８１", "0", "45"],
)  # fmt: skip
def test_any_part_of_a_phone(store: Store, act: Acts, text: str) -> None:
    made = contacts.create(store, act(), ContactInput(phones=("13812345210",))).receipt["id"]
    contacts.create(store, act(), ContactInput(phones=("15677777777",)))
    assert found(store, text) == [made]


def test_pieces_of_two_numbers_are_no_match(store: Store, act: Acts) -> None:
    contacts.create(store, act(), ContactInput(phones=("13812345678", "13923456789")))
    contacts.create(store, act(), ContactInput(name="want ang abab", remark="12x23x34"))
    for text in ("123456789", "wang", "baab", "1234x", "122"):
        assert found(store, text) == [], text
    assert found(store, "12345678") == [1]
    assert found(store, "abab") == [2]


def test_given_names_and_spaces_in_pinyin_find(store: Store, act: Acts) -> None:
    for name in ("张三", "李梅", "欧阳修", "王莉", "张三丰"):
        contacts.create(store, act(), ContactInput(name=name))
    for text, ids in {
        "san": [5, 1], "mei": [2], "xiu": [3], "xi": [3], "li": [4, 2], "yang": [3], "feng": [5], "zhang san": [5, 1],
        "zhang san feng": [5], "li mei": [2], "ouyang xiu": [3], "ou yang xiu": [3], "wang li": [4], "zhang s": [5, 1],
        "Zhang San": [5, 1], "an": [], "zhang mei": [],
    }.items():  # fmt: skip
        assert found(store, text) == ids, text
        assert count(store, ContactQuery(text=text), TODAY) == len(ids)


def test_popular_loose_matches_are_looked_at_one_by_one(
    store: Store, act: Acts, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "SUSPECTS", 1)
    for name in ("want ang", "ang want", "wang lu", "王芳"):
        contacts.create(store, act(), ContactInput(name=name))
    assert found(store, "wang") == [4, 3]
    assert count(store, ContactQuery(text="wang"), TODAY) == 2


def test_last_four_come_first_then_the_newest(store: Store, act: Acts) -> None:
    for number in ("13852101111", "13811115210", "13852102222", "13822225210"):
        contacts.create(store, act(), ContactInput(phones=(number,)))
    contacts.create(store, act(), ContactInput(name="5210号"))
    assert found(store, "5210") == [4, 2, 5, 3, 1]
    assert list(first_ids(store, ContactQuery(text="5210"), TODAY, 3).ids) == [4, 2, 5]
    assert first_ids(store, ContactQuery(text="5210"), TODAY, 3).more
    assert found(store, "王") == []


def test_a_single_digit_among_many(store: Store, act: Acts) -> None:
    for n in range(5):
        contacts.create(store, act(), ContactInput(phones=(f"1381111111{n}",)))
    contacts.create(store, act(), ContactInput(name="9栋", phones=("13811111119",)))
    contacts.create(store, act(), ContactInput(name="王"))
    assert list(first_ids(store, ContactQuery(text="1"), TODAY, 3).ids) == [6, 5, 4]
    assert found(store, "9") == list(first_ids(store, ContactQuery(text="9"), TODAY).ids) == [6]


def test_search_follows_every_change(store: Store, act: Acts) -> None:
    made = contacts.create(store, act(), ContactInput(name="王芳", phones=("13812345210",))).receipt["id"]
    contacts.edit(store, act(), made, ContactInput(name="李娜", remark="三楼", phones=("13912345678",)))
    assert [found(store, t) for t in ("王芳", "5210", "wf")] == [[], [], []]
    assert [found(store, t) for t in ("李娜", "5678", "ln", "三楼")] == [[made]] * 4


@pytest.mark.parametrize("sort", [None, *SORTS])
@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("text", ["", "客"])
def test_every_sort_has_everybody_once_and_blanks_last(
    store: Store, act: Acts, sort: str | None, descending: bool, text: str
) -> None:
    contacts.create(store, act(), ContactInput(name="客赵", wechat_name="b", remark="b", gender="male", birthday="1990-05-01",
                                               area="b", address="b", phones=("13900000002",), tags=("一", "二")))  # fmt: skip
    contacts.create(store, act(), ContactInput(name="客", wechat_id="x"))
    contacts.create(store, act(), ContactInput(name="客安", wechat_name="a", remark="a", gender="female", birthday="1980-04-30",
                                               area="a", address="a", phones=("13900000001",), tags=("一",)))  # fmt: skip
    query = ContactQuery(text=text, sort=sort, descending=descending)
    ids = list(all_ids(store, query, TODAY))
    assert list(first_ids(store, query, TODAY).ids) == ids
    assert list(first_ids(store, query, TODAY, 2).ids) == ids[:2]
    if sort in ("phone", "wechat_name", "remark", "gender", "birthday", "area", "address", "tags"):
        assert ids == ([1, 3, 2] if descending else [3, 1, 2])
    assert sorted(ids) == [1, 2, 3]


def test_filters(store: Store, act: Acts) -> None:
    one = contacts.create(store, act(), ContactInput(name="甲", phones=("13812345210",), birthday="1990-11-20", area="东",
                                                     tags=("宝妈", "团长"), follow_state="won")).receipt["id"]  # fmt: skip
    two = contacts.create(store, act(), ContactInput(name="乙", birthday="L--10-10", area="西", tags=("宝妈",),
                                                     referrer_id=one)).receipt["id"]  # fmt: skip
    tags = dict(store.rows("SELECT name, id FROM tag"))

    def ids(*filters: Filter) -> list[int]:
        query = ContactQuery(filters=filters)
        assert count(store, query, TODAY) == len(all_ids(store, query, TODAY))
        return list(all_ids(store, query, TODAY))

    assert ids(Filter("tag", "any", (tags["宝妈"],))) == [two, one]
    assert ids(Filter("tag", "all", tuple(tags.values()))) == [one]
    assert ids(Filter("tag", "none", (tags["团长"],))) == [two]
    assert ids(Filter("tag", "empty")) == []
    assert ids(Filter("area", "is", "东")) == ids(Filter("area", "is_not", "西")) == [one]
    assert ids(Filter("area", "is", ("东", "西")), Filter("follow_state", "is", "won")) == [one]
    assert ids(Filter("referrer", "is", one)) == [two]
    assert ids(Filter("birthday_within", "is", 3)) == [two, one]  # the lunar 10-10 of 2026 is 18 November
    assert ids(Filter("birthday_within", "is", 0)) == [two]
    assert ids(Filter("blank", "empty", "phone")) == [two]
    assert ids(Filter("blank", "filled", "phone")) == [one]
    assert ids(Filter("added", "last_days", 1)) == [two, one]
    assert ids(Filter("added", "between", ("2020-01-01", "2020-12-31"))) == []
    for bad in (Filter("salary"), Filter("blank", "empty", "salary")):
        with pytest.raises(Refused):
            ids(bad)
    with pytest.raises(Refused):
        all_ids(store, ContactQuery(sort="salary"), TODAY)


def test_selections(store: Store, act: Acts) -> None:
    for n in range(4):
        contacts.create(store, act(), ContactInput(name=f"客{n}"))
    assert selected_ids(store, Ids((3, 1)), TODAY) == array("q", [3, 1])
    assert list(selected_ids(store, AllMatching(ContactQuery(text="客"), frozenset({2})), TODAY)) == [4, 3, 1]
