"""What a row adds to a known contact, and what overwriting a list takes away, as SQL conditions over the tables of
`matching`."""

from __future__ import annotations

from collections.abc import Mapping

from services.imports import fields

SLICE = "s.row BETWEEN :low AND :high AND s.status = 0"
"""Staged rows `s` of a slice that can be written."""


def missing_phone(contact: str, rule_of: Mapping[str, str]) -> str:
    """That number `p` is to be added to the contact."""
    rule = rule_of["phone"]
    if rule == "never":
        return "0"
    missing = "NOT EXISTS (SELECT 1 FROM identity i WHERE i.kind = 'phone' AND i.value = p.value)"
    if rule == "fill":
        missing += (
            f" AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.contact_id = {contact} AND +i.kind = 'phone')"
        )
    return missing


def missing_wechat(contact: str, rule_of: Mapping[str, str]) -> str:
    """That the WeChat id of staged row `s` is to be added to the contact."""
    rule = rule_of["wechat"]
    if rule == "never":
        return "0"
    missing = "s.wechat != '' AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.kind = 'wechat' AND i.value = s.wechat)"
    if rule == "fill":
        missing += f" AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.contact_id = {contact} AND +i.kind = 'wechat')"
    return missing


def missing_other(contact: str, rule_of: Mapping[str, str]) -> str:
    """That identity `o` of the row is to be added to the contact. A kind without a rule is added to."""
    kinds = {key: rule for key, rule in rule_of.items() if fields.is_identity(key)}
    if kinds and all(rule == "never" for rule in kinds.values()):
        return "0"
    missing = "NOT EXISTS (SELECT 1 FROM identity i WHERE i.kind = o.kind AND i.value = o.value)"
    if never := _listed(kinds, "never"):
        missing += f" AND o.kind NOT IN ({never})"
    if fill := _listed(kinds, "fill"):
        missing += (
            f" AND (o.kind NOT IN ({fill}) OR NOT EXISTS"
            f" (SELECT 1 FROM identity i WHERE i.contact_id = {contact} AND +i.kind = o.kind))"
        )
    return missing


def surplus_other(row: str, contact: str, rule_of: Mapping[str, str]) -> str:
    """That identity `i` of the contact is of an overwritten kind of which the row names others; '' = none is overwritten."""
    kinds = _listed(rule_of, "overwrite")
    if not kinds:
        return ""
    named = f"SELECT 1 FROM other o WHERE o.row = {row} AND o.kind = i.kind"
    return f"i.contact_id = {contact} AND +i.kind IN ({kinds}) AND EXISTS ({named}) AND NOT EXISTS ({named} AND o.value = i.value)"


def _listed(rule_of: Mapping[str, str], rule: str) -> str:
    return ", ".join(f"'{key}'" for key, one in rule_of.items() if one == rule and fields.is_identity(key))


def missing_tag(contact: str, rule_of: Mapping[str, str]) -> str:
    """That tag `t` is to be put on the contact."""
    rule = rule_of["tags"]
    if rule == "never":
        return "0"
    missing = (
        f"NOT EXISTS (SELECT 1 FROM contact_tag x WHERE x.contact_id = {contact} AND x.tag_id = t.tag_id)"
    )
    if rule == "fill":
        missing += f" AND NOT EXISTS (SELECT 1 FROM contact_tag x WHERE x.contact_id = {contact})"
    return missing


def surplus_phone(row: str, contact: str) -> str:
    """That number `i` of the contact is not among those of the row, which has some."""
    return (
        f"i.contact_id = {contact} AND +i.kind = 'phone' AND EXISTS (SELECT 1 FROM part p WHERE p.row = {row})"
        f" AND NOT EXISTS (SELECT 1 FROM part p WHERE p.row = {row} AND p.value = i.value)"
    )


def surplus_tag(row: str, contact: str) -> str:
    """That tag `x` of the contact is not among those of the row, which has some."""
    tags = f"FROM staged s JOIN tagset t ON t.tags = s.tags WHERE s.row = {row}"
    return f"x.contact_id = {contact} AND EXISTS (SELECT 1 {tags}) AND NOT EXISTS (SELECT 1 {tags} AND t.tag_id = x.tag_id)"


def rival_tag(row: str, contact: str) -> str:
    """That tag `x` of the contact can't be beside those of the row: another one of an exclusive group."""
    return (
        f"x.contact_id = {contact} AND EXISTS (SELECT 1 FROM staged s JOIN tagset t ON t.tags = s.tags JOIN tag a ON a.id = t.tag_id"
        " JOIN tag_group g ON g.id = a.group_id AND g.exclusive JOIN tag b ON b.id = x.tag_id AND b.group_id = g.id"
        f" WHERE s.row = {row} AND a.id != b.id)"
    )
