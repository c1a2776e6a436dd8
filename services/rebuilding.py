"""Working balances and purchases out anew from entries and slips, where somebody has changed them from outside.

Only on request, and written down as an operation: what was kept wrongly is an event of the shop (faults.md, F39).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from models.store import Store
from services.changes import Changes
from services.check_ledger import PER_ASSET, kept_sums, ledger_proof
from services.checks import Report
from services.errors import Refused
from services.journal import Journal
from services.ledger import ASSETS
from services.operations import Act, perform
from services.progress import Progress, Silent, stoppable
from services.purchases import SUMS

KIND = "rebuild_balances"


def rebuild(store: Store, act: Act, progress: Progress | None = None) -> Changes:
    """Make `member` and `point_lot` what entries and slips say; the receipt holds how many `people` were wrong. Nothing
    wrong = no operation.

    It can't be undone. Raises Refused(ledger_broken; data: row): the entries themselves were changed, and what they come to
    is not to be trusted; Cancelled.
    """
    progress = progress or Silent()

    def body(journal: Journal) -> Mapping[str, Any]:
        report = Report(store, progress)
        with stoppable(store.connection, partial(progress.step, 0, None, "check")):
            ledger_proof(report)
            if report.findings:
                raise Refused("ledger_broken", {"row": report.findings[0].row})
            kept_sums(report)
        people = {contact for finding in report.findings for contact in finding.contacts}
        if people:
            _from_entries(store)
            _from_slips(store)
            journal.areas.update(("balances", "sales"))
            journal.rows += len(people)
        return {"people": len(people), "label": {"count": len(people)}}

    return perform(store, act, KIND, {}, [], body)


def _from_entries(store: Store) -> None:
    store.execute("DELETE FROM point_lot")
    store.execute("DELETE FROM member")
    store.execute(
        f"INSERT INTO member (contact_id, {', '.join(ASSETS)}, owed) SELECT s.*, max(-s.points, 0) FROM (SELECT contact_id,"
        f" {PER_ASSET} FROM entry WHERE contact_id IS NOT NULL GROUP BY contact_id) s"
    )
    store.execute(
        "INSERT INTO point_lot (contact_id, expires_on, remaining) SELECT contact_id, lot, sum(amount) FROM entry"
        " WHERE contact_id IS NOT NULL AND asset = 'points' GROUP BY contact_id, lot HAVING sum(amount) != 0"
    )


def _from_slips(store: Store) -> None:
    columns = ("spent", "slips", "days", "first_on", "last_on")
    store.execute(
        f"INSERT INTO member (contact_id, {', '.join(columns)}) SELECT * FROM ({SUMS.format(who='contact_id IS NOT NULL')})"
        f" WHERE true ON CONFLICT (contact_id) DO UPDATE SET {', '.join(f'{c} = excluded.{c}' for c in columns)}"
    )
