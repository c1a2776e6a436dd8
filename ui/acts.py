"""What an act is called: in Edit > Undo, in History, and in the toast after it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import PurePath
from typing import Any, Final

from services.changes import Changes
from ui.act_words.act import Act, Acts, Worded
from ui.phrases import QT_TRANSLATE_NOOP

_SETTINGS: Final[Mapping[str, str]] = {
    "shop_name": QT_TRANSLATE_NOOP("Acts", "shop name"),
    "shop_address": QT_TRANSLATE_NOOP("Acts", "shop address"),
    "shop_hours": QT_TRANSLATE_NOOP("Acts", "opening hours"),
    "time_zone": QT_TRANSLATE_NOOP("Acts", "time zone"),
    "day_ends_at": QT_TRANSLATE_NOOP("Acts", "end of the day"),
    "phone_region": QT_TRANSLATE_NOOP("Acts", "phone region"),
    "mask_phones": QT_TRANSLATE_NOOP("Acts", "masking of numbers"),
    "setup_dismissed": QT_TRANSLATE_NOOP("Acts", "set-up list"),
    "features": QT_TRANSLATE_NOOP("Acts", "features in use"),
    "friend_texts": QT_TRANSLATE_NOOP("Acts", "verification texts"),
    "dormant_days": QT_TRANSLATE_NOOP("Acts", "days until dormant"),
    "lost_days": QT_TRANSLATE_NOOP("Acts", "days until lost"),
    "friend_remind_days": QT_TRANSLATE_NOOP("Acts", "reminder of requests"),
    "friend_return_days": QT_TRANSLATE_NOOP("Acts", "return of requests"),
    "stored_first": QT_TRANSLATE_NOOP("Acts", "what pays first"),
    "principal_first": QT_TRANSLATE_NOOP("Acts", "order of principal and bonus"),
    "opening_cash": QT_TRANSLATE_NOOP("Acts", "float in the morning"),
    "agreement_text": QT_TRANSLATE_NOOP("Acts", "text of the agreement"),
    "receipt_footer": QT_TRANSLATE_NOOP("Acts", "foot of the receipt"),
    "auto_rounding": QT_TRANSLATE_NOOP("Acts", "rounding by itself"),
    "discount_assistant": QT_TRANSLATE_NOOP("Acts", "discount of assistants"),
    "discount_manager": QT_TRANSLATE_NOOP("Acts", "discount of managers"),
    "rounding_assistant": QT_TRANSLATE_NOOP("Acts", "rounding of assistants"),
    "rounding_manager": QT_TRANSLATE_NOOP("Acts", "rounding of managers"),
}

_GROUPS: Final[Mapping[str, str]] = {
    "contacts": QT_TRANSLATE_NOOP("Acts", "Contacts"),
    "imports": QT_TRANSLATE_NOOP("Acts", "Imports"),
    "sales": QT_TRANSLATE_NOOP("Acts", "Till"),
    "members": QT_TRANSLATE_NOOP("Acts", "Members"),
    "tags": QT_TRANSLATE_NOOP("Acts", "Tags"),
    "channels": QT_TRANSLATE_NOOP("Acts", "Channels and friends"),
    "out": QT_TRANSLATE_NOOP("Acts", "Numbers and exports"),
    "settings": QT_TRANSLATE_NOOP("Acts", "Settings"),
}


@cache
def _parts() -> tuple[Any, ...]:
    # Imported when the first act is worded: the window is in sight by then.
    from ui.act_words import channels, contacts, feedback, orders, sales, shop, stored_value, tags, tiers

    return (contacts, tags, channels, feedback, sales, tiers, stored_value, orders, shop)


@cache
def _acts() -> Mapping[str, Act]:
    return {kind: act for part in _parts() for kind, act in part.ACTS.items()}


@cache
def groups() -> Mapping[str, tuple[str, ...]]:
    """Kinds of acts as History filters them: key -> kinds."""
    return {key: tuple(kind for part in _parts() for kind in part.GROUPS.get(key, ())) for key in _GROUPS}


def group_words(group: str) -> str:
    """What a group of acts is called."""
    return _tr(_GROUPS[group])


def icon(kind: str) -> str:
    """The icon of an act."""
    known = _acts().get(kind)
    return known.icon if known is not None else "list-checks"


def act_words(kind: str, label: Mapping[str, Any]) -> str:
    """An act by name: 'Tag 35 contacts'."""
    if kind == "change_settings":
        keys = [_tr(_SETTINGS[k]) for k in label.get("keys", ()) if k in _SETTINGS]
        if keys:
            return Acts.tr("Change {what}").format(what=_listed(keys))
    if kind == "import" and not label.get("file"):
        return _counted_import(label)
    if kind == "import_orders" and not label.get("file") and "new" in label:
        orders = _acts()[kind]
        return _fill(orders.done or orders.title, label)
    if kind == "export" and not isinstance(label.get("count"), int):
        return Acts.tr("Export")
    known = _acts().get(kind)
    return _fill(known.title, label) if known is not None else kind.replace("_", " ")


def done_words(changes: Changes) -> str:
    """The toast after an act; empty where nothing was changed. A `person` in the label is whom it was about, by name."""
    kind, label = changes.kind, changes.label
    if changes.repeated or changes.operation is None:
        return ""
    known = _acts().get(kind)
    if known is None or known.done is None:
        return Acts.tr("Done: {act}").format(act=act_words(kind, label))
    person = known.named is not None and bool(label.get("person"))
    if kind == "set_do_not_contact" and not label.get("on", True):
        text = Acts.tr("'{person}' may be contacted again") if person else Acts.tr("May be contacted again")
        return text.format(person=label.get("person", ""))
    if kind == "bulk_edit" and person and label.get("state"):
        return Acts.tr("'{person}': follow-up is now '{state}'").format(**label)
    text = _fill(known.named if known.named is not None and person else known.done, label)
    if kind in ("undo", "redo") and label.get("person"):
        text += f" · {label['person']}"
    if label.get("held"):
        text += Acts.tr(" · %n with a balance stayed", "", int(label["held"]))
    people = len({kept.contact_id for kept in changes.kept if kept.contact_id is not None})
    if people:
        text += Acts.tr(" · %n contact(s) kept what was done later", "", people)
    return text


def _counted_import(label: Mapping[str, Any]) -> str:
    if "new" not in label:
        return Acts.tr("Import")
    return Acts.tr("Import: {new} new, {updated} filled in").format(
        new=f"{label['new']:,}", updated=f"{label['updated']:,}"
    )


class _Blank(dict[str, Any]):
    """What a label does not say is left open: no word of History may fail for it."""

    def __missing__(self, key: str) -> str:
        return "…"


def _fill(worded: Worded, label: Mapping[str, Any]) -> str:
    of = dict(label)
    words = {
        **label,
        "name": label.get("name", "…"),
        "person": label.get("person", ""),
        "tags": _listed(label.get("tags", ())),
        "target": label.get("target", ""),
        "rules": _listed(label.get("rules", ())),
        "file": PurePath(str(label.get("file", "") or "…")).name,
        "act": act_words(str(of.pop("of")), of) if "of" in of else "",
    }
    return worded(int(label.get("count", 1) or 0)).format_map(_Blank(words))


def _listed(parts: Any) -> str:
    return Acts.tr(", ").join(str(part) for part in parts)


def _tr(text: str) -> str:
    return Acts.tr(text)
