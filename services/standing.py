"""What stands on a row, and whether a place is free: the conditions under which an undo leaves something, as SQL."""

from __future__ import annotations

import json
from collections.abc import Sequence

from models.store import Store
from services.counter_facts import MOST_PEOPLE
from services.journal import JOURNALED, OF_CONTACT, Table

PARTS = {
    "sale_line": ("sale_id", "sale"),
    "order_identity": ("sale_id", "sale"),
    "payment": ("sale_id", "sale"),
    "tier_benefit": ("tier_id", "tier"),
    "rule_tag": ("rule_id", "auto_rule"),
    "channel_duty": ("channel_id", "channel"),
    "channel_tag": ("channel_id", "channel"),
    "feedback_picture": ("feedback_id", "feedback"),
}
"""What is made with another row and makes it what it is: it stays where that one stays."""


def used(table: Table, parts_after: int = 0, changed_after: int = 0) -> str:
    """An SQL condition: other rows name this one; '' for tables that nothing names. Contacts have `later_facts`. With
    `parts_after` parts count only where an operation after that one made them; changes only after `changed_after`."""
    if table.name == "contact":
        return ""
    named = [
        f"EXISTS (SELECT 1 FROM {t.name} x WHERE x.{column} = {table.name}.id"
        + (f" AND x.created_op > {int(parts_after)})" if t.name in PARTS and parts_after else ")")
        for t in JOURNALED.values()
        for column, parent in t.parents
        if parent == table.name
    ]
    records = [sql for name, sql in _RECORDS.items() if name == table.name]
    named += [sql.replace(":after", str(int(changed_after))) for sql in records]
    return " OR ".join(named)


_CHANGED = (
    "EXISTS (SELECT 1 FROM change x JOIN operation o ON o.id = x.operation_id WHERE x.tbl = '{0}' AND x.row_key = {0}.id"
    " AND (x.contact_id IS NULL OR x.contact_id = {0}.contact_id) AND x.before IS NOT NULL AND x.after IS NOT NULL"
    " AND o.id > :after AND o.state != 'undone' AND o.root_id IS NULL AND o.kind NOT IN ('merge_contacts', 'merge_exact'))"
)
_RECORDS = {
    "auto_rule": "EXISTS (SELECT 1 FROM rule_run x JOIN operation o ON o.id = x.operation_id"
    " WHERE x.rule_id = auto_rule.id AND o.state != 'undone')",
    "staff": "EXISTS (SELECT 1 FROM operation x WHERE x.staff_id = staff.id)",
    "sale": f"EXISTS (SELECT 1 FROM sale x WHERE x.of_sale_id = sale.id) OR {_CHANGED.format('sale')}",
    "member_tier": _CHANGED.format("member_tier"),
    "membership": _CHANGED.format("membership"),
}
"""What stands on one beside rows of other tables that name it: runs of a rule that stand, what somebody did, refunds of a
sale, and later changes of what can't go from under them."""


