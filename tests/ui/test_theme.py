"""Tokens, type, density and icons."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFontInfo, QIcon
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui import icons, theme
from ui.theme.style import sheet
from ui.theme.tokens import COMPACT, DARK, LIGHT, ROOMY, TYPE, Tokens


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK])
def test_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    for ink, ground in (
        ("ink", "surface"),
        ("ink2", "track"),
        ("ink3", "bg"),
        ("on_accent", "accent"),
        ("accent", "accent_soft"),
        ("warn", "warn_soft"),
        ("danger", "danger_soft"),
        ("slate", "slate_soft"),
        ("plum", "plum_soft"),
        ("gold", "gold_soft"),
        ("toast_ink", "toast"),
        ("toast_accent", "toast"),
    ):
        assert _contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5, (ink, ground)
    assert _contrast(tokens.line2, tokens.surface) >= 3


@pytest.mark.parametrize("scale", theme.SCALES)
def test_the_sheet_has_no_hole(scale: float) -> None:
    text = sheet(LIGHT, ROOMY, scale, 1.0)
    assert "$" not in text
    assert not re.search(r"\dsp\b", text)
    assert f"{10.5 * scale:.3f}pt" not in text or scale > 0


def test_a_change_is_told_once_and_repaints_with_new_tokens(qtbot: QtBot, qapp: QApplication) -> None:
    look = theme.instance()
    with qtbot.waitSignal(look.themeChanged):
        look.apply("dark")
    assert theme.current() is DARK
    assert theme.color("accent") == QColor(DARK.accent)
    assert qapp.palette().window().color() == QColor(DARK.bg)
    with qtbot.assertNotEmitted(look.themeChanged):
        look.apply("dark")


def test_offscreen_follows_the_system_as_light() -> None:
    theme.instance().apply("system")
    assert theme.current() is LIGHT


def test_text_size_scales_type_and_lengths() -> None:
    at_100 = theme.font("body").pointSizeF()
    theme.instance().apply(scale=1.3)
    assert theme.font("body").pointSizeF() == pytest.approx(at_100 * 1.3)
    assert theme.px(44) == 57


def test_sizes_are_96_dpi_points() -> None:
    for role, (points, _bold) in TYPE.items():
        assert QFontInfo(theme.font(role)).pixelSize() == pytest.approx(points * 96 / 72, abs=1), role


def test_a_low_window_is_compact() -> None:
    theme.instance().set_window_height(768)
    assert theme.metrics() is COMPACT
    theme.instance().set_window_height(900)
    assert theme.metrics() is ROOMY


def test_every_token_is_a_colour() -> None:
    for tokens in (LIGHT, DARK):
        for field in fields(tokens):
            if field.name not in ("dark", "scrim"):
                assert re.fullmatch(r"#[0-9A-F]{6}", getattr(tokens, field.name)), field.name


def test_icons_are_tinted_when_painted() -> None:
    shown = icons.icon("users", "ink", "accent")

    def tint(state: QIcon.State) -> set[str]:
        image = shown.pixmap(QSize(48, 48), QIcon.Mode.Normal, state).toImage()
        solid = (image.pixelColor(x, y) for x in range(48) for y in range(48))
        return {colour.name().upper() for colour in solid if colour.alpha() == 255}

    assert tint(QIcon.State.Off) == {LIGHT.ink}
    assert tint(QIcon.State.On) == {LIGHT.accent}
    theme.instance().apply("dark")
    assert tint(QIcon.State.On) == {DARK.accent}


def test_icons_are_sharp_on_a_fine_screen() -> None:
    found = icons.icon("users").pixmap(QSize(18, 18), 2.0)
    assert found.size() == QSize(36, 36)
    assert found.devicePixelRatio() == 2.0


def test_an_unknown_icon_is_an_error() -> None:
    with pytest.raises(KeyError):
        icons.icon("no-such-outline")
