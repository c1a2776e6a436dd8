"""What a slip comes to: a pure function of what was typed and of the terms that hold for it (figures.md 1 and 2)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from services.errors import FieldRefused, HudieError, InsufficientBalance, NotFound, OutOfRange, Refused
from services.ledger import Balances
from services.money import MOST, written
from services.points import rules
from services.products.product import Product
from services.sales.shares import half_up, shares
from services.settings import ShopSettings
from services.tiers.ladder import Tier

All = Literal["all"]
"""As much as goes."""
MOST_LINES, MOST_QUANTITY = 200, 1_000_000_000
"""Lines of a slip; thousandths of a unit on one."""


@dataclass(frozen=True)
class LineInput:
    """A line as typed: a product of the list, or a `name` (may be blank) with a price. `quantity` in thousandths of a unit,
    `price` fen of one (None = the list price); below the list price it is a discount by hand."""

    product_id: int | None = None
    name: str = ""
    quantity: int = 1000
    price: int | None = None


@dataclass(frozen=True)
class SaleInput:
    """A slip as typed: an `amount` in fen or lines; who buys (None = a walk-in).

    `points` to pay with, `stored` fen of stored value (None = none), "all" = as much as goes; `paid` fen by key of the way
    to pay, and what stays open comes in by `rest`. `manual_off` fen by hand need a reason; `rounding` fen by hand, None = as
    the shop rounds by itself. `holder_id` says whose stored value pays (None = whose balance the contact uses).
    """

    contact_id: int | None = None
    amount: int | None = None
    lines: tuple[LineInput, ...] = ()
    points: int | All = 0
    stored: int | All | None = None
    paid: tuple[tuple[str, int], ...] = ()
    rest: str = "cash"
    manual_off: int = 0
    manual_reason: str = ""
    rounding: int | None = None
    note: str = ""
    holder_id: int | None = None


@dataclass(frozen=True)
class Terms:
    """What holds for a slip: settings, the role of who sells, the customer (None = a walk-in) with tier and balances, whose
    stored value pays, the products named. `birthday` and `vip`: it is the customer's birthday, the shop's VIP day;
    `member_prices`: the customer has them; `over` of their points are past their time and pay nothing; `closed`: the
    business date, where it is closed already."""

    settings: ShopSettings
    role: str = "owner"
    contact_id: int | None = None
    tier: Tier | None = None
    birthday: bool = False
    vip: bool = False
    member_prices: bool = False
    own: Balances = field(default_factory=Balances)
    over: int = 0
    holder_id: int | None = None
    stored: Balances = field(default_factory=Balances)
    products: Mapping[int, Product] = field(default_factory=dict)
    kinds: Mapping[str, int] = field(default_factory=dict)
    closed: str = ""

    @property
    def paying_points(self) -> int:
        """The points that can pay."""
        return max(self.own.points - self.over, 0)

    @property
    def discount(self) -> int:
        """Permille of the price that the customer pays."""
        return 1000 if self.tier is None else self.tier.pays(vip=self.vip)

    @property
    def multiplier(self) -> int:
        """Permille of the points that a yuan earns, as it is shown."""
        found = 1000 if self.tier is None else self.tier.multiplier
        found = found * self.settings.birthday_multiplier // 1000 if self.birthday else found
        return found * self.settings.vip_multiplier // 1000 if self.vip else found

    @property
    def most_rounding(self) -> int | None:
        """Fen that may be rounded down by hand; None = any."""
        s = self.settings
        return {"assistant": s.rounding_assistant, "manager": s.rounding_manager}.get(self.role)

    @property
    def most_discount(self) -> int | None:
        """Permille that may be taken off by hand; None = any."""
        s = self.settings
        return {"assistant": s.discount_assistant, "manager": s.discount_manager}.get(self.role)


@dataclass(frozen=True)
class PricedLine:
    """A line of the slip, fen: `amount` at `price`, the list price of one; `off` its share of all discounts, `tier_off` and
    `price_off` (the price was changed by hand) among it."""

    product_id: int | None
    name: str
    quantity: int
    price: int
    amount: int
    tier_off: int = 0
    price_off: int = 0
    off: int = 0

    @property
    def to_pay(self) -> int:
        """What the line comes to, fen."""
        return self.amount - self.off


@dataclass(frozen=True)
class Limits:
    """What the slip allows: `points` that may be used and the fen they pay (`points_worth`), fen of stored value
    (`stored`), fen that rounding down would take off (`rounding`), and what the role may (`rounding_most`, `manual_most` fen;
    None = any). The reasons say why there is nothing to use: nobody | none | ''."""

    points: int = 0
    points_worth: int = 0
    points_reason: str = ""
    stored: int = 0
    stored_reason: str = ""
    rounding: int = 0
    rounding_most: int | None = None
    manual_most: int | None = None


@dataclass(frozen=True)
class Quote:
    """A slip worked out; all amounts are fen. `due` = `principal` + `bonus` + `received`; `open` of it is named by no
    payment yet and comes in by the way to pay that the slip names. `paid` is what is received by way to pay, `open`
    included. `problems` would be raised by selling, the first first; `below_floor` names lines that only are warned of."""

    contact_id: int | None
    tier_id: int | None
    gross: int
    tier_off: int
    points_off: int
    manual_off: int
    rounding_off: int
    due: int
    principal: int
    bonus: int
    received: int
    open: int
    net: int
    points_used: int
    points: int
    growth: int
    multiplier: int
    discount: int
    holder_id: int | None
    paid: tuple[tuple[str, int], ...]
    lines: tuple[PricedLine, ...]
    limits: Limits
    problems: tuple[HudieError, ...] = ()
    below_floor: tuple[str, ...] = ()


class _Slip:
    """A slip while it is worked out, step by step down from the list price."""

    def __init__(self, values: SaleInput, terms: Terms) -> None:
        self.values, self.terms = values, terms
        self.problems: list[HudieError] = []
        self.lines: list[PricedLine] = []
        self.below_floor: list[str] = []

    def refuse(self, reason: str, key: str, **data: object) -> None:
        self.problems.append(OutOfRange(reason, dict(data), key))

    def within(self, value: int, most: int, key: str) -> int:
        """A part that is typed: neither below nothing nor more than what there is to pay."""
        if value < 0:
            self.refuse("negative", key)
        elif value > most:
            self.refuse("over_due", key, most=written(most))
        return min(max(value, 0), most)

    # -- list price, tier, price changes ----------------------------------------------------------

    def price_lines(self) -> int:
        """The lines at list price with what tier and changed prices take off; the list price of all."""
        values = self.values
        if values.lines and values.amount is not None:
            raise ValueError("a slip has an amount or lines")
        if not values.lines:
            amount = values.amount or 0
            if amount <= 0:
                self.refuse("not_positive", "amount")
            elif amount > MOST:
                self.refuse("amount_too_large", "amount", most=f"{MOST // 100:,}")
            amount = min(max(amount, 0), MOST)
            tier_off = amount - half_up(amount * self.terms.discount, 1000)
            self.lines = [PricedLine(None, "", 1000, amount, amount, tier_off)]
            return amount
        if len(values.lines) > MOST_LINES:
            self.refuse("too_many_slip_lines", "lines", most=MOST_LINES)
        self.lines = [self._priced(line) for line in values.lines[:MOST_LINES]]
        gross = sum(line.amount for line in self.lines)
        if gross <= 0:
            self.refuse("not_positive", "lines")
        elif gross > MOST:
            self.refuse("amount_too_large", "lines", most=f"{MOST // 100:,}")
        return gross

    def _priced(self, line: LineInput) -> PricedLine:
        product = None if line.product_id is None else self.terms.products.get(line.product_id)
        if line.product_id is not None and product is None:
            self.problems.append(NotFound("unknown_product", {"product": line.product_id}))
        price = line.price if line.price is not None else product.price if product else 0
        if not 0 < line.quantity <= MOST_QUANTITY:
            self.refuse("quantity_range", "lines", name=line.name)
        if not 0 <= price <= MOST:
            self.refuse("bad_price", "lines", name=line.name)
        quantity = min(max(line.quantity, 0), MOST_QUANTITY)
        price = min(max(price, 0), MOST)
        name = line.name or (product.name if product else "")
        if product is None:
            amount = half_up(price * quantity, 1000)
            tier_off = amount - half_up(amount * self.terms.discount, 1000)
            return PricedLine(None, name, quantity, price, amount, tier_off)
        at_list = max(price, product.price)
        amount = half_up(at_list * quantity, 1000)
        if price < product.price:
            price_off = amount - half_up(price * quantity, 1000)
            return PricedLine(product.id, name, quantity, at_list, amount, 0, price_off)
        best = half_up(amount * self.terms.discount, 1000)
        if self.terms.member_prices and product.member_price is not None:
            best = min(best, half_up(product.member_price * quantity, 1000))
        return PricedLine(product.id, name, quantity, at_list, amount, max(amount - best, 0))

    # -- by hand, points, rounding ----------------------------------------------------------------

    def take_off_by_hand(self, to_pay: int, price_off: int) -> int:
        """What the staff takes off beside changed prices, fen."""
        values, most = self.values, self.most_by_hand(to_pay + price_off)
        manual = self.within(values.manual_off, to_pay, "manual_off")
        if manual + price_off and not values.manual_reason.strip():
            self.problems.append(FieldRefused("discount_reason", {}, "manual_reason"))
        if most is not None and manual + price_off > most:
            self.refuse("discount_limit", "manual_off", most=written(most))
        return manual

    def most_by_hand(self, to_pay: int) -> int | None:
        """Fen that the role may take off."""
        permille = self.terms.most_discount
        return None if permille is None else to_pay * permille // 1000

    def points_allowed(self, to_pay: int) -> tuple[int, str]:
        """How many points the slip and the balance allow in whole steps, and why none."""
        settings, have = self.terms.settings, self.terms.paying_points
        most = to_pay * settings.points_most // 1000
        steps = min(have // settings.points_unit, most // settings.points_value)
        nobody = self.terms.contact_id is None
        return (0, "nobody") if nobody else (steps * settings.points_unit, "" if steps else "none")

    def use_points(self, to_pay: int) -> tuple[int, int]:
        """The points that pay, and the fen they are worth."""
        settings, wanted = self.terms.settings, self.values.points
        allowed, _ = self.points_allowed(to_pay)
        points = allowed if wanted == "all" else wanted
        if points < 0:
            self.refuse("negative", "points")
        elif points and self.terms.contact_id is None:
            self.refuse("points_nobody", "points")
        elif points % settings.points_unit:
            self.refuse("points_step", "points", unit=settings.points_unit)
        elif rules.worth(settings, points) > to_pay:
            self.refuse("over_due", "points", most=written(to_pay))
        elif points > (have := self.terms.paying_points):
            self.problems.append(InsufficientBalance.of(self.terms.contact_id or 0, "points", points, have))
        elif points > allowed:
            self.refuse("points_most", "points", points=allowed)
        points = min(max(points, 0), allowed) // settings.points_unit * settings.points_unit
        return points, rules.worth(settings, points)

    def round_down(self, to_pay: int) -> int:
        """Fen that rounding takes off."""
        step = self.terms.settings.auto_rounding
        of_itself = to_pay % step if step else 0
        if self.values.rounding is None:
            return of_itself
        rounding = self.within(self.values.rounding, to_pay, "rounding")
        most = self.terms.most_rounding
        if most is not None and rounding > max(most, of_itself):
            self.refuse("rounding_limit", "rounding", most=written(most))
        return rounding

    def rounding_offered(self, to_pay: int) -> int:
        """What rounding down to the yuan, else to the jiao, would take off within what the role may."""
        most = self.terms.most_rounding
        return next((to_pay % step for step in (100, 10) if most is None or to_pay % step <= most), 0)

    def share_out(self, manual: int, points: int) -> None:
        """Give each line its share of what was taken off the whole slip; warn of those below their floor."""
        left = [line.amount - line.tier_off - line.price_off for line in self.lines]
        by_hand = shares(manual, left)
        by_points = shares(points, [a - b for a, b in zip(left, by_hand, strict=True)])
        priced = []
        for line, hand, worth in zip(self.lines, by_hand, by_points, strict=True):
            off = line.tier_off + line.price_off + hand + worth
            priced.append(
                PricedLine(line.product_id, line.name, line.quantity, line.price, line.amount, line.tier_off,
                           line.price_off, off)
            )  # fmt: skip
            product = self.terms.products.get(line.product_id or 0)
            floor = product.floor_price if product else None
            if floor is not None and line.amount - off + worth < half_up(floor * line.quantity, 1000):
                self.below_floor.append(line.name)
        self.lines = priced

    # -- payment ----------------------------------------------------------------------------------

    def use_stored(self, due: int, named: int) -> tuple[int, int]:
        """Principal and bonus that pay; `named` fen are paid otherwise."""
        wanted, have = self.values.stored, self.terms.stored
        if wanted is None:
            return 0, 0
        stored = min(max(due - named, 0), have.stored) if wanted == "all" else wanted
        if stored and self.terms.contact_id is None:
            self.refuse("stored_nobody", "stored")
        elif have.stored < stored <= due:
            who = self.terms.holder_id or self.terms.contact_id or 0
            self.problems.append(InsufficientBalance.of(who, "stored", stored, have.stored))
        stored = min(self.within(stored, due, "stored"), have.stored)
        first = have.principal if self.terms.settings.principal_first else have.bonus
        before = min(stored, first)
        after = stored - before
        return (before, after) if self.terms.settings.principal_first else (after, before)

    def receive(self, received: int) -> tuple[dict[str, int], int]:
        """What comes in by way to pay, and how much of it nobody named."""
        paid: dict[str, int] = {}
        for key, amount in self.values.paid:
            if key not in self.terms.kinds:
                self._refuse_kind(key)
            if amount <= 0:
                self.refuse("not_positive", "paid")
            paid[key] = paid.get(key, 0) + max(amount, 0)
        named = sum(paid.values())
        if named > received:
            self.refuse("over_due", "paid", most=written(received))
        left = max(received - named, 0)
        if left:
            if self.values.rest not in self.terms.kinds:
                self._refuse_kind(self.values.rest)
            paid[self.values.rest] = paid.get(self.values.rest, 0) + left
        return paid, left

    def _refuse_kind(self, key: str) -> None:
        data = {"name": key, "names": ", ".join(self.terms.kinds)}
        self.problems.append(FieldRefused("unknown_pay_kind", data, "paid"))


def earned(terms: Terms, net: int) -> tuple[int, int]:
    """Points and growth that net sales (fen) earn; a walk-in earns nothing."""
    if terms.tier is None:
        return 0, 0
    points = rules.earned(terms.settings, terms.tier, net, terms.birthday, terms.vip)
    return points, rules.growth(terms.settings, net)


def price(values: SaleInput, terms: Terms) -> Quote:
    """Work a slip out. Nothing is raised: what selling would refuse stands in `problems`."""
    slip = _Slip(values, terms)
    if terms.closed:
        slip.problems.append(Refused("closed", {"date": terms.closed}))
    gross = slip.price_lines()
    tier_off = sum(line.tier_off for line in slip.lines)
    price_off = sum(line.price_off for line in slip.lines)
    to_pay = gross - tier_off - price_off
    manual_most = slip.most_by_hand(to_pay + price_off)
    by_hand = slip.take_off_by_hand(to_pay, price_off)
    to_pay -= by_hand
    points_most, points_reason = slip.points_allowed(to_pay)
    points_used, points_off = slip.use_points(to_pay)
    to_pay -= points_off
    offered = slip.rounding_offered(to_pay)
    rounding_off = slip.round_down(to_pay)
    due = to_pay - rounding_off
    slip.share_out(by_hand + rounding_off, points_off)
    named = sum(amount for _, amount in values.paid)
    principal, bonus = slip.use_stored(due, named)
    received = due - principal - bonus
    paid, left = slip.receive(received)
    net = due - bonus
    points, growth = earned(terms, net)
    nobody = terms.contact_id is None
    return Quote(
        contact_id=terms.contact_id,
        tier_id=None if terms.tier is None else terms.tier.id,
        gross=gross,
        tier_off=tier_off,
        points_off=points_off,
        manual_off=by_hand + price_off,
        rounding_off=rounding_off,
        due=due,
        principal=principal,
        bonus=bonus,
        received=received,
        open=left,
        net=net,
        points_used=points_used,
        points=points,
        growth=growth,
        multiplier=terms.multiplier,
        discount=terms.discount,
        holder_id=terms.holder_id,
        paid=tuple(paid.items()),
        lines=tuple(slip.lines),
        limits=Limits(
            points=points_most,
            points_worth=rules.worth(terms.settings, points_most),
            points_reason=points_reason,
            stored=min(due, terms.stored.stored),
            stored_reason="nobody" if nobody else "" if terms.stored.stored else "none",
            rounding=offered,
            rounding_most=terms.most_rounding,
            manual_most=manual_most,
        ),
        problems=tuple(slip.problems),
        below_floor=tuple(slip.below_floor),
    )
