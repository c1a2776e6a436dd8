"""The counter: products, sales, the ledger of points and stored value, tiers, memberships, gifts and tasks."""

from typing import Any

TABLES = """
CREATE TABLE product_category (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX product_category_name ON product_category (name);
CREATE TABLE product (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    category_id INTEGER REFERENCES product_category (id),
    unit TEXT NOT NULL DEFAULT '',
    barcode TEXT NOT NULL DEFAULT '',
    price INTEGER NOT NULL,
    member_price INTEGER,
    cost INTEGER,
    floor_price INTEGER,
    counted INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,
    archived_at INTEGER,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX product_category_id ON product (category_id);
CREATE UNIQUE INDEX product_barcode ON product (barcode) WHERE barcode != '';
CREATE TABLE stock_move (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    product_id INTEGER NOT NULL REFERENCES product (id),
    quantity INTEGER NOT NULL,
    reason TEXT NOT NULL,
    on_date TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX stock_move_product_id_quantity ON stock_move (product_id, quantity);
CREATE TABLE tier (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL DEFAULT '',
    colour TEXT NOT NULL DEFAULT 'neutral',
    position INTEGER NOT NULL DEFAULT 0,
    metric TEXT NOT NULL DEFAULT 'growth',
    threshold INTEGER NOT NULL DEFAULT 0,
    keep_threshold INTEGER NOT NULL DEFAULT 0,
    window_days INTEGER NOT NULL DEFAULT 0,
    valid_days INTEGER NOT NULL DEFAULT 0,
    downgrade TEXT NOT NULL DEFAULT 'none',
    grace_days INTEGER NOT NULL DEFAULT 0,
    discount INTEGER NOT NULL DEFAULT 1000,
    vip_discount INTEGER NOT NULL DEFAULT 1000,
    multiplier INTEGER NOT NULL DEFAULT 1000,
    active INTEGER NOT NULL DEFAULT 1,
    created_op INTEGER REFERENCES operation (id)
) STRICT;
CREATE TABLE tier_benefit (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    tier_id INTEGER NOT NULL REFERENCES tier (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    quantity INTEGER NOT NULL DEFAULT 0,
    period TEXT NOT NULL DEFAULT 'year',
    position INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX tier_benefit_tier_id ON tier_benefit (tier_id);
CREATE TABLE benefit_use (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    benefit_id INTEGER NOT NULL REFERENCES tier_benefit (id),
    on_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX benefit_use_contact_id ON benefit_use (contact_id);
CREATE INDEX benefit_use_benefit_id ON benefit_use (benefit_id);
CREATE TABLE member_tier (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    tier_id INTEGER NOT NULL REFERENCES tier (id),
    since_on TEXT NOT NULL,
    until_on TEXT NOT NULL DEFAULT '',
    how TEXT NOT NULL DEFAULT 'rule',
    locked INTEGER NOT NULL DEFAULT 0,
    lock_reason TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX member_tier_tier_id ON member_tier (tier_id);
CREATE UNIQUE INDEX member_tier_contact_id ON member_tier (contact_id);
CREATE INDEX member_tier_until ON member_tier (until_on) WHERE until_on != '';
CREATE TABLE tier_change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    from_tier_id INTEGER REFERENCES tier (id),
    tier_id INTEGER REFERENCES tier (id),
    reason TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    on_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX tier_change_contact_id ON tier_change (contact_id);
CREATE INDEX tier_change_date ON tier_change (on_date);
CREATE TABLE membership_plan (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    period TEXT NOT NULL,
    days INTEGER NOT NULL DEFAULT 0,
    price INTEGER NOT NULL DEFAULT 0,
    tier_id INTEGER REFERENCES tier (id),
    text TEXT NOT NULL DEFAULT '',
    active INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL DEFAULT 0,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE TABLE membership (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    plan_id INTEGER NOT NULL REFERENCES membership_plan (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL DEFAULT '',
    paid INTEGER NOT NULL DEFAULT 0,
    refunded INTEGER NOT NULL DEFAULT 0,
    ended_on TEXT NOT NULL DEFAULT '',
    on_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX membership_number ON membership (number);
CREATE INDEX membership_contact_id ON membership (contact_id);
CREATE INDEX membership_plan_id ON membership (plan_id);
CREATE TABLE pay_kind (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    drawer INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL DEFAULT 0,
    created_op INTEGER REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX pay_kind_key ON pay_kind (key);
CREATE TABLE sale (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'sale',
    contact_id INTEGER REFERENCES contact (id),
    of_sale_id INTEGER REFERENCES sale (id),
    source TEXT NOT NULL DEFAULT '',
    external TEXT NOT NULL DEFAULT '',
    channel_id INTEGER REFERENCES channel (id),
    staff_id INTEGER REFERENCES staff (id),
    holder_id INTEGER REFERENCES contact (id),
    tier_id INTEGER REFERENCES tier (id),
    on_date TEXT NOT NULL,
    bought_on TEXT NOT NULL,
    at INTEGER NOT NULL,
    gross INTEGER NOT NULL,
    tier_off INTEGER NOT NULL DEFAULT 0,
    points_off INTEGER NOT NULL DEFAULT 0,
    manual_off INTEGER NOT NULL DEFAULT 0,
    rounding_off INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL,
    principal INTEGER NOT NULL DEFAULT 0,
    bonus INTEGER NOT NULL DEFAULT 0,
    received INTEGER NOT NULL DEFAULT 0,
    net INTEGER NOT NULL,
    points INTEGER NOT NULL DEFAULT 0,
    growth INTEGER NOT NULL DEFAULT 0,
    points_used INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id),
    CHECK (kind IN ('sale', 'refund')),
    CHECK (CASE kind WHEN 'sale' THEN gross > 0 AND due >= 0 ELSE gross <= 0 AND due <= 0 END),
    CHECK (due = gross - tier_off - points_off - manual_off - rounding_off),
    CHECK (due = principal + bonus + received),
    CHECK (net = due - bonus)
) STRICT;
CREATE UNIQUE INDEX sale_number ON sale (number);
CREATE INDEX sale_contact ON sale (contact_id, bought_on, net) WHERE contact_id IS NOT NULL;
CREATE INDEX sale_date ON sale (on_date);
CREATE INDEX sale_of ON sale (of_sale_id) WHERE of_sale_id IS NOT NULL;
CREATE UNIQUE INDEX sale_external ON sale (source, external, kind) WHERE source != '';
CREATE INDEX sale_op ON sale (created_op);
CREATE INDEX sale_holder ON sale (holder_id) WHERE holder_id IS NOT NULL;
CREATE TABLE sale_line (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sale_id INTEGER NOT NULL REFERENCES sale (id),
    product_id INTEGER REFERENCES product (id),
    name TEXT NOT NULL DEFAULT '',
    quantity INTEGER NOT NULL DEFAULT 1000,
    price INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    off INTEGER NOT NULL DEFAULT 0,
    of_line_id INTEGER REFERENCES sale_line (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX sale_line_sale_id ON sale_line (sale_id);
CREATE INDEX sale_line_product_id ON sale_line (product_id);
CREATE TABLE order_identity (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sale_id INTEGER NOT NULL REFERENCES sale (id),
    kind TEXT NOT NULL,
    value TEXT NOT NULL,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX order_identity_sale_id ON order_identity (sale_id);
CREATE INDEX order_identity_value ON order_identity (kind, value);
CREATE TABLE payment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sale_id INTEGER REFERENCES sale (id),
    what TEXT NOT NULL,
    kind_id INTEGER NOT NULL REFERENCES pay_kind (id),
    amount INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX payment_sale_id ON payment (sale_id);
CREATE INDEX payment_date ON payment (on_date);
CREATE TABLE held_sale (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL DEFAULT '',
    payload TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE TABLE day_close (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    on_date TEXT NOT NULL,
    opening_cash INTEGER NOT NULL DEFAULT 0,
    expected_cash INTEGER NOT NULL,
    counted_cash INTEGER NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    figures TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER NOT NULL REFERENCES staff (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX day_close_on_date ON day_close (on_date);
CREATE TABLE prior_purchases (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    spent INTEGER NOT NULL DEFAULT 0,
    orders INTEGER NOT NULL DEFAULT 0,
    last_on TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX prior_purchases_contact_id ON prior_purchases (contact_id);
CREATE TABLE entry (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    line INTEGER NOT NULL,
    contact_id INTEGER REFERENCES contact (id),
    account TEXT NOT NULL DEFAULT '',
    asset TEXT NOT NULL,
    amount INTEGER NOT NULL,
    lot TEXT NOT NULL DEFAULT '',
    CHECK (asset IN ('points', 'growth', 'principal', 'bonus')),
    CHECK (amount != 0),
    CHECK ((contact_id IS NULL) = (account != ''))
) STRICT;
CREATE UNIQUE INDEX entry_operation_id_line ON entry (operation_id, line);
CREATE INDEX entry_contact ON entry (contact_id, asset) WHERE contact_id IS NOT NULL;
CREATE TABLE seal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    operation_id INTEGER NOT NULL REFERENCES operation (id),
    line INTEGER NOT NULL,
    hash TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX seal_operation_id_line ON seal (operation_id, line);
CREATE TABLE member (
    contact_id INTEGER NOT NULL PRIMARY KEY REFERENCES contact (id),
    points INTEGER NOT NULL DEFAULT 0,
    growth INTEGER NOT NULL DEFAULT 0,
    principal INTEGER NOT NULL DEFAULT 0,
    bonus INTEGER NOT NULL DEFAULT 0,
    owed INTEGER NOT NULL DEFAULT 0,
    spent INTEGER NOT NULL DEFAULT 0,
    slips INTEGER NOT NULL DEFAULT 0,
    days INTEGER NOT NULL DEFAULT 0,
    first_on TEXT NOT NULL DEFAULT '',
    last_on TEXT NOT NULL DEFAULT '',
    CHECK (growth >= 0),
    CHECK (principal >= 0),
    CHECK (bonus >= 0),
    CHECK (owed >= 0),
    CHECK (points + owed >= 0)
) STRICT;
CREATE TABLE point_lot (
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    expires_on TEXT NOT NULL,
    remaining INTEGER NOT NULL,
    PRIMARY KEY (contact_id, expires_on),
    CHECK (remaining > 0 OR (expires_on = '' AND remaining != 0))
) STRICT, WITHOUT ROWID;
CREATE INDEX point_lot_expiry ON point_lot (expires_on) WHERE expires_on != '';
CREATE TABLE opening (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    asset TEXT NOT NULL,
    amount INTEGER NOT NULL,
    nth INTEGER NOT NULL DEFAULT 1,
    source TEXT NOT NULL DEFAULT 'hand',
    on_date TEXT NOT NULL,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX opening_contact_id_asset_nth ON opening (contact_id, asset, nth);
CREATE TABLE serial (
    kind TEXT NOT NULL,
    on_date TEXT NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (kind, on_date)
) STRICT, WITHOUT ROWID;
CREATE TABLE gift (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'goods',
    points INTEGER NOT NULL,
    product_id INTEGER REFERENCES product (id),
    tier_id INTEGER REFERENCES tier (id),
    days INTEGER NOT NULL DEFAULT 0,
    cost INTEGER,
    quantity INTEGER,
    active INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL DEFAULT 0,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE TABLE gift_exchange (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    gift_id INTEGER NOT NULL REFERENCES gift (id),
    points INTEGER NOT NULL,
    on_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    note TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX gift_exchange_contact_id ON gift_exchange (contact_id);
CREATE INDEX gift_exchange_gift_id ON gift_exchange (gift_id);
CREATE TABLE point_task (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    key TEXT NOT NULL,
    name TEXT NOT NULL DEFAULT '',
    points INTEGER NOT NULL DEFAULT 0,
    streak_days INTEGER NOT NULL DEFAULT 0,
    streak_points INTEGER NOT NULL DEFAULT 0,
    daily_cap INTEGER NOT NULL DEFAULT 1,
    monthly_cap INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0,
    created_op INTEGER REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX point_task_key ON point_task (key);
CREATE TABLE task_done (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    task_id INTEGER NOT NULL REFERENCES point_task (id),
    on_date TEXT NOT NULL,
    points INTEGER NOT NULL,
    streak INTEGER NOT NULL DEFAULT 1,
    note TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX task_done_task_id ON task_done (task_id);
CREATE INDEX task_done_contact_id_task_id_on_date ON task_done (contact_id, task_id, on_date);
CREATE TABLE package (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    pay INTEGER NOT NULL,
    bonus INTEGER NOT NULL DEFAULT 0,
    gift TEXT NOT NULL DEFAULT '',
    gift_value INTEGER NOT NULL DEFAULT 0,
    tier_id INTEGER REFERENCES tier (id),
    tier_days INTEGER NOT NULL DEFAULT 0,
    active INTEGER NOT NULL DEFAULT 1,
    position INTEGER NOT NULL DEFAULT 0,
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE TABLE top_up (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    package_id INTEGER REFERENCES package (id),
    paid INTEGER NOT NULL,
    bonus INTEGER NOT NULL DEFAULT 0,
    gift TEXT NOT NULL DEFAULT '',
    gift_value INTEGER NOT NULL DEFAULT 0,
    tier_id INTEGER REFERENCES tier (id),
    tier_days INTEGER NOT NULL DEFAULT 0,
    note TEXT NOT NULL DEFAULT '',
    on_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX top_up_number ON top_up (number);
CREATE INDEX top_up_contact_id ON top_up (contact_id);
CREATE INDEX top_up_package_id ON top_up (package_id);
CREATE INDEX top_up_on_date ON top_up (on_date);
CREATE TABLE payout (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    number TEXT NOT NULL,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    reason TEXT NOT NULL,
    formula INTEGER NOT NULL,
    amount INTEGER NOT NULL,
    principal INTEGER NOT NULL,
    bonus INTEGER NOT NULL,
    gift_charged INTEGER NOT NULL DEFAULT 0,
    kind_id INTEGER NOT NULL REFERENCES pay_kind (id),
    note TEXT NOT NULL DEFAULT '',
    on_date TEXT NOT NULL,
    at INTEGER NOT NULL,
    staff_id INTEGER REFERENCES staff (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX payout_number ON payout (number);
CREATE INDEX payout_contact_id ON payout (contact_id);
CREATE INDEX payout_on_date ON payout (on_date);
CREATE TABLE sharing (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    holder_id INTEGER NOT NULL REFERENCES contact (id),
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE INDEX sharing_holder_id ON sharing (holder_id);
CREATE UNIQUE INDEX sharing_contact_id ON sharing (contact_id);
CREATE TABLE closing_note (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    contact_id INTEGER NOT NULL REFERENCES contact (id),
    told_on TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    created_op INTEGER NOT NULL REFERENCES operation (id)
) STRICT;
CREATE UNIQUE INDEX closing_note_contact_id ON closing_note (contact_id);
CREATE INDEX operation_date ON operation (business_on);
"""

