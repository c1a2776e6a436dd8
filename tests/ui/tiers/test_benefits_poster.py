"""The poster of benefits: what stands on it, that it takes one page, and where it goes."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from shiboken6 import isValid

from models.store import Store
from services.memberships.plans import PlanInput, add_plan
from services.operations import Act
from services.points.gifts import GiftInput, add_gift
from services.shop import change_settings
from services.stored_value import packages
from services.stored_value.packages import PackageInput
from services.tiers.editing import BenefitInput, TierInput, save_ladder
from services.tiers.ladder import ladder
from ui.dialogs.benefits import BenefitsDialog, read_offer
from ui.dialogs.benefits.facts import Choice, Offer, words_of
from ui.main_window import MainWindow
from ui.pages.tiers import TiersPage
from ui.printing import A4, A5, picture, write_pdf
from ui.printing.benefits import BenefitsPoster, BenefitsWords, Listing, StepWords
from ui.settings_file import Machine
from ui.translations import install


@pytest.fixture
def shop(store: Store, act: Callable[[], Act]) -> Store:
    """A ladder of two steps, a VIP day, a gift, two packages, a membership that is not in use."""
    change_settings(
        store, act(), shop_name="青禾鲜果", shop_address="人民路 118 号", shop_hours="8:30–21:30",
        vip_day=8, vip_multiplier=2000, points_most=300, points_days=365,
    )  # fmt: skip
    steps = [
        TierInput.of(ladder(store)[0]),
        TierInput(
            "尊享", "gold", threshold=1_000, multiplier=1_500, discount=950, vip_discount=900,
            benefits=(BenefitInput("service", "送货上门"),),
        ),
    ]  # fmt: skip
    save_ladder(store, act(), steps)
    top = ladder(store)[1].id
    add_gift(store, act(), GiftInput("果切小盒", 600, quantity=2))
    add_gift(store, act(), GiftInput("送完了的", 700, quantity=0))
    packages.create(store, act(), PackageInput(50_000, 6_000, tier_id=top, tier_days=365))
    packages.create(store, act(), PackageInput(30_000))
    add_plan(store, act(), PlanInput("年卡", price=19_900, tier_id=top))
    return store


def on_paper(offer: Offer, file: Path, paper: Any = A4, **chosen: Any) -> str:
    """The text of the whole PDF without blanks; some Hanzi come out as the radicals whose glyphs they share."""
    sheet = BenefitsPoster(paper, "海报", words_of(offer, Choice(**chosen)))
    assert sheet.pages == 1
    write_pdf(sheet, file)
    document = pypdfium2.PdfDocument(str(file))
    try:
        assert len(document) == 1
        assert document[0].get_size() == pytest.approx(
            (paper.width / 25.4 * 72, paper.height / 25.4 * 72), abs=1
        )
        return "".join(unicodedata.normalize("NFKC", document[0].get_textpage().get_text_range()).split())
    finally:
        document.close()


@pytest.mark.parametrize("paper", [A4, A5], ids=["a4", "a5"])
def test_the_poster_says_what_the_shop_offers(shop: Store, tmp_path: Path, paper: Any) -> None:
    install("zh_CN")
    text = on_paper(read_offer(shop), tmp_path / "a.pdf", paper, line="买得越多")
    for said in (
        "禾鲜果",
        "会员权益",
        "买得越多",
        "尊享",
        "1,000起",
        "1.5分",
        "每天9.5折",
        "9折",
        "送货上",
    ):
        assert said in text
    for said in ("100积分抵¥1.00", "30%", "365天", "每月8日,2倍", "果切小盒600分", "充¥500送¥60+尊享365天"):
        assert said in text
    assert "路118号·8:30" in text
    assert "送完了的" not in text
    assert "¥300" not in text
    assert "年卡" not in text


def test_memberships_are_on_it_once_they_are_in_use(
    shop: Store, act: Callable[[], Act], tmp_path: Path
) -> None:
    install("zh_CN")
    change_settings(shop, act(), features=("paid_membership",))
    text = on_paper(read_offer(shop), tmp_path / "a.pdf")
    assert "年卡¥199·365天·尊享" in text
    assert "储值" not in on_paper(read_offer(shop), tmp_path / "b.pdf", parts=("points",))


def test_a_discount_of_a_vip_day_that_there_is_not_is_no_promise(shop: Store, act: Callable[[], Act]) -> None:
    install("en")
    change_settings(shop, act(), vip_day=0)
    words = words_of(read_offer(shop), Choice())
    assert not [text for step in words.steps for text in step.gives if "VIP" in text]
    assert not [line for one in words.listings for line in one.lines if "VIP" in line[0]]


def test_a_new_shop_has_a_poster_too(store: Store) -> None:
    install("en")
    sheet = BenefitsPoster(A4, "", words_of(read_offer(store), Choice()))
    assert (sheet.pages, [step.name for step in sheet.words.steps]) == (1, ["Basic"])


def test_what_one_page_takes_is_made_smaller_and_the_rest_goes_on_another() -> None:
    step = StepWords("gold", "Gold", "growth value from 1,000", ("a benefit that is long " * 2,) * 4)
    rules = Listing("Rules", (("a rule", "what it says"),) * 8)
    head = replace(words_of_nothing(), steps=(step,) * 6, listings=(rules, rules))
    crowded = BenefitsPoster(A4, "", head)
    assert crowded.pages == 1
    much = BenefitsPoster(A4, "", replace(head, steps=(step,) * 20, listings=(rules,) * 8))
    assert much.pages > 1
    last = picture(much, much.pages - 1, 210)
    assert {last.pixelColor(x, y).name() for x in range(0, 210, 3) for y in range(0, 200, 3)} - {"#ffffff"}


def words_of_nothing() -> BenefitsWords:
    from ui.printing import PosterWords

    return BenefitsWords(PosterWords(shop="Shop", title="Title"))


# -- in the window -------------------------------------------------------------------------------------------------------


@pytest.fixture
def dialog(qtbot: Any, shop: Store, clock: Any, tmp_path: Path) -> Iterator[BenefitsDialog]:
    install("en")
    window = MainWindow(shop, Machine(tmp_path / "machine.ini"), clock=clock)
    window.show()
    page = window.show_view("tiers", "rules")
    assert isinstance(page, TiersPage)
    qtbot.waitUntil(lambda: page.found is not None)
    page.bar.poster.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), BenefitsDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, BenefitsDialog)
    yield found
    qtbot.waitUntil(lambda: window.context.jobs.idle)
    if isValid(found):
        found.discard()
    window.hide()
    window.stop()
    window.deleteLater()


def test_what_is_ticked_and_written_is_printed_saved_and_kept(
    qtbot: Any, dialog: BenefitsDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert dialog.parts["plans"].isHidden()
    dialog.headline.set_text("会员有礼")
    dialog.parts["stored"].setChecked(False)
    dialog.format.buttons()[1].click()
    sheet = dialog.printed
    assert isinstance(sheet, BenefitsPoster)
    assert (sheet.paper, sheet.words.head.title) == (A5, "会员有礼")
    assert "Stored value" not in [one.title for one in sheet.words.listings]
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *asked: (str(tmp_path / Path(asked[2]).name), "")
    )
    dialog.pdf.click()
    qtbot.waitUntil(lambda: dialog._hint.text().endswith(".pdf"))
    dialog.png.click()
    qtbot.waitUntil(lambda: dialog._hint.text().endswith(".png"))
    name = "青禾鲜果 Poster of benefits A5"
    assert (tmp_path / f"{name}.pdf").stat().st_size > 5_000
    assert QImage(str(tmp_path / f"{name}.png")).width() == 1748
    machine = dialog.context.machine
    dialog.discard()
    assert (machine.get("benefits/paper"), machine.get("benefits/title")) == ("a5", "会员有礼")
