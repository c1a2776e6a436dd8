"""Stored value on paper: the agreement of a top-up in two copies, the slip of a payout, the list of a shop that closes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from services.money import written
from services.settings import ShopSettings
from services.stored_value.closing_list import Claim
from services.stored_value.payouts import Payout
from services.stored_value.topping_up import TopUp
from ui.dialogs.sale.words import pay_kind, yuan
from ui.pages.contacts.words import called
from ui.phrases import Phrases
from ui.printing.document import Block, Copies, Gap, Heading, Pairs, Signatures, Title, Words, two_copies
from ui.printing.paper import A4_LYING
from ui.printing.table_sheet import SheetColumn, TableSheet

Printing: Final = Phrases("Printing")


def agreement_text(settings: ShopSettings) -> str:
    """What customer and shop agree on; the shop's own words, else those of the program."""
    return settings.agreement_text.strip() or default_agreement()


def default_agreement() -> str:
    """The words that a shop starts with."""
    return Printing.tr(
        "1. The principal is money that the customer has paid in, the bonus is a gift of the shop. Both pay for everything that"
        " the shop sells, and do not expire.\n"
        "2. Within 7 days, as long as nothing was used, all that was paid is paid back.\n"
        "3. Later, on the customer's wish: what was paid less what was used at full price, and less gifts that do not come"
        " back; never less than 0.\n"
        "4. If the shop closes, moves, or can't supply for long: balance × paid ÷ (paid + bonus) is paid back.\n"
        "5. Money goes back the way it came, within 7 working days.\n"
        "6. The customer may have a statement of every use at any time. Up to 5 people whom the customer names may share the"
        " balance."
    )


def _shop(settings: ShopSettings) -> str:
    return " · ".join(part for part in (settings.shop_name, settings.shop_address) if part)


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%d %H:%M")


def agreement(
    one: TopUp, *, name: str, phone: str, at: datetime, settings: ShopSettings, tier: str = ""
) -> Copies:
    """The agreement of a top-up, one copy for each side."""
    kinds = " + ".join(f"{pay_kind(key, called_)} {written(fen)}" for key, called_, fen in one.kinds)
    came: list[tuple[str, str]] = [
        (Printing.tr("Customer"), name),
        (Printing.tr("Phone"), phone or "—"),
        (Printing.tr("Paid (principal)"), yuan(one.paid)),
        (Printing.tr("Bonus"), yuan(one.bonus)),
        (Printing.tr("Paid by"), kinds or "—"),
        (Printing.tr("Staff"), one.staff or settings.shop_name or "—"),
    ]
    if one.gift:
        worth = Printing.tr("{gift} (worth {amount})").format(gift=one.gift, amount=yuan(one.gift_value))
        came.append((Printing.tr("Gift"), worth if one.gift_value else one.gift))
    if one.tier_days:
        came.append(
            (Printing.tr("Tier"), Printing.tr("{tier}, {days} days").format(tier=tier, days=one.tier_days))
        )
    if one.note:
        came.append((Printing.tr("Note"), one.note))

    def copy(whose: str) -> list[Block]:
        return [
            Title(
                Printing.tr("Stored value agreement"),
                above=_shop(settings),
                below=f"{one.number} · {_moment(at)}",
                right=whose,
            ),
            Gap(0.6),
            Pairs(came),
            Gap(0.7),
            Words(agreement_text(settings), small=True),
            Signatures((Printing.tr("Customer"), Printing.tr("Shop"), Printing.tr("Date"))),
        ]

    return two_copies(
        " ".join((Printing.tr("Stored value agreement"), one.number)),
        (copy(Printing.tr("Customer's copy")), copy(Printing.tr("Shop's copy"))),
    )


def payout_reason(reason: str) -> str:
    """Why stored value was paid back."""
    return {
        "unused": Printing.tr("Within 7 days, nothing used"),
        "customer": Printing.tr("On the customer's wish"),
        "shop": Printing.tr("For the shop's reasons"),
        "closing": Printing.tr("The shop closes or moves"),
    }[reason]


