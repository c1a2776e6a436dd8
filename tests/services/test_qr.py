"""A code that is drawn is read back, whatever the size and the turn."""

from __future__ import annotations

import random
import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from services import qr
from services.errors import FieldRefused, Refused

_SIGNS = string.ascii_letters + string.digits + "-._~:/?#[]@!$&'()*+,;=%"
LINKS = st.builds(
    lambda host, rest: f"https://{host}.example/{rest}",
    st.text(string.ascii_lowercase + string.digits, min_size=1, max_size=20),
    st.text(_SIGNS, max_size=150),
)


def drawn(squares: qr.Squares, scale: int, quiet: int = qr.QUIET) -> tuple[bytes, int]:
    """A picture of a code, one byte a pixel, and the length of its sides."""
    side = (len(squares) + 2 * quiet) * scale
    rows = [bytes([255]) * side] * (quiet * scale)
    for row in squares:
        line = b"".join(bytes([0 if dark else 255]) * scale for dark in row)
        edge = bytes([255]) * (quiet * scale)
        rows += [edge + line + edge] * scale
    rows += [bytes([255]) * side] * (quiet * scale)
    return b"".join(rows), side


def turned(squares: qr.Squares, quarters: int) -> qr.Squares:
    for _ in range(quarters):
        squares = tuple(zip(*reversed(squares), strict=True))
    return squares


@given(
    link=LINKS,
    error=st.sampled_from(("l", "m", "q", "h")),
    scale=st.integers(3, 6),
    quarters=st.integers(0, 3),
)
@settings(max_examples=60)
@example(link="https://work.weixin.qq.com/ca/cawcde" + "x" * 400, error="m", scale=3, quarters=1)
@example(link="微信号：hudie-青禾鲜果 🍓", error="h", scale=3, quarters=2)
def test_what_is_drawn_is_read_back(link: str, error: qr.Level, scale: int, quarters: int) -> None:
    picture, side = drawn(turned(qr.matrix(link, error), quarters), scale)
    assert qr.read(picture, side, side) == [link]


def test_a_picture_tells_how_long_its_rows_are() -> None:
    picture, side = drawn(qr.matrix("https://hudie.example/a"), 3)
    padded = b"".join(picture[y * side : (y + 1) * side] + b"\x80\x00\x80" for y in range(side))
    assert qr.read(memoryview(padded), side, side, side + 3) == ["https://hudie.example/a"]
    with pytest.raises(ValueError, match="not as large"):
        qr.read(picture[:-1], side, side)
    with pytest.raises(ValueError, match="not as large"):
        qr.read(picture, 0, side)


def test_all_codes_of_a_picture_are_read_from_the_top() -> None:
    upper, width = drawn(qr.matrix("https://hudie.example/first"), 3)
    lower, other = drawn(qr.matrix("https://hudie.example/other"), 3)
    assert width == other
    assert qr.read(upper + lower + upper, width, width * 3) == [
        "https://hudie.example/first",
        "https://hudie.example/other",
    ]


def test_a_pale_code_on_a_dark_ground_is_read_too() -> None:
    picture, side = drawn(qr.matrix("https://hudie.example/night"), 4)
    assert qr.read(bytes(40 if dot == 255 else 200 for dot in picture), side, side) == [
        "https://hudie.example/night"
    ]


@pytest.mark.parametrize("side", [1, 2, 7, 200])
def test_a_picture_without_a_code_is_refused(side: int) -> None:
    noise = random.Random(side).randbytes(side * side)
    with pytest.raises(Refused) as refused:
        qr.read(noise, side, side)
    assert refused.value.code == "no_code"


@pytest.mark.parametrize("error", ["l", "m", "q", "h"])
def test_a_code_holds_so_much_and_no_more(error: qr.Level) -> None:
    most = qr.MOST_BYTES[error]
    assert len(qr.matrix("x" * most, error)) == 177
    with pytest.raises(FieldRefused) as refused:
        qr.matrix("x" * (most + 1), error)
    assert (refused.value.code, refused.value.data["length"]) == ("code_too_long", f"{most + 1:,}")


def test_an_empty_code_is_refused() -> None:
    with pytest.raises(FieldRefused) as refused:
        qr.matrix("  ")
    assert refused.value.code == "blank"
