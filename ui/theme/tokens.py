"""The one table of colours, type roles and measures that style sheets and painters share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours of one theme as #RRGGBB; `scrim` is a CSS rgba()."""

    dark: bool
    bg: str
    surface: str
    well: str
    line: str
    line2: str
    track: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    accent_hover: str
    accent_soft: str
    accent_line: str
    on_accent: str
    warn: str
    warn_soft: str
    danger: str
    danger_soft: str
    slate: str
    slate_soft: str
    slate_line: str
    gold: str
    gold_soft: str
    plum: str
    plum_soft: str
    scrim: str
    toast: str
    toast_ink: str
    toast_accent: str


LIGHT: Final = Tokens(
    dark=False,
    bg="#F3F5F3",
    surface="#FFFFFF",
    well="#F7F9F8",
    line="#E3E8E5",
    line2="#87948F",
    track="#E6EBE9",
    ink="#16211E",
    ink2="#475450",
    ink3="#5C6964",
    accent="#0F766E",
    accent_hover="#0B5F58",
    accent_soft="#E2F2EE",
    accent_line="#9CCFC6",
    on_accent="#FFFFFF",
    warn="#8A5A00",
    warn_soft="#FDF1D8",
    danger="#B3261E",
    danger_soft="#FBE9E7",
    slate="#48627F",
    slate_soft="#E8EEF4",
    slate_line="#B5C5D6",
    gold="#7D5F14",
    gold_soft="#F6EED8",
    plum="#744573",
    plum_soft="#F4EAF3",
    scrim="rgba(14,24,21,110)",
    toast="#16211E",
    toast_ink="#FFFFFF",
    toast_accent="#62D3C3",
)

DARK: Final = Tokens(
    dark=True,
    bg="#111716",
    surface="#1A211F",
    well="#202926",
    line="#2C3834",
    line2="#64756F",
    track="#2A3632",
    ink="#E9EFEC",
    ink2="#B6C2BD",
    ink3="#95A39E",
    accent="#43C2B0",
    accent_hover="#62D3C3",
    accent_soft="#15352F",
    accent_line="#2C6A5F",
    on_accent="#04231E",
    warn="#E9B44C",
    warn_soft="#372A10",
    danger="#F28B82",
    danger_soft="#3D1E1C",
    slate="#93ACC7",
    slate_soft="#1F2B38",
    slate_line="#3C5169",
    gold="#DDC277",
    gold_soft="#332B15",
    plum="#CFA0CD",
    plum_soft="#33223A",
    scrim="rgba(0,0,0,150)",
    toast="#E9EFEC",
    toast_ink="#16211E",
    toast_accent="#0F766E",
)

# Role: (points at 96 dpi, bold).
TYPE: Final[dict[str, tuple[float, bool]]] = {
    "huge": (30, True),
    "amount": (22, True),
    "display": (20, True),
    "h1": (15, True),
    "number": (14, True),
    "h2": (12, True),
    "tab": (11, False),
    "body": (10.5, False),
    "caption": (9.5, False),
    "axis": (9, False),
}

SCALES: Final = (1.0, 1.15, 1.3)

# Kind of a chip, an avatar or a tinted square: (background token, text token).
KINDS: Final[dict[str, tuple[str, str]]] = {
    "neutral": ("track", "ink2"),
    "accent": ("accent_soft", "accent"),
    "slate": ("slate_soft", "slate"),
    "plum": ("plum_soft", "plum"),
    "gold": ("gold_soft", "gold"),
    "warn": ("warn_soft", "warn"),
    "danger": ("danger_soft", "danger"),
}


@dataclass(frozen=True, slots=True)
class Metrics:
    """Heights and gaps of one density, in pixels at 100 % text size."""

    tab_bar: int
    tab_padding: int
    sub_bar: int
    status_bar: int
    header_row: int
    row: int
    list_foot: int
    margin: int
    pane: int


ROOMY: Final = Metrics(
    tab_bar=57,
    tab_padding=16,
    sub_bar=56,
    status_bar=30,
    header_row=36,
    row=44,
    list_foot=34,
    margin=24,
    pane=404,
)
COMPACT: Final = Metrics(
    tab_bar=48,
    tab_padding=10,
    sub_bar=48,
    status_bar=26,
    header_row=32,
    row=38,
    list_foot=26,
    margin=16,
    pane=340,
)

COMPACT_BELOW: Final = 800
