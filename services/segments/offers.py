"""What a builder of conditions has to offer: the fields, and names of all that conditions can refer to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from models.store import Store
from services.contact_facts import areas
from services.segments.fields import Field, fields
from services.segments.reading import names
from services.segments.saved import segments
from services.segments.tree import Condition, Tree, walk
from services.segments.values import referred
from services.settings import shop_settings
from services.tags import tag_list

_OFFERED = {
    "tag_group": "SELECT id FROM tag_group WHERE kind = 'customer' ORDER BY position, id",
    "channel": "SELECT id FROM channel WHERE archived_at IS NULL ORDER BY position, id",
    "staff": "SELECT id FROM staff WHERE active = 1 ORDER BY id",
    "account": "SELECT id FROM staff_account WHERE active = 1 ORDER BY position, id",
    "batch": "SELECT id FROM import_batch ORDER BY id DESC LIMIT 200",
    "tier": "SELECT id FROM tier WHERE active ORDER BY position, id",
    "product": "SELECT id FROM product WHERE archived_at IS NULL ORDER BY position, id LIMIT 2000",
}


@dataclass(frozen=True)
class Offers:
    """`named` are (id, name) of what can be chosen, by what it is (`Field.refers`, and `segment`); `known` names
    whatever a tree refers to, '' = it is gone. `colours` are those of tags, `areas` those in use; `today` is the shop's
    date, with which a new date begins; `off` are fields of capabilities that are not in use."""

    fields: Mapping[str, Field] = field(default_factory=dict)
    named: Mapping[str, Sequence[tuple[int, str]]] = field(default_factory=dict)
    known: Mapping[tuple[str, int], str] = field(default_factory=dict)
    colours: Mapping[int, str] = field(default_factory=dict)
    areas: Sequence[str] = ()
    today: date = date.min
    off: frozenset[str] = frozenset()

    def name(self, refers: str, number: int) -> str:
        """What an id is called; '' when it is gone."""
        chosen = dict(self.named.get(refers, ())).get(number)
        return chosen if chosen is not None else self.known.get((refers, number), "")


def offers(
    store: Store, today: date, tree: Tree | None = None, known_areas: Sequence[str] | None = None
) -> Offers:
    """What can be chosen now, and the names of what the tree holds. Who knows the areas already says so: gathering them
    looks at every contact."""
    known_fields, settings = fields(store), shop_settings(store)
    tags = tag_list(store)
    named: dict[str, Sequence[tuple[int, str]]] = {
        refers: tuple(names(store, refers, [number for (number,) in store.rows(sql)]).items())
        for refers, sql in _OFFERED.items()
    }
    named["tag"] = tuple((tag.id, tag.text) for tag in tags)
    named["segment"] = tuple((one.id, one.name) for one in segments(store))
    known: dict[tuple[str, int], str] = {}
    for leaf in walk(tree) if tree is not None else ():
        if isinstance(leaf, Condition) and (found := known_fields.get(leaf.field)) and found.refers:
            op = found.op(leaf.op)
            numbers = referred(op.takes, leaf.value) if op is not None else ()
            known |= {
                (found.refers, n): name for n, name in names(store, found.refers, numbers[:200]).items()
            }
    return Offers(
        known_fields,
        named,
        known,
        {tag.id: tag.colour for tag in tags},
        tuple(name for name, _ in areas(store, 200)) if known_areas is None else known_areas,
        today,
        frozenset(key for key, one in known_fields.items() if not settings.uses(one.feature)),
    )
