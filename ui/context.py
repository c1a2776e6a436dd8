"""What every page and dialog is given, and what a page is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtWidgets import QWidget

from services.changes import Changes
from services.clock import Clock, SystemClock, zone
from services.settings import ShopSettings
from ui.jobs import Jobs
from ui.operations import Operations, Refreshing
from ui.settings_file import Machine
from ui.theme import Theme

if TYPE_CHECKING:
    from services.operations import Act


class Work(Protocol):
    """A long job shown as a thin bar in the status bar while its dialog is closed."""

    def step(self, done: int, total: int | None, title: str = "") -> None:
        """How far it is, and its name if that changes."""

    def end(self) -> None:
        """It is over: the bar goes."""


class Window(Protocol):
    """What pages and dialogs may ask of the main window. The signal `renewed()` tells that it has made the context's
    snapshots of settings and staff anew; nobody else writes them."""

    renewed: Any

    def toast(
        self,
        text: str,
        *,
        icon: str = "check-circle",
        undo: Callable[[], object] | None = None,
        further: tuple[str, Callable[[], object]] | None = None,
        seconds: int = 8,
    ) -> None:
        """One line above the status bar."""

    def report(self, error: BaseException) -> None:
        """Word an error that no field or bar shows: a sentence for a known one, the crash dialog for our bug."""

    def work(self, title: str, opened: Callable[[], object] | None = None) -> Work:
        """Show a long job in the status bar; `opened` brings its dialog back when the bar is pressed."""

    def open_import(self, file: Path | None = None) -> None:
        """The import wizard, with a file chosen already if one is given."""

    def open_import_history(self) -> None:
        """Earlier imports."""

    def open_settings(self, section: str = "") -> None:
        """Settings at `shop`, `staff`, `counter`, `features`, `fields`, `look`, `privacy`, `printers`, `backups` or `about`."""

    def open_history(self, operation: int | None = None) -> None:
        """All acts; one of them chosen if it is named."""

    def open_register(self, channel: int | None = None) -> None:
        """Take a newcomer down at a channel, the one named or the last one used."""

    def open_sale(self, contact: int | None = None) -> None:
        """Record a sale, to somebody if one is named."""

    def open_slip(self, slip: int | str) -> None:
        """One sale or refund with all that hangs on it, by id or number."""

    def open_products(self) -> None:
        """The list of products."""

    def open_membership(self, contact: int) -> None:
        """The paid membership of a customer."""

    def open_points(self, contact: int) -> None:
        """The points of a customer: gifts, tasks, benefits, corrections."""

    def open_top_up(self, contact: int) -> None:
        """Take money in for somebody's stored value, their own or the one they share."""

    def open_payout(self, contact: int) -> None:
        """Pay somebody's stored value back, by one of the three formulas."""

    def open_statement(self, contact: int) -> None:
        """All entries of one customer, each explained."""

    def open_sharing(self, holder: int) -> None:
        """Who pays with somebody's stored value beside themselves."""

    def open_packages(self) -> None:
        """What is offered for topping up."""

    def open_demo(self) -> None:
        """Look around in the demo shop, a store of its own."""

    def renew(self) -> None:
        """Make the context's snapshots of settings and staff anew, and tell the pages."""

    def refresh_backup(self) -> None:
        """Say anew when the last backup was made."""

    def restore_backup(self, file: Path) -> None:
        """Close the store, put the backup in its place, open again."""

    def change_language(self, language: str) -> None:
        """Speak `system`, `zh_CN` or `en` from now on, and remember it."""

    def undo(self) -> None:
        """Undo the newest act that can be undone."""

    def redo(self) -> None:
        """Turn the last undo back."""

    def turn_back(
        self,
        operation: int,
        *,
        forth: bool = False,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Any:
        """Undo (`forth`: redo) one operation; a toast tells what was done and what stayed."""

    def contacts(self) -> Any:
        """The list of contacts, brought to the front."""

    def show_view(self, tab: str, view: str) -> Any:
        """A view of a tab, brought to the front; its page."""


@dataclass
class Context:
    """Given to every page and dialog.

    The window's thread never queries `store`: ask `jobs.read`, write through `operations.run`. `settings` and
    `staff` are snapshots that the window renews before it tells pages of a change.
    """

    store: Any
    path: Path
    jobs: Jobs
    operations: Operations
    theme: Theme
    machine: Machine
    settings: ShopSettings
    window: Window
    staff: dict[int, str] = field(default_factory=dict)
    staff_id: int = 1
    clock: Clock = field(default_factory=SystemClock)

    def act(self) -> Act:
        """A new act of the person at the counter; make it when a dialog opens, so that a second click is the same act."""
        from services.operations import Act  # with all that writes; the first paint waits for nothing of it

        return Act(staff_id=self.staff_id, clock=self.clock)

    def today(self) -> date:
        """The shop's date now."""
        return self.settings.business_date(self.clock.now())

    def local(self, seconds: int) -> datetime:
        """A stored moment (UTC seconds) by the shop's clock."""
        return datetime.fromtimestamp(seconds, zone(self.settings.time_zone))

    def now(self) -> datetime:
        """The present moment by the shop's clock."""
        return self.clock.now().astimezone(zone(self.settings.time_zone))


class Page(Refreshing):
    """What a tab shows. It is refreshed when an area in `refresh_on` changed: at once in sight, else when shown.

    The window owns Ctrl+F, Ctrl+N, Ctrl+I, Ctrl+E, Ctrl+Z, F1 and F5 and calls the methods below: a page must not
    bind these keys again.
    """

    refresh_on: frozenset[str] = frozenset()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.areas = self.refresh_on
        self.watch(context.operations)

    def refresh(self) -> None:
        """Read again what the page shows."""

    def focus_first(self) -> None:
        """Put the focus where work on this page begins."""

    def tools(self) -> QWidget | None:
        """What the bar over several views holds for this one, at its right; made once."""
        return None

    def find(self) -> None:  # type: ignore[override]  # not virtual in Qt
        """Ctrl+F."""
        self.focus_first()

    def create(self) -> None:  # type: ignore[override]  # not virtual in Qt
        """Ctrl+N: a new contact."""

    def export(self) -> None:
        """Ctrl+E: the ticked rows, or all that match."""

    def show_operation(self, operation: int) -> None:
        """The contacts that an operation (an import, say) has created or changed."""

    def settings_changed(self) -> None:
        """The shop's settings are others now: masking, time zone, day's end."""
        self.refresh()

    def unsaved(self) -> str:
        """What was typed here and would be lost with the page, by its name; '' for nothing."""
        return ""

    def state(self) -> dict[str, Any]:
        """Columns, order, widths: what JSON can hold; kept in the machine's file under the page's key."""
        return {}

    def restore(self, state: dict[str, Any]) -> None:
        """Take over what `state` gave."""
