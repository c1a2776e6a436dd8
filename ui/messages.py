"""The sentences for errors and for what commands answer, in the language of the interface. QtCore only."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from services.damage import machine_fault
from services.errors import EnvironmentFault, FieldRefused, HudieError, RowRefused, StoreRefused, Unusable
from services.progress import Cancelled
from ui.phrases import Phrases

if TYPE_CHECKING:
    from services.segments.reading import Reading

Messages = Phrases("Messages")

_STORE: Final[Mapping[str, object]] = {
    "missing": QT_TRANSLATE_NOOP("Messages", "There is no store at {path}."),
    "exists": QT_TRANSLATE_NOOP("Messages", "{path} is there already; nothing was written."),
    "foreign": QT_TRANSLATE_NOOP("Messages", "{path} is not a Hudie store. It was left as it is."),
    "newer": QT_TRANSLATE_NOOP(
        "Messages", "{path} was written by a newer Hudie. Update the program; the store was left as it is."
    ),
    "busy": QT_TRANSLATE_NOOP("Messages", "Another Hudie is working with {path}. Close it, then try again."),
    "corrupt": QT_TRANSLATE_NOOP("Messages", "{path} is damaged. It was left as it is; restore a backup."),
    "read_only": QT_TRANSLATE_NOOP(
        "Messages", "{path} can only be read. Allow writing to it and its folder, or choose another folder."
    ),
    "no_folder": QT_TRANSLATE_NOOP("Messages", "The folder of {path} does not exist."),
    "not_a_backup": QT_TRANSLATE_NOOP(
        "Messages", "{path} is no whole backup of a store ({finding}). Nothing was changed."
    ),
    "same_file": QT_TRANSLATE_NOOP("Messages", "{path} is the store itself. Choose another file."),
}
_UNUSABLE: Final[Mapping[str, object]] = {
    "password": QT_TRANSLATE_NOOP(
        "Messages",
        "{name} has a password. Open it in Excel, save it without the password, then import it again.",
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "Messages", "{name} is damaged and can't be read. Open and save it in Excel, then try again."
    ),
    "not_a_table": QT_TRANSLATE_NOOP("Messages", "{name} holds no table."),
    "too_large": QT_TRANSLATE_NOOP("Messages", "{name} is too large. Save it as CSV, or in several files."),
    "encoding": QT_TRANSLATE_NOOP(
        "Messages", "The characters of {name} can't be told for certain. Choose its encoding."
    ),
    "empty": QT_TRANSLATE_NOOP("Messages", "{name} is empty."),
    "missing": QT_TRANSLATE_NOOP("Messages", "{name} is not there any more."),
    "busy": QT_TRANSLATE_NOOP(
        "Messages", "{name} is open in another program. Close it there, then try again."
    ),
}
_FAULTS: Final[Mapping[str, object]] = {
    "disk_full": QT_TRANSLATE_NOOP(
        "Messages", "The disk is full. Nothing was changed; free some space, then try again."
    ),
    "read_only": QT_TRANSLATE_NOOP(
        "Messages", "The file or its folder can only be read. Nothing was changed."
    ),
    "corrupt": QT_TRANSLATE_NOOP("Messages", "The store is damaged. Restore a backup."),
    "locked": QT_TRANSLATE_NOOP("Messages", "Another program holds the store. Try again in a moment."),
    "io": QT_TRANSLATE_NOOP(
        "Messages", "The disk could not be read or written ({detail}). Nothing was changed."
    ),
    "pragma": QT_TRANSLATE_NOOP("Messages", "SQLite refused a setting that keeps the data safe ({detail})."),
    "migration": QT_TRANSLATE_NOOP("Messages", "The store could not be brought up to date; it is as it was."),
    "backup_failed": QT_TRANSLATE_NOOP(
        "Messages", "The backup did not pass its check ({detail}) and was thrown away."
    ),
}
_REFUSED: Final[Mapping[str, object]] = {
    "no_contact": QT_TRANSLATE_NOOP("Messages", "Give at least a phone, a WeChat name or a name."),
    "too_short": QT_TRANSLATE_NOOP("Messages", "This number has too few digits."),
    "too_long": QT_TRANSLATE_NOOP("Messages", "This number has too many digits."),
    "not_a_number": QT_TRANSLATE_NOOP("Messages", "This is no phone number."),
    "digits_lost": QT_TRANSLATE_NOOP("Messages", "Excel has lost digits of this number. Type it in full."),
    "number_taken": QT_TRANSLATE_NOOP("Messages", "{name} has this number already."),
    "too_long_text": QT_TRANSLATE_NOOP("Messages", "Too long: at most {most} characters."),
    "bad_birthday": QT_TRANSLATE_NOOP(
        "Messages", "There is no such date. Write 1990-05-20, 05-20 or 农历五月初三."
    ),
    "bad_date": QT_TRANSLATE_NOOP("Messages", "There is no such date. Write 2026-05-20."),
    "bad_amount": QT_TRANSLATE_NOOP("Messages", "This is no amount. Write it like 168.00."),
    "bad_number": QT_TRANSLATE_NOOP("Messages", "This is no number."),
    "not_a_choice": QT_TRANSLATE_NOOP("Messages", "{value} is not one of the choices."),
    "control_chars": QT_TRANSLATE_NOOP("Messages", "There is nothing here but unprintable characters."),
    "formula_no_value": QT_TRANSLATE_NOOP(
        "Messages", "This formula has no stored result. Open and save the file in Excel."
    ),
    "referrer_self": QT_TRANSLATE_NOOP("Messages", "Nobody can be their own referrer."),
    "referrer_loop": QT_TRANSLATE_NOOP(
        "Messages", "This would go round in a circle: they were brought by this contact."
    ),
    "unknown_contact": QT_TRANSLATE_NOOP("Messages", "This contact is not there any more."),
    "unknown_tag": QT_TRANSLATE_NOOP("Messages", "This tag is not there any more."),
    "unknown_tag_group": QT_TRANSLATE_NOOP("Messages", "This group of tags is not there any more."),
    "ungrouped_stays": QT_TRANSLATE_NOOP(
        "Messages", "Tags without a group have no group that could be renamed, deleted or made exclusive."
    ),
    "tag_sign": QT_TRANSLATE_NOOP(
        "Messages", "Leave out : , ; 、 and |: in lists they stand between tags and groups."
    ),
    "tags_exclude": QT_TRANSLATE_NOOP(
        "Messages", "Of the group {group} a contact can have only one tag, not {names}."
    ),
    "tags_overlap": QT_TRANSLATE_NOOP(
        "Messages",
        "Some contacts have several tags of {group} already ({count}). Only the last one would stay.",
    ),
    "tags_together": QT_TRANSLATE_NOOP(
        "Messages", "These put on several tags of {group}: {names}. Leave them one each first."
    ),
    "field_in_use": QT_TRANSLATE_NOOP("Messages", "Conditions still ask for it: {names}. Change them first."),
    "tags_taken": QT_TRANSLATE_NOOP(
        "Messages", "There are tags of the same name already: {names}. Rename or merge them first."
    ),
    "tag_in_use": QT_TRANSLATE_NOOP(
        "Messages", "Conditions still ask for this tag: {names}. Change them first."
    ),
    "same_tag": QT_TRANSLATE_NOOP("Messages", "A tag can't be merged into itself."),
    "expiry_past": QT_TRANSLATE_NOOP("Messages", "The last day must be after today."),
    "unknown_trade": QT_TRANSLATE_NOOP("Messages", "There is no starter library for {trade}."),
    "blank": QT_TRANSLATE_NOOP("Messages", "Fill this in."),
    "name_taken": QT_TRANSLATE_NOOP("Messages", "There is one named {name} already."),
    "unknown_field": QT_TRANSLATE_NOOP("Messages", "There is no such field: {field}"),
    "unknown_column": QT_TRANSLATE_NOOP("Messages", "There is no such column: {column}"),
    "unknown_filter": QT_TRANSLATE_NOOP("Messages", "There is no such filter: {field}"),
    "unknown_sort": QT_TRANSLATE_NOOP("Messages", "Lists can't be sorted by this: {field}"),
    "unknown_setting": QT_TRANSLATE_NOOP("Messages", "There is no such setting: {value}"),
    "bad_setting": QT_TRANSLATE_NOOP("Messages", "This setting can't be {value}."),
    "nothing_to_undo": QT_TRANSLATE_NOOP("Messages", "There is nothing to undo."),
    "nothing_to_redo": QT_TRANSLATE_NOOP("Messages", "There is nothing to redo."),
    "no_operation": QT_TRANSLATE_NOOP("Messages", "There is no such act."),
    "already_undone": QT_TRANSLATE_NOOP("Messages", "This was undone already."),
    "not_undone": QT_TRANSLATE_NOOP("Messages", "This was not undone."),
    "not_undoable": QT_TRANSLATE_NOOP(
        "Messages", "This can't be undone: it has left the shop, or is closed for good."
    ),
    "still_running": QT_TRANSLATE_NOOP("Messages", "This is still under way."),
    "duplicate": QT_TRANSLATE_NOOP(
        "Messages",
        "This was done already, with other values. Begin it anew (a command: with another --op-id).",
    ),
    "file_in_use": QT_TRANSLATE_NOOP(
        "Messages", "{path} is open in another program. Close it there, then try again."
    ),
    "unknown_file_type": QT_TRANSLATE_NOOP("Messages", "The file must end in .xlsx or .csv."),
    "no_folder": QT_TRANSLATE_NOOP("Messages", "The folder {path} does not exist."),
    "not_a_file": QT_TRANSLATE_NOOP("Messages", "{path} can't be written over: it is no file of its own."),
    "is_the_source": QT_TRANSLATE_NOOP("Messages", "{path} is the list itself; choose another name."),
    "unknown_number": QT_TRANSLATE_NOOP("Messages", "This number is not there any more."),
    "separator": QT_TRANSLATE_NOOP(
        "Messages", "{text} holds a sign that separates entries: leave out , ; 、 and |."
    ),
    "no_options": QT_TRANSLATE_NOOP("Messages", "Give at least one choice."),
    "too_many_options": QT_TRANSLATE_NOOP("Messages", "Too many choices: at most {most}."),
    "already_imported": QT_TRANSLATE_NOOP("Messages", "This list was imported before. Nothing was changed."),
    "import_running": QT_TRANSLATE_NOOP("Messages", "An import is under way. Wait until it is done."),
    "stage_lost": QT_TRANSLATE_NOOP(
        "Messages", "The rows of this import are gone. Take it back, then import the file again."
    ),
    "no_batch": QT_TRANSLATE_NOOP("Messages", "There is no such import."),
    "no_column": QT_TRANSLATE_NOOP("Messages", "There is no column headed {header}. There are: {headers}"),
    "no_field": QT_TRANSLATE_NOOP("Messages", "There is no field {field}. There are: {fields}"),
    "no_header_row": QT_TRANSLATE_NOOP(
        "Messages", "There is no row {row} to take the headers from: the sheet ends with row {last}."
    ),
    "no_sheet": QT_TRANSLATE_NOOP("Messages", "There is no sheet {sheet}. There are: {sheets}"),
    "not_masked": QT_TRANSLATE_NOOP(
        "Messages", "The number of this row is not masked, or was matched already."
    ),
    "bad_rule": QT_TRANSLATE_NOOP(
        "Messages", "The field {field} can't have the rule {rule}. It can have: {rules}"
    ),
    "unknown_channel": QT_TRANSLATE_NOOP("Messages", "This channel is not there any more."),
    "no_channel": QT_TRANSLATE_NOOP("Messages", "There is no channel {channel}. There are: {channels}"),
    "no_channels_yet": QT_TRANSLATE_NOOP(
        "Messages",
        "There is no channel {channel}: the shop has none yet. Make one under Contacts > Channels.",
    ),
    "channel_archived": QT_TRANSLATE_NOOP(
        "Messages", "The channel {name} is no longer in use. Take it back into use, or choose another one."
    ),
    "channel_used": QT_TRANSLATE_NOOP(
        "Messages", "People, money, rules or segments hang on {name}. It can be put out of use, not deleted."
    ),
    "unknown_feedback": QT_TRANSLATE_NOOP("Messages", "This feedback is not there any more."),
    "in_future": QT_TRANSLATE_NOOP("Messages", "{date} is still to come."),
    "too_many_pictures": QT_TRANSLATE_NOOP("Messages", "At most {most} pictures."),
    "bad_picture": QT_TRANSLATE_NOOP(
        "Messages", "{name} can't be read as a picture. Choose a JPG, PNG or WebP file."
    ),
    "no_staff": QT_TRANSLATE_NOOP("Messages", "Nobody here is called {name}. There are: {names}"),
    "no_staff_named": QT_TRANSLATE_NOOP(
        "Messages",
        "Nobody here is called {name}: the shop has named nobody yet. Leave it out, or name them in Settings.",
    ),
    "unknown_staff": QT_TRANSLATE_NOOP("Messages", "This person does not work here any more."),
    "owner_stays": QT_TRANSLATE_NOOP("Messages", "The owner of the shop stays the owner."),
    "unknown_account": QT_TRANSLATE_NOOP("Messages", "This account is not there any more."),
    "bad_caps": QT_TRANSLATE_NOOP(
        "Messages",
        "Write whole numbers: at least 1 a day, no more than the red line, and that at most {most}.",
    ),
    "bad_days": QT_TRANSLATE_NOOP("Messages", "Choose 1 to {most} days."),
    "date_ahead": QT_TRANSLATE_NOOP("Messages", "{text} is still to come."),
    "no_friend": QT_TRANSLATE_NOOP("Messages", "They are no friend of the shop now."),
    "no_accounts": QT_TRANSLATE_NOOP("Messages", "There is no account in use to deal to."),
    "unknown_task": QT_TRANSLATE_NOOP("Messages", "This line is not there any more."),
    "unknown_result": QT_TRANSLATE_NOOP("Messages", "There is no such result: {result}"),
    "not_dealt": QT_TRANSLATE_NOOP("Messages", "They are dealt to nobody yet."),
    "already_asked": QT_TRANSLATE_NOOP("Messages", "They were asked already; note what they answered."),
    "held_back": QT_TRANSLATE_NOOP(
        "Messages", "They must not be asked any more: a friend already, or wants to be left alone."
    ),
    "red_line": QT_TRANSLATE_NOOP(
        "Messages", "This account has asked {most} today, its red line. Go on tomorrow, lest it be blocked."
    ),
    "not_yours": QT_TRANSLATE_NOOP("Messages", "Only whoever has them on today's list copies the number."),
    "nothing_to_take_back": QT_TRANSLATE_NOOP(
        "Messages", "You have noted no result today that could be taken back."
    ),
    "too_many_lines": QT_TRANSLATE_NOOP("Messages", "Too many lines: paste at most {most} at a time."),
    "one_number": QT_TRANSLATE_NOOP(
        "Messages", "Give one number; note further ones with the contact afterwards."
    ),
    "dates_reversed": QT_TRANSLATE_NOOP("Messages", "The last date is before the first one."),
    "code_too_long": QT_TRANSLATE_NOOP(
        "Messages", "This link is too long for a QR code: {length} of at most {most} bytes. Use a short link."
    ),
    "no_code": QT_TRANSLATE_NOOP(
        "Messages", "There is no QR code in this picture. Try a sharper one, or paste the link."
    ),
    "not_a_picture": QT_TRANSLATE_NOOP(
        "Messages", "{name} can't be read as a picture. Take a PNG, JPG, WebP or BMP."
    ),
    "picture_too_large": QT_TRANSLATE_NOOP(
        "Messages", "{name} is too large. Cut the code out, then try again."
    ),
    "picture_missing": QT_TRANSLATE_NOOP("Messages", "{name} is not there any more."),
    "no_weekday": QT_TRANSLATE_NOOP("Messages", "Choose at least one weekday."),
    "bad_time": QT_TRANSLATE_NOOP("Messages", "This is no time. Write 9:00 or 21:30."),
    "no_hours": QT_TRANSLATE_NOOP(
        "Messages", "These hours end when they begin. For the whole day write 0:00 to 24:00."
    ),
    "bad_cap": QT_TRANSLATE_NOOP("Messages", "A cap is a number from 0 (no cap) to {most}."),
    "not_positive": QT_TRANSLATE_NOOP("Messages", "The amount must be more than 0."),
    "amount_too_large": QT_TRANSLATE_NOOP("Messages", "Too large: at most {most} yuan."),
    "too_many_days": QT_TRANSLATE_NOOP("Messages", "Too long: at most {most} days."),
    "bad_people": QT_TRANSLATE_NOOP("Messages", "Write how many people, a whole number above 0."),
    "unknown_cost": QT_TRANSLATE_NOOP("Messages", "This line is not there any more."),
    "no_segment": QT_TRANSLATE_NOOP("Messages", "There is no segment named {name}. There are: {names}"),
    "unknown_segment": QT_TRANSLATE_NOOP("Messages", "There is no segment {name} any more."),
    "segment_used": QT_TRANSLATE_NOOP("Messages", "{name} is used by: {by}. Take it out there first."),
    "segment_circle": QT_TRANSLATE_NOOP("Messages", "The segments go round in a circle: {path}"),
    "tree_not_json": QT_TRANSLATE_NOOP("Messages", "These conditions are no JSON: {detail}"),
    "tree_shape": QT_TRANSLATE_NOOP(
        "Messages", "This is neither a group, nor a condition, nor a segment: {text}"
    ),
    "tree_empty": QT_TRANSLATE_NOOP("Messages", "The group {how} has no conditions."),
    "tree_too_deep": QT_TRANSLATE_NOOP("Messages", "Groups are nested too deep: at most {most}."),
    "tree_too_large": QT_TRANSLATE_NOOP("Messages", "Too many conditions: at most {most}."),
    "tree_field": QT_TRANSLATE_NOOP("Messages", "There is no field {field}. There are: {fields}"),
    "tree_op": QT_TRANSLATE_NOOP("Messages", "{field} has no operator {op}. It has: {ops}"),
    "tree_value": QT_TRANSLATE_NOOP("Messages", "{field} {op} can't take {value}."),
    "tree_unknown": QT_TRANSLATE_NOOP("Messages", "{field}: there is no {value}."),
    "unknown_rule": QT_TRANSLATE_NOOP("Messages", "This rule is not there any more."),
    "unknown_rule_name": QT_TRANSLATE_NOOP("Messages", "There is no rule named {name}. There are: {names}"),
    "rule_argument": QT_TRANSLATE_NOOP("Messages", "A rule of this kind does not ask for {value}."),
    "rule_number": QT_TRANSLATE_NOOP("Messages", "Write a whole number from {least} to {most}."),
    "rule_needs": QT_TRANSLATE_NOOP("Messages", "Fill this in."),
    "rule_many_words": QT_TRANSLATE_NOOP("Messages", "Too many words: at most {most}."),
    "rule_gone": QT_TRANSLATE_NOOP("Messages", "What was chosen here is not there any more. Choose again."),
    "rule_no_tags": QT_TRANSLATE_NOOP("Messages", "Choose a tag that the rule puts on or takes off."),
    "rule_tag_twice": QT_TRANSLATE_NOOP("Messages", "The same tag can't be put on and taken off."),
    "chat_empty": QT_TRANSLATE_NOOP(
        "Messages", "No messages were found in this text. Copy them in the chat app, names included."
    ),
    "chat_too_long": QT_TRANSLATE_NOOP(
        "Messages", "This text is too long: at most {most} characters. Paste it in parts."
    ),
    "chat_nobody": QT_TRANSLATE_NOOP("Messages", "Say for at least one speaker who it is."),
    "chat_again": QT_TRANSLATE_NOOP(
        "Messages", "This very text was pasted on {on} already; nothing is counted twice."
    ),
    "merge_self": QT_TRANSLATE_NOOP("Messages", "This is one and the same contact."),
    "already_merged": QT_TRANSLATE_NOOP(
        "Messages", "{name} was merged into another contact already. Look for duplicates again."
    ),
    "merge_trashed": QT_TRANSLATE_NOOP(
        "Messages", "{name} is in the trash. Take them back first, then merge the two."
    ),
    "merged_since": QT_TRANSLATE_NOOP(
        "Messages", "One of the two was merged with yet another contact since. Undo that first."
    ),
    "unknown_kind": QT_TRANSLATE_NOOP("Messages", "This kind of number is not there any more."),
    "kind_of_program": QT_TRANSLATE_NOOP(
        "Messages", "This kind comes with the program and can't be removed."
    ),
    "kind_used": QT_TRANSLATE_NOOP("Messages", "{count} contacts are known by {name}: it can't be removed."),
}
_PARTS: Final = ("ledger", "sales", "tiers", "stored_value", "orders")
"""Modules of `ui.refusals`, imported when the first of their sentences is wanted: starting must stay light."""
_ROWS: Final[Mapping[str, object]] = {
    "no_contact": QT_TRANSLATE_NOOP(
        "Messages", "There is no usable number, WeChat ID or card number in this row."
    ),
    "too_long_text": QT_TRANSLATE_NOOP("Messages", "A text in this row is too long."),
    "bad_date": QT_TRANSLATE_NOOP("Messages", "There is a date in this row that can't be read."),
    "two_people": QT_TRANSLATE_NOOP("Messages", "The numbers of this row belong to two contacts."),
    "other_person": QT_TRANSLATE_NOOP("Messages", "Name and WeChat both differ from the stored ones."),
    "masked": QT_TRANSLATE_NOOP("Messages", "The number is masked: write it in full."),
}
"""Reasons that mean something else in a row of a list than in the form of one contact."""


def sentence(error: BaseException) -> str:
    """One sentence for an error: what happened, to what, and what to do about it."""
    if isinstance(error, Cancelled | KeyboardInterrupt):
        return Messages.tr("Stopped. Nothing was changed.")
    if not isinstance(error, HudieError):
        error = machine_fault(error) or error
    if isinstance(error, StoreRefused):
        return _word(_STORE, error.reason, {"path": error.path, **error.detail})
    if isinstance(error, Unusable):
        return _word(
            _UNUSABLE, error.error, {"path": error.path, "name": os.path.basename(error.path), **error.detail}
        )
    if isinstance(error, EnvironmentFault):
        return _word(_FAULTS, error.fault, {"detail": error.detail})
    if isinstance(error, RowRefused):
        return row_reason(error.reason, error.data)
    if isinstance(error, HudieError):
        data = dict(getattr(error, "data", {}))
        if isinstance(error, FieldRefused):
            data.setdefault("field", error.field_key)
        if error.code == "usage":
            from ui.command_words.usage import usage

            return usage(str(error))
        return _word(_REFUSED, getattr(error, "reason", error.code), {"message": str(error), **data})
    return Messages.tr(
        "Something went wrong in the program ({name}). Nothing was changed by this step."
    ).format(name=type(error).__name__)


def reason(code: str, data: Mapping[str, Any] | None = None) -> str:
    """The sentence for a reason code of a field."""
    return _word(_REFUSED, code, data or {})


def row_reason(code: str, data: Mapping[str, Any] | None = None) -> str:
    """The sentence for why a row of a list is not imported."""
    return _word(_ROWS if code in _ROWS else _REFUSED, code, data or {})


class _Blank(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "…"


@cache
def _more() -> Mapping[str, object]:
    modules = [import_module(f"ui.refusals.{part}") for part in _PARTS]
    return {code: text for module in modules for code, text in module.REFUSED.items()}


def _word(table: Mapping[str, object], code: str, data: Mapping[str, Any]) -> str:
    if code not in table:
        table = _more()
    if code not in table:
        return Messages.tr("This can't be done ({code}).").format(code=code)
    if data.get("name") == "":  # a contact of whom only a number is known
        data = {**data, "name": Messages.tr("Somebody without a name")}
    return Messages.tr(str(table[code])).format_map(_Blank(data))


class Words:
    """The sentences of a command, in one language (`zh_CN`, `en`, or `system`)."""

    def __init__(self, language: str) -> None:
        from ui import translations

        self._app = QCoreApplication.instance() or QCoreApplication([])
        translations.install(language)

    def sentence(self, error: BaseException) -> str:
        """One sentence for an error."""
        return sentence(error)

    def reading(self, tree: Reading) -> str:
        """What a tree of conditions says."""
        from ui.segment_words import sentence as tree_sentence

        return tree_sentence(tree)

    def help(self, text: str) -> str:
        """A text of the command line."""
        return QCoreApplication.translate("Commands", text)

    def lines(self, name: str, payload: dict[str, Any]) -> list[str]:
        """What a command answered, as short lines."""
        from ui.command_lines import lines

        return lines(name, payload)
