"""What is paid back of stored value: three formulas, each with its whole sum (domain.md, Stored value).

(a) within seven days and unused: all that was paid; (b) the customer's reason: what was paid less what was used at full
price, never below nothing; (c) the shop's reason: balance × paid ÷ (paid + bonus). All over what has come and gone since
the balance was last paid out.
"""

from __future__ import annotations

from dataclasses import dataclass

UNUSED_DAYS = 7
REASONS = ("unused", "customer", "shop")


@dataclass(frozen=True)
class Basis:
    """What has come and gone since the last payout, fen. `used` was paid from the balance, `used_full` are the same goods at
    full price; what came back to the balance since it was paid out counts as `paid` and `bonus` again. `principal` and
    `bonus_left` are the balance. `gift_value` is what was given with it in kind. `unused_days` = since the first money came
    in (None = the balance was brought along or none came in)."""

    paid: int
    bonus: int
    used: int
    used_full: int
    gift_value: int
    principal: int
    bonus_left: int
    unused_days: int | None

    @property
    def balance(self) -> int:
        """Principal and bonus that are left, fen."""
        return self.principal + self.bonus_left


@dataclass(frozen=True)
class Formula:
    """One formula: `why` it does not fit (late, used, brought; none = it fits), what it comes to before the gift is charged,
    and what is charged, fen."""

    reason: str
    why: tuple[str, ...]
    before_gift: int
    gift_charged: int

    @property
    def fits(self) -> bool:
        """Whether it can be chosen."""
        return not self.why

    @property
    def result(self) -> int:
        """What is to be paid, fen."""
        return self.before_gift - self.gift_charged


def formulas(basis: Basis, *, charge_gift: bool = True) -> tuple[Formula, Formula, Formula]:
    """The three side by side, in the order of REASONS. A gift that was given is charged, but not for the shop's reason."""
    why = []
    if basis.unused_days is None:
        why.append("brought")
    elif basis.unused_days > UNUSED_DAYS:
        why.append("late")
    if basis.used != 0 or basis.balance != basis.paid + basis.bonus:
        why.append("used")
    unused = min(basis.paid, basis.balance)
    customer = min(max(basis.paid - basis.used_full, 0), basis.balance)
    gift = basis.gift_value if charge_gift else 0
    return (
        Formula("unused", tuple(why), unused, min(gift, unused)),
        Formula("customer", (), customer, min(gift, customer)),
        Formula("shop", (), shop_share(basis), 0),
    )


def shop_share(basis: Basis) -> int:
    """Formula (c): what of the balance was paid for, rounded half up to the fen. Where nothing is known to have been paid
    in, its principal."""
    whole = basis.paid + basis.bonus
    if whole <= 0:
        return basis.principal
    return (2 * basis.balance * basis.paid + whole) // (2 * whole)


def at_full_price(stored: int, full: int, due: int) -> int:
    """What goods cost at full price of which `stored` fen of `due` were paid from the balance, rounded half up."""
    if due == 0:
        return 0
    sign = 1 if stored >= 0 else -1
    stored, full, due = abs(stored), abs(full), abs(due)
    return sign * ((2 * stored * full + due) // (2 * due))
