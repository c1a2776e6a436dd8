"""The main window: frame, tabs, status bar, toasts; what pages and dialogs ask of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QStackedWidget, QVBoxLayout, QWidget

from services import places
from services.changes import Changes
from services.clock import Clock, SystemClock
from services.colleagues import person_at_counter, staff_names
from services.search import anybody
from services.settings import ShopSettings, shop_settings
from ui import acts, crash, theme, translations
from ui.context import Context, Page
from ui.jobs import Jobs
from ui.operations import Notice, Operations
from ui.pages.sub_views import SubViews
from ui.settings_file import Machine
from ui.widgets import Banner, Menu, ToastStack, window_icon
from ui.window import actions
from ui.window.closing import Closing, UnsavedDialog
from ui.window.counter import Counter, remembered
from ui.window.daily import Daily
from ui.window.dropping import dropped
from ui.window.geometry import restore_place
from ui.window.keeping import Keeping
from ui.window.openers import Openers
from ui.window.pages import page_of, tabs
from ui.window.place import PlaceBanner, ReadingBanner
from ui.window.status import RunningWork, StatusBar
from ui.window.tabs import TopBar
from ui.window.undoing import Undoing

_UNSEEN = 500  # ms after which the threads begin though nothing was painted: the window began minimised


class MainWindow(Openers):
    """The window of one store. `reopen` names the store to open after this one; `home` is the shop's own store when
    this is the demo shop; `restoring` is a backup to be put in its place before."""

    renewed = Signal()
    """The snapshots of settings and staff in the context are new."""

    def __init__(
        self, store: Any, machine: Machine, *, home: Path | None = None, clock: Clock | None = None
    ) -> None:
        super().__init__()
        self.setWindowIcon(window_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 540)
        self.home = home
        self.reopen: Path | None = None
        self.restoring: Path | None = None
        self.moved = False
        self._stopped = False
        self._may_close = False
        clock = clock or SystemClock()
        # Read before any thread is there: a store that turns out damaged is then simply closed.
        settings, staff = shop_settings(store), staff_names(store)
        # One row by an index: quicker than painting a page that may be the wrong one.
        today = settings.business_date(clock.now())
        self._has_contacts = anybody(store, today)
        jobs = Jobs(store, self.report, begun=False)
        operations = Operations(jobs, describe=acts.done_words, parent=self)
        self.context = Context(
            store=store,
            path=Path(store.path),
            jobs=jobs,
            operations=operations,
            theme=theme.instance(),
            machine=machine,
            settings=settings,
            window=self,
            staff=staff,
            staff_id=remembered(machine, str(store.path), store),
            clock=clock,
        )
        self.undoing = Undoing(self.context, self)
        operations.changed.connect(self._hear)
        operations.noticed.connect(self._notice)
        self.pages: dict[str, Page] = {}
        self._keeping = Keeping(
            self.context, lambda: self.bottom, lambda: self._has_contacts and not store.reads_only, self
        )
        self._daily = Daily(self.context, self)
        restore_place(self, machine)
        self._build()
        self._closing = Closing(self.context, self, self._end_in)

    # -- frame ------------------------------------------------------------------------------------

    def begin(self, abort: str = "") -> None:
        """The window is in sight: focus, what was left unfinished, what the run before died of (`abort`)."""
        self.page().focus_first()
        if abort:
            from ui.dialogs.crash import CrashDialog

            CrashDialog(self, abort, before=True).open()
        QTimer.singleShot(50, self, self._offer_unfinished)
        QTimer.singleShot(_UNSEEN, self, self.context.jobs.begin)
        QTimer.singleShot(2_000, self, self._daily.start)

    def _offer_unfinished(self) -> None:
        if self._stopped or self.context.store.reads_only:
            return
        # After the first paint: it brings the importer's modules along.
        from ui.window.unfinished import offer

        offer(self.context, self)

    def _build(self, page: str = "contacts") -> None:
        """Make what stands in the window, in the language and look in force."""
        slots: dict[str, Callable[[], object]] = {
            "undo": self.undo,
            "redo": self.redo,
            "history": self.open_history,
            "import": self.open_import,
            "import_history": self.open_import_history,
            "export": lambda: self.contacts().export(),
            "sell": self.open_sale,
            "products": self.open_products,
            "register": self.open_register,
            "demo": self.open_demo,
            "settings": self.open_settings,
            "keys": self.open_keys,
            "about": self.open_about,
            "find": lambda: self.contacts().find(),
            "create": lambda: self.contacts().create(),
            "refresh": lambda: self.page().refresh(),
        }
        if self.context.settings.is_demo:
            del slots["demo"]
        for old in self.actions():
            self.removeAction(old)
            old.deleteLater()
        self.deeds = actions.make(self, slots)
        menu = Menu(parent=self)
        actions.fill(menu, self.deeds)
        self.top = TopBar([tab for tab in tabs() if self.context.settings.uses(tab.feature)], menu)
        self.top.chosen.connect(self.show_page)
        self.top.sell.clicked.connect(lambda: self.open_sale())
        self.top.sell.setEnabled(not self.context.store.reads_only)
        self.stack = QStackedWidget()
        self.bottom = StatusBar(
            keys=self.open_keys,
            backups=lambda: self.open_settings("backups"),
            staff=Counter(self.context, self).offer,
        )
        body = QWidget()
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        if self.context.store.reads_only:
            layout.addWidget(ReadingBanner(lambda: self.leave_for(self.context.path)))
        elif self.context.settings.is_demo:
            layout.addWidget(self._demo_banner())
        elif bad := places.bad_place(self.context.path):
            layout.addWidget(PlaceBanner(self.context, bad, self.move_to))
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.bottom)
        self.setCentralWidget(body)
        self.toasts = ToastStack(self, theme.px(theme.metrics().status_bar))
        self.undoing.name_actions(self.deeds["undo"], self.deeds["redo"])
        self._tell_shop()
        self.refresh_backup()
        self.show_page(page)

    def _demo_banner(self) -> QWidget:
        banner = Banner(
            self.tr("This is a demo shop. Everyone here is invented; try whatever you like."), "info"
        )
        banner.setProperty("panel", "well")
        back = banner.add_action(self.tr("Back to my shop"))
        back.clicked.connect(self.leave_demo)
        back.setVisible(self.home is not None)
        return banner

    def rebuild(self) -> None:
        """Make the frame and the pages anew, after a change of language."""
        self._keep_pages()
        self.pages.clear()
        self._build()
        self.page().focus_first()

    def _page(self, key: str) -> Page:
        if key == "contacts" and not self._has_contacts:
            key = "first_run"
        if key not in self.pages:
            if key == "first_run":
                from ui.pages.first_run import FirstRunPage

                made: Page = FirstRunPage(self.context)
            else:
                made = page_of(key, self.context)
                made.restore(self.context.machine.get(f"pages/{key}", {}))
            self.pages[key] = made
            self.stack.addWidget(made)
        return self.pages[key]

    def page(self) -> Page:
        """The page in sight."""
        shown = self.stack.currentWidget()
        assert isinstance(shown, Page)
        return shown.page() if isinstance(shown, SubViews) else shown

    def show_page(self, key: str) -> None:
        """Bring a tab's page to the front."""
        self.stack.setCurrentWidget(self._page(key))

    def contacts(self) -> Any:
        """The list of contacts, brought to the front; in an empty shop the page with the ways to begin."""
        return self.show_view("contacts", "list")

    def show_view(self, tab: str, view: str) -> Any:
        """A view of a tab, brought to the front; in an empty shop Contacts is the page with the ways to begin."""
        self.top.choose(tab)
        self.show_page(tab)
        shown = self.stack.currentWidget()
        return shown.show_view(view) if isinstance(shown, SubViews) else self.page()

    # -- what the store tells -----------------------------------------------------------------------

    def _hear(self, changes: Changes) -> None:
        if changes.kind == "undo":
            self.toasts.forget(changes.receipt.get("root"))
        if changes.areas & {"settings", "staff"}:
            self.renew()
        if "contacts" in changes.areas:
            today = self.context.today()
            self.context.jobs.read(
                lambda store: anybody(store, today),
                self._got_any,
                key="any-contact",
            )

    def renew(self) -> None:
        """Make the snapshots of settings and staff anew; who no longer works here leaves the counter."""
        context = self.context
        context.jobs.read(
            lambda store: (
                shop_settings(store),
                staff_names(store),
                person_at_counter(store, context.staff_id),
            ),
            self._got_settings,
            key="settings",
        )

    def _got_settings(self, found: tuple[ShopSettings, dict[int, str], int]) -> None:
        context = self.context
        before = context.settings, self._told_staff
        context.settings, context.staff, context.staff_id = found
        self._tell_shop()
        if before != (context.settings, context.staff_id):
            self.settings_changed()
        self.renewed.emit()

    def settings_changed(self) -> None:
        """Pages show anew what settings decide: masking, the shop's date."""
        for page in self.pages.values():
            page.settings_changed()

    def _got_any(self, any_contact: bool) -> None:
        if any_contact == self._has_contacts:
            return
        self._has_contacts = any_contact
        self.show_page("contacts")
        self.page().focus_first()
        before = self.pages.get("first_run")
        if any_contact and before is not None and (wished := getattr(before, "wished", None)) is not None:
            before.wished = None  # type: ignore[attr-defined]
            self.contacts().show_operation(wished)

    def _tell_shop(self) -> None:
        settings = self.context.settings
        name = settings.shop_name
        if settings.is_demo:
            name = self.tr("{shop} (demo)").format(shop=name)
        self._told_staff = self.context.staff_id
        self.bottom.show_shop(name, self.context.staff.get(self.context.staff_id, ""))
        self.setWindowTitle(" · ".join(part for part in (self.tr("Hudie 蝶"), name) if part))

    def refresh_backup(self) -> None:
        """Say in the status bar when the last backup was made."""
        self._keeping.refresh()

    # -- what pages ask for ---------------------------------------------------------------------------

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
        if text:
            self.toasts.show_toast(text, icon=icon, undo=undo, further=further, seconds=seconds)

    def _notice(self, notice: Notice) -> None:
        self.toasts.show_toast(
            notice.text,
            icon=notice.icon,
            undo=notice.undo,
            further=notice.further,
            seconds=notice.seconds,
            operation=notice.operation,
        )

    def report(self, error: BaseException) -> None:
        """Word an error: a sentence for a known one, the crash dialog for our bug."""
        crash.report(error, self)

    def work(self, title: str, opened: Callable[[], object] | None = None) -> RunningWork:
        """Show a long job in the status bar."""
        return self.bottom.work(title, opened)

    def undo(self) -> None:
        """Undo the newest act. In an editor Ctrl+Z is the editor's own and does not come here."""
        self.undoing.undo()

    def redo(self) -> None:
        """Redo what was undone last."""
        self.undoing.redo()

    def turn_back(
        self,
        operation: int,
        *,
        forth: bool = False,
        done: Callable[[Changes], None] | None = None,
        failed: Callable[[BaseException], None] | None = None,
    ) -> Any:
        """Undo or redo one operation; a toast tells of it."""
        return self.undoing.turn_back(operation, forth=forth, done=done, failed=failed)

    def change_language(self, language: str) -> None:
        """Speak another language at once: everything in the window is made anew, unless that would lose what was typed."""
        for dialog in self.findChildren(QDialog):
            dialog.close()

        def answered(lose: bool) -> None:
            if lose:
                self._speak(language)

        if unsaved := self._unsaved():
            UnsavedDialog(self, unsaved, self.tr("Change it without saving"), answered).open()
        else:
            self._speak(language)

    def _speak(self, language: str) -> None:
        self.context.machine.set("look/language", language)
        translations.install(language)
        self.rebuild()
        self.open_settings("look")

    def restore_backup(self, file: Path) -> None:
        """Close the store, put the backup in its place, open again."""
        self._end_in(file)
        self.close()

    def _end_in(self, file: Path) -> None:
        """When this window is closed, a backup takes the store's place and is opened."""
        self.restoring = file
        self.reopen = self.context.path

    def move_to(self, store: Path) -> None:
        """Close this store and open its copy in a better place, as the shop's own from now on."""
        self.moved = True
        self.leave_for(store)

    def leave_demo(self) -> None:
        """Back to the shop's own store."""
        if self.home is not None:
            self.leave_for(self.home)

    def leave_for(self, store: Path) -> None:
        """Close this store and open another one."""
        self.reopen = store
        self.close()

    # -- place, files, end ------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.context.jobs.begun:
            # Not before: threads that read would take turns with the first painting.
            QTimer.singleShot(0, self, self.context.jobs.begin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        theme.instance().set_window_height(event.size().height())
        self.toasts.set_above(self.bottom.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.refresh_backup()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            # The program the file was dragged from waits for this handler to end.
            QTimer.singleShot(0, self, lambda: self.open_import(file))

    def raise_window(self) -> None:
        """A second start has asked for this window."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def _keep_pages(self) -> None:
        for key, page in self.pages.items():
            if state := page.state():
                self.context.machine.set(f"pages/{key}", state)

    def _unsaved(self) -> str:
        return next((said for page in self.pages.values() if (said := page.unsaved())), "")

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._may_close:
            self.stop()
            event.accept()
            return
        event.ignore()
        self._closing.begin(self._closed, replaced=self.restoring is not None, unsaved=self._unsaved())

    def _closed(self, close: bool) -> None:
        if close:
            self._may_close = True
            # Inside a close event a further close() would be swallowed.
            QTimer.singleShot(0, self, self.close)
        else:
            self.reopen = self.restoring = None
            self.moved = False

    def stop(self) -> None:
        """End the threads and free the store; what the window remembers is written."""
        if self._stopped:
            return
        self._stopped = True
        self._keeping.stop()
        self._daily.stop()
        self._keep_pages()
        self.context.machine.geometry = self.saveGeometry()
        self.context.machine.save()
        self.context.jobs.stop()
        self.context.store.close()
