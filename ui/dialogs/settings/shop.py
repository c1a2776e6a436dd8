"""The shop: its name, the owner's, where it is and when it is open, when its day ends, where its numbers are from."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit

from services.staff import rename_staff
from ui import messages, theme
from ui.dialogs.settings.parts import Section
from ui.phrases import QT_TRANSLATE_NOOP
from ui.widgets import Combo, Field

ZONES: Final = (
    ("Asia/Shanghai", QT_TRANSLATE_NOOP("Places", "China")),
    ("Asia/Urumqi", QT_TRANSLATE_NOOP("Places", "Xinjiang")),
    ("Asia/Hong_Kong", QT_TRANSLATE_NOOP("Places", "Hong Kong")),
    ("Asia/Macau", QT_TRANSLATE_NOOP("Places", "Macau")),
    ("Asia/Taipei", QT_TRANSLATE_NOOP("Places", "Taiwan")),
    ("Asia/Singapore", QT_TRANSLATE_NOOP("Places", "Singapore")),
    ("Asia/Kuala_Lumpur", QT_TRANSLATE_NOOP("Places", "Malaysia")),
    ("Asia/Bangkok", QT_TRANSLATE_NOOP("Places", "Thailand")),
    ("Asia/Tokyo", QT_TRANSLATE_NOOP("Places", "Japan")),
    ("Asia/Seoul", QT_TRANSLATE_NOOP("Places", "Korea")),
    ("Australia/Sydney", QT_TRANSLATE_NOOP("Places", "Sydney")),
    ("Europe/London", QT_TRANSLATE_NOOP("Places", "London")),
    ("Europe/Paris", QT_TRANSLATE_NOOP("Places", "Paris")),
    ("America/New_York", QT_TRANSLATE_NOOP("Places", "New York")),
    ("America/Los_Angeles", QT_TRANSLATE_NOOP("Places", "Los Angeles")),
    ("America/Toronto", QT_TRANSLATE_NOOP("Places", "Toronto")),
)
REGIONS: Final = (
    ("CN", "+86", QT_TRANSLATE_NOOP("Places", "China")),
    ("HK", "+852", QT_TRANSLATE_NOOP("Places", "Hong Kong")),
    ("MO", "+853", QT_TRANSLATE_NOOP("Places", "Macau")),
    ("TW", "+886", QT_TRANSLATE_NOOP("Places", "Taiwan")),
    ("SG", "+65", QT_TRANSLATE_NOOP("Places", "Singapore")),
    ("MY", "+60", QT_TRANSLATE_NOOP("Places", "Malaysia")),
    ("TH", "+66", QT_TRANSLATE_NOOP("Places", "Thailand")),
    ("JP", "+81", QT_TRANSLATE_NOOP("Places", "Japan")),
    ("KR", "+82", QT_TRANSLATE_NOOP("Places", "Korea")),
    ("AU", "+61", QT_TRANSLATE_NOOP("Places", "Australia")),
    ("GB", "+44", QT_TRANSLATE_NOOP("Places", "United Kingdom")),
    ("FR", "+33", QT_TRANSLATE_NOOP("Places", "France")),
    ("US", "+1", QT_TRANSLATE_NOOP("Places", "United States")),
    ("CA", "+1", QT_TRANSLATE_NOOP("Places", "Canada")),
)
_LATEST_END: Final = 6
DORMANT: Final = (14, 30, 45, 60, 90, 120)
LOST: Final = (60, 90, 120, 180, 270, 365)
"""Days after which somebody is dormant, and lost."""


def _place(text: str) -> str:
    return QCoreApplication.translate("Places", text)


class ShopSection(Section):
    """Name, owner, address, opening hours, time zone, end of the day, phone region, when somebody is dormant or lost."""

    key = "shop"
    icon = "storefront"
    undoable = True

    @property
    def title(self) -> str:
        return self.tr("Shop")

    @property
    def said(self) -> str:
        return self.tr("These go with the shop's data, whichever computer it is opened on.")

    @property
    def words(self) -> tuple[str, ...]:
        return (
            self.tr("Name of the shop"),
            self.tr("Owner's name"),
            self.tr("Address"),
            self.tr("Opening hours"),
            self.tr("Time zone"),
            self.tr("The day ends at"),
            self.tr("Numbers without a country code are from"),
            self.tr("Dormant after"),
            self.tr("Lost after"),
        )

    def build(self) -> None:
        self.name = QLineEdit()
        self.name.setMaxLength(60)
        self.owner = QLineEdit()
        self.owner.setMaxLength(60)
        self.address = QLineEdit()
        self.address.setMaxLength(80)
        self.hours = QLineEdit()
        self.hours.setMaxLength(60)
        self.hours.setPlaceholderText(self.tr("daily 8:00–22:00"))
        self.zone = Combo()
        self.day_end = Combo()
        self.region = Combo()
        self.name_field = Field(
            self.tr("Name of the shop"),
            self.name,
            help_text=self.tr("Stands in the status bar, on lists and prints."),
        )
        self.owner_field = Field(
            self.tr("Owner's name"), self.owner, help_text=self.tr("Stands beside what was done, in History.")
        )
        address_field = Field(
            self.tr("Address"), self.address, help_text=self.tr("Stands at the foot of posters.")
        )
        hours_field = Field(
            self.tr("Opening hours"),
            self.hours,
            help_text=self.tr("Stands behind the address, as typed here."),
        )
        zone_field = Field(self.tr("Time zone"), self.zone)
        end_field = Field(
            self.tr("The day ends at"),
            self.day_end,
            help_text=self.tr("What is done after midnight and before this hour still counts as yesterday."),
        )
        region_field = Field(
            self.tr("Numbers without a country code are from"),
            self.region,
            help_text=self.tr("Holds for numbers typed or imported from now on."),
        )
        self.dormant, self.lost = Combo(), Combo()
        dormant_field = Field(
            self.tr("Dormant after"),
            self.dormant,
            help_text=self.tr("Days since the last purchase; who never bought, since they were added."),
        )
        lost_field = Field(
            self.tr("Lost after"),
            self.lost,
            help_text=self.tr("Counted alike. Lists, segments and rules follow at once."),
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(16)
        for place, field in enumerate(
            (
                self.name_field,
                self.owner_field,
                address_field,
                hours_field,
                zone_field,
                end_field,
                region_field,
                dormant_field,
                lost_field,
            )
        ):
            grid.addWidget(field, place // 2, place % 2, Qt.AlignmentFlag.AlignTop)
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, theme.px(260))
        self.column.addLayout(grid)
        self.name.editingFinished.connect(self._name_typed)
        self.owner.editingFinished.connect(self._owner_typed)
        for editor, key in ((self.address, "shop_address"), (self.hours, "shop_hours")):
            editor.editingFinished.connect(partial(self._print_typed, editor, key))
        self.zone.picked.connect(lambda value: self.change(time_zone=value))
        self.day_end.picked.connect(lambda value: self.change(day_ends_at=value))
        self.region.picked.connect(lambda value: self.change(phone_region=value))
        self.dormant.picked.connect(lambda value: self.change(dormant_days=value))
        self.lost.picked.connect(lambda value: self.change(lost_days=value))

    def reload(self) -> None:
        settings = self.context.settings
        for editor, text in (
            (self.name, settings.shop_name),
            (self.owner, self.context.staff.get(self.context.staff_id, "")),
            (self.address, settings.shop_address),
            (self.hours, settings.shop_hours),
        ):
            if editor.text() != text and not (editor.hasFocus() and editor.isModified()):
                editor.setText(text)
        zones = [(name, f"{_place(text)} ({name})") for name, text in ZONES]
        if settings.time_zone not in dict(zones):
            zones.append((settings.time_zone, settings.time_zone))
        self.zone.set_items(zones)
        self.zone.set_value(settings.time_zone)
        ends = [f"{hour:02}:00" for hour in range(_LATEST_END + 1)]
        if settings.day_ends_at not in ends:
            ends = sorted([*ends, settings.day_ends_at])
        self.day_end.set_items([(end, end) for end in ends])
        self.day_end.set_value(settings.day_ends_at)
        regions = [(code, f"{_place(text)} ({prefix})") for code, prefix, text in REGIONS]
        if settings.phone_region not in dict(regions):
            regions.append((settings.phone_region, settings.phone_region))
        self.region.set_items(regions)
        self.region.set_value(settings.phone_region)

        for box, offered, days in (
            (self.dormant, DORMANT, settings.dormant_days),
            (self.lost, LOST, settings.lost_days),
        ):
            known = sorted({*offered, days})
            box.set_items([(one, self.tr("%n day(s)", "", one)) for one in known])
            box.set_value(days)

    def _name_typed(self) -> None:
        text = self.name.text().strip()
        self.name.setModified(False)
        if text != self.context.settings.shop_name:
            self.change(shop_name=text)

    def _print_typed(self, editor: QLineEdit, key: str) -> None:
        text = editor.text().strip()
        editor.setModified(False)
        if text != getattr(self.context.settings, key):
            self.change(**{key: text})

    def _owner_typed(self) -> None:
        text = self.owner.text().strip()
        self.owner.setModified(False)
        staff = self.context.staff_id
        if text == self.context.staff.get(staff, ""):
            return
        act = self.context.act()
        self.write(
            lambda store: rename_staff(store, act, staff, text),
            lambda error: self.owner_field.set_error(messages.sentence(error)),
        )
