"""What customers say about the shop, who sees to it, and until when (客户反馈)."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from models.store import Store
from services import birthdays
from services.changes import Changes
from services.contact_input import check_choice, check_known, clean_line, clean_lines
from services.contacts import DisplayName, name_of
from services.errors import FieldRefused, Refused
from services.journal import Journal
from services.masking import mask
from services.operations import Act, perform
from services.settings import shop_settings
from services.triggers import FEEDBACK_GIVEN, fire

KINDS = ("complaint", "after_sales", "suggestion", "wish", "praise")
STATES = ("open", "doing", "answered", "solved")
LONGEST, LONGEST_PRODUCT = 10_000, 200
MOST_PICTURES, MOST_BYTES = 6, 400 * 1024
_JPEG = b"\xff\xd8\xff"
HELD_BACK = "EXISTS (SELECT 1 FROM feedback b WHERE b.contact_id = c.id AND b.kind = 'complaint' AND b.state != 'solved')"
"""An SQL condition over the contact `c`: an open complaint keeps the person out of promotions."""
FOUND_AT_ONCE = 500


@dataclass(frozen=True)
class FeedbackInput:
    """A feedback as typed. `said_on` '' = today, `due_on` '' = no date; `pictures` are names and JPEG bytes, at most six of
    400 KB."""

    kind: str
    text: str
    product: str = ""
    channel_id: int | None = None
    staff_id: int | None = None
    said_on: str = ""
    due_on: str = ""
    pictures: tuple[tuple[str, bytes], ...] = ()


@dataclass(frozen=True)
class FeedbackRow:
    """One line of the list: whose, what, who sees to it, until when, and how far it is."""

    id: int
    contact_id: int
    who: DisplayName
    kind: str
    text: str
    product: str
    channel: str
    staff: str
    state: str
    said_on: str
    due_on: str


@dataclass(frozen=True)
class Note:
    """A word in the course of a feedback, by the customer or by somebody of the shop; `at` UTC seconds."""

    text: str
    by_customer: bool
    staff: str
    at: int


@dataclass(frozen=True)
class FeedbackDetails:
    """A feedback with its customer, its course and its pictures (name and JPEG bytes). `phone` as it may be shown;
    `stage` as services/stages.py says."""

    row: FeedbackRow
    channel_id: int | None
    staff_id: int | None
    solved_on: str
    at: int
    phone: str
    in_trash: bool
    notes: tuple[Note, ...]
    pictures: tuple[tuple[str, bytes], ...]


@dataclass(frozen=True)
class Counts:
    """How many there are in all, unsolved, complaints, and unsolved ones due today or before."""

    total: int
    unsolved: int
    complaints: int
    due: int


@dataclass(frozen=True)
class Recent:
    """Feedback said in the last 30 days: how many, by kind; `days_to_solve` is the mean of those of them that are solved,
    from the day they were said to the day they were solved, in tenths of a day (None = none is)."""

    total: int
    by_kind: Mapping[str, int]
    days_to_solve: int | None


FILTERS: Mapping[str, str] = {
    "all": "1",
    "unsolved": "b.state != 'solved'",
    "complaints": "b.kind = 'complaint'",
    "due": "b.state != 'solved' AND b.due_on != '' AND b.due_on <= :today",
}
"""What the list can be narrowed to."""
_HERE = "c.deleted_at IS NULL"
_ROWS = (
    "SELECT b.id, b.contact_id, c.name, c.wechat_name, (SELECT value FROM identity WHERE contact_id = c.id"
    " AND kind = 'phone' ORDER BY position, id LIMIT 1), b.kind, b.text, b.product, coalesce(h.name, ''), coalesce(s.name, ''),"
    " b.state, b.said_on, b.due_on, b.channel_id, b.staff_id, b.solved_on, b.at, c.deleted_at"
    " FROM feedback b JOIN contact c ON c.id = b.contact_id LEFT JOIN channel h ON h.id = b.channel_id"
    " LEFT JOIN staff s ON s.id = b.staff_id"
)


def _row(row: Sequence[Any]) -> FeedbackRow:
    return FeedbackRow(row[0], row[1], name_of(row[2], row[3], row[4]), *row[5:13])


def feedback(
    store: Store, today: date, only: str = "all", text: str = "", limit: int = FOUND_AT_ONCE
) -> list[FeedbackRow]:
    """The list: what is not solved first, by its date, then the newest. `only` is a key of FILTERS; `text` is looked for in
    what was said, in the product and in the name."""
    wanted = "".join(f"\\{sign}" if sign in "\\%_" else sign for sign in clean_line(text))
    matches = "" if not wanted else (
        " AND (b.text LIKE :text ESCAPE '\\' OR b.product LIKE :text ESCAPE '\\' OR c.name LIKE :text ESCAPE '\\'"
        " OR c.wechat_name LIKE :text ESCAPE '\\')"
    )  # fmt: skip
    rows = store.rows(
        f"{_ROWS} WHERE {_HERE} AND {FILTERS[only]}{matches}"
        " ORDER BY b.state = 'solved', CASE WHEN b.state != 'solved' THEN b.due_on = '' END,"
        " CASE WHEN b.state != 'solved' THEN b.due_on END, b.said_on DESC, b.id DESC LIMIT :limit",
        {"today": today.isoformat(), "text": f"%{wanted}%", "limit": limit},
    )
    return [_row(row) for row in rows]


def of_contact(store: Store, contact_id: int) -> list[FeedbackRow]:
    """The feedback of one contact, what is not solved first, then the newest."""
    order = " ORDER BY b.state = 'solved', b.said_on DESC, b.id DESC"
    return [_row(row) for row in store.rows(f"{_ROWS} WHERE b.contact_id = ?{order}", (contact_id,))]


def counts(store: Store, today: date) -> Counts:
    """How many stand behind each filter, without those of people in the trash."""
    found = store.row(
        "SELECT count(*), " + ", ".join(f"total({FILTERS[key]})" for key in ("unsolved", "complaints", "due"))
        + f" FROM feedback b JOIN contact c ON c.id = b.contact_id WHERE {_HERE}",
        {"today": today.isoformat()},
    )  # fmt: skip
    assert found is not None
    return Counts(*map(int, found))


def recent(store: Store, today: date, days: int = 30) -> Recent:
    """What was said in the last days, today included."""
    since = (today - timedelta(days=days - 1)).isoformat()
    rows = store.rows(
        "SELECT b.kind, count(*), total(julianday(b.solved_on) - julianday(b.said_on)), count(nullif(b.solved_on, ''))"
        f" FROM feedback b JOIN contact c ON c.id = b.contact_id WHERE {_HERE} AND b.said_on BETWEEN ? AND ? GROUP BY 1",
        (since, today.isoformat()),
    )
    solved = sum(row[3] for row in rows)
    mean = None if not solved else (int(sum(row[2] for row in rows)) * 20 + solved) // (2 * solved)
    return Recent(sum(row[1] for row in rows), {row[0]: row[1] for row in rows}, mean)


def details(store: Store, feedback_id: int) -> FeedbackDetails:
    """All about one. Raises Refused(unknown_feedback)."""
    row = store.row(f"{_ROWS} WHERE b.id = ?", (feedback_id,))
    if row is None:
        raise Refused("unknown_feedback", {"feedback": feedback_id})
    notes = store.rows(
        "SELECT n.text, n.by_customer, coalesce(s.name, ''), n.at FROM feedback_note n LEFT JOIN staff s ON s.id = n.staff_id"
        " WHERE n.feedback_id = ? ORDER BY n.at, n.id",
        (feedback_id,),
    )
    pictures = store.rows(
        "SELECT name, data FROM feedback_picture WHERE feedback_id = ? ORDER BY id", (feedback_id,)
    )
    return FeedbackDetails(
        _row(row),
        channel_id=row[13],
        staff_id=row[14],
        solved_on=row[15],
        at=row[16],
        phone=mask(row[4], not shop_settings(store).mask_phones) if row[4] else "",
        in_trash=row[17] is not None,
        notes=tuple(Note(text, bool(by_customer), staff, at) for text, by_customer, staff, at in notes),
        pictures=tuple((name, base64.b64decode(data)) for name, data in pictures),
    )


def give(store: Store, act: Act, contact_id: int, values: FeedbackInput) -> Changes:
    """Take down what a contact said; the receipt holds its `id`. It is a sign of life of the contact.

    Raises FieldRefused: not_a_choice, blank, too_long_text, bad_date, in_future, unknown_channel, unknown_staff,
    too_many_pictures, bad_picture; Refused(unknown_contact).
    """
    settings = shop_settings(store)
    today = settings.business_date(act.clock.now()).isoformat()
    columns = _columns(store, values, today)
    pictures = _pictures(values.pictures)

    def body(journal: Journal) -> Mapping[str, Any]:
        if not store.value("SELECT 1 FROM contact WHERE id = ? AND merged_into IS NULL", (contact_id,)):
            raise Refused("unknown_contact", {"contact": contact_id})
        number = journal.insert(
            "feedback", {"contact_id": contact_id, **columns, "state": "open", "solved_on": "", "at": act.at}
        )
        for name, data in pictures:
            journal.insert(
                "feedback_picture",
                {"feedback_id": number, "contact_id": contact_id, "name": name, "data": data},
            )
        heard_from(journal, contact_id, columns["said_on"])
        fire(journal, act, FEEDBACK_GIVEN, [contact_id], kind=values.kind)
        return {"id": number}

    label = {"contact": contact_id, "kind": values.kind}
    payload = [contact_id, columns, [name for name, _ in pictures], [len(data) for _, data in pictures]]
    return perform(store, act, "give_feedback", label, payload, body)


def change(store: Store, act: Act, feedback_id: int, values: FeedbackInput) -> Changes:
    """Mend what was taken down; pictures stay as they are. Raises as `give`, and Refused(unknown_feedback)."""
    today = shop_settings(store).business_date(act.clock.now()).isoformat()
    columns = _columns(store, values, today)
    return _on(store, act, "change_feedback", feedback_id, columns, columns)


def set_state(store: Store, act: Act, feedback_id: int, state: str, result: str = "") -> Changes:
    """Say how far it is: open | doing | answered | solved, in whatever order the shop needs; `result` is noted in its
    course. Raises FieldRefused: not_a_choice, too_long_text; Refused(unknown_feedback)."""
    check_choice("state", state, STATES)
    text = _text(result, "result")
    solved_on = shop_settings(store).business_date(act.clock.now()).isoformat() if state == "solved" else ""

    def body(journal: Journal, contact: int) -> None:
        if text:
            _insert_note(journal, act, feedback_id, contact, text, by_customer=False)
        journal.update("feedback", {"state": state, "solved_on": solved_on}, "id = ? AND state != ?", (feedback_id, state))  # fmt: skip

    return _on(store, act, "set_feedback_state", feedback_id, [state, text], {}, {"state": state}, body)


def hand_on(store: Store, act: Act, feedback_id: int, staff_id: int | None, due_on: str) -> Changes:
    """Say who sees to it and until when ('' = no date). Raises FieldRefused: unknown_staff, bad_date;
    Refused(unknown_feedback)."""
    check_known(store, "staff", staff_id, "staff_id")
    columns = {"staff_id": staff_id, "due_on": _date(due_on, "due_on")}
    return _on(store, act, "hand_on_feedback", feedback_id, columns, columns)


def add_note(store: Store, act: Act, feedback_id: int, text: str, *, by_customer: bool = False) -> Changes:
    """Note a further word in its course. Raises FieldRefused: blank, too_long_text; Refused(unknown_feedback)."""
    said = _text(text, "note")
    if not said:
        raise FieldRefused("blank", {}, "note")
    today = shop_settings(store).business_date(act.clock.now()).isoformat()

    def body(journal: Journal, contact: int) -> None:
        _insert_note(journal, act, feedback_id, contact, said, by_customer=by_customer)
        if by_customer:
            heard_from(journal, contact, today)

    return _on(store, act, "note_feedback", feedback_id, [said, by_customer], {}, {}, body)


def delete(store: Store, act: Act, feedback_id: int) -> Changes:
    """Take out what was entered by mistake, its course and pictures with it. Raises Refused(unknown_feedback)."""

    def body(journal: Journal, contact: int) -> None:
        for table in ("feedback_note", "feedback_picture"):
            journal.delete(table, "feedback_id = ?", (feedback_id,))
        journal.delete("feedback", "id = ?", (feedback_id,))

    return _on(store, act, "delete_feedback", feedback_id, None, {}, {}, body)


def heard_from(journal: Journal, contact_id: int, on: str) -> None:
    """A contact said something on a business date: its last sign of life, if it is later than the one before."""
    journal.update("contact", {"last_reply_on": on}, "id = ? AND last_reply_on < ?", (contact_id, on))


def _on(
    store: Store, act: Act, kind: str, feedback_id: int, arguments: Any, columns: Mapping[str, Any],
    label: Mapping[str, Any] | None = None, more: Any = None,
) -> Changes:  # fmt: skip
    """One operation on a feedback: its columns, and `more(journal, contact)`."""

    def body(journal: Journal) -> Mapping[str, Any]:
        row = store.row("SELECT contact_id, kind FROM feedback WHERE id = ?", (feedback_id,))
        if row is None:
            raise Refused("unknown_feedback", {"feedback": feedback_id})
        journal.update("feedback", columns, "id = ?", (feedback_id,))
        if more is not None:
            more(journal, row[0])
        return {"label": {"contact": row[0], "kind": row[1]}}

    told = {"feedback": feedback_id, **(label or {})}
    return perform(store, act, kind, told, [feedback_id, arguments], body)


def _insert_note(
    journal: Journal, act: Act, feedback_id: int, contact: int, text: str, *, by_customer: bool
) -> None:
    journal.insert(
        "feedback_note",
        {"feedback_id": feedback_id, "contact_id": contact, "staff_id": None if by_customer else act.staff_id,
         "by_customer": int(by_customer), "text": text, "at": act.at},
    )  # fmt: skip


def _columns(store: Store, values: FeedbackInput, today: str) -> dict[str, Any]:
    check_choice("kind", values.kind, KINDS)
    text = _text(values.text, "text")
    if not text:
        raise FieldRefused("blank", {}, "text")
    product = clean_line(values.product)
    if len(product) > LONGEST_PRODUCT:
        raise FieldRefused("too_long_text", {"most": LONGEST_PRODUCT, "length": len(product)}, "product")
    said_on = _date(values.said_on, "said_on") or today
    if said_on > today:
        raise FieldRefused("in_future", {"date": said_on}, "said_on")
    return {
        "kind": values.kind,
        "text": text,
        "product": product,
        "channel_id": check_known(store, "channel", values.channel_id, "channel_id"),
        "staff_id": check_known(store, "staff", values.staff_id, "staff_id"),
        "said_on": said_on,
        "due_on": _date(values.due_on, "due_on"),
    }


def _text(text: str, key: str) -> str:
    said = clean_lines(text)
    if len(said) > LONGEST:
        raise FieldRefused("too_long_text", {"most": LONGEST, "length": len(said)}, key)
    return said


def _date(text: str, key: str) -> str:
    try:
        return birthdays.parse_date(text.strip()) if text.strip() else ""
    except birthdays.BadDate as error:
        raise FieldRefused("bad_date", {"text": text}, key) from error


def _pictures(pictures: Sequence[tuple[str, bytes]]) -> list[tuple[str, str]]:
    if len(pictures) > MOST_PICTURES:
        raise FieldRefused("too_many_pictures", {"most": MOST_PICTURES}, "pictures")
    for name, data in pictures:
        if not data.startswith(_JPEG) or len(data) > MOST_BYTES:
            raise FieldRefused("bad_picture", {"name": name}, "pictures")
    return [
        (clean_line(name)[:LONGEST_PRODUCT], base64.b64encode(data).decode("ascii"))
        for name, data in pictures
    ]
