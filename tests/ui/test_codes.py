"""Codes on the screen and in pictures that people drop."""

from __future__ import annotations

import random
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform

from services import qr
from services.errors import Refused
from ui import code_pictures, theme
from ui.code_pictures import codes_in, read_codes
from ui.widgets import QrView
from ui.widgets.qr_view import squares_path

LINK = "https://work.weixin.qq.com/ca/cawcde0123456789?customer_channel=door"


def picture(text: str = LINK, dot: int = 4, ground: Any = Qt.GlobalColor.white) -> QImage:
    squares = qr.matrix(text)
    side = (len(squares) + 2 * qr.QUIET) * dot
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(ground)
    painter = QPainter(image)
    painter.fillPath(squares_path(squares, (qr.QUIET * dot, qr.QUIET * dot), dot), QColor("black"))
    painter.end()
    return image


@pytest.mark.parametrize("ending", code_pictures.ENDINGS)
def test_every_kind_of_picture_is_read(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"code.{ending}"
    assert picture().save(str(file))
    assert read_codes(file) == [LINK]


def test_what_a_picture_is_counts_not_what_it_is_called(tmp_path: Path) -> None:
    assert picture().save(str(tmp_path / "code.jpg"), "PNG")
    assert read_codes(tmp_path / "code.jpg") == [LINK]


@pytest.mark.parametrize("ground", [Qt.GlobalColor.transparent, Qt.GlobalColor.white])
def test_a_code_with_holes_is_read_on_white(ground: Any) -> None:
    assert codes_in(picture(ground=ground)) == [LINK]


def test_a_pale_code_with_holes_is_read_on_black() -> None:
    image = picture(ground=Qt.GlobalColor.transparent)
    image.invertPixels(QImage.InvertMode.InvertRgb)
    assert codes_in(image) == [LINK]


def test_a_photo_is_turned_pale_and_large(tmp_path: Path) -> None:
    photo = QImage(6_000, 4_500, QImage.Format.Format_RGB32)
    photo.fill(QColor("#8a9a8a"))
    painter = QPainter(photo)
    painter.translate(2_200, 900)
    painter.rotate(17)
    painter.drawImage(0, 0, picture(dot=20))
    painter.end()
    photo.save(str(tmp_path / "photo.jpg"))
    assert read_codes(tmp_path / "photo.jpg") == [LINK]
    assert codes_in(photo.transformed(QTransform().rotate(90))) == [LINK]


def test_no_code(tmp_path: Path) -> None:
    plain = QImage(300, 200, QImage.Format.Format_RGB32)
    plain.fill(Qt.GlobalColor.white)
    plain.save(str(tmp_path / "plain.png"))
    with pytest.raises(Refused) as refused:
        read_codes(tmp_path / "plain.png")
    assert refused.value.code == "no_code"


def png_of(width: int, height: int) -> bytes:
    """A small file that claims to be a picture of this size."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    body = zlib.compress(b"\0" * 2_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def png(image: QImage) -> bytes:
    room = QByteArray()
    buffer = QBuffer(room)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(room.data())


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("gone.png", None, "picture_missing"),
        ("empty.png", b"", "not_a_picture"),
        ("words.png", "微信".encode() * 40, "not_a_picture"),
        ("noise.jpg", random.Random(1).randbytes(5_000), "not_a_picture"),
        ("drawn.png", b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "not_a_picture"),
        ("cut.png", png_of(3_000, 3_000)[:60], "not_a_picture"),
        ("vast.png", png_of(60_000, 60_000), "picture_too_large"),
        ("large.png", png_of(10_900, 10_900), "picture_too_large"),
    ],
)
def test_what_is_no_sound_picture_is_refused(
    name: str, content: bytes | None, code: str, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_codes(tmp_path / name)
    assert (refused.value.code, refused.value.data) == (code, {"name": name})


def test_damage_at_random_is_refused_or_read(tmp_path: Path) -> None:
    whole = png(picture())
    dice = random.Random(7)
    for turn in range(40):
        broken = bytearray(whole)
        for _ in range(dice.randint(1, 30)):
            broken[dice.randrange(len(broken))] = dice.randrange(256)
        file = tmp_path / f"{turn}.png"
        file.write_bytes(bytes(broken[: dice.randint(1, len(broken))]))
        assert outcome(file) in (LINK, "not_a_picture", "no_code", "picture_too_large")


def outcome(file: Path) -> str:
    """The text of the code, or why there is none."""
    try:
        return read_codes(file)[0]
    except Refused as refused:
        return refused.code


def test_a_file_too_large_to_be_looked_at(tmp_path: Path) -> None:
    file = tmp_path / "film.png"
    with file.open("wb") as out:
        out.truncate(code_pictures.MOST_BYTES + 1)
    with pytest.raises(Refused) as refused:
        read_codes(file)
    assert refused.value.code == "picture_too_large"


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("side", [96, 131, 260])
def test_the_code_on_the_screen_is_read(qtbot: Any, mode: Any, side: int) -> None:
    theme.instance().apply(mode, 1.0)
    view = QrView(side)
    qtbot.addWidget(view)
    view.set_text("https://hudie.example/door")
    view.resize(view.sizeHint())
    shot = QPixmap(view.size())
    shot.fill(theme.color("bg"))
    view.render(shot)
    assert codes_in(shot.toImage()) == ["https://hudie.example/door"]
    assert view.accessibleDescription() == "https://hudie.example/door"
    theme.instance().apply("light", 1.0)


def test_what_no_code_holds_is_shown_as_none(qtbot: Any) -> None:
    view = QrView(96, says="The code of 小周")
    qtbot.addWidget(view)
    view.set_text("x" * 3_000)
    assert view.text == ""
    view.set_text("https://hudie.example/door")
    view.set_text("")
    assert view.text == ""
    assert view.accessibleName() == "The code of 小周"
    view.grab()
