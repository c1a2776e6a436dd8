"""Posters and table cards of a channel: looked at, printed, saved as PDF or PNG."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from services.channels import channels
from services.channels.channels import Channel
from services.channels.duty import ROTA
from services.errors import HudieError
from ui import messages, theme
from ui.alive import alive
from ui.code_pictures import ENDINGS, codes_in, open_picture
from ui.context import Context
from ui.dialogs.base import Body, Dialog
from ui.dialogs.poster.facts import Choice, Person, codes_of, modes_of, notes, people_of, words_of
from ui.dialogs.poster.options import Options
from ui.printing import (
    A4,
    A5,
    Poster,
    Sheet,
    TableCard,
    ask_and_print,
    picture_at,
    png_paths,
    safe_name,
    write_pdf,
    write_pngs,
)
from ui.printing.preview import Preview
from ui.widgets import Button, EmptyState, Rule, Segmented, Text

_FORMAT: Final = "poster/format"
LOGO: Final = "poster/logo"
_LOGO_SIDE: Final = 800
"""Dots of a logo that print can show at its size."""
_PAUSE: Final = 250  # ms


class PosterDialog(Dialog):
    """The preview at the left, what is on it at the right. Headline and second line are kept with the channel."""

    def __init__(self, context: Context, channel: int) -> None:
        window = context.window
        super().__init__(
            window if isinstance(window, QWidget) else None,
            "",
            width=1040,
            height=828,
            margins=(24, 0, 8, 14),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.channel_id = channel
        self.channel: Channel | None = None
        self.people: Sequence[Person] = ()
        self.printed: Sheet | None = None
        self.checked = False
        self.logo: QImage | None = None
        self._round = 0
        self.set_title(self.tr("Poster"))
        self._build()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._check)
        today = context.today().isoformat()
        context.jobs.read(
            lambda store: channels.channel(store, channel, today),
            alive(self, self._got),
            alive(self, self._failed),
            key=(id(self), "channel"),
        )
        kept = context.machine.get(LOGO)
        # A picture that has gone meanwhile is no reason to complain: the butterfly stands in.
        if isinstance(kept, str) and Path(kept).is_file():
            self.take_logo(Path(kept))

    def _build(self) -> None:
        self.about = Text("", "caption", "ink2")
        self.head.insertWidget(1, self.about)
        self.format = Segmented(
            [("a4", self.tr("A4 poster")), ("a5", self.tr("A5 poster")), ("card", self.tr("Table card"))],
            name=self.tr("What kind of print"),
        )
        wanted = self.context.machine.get(_FORMAT)
        if wanted in ("a4", "a5", "card"):
            self.format.set_value(wanted)
        self.format.chosen.connect(lambda _value: self._changed())
        self.head.addWidget(self.format)
        self.preview = Preview()
        self.preview.turned.connect(lambda _page: self._tell_page())
        self.options = Options()
        self.options.changed.connect(self._changed)
        self.options.logo_wanted.connect(self._change_logo)
        self.whole = QWidget()
        across = QHBoxLayout(self.whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(20)
        across.addWidget(self.preview, 1)
        across.addWidget(Rule(vertical=True))
        # It scrolls by itself, so that the whole page stays in sight.
        self.side = Body(self.options)
        self.side.setFixedWidth(self.options.width() + theme.px(14))
        across.addWidget(self.side)
        self.whole.hide()
        self.empty = EmptyState(
            "qr-code",
            self.tr("No code to print yet"),
            self.tr("Give the channel a link first: read it from a picture of the code, or paste it."),
            tile=True,
        )
        self.empty.hide()
        column = QVBoxLayout()
        column.addWidget(self.whole, 1)
        column.addWidget(self.empty, 1)
        self.body.addLayout(column, 1)
        self.cancel.setText(self.tr("Close"))
        self.pdf = self.add_button(Button(self.tr("Save as PDF"), clicked=lambda: self._ask_where("pdf")))
        self.png = self.add_button(Button(self.tr("Save as PNG"), clicked=lambda: self._ask_where("png")))
        self.set_primary(self.tr("Print"), icon="printer", keys="Ctrl+P").clicked.connect(self.print_pages)
        QShortcut(QKeySequence.StandardKey.Print, self, self.print_pages)
        self._allow(False)

    # -- what is shown -----------------------------------------------------------------------------

    def _got(self, channel: Channel) -> None:
        self.channel = channel
        rota = self.context.settings.uses(ROTA)
        self.people = people_of(channel, rota=rota)
        modes = modes_of(channel, self.people)
        values = channel.values
        self.about.setText(values.name)
        self.whole.setVisible(bool(modes))
        self.empty.setVisible(not modes)
        self.format.setVisible(bool(modes))
        if not modes:
            return
        self.options.blockSignals(True)
        self.options.fill(
            modes, self.people, values.poster_title, values.poster_line, gift=bool(values.hook), rota=rota
        )
        self.options.blockSignals(False)
        self._changed()

    def made(self, choice: Choice) -> Sheet | None:
        """The sheet of a choice; None while no code is chosen."""
        channel = self.channel
        if channel is None:
            return None
        codes = codes_of(channel, self.people, choice)
        if not codes:
            return None
        words = words_of(channel, self.context.settings, choice, self.logo)
        name, cut = channel.values.name, self.options.cut.isChecked()
        if self.format.value() == "card":
            return TableCard(name, words, codes, cut=cut)
        return Poster(A5 if self.format.value() == "a5" else A4, name, words, codes, cut=cut)

    def _changed(self) -> None:
        channel = self.channel
        if channel is None:
            return
        choice = self.options.choice()
        self._round += 1
        self.checked = False
        self._allow(False)
        try:
            self.printed = self.made(choice)
        except HudieError as error:
            self.printed = None
            self.preview.show_sheet(None)
            self.options.warn([messages.sentence(error)])
            self.set_hint("")
            return
        self.options.warn(notes(channel, self.people, choice, self.context.today()))
        nobody = self.tr("Choose at least one of the staff")
        self.preview.show_sheet(self.printed, self.names(), nobody)
        self._tell_page()
        pages = self.printed.pages if self.printed else 0
        self.set_primary(self.tr("Print %n page(s)", "", max(1, pages)), icon="printer")
        if self.printed is None:
            self.set_hint(nobody)
            return
        self.set_hint(self.tr("Reading the codes back…"))
        self._pause.start()

    def names(self) -> list[str]:
        """Whose page each is; the live code is nobody's."""
        sheet = self.printed
        return [code.who for code in sheet.codes] if isinstance(sheet, Poster | TableCard) else []

    def _tell_page(self) -> None:
        if self.channel is None:
            return
        kinds = {"a4": A4.name, "a5": A5.name, "card": self.tr("Table card")}
        names = self.names()
        who = names[self.preview.page] if self.preview.page < len(names) else ""
        parts = (kinds[str(self.format.value())], self.channel.values.name, who)
        self.about.setText(" · ".join(part for part in parts if part))

    # -- the shop's logo -----------------------------------------------------------------------------

    def _change_logo(self) -> None:
        if self.logo is not None:
            self.context.machine.set(LOGO, None)
            self._show_logo(None)
            return
        kinds = self.tr("Pictures ({kinds})").format(kinds=" ".join(f"*.{one}" for one in ENDINGS))
        path, _ = QFileDialog.getOpenFileName(
            self, self.tr("The shop's logo"), str(self.context.machine.last_folder), kinds
        )
        if path:
            self.take_logo(Path(path))

    def take_logo(self, path: Path) -> None:
        """Print this picture as the shop's mark, from now on and on this computer."""
        self.context.jobs.read(
            lambda _store: logo_picture(path),
            alive(self, lambda image: self._took_logo(path, image)),
            alive(self, self._failed),
            key=(id(self), "logo"),
        )

    def _took_logo(self, path: Path, image: QImage) -> None:
        self.context.machine.set(LOGO, str(path))
        self._show_logo(image)

    def _show_logo(self, image: QImage | None) -> None:
        self.logo = image
        self.options.tell_logo(image is not None)
        self._changed()

    # -- reading back ------------------------------------------------------------------------------

    def _check(self) -> None:
        """Read the drawn codes as a phone would."""
        sheet, turn = self.printed, self._round
        if not isinstance(sheet, Poster | TableCard):
            return
        self.context.jobs.read(
            lambda _store: unreadable(sheet),
            alive(self, lambda bad: self._read_back(turn, bad)),
            alive(self, self._failed),
            key=(id(self), "check"),
        )

    def _read_back(self, turn: int, bad: Sequence[str]) -> None:
        if turn != self._round or self.printed is None:
            return
        if bad:
            names = ", ".join(name or self.tr("the live code") for name in bad)
            self.set_hint(
                self.tr("Not readable at this size: {names}. Take larger paper or a shorter link.").format(
                    names=names
                )
            )
            return
        self.checked = True
        self._allow(True)
        self.set_hint(
            self.tr("The drawn codes were read back: %n of them, all readable", "", self.printed.pages)
        )

    def _allow(self, allowed: bool) -> None:
        for button in (self.pdf, self.png, self.primary):
            if button is not None:
                button.setEnabled(allowed)

    # -- going out ---------------------------------------------------------------------------------

    def print_pages(self) -> None:
        """Choose a printer and print."""
        if not self.checked or self.printed is None:
            return
        self._keep_words()
        printed = ask_and_print(self.printed, self)
        if printed is None:
            return
        self.set_hint(
            self.tr("%n page(s) sent to the printer", "", self.printed.pages)
            if printed
            else self.tr("The printer took nothing. Look whether it is on, or save a PDF.")
        )

    def _ask_where(self, ending: str) -> None:
        if self.channel is None:
            return
        kind = self.format.buttons()[("a4", "a5", "card").index(str(self.format.value()))].text()
        name = safe_name(f"{self.channel.values.name} {kind}") + f".{ending}"
        kinds = {"pdf": self.tr("PDF file (*.pdf)"), "png": self.tr("PNG picture (*.png)")}
        folder = self.context.machine.last_folder
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the poster"), str(folder / name), kinds[ending]
        )
        if path:
            wanted = Path(path if path.lower().endswith(f".{ending}") else f"{path}.{ending}")
            self.save_pdf(wanted) if ending == "pdf" else self.save_png(wanted)

    def save_pdf(self, path: Path) -> None:
        """Write all pages into one PDF."""
        self._save(lambda sheet: write_pdf(sheet, path), [path])

    def save_png(self, path: Path) -> None:
        """Write each page as a PNG of 300 dots to the inch; of several the page's name is put behind."""
        paths = png_paths(path, self.names())
        self._save(lambda sheet: write_pngs(sheet, paths), paths)

    def _save(self, write: Callable[[Sheet], None], paths: Sequence[Path]) -> None:
        sheet = self.printed
        if sheet is None or not self.checked:
            return
        self._keep_words()
        self.context.machine.remember_folder(paths[0])
        self._allow(False)
        self.set_hint(self.tr("Saving…"))
        self.context.jobs.read(
            lambda _store: write(sheet),
            alive(self, lambda _none: self._saved(paths)),
            alive(self, self._failed),
        )

    def _saved(self, paths: Sequence[Path]) -> None:
        self._allow(self.checked)
        if len(paths) == 1:
            self.set_hint(self.tr("Saved: {name}").format(name=paths[0].name))
        else:
            self.set_hint(self.tr("%n picture(s) saved", "", len(paths)))

    def _failed(self, error: BaseException) -> None:
        self._allow(self.checked)
        if isinstance(error, HudieError):
            self.set_hint(messages.sentence(error))
        else:
            self.set_hint("")
            self.context.window.report(error)

    # -- what is kept --------------------------------------------------------------------------------

    def _keep_words(self) -> None:
        """Headline and second line stay with the channel."""
        channel = self.channel
        if channel is None or self.printed is None or self.context.jobs.stopped:
            return
        before = channel.values
        after = replace(before, poster_title=self.options.title.text(), poster_line=self.options.line.text())
        if after == before:
            return
        act, number = self.context.act(), self.channel_id
        self.channel = replace(channel, values=after)
        self.context.operations.run(
            lambda store: channels.edit(store, act, number, after, before), quiet=True
        )

    def done(self, result: int) -> None:
        self._keep_words()
        self.context.machine.set(_FORMAT, self.format.value())
        super().done(result)


def logo_picture(path: Path) -> QImage:
    """A picture, not larger than print can show; runs in a job. Raises as `open_picture`."""
    image = open_picture(path)
    if max(image.width(), image.height()) <= _LOGO_SIDE:
        return image
    return image.scaled(
        _LOGO_SIDE,
        _LOGO_SIDE,
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def unreadable(sheet: Poster | TableCard) -> list[str]:
    """Whose codes can't be read from a page as it is printed; runs in a job."""
    bad = []
    for page, code in enumerate(sheet.codes):
        try:
            found = codes_in(picture_at(sheet, page))
        except HudieError:
            found = []
        if found != [code.link]:
            bad.append(code.who)
    return bad
