"""Who is in the list twice: found in sets, over the whole store, by a reader.

Certain is what the unique index of identities can't see, because one number stands in two fields or in two ways of
writing: it is the same number, so it is the same person. A name with a birthday or with the end of a number is only a hint,
which somebody looks at.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from models.store import Store
from services.changes import Changes
from services.errors import Refused
from services.identities import OTHERS
from services.journal import Journal
from services.operations import Act, perform
from services.phone import parse
from services.pinyin import COMPOUND
from services.progress import Progress, Silent, stoppable
from services.settings import shop_settings

CERTAIN = ("phone", "wechat", "card")
"""Reasons that leave no doubt: the same number in two fields or written in two ways, the same WeChat id, the same card."""
SUGGESTED = ("name_birthday", "name_tail", "sound_tail", "surname_tail")
"""Hints, the strongest first: name and birthday · name and last four digits · a name that sounds alike and the last four ·
surname and the last four."""
MOST = 20
"""The most contacts of a group: what more have in common says nothing of any two of them."""
CHANCE = 100
"""Up to so many who bear a surname, or a name of the same sound, that two of them end in the same four digits is chance in
one case of a hundred at most; beyond, it says nothing."""

_LIVE = "c.deleted_at IS NULL AND c.merged_into IS NULL"
_MOBILE = "1[3-9]" + "[0-9]" * 9
_HANZI = re.compile("[\u4e00-\u9fff]{1,2}")
_HANZI_NAME = re.compile("[\u4e00-\u9fff]{2,4}")
_CARD = "upper(replace(replace(value, ' ', ''), '-', ''))"


@dataclass(frozen=True)
class Group:
    """Contacts that are, or may be, one person, by id; `reasons` of CERTAIN or SUGGESTED, the strongest first."""

    contacts: tuple[int, ...]
    reasons: tuple[str, ...]

    @property
    def certain(self) -> bool:
        """Whether they are one person without doubt."""
        return self.reasons[0] in CERTAIN


@dataclass(frozen=True)
class Duplicates:
    """All that was found; `at` is when, UTC seconds."""

    exact: tuple[Group, ...]
    suggested: tuple[Group, ...]
    at: int = 0


Pairs = dict[tuple[int, int], str]


def find(store: Store, at: int = 0, progress: Progress | None = None) -> Duplicates:
    """Look through all contacts outside the trash. Pairs marked as not the same are left out. Raises Cancelled."""
    progress = progress or Silent()
    apart = {(a, b) for a, b in store.rows("SELECT contact_id, other_id FROM not_same")}
    steps: tuple[Callable[[Store], Iterator[tuple[list[int], str]]], ...] = (
        _same_identity, _same_name_and_birthday, _same_name_and_tail, _same_surname_and_tail
    )  # fmt: skip
    found: list[list[tuple[list[int], str]]] = []
    for number, step in enumerate(steps):
        tell = _Step(progress, number, len(steps))
        tell()
        with stoppable(store.connection, tell):
            found.append(list(step(store)))
    progress.step(len(steps), len(steps), "duplicates")
    exact = _exact_groups(found[0], apart)
    known = {contact: number for number, group in enumerate(exact) for contact in group.contacts}
    hints: dict[tuple[int, ...], list[str]] = {}
    for ids, reason in (one for part in found[1:] for one in part):
        pairs = [
            pair
            for pair in combinations(ids, 2)
            if pair not in apart and (pair[0] not in known or known[pair[0]] != known.get(pair[1]))
        ]
        for contacts in _components(pairs):
            reasons = hints.setdefault(contacts, [])
            if reason not in reasons:
                reasons.append(reason)
    suggested = [Group(contacts, tuple(reasons)) for contacts, reasons in hints.items()]
    suggested.sort(key=lambda g: (SUGGESTED.index(g.reasons[0]), [-i for i in g.contacts]))
    return Duplicates(tuple(exact), tuple(suggested), at)


class _Step:
    """Tells of one step of several, also from within its statement."""

    def __init__(self, progress: Progress, number: int, of: int) -> None:
        self._progress, self._number, self._of = progress, number, of

    def __call__(self) -> None:
        self._progress.step(self._number, self._of, "duplicates")


def _exact_groups(found: Iterable[tuple[list[int], str]], apart: set[tuple[int, int]]) -> list[Group]:
    """Whoever is linked by certain reasons is one group; where two of a group are marked as not the same, its links
    stand by themselves."""
    reasons: dict[tuple[int, int], list[str]] = {}
    for ids, reason in found:
        for pair in combinations(sorted(ids), 2):
            if pair not in apart:
                known = reasons.setdefault(pair, [])
                if reason not in known:
                    known.append(reason)
    groups = []
    for contacts in _components(reasons):
        pairs = list(combinations(contacts, 2))
        linked = [pair for pair in pairs if pair in reasons]
        parts = [contacts] if apart.isdisjoint(pairs) else linked
        for part in parts:
            why = {reason for pair in combinations(part, 2) for reason in reasons.get(pair, ())}
            groups.append(Group(tuple(part), tuple(sorted(why, key=CERTAIN.index))))
    return sorted(groups, key=lambda g: g.contacts)


def _components(pairs: Iterable[tuple[int, int]]) -> list[tuple[int, ...]]:
    """The contacts that pairs link to each other, each group sorted, in the order of the first pair."""
    leader: dict[int, int] = {}

    def lead(one: int) -> int:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    for a, b in pairs:
        leader[lead(b)] = lead(a)
    members: dict[int, list[int]] = defaultdict(list)
    for one in leader:
        members[lead(one)].append(one)
    return [tuple(sorted(group)) for group in members.values()]


# -- certain -------------------------------------------------------------------------------------

# What an identity says beside its own kind and value. A mobile number in the field of another kind is that number: a WeChat
# id begins with a letter, so who typed digits there meant the phone, and shops give the phone as card number.
_SAYS = (
    f"SELECT contact_id, 'phone' AS kind, '+86' || value AS value FROM identity WHERE {OTHERS} AND value GLOB '{_MOBILE}'"
    " {only} UNION ALL SELECT contact_id, kind, lower(value) FROM identity WHERE kind = 'wechat'"
    " AND value != lower(value) {only} UNION ALL"
    f" SELECT contact_id, kind, {_CARD} FROM identity WHERE kind = 'card' AND value != {_CARD} {{only}} UNION ALL"
    " SELECT json_extract(j.value, '$[0]'), 'phone', json_extract(j.value, '$[1]') FROM json_each(?1) j"
)


def _same_identity(store: Store) -> Iterator[tuple[list[int], str]]:
    """Two who have one phone, WeChat id or card, in two fields or two ways of writing."""
    unread = json.dumps(_unread_numbers(store))
    says = _SAYS.replace("{only}", "")
    # Who says what another one has as it stands.
    for one, other, kind in store.rows(
        f"SELECT DISTINCT s.contact_id, i.contact_id, s.kind FROM ({says}) s CROSS JOIN identity i ON i.kind = s.kind"
        " AND i.value = s.value AND i.contact_id != s.contact_id"
        f" CROSS JOIN contact c ON c.id = s.contact_id AND {_LIVE}"
        " CROSS JOIN contact d ON d.id = i.contact_id AND d.deleted_at IS NULL AND d.merged_into IS NULL"
        " ORDER BY 1, 2",
        (unread,),
    ):
        yield [one, other], kind
    # Who say the same, and nobody has it as it stands.
    for ids, kind in store.rows(
        f"SELECT group_concat(DISTINCT s.contact_id), s.kind FROM ({says}) s JOIN contact c ON c.id = s.contact_id"
        f" AND {_LIVE} GROUP BY s.kind, s.value HAVING count(DISTINCT s.contact_id) > 1",
        (unread,),
    ):
        yield _ids(ids), kind


def have_one_identity(store: Store, one: int, other: int) -> bool:
    """Whether something by which the two are known leaves no doubt that they are one person."""
    said: list[set[tuple[str, str]]] = []
    for contact in (one, other):
        only = f"contact_id = {int(contact)}"
        unread = json.dumps(_unread_numbers(store, f"AND {only}"))
        says = _SAYS.replace("{only}", f"AND {only}")
        plain = f"SELECT kind, value FROM identity WHERE {only}"
        said.append(set(store.rows(f"SELECT kind, value FROM ({says}) UNION {plain}", (unread,))))
    return not said[0].isdisjoint(said[1])


def _unread_numbers(store: Store, only: str = "") -> list[tuple[int, str]]:
    """Numbers that were kept as digits, without a normal form, and have one as numbers are read now."""
    region = shop_settings(store).phone_region
    found = []
    for contact, value in store.rows(
        f"SELECT contact_id, value FROM identity WHERE kind = 'phone' AND phone_kind = 'other' {only} ORDER BY id"
    ):
        reading = parse(value, region)
        if len(reading.numbers) == 1 and not reading.problem and reading.numbers[0].e164 != value:
            found.append((contact, reading.numbers[0].e164))
    return found


# -- hints ---------------------------------------------------------------------------------------


def _same_name_and_birthday(store: Store) -> Iterator[tuple[list[int], str]]:
    """One name and one day, of one year where both years are known."""
    for people in store.rows(
        "SELECT group_concat(c.id || ' ' || c.birthday) FROM contact c NOT INDEXED"
        f" WHERE {_LIVE} AND c.name != '' AND c.birthday != ''"
        f" GROUP BY c.name, substr(c.birthday, -5), c.birthday LIKE 'L%' HAVING count(*) BETWEEN 2 AND {MOST}"
    ):
        years: dict[str, list[int]] = defaultdict(list)
        for person in people[0].split(","):
            number, _, birthday = person.partition(" ")
            years[birthday.lstrip("L")[:-6].strip("-")].append(int(number))
        unknown = years.pop("", [])
        for ids in years.values() or [[]]:
            if len(ids) + len(unknown) > 1:
                yield sorted(ids + unknown), "name_birthday"


def _same_name_and_tail(store: Store) -> Iterator[tuple[list[int], str]]:
    """One name, or one of the same sound, and one end of a phone."""
    sound = "substr(c.name_key, 1, instr(c.name_key, char(31)) - 1)"
    alike = store.rows(
        f"SELECT {sound}, group_concat(DISTINCT c.id) FROM identity i CROSS JOIN contact c ON c.id = i.contact_id"
        f" WHERE i.kind = 'phone' AND length(i.value) > 6 AND {_LIVE} AND c.name != ''"
        f" GROUP BY {sound}, substr(i.value, -4) HAVING count(DISTINCT c.id) BETWEEN 2 AND {MOST}"
    )
    names: dict[int, str] = {}
    chosen = json.dumps([one for _, ids in alike for one in _ids(ids)])
    names.update(
        store.rows(
            "SELECT c.id, c.name FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value", (chosen,)
        )
    )
    bearers = dict(
        store.rows(
            f"SELECT {sound}, count(*) FROM contact c WHERE {_LIVE} AND c.name != '' AND {sound} IN"
            " (SELECT value FROM json_each(?)) GROUP BY 1",
            (json.dumps(list({reading for reading, _ in alike})),),
        )
    )
    for reading, joined in alike:
        same: dict[str, list[int]] = defaultdict(list)
        for one in _ids(joined):
            if one in names:  # an undo may have taken it away since the first statement
                same[names[one]].append(one)
        for ids in same.values():
            if len(ids) > 1:
                yield ids, "name_tail"
        if len(same) > 1 and " " in reading and bearers.get(reading, 0) <= CHANCE:
            yield sorted(one for ids in same.values() for one in ids), "sound_tail"


def _same_surname_and_tail(store: Store) -> Iterator[tuple[list[int], str]]:
    """One surname that few bear, and one end of a phone."""
    surname = f"CASE WHEN substr(c.name, 1, 2) IN ({_quoted(COMPOUND)}) THEN substr(c.name, 1, 2) ELSE substr(c.name, 1, 1) END"
    rare = [
        name
        for name, count in store.rows(
            f"SELECT {surname}, count(*) FROM contact c NOT INDEXED WHERE {_LIVE} AND c.name != '' GROUP BY 1"
        )
        if 1 < count <= CHANCE and _HANZI.fullmatch(name)
    ]
    if not rare:
        return
    for (people,) in store.rows(
        f"SELECT group_concat(DISTINCT c.id || ' ' || c.name) FROM contact c NOT INDEXED CROSS JOIN identity i ON i.contact_id = c.id"
        f" WHERE {surname} IN (SELECT value FROM json_each(?)) AND {_LIVE} AND +i.kind = 'phone' AND length(i.value) > 6"
        f" GROUP BY {surname}, substr(i.value, -4) HAVING count(DISTINCT c.id) BETWEEN 2 AND {MOST}",
        (json.dumps(rare),),
    ):
        ids = [
            int(number)
            for number, _, name in (p.partition(" ") for p in people.split(","))
            if _HANZI_NAME.fullmatch(name)
        ]
        if len(ids) > 1:
            yield sorted(ids), "surname_tail"


def _quoted(words: Iterable[str]) -> str:
    return ", ".join("'" + word.replace("'", "''") + "'" for word in sorted(words))


def _ids(joined: str) -> list[int]:
    return sorted(map(int, joined.split(",")))


# -- what was found, and what has become of it ---------------------------------------------------


def standing(store: Store, groups: Sequence[Group]) -> list[Group]:
    """What is left of groups found before: without who is merged or in the trash by now; a group of one, or one of which
    each is marked as another than each, is none."""
    wanted = json.dumps([one for group in groups for one in group.contacts])
    live = {
        one
        for (one,) in store.rows(
            f"SELECT c.id FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value WHERE {_LIVE}", (wanted,)
        )
    }
    apart = _apart(store, wanted)
    found = []
    for group in groups:
        ids = tuple(one for one in group.contacts if one in live)
        if any(pair not in apart for pair in combinations(ids, 2)):
            found.append(group if ids == group.contacts else Group(ids, group.reasons))
    return found


def elder_first(store: Store, group: Group) -> tuple[int, ...]:
    """The contacts of a group, whom the shop has known for longest first."""
    return tuple(
        one
        for (one,) in store.rows(
            "SELECT c.id FROM json_each(?) j CROSS JOIN contact c ON c.id = j.value ORDER BY c.added_on, c.id",
            (json.dumps(group.contacts),),
        )
    )


def first_pair(store: Store, group: Group) -> tuple[int, int] | None:
    """The pair of a group that is looked at first: the eldest two that are not marked as two people; None = there is
    none."""
    apart = _apart(store, json.dumps(group.contacts))
    for one, other in combinations(elder_first(store, group), 2):
        if (min(one, other), max(one, other)) not in apart:
            return one, other
    return None


def _apart(store: Store, contacts: str) -> set[tuple[int, int]]:
    """The pairs marked as two people of which one is among these contacts (JSON), the lower id first."""
    return {
        (one, other)
        for one, other in store.rows(
            "SELECT n.contact_id, n.other_id FROM not_same n WHERE n.contact_id IN (SELECT value FROM json_each(?))",
            (contacts,),
        )
    }


def are_not_same(store: Store, one: int, other: int) -> bool:
    """Whether two contacts are marked as two people."""
    pair = (min(one, other), max(one, other))
    return bool(store.value("SELECT 1 FROM not_same WHERE contact_id = ? AND other_id = ?", pair))


def mark_not_same(store: Store, act: Act, contacts: Sequence[int]) -> Changes:
    """Remember that these contacts are different people, each from each. Raises Refused(unknown_contact)."""
    ids = sorted(set(contacts))

    def body(journal: Journal) -> None:
        for one in ids:
            # Of who is merged away the winner speaks: the pair is looked at anew.
            if not store.value("SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL", (one,)):
                raise Refused("unknown_contact", {"contact": one})
        for one, other in combinations(ids, 2):
            if not are_not_same(store, one, other):
                journal.insert("not_same", {"contact_id": one, "other_id": other})

    return perform(
        store, act, "mark_not_same", {"contact": ids[0] if ids else 0, "others": ids[1:]}, ids, body
    )
