"""Consent and do-not-contact as lists write them: a refusal is never taken for an agreement."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.store import Store
from services.imports import agreement, runs
from services.imports.plan import ReadPlan
from services.imports.rules import ImportPlan
from services.imports.staging import united_row
from services.operations import Act
from services.undo import undo
from tests.services.imports.lists import customer


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("yes", "是 同意 已同意 愿意 好的 接受 可以 已授权 已订阅 √ ✔ 1 TRUE Yes Y agreed OK subscribed opt-in ＹＥＳ 是。"),
        ("no", (
            "否 不 不接收 拒收 退订 已退订 已拒绝 不可以 取消 不愿意 不要 别发 勿扰 请勿打扰 免打扰 拒绝接收 TD T N 0 × ✗ x no No. refused opt-out opted_out"
            " unsubscribed declined FALSE 不同意（电话） 未同意 客户拒绝了 没同意 回复TD 已投诉 不再接收 Don't do_not_contact never 谢绝 停发 别再打了 未授权 是（已退订）"
        )),
        ("unknown", "未知 未询问 ? ？？ unknown none 无"),
        ("", "- -- / ／ N/A null —"),
        (None, "随便 看情况 不反对 没意见 无所谓 未退订 不介意 是不是 maybe 13812345678 2024-01-01 不清楚客户"),
    ],
)  # fmt: skip
def test_words_of_consent(said: str | None, words: str) -> None:
    if said == "":
        words = words.replace("—", "-")
    assert {word: agreement.consent(word) for word in words.split()} == dict.fromkeys(words.split(), said)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (
            "",
            "- / 否 否（可联系） 否。 无 可以打扰 可联系 可以 正常 未 未设置 不需要 N 0 FALSE no × 不用 无限制 未开启",
        ),
        ("yes", "是 免打扰 勿扰 TRUE 1 Y √ x"),
        (
            None,
            "投诉 不打扰 不要打电话 退订 拒绝 无需打扰 可联系但别打电话 可以微信勿电话 TD 否则投诉 只能微信",
        ),
    ],
)
def test_words_of_do_not_contact(said: str | None, words: str) -> None:
    for word in words.split():
        assert agreement.do_not_contact(word) == (word if said is None else said), word


def rows(*values: tuple[str, str]) -> dict[str, str]:
    return united_row([{"consent": consent, "do_not_contact": stop} for consent, stop in values])


def test_a_refusal_wins_over_an_agreement_of_the_same_file() -> None:
    assert (
        rows(("no", "投诉"), ("yes", ""))
        == rows(("yes", ""), ("no", "投诉"))
        == {"consent": "no", "do_not_contact": "投诉"}
    )
    assert rows(("no", ""), ("unknown", ""))["consent"] == "no"
    assert rows(("yes", "投诉"), ("", "yes")) == {"consent": "yes", "do_not_contact": "投诉"}
    assert rows(("yes", ""), ("unknown", "yes")) == {"consent": "unknown", "do_not_contact": "yes"}


@pytest.mark.parametrize("batch", ["yes", "no", "unknown"])
def test_what_is_not_understood_never_gets_the_consent_of_the_list(
    store: Store, tmp_path: Path, batch: str
) -> None:
    sheet = tmp_path / "名单.csv"
    sheet.write_text(
        "手机号,同意接收优惠\n13900000001,随便\n13900000002,退订\n13900000003,\n13900000004,未询问\n", "utf-8"
    )
    plan = ImportPlan(ReadPlan(), consent=batch, source="other")  # type: ignore[arg-type]
    report = runs.import_file(store, Act(), sheet, plan)
    stored = store.rows("SELECT consent, consent_source FROM contact ORDER BY id")
    assert stored == [("unknown", ""), ("no", "other"), (batch, "other"), ("unknown", "")]
    assert report.result.notes["not_understood"] == 1
    assert store.value("SELECT kept FROM import_row WHERE row = 2") == '{"consent":"随便"}'
    assert runs.import_file(store, Act(), sheet, ImportPlan(ReadPlan(), "overwrite", consent=batch, again=True)).counts[  # type: ignore[arg-type]
        "unchanged"
    ] == 4  # fmt: skip


def test_a_text_that_is_not_understood_leaves_what_is_stored(store: Store, tmp_path: Path) -> None:
    for text, stored in (("同意", "yes"), ("随便", "yes"), ("已拒绝", "no"), ("同意", "no")):
        sheet = tmp_path / "名单.csv"
        sheet.write_text(f"手机号,同意接收优惠\n13900000001,{text}\n", "utf-8")
        runs.import_file(store, Act(), sheet, ImportPlan(ReadPlan(), "overwrite", consent="yes", again=True))
        assert store.value("SELECT consent FROM contact") == stored, text


@pytest.mark.parametrize("answers", [("同意", "退订"), ("退订", "同意")])
def test_a_refusal_wins_although_two_numbers_of_one_customer_name_them(
    store: Store, tmp_path: Path, answers: tuple[str, str]
) -> None:
    customer(store, "13900000001 13900000002")
    sheet = tmp_path / "名单.csv"
    lines = [f"1390000000{n},{answer}" for n, answer in enumerate(answers, 1)]
    sheet.write_text("\n".join(["手机号,同意接收优惠", *lines]), "utf-8")
    runs.import_file(store, Act(), sheet, ImportPlan(consent="yes"))
    assert store.value("SELECT consent FROM contact") == "no"
    undo(store, Act())
    assert store.value("SELECT consent FROM contact") == "unknown"


def test_what_is_stored_is_only_filled(store: Store, tmp_path: Path) -> None:
    customer(store, "13900000001", consent="yes")
    sheet = tmp_path / "名单.csv"
    sheet.write_text("手机号,同意接收优惠\n13900000001,退订\n", "utf-8")
    assert runs.import_file(store, Act(), sheet, ImportPlan()).counts["unchanged"] == 1
