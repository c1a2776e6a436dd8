"""Invented customers: the same seed gives the same people, in any number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from random import Random

from services.demo.setting_up import KUAN, MEI, OWNER, ZHOU, channel_words
from services.demo.words import grouped, lines, weighted, words

CHUNK = 5000
TRAPS = ("曾", "单", "仇", "区", "解", "查", "朴", "任", "盖", "尉迟")
"""Surnames that are read otherwise than the character alone; the first people have them."""

_PREFIXES = (
    "130", "131", "132", "133", "134", "135", "136", "137", "138", "139", "147", "150", "151", "152", "153", "155",
    "156", "157", "158", "159", "166", "170", "171", "172", "173", "175", "176", "177", "178", "180", "181", "182",
    "183", "184", "185", "186", "187", "188", "189", "191", "193", "198", "199",
)  # fmt: skip
_SPACE = len(_PREFIXES) * 10**8
_STEP = 2_654_435_761  # prime to _SPACE: multiples of it run through all numbers before one comes again
_SECOND = 2 * 10**9  # where second phones begin
_CALLED = ("阿姨", "姐", "哥", "叔", "老师", "师傅", "先生", "女士", "老板", "大姐")
_HONORIFIC = {
    "阿姨": "female",
    "姐": "female",
    "大姐": "female",
    "女士": "female",
    "哥": "male",
    "叔": "male",
    "先生": "male",
}
_DNC = ("说过不要再发", "搬走了", "嫌打扰", "只想到店买")
_STATES = ("pending", "following", "won", "no_interest")
_CONSENTS = ("unknown", "yes", "no")
_REPLIED, _CARDS = 380, 0.18
"""Of a thousand who ever said anything; the share of those with a card."""
_PIECES = "abcdefghijkmnpqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Person:
    """One invented customer; the `phones` are (normal form, kind), `tags` positions in tags.txt, `referrer` a number
    of someone earlier or 0, `basket` and `hour` the custom fields, `channel` a position in channels.json or -1, `owner` one of
    the staff or 0, `card` a card number or '', `replied` the date of the last reply or ''."""

    number: int
    name: str
    wechat_name: str
    wechat_id: str
    phones: tuple[tuple[str, str], ...]
    remark: str
    gender: str
    birthday: str
    address: str
    area: str
    referrer: int
    consent: str
    do_not_contact: str
    follow_state: str
    notes: str
    tags: tuple[int, ...]
    basket: str
    hour: str
    added: date
    channel: int
    owner: int
    card: str
    replied: str


def mobile(number: int, offset: int) -> str:
    """A mainland mobile that no other number gets, for a shop's whole life."""
    place = (number * _STEP + offset) % _SPACE
    return f"+86{_PREFIXES[place // 10**8]}{place % 10**8:08d}"


def people(first: int, last: int, seed: int, since: date, until: date) -> Iterator[Person]:
    """Customers number `first` to `last`, known since some day of a span. Chunks are independent of each other."""
    for start in range(first, last + 1, CHUNK):
        yield from _chunk(start, min(start + CHUNK - 1, last), seed, since, until)


