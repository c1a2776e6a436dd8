"""What the rows of the counter obey: slips and their parts, money paid, tiers, points, stored value."""

from __future__ import annotations

from services.check_sql import Rule, bad, dates, flags, named, one_of
from services.ledger import ASSETS
from services.payments import WHATS
from services.tag_work import COLOURS

_METRICS = ("growth", "spend", "orders", "single", "paid")
_BENEFITS = (
    "upgrade", "birthday", "monthly", "vip_day", "member_price", "experience", "priority", "service", "other",
)  # fmt: skip
_HOWS = ("rule", "hand", "paid", "topup", "gift", "import")
_MOVES = (
    "joined", "reached", "kept", "expired", "by_hand", "paid", "paid_ended", "topup", "topup_ended", "gift", "gift_ended", "refunded",
    "merged", "import", "locked", "unlocked",
)  # fmt: skip
_STOCK = ("sale", "refund", "gift", "count", "delivery", "loss")
_TODAY = "(SELECT max(business_on) FROM operation)"
_FOR = "contact_id"

PRODUCTS: tuple[Rule, ...] = (
    named("product_category"),
    named("product"),
    flags("product", "counted"),
    bad(
        "product", "price < 0 OR member_price < 0 OR cost < 0 OR floor_price < 0 OR trim(barcode) != barcode"
    ),
    one_of("stock_move", "reason", _STOCK),
    bad(
        "stock_move",
        "(reason IN ('sale', 'gift', 'loss') AND quantity > 0) OR (reason IN ('refund', 'delivery') AND quantity < 0)"
        " OR quantity = 0",
    ),
    dates("stock_move", ("on_date",), ()),
    # What left the stock with a slip is what stands on it.
    (
        "wrong_stock",
        "stock_move",
        (
            "SELECT min(id), NULL FROM stock_move m WHERE reason IN ('sale', 'refund') GROUP BY created_op, product_id, reason"
            " HAVING sum(quantity) != -(SELECT coalesce(sum(l.quantity), 0) FROM sale s JOIN sale_line l ON l.sale_id = s.id"
            " WHERE s.created_op = m.created_op AND s.kind = m.reason AND l.product_id = m.product_id)"
        ),
    ),
)
SALES: tuple[Rule, ...] = (
    bad("pay_kind", "trim(key) = '' OR drawer NOT IN (0, 1) OR active NOT IN (0, 1)"),
    one_of("sale", "kind", ("sale", "refund"), _FOR),
    dates("sale", ("on_date", "bought_on"), (), _FOR),
    bad("sale", f"on_date > {_TODAY} OR bought_on > on_date OR trim(number) = ''", _FOR),
    bad("sale", "(source = '') != (external = '') OR (kind = 'refund') != (of_sale_id IS NOT NULL)", _FOR),
    bad(
        "sale",
        "CASE kind WHEN 'sale' THEN min(tier_off, points_off, manual_off, rounding_off, principal, bonus, received, points,"
        " growth, points_used) < 0 OR due < 0 OR gross <= 0 ELSE max(tier_off, points_off, manual_off, rounding_off, principal,"
        " bonus, received, points, growth, points_used) > 0 OR due > 0 END",
        _FOR,
    ),
    bad(
        "sale",
        "contact_id IS NULL AND (points != 0 OR growth != 0 OR points_used != 0 OR principal != 0 OR bonus != 0"
        " OR holder_id IS NOT NULL)",
    ),
    (
        "wrong_parts",
        "sale",
        (
            "SELECT id, contact_id, 'due' FROM sale WHERE due != gross - tier_off - points_off - manual_off - rounding_off"
            " OR due != principal + bonus + received OR net != due - bonus"
        ),
    ),
    (
        "wrong_parts",
        "sale",
        (
            "SELECT s.id, s.contact_id, 'lines' FROM sale s JOIN (SELECT sale_id, sum(amount) AS amount, sum(off) AS off"
            " FROM sale_line GROUP BY sale_id) l ON l.sale_id = s.id WHERE l.amount != s.gross"
            " OR l.off != s.tier_off + s.points_off + s.manual_off + s.rounding_off"
        ),
    ),
    (
        "wrong_parts",
        "sale",
        (
            "SELECT s.id, s.contact_id, 'payments' FROM sale s LEFT JOIN (SELECT sale_id, sum(amount) AS amount FROM payment"
            " WHERE sale_id IS NOT NULL GROUP BY sale_id) p ON p.sale_id = s.id"
            " WHERE coalesce(p.amount, CASE s.source WHEN '' THEN 0 ELSE s.received END) != s.received"
        ),
    ),
    (
        "over_refunded",
        "sale",
        (
            "SELECT s.id, s.contact_id FROM sale s JOIN (SELECT of_sale_id, sum(gross) AS gross, sum(due) AS due,"
            " sum(principal) AS principal, sum(bonus) AS bonus, sum(received) AS received, sum(points) AS points,"
            " sum(growth) AS growth, sum(points_used) AS points_used FROM sale WHERE of_sale_id IS NOT NULL"
            " GROUP BY of_sale_id) r ON r.of_sale_id = s.id WHERE min(s.gross + r.gross, s.due + r.due,"
            " s.principal + r.principal, s.bonus + r.bonus, s.received + r.received, s.points + r.points,"
            " s.growth + r.growth, s.points_used + r.points_used) < 0"
        ),
    ),
    (
        "other_sale",
        "sale",
        (
            "SELECT r.id, r.contact_id FROM sale r JOIN sale s ON s.id = r.of_sale_id WHERE s.kind != 'sale'"
            " OR r.contact_id IS NOT s.contact_id OR r.bought_on != s.bought_on OR r.on_date < s.on_date"
            " OR (r.holder_id IS NOT NULL AND r.holder_id IS NOT s.holder_id) OR r.source != s.source"
        ),
    ),
    bad(
        "sale_line",
        "price < 0 OR quantity = 0 OR (amount < 0) != (quantity < 0 AND amount != 0) OR (off < 0 AND amount >= 0)"
        " OR (of_line_id IS NOT NULL) > (quantity < 0)",
    ),
    (
        "over_refunded",
        "sale_line",
        (
            "SELECT l.id, s.contact_id FROM sale_line l JOIN (SELECT of_line_id, sum(quantity) AS quantity,"
            " sum(amount) AS amount FROM sale_line WHERE of_line_id IS NOT NULL GROUP BY of_line_id) r ON r.of_line_id = l.id"
            " JOIN sale s ON s.id = l.sale_id WHERE min(l.quantity + r.quantity, l.amount + r.amount) < 0"
        ),
    ),
    bad("order_identity", "trim(kind) = '' OR trim(value) = ''"),
    (
        "other_sale",
        "order_identity",
        "SELECT o.id, s.contact_id FROM order_identity o JOIN sale s ON s.id = o.sale_id WHERE s.source = ''",
    ),
    one_of("payment", "what", WHATS),
    dates("payment", ("on_date",), ()),
    bad(
        "payment",
        "amount = 0 OR (what IN ('sale', 'refund')) != (sale_id IS NOT NULL)"
        " OR (amount < 0) != (what IN ('refund', 'payout', 'membership_refund'))",
    ),
    (
        "other_sale",
        "payment",
        (
            "SELECT p.id, s.contact_id FROM payment p JOIN sale s ON s.id = p.sale_id"
            " WHERE p.what != s.kind OR p.on_date != s.on_date"
        ),
    ),
    bad("held_sale", "NOT json_valid(payload)"),
    dates("day_close", ("on_date",), ()),
    bad("day_close", f"NOT json_valid(figures) OR opening_cash < 0 OR on_date > {_TODAY}"),
    (
        "wrong_close",
        "day_close",
        (
            "SELECT id, NULL FROM day_close d WHERE expected_cash != opening_cash + (SELECT coalesce(sum(p.amount), 0)"
            " FROM payment p JOIN pay_kind k ON k.id = p.kind_id AND k.drawer WHERE p.on_date = d.on_date)"
        ),
    ),
    *(
        (
            "after_close",
            table,
            f"SELECT x.id, {who} FROM day_close d CROSS JOIN {table} x ON x.on_date = d.on_date AND x.created_op > d.created_op"
            + (" WHERE x.source = ''" if table == "sale" else ""),
        )
        for table, who in (("sale", "x.contact_id"), ("payment", "NULL"))
    ),
    bad("prior_purchases", "spent < 0 OR orders < 0", _FOR),
    dates("prior_purchases", (), ("last_on",), _FOR),
    ("bad_value", "serial", "SELECT kind || ' ' || on_date, NULL FROM serial WHERE last < 1"),
)
TIERS: tuple[Rule, ...] = (
    one_of("tier", "colour", ("", *COLOURS)),
    one_of("tier", "metric", _METRICS),
    one_of("tier", "downgrade", ("none", "one", "match")),
    bad(
        "tier",
        "min(threshold, keep_threshold, window_days, valid_days, grace_days, multiplier) < 0"
        " OR min(discount, vip_discount) < 0 OR max(discount, vip_discount) > 1000",
    ),
    (
        "ladder",
        "tier",
        (
            "SELECT t.id, NULL FROM tier t WHERE t.active AND t.metric != 'paid' AND EXISTS (SELECT 1 FROM tier l WHERE l.active"
            " AND l.metric = t.metric AND l.position < t.position AND l.threshold >= t.threshold)"
        ),
    ),
    ("no_tier", "tier", "SELECT 1, NULL WHERE NOT EXISTS (SELECT 1 FROM tier WHERE id = 1)"),
    flags("tier", "active"),
    flags("tier_benefit", "active"),
    one_of("tier_benefit", "kind", _BENEFITS),
    one_of("tier_benefit", "period", ("once", "month", "quarter", "year")),
    bad("tier_benefit", "quantity < 0 OR trim(text) = ''"),
    dates("benefit_use", ("on_date",), (), _FOR),
    one_of("member_tier", "how", _HOWS, _FOR),
    flags("member_tier", "locked"),
    dates("member_tier", ("since_on",), ("until_on",), _FOR),
    bad("member_tier", "until_on != '' AND until_on < since_on", _FOR),
    one_of("tier_change", "reason", _MOVES, _FOR),
    dates("tier_change", ("on_date",), (), _FOR),
    named("membership_plan"),
    one_of("membership_plan", "period", ("month", "quarter", "year", "life", "trial")),
    flags("membership_plan", "active"),
    bad("membership_plan", "days < 0 OR price < 0"),
    dates("membership", ("from_on", "on_date"), ("until_on", "ended_on"), _FOR),
    bad(
        "membership",
        "paid < 0 OR refunded < 0 OR refunded > paid OR (until_on != '' AND until_on < from_on)"
        " OR (refunded > 0 AND ended_on = '')",
        _FOR,
    ),
)
POINTS: tuple[Rule, ...] = (
    named("gift"),
    one_of("gift", "kind", ("goods", "service", "tier_days")),
    flags("gift", "active"),
    bad("gift", "points < 1 OR days < 0 OR cost < 0 OR quantity < 0"),
    dates("gift_exchange", ("on_date",), (), _FOR),
    bad("gift_exchange", "points < 0", _FOR),
    (
        "over_given",
        "gift",
        (
            "SELECT g.id, NULL FROM gift g WHERE g.quantity < (SELECT count(*) FROM gift_exchange x WHERE x.gift_id = g.id)"
        ),
    ),
    flags("point_task", "active"),
    bad(
        "point_task",
        "trim(key) = '' OR min(points, streak_days, streak_points, daily_cap, monthly_cap) < 0",
    ),
    dates("task_done", ("on_date",), (), _FOR),
    bad("task_done", "points < 0 OR streak < 1", _FOR),
)
STORED_VALUE: tuple[Rule, ...] = (
    flags("package", "active"),
    bad("package", "pay < 1 OR min(bonus, gift_value, tier_days) < 0"),
    dates("top_up", ("on_date",), (), _FOR),
    bad("top_up", "min(paid, bonus, gift_value, tier_days) < 0 OR paid + bonus < 1", _FOR),
    one_of("payout", "reason", ("unused", "customer", "shop", "closing"), _FOR),
    dates("payout", ("on_date",), (), _FOR),
    bad("payout", "min(formula, amount, principal, bonus, gift_charged) < 0", _FOR),
    bad("sharing", "contact_id = holder_id", _FOR),
    (
        "shared_by_many",
        "sharing",
        "SELECT max(id), holder_id FROM sharing GROUP BY holder_id HAVING count(*) > 4",
    ),
    dates("closing_note", (), ("told_on",), _FOR),
    one_of("opening", "asset", ASSETS, _FOR),
    dates("opening", ("on_date",), (), _FOR),
    bad("opening", "amount < 1 OR nth < 1", _FOR),
)
COUNTER: tuple[Rule, ...] = (*PRODUCTS, *SALES, *TIERS, *POINTS, *STORED_VALUE)
