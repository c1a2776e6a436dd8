"""The order of a contact's phones: numbered from 0, the primary one, without gaps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from services.journal import Journal


def number_phones(journal: Journal, contacts: str, params: Sequence[Any] = ()) -> None:
    """Number the phones of contacts anew where one is missing from the row; `contacts` is a SELECT of their ids."""
    store = journal.store
    for row, rank, created in store.rows(
        "SELECT id, rank, created_op FROM (SELECT id, position, created_op, row_number() OVER"
        " (PARTITION BY contact_id ORDER BY position, id) - 1 AS rank FROM identity"
        f" WHERE +kind = 'phone' AND contact_id IN ({contacts})) WHERE position != rank",
        params,
    ):
        if created == journal.operation:  # its undo takes the whole row away
            store.execute("UPDATE identity SET position = ? WHERE id = ?", (rank, row))
        else:
            journal.update("identity", {"position": rank}, "id = ?", (row,))
