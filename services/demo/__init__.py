"""The demo shop: a store of its own, lifelike, and the same again for the same seed and date."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
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
from services.clock import FixedClock, zone
from services.contact_input import ContactInput
from services.demo.lists import BASKET, HOUR, ListImport, indexes_aside, tag_ids, write_list
from services.demo.people import Person, people
from services.demo.words import lines
from services.errors import StoreRefused
from services.operations import Act, begin
from services.progress import Progress, Silent
from services.selection import Ids
from services.stores import locked

SHOP = "青禾鲜果 · 人民路店"
STAFF = (("林姐", "owner"), ("小周", "assistant"), ("阿宽", "assistant"))
_ZONE = "Asia/Shanghai"
_LISTS_AT = (640, 430, 260, 120, 46, 2)
"""Days before the demo's date on which the lists of sources.txt were imported."""
_MOST_TYPED = 150


@dataclass(frozen=True)
class Made:
    """The demo shop that was made."""

    path: Path
    contacts: int
    seconds: float


def make(
    path: Path, number: int = 1200, seed: int = 1, day: date | None = None, progress: Progress | None = None
) -> Made:
    """Make a demo shop with so many contacts, as it stands on the evening of `day` (today if None).

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
            day = day or datetime.now(UTC).astimezone(zone(_ZONE)).date()
            with Store.open(made, create=True) as store:
                _Shop(store, max(number, 1), seed, day, progress or Silent()).live()
            flush(made)
            os.replace(made, path)
            flush_folder(path.parent)
        finally:
            remove_files(made)
            Path(f"{made}.lock").unlink(missing_ok=True)
    return Made(path, number, time.perf_counter() - begun)


class _Shop:
    """Two years of a shop, told by its own services."""

    def __init__(self, store: Store, number: int, seed: int, day: date, progress: Progress) -> None:
        self.store, self.number, self.seed, self.day, self.progress = store, number, seed, day, progress
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
        with store.transaction(), indexes_aside(store):
            tags: list[int] = []
            for place in range(len(ends) - 1):
                tags = self._list(place, ends, tags)
        self._days_at_the_counter(listed, typed, ends, tags)
        self.progress.step(self.number, self.number, "demo")

    # -- the beginning -------------------------------------------------------------------------------

    def _open_shop(self) -> None:
        store = self.store
        shop.change_settings(store, self._act(734, 9), shop_name=SHOP, is_demo=True)
        shop.rename_staff(store, self._act(734, 9), 1, STAFF[0][0])
        with store.transaction():
            at = int(self._moment(734, 10).timestamp())
            store.execute("UPDATE staff SET created_at = ? WHERE id = 1", (at,))
            for name, role in STAFF[1:]:
                store.execute(
                    "INSERT INTO staff (name, role, active, created_at) VALUES (?, ?, 1, ?)", (name, role, at)
                )
        basket = ("车厘子", "草莓", "榴莲", "苹果", "橙子", "蓝莓")
        first = custom_fields.create(store, self._act(733, 10), BASKET, "choice", basket)
        second = custom_fields.create(store, self._act(733, 11), HOUR, "choice", ("上午", "下午", "晚上"))
        self.fields = {BASKET: int(first.receipt["id"]), HOUR: int(second.receipt["id"])}

    def _list(self, place: int, ends: list[int], tags: list[int], act: Act | None = None) -> list[int]:
        file, source, _ = lines("sources")[place].split(" ")
        first, last = (ends[place - 1] if place else 0) + 1, ends[place]
        ago = _LISTS_AT[place]
        act = act or self._act(ago, 20, staff=1 + place % 2)
        operation, _ = begin(self.store, act, "import", {"rows": 0}, [file])
        tags = tags or tag_ids(self.store, operation)
        if last >= first:
            since = self.day - timedelta(days=_LISTS_AT[place - 1] if place else 730)
            highest = self.store.value("SELECT seq FROM sqlite_sequence WHERE name = 'contact'") or 0
            on = self.day - timedelta(days=ago)
            batch = ListImport(file, source, first, last, since, operation, act.at, on, highest + 1 - first)
            write_list(self.store, batch, self.seed, tags, self.fields, self.progress, self.number)
        return tags

    # -- the last weeks ------------------------------------------------------------------------------

    def _days_at_the_counter(self, listed: int, typed: int, ends: list[int], tags: list[int]) -> None:
        """What the staff did by hand, day by day, and the last list in between."""
        store = self.store
        steps: list[tuple[int, int, Callable[[Act], Any]]] = []
        known = range(1, ends[-2] + 1)
        since = self.day - timedelta(days=45)
        for order, person in enumerate(people(listed + 1, self.number, self.seed, since, self.day)):
            steps.append((45 - order * 45 // typed, 9 + order % 11, partial(self._create, person)))
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
                (4, 18, lambda act: contacts.trash(store, act, Ids(few.ids[1:3]))),
                (3, 12, lambda act: self._think_better(act, few)),
            ]
        steps.append((_LISTS_AT[-1], 20, lambda act: self._last_list(act, ends, tags)))
        steps.sort(key=lambda step: (-step[0], step[1]))
        for (ago, hour), same_hour in groupby(steps, key=lambda step: step[:2]):
            for minute, (_, _, step) in enumerate(same_hour):
                staff = 1 + self.rng.randrange(len(STAFF))
                step(self._act(ago, hour, staff=staff, minute=min(minute * 2, 59)))

    def _some(self, known: range, most: int) -> Ids:
        return Ids(tuple(sorted(self.rng.sample(known, min(most, len(known))))))

    def _last_list(self, act: Act, ends: list[int], tags: list[int]) -> None:
        with self.store.transaction():
            self._list(len(ends) - 1, ends, tags, act)

    def _tagged(self, some: Ids, name: str, act: Act) -> None:
        bulk.add_tags(self.store, act, some, [name])

    def _create(self, person: Person, act: Act) -> None:
        names = [line.rsplit(" ", 1)[0] for line in lines("tags")]
        contacts.create(
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
                tags=tuple(names[t] for t in person.tags),
            ),
        )

    def _followed(self, contact: int, act: Act) -> None:
        self._edit(act, contact, follow_state=self.rng.choice(("following", "won")))

    def _remarked(self, contact: int, act: Act) -> None:
        self._edit(act, contact, remark=self.rng.choice(lines("remarks")))

    def _noted(self, contact: int, act: Act) -> None:
        self._edit(act, contact, notes=self.rng.choice(lines("notes")))

    def _edit(self, act: Act, contact: int, **values: Any) -> None:
        now = contacts.details(self.store, contact, masked=False).as_input()
        contacts.edit(self.store, act, contact, replace(now, **values))

    def _think_better(self, act: Act, some: Ids) -> None:
        done = bulk.bulk_edit(self.store, act, some, {"follow_state": "no_interest"})
        undo.undo(self.store, replace(act, op_id=self._act(0, 0).op_id), done.operation)

    # -- when, and under which number ------------------------------------------------------------------

    def _moment(self, ago: int, hour: int, minute: int = 0) -> datetime:
        local = datetime(self.day.year, self.day.month, self.day.day, hour, minute, tzinfo=zone(_ZONE))
        return (local - timedelta(days=ago)).astimezone(UTC)

    def _act(self, ago: int, hour: int, staff: int = 1, minute: int = 0) -> Act:
        self.acts += 1
        number = uuid.uuid5(uuid.NAMESPACE_URL, f"hudie demo {self.seed} {self.day} {self.acts}")
        return Act(str(number), staff, FixedClock(self._moment(ago, hour, minute)))
