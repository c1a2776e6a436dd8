"""Staff accounts, channels, friendships, feedback, rules, segments; more about tags and contacts."""

from typing import Any

from peewee import SQL, BooleanField, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField


def up(migrator: Any, db: Any) -> None:
    """Create the new tables and add columns. The classes are frozen copies: later models may differ."""

    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False
            strict_tables = True

    def link(to: Any, name: str, null: bool = False, index: bool = False) -> Any:
        return ForeignKeyField(to, column_name=name, object_id_name=name, null=null, index=index, backref="+")

    class Staff(Row):
        pass

    class Operation(Row):
        id = AutoIncrementField()

    class Contact(Row):
        id = AutoIncrementField()

    class Tag(Row):
        pass

    class IdentityKind(Row):
        key = TextField(unique=True)
        name = TextField()
        position = IntegerField()
        created = link(Operation, "created_op", null=True)

    class NotSame(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id")
        other = link(Contact, "other_id", index=True)
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("contact_id", "other_id"), True),)

    class Channel(Row):
        id = AutoIncrementField()
        name = TextField(unique=True)
        kind = TextField()
        hook = TextField()
        welcome = TextField()
        code_mode = TextField()
        url = TextField()
        url_expires_on = TextField()
        duty = TextField()
        begins_on = TextField()
        ends_on = TextField()
        poster_title = TextField()
        poster_line = TextField()
        position = IntegerField()
        archived_at = IntegerField(null=True)
        created = link(Operation, "created_op")

    class ChannelDuty(Row):
        id = AutoIncrementField()
        channel = link(Channel, "channel_id", index=True)
        staff = link(Staff, "staff_id")
        weekdays = TextField()
        from_at = TextField()
        until_at = TextField()
        daily_cap = IntegerField()
        spare = BooleanField()
        url = TextField()
        url_expires_on = TextField()
        position = IntegerField()
        created = link(Operation, "created_op")

    class ChannelCost(Row):
        id = AutoIncrementField()
        channel = link(Channel, "channel_id")
        from_on = TextField()
        until_on = TextField()
        amount = IntegerField()
        what = TextField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("channel_id", "from_on"), False),)

    class ChannelReach(Row):
        id = AutoIncrementField()
        channel = link(Channel, "channel_id")
        on_date = TextField()
        people = IntegerField()
        note = TextField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("channel_id", "on_date"), False),)

    class ChannelTag(Row):
        id = AutoIncrementField()
        channel = link(Channel, "channel_id")
        tag = link(Tag, "tag_id", index=True)
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("channel_id", "tag_id"), True),)

    class AutoRule(Row):
        id = AutoIncrementField()
        name = TextField()
        trigger = TextField()
        arguments = TextField()
        tree = TextField()
        expires_days = IntegerField()
        takes_back = BooleanField()
        active = BooleanField()
        position = IntegerField()
        archived_at = IntegerField(null=True)
        created = link(Operation, "created_op")

    class RuleTag(Row):
        id = AutoIncrementField()
        rule = link(AutoRule, "rule_id")
        tag = link(Tag, "tag_id", index=True)
        adds = BooleanField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("rule_id", "tag_id"), True),)

    class RuleRun(Row):
        id = AutoIncrementField()
        rule = link(AutoRule, "rule_id")
        operation = link(Operation, "operation_id", index=True)
        trigger = TextField()
        at = IntegerField()
        matched = IntegerField()
        added = IntegerField()
        removed = IntegerField()

        class Meta:
            indexes = ((("rule_id", "id"), False),)

    class KeywordHit(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id", index=True)
        rule = link(AutoRule, "rule_id", index=True)
        hits = IntegerField()
        at = IntegerField()
        created = link(Operation, "created_op")

    class Segment(Row):
        id = AutoIncrementField()
        name = TextField(unique=True)
        tree = TextField()
        position = IntegerField()
        saved_at = IntegerField()
        created = link(Operation, "created_op")

    class StaffAccount(Row):
        id = AutoIncrementField()
        staff = link(Staff, "staff_id", index=True)
        kind = TextField()
        name = TextField()
        daily_cap = IntegerField()
        warn_at = IntegerField()
        red_at = IntegerField()
        active = BooleanField()
        position = IntegerField()
        created = link(Operation, "created_op", null=True)

    class Friendship(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id")
        account = link(StaffAccount, "account_id")
        state = TextField()
        how = TextField()
        since_on = TextField()
        until_on = TextField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = (
                (("contact_id", "until_on", "since_on"), False),
                SQL(
                    "CREATE UNIQUE INDEX friendship_live ON friendship (contact_id, account_id) WHERE until_on = ''"
                ),
                SQL("CREATE INDEX friendship_account ON friendship (account_id, since_on)"),
                SQL("CREATE INDEX friendship_since ON friendship (since_on, contact_id)"),
            )

    class FriendTask(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id", index=True)
        account = link(StaffAccount, "account_id", null=True)
        state = TextField()
        due_on = TextField()
        requested_on = TextField()
        answered_on = TextField()
        reminded_on = TextField()
        decided_at = IntegerField()
        source = TextField()
        position = IntegerField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = (
                SQL(
                    "CREATE UNIQUE INDEX friend_task_open ON friend_task (contact_id)"
                    " WHERE state IN ('unassigned', 'to_add', 'requested')"
                ),
                SQL("CREATE INDEX friend_task_state ON friend_task (state, account_id, due_on)"),
                SQL(
                    "CREATE INDEX friend_task_requested ON friend_task (requested_on) WHERE requested_on != ''"
                ),
            )

    class Registration(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id", index=True)
        channel = link(Channel, "channel_id")
        staff = link(Staff, "staff_id", null=True)
        on_date = TextField()
        at = IntegerField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("channel_id", "on_date"), False),)

    class Feedback(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id", index=True)
        kind = TextField()
        text = TextField()
        product = TextField()
        channel = link(Channel, "channel_id", null=True)
        staff = link(Staff, "staff_id", null=True)
        state = TextField()
        said_on = TextField()
        due_on = TextField()
        solved_on = TextField()
        at = IntegerField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = (
                SQL("CREATE INDEX feedback_unsolved ON feedback (due_on) WHERE state != 'solved'"),
                SQL("CREATE INDEX feedback_said ON feedback (said_on)"),
            )

    class FeedbackNote(Row):
        id = AutoIncrementField()
        feedback = link(Feedback, "feedback_id", index=True)
        contact = link(Contact, "contact_id", index=True)
        staff = link(Staff, "staff_id", null=True)
        by_customer = BooleanField()
        text = TextField()
        at = IntegerField()
        created = link(Operation, "created_op")

    class FeedbackPicture(Row):
        id = AutoIncrementField()
        feedback = link(Feedback, "feedback_id", index=True)
        contact = link(Contact, "contact_id", index=True)
        name = TextField()
        data = TextField()
        created = link(Operation, "created_op")

    db.create_tables(
        [IdentityKind, NotSame, Channel, ChannelDuty, ChannelCost, ChannelReach, ChannelTag, AutoRule, RuleTag, RuleRun,
         KeywordHit, Segment, StaffAccount, Friendship, FriendTask, Registration, Feedback, FeedbackNote,
         FeedbackPicture]
    )  # fmt: skip
    for table, column in (
        ("tag_group", "kind TEXT NOT NULL DEFAULT 'customer'"),
        ("tag_group", "exclusive INTEGER NOT NULL DEFAULT 0"),
        ("tag_group", "created_op INTEGER REFERENCES operation (id)"),
        ("tag", "colour TEXT NOT NULL DEFAULT ''"),
        ("contact_tag", "rule_id INTEGER REFERENCES auto_rule (id)"),
        ("contact_tag", "expires_on TEXT NOT NULL DEFAULT ''"),
        ("contact", "owner_staff_id INTEGER REFERENCES staff (id)"),
        ("contact", "channel_id INTEGER REFERENCES channel (id)"),
        ("contact", "last_reply_on TEXT NOT NULL DEFAULT ''"),
    ):
        db.execute_sql(f"ALTER TABLE {table} ADD COLUMN {column}")
    for statement in (
        "CREATE INDEX contact_tag_rule ON contact_tag (rule_id, tag_id) WHERE rule_id IS NOT NULL",
        "CREATE INDEX contact_tag_expiry ON contact_tag (expires_on) WHERE expires_on != ''",
        "CREATE INDEX contact_owner ON contact (owner_staff_id) WHERE owner_staff_id IS NOT NULL",
        "CREATE INDEX contact_channel ON contact (channel_id, added_on) WHERE channel_id IS NOT NULL",
    ):
        db.execute_sql(statement)
    kinds = ("phone", "wechat", "wecom", "mini_program", "official_account", "video_channel", "card", "douyin",
             "xiaohongshu", "meituan")  # fmt: skip
    for position, key in enumerate(kinds):
        db.execute_sql("INSERT INTO identity_kind (key, name, position) VALUES (?, '', ?)", (key, position))
    db.execute_sql(
        "INSERT INTO staff_account (staff_id, kind, name, daily_cap, warn_at, red_at, active, position)"
        " VALUES (1, 'personal', '', 20, 30, 60, 1, 0)"
    )
    db.execute_sql("PRAGMA user_version = 2")