def _chunk(first: int, last: int, seed: int, since: date, until: date) -> Iterator[Person]:
    rng = Random(f"hudie {seed} {first}")
    count = last - first + 1
    offset = Random(f"hudie phones {seed}").randrange(10**8)
    surnames, surname_weights = weighted("surnames")
    areas, area_weights = weighted("areas")
    family = rng.choices(surnames, cum_weights=surname_weights, k=count)
    sexes = rng.choices(("female", "male"), cum_weights=(67, 100), k=count)
    female = rng.choices(words("given_female"), k=count)
    male = rng.choices(words("given_male"), k=count)
    nicks = rng.choices(words("wechat"), k=count)
    places = rng.choices(areas, cum_weights=area_weights, k=count)
    states = rng.choices(_STATES, cum_weights=(25, 55, 93, 100), k=count)
    consents = rng.choices(_CONSENTS, cum_weights=(40, 92, 100), k=count)
    remarks, notes = lines("remarks"), lines("notes")
    tagged = _tagged(rng, count)
    shares = [one.share for one in channel_words()]
    channels = rng.choices(
        range(-1, len(shares)), cum_weights=tuple(accumulate((1000 - sum(shares), *shares))), k=count
    )
    owners = rng.choices((0, OWNER, ZHOU, KUAN, MEI), cum_weights=(28, 36, 62, 78, 100), k=count)
    replies = rng.choices(range(1000), k=count)
    days = max((until - since).days, 1)
    random = rng.random
    for at in range(count):
        number = first + at
        sex = sexes[at]
        known = random()
        trap = number <= len(TRAPS)
        last_name = TRAPS[number - 1] if trap else family[at]
        if known < 0.80 or trap:
            name = last_name + (female[at] if sex == "female" else male[at])
            gender = sex if known < 0.6 else ""
        elif known < 0.90:
            title = _CALLED[int(random() * len(_CALLED))]
            name, gender = last_name + title, _HONORIFIC.get(title, "")
        else:
            name = gender = ""
        chance = random()
        wechat_name = nicks[at] if not name or chance < 0.55 else ""
        wechat_id = f"wxid_{_letters(rng, number)}" if chance < 0.12 else ""
        chance = random()
        phones: tuple[tuple[str, str], ...]
        if chance < 0.93 or not (wechat_id or wechat_name):
            phones = ((mobile(number, offset), "mobile"),)
        elif chance < 0.955:
            phones = ((f"+865718{number * 7919 % 10**7:07d}", "landline"),) if number < 10**7 else ()
        elif chance < 0.957:
            phones = ((f"+8529{number * 7919 % 10**7:07d}", "foreign"),) if number < 10**7 else ()
        else:
            phones = ()
        if phones and random() < 0.04:
            phones = (*phones, (mobile(number + _SECOND, offset), "mobile"))
        area = places[at] if random() < 0.88 else ""
        address = ""
        if area and random() < 0.6:
            address = f"{area}{int(random() * 28) + 1}栋{int(random() * 4) + 1}单元{int(random() * 17) + 1}0{int(random() * 4) + 1}"
        chance = random()
        added = since + timedelta(days=int(random() * days))
        replied = ""
        if replies[at] < _REPLIED:
            replied = (added + timedelta(days=(until - added).days * replies[at] // _REPLIED)).isoformat()
        yield Person(
            number,
            name,
            wechat_name,
            wechat_id,
            phones,
            remarks[int(random() * len(remarks))] if random() < 0.35 else "",
            gender,
            _birthday(rng, chance),
            address,
            area,
            int(random() * (number - 1)) + 1 if number > 1 and random() < 0.12 else 0,
            consents[at],
            _DNC[int(random() * len(_DNC))] if random() < 0.025 else "",
            states[at],
            notes[int(random() * len(notes))] if random() < 0.2 else "",
            tuple(tagged.get(at, ())),
            ("车厘子", "草莓", "榴莲", "苹果", "橙子", "蓝莓")[int(random() * 6)] if random() < 0.15 else "",
            ("上午", "下午", "晚上")[int(random() * 3)] if random() < 0.08 else "",
            added,
            channels[at],
            owners[at],
            f"Q{number:08d}" if random() < _CARDS else "",
            replied,
        )


def _tagged(rng: Random, count: int) -> dict[int, list[int]]:
    """Who of a chunk has which tags. As many as there must be, thrown over the chunk: no draw per person and tag."""
    exclusive = {line.split(" ")[0] for line in lines("tag_groups") if line.endswith(" exclusive")}
    left = {group: rng.sample(range(count), count) for group in sorted(exclusive)}
    found: dict[int, list[int]] = {}
    for tag, (group, _, share) in enumerate(grouped("tags")):
        some = count * share // 1000 or (1 if share > count else 0)
        if group in left:
            chosen, left[group] = left[group][:some], left[group][some:]
        else:
            chosen = rng.sample(range(count), some)
        for at in chosen:
            found.setdefault(at, []).append(tag)
    return found


def _birthday(rng: Random, chance: float) -> str:
    """None, solar, without a year, or by the lunar calendar, as people give it at a counter."""
    if chance < 0.5:
        return ""
    year, month, day = 1948 + int(rng.random() * 58), int(rng.random() * 12) + 1, int(rng.random() * 28) + 1
    if chance < 0.8:
        return f"{year}-{month:02d}-{day:02d}"
    if chance < 0.92:
        return f"--{month:02d}-{day:02d}"
    if chance < 0.96:
        return f"L--{month:02d}-{day:02d}"
    return f"L{year}-{month:02d}-{day:02d}"


def _letters(rng: Random, number: int) -> str:
    found = "".join(rng.choices(_PIECES, k=4))
    while number:
        number, rest = divmod(number, len(_PIECES))
        found += _PIECES[rest]
    return found
