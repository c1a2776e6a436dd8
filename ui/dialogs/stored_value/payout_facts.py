"""What the dialog of a payout shows of a balance, and how it says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from services.payments import PayKind, pay_kinds
from services.sales.people import Buyer, buyer
from services.stored_value.formulas import Basis
from services.stored_value.payouts import basis, way_back
from services.stored_value.sharing import holder_of
from services.stored_value.topping_up import TopUp, top_ups
from ui.amounts import yuan
from ui.dialogs.sale.words import pay_kind
from ui.moments import day_short
from ui.phrases import Phrases

Payouts: Final = Phrases("Payouts")


@dataclass(frozen=True)
class Needed:
    """Whose balance, what it came from, how it may be paid."""

    buyer: Buyer
    basis: Basis
    top_ups: tuple[TopUp, ...]
    kinds: tuple[PayKind, ...]
    way_back: int | None

    @property
    def gifts(self) -> str:
        """What was given in kind, each once."""
        return Payouts.tr(", ").join(dict.fromkeys(one.gift for one in self.top_ups if one.gift))


def read_needed(store: Any, contact: int, today: date, *, masked: bool) -> Needed | None:
    """What the dialog needs of a contact, or of whose balance it shares; None where nobody has it any more."""
    holder = holder_of(store, contact)
    found = buyer(store, holder, today, masked=masked)
    if found is None:
        return None
    return Needed(
        found,
        basis(store, holder, today),
        tuple(top_ups(store, holder)),
        tuple(pay_kinds(store)),
        way_back(store, holder),
    )


def history(found: Needed, contact: int, today: date) -> str:
    """Where the balance came from, in a line; `contact` is whose payout was asked for."""
    parts = [Payouts.tr("whose balance is shared")] if found.buyer.id != contact else []
    if found.top_ups:
        last = found.top_ups[0]
        said = Payouts.tr("{date} topped up {paid}, bonus {bonus} · agreement {number}").format(
            date=day_short(date.fromisoformat(last.on_date), today),
            paid=yuan(last.paid),
            bonus=yuan(last.bonus),
            number=last.number,
        )
        parts.append(said)
        if len(found.top_ups) > 1:
            parts.append(Payouts.tr("%n top-up(s) in all", "", len(found.top_ups)))
    return " · ".join(parts)


def kind_words(kind: PayKind, back: int | None) -> str:
    """A way to pay; the one that the money came by is marked."""
    text = pay_kind(kind.key, kind.name)
    return Payouts.tr("{kind} (as it came)").format(kind=text) if kind.id == back else text
