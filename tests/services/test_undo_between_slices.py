"""An act that comes between two slices of an import's undo."""

from datetime import date
from pathlib import Path

from models.store import Store
from services import bulk, undo
from services.checks import check
from services.demo import make
from services.operations import Act
from services.selection import Ids
from services.stores import open_store


def test_who_stays_because_of_an_act_between_two_slices_is_indexed_by_what_is_left(tmp_path: Path) -> None:
    path = tmp_path / "shop.hudie"
    make(path, 200, 7, date(2026, 11, 18))
    with open_store(path) as store:
        operation = store.value("SELECT max(id) FROM operation WHERE kind = 'import'")
        people = [r[0] for r in store.rows("SELECT id FROM contact WHERE created_op = ?", (operation,))]

        class Counter:
            """Tags somebody as soon as the numbers are gone, as the counter may between two slices."""

            tagged = False

            def step(self, done: int, total: int, stage: str) -> None:
                if not self.tagged and _numbers(store, people) == 0:
                    self.tagged = True
                    assert check(store).ok
                    bulk.add_tags(store, Act(), Ids((people[0],)), ["后来"])

        counter = Counter()
        done = undo.undo(store, Act(), operation, counter)
        assert counter.tagged
        assert [k.contact_id for k in done.kept if k.table == "contact"] == [people[0]]
        assert check(store).findings == ()


def _numbers(store: Store, people: list[int]) -> int:
    marks = ", ".join("?" * len(people))
    return int(store.value(f"SELECT count(*) FROM identity WHERE contact_id IN ({marks})", people))
