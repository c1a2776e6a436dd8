"""The demo shop: a store of its own, lifelike, and the same again for the same seed and date."""

from __future__ import annotations

import os
import shutil
import time
import uuid
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from itertools import groupby
from pathlib import Path
from random import Random
from typing import Any

from models.store import Store, remove_files
from services import bulk, contacts, custom_fields, shop, undo
from services.backup_files import flush, flush_folder
from services.channels import registering
from services.clock import FixedClock, zone
from services.contact_input import ContactInput
from services.demo import lately, offers, setting_up
from services.demo.counter import Counter
from services.demo.friends import Asking
from services.demo.lists import BASKET, HOUR, ListImport, indexes_aside, write_list
from services.demo.people import Person, people
from services.demo.setting_up import STAFF, Event
from services.demo.words import grouped, lines
from services.errors import StoreRefused
from services.leftovers import folder as backup_folder
from services.operations import Act, begin
from services.progress import Progress, Silent
from services.selection import Ids
from services.settings import ShopSettings
from services.stores import locked
from services.tiers.evaluating import evaluate

SHOP = "青禾鲜果 · 人民路店"
ADDRESS, HOURS = "人民路 118 号（翠湖花园西门对面）", "8:30–21:30"
FEATURES = ("friend_work", "staff_rota", "paid_membership")
"""A demo shop has all optional features on."""
_ZONE = "Asia/Shanghai"
_LISTS_AT = (640, 430, 260, 120, 46, 9)
"""Days before the demo's date on which the lists of sources.txt were imported."""
_MOST_TYPED = 150
_MOST_FEEDBACK = 120
_TWICE = 30
"""From so many who were typed on, a few of them are in the list twice."""
_TO_ADD = (4, 5)
"""Which of the lists are numbers whose people have to be asked to be friends."""


@dataclass(frozen=True)
class Made:
    """The demo shop that was made."""

    path: Path
    contacts: int
    seconds: float


def make(
    path: Path, number: int = 1200, seed: int = 1, day: date | None = None, progress: Progress | None = None
) -> Made:
    """Make a demo shop with so many contacts, as it stands on the evening of `day`; None = as it stands now.

    Raises StoreRefused(exists | no_folder | busy) and leaves nothing behind when it fails.
    """
    begun = time.perf_counter()
    path = path.expanduser().absolute()
    if not path.parent.is_dir():
        raise StoreRefused("no_folder", str(path))
    made = Path(f"{path}.new")
    with locked(path):
        if path.exists() or path.is_symlink():
            raise StoreRefused("exists", str(path))
        remove_files(made)
        try:
            hour = _EVENING
            if day is None:
                now = datetime.now(UTC).astimezone(zone(_ZONE))
                day = ShopSettings(time_zone=_ZONE).business_date(now)
                if now.date() == day:
                    hour = min(hour, now.hour)
            with Store.open(made, create=True) as store:
                _Shop(store, max(number, 1), seed, day, hour, progress or Silent()).live()
            flush(made)
            os.replace(made, path)
            flush_folder(path.parent)
        finally:
            remove_files(made)
            # What is done to many at once is backed up before; nobody wants to go back in a shop that is being invented.
            shutil.rmtree(backup_folder(made), ignore_errors=True)
            Path(f"{made}.lock").unlink(missing_ok=True)
    return Made(path, number, time.perf_counter() - begun)


_EVENING = 21
"""The hour at which the last day ends."""


