"""The pieces that every page is made of."""

from ui.widgets.bulk import BulkBar
from ui.widgets.butterfly import ButterflyMark, paint_butterfly, window_icon
from ui.widgets.button import Button
from ui.widgets.cards import Banner, Card, CountTile, EmptyState, StatTile
from ui.widgets.chips import Avatar, Chip, ChipRow, FilterChip
from ui.widgets.choices import CheckBox, Radio, Segmented, Switch
from ui.widgets.field import Combo, Field, SearchField, focus_first_error
from ui.widgets.flow import FlowLayout
from ui.widgets.menu import Menu
from ui.widgets.progress import Bar, ProgressCard, Spinner
from ui.widgets.qr_view import QrView
from ui.widgets.steps import StepRail
from ui.widgets.text import ElidedLabel, Icon, KeyCap, Rule, Text
from ui.widgets.toast import Toast, ToastStack

__all__ = [
    "Avatar",
    "Banner",
    "Bar",
    "BulkBar",
    "ButterflyMark",
    "Button",
    "Card",
    "CheckBox",
    "Chip",
    "ChipRow",
    "Combo",
    "CountTile",
    "ElidedLabel",
    "EmptyState",
    "Field",
    "FilterChip",
    "FlowLayout",
    "Icon",
    "KeyCap",
    "Menu",
    "ProgressCard",
    "QrView",
    "Radio",
    "Rule",
    "SearchField",
    "Segmented",
    "Spinner",
    "StatTile",
    "StepRail",
    "Switch",
    "Text",
    "Toast",
    "ToastStack",
    "focus_first_error",
    "paint_butterfly",
    "window_icon",
]
