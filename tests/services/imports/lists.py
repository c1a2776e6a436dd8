"""Staging files made by hand, and customers to meet them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from models.store import Store
from services.imports import staging
from services.imports.plan import StageResult
from services.operations import Act, perform
from services.search_index import name_key, tokens

BLANK = {
    "name": "", "wechat_name": "", "remark": "", "gender": "", "birthday": "", "address": "", "area": "",
    "consent": "unknown", "consent_source": "", "consent_on": "", "do_not_contact": 0, "do_not_contact_reason": "",
    "follow_state": "pending", "notes": "", "added_on": "2026-01-01", "created_at": 0,
}  # fmt: skip


def stage(path: Path, rows: Sequence[Mapping[str, Any]], sha256: str = "0") -> StageResult:
    """A staging file of these rows, from row 2 on; `phones` like 13812345678 become E.164."""
    made = staging.Stage(path, staging.COLUMNS)
    numbers, folds, statuses, columns, faults = [], [], [], [], []
    for number, row in enumerate(rows, start=2):
        one = dict.fromkeys(staging.COLUMNS, "") | {k: v for k, v in row.items() if k in staging.COLUMNS}
        phones = [p if p.startswith("+") else f"+86{p}" for p in str(one["phones"]).split()]
        one["phones"] = " ".join(phones)
        one["phone_kinds"] = " ".join("mobile" for _ in phones)
        one["name_key"] = name_key(one["name"])
        one["tokens"] = tokens(
            one["name"], one["wechat_name"], one["remark"], phones, [one["wechat"]] if one["wechat"] else []
        )
        for key in ("custom", "kept", "others"):
            one[key] = json.dumps(one[key], ensure_ascii=False) if one[key] else ""
        numbers.append(number)
        folds.append(row.get("fold", number))
        statuses.append(row.get("status", 0))
        columns.append([one[name] for name in staging.COLUMNS])
        if row.get("status", 0) > 1:
            faults.append(
                (
                    row.get("reason", ""),
                    json.dumps(row.get("detail", {})),
                    json.dumps([one["name"], str(row.get("cell", ""))], ensure_ascii=False),
                    number,
                )
            )
    made.add(numbers, folds, statuses, list(zip(*columns, strict=True)))
    made.explain(faults)
    mapped = {"name": [0], "phone": [1], "tags": [2], "remark": [3]}
    headers = ["姓名", "手机号", "标签", "备注"]
    made.close({"columns": mapped, "headers": headers})
    counted = Counter(statuses)
    reasons = Counter(row.get("reason", "") for row in rows if row.get("status") == 3)
    return StageResult(
        str(path), sha256, 1, "text", "utf-8", "", ("",), 1, {k: tuple(v) for k, v in mapped.items()}, tuple(headers), len(rows),
        (counted[0], counted[1], counted[2], counted[3]), dict(reasons), {}, 0.0,
    )  # fmt: skip


def customer(store: Store, phones: str = "", wechat: str = "", tags: str = "", **values: Any) -> int:
    """Somebody whom the shop knows; the contact's id."""

    def body(journal: Any) -> dict[str, int]:
        name = values.get("name", "")
        contact = journal.insert("contact", {**BLANK, **values, "name_key": name_key(name)})
        for position, phone in enumerate(phones.split()):
            value = phone if phone.startswith("+") else f"+86{phone}"
            journal.insert("identity", {"contact_id": contact, "kind": "phone", "value": value, "raw": "", "phone_kind": "mobile",
                                        "position": position})  # fmt: skip
        if wechat:
            journal.insert("identity", {"contact_id": contact, "kind": "wechat", "value": wechat, "raw": "", "phone_kind": "",
                                        "position": 0})  # fmt: skip
        for tag in tags.split():
            found = store.value("SELECT id FROM tag WHERE name = ?", (tag,))
            found = found or journal.insert("tag", {"group_id": 1, "name": tag, "position": 0})
            journal.insert(
                "contact_tag", {"contact_id": contact, "tag_id": found, "source": "manual", "at": 0}
            )
        return {"id": contact}

    return int(perform(store, Act(), "create_contact", {}, [phones, wechat, values], body).receipt["id"])


def people(store: Store) -> dict[str, dict[str, Any]]:
    """Everybody outside the trash, by name (or first number): columns, phones, WeChat ids, tags, custom values."""
    found = {}
    for (
        contact,
        name,
        gender,
        birthday,
        remark,
        area,
        notes,
        consent,
        stop,
        why,
        state,
        added,
        wechat_name,
    ) in store.rows(
        "SELECT id, name, gender, birthday, remark, area, notes, consent, do_not_contact, do_not_contact_reason, follow_state,"
        " added_on, wechat_name FROM contact WHERE deleted_at IS NULL AND merged_into IS NULL ORDER BY id"
    ):
        known = store.rows(
            "SELECT kind, value FROM identity WHERE contact_id = ? ORDER BY kind, position, id", (contact,)
        )
        phones = [v for k, v in known if k == "phone"]
        found[name or phones[0]] = {
            "id": contact, "gender": gender, "birthday": birthday, "remark": remark, "area": area, "notes": notes,
            "consent": consent, "do_not_contact": stop, "why": why, "follow_state": state, "added_on": added,
            "wechat_name": wechat_name, "phones": phones, "wechat": [v for k, v in known if k == "wechat"],
            "tags": sorted(v for (v,) in store.rows("SELECT name FROM tag JOIN contact_tag ON tag_id = id WHERE contact_id = ?", (contact,))),
            "custom": dict(store.rows("SELECT f.name, v.value FROM custom_value v JOIN custom_field f ON f.id = v.field_id WHERE contact_id = ?", (contact,))),
        }  # fmt: skip
    return found