GUARDS = (
    "CREATE TRIGGER entry_kept BEFORE UPDATE ON entry BEGIN SELECT RAISE(ABORT, 'entries never change'); END",
    "CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries never go'); END",
    "CREATE TRIGGER seal_kept BEFORE UPDATE ON seal BEGIN SELECT RAISE(ABORT, 'seals never change'); END",
    "CREATE TRIGGER seal_stays BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'seals never go'); END",
    """CREATE TRIGGER sale_refunded BEFORE INSERT ON sale WHEN NEW.kind = 'refund' AND (
        SELECT s.due + coalesce(sum(r.due), 0) + NEW.due < 0 OR s.gross + coalesce(sum(r.gross), 0) + NEW.gross < 0
            OR s.principal + coalesce(sum(r.principal), 0) + NEW.principal < 0
            OR s.bonus + coalesce(sum(r.bonus), 0) + NEW.bonus < 0
            OR s.received + coalesce(sum(r.received), 0) + NEW.received < 0
        FROM sale s LEFT JOIN sale r ON r.of_sale_id = s.id WHERE s.id = NEW.of_sale_id) IS NOT 0
    BEGIN SELECT RAISE(ABORT, 'more comes back than was sold'); END""",
    """CREATE TRIGGER sale_on_closed BEFORE INSERT ON sale
    WHEN NEW.source = '' AND EXISTS (SELECT 1 FROM day_close WHERE on_date = NEW.on_date)
    BEGIN SELECT RAISE(ABORT, 'the day is closed'); END""",
    """CREATE TRIGGER sale_of_closed BEFORE DELETE ON sale
    WHEN OLD.source = '' AND EXISTS (SELECT 1 FROM day_close WHERE on_date = OLD.on_date)
    BEGIN SELECT RAISE(ABORT, 'the day is closed'); END""",
    """CREATE TRIGGER payment_on_closed BEFORE INSERT ON payment
    WHEN EXISTS (SELECT 1 FROM day_close WHERE on_date = NEW.on_date)
    BEGIN SELECT RAISE(ABORT, 'the day is closed'); END""",
    """CREATE TRIGGER payment_of_closed BEFORE DELETE ON payment
    WHEN EXISTS (SELECT 1 FROM day_close WHERE on_date = OLD.on_date)
    BEGIN SELECT RAISE(ABORT, 'the day is closed'); END""",
    """CREATE TRIGGER tier_rises AFTER UPDATE OF threshold, position, metric, active ON tier
    WHEN NEW.metric != 'paid' AND NEW.active AND EXISTS
        (SELECT 1 FROM tier t WHERE t.active AND t.metric = NEW.metric AND (
            t.position < NEW.position AND t.threshold >= NEW.threshold
            OR t.position > NEW.position AND t.threshold <= NEW.threshold))
    BEGIN SELECT RAISE(ABORT, 'the ladder does not rise'); END""",
    """CREATE TRIGGER tier_added_rises AFTER INSERT ON tier WHEN NEW.metric != 'paid' AND NEW.active AND EXISTS
        (SELECT 1 FROM tier t WHERE t.active AND t.metric = NEW.metric AND (
            t.position < NEW.position AND t.threshold >= NEW.threshold
            OR t.position > NEW.position AND t.threshold <= NEW.threshold))
    BEGIN SELECT RAISE(ABORT, 'the ladder does not rise'); END""",
    """CREATE TRIGGER tier_with_members BEFORE UPDATE OF active ON tier
    WHEN NOT NEW.active AND EXISTS (SELECT 1 FROM member_tier WHERE tier_id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the tier has members'); END""",
)
PAY_KINDS = (("cash", 1), ("wechat", 0), ("alipay", 0), ("card", 0), ("meituan", 0), ("douyin", 0))
TASKS = (("checkin", 5, 7, 20, 1), ("post", 20, 0, 0, 1), ("share", 10, 0, 0, 1))


def up(migrator: Any, db: Any) -> None:
    """Create the tables, what guards them, and what every shop starts with: ways to pay, one tier, tasks that are off."""
    for statement in TABLES.split(";\n"):
        if statement.strip():
            db.execute_sql(statement)
    for guard in GUARDS:
        db.execute_sql(guard)
    for position, (key, drawer) in enumerate(PAY_KINDS):
        db.execute_sql(
            "INSERT INTO pay_kind (key, drawer, position) VALUES (?, ?, ?)", (key, drawer, position)
        )
    db.execute_sql("INSERT INTO tier (name) VALUES ('')")
    for position, (key, points, days, more, cap) in enumerate(TASKS):
        db.execute_sql(
            "INSERT INTO point_task (key, points, streak_days, streak_points, daily_cap, position)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (key, points, days, more, cap, position),
        )
    db.execute_sql("PRAGMA user_version = 3")
