"""An act that comes between two slices of an import's undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from models.store import Store
from services import bulk, undo
from services.checks import check
from services.imports.plan import ReadPlan
from services.imports.rules import ImportPlan
from services.imports.runs import import_file
from services.operations import Act
from services.selection import Ids

Acts = Callable[..., Act]


def test_who_stays_because_of_an_act_between_two_slices_is_indexed_by_what_is_left(
    store: Store, act: Acts, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    rows = "".join(f"客{n},1380000{n:04}\n" for n in range(120))
    file.write_text("姓名,手机号\n" + rows, encoding="utf-8")
    operation = import_file(store, act(), file, ImportPlan(ReadPlan())).operation
    people = [r[0] for r in store.rows("SELECT id FROM contact")]

    class Counter:
        """Tags somebody as soon as the numbers are gone, as the counter may between two slices."""

        tagged = False

        def step(self, done: int, total: int | None, note: str = "") -> None:
            if not self.tagged and not store.value("SELECT count(*) FROM identity"):
                self.tagged = True
                assert check(store).ok
                bulk.add_tags(store, act(), Ids((people[0],)), ["后来"])

    counter = Counter()
    done = undo.undo(store, act(), operation, counter)
    assert counter.tagged
    assert [k.contact_id for k in done.kept if k.table == "contact"] == [people[0]]
    assert check(store).findings == ()