def free(table: Table) -> str:
    """An SQL condition: the place of the deleted row in change `d` is still free, and its parents are there."""

    def was(column: str) -> str:
        return f"json_extract(d.before, '$.{column}')"

    key = "id = d.row_key" if table.key == "id" else f"contact_id = d.contact_id AND {table.key} = d.row_key"
    conditions = [f"NOT EXISTS (SELECT 1 FROM {table.name} WHERE {key})"]
    for columns, where in table.unique:
        same = " AND ".join(f"{c} = {was(c)}" for c in columns)
        if where:
            column, rest = where.split(" ", 1)
            conditions.append(
                f"NOT ({was(column)} {rest} AND EXISTS (SELECT 1 FROM {table.name} WHERE {same} AND {where}))"
            )
        else:
            conditions.append(f"NOT EXISTS (SELECT 1 FROM {table.name} WHERE {same})")
    for column, parent in table.parents:
        conditions.append(
            f"({was(column)} IS NULL OR EXISTS (SELECT 1 FROM {parent} WHERE {parent}.id = {was(column)}))"
        )
    if table.name == "contact_tag":
        conditions.append(f"NOT EXISTS ({_RIVAL})")
    if table.name == "sale":
        fits = " AND ".join(f"s.{c} + coalesce(sum(r.{c}), 0) + {was(c)} >= 0" for c in _COMES_BACK)
        fits += f" AND (s.contact_id IS NULL) = ({was('contact_id')} IS NULL)"
        conditions.append(
            f"({was('kind')} != 'refund' OR {was('source')} != '' OR coalesce((SELECT {fits} FROM sale s"
            f" LEFT JOIN sale r ON r.of_sale_id = s.id WHERE s.id = {was('of_sale_id')} GROUP BY s.id), 0)"
            f" AND NOT EXISTS ({_LINE_CAME_BACK}))"
        )
    if table.name == "sharing":
        conditions.append(
            f"NOT EXISTS (SELECT 1 FROM sharing x WHERE x.contact_id = {was('holder_id')} OR x.holder_id = {was('contact_id')})"
            f" AND NOT EXISTS (SELECT 1 FROM member x WHERE x.contact_id = {was('contact_id')} AND x.principal + x.bonus > 0)"
            f" AND (SELECT count(*) FROM sharing x WHERE x.holder_id = {was('holder_id')}) < {MOST_PEOPLE - 1}"
        )
    return " AND ".join(conditions)


_COMES_BACK = ("gross", "due", "principal", "bonus", "received", "points", "growth", "points_used")
"""Of these no more comes back than was sold: a refund has its place while its sale is there, has that much left, and is
still a walk-in's or somebody's. Those in lists of orders came with their sale, and come back with it."""
_LINE_CAME_BACK = (
    "SELECT 1 FROM change c JOIN sale_line l ON l.id = json_extract(c.before, '$.of_line_id') WHERE"
    " c.operation_id = d.operation_id AND c.tbl = 'sale_line' AND c.after IS NULL AND l.quantity"
    " + json_extract(c.before, '$.quantity') + coalesce((SELECT sum(b.quantity) FROM sale r JOIN sale_line b"
    " ON b.sale_id = r.id AND b.of_line_id = l.id WHERE r.of_sale_id = l.sale_id), 0) < 0"
)
"""Of a line no more comes back than was sold, also where the amounts leave room for it."""


_RIVAL = (
    "SELECT 1 FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive JOIN tag o ON o.group_id = g.id AND o.id != t.id"
    " JOIN contact_tag x ON x.tag_id = o.id AND x.contact_id = d.contact_id WHERE t.id = d.row_key"
)
"""In an exclusive group a tag's place on a contact is taken by any other tag of the group."""


def later_facts(contact: str, root: int) -> str:
    """An SQL condition: acts after operation `root` stand on the contact that an expression names: changed it, added to
    it, or name it as referrer."""
    newer = f"o.id > {int(root)} AND o.state != 'undone'"
    links = [
        (name, column)
        for name in OF_CONTACT
        for column, parent in JOURNALED[name].parents
        if parent == "contact"
    ]
    rows = " OR ".join(
        f"EXISTS (SELECT 1 FROM {table} x JOIN operation o ON o.id = x.created_op WHERE x.{column} = {contact} AND {newer})"
        for table, column in links
    )
    return (
        f"(EXISTS (SELECT 1 FROM entry x WHERE x.contact_id = {contact})"
        " OR EXISTS (SELECT 1 FROM change x JOIN operation o ON o.id = x.operation_id"
        f" WHERE x.contact_id = {contact} AND {newer} AND o.root_id IS NULL) OR {rows}"
        f" OR EXISTS (SELECT 1 FROM contact x WHERE x.referrer_id = {contact} AND x.created_op != {int(root)})"
        f" OR EXISTS (SELECT 1 FROM contact x WHERE x.merged_into = {contact} AND x.created_op != {int(root)}))"
    )


def with_later_facts(store: Store, contacts: Sequence[int], root: int) -> set[int]:
    """Those of these contacts on whom acts after operation `root` stand."""
    among = f"SELECT c.value FROM json_each(?) c WHERE {later_facts('c.value', root)}"
    return {contact for (contact,) in store.rows(among, (json.dumps(list(contacts)),))}
