"""What each row of a store obeys: the rules that one statement each can tell, for `services.checks`."""

from __future__ import annotations

from services.auto_rules.kinds import KINDS as RULE_KINDS
from services.channels.channels import CODE_MODES
from services.channels.channels import KINDS as CHANNEL_KINDS
from services.channels.duty import WAYS
from services.check_sql import Rule, bad, dates, flags, named, one_of
from services.feedback import KINDS as FEEDBACK_KINDS
from services.feedback import STATES as FEEDBACK_STATES
from services.friendships import ENDS, HOWS
from services.segments.fields import TAG_SOURCES, TASK_STATES
from services.staff import ACCOUNT_KINDS, ROLES
from services.tag_work import COLOURS

_CLOCK = "(x GLOB '[01][0-9]:[0-5][0-9]' OR x GLOB '2[0-3]:[0-5][0-9]' OR x = '24:00')"

PEOPLE: tuple[Rule, ...] = (
    ("bad_value", "contact", "SELECT id, id FROM contact WHERE gender NOT IN ('', 'female', 'male')"),
    ("bad_value", "contact", "SELECT id, id FROM contact WHERE consent NOT IN ('unknown', 'yes', 'no')"),
    ("bad_value", "contact", "SELECT id, id FROM contact WHERE do_not_contact NOT IN (0, 1)"),
    (
        "bad_value",
        "contact",
        "SELECT id, id FROM contact WHERE follow_state NOT IN ('pending', 'following', 'won', 'no_interest')",
    ),
    (
        "bad_value",
        "contact",
        "SELECT id, id FROM contact WHERE NOT do_not_contact AND do_not_contact_reason != ''",
    ),
    # Clocks may be set back and forth by hand, yet nothing happens much later than the newest act.
    (
        "bad_value",
        "contact",
        (
            "SELECT id, id FROM contact WHERE min(created_at, coalesce(deleted_at, 0)) < 0"
            " OR max(created_at, coalesce(deleted_at, 0)) > (SELECT max(at) + 86400 FROM operation)"
        ),
    ),
    ("own_referrer", "contact", "SELECT id, id FROM contact WHERE referrer_id = id"),
    ("own_winner", "contact", "SELECT id, id FROM contact WHERE merged_into = id"),
    (
        "nameless",
        "contact",
        (
            "SELECT id, id FROM contact WHERE name = '' AND wechat_name = '' AND merged_into IS NULL"
            " AND NOT EXISTS (SELECT 1 FROM identity WHERE contact_id = contact.id)"
        ),
    ),
    (
        "bad_value",
        "identity",
        "SELECT id, contact_id FROM identity WHERE kind = '' OR trim(value) != value OR value = ''",
    ),
    ("bad_value", "identity", "SELECT id, contact_id FROM identity WHERE position < 0"),
    (
        "bad_value",
        "identity",
        (
            "SELECT id, contact_id FROM identity WHERE (kind = 'phone') !="
            " (phone_kind IN ('mobile', 'landline', 'foreign', 'other'))"
        ),
    ),
    (
        "unknown_kind",
        "identity",
        "SELECT id, contact_id FROM identity WHERE kind NOT IN (SELECT key FROM identity_kind)",
    ),
    bad("identity_kind", "trim(key) = ''"),
    bad("not_same", "contact_id >= other_id", "contact_id"),
)
WORDS: tuple[Rule, ...] = (
    named("tag_group"),
    one_of("tag_group", "colour", COLOURS),
    one_of("tag_group", "kind", ("customer", "chat_group")),
    flags("tag_group", "exclusive"),
    ("no_group", "tag_group", "SELECT 1, NULL WHERE NOT EXISTS (SELECT 1 FROM tag_group WHERE id = 1)"),
    named("tag"),
    one_of("tag", "colour", ("", *COLOURS)),
    (
        "bad_value",
        "contact_tag",
        "SELECT tag_id, contact_id FROM contact_tag WHERE source NOT IN ("
        + ", ".join(f"'{source}'" for source in TAG_SOURCES)
        + ")",
    ),
    dates("contact_tag", (), ("expires_on",), "contact_id", "tag_id"),
    (
        "exclusive",
        "contact_tag",
        (
            "SELECT max(x.tag_id), x.contact_id FROM tag t JOIN tag_group g ON g.id = t.group_id AND g.exclusive"
            " CROSS JOIN contact_tag x ON x.tag_id = t.id GROUP BY x.contact_id, g.id HAVING count(*) > 1"
        ),
    ),
    named("custom_field"),
    bad(
        "custom_field",
        "kind NOT IN ('text', 'number', 'date', 'choice', 'choices', 'yes_no') OR NOT json_valid(options)",
    ),
    bad("setting", "NOT json_valid(value)"),
    named("auto_rule"),
    one_of("auto_rule", "trigger", tuple(RULE_KINDS)),
    bad(
        "auto_rule", "NOT json_valid(arguments) OR (tree != '' AND NOT json_valid(tree)) OR expires_days < 0"
    ),
    flags("auto_rule", "takes_back", "active"),
    flags("rule_tag", "adds"),
    bad("keyword_hit", "hits < 1", "contact_id"),
    named("segment"),
    bad("segment", "NOT json_valid(tree)"),
)
SHOP: tuple[Rule, ...] = (
    (
        "no_owner",
        "staff",
        "SELECT 1, NULL WHERE NOT EXISTS (SELECT 1 FROM staff WHERE id = 1 AND role = 'owner')",
    ),
    one_of("staff", "role", ROLES),
    one_of("staff_account", "kind", ACCOUNT_KINDS),
    flags("staff_account", "active"),
    bad("staff_account", "daily_cap < 1 OR warn_at < 1 OR red_at < daily_cap OR red_at < warn_at"),
    named("channel"),
    one_of("channel", "kind", CHANNEL_KINDS),
    one_of("channel", "code_mode", CODE_MODES),
    one_of("channel", "duty", WAYS),
    dates("channel", (), ("begins_on", "ends_on", "url_expires_on")),
    bad("channel", "begins_on != '' AND ends_on != '' AND begins_on > ends_on"),
    bad("channel_duty", "weekdays = '' OR weekdays GLOB '*[^1-7]*' OR daily_cap < 0"),
    bad("channel_duty", f"NOT {_CLOCK.replace('x', 'from_at')} OR NOT {_CLOCK.replace('x', 'until_at')}"),
    flags("channel_duty", "spare"),
    dates("channel_duty", (), ("url_expires_on",)),
    dates("channel_cost", ("from_on", "until_on"), ()),
    bad("channel_cost", "amount < 1 OR from_on > until_on"),
    dates("channel_reach", ("on_date",), ()),
    bad("channel_reach", "people < 1"),
)
FRIENDS: tuple[Rule, ...] = (
    one_of("friendship", "state", ("friend", *ENDS), "contact_id"),
    one_of("friendship", "how", HOWS, "contact_id"),
    dates("friendship", ("since_on",), ("until_on",), "contact_id"),
    bad(
        "friendship",
        "(state = 'friend') != (until_on = '') OR (until_on != '' AND until_on < since_on)",
        "contact_id",
    ),
    one_of("friend_task", "state", TASK_STATES, "contact_id"),
    dates("friend_task", (), ("due_on", "requested_on", "answered_on", "reminded_on"), "contact_id"),
    bad(
        "friend_task",
        (
            "(state IN ('to_add', 'requested') AND account_id IS NULL) OR (state = 'unassigned' AND account_id IS NOT NULL)"
            " OR (state = 'requested' AND requested_on = '')"
        ),
        "contact_id",
    ),
    dates("registration", ("on_date",), (), "contact_id"),
)
FEEDBACK: tuple[Rule, ...] = (
    one_of("feedback", "kind", FEEDBACK_KINDS, "contact_id"),
    one_of("feedback", "state", FEEDBACK_STATES, "contact_id"),
    dates("feedback", ("said_on",), ("due_on", "solved_on"), "contact_id"),
    bad("feedback", "(state = 'solved') != (solved_on != '') OR trim(text) = ''", "contact_id"),
    *(
        (
            "other_person",
            table,
            f"SELECT n.id, n.contact_id FROM {table} n JOIN feedback b ON b.id = n.feedback_id AND b.contact_id != n.contact_id",
        )
        for table in ("feedback_note", "feedback_picture")
    ),
)
RULES: tuple[Rule, ...] = (*PEOPLE, *WORDS, *SHOP, *FRIENDS, *FEEDBACK)
