"""Look of the program: tokens, type, density and the style sheet, rebuilt together when one of them changes."""

from __future__ import annotations

import sys
from functools import cache
from typing import Final, Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.style import sheet
from ui.theme.tokens import COMPACT, COMPACT_BELOW, DARK, KINDS, LIGHT, ROOMY, SCALES, TYPE, Metrics, Tokens

__all__ = [
    "DARK",
    "KINDS",
    "LIGHT",
    "SCALES",
    "TYPE",
    "Metrics",
    "Mode",
    "Theme",
    "Tokens",
    "color",
    "current",
    "font",
    "instance",
    "metrics",
    "px",
    "restyle",
]

Mode = Literal["system", "light", "dark"]

_FAMILIES: Final = {
    "win32": ["Microsoft YaHei UI", "Microsoft YaHei", "Segoe UI"],
    "darwin": ["PingFang SC", "Helvetica Neue"],
}
_LINUX: Final = ["Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "Noto Sans"]


class Theme(QObject):
    """The look in force; `themeChanged` follows every change of mode, text size, density or system colours."""

    themeChanged = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "system"
        self.scale = 1.0
        self.tokens: Tokens = LIGHT
        self.metrics: Metrics = ROOMY
        self._applied: tuple[object, ...] = ()
        self._following = False
        self._styled = False
        self.changing = False
        """Whether Qt walks over all widgets just now: none may be deleted or change its parent meanwhile."""
        self.fonts: dict[tuple[str, bool], QFont] = {}

    def apply(self, mode: Mode | None = None, scale: float | None = None) -> None:
        """Take over mode and text size (1.0, 1.15, 1.3), keep what is None, and restyle the application."""
        if mode is not None:
            self.mode = mode
        if scale is not None:
            self.scale = scale
        app = _application()
        hints = app.styleHints()
        if not self._following:
            hints.colorSchemeChanged.connect(self._follow)
            self._following = True
        if mode is not None:
            # Native title bars and file dialogs follow too; the offscreen platform ignores it.
            wanted = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}.get(self.mode)
            if wanted is None:
                hints.unsetColorScheme()
            elif hints.colorScheme() != wanted:
                hints.setColorScheme(wanted)
        self._rebuild(app)

    def set_window_height(self, height: int) -> None:
        """Choose the density for a window of this height: compact below 800 px."""
        wanted = COMPACT if height < COMPACT_BELOW else ROOMY
        if wanted is not self.metrics:
            self.metrics = wanted
            self._rebuild(_application())

    @property
    def compact(self) -> bool:
        return self.metrics is COMPACT

    def _follow(self, _scheme: Qt.ColorScheme) -> None:
        if self.mode == "system":
            self._rebuild(_application())

    def _dark(self, app: QApplication) -> bool:
        if self.mode == "system":
            return app.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return self.mode == "dark"

    def _rebuild(self, app: QApplication) -> None:
        if self.changing:
            # A widget was resized by the change itself and asks for another density: after this one.
            QTimer.singleShot(0, self, lambda: self._rebuild(app))
            return
        tokens = DARK if self._dark(app) else LIGHT
        state = (tokens, self.metrics, self.scale, _pt_factor())
        if state == self._applied:
            return
        self._applied = state
        self.tokens = tokens
        self.fonts.clear()
        self.changing = True
        try:
            if not self._styled:
                # Once: under a style sheet the application's style no longer says its name.
                self._styled = True
                app.setStyle("Fusion")
            app.setPalette(_palette(tokens))
            app.setFont(font("body"))
            app.setStyleSheet(sheet(tokens, self.metrics, self.scale, _pt_factor()))
        finally:
            self.changing = False
        self.themeChanged.emit()


_instance: Theme | None = None


def instance() -> Theme:
    """The one theme object."""
    global _instance
    if _instance is None:
        _instance = Theme()
    return _instance


def current() -> Tokens:
    """Colours to paint with now; ask at paint time, never keep them."""
    return instance().tokens


def metrics() -> Metrics:
    """Heights and gaps of the density in force, at 100 % text size."""
    return instance().metrics


def color(token: str) -> QColor:
    """The colour that a token (`accent_soft`, `ink2`) has now."""
    return _parsed(getattr(current(), token))


def px(length: float) -> int:
    """A length at 100 % in pixels at the text size in force."""
    return round(length * instance().scale)


def font(role: str = "body", *, bold: bool | None = None) -> QFont:
    """The font of a type role; `bold` overrides the weight of the role."""
    theme = instance()
    points, heavy = TYPE[role]
    weight = heavy if bold is None else bold
    found = theme.fonts.get((role, weight))
    if found is None:
        found = QFont()
        found.setFamilies(_FAMILIES.get(sys.platform, _LINUX))
        found.setPointSizeF(points * theme.scale * _pt_factor())
        found.setBold(weight)
        theme.fonts[role, weight] = found
    return found


def restyle(widget: QWidget) -> None:
    """Make the style sheet see a changed dynamic property of `widget`."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()


@cache
def _parsed(value: str) -> QColor:
    if value.startswith("rgba"):
        red, green, blue, alpha = (int(part) for part in value[5:-1].split(","))
        return QColor(red, green, blue, alpha)
    return QColor(value)


def _application() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise RuntimeError("the theme needs a QApplication")
    return app


def _pt_factor() -> float:
    # Points, unlike pixel sizes, may be fractional; macOS counts 72 of them to the inch.
    screen = QGuiApplication.primaryScreen()
    dpi = screen.logicalDotsPerInchY() if screen is not None else 96.0
    return 96.0 / dpi


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, token in (
        (role.Window, tokens.bg),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.well),
        (role.Button, tokens.surface),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.danger),
        (role.PlaceholderText, tokens.ink3),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.on_accent),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.plum),
        (role.ToolTipBase, tokens.ink),
        (role.ToolTipText, tokens.surface),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.track),
        (role.Mid, tokens.line2),
        (role.Dark, tokens.line2),
        (role.Shadow, tokens.line),
    ):
        palette.setColor(name, QColor(token))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.ink3))
    return palette