def payout_slip(one: Payout, *, name: str, phone: str, at: datetime, settings: ShopSettings) -> Copies:
    """The slip of a payout, one copy for each side, with the sum that it came from."""
    basis = one.basis
    sums: list[tuple[str, str]] = [(Printing.tr("Paid in"), written(basis.get("paid", 0)))]
    if one.reason == "customer":
        sums.append((Printing.tr("Used, at full price"), f"− {written(basis.get('used_full', 0))}"))
    elif one.reason in ("shop", "closing"):
        whole = basis.get("paid", 0) + basis.get("bonus", 0)
        sums.append((Printing.tr("Paid + bonus"), written(whole)))
        sums.append((Printing.tr("Balance"), written(one.principal + one.bonus)))
    if one.gift_charged:
        sums.append((Printing.tr("Gift charged"), f"− {written(one.gift_charged)}"))
    sums.append((Printing.tr("Comes to"), written(one.formula)))

    def copy(whose: str) -> list[Block]:
        blocks: list[Block] = [
            Title(
                Printing.tr("Stored value paid back"),
                above=_shop(settings),
                below=f"{one.number} · {_moment(at)}",
                right=whose,
            ),
            Gap(0.6),
            Pairs(
                (
                    (Printing.tr("Customer"), name),
                    (Printing.tr("Phone"), phone or "—"),
                    (Printing.tr("Reason"), payout_reason(one.reason)),
                    (Printing.tr("Staff"), one.staff or settings.shop_name or "—"),
                )
            ),
            Heading(Printing.tr("How it is worked out")),
            Pairs(sums),
            Heading(Printing.tr("Paid back")),
            Pairs(
                (
                    (Printing.tr("Amount"), yuan(one.amount)),
                    (Printing.tr("Paid back by"), pay_kind(*one.kind)),
                    (Printing.tr("Principal"), f"{written(one.principal)} → 0"),
                    (Printing.tr("Bonus"), f"{written(one.bonus)} → 0"),
                )
            ),
        ]
        if one.note:
            blocks.append(Words(Printing.tr("Note: {text}").format(text=one.note), small=True))
        return [*blocks, Signatures((Printing.tr("Customer"), Printing.tr("Shop"), Printing.tr("Date")))]

    return two_copies(
        " ".join((Printing.tr("Stored value paid back"), one.number)),
        (copy(Printing.tr("Customer's copy")), copy(Printing.tr("Shop's copy"))),
    )


def closing_list(rows: Sequence[Claim], *, day: str, settings: ShopSettings) -> TableSheet:
    """Everyone with a balance, what they are owed by the shop's formula, to be ticked and signed."""
    columns = (
        SheetColumn(Printing.tr("No."), 0.5, align="right"),
        SheetColumn(Printing.tr("Customer"), 1.9, bold=True),
        SheetColumn(Printing.tr("Phone"), 1.5),
        SheetColumn(Printing.tr("Principal ¥"), 1.1, align="right"),
        SheetColumn(Printing.tr("Bonus ¥"), 1.0, align="right"),
        SheetColumn(Printing.tr("Owed ¥"), 1.1, align="right", bold=True),
        SheetColumn(Printing.tr("Told on"), 1.0),
        SheetColumn(Printing.tr("Paid ¥"), 1.1, align="right"),
        SheetColumn(Printing.tr("Signature"), 1.8, "line"),
    )
    lines = [
        (
            str(place),
            called(one.name),
            one.phone,
            written(one.principal) if one.principal else "—",
            written(one.bonus) if one.bonus else "—",
            written(one.owed) if one.paid is None else "—",
            one.told_on or "—",
            written(one.paid) if one.paid is not None else "—",
            "",
        )
        for place, one in enumerate(rows, 1)
    ]
    owed = sum(one.owed for one in rows)
    said = Printing.tr("{shop} · as of {day} · owed in all {amount}").format(
        shop=settings.shop_name or Printing.tr("The shop"), day=day, amount=yuan(owed)
    )
    return TableSheet(
        Printing.tr("Stored value to be paid back"),
        columns,
        lines,
        said=said,
        note=Printing.tr("Owed = balance × paid ÷ (paid + bonus)"),
        signatures=(Printing.tr("Made by"), Printing.tr("Date")),
        paper=A4_LYING,
    )
