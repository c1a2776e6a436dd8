"""The first schema: journal, staff, settings, contacts, tags, imports, search index."""

from typing import Any

from peewee import SQL, BooleanField, CompositeKey, ForeignKeyField, IntegerField, Model, TextField
from playhouse.sqlite_ext import AutoIncrementField


def up(migrator: Any, db: Any) -> None:
    """Create every table. The classes are frozen copies: later models may differ."""

    class Row(Model):
        class Meta:
            database = db
            legacy_table_names = False
            strict_tables = True

    def link(to: Any, name: str, null: bool = False, index: bool = False) -> Any:
        return ForeignKeyField(to, column_name=name, object_id_name=name, null=null, index=index, backref="+")

    class Staff(Row):
        name = TextField()
        role = TextField()
        active = BooleanField()
        created_at = IntegerField()

    class Operation(Row):
        id = AutoIncrementField()
        op_id = TextField(unique=True)
        kind = TextField()
        label = TextField()
        args_hash = TextField()
        staff = link(Staff, "staff_id")
        at = IntegerField()
        business_on = TextField()
        state = TextField()
        row_count = IntegerField()
        receipt = TextField()
        reverses = link("self", "reverses_id", null=True)
        root = link("self", "root_id", null=True)

        class Meta:
            indexes = (
                SQL(
                    "CREATE UNIQUE INDEX operation_reverses ON operation (reverses_id) WHERE reverses_id IS NOT NULL"
                ),
                SQL("CREATE INDEX operation_root ON operation (root_id) WHERE root_id IS NOT NULL"),
                SQL("CREATE INDEX operation_running ON operation (id) WHERE state = 'running'"),
            )

    class Change(Row):
        id = AutoIncrementField()
        operation = link(Operation, "operation_id")
        tbl = TextField()
        row_key = IntegerField()
        contact_id = IntegerField(null=True)
        before = TextField(null=True)
        after = TextField(null=True)

        class Meta:
            indexes = (
                (("operation_id", "id"), False),
                SQL(
                    "CREATE INDEX change_contact ON change (contact_id, operation_id) WHERE contact_id IS NOT NULL"
                ),
                SQL("CREATE INDEX change_row ON change (tbl, row_key) WHERE contact_id IS NULL"),
            )

    class Setting(Row):
        key = TextField(unique=True)
        value = TextField()

    class Contact(Row):
        id = AutoIncrementField()
        name = TextField()
        wechat_name = TextField()
        remark = TextField()
        gender = TextField()
        birthday = TextField()
        address = TextField()
        area = TextField()
        referrer = link("self", "referrer_id", null=True)
        consent = TextField()
        consent_source = TextField()
        consent_on = TextField()
        do_not_contact = BooleanField()
        do_not_contact_reason = TextField()
        follow_state = TextField()
        notes = TextField()
        added_on = TextField()
        name_key = TextField()
        created_at = IntegerField()
        created = link(Operation, "created_op")
        deleted_at = IntegerField(null=True)
        merged = link("self", "merged_into", null=True)

        class Meta:
            indexes = (
                SQL(
                    "CREATE INDEX contact_by_name ON contact (name_key, id)"
                    " WHERE deleted_at IS NULL AND merged_into IS NULL"
                ),
                SQL(
                    "CREATE INDEX contact_by_added ON contact (added_on, id)"
                    " WHERE deleted_at IS NULL AND merged_into IS NULL"
                ),
                SQL("CREATE INDEX contact_referrer ON contact (referrer_id) WHERE referrer_id IS NOT NULL"),
                SQL("CREATE INDEX contact_merged ON contact (merged_into) WHERE merged_into IS NOT NULL"),
                SQL("CREATE INDEX contact_trash ON contact (deleted_at) WHERE deleted_at IS NOT NULL"),
            )

    class Identity(Row):
        id = AutoIncrementField()
        contact = link(Contact, "contact_id", index=True)
        kind = TextField()
        value = TextField()
        raw_text = TextField(column_name="raw")
        phone_kind = TextField()
        position = IntegerField()
        created = link(Operation, "created_op")

        class Meta:
            indexes = ((("kind", "value"), True),)

    class CustomField(Row):
        name = TextField(unique=True)
        kind = TextField()
        options = TextField()
        position = IntegerField()
        created = link(Operation, "created_op")

    class CustomValue(Row):
        contact = link(Contact, "contact_id")
        field = link(CustomField, "field_id", index=True)
        value = TextField()
        created = link(Operation, "created_op")

        class Meta:
            primary_key = CompositeKey("contact", "field")
            without_rowid = True

    class TagGroup(Row):
        name = TextField(unique=True)
        colour = TextField()
        position = IntegerField()

    class Tag(Row):
        group = link(TagGroup, "group_id")
        name = TextField()
        position = IntegerField()
        created = link(Operation, "created_op", null=True)

        class Meta:
            indexes = ((("group_id", "name"), True),)

    class ContactTag(Row):
        contact = link(Contact, "contact_id")
        tag = link(Tag, "tag_id")
        source = TextField()
        at = IntegerField()
        created = link(Operation, "created_op")

        class Meta:
            primary_key = CompositeKey("contact", "tag")
            without_rowid = True
            indexes = ((("tag_id", "contact_id"), False),)

    class ImportBatch(Row):
        operation = link(Operation, "operation_id", index=True)
        file_name = TextField()
        file_hash = TextField()
        signature = TextField(index=True)
        sheet = TextField()
        encoding = TextField()
        plan = TextField()
        columns = TextField()
        counts = TextField()
        stage = TextField()
        next_row = IntegerField()

    class ImportRow(Row):
        batch = link(ImportBatch, "batch_id")
        row = IntegerField()
        outcome = IntegerField()
        contact_id = IntegerField(null=True)
        reason = TextField()
        raw_text = TextField(column_name="raw")
        kept = TextField()

        class Meta:
            primary_key = CompositeKey("batch", "row")
            without_rowid = True

    class ImportMapping(Row):
        name = TextField()
        signature = TextField(unique=True)
        mapping = TextField()
        used_at = IntegerField()

    db.create_tables(
        [Staff, Operation, Change, Setting, Contact, Identity, CustomField, CustomValue, TagGroup, Tag, ContactTag,
         ImportBatch, ImportRow, ImportMapping]
    )  # fmt: skip
    db.execute_sql(
        "CREATE VIRTUAL TABLE contact_index USING fts5"
        "(tokens, content='', contentless_delete=1, detail=none, tokenize='ascii')"
    )
    db.execute_sql("INSERT INTO contact_index (contact_index, rank) VALUES ('secure-delete', 1)")
    # What is not yet written of a transaction, in bytes: with the default of 1 MiB an import writes everything twice.
    db.execute_sql("INSERT INTO contact_index (contact_index, rank) VALUES ('hashsize', 16777216)")
    db.execute_sql("INSERT INTO staff (id, name, role, active, created_at) VALUES (1, '', 'owner', 1, 0)")
    db.execute_sql("INSERT INTO tag_group (id, name, colour, position) VALUES (1, '未分组', 'accent', 0)")
    db.execute_sql("PRAGMA application_id = 1213547593")
    db.execute_sql("PRAGMA user_version = 1")
