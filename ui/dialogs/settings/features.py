"""Features in use: what a shop may want or not; what is off is nowhere in sight, its data stay."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from services.channels.duty import ROTA
from services.friend_work import FEATURE as FRIEND_WORK
from services.memberships import FEATURE as MEMBERSHIPS
from ui import theme
from ui.alive import alive
from ui.dialogs.settings.parts import Section
from ui.widgets import Banner, Card, ChipRow, Icon, Switch, Text

_ICONS: Final = {FRIEND_WORK: "user-plus", ROTA: "users-three", MEMBERSHIPS: "identification-card"}


class FeatureCard(Card):
    """One feature: icon, name, one sentence, switch."""

    def __init__(self, key: str, title: str, said: str) -> None:
        super().__init__(margins=(14, 8, 14, 8))
        self.key = key
        line = QHBoxLayout()
        line.setSpacing(12)
        self.icon = Icon(_ICONS[key], 18, "ink2", square=34, back="track")
        line.addWidget(self.icon)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Text(title, "bold"))
        column.addWidget(Text(said, "caption", "ink2", wrap=True))
        line.addLayout(column, 1)
        self.switch = Switch("", name=title)
        self.switch.setAccessibleDescription(said)
        line.addWidget(self.switch)
        self.body.addLayout(line)
        self.setMinimumHeight(theme.px(62))


class FeaturesSection(Section):
    """A switch for each optional feature that the program has."""

    key = "features"
    icon = "squares-four"
    undoable = True

    @property
    def title(self) -> str:
        return self.tr("Features in use")

    @property
    def said(self) -> str:
        return self.tr(
            "What is off stands in no menu, column or report; its data stay and it can be switched on any time."
        )

    @property
    def words(self) -> tuple[str, ...]:
        return tuple(word for _, title, said in self._offered() for word in (title, said))

    def _offered(self) -> tuple[tuple[str, str, str], ...]:
        return (
            (
                FRIEND_WORK,
                self.tr("Add friends"),
                self.tr("Deals a list to everybody as work of the day, and notes what came of it"),
            ),
            (
                ROTA,
                self.tr("Staff rota"),
                self.tr("Who takes newcomers on which days and hours"),
            ),
            (
                MEMBERSHIPS,
                self.tr("Paid membership"),
                self.tr("Sells memberships for a month, a quarter, a year or for life, and renews them"),
            ),
        )

    def build(self) -> None:
        self.column.addWidget(Text(self.tr("Always in use"), "h2"))
        always = (
            self.tr("Contacts"),
            self.tr("Import"),
            self.tr("Tags"),
            self.tr("Segments"),
            self.tr("Channels"),
            self.tr("Feedback"),
            self.tr("Duplicates"),
            self.tr("Sales"),
            self.tr("Member tiers"),
            self.tr("Points"),
            self.tr("Stored value"),
            self.tr("Day close"),
        )
        self.column.addWidget(ChipRow([(text, "accent") for text in always]))
        self.column.addWidget(Text(self.tr("If you want them"), "h2"))
        grid = QGridLayout()
        grid.setSpacing(12)
        self.cards: dict[str, FeatureCard] = {}
        for place, (key, title, said) in enumerate(self._offered()):
            card = FeatureCard(key, title, said)
            card.switch.clicked.connect(lambda _checked=False: self._switch())
            grid.addWidget(card, place // 2, place % 2)
            self.cards[key] = card
        for column in (0, 1):
            grid.setColumnStretch(column, 1)
        holder = QWidget()
        holder.setLayout(grid)
        grid.setContentsMargins(0, 0, 0, 0)
        self.column.addWidget(holder)
        self.note = Banner("", "info")
        self.note.hide()
        self.column.addWidget(self.note)

    def reload(self) -> None:
        settings = self.context.settings
        for key, card in self.cards.items():
            on = settings.uses(key)
            card.switch.setChecked(on)
            card.icon.set(_ICONS[key], *(("accent", "accent_soft") if on else ("ink2", "track")))
        self.context.jobs.read(_open_work, alive(self, self._tell), key="features-work")

    def _tell(self, waiting: int) -> None:
        on = self.context.settings.uses(FRIEND_WORK)
        self.note.setVisible(waiting > 0)
        if waiting:
            self.note.set_text(
                self.tr(
                    "Switching off Add friends: %n open task(s) stand still; none is deleted.", "", waiting
                )
                if on
                else self.tr("Add friends is off: %n open task(s) stand still; none is deleted.", "", waiting)
            )

    def _switch(self) -> None:
        # Two pressed quickly: the first one is not in the settings yet.
        wanted = {name for name in self.context.settings.features if name not in self.cards}
        wanted |= {name for name, card in self.cards.items() if card.switch.isChecked()}
        self.change(features=tuple(sorted(wanted)))


def _open_work(store: Any) -> int:
    from services.friend_work.lists import open_count

    return open_count(store)
