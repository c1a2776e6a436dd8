"""In which languages, looks and sizes the tour goes round."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass, replace
from typing import Any, Final

from services.commands.base import UsageRefused

LOW: Final = 800
"""Screens lower than this leave the window less: a title bar above and a task bar below."""
TITLE_BAR: Final = 31
TASK_BAR: Final = 40


@dataclass(frozen=True)
class Look:
    """One round: language, theme, size of the screen in logical pixels, its scale, size of the text."""

    language: str
    theme: str
    width: int
    height: int
    scale: float = 1.0
    text: float = 1.0

    @property
    def name(self) -> str:
        """Names the round, and its folder."""
        parts = [self.language, self.theme, f"{self.width}x{self.height}"]
        if self.scale != 1.0:
            parts.append(f"scale{self.scale * 100:.0f}")
        if self.text != 1.0:
            parts.append(f"text{self.text * 100:.0f}")
        return "-".join(parts)

    @property
    def framed(self) -> bool:
        """Whether bars of the system take a part of the screen."""
        return self.height < LOW

    @property
    def window_height(self) -> int:
        """What a maximized window has of the height."""
        return self.height - TITLE_BAR - TASK_BAR if self.framed else self.height

    def arguments(self) -> list[str]:
        """The options of `tour` that ask for this round alone."""
        return [
            "--lang", self.language, "--theme", self.theme, "--size", f"{self.width}x{self.height}",
            "--scale", f"{self.scale:g}", "--text", f"{self.text * 100:.0f}",
        ]  # fmt: skip


ROUNDS: Final = (
    Look("zh_CN", "light", 1440, 900),
    Look("en", "dark", 1440, 900),
    Look("en", "light", 1366, 768),
    Look("zh_CN", "dark", 1366, 768),
    Look("zh_CN", "light", 1280, 720),
    Look("en", "dark", 1280, 720),
    Look("en", "light", 1280, 720, scale=1.25),
    Look("zh_CN", "dark", 1280, 720, scale=1.5),
    Look("zh_CN", "light", 1366, 768, text=1.15),
    Look("en", "dark", 1366, 768, text=1.15),
    Look("en", "light", 1280, 720, text=1.3),
    Look("zh_CN", "dark", 1280, 720, text=1.3),
)
"""Each language at every size and text size, every scale, and both themes in turn: a theme changes colours only, so
that what does not fit is the same in both."""


def rounds(options: Namespace) -> list[Look]:
    """The rounds that the options ask for: what they name holds in each, what then is twice falls away.

    Raises UsageRefused.
    """
    given: dict[str, Any] = {}
    if options.lang:
        given["language"] = options.lang
    if options.theme in ("light", "dark"):
        given["theme"] = options.theme
    if options.size:
        given["width"], given["height"] = _size(options.size)
    if options.scale:
        if not 1.0 <= options.scale <= 4.0:
            raise UsageRefused("--scale: 1 … 4")
        given["scale"] = options.scale
    if options.text:
        given["text"] = options.text / 100
    if "scale" in given or "text" in given:
        # Either makes everything larger; both at once is nobody's wish unless both are named.
        given = {"scale": 1.0, "text": 1.0, **given}
    return list(dict.fromkeys(replace(one, **given) for one in ROUNDS))


def _size(text: str) -> tuple[int, int]:
    width, cross, height = text.partition("x")
    if not (cross and width.isdecimal() and height.isdecimal()):
        raise UsageRefused("--size: WxH, such as 1366x768")
    found = int(width), int(height)
    if not (960 <= found[0] <= 7680 and 620 <= found[1] <= 4320):
        raise UsageRefused("--size: 960x620 … 7680x4320")
    return found
