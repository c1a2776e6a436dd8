"""Who brought whom, as a sheet tells it by a number or a name; found when all rows are written."""

from __future__ import annotations

import json

from models.store import Store
from services import phone
from services.imports.matching import Rules
from services.imports.rules import NEW, UNCHANGED, UPDATED
from services.journal import Journal
from services.operations import Slices
from services.progress import Progress
from services.search_index import name_key
from services.settings import shop_settings

REFERRER = "referrer"


def link_referrers(store: Store, operation: int, batch: int, rules: Rules, progress: Progress) -> int:
    """Link contacts to the one person whom the text of their row names; how many texts name nobody, or several.

    Those are kept with the row. Oneself and a circle are nobody. May be repeated: what is linked already stays.
    """
    if not store.value("SELECT 1 FROM staged WHERE referrer != '' LIMIT 1"):
        return 0
    total = store.value("SELECT count(*) FROM staged WHERE status = 0 AND referrer != ''")
    region = shop_settings(store).phone_region
    known: dict[str, int | None] = {}
    unknown, done, low = 0, 0, 0
    slices = Slices(first=500)
    while True:
        with slices.slice(store) as size:
            rows = store.rows(
                "SELECT s.row, s.referrer, r.contact_id, r.outcome, c.referrer_id, c.created_op FROM staged s"
                " JOIN import_row r ON r.batch_id = ? AND r.row = s.row JOIN contact c ON c.id = r.contact_id"
                f" WHERE s.row >= ? AND s.status = 0 AND s.referrer != '' AND r.outcome IN ({NEW}, {UPDATED}, {UNCHANGED})"
                " ORDER BY s.row LIMIT ?",
                (batch, low, size),
            )
            journal = Journal(store, operation)
            for row, text, contact, outcome, present, created in rows:
                if text not in known:
                    known[text] = _find(store, text, region)
                found = known[text]
                if found is None or _circle(store, contact, found):
                    unknown += 1
                    _keep(store, batch, row, text)
                elif found != present and (present is None or rules.rule[REFERRER] == "overwrite"):
                    _link(store, journal, contact, found, created == operation, rules)
                    if outcome == UNCHANGED and journal.rows:
                        store.execute(
                            f"UPDATE import_row SET outcome = {UPDATED} WHERE batch_id = ? AND row = ?",
                            (batch, row),
                        )
        if not rows:
            return unknown
        low, done = rows[-1][0] + 1, done + len(rows)
        progress.step(done, total, "referrers")


def _link(store: Store, journal: Journal, contact: int, found: int, is_new: bool, rules: Rules) -> None:
    if is_new:
        store.execute("UPDATE contact SET referrer_id = ? WHERE id = ?", (found, contact))
    elif rules.rule[REFERRER] != "never":
        journal.update("contact", {"referrer_id": found}, "id = ?", (contact,))


def _find(store: Store, text: str, region: str) -> int | None:
    reading = phone.parse_cell(text, region)
    if len(reading.numbers) == 1:
        found: int | None = store.value(
            "SELECT coalesce(c.merged_into, c.id) FROM identity i JOIN contact c ON c.id = i.contact_id"
            " WHERE i.kind = 'phone' AND i.value = ?",
            (reading.numbers[0].e164,),
        )
        return found
    people = store.rows(
        "SELECT id FROM contact WHERE name_key = ? AND name = ? AND deleted_at IS NULL AND merged_into IS NULL LIMIT 2",
        (name_key(text), text),
    )
    return people[0][0] if len(people) == 1 else None


def _circle(store: Store, contact: int, referrer: int) -> bool:
    seen = set()
    above: int | None = referrer
    while above is not None and above not in seen:
        if above == contact:
            return True
        seen.add(above)
        above = store.value("SELECT referrer_id FROM contact WHERE id = ?", (above,))
    return False


def _keep(store: Store, batch: int, row: int, text: str) -> None:
    kept = json.loads(
        store.value("SELECT kept FROM import_row WHERE batch_id = ? AND row = ?", (batch, row)) or "{}"
    )
    store.execute("UPDATE import_row SET kept = ? WHERE batch_id = ? AND row = ?",
                  (json.dumps({**kept, REFERRER: text}, ensure_ascii=False), batch, row))  # fmt: skip