class _Shop:
    """Two years of a shop, told by its own services."""

    def __init__(
        self, store: Store, number: int, seed: int, day: date, hour: int, progress: Progress
    ) -> None:
        self.store, self.number, self.seed, self.day, self.progress = store, number, seed, day, progress
        self.hour = hour
        self.rng = Random(f"hudie shop {seed}")
        self.acts = 0

    def live(self) -> None:
        """Everything, in the order of time."""
        store = self.store
        # Nothing can be lost yet: the file counts only when it is whole.
        store.rows("PRAGMA journal_mode = MEMORY")
        for setting in ("synchronous = OFF", "cache_size = -262144"):
            store.rows(f"PRAGMA {setting}")
        store.execute(
            "UPDATE schema_migration SET applied = ?",
            (self._moment(735, 9).replace(tzinfo=None).isoformat(" "),),
        )
        self._open_shop()
        typed = min(_MOST_TYPED, self.number // 8)
        listed = self.number - typed
        shares = [int(line.rsplit(" ", 1)[1]) for line in lines("sources")]
        ends = [listed * sum(shares[: n + 1]) // sum(shares) for n in range(len(shares))]
        money = list(setting_up.spending(store, self.channels, self.number, self.seed, self.day))
        offers.open_counter(store, self._act)
        known = [
            (ends[place - 1] + 1 if place else 1, ends[place], _LISTS_AT[place])
            for place in range(len(ends) - 1)
        ]
        midnight = int(self._moment(0, 0).timestamp())
        self.counter = Counter(store, self.number, self.seed, self.day, midnight, known)
        money += self.counter.days()
        with store.transaction(), indexes_aside(store):
            for place in range(len(ends) - 1):
                self._do([one for one in money if one[0] > _LISTS_AT[place]])
                money = [one for one in money if one[0] <= _LISTS_AT[place]]
                self.counter.until(_LISTS_AT[place], 20)
                self._list(place, ends)
        self._days_at_the_counter(listed, typed, ends, money)
        self.counter.until(0, self.hour)
        # The till looks at the tier after each slip; the demo's writes many at once.
        evaluate(store, self._act(0, self.hour))
        self.progress.step(self.number, self.number, "demo")

    # -- the beginning -------------------------------------------------------------------------------

    def _open_shop(self) -> None:
        store = self.store
        shop.change_settings(
            store, self._act(734, 9), shop_name=SHOP, is_demo=True, shop_address=ADDRESS, shop_hours=HOURS,
            features=list(FEATURES),
        )  # fmt: skip
        store.execute(
            "UPDATE staff SET created_at = ? WHERE id = 1", (int(self._moment(734, 9).timestamp()),)
        )
        setting_up.hire(store, self._act)
        self.accounts = dict(
            store.rows("SELECT staff_id, min(id) FROM staff_account GROUP BY staff_id ORDER BY staff_id")
        )
        self.tags = setting_up.make_tags(store, self._act(734, 11))
        basket = ("车厘子", "草莓", "榴莲", "苹果", "橙子", "蓝莓")
        first = custom_fields.create(store, self._act(733, 10), BASKET, "choice", basket)
        second = custom_fields.create(store, self._act(733, 11), HOUR, "choice", ("上午", "下午", "晚上"))
        self.fields = {BASKET: int(first.receipt["id"]), HOUR: int(second.receipt["id"])}
        self.channels = setting_up.open_channels(store, self._act)

    def _list(self, place: int, ends: list[int], act: Act | None = None) -> None:
        file, source, _ = lines("sources")[place].split(" ")
        first, last = (ends[place - 1] if place else 0) + 1, ends[place]
        ago = _LISTS_AT[place]
        act = act or self._act(ago, 20, staff=1 + place % 2)
        operation, _ = begin(self.store, act, "import", {"rows": 0}, [file])
        if last >= first:
            since = self.day - timedelta(days=_LISTS_AT[place - 1] if place else 730)
            highest = self.store.value("SELECT seq FROM sqlite_sequence WHERE name = 'contact'") or 0
            on = self.day - timedelta(days=ago)
            batch = ListImport(
                file, source, first, last, since, operation, act.at, on, highest + 1 - first, place in _TO_ADD,
                tuple(self.channels), self.accounts,
            )  # fmt: skip
            write_list(self.store, batch, self.seed, self.tags, self.fields, self.progress, self.number)

    # -- the last weeks ------------------------------------------------------------------------------

    def _days_at_the_counter(self, listed: int, typed: int, ends: list[int], money: list[Event]) -> None:
        """What the staff did by hand, day by day, and the last list in between."""
        store = self.store
        steps: list[Event] = list(money)
        known = range(1, ends[-2] + 1)
        since = self.day - timedelta(days=45)
        again = lately.twice(store, known, self.rng) if typed > _TWICE else []
        for order, person in enumerate(
            people(listed + 1, self.number - len(again), self.seed, since, self.day)
        ):
            comes = self._register if order % 5 < 3 and person.phones else self._create
            steps.append((45 - order * 45 // typed, 9 + order % 11, partial(comes, person)))
        for _ in range(40 if known else 0):
            change = self.rng.choice((self._followed, self._remarked, self._noted))
            steps.append(
                (self.rng.randint(0, 44), self.rng.randint(9, 20), partial(change, self.rng.choice(known)))
            )
        for name, most in (("礼盒", 35), ("老街坊", 24), ("宝妈", 12), ("晚间到店", 9)):
            if (some := self._some(known, most)).ids:
                steps.append((self.rng.randint(1, 40), 15, partial(self._tagged, some, name)))
        if (few := self._some(known, 28)).ids:
            following = {"follow_state": "following"}
            steps += [
                (20, 16, lambda act: bulk.bulk_edit(store, act, few, following)),
                (6, 17, lambda act: contacts.set_do_not_contact(store, act, few.ids[0], True, "搬走了")),
                (4, 18, lambda act: self._trashed(act, few)),
                (3, 12, lambda act: self._think_better(act, few)),
            ]
        steps += again
        steps += lately.rules_and_segments(store, self.channels)
        if known:
            talkative = sorted(self.rng.sample(known, min(len(known), _MOST_FEEDBACK)))
            number = min(_MOST_FEEDBACK, len(known) // 30 + 1)
            steps += lately.feedback(store, talkative, number, self.channels, self.rng)
        steps += Asking(store, self.seed, self.day, self._also).days(44)
        steps.append((_LISTS_AT[-1], 20, lambda act: self._last_list(act, ends)))
        self._do(steps)

    def _do(self, steps: list[Event]) -> None:
        steps = sorted(steps, key=lambda step: (-step[0], step[1]))
        for (ago, hour), same_hour in groupby(steps, key=lambda step: step[:2]):
            if ago == 0 and hour >= self.hour:
                break  # that is still to come
            self.counter.until(ago, hour)
            for minute, (_, _, step) in enumerate(same_hour):
                staff = 1 + self.rng.randrange(len(STAFF))
                step(self._act(ago, hour, staff=staff, minute=min(minute * 2, 59)))

    def _some(self, known: range, most: int) -> Ids:
        return Ids(tuple(sorted(self.rng.sample(known, min(most, len(known))))))

    def _last_list(self, act: Act, ends: list[int]) -> None:
        with self.store.transaction():
            self._list(len(ends) - 1, ends, act)

    def _tagged(self, some: Ids, name: str, act: Act) -> None:
        bulk.add_tags(self.store, act, some, [name])

    def _register(self, person: Person, act: Act) -> None:
        who = registering.Newcomer(
            person.phones[0][0], person.name, person.wechat_name, person.notes, befriend=person.number % 7 > 0
        )
        channel = self.channels[max(person.channel, 0)]
        self._came(registering.register(self.store, act, channel, who).receipt["id"], act)

    def _came(self, contact: int, act: Act) -> None:
        self.counter.came(contact, (self.day - act.clock.now().astimezone(zone(_ZONE)).date()).days)

    def _create(self, person: Person, act: Act) -> None:
        names = [name for _, name, _ in grouped("tags")]
        made = contacts.create(
            self.store,
            act,
            ContactInput(
                name=person.name,
                phones=tuple(value for value, _ in person.phones),
                wechat_id=person.wechat_id,
                wechat_name=person.wechat_name,
                remark=person.remark,
                gender=person.gender,
                birthday=person.birthday,
                address=person.address,
                area=person.area,
                consent=person.consent,
                follow_state=person.follow_state,
                notes=person.notes,
                owner_staff_id=person.owner or None,
                channel_id=None if person.channel < 0 else self.channels[person.channel],
                tags=tuple(names[t] for t in person.tags),
            ),
        )
        self._came(made.receipt["id"], act)

    def _followed(self, contact: int, act: Act) -> None:
        self._edit(act, contact, follow_state=self.rng.choice(("following", "won")))

    def _remarked(self, contact: int, act: Act) -> None:
        self._edit(act, contact, remark=self.rng.choice(lines("remarks")))

    def _noted(self, contact: int, act: Act) -> None:
        self._edit(act, contact, notes=self.rng.choice(lines("notes")))

    def _edit(self, act: Act, contact: int, **values: Any) -> None:
        now = contacts.details(self.store, contact, masked=False).as_input()
        contacts.edit(self.store, act, contact, replace(now, **values))

    def _trashed(self, act: Act, some: Ids) -> None:
        """Two go into the trash who have nothing to get from the shop."""
        owed = {who for (who,) in self.store.rows("SELECT contact_id FROM member")}
        if gone := [who for who in some.ids[1:] if who not in owed][:2]:
            contacts.trash(self.store, act, Ids(tuple(gone)))

    def _think_better(self, act: Act, some: Ids) -> None:
        done = bulk.bulk_edit(self.store, act, some, {"follow_state": "no_interest"})
        undo.undo(self.store, replace(act, op_id=self._act(0, 0).op_id), done.operation)

    # -- when, and under which number ------------------------------------------------------------------

    def _moment(self, ago: int, hour: int, minute: int = 0) -> datetime:
        local = datetime(self.day.year, self.day.month, self.day.day, hour, minute, tzinfo=zone(_ZONE))
        return (local - timedelta(days=ago)).astimezone(UTC)

    def _also(self, act: Act, staff: int) -> Act:
        """A further act at the same moment."""
        return replace(self._act(0, 0), staff_id=staff, clock=act.clock)

    def _act(self, ago: int, hour: int, staff: int = 1, minute: int = 0) -> Act:
        self.acts += 1
        number = uuid.uuid5(uuid.NAMESPACE_URL, f"hudie demo {self.seed} {self.day} {self.acts}")
        return Act(str(number), staff, FixedClock(self._moment(ago, hour, minute)))
