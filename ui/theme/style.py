"""The one style sheet: `$token` is a colour, `$pt_role` a type size, `12sp` a length that follows the text size."""

from __future__ import annotations

import re
from dataclasses import asdict
from string import Template
from typing import Final

from ui.theme.tokens import TYPE, Metrics, Tokens

_SHEET: Final = """
QToolTip { background: $ink; color: $surface; border: none; padding: 5sp 9sp; font-size: $pt_caption; }

QLabel { background: transparent; }
QLabel[role="huge"] { font-size: $pt_huge; font-weight: bold; }
QLabel[role="amount"] { font-size: $pt_amount; font-weight: bold; }
QLabel[role="display"] { font-size: $pt_display; font-weight: bold; }
QLabel[role="h1"] { font-size: $pt_h1; font-weight: bold; }
QLabel[role="number"] { font-size: $pt_number; font-weight: bold; }
QLabel[role="h2"] { font-size: $pt_h2; font-weight: bold; }
QLabel[role="bold"] { font-weight: bold; }
QLabel[role="caption"] { font-size: $pt_caption; }
QLabel[role="caption-bold"] { font-size: $pt_caption; font-weight: bold; }
QLabel[role="axis"] { font-size: $pt_axis; }
QLabel[tone="ink"] { color: $ink; }
QLabel[tone="ink2"] { color: $ink2; }
QLabel[tone="ink3"] { color: $ink3; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="danger"] { color: $danger; }
QLabel[tone="slate"] { color: $slate; }
QLabel[tone="plum"] { color: $plum; }
QLabel[tone="gold"] { color: $gold; }
QLabel[tone="toast"] { color: $toast_ink; }
QLabel[keycap="true"] { background: $well; color: $ink2; border: 1px solid $line; border-radius: 4px;
    padding: 1sp 7sp; font-size: $pt_axis; }

QFrame[panel="page"] { background: $bg; border: none; }
QFrame[panel="surface"] { background: $surface; border: none; }
QFrame[panel="well"] { background: $well; border: none; }
QFrame[panel="card"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[panel="accent-card"] { background: $accent_soft; border: 1px solid $accent; border-radius: 10px; }
QFrame[panel="result-card"] { background: $accent_soft; border: 1px solid $accent_line; border-radius: 10px; }
QFrame[panel="well-card"] { background: $well; border: 1px solid $line; border-radius: 8px; }
QFrame[panel="banner-info"] { background: $slate_soft; border: none; border-radius: 8px; }
QFrame[panel="banner-found"] { background: $accent_soft; border: 1px solid $accent_line; border-radius: 8px; }
QFrame[panel="banner-warn"] { background: $warn_soft; border: none; border-radius: 8px; }
QFrame[panel="banner-danger"] { background: $danger_soft; border: none; border-radius: 8px; }
QFrame[panel="toast"] { background: $toast; border: none; border-radius: 8px; }
QFrame[panel="dialog"] { background: $surface; border: 1px solid $line; border-radius: 12px; }
QFrame[panel="footer"] { background: $well; border: none; border-top: 1px solid $line;
    border-bottom-left-radius: 11px; border-bottom-right-radius: 11px; }
QFrame[panel="footer-right"] { background: $well; border: none; border-top: 1px solid $line;
    border-bottom-right-radius: 11px; }
QFrame[panel="footer-left"] { background: $well; border: none; border-top: 1px solid $line;
    border-bottom-left-radius: 11px; }
QFrame[panel="rail"] { background: $well; border: none; border-right: 1px solid $line;
    border-top-left-radius: 11px; border-bottom-left-radius: 11px; }
QFrame[panel="side"] { background: $well; border: none; border-left: 1px solid $line;
    border-top-right-radius: 11px; border-bottom-right-radius: 11px; }
QFrame[panel="rule"] { background: $line; border: none; }

QLineEdit, QPlainTextEdit, QTextEdit, QDateEdit, QTimeEdit, QSpinBox, QComboBox { background: $surface; color: $ink;
    border: 1px solid $line2; border-radius: 8px; padding: 0 11px; min-height: 34sp;
    selection-background-color: $accent; selection-color: $on_accent; placeholder-text-color: $ink3; }
QPlainTextEdit, QTextEdit { padding: 5px 7px; }
QLineEdit:focus, QDateEdit:focus, QTimeEdit:focus, QSpinBox:focus, QComboBox:focus { border: 2px solid $accent;
    padding: 0 10px; min-height: 32sp; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $accent; padding: 4px 6px; }
QLineEdit[invalid="true"], QComboBox[invalid="true"], QDateEdit[invalid="true"] { border: 2px solid $danger;
    padding: 0 10px; min-height: 32sp; }
QPlainTextEdit[invalid="true"] { border: 2px solid $danger; padding: 4px 6px; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"] { background: $track; color: $ink3; border-color: $track; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QDateEdit:disabled, QTimeEdit:disabled,
QSpinBox:disabled, QComboBox:disabled { background: $track; color: $ink3; border-color: $track; }
QDateEdit::up-button, QDateEdit::down-button { subcontrol-origin: border; width: 0px; height: 0px; }
QLineEdit[editor="cell"] { border-radius: 4px; padding: 0 6px; min-height: 24sp; }
QLineEdit[editor="code"] { font-size: $pt_h1; font-weight: bold; min-height: 48sp; }
QLineEdit[editor="code"]:focus, QLineEdit[editor="code"][invalid="true"] { min-height: 46sp; }
QLineEdit[editor="amount"] { font-size: $pt_amount; font-weight: bold; min-height: 56sp; }
QLineEdit[editor="amount"]:focus, QLineEdit[editor="amount"][invalid="true"] { min-height: 54sp; }
QComboBox { combobox-popup: 0; padding: 0 7px 0 11px; }
QComboBox:focus, QComboBox[invalid="true"] { padding: 0 6px 0 10px; }
QComboBox::drop-down { border: none; width: 22px; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: $surface; color: $ink; border: 1px solid $line2; padding: 4px; outline: 0;
    selection-background-color: $accent_soft; selection-color: $ink; }
QComboBox QAbstractItemView::item { min-height: 32sp; padding: 0 8px; border-radius: 6px; color: $ink; }
QComboBox QAbstractItemView::item:selected { background: $accent_soft; color: $ink; }

QDialogButtonBox QPushButton, QCalendarWidget QPushButton { background: $surface; color: $ink; border: 1px solid $line2;
    border-radius: 8px; padding: 0 15px; min-height: 34sp; }
QDialogButtonBox QPushButton:focus { border: 2px solid $accent; padding: 0 14px; min-height: 32sp; }
QDialogButtonBox QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; font-weight: bold; }
QDialogButtonBox QPushButton:disabled { background: $track; color: $ink3; border-color: $track; }

QMenu { background: $surface; color: $ink; border: 1px solid $line; border-radius: 8px; padding: 6px; }
QMenu::item { padding: 7sp 26sp 7sp 12sp; border-radius: 6px; min-height: 18sp; }
QMenu::item:selected { background: $accent_soft; color: $ink; }
QMenu::item:disabled { color: $ink3; background: transparent; }
QMenu::icon { padding-left: 10sp; }
QMenu::separator { height: 1px; background: $line; margin: 5px 8px; }
QMenuBar { background: $surface; color: $ink2; border: none; }
QMenuBar::item { background: transparent; padding: 4sp 10sp; }
QMenuBar::item:selected { background: $track; border-radius: 6px; }

QTabWidget::pane { border: none; background: $bg; }
QTabWidget::tab-bar { left: 0; }
QTabBar[bar="main"] { background: $surface; font-size: $pt_tab; qproperty-drawBase: 0; }
QTabBar[bar="main"]::tab { background: $surface; color: $ink2; border: none; border-bottom: 3px solid transparent;
    padding: 0 ${tab_padding}sp; height: ${tab_inner}sp; }
QTabBar[bar="main"]::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar[bar="main"]::tab:hover:!selected { color: $ink; border-bottom-color: $accent_line; }
QTabBar[bar="main"]::tab:focus { background: $accent_soft; }

QHeaderView { background: $well; border: none; }
QTableView, QListView, QTreeView { background: $surface; color: $ink; border: none; outline: 0;
    selection-background-color: $accent_soft; selection-color: $ink; alternate-background-color: $surface; }
QListView[panel="drop"] { border: 1px solid $line2; border-radius: 8px; padding: 4px; }
QTreeView::item, QListView::item { min-height: 32sp; }
QTreeView::item:hover, QListView::item:hover { background: $well; }
QTreeView::item:selected, QListView::item:selected { background: $accent_soft; color: $ink; }
QTableCornerButton::section { background: $well; border: none; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $line2; border-radius: 4px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QStatusBar { background: $surface; color: $ink2; border-top: 1px solid $line; font-size: $pt_caption; }
QStatusBar::item { border: none; }
QCalendarWidget QWidget { alternate-background-color: $well; }
QCalendarWidget QToolButton { color: $ink; background: transparent; border-radius: 6px; padding: 4sp 8sp; }
"""

_LENGTH: Final = re.compile(r"(\d+(?:\.\d+)?)sp\b")


def sheet(tokens: Tokens, metrics: Metrics, scale: float, pt_factor: float) -> str:
    """The whole style sheet; `pt_factor` turns 96-dpi points into those of the screen in use."""
    names: dict[str, object] = dict(asdict(tokens))
    for role, (points, _bold) in TYPE.items():
        names[f"pt_{role}"] = f"{points * scale * pt_factor:.3f}pt"
    names["tab_padding"] = metrics.tab_padding
    names["tab_inner"] = metrics.tab_bar - 3
    text = Template(_SHEET).substitute(names)
    return _LENGTH.sub(lambda match: f"{round(float(match[1]) * scale)}px", text)
