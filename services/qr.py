"""QR codes: a text as its squares, and the texts of the codes in a picture."""

from __future__ import annotations

from typing import Final, Literal

from services.errors import FieldRefused, Refused

Level = Literal["l", "m", "q", "h"]
MOST_BYTES: Final[dict[Level, int]] = {"l": 2_953, "m": 2_331, "q": 1_663, "h": 1_273}
"""What the largest code holds at an error level (ISO/IEC 18004, table 7, version 40, bytes)."""
QUIET: Final = 4
"""The empty squares that a code needs around it (ISO/IEC 18004, 9.1)."""

Squares = tuple[tuple[bool, ...], ...]


def matrix(text: str, error: Level = "m") -> Squares:
    """The rows of squares of a code, True = dark, without the quiet zone; at least at the error level asked for.

    Raises FieldRefused: blank, code_too_long (data: most, length in bytes).
    """
    import segno  # slow to import, and many a day nobody needs it

    if not text.strip():
        raise FieldRefused("blank", {}, "url")
    try:
        # UTF-8 always: what else segno would choose for Chinese (Shift JIS) phones take for something else.
        code = segno.make(text, error=error, encoding="utf-8", micro=False)
    except segno.DataOverflowError as overflow:
        length = len(text.encode())
        raise FieldRefused(
            "code_too_long", {"most": f"{MOST_BYTES[error]:,}", "length": f"{length:,}"}, "url"
        ) from overflow
    return tuple(tuple(bool(square) for square in row) for row in code.matrix)


def read(gray: bytes | bytearray | memoryview, width: int, height: int, stride: int = 0) -> list[str]:
    """The texts of all QR codes in a picture of one byte a pixel, those higher up first, each text once; `stride` is
    the length of a row in bytes where it is not `width`. Raises Refused(no_code).
    """
    import zxingcpp  # as above

    stride = stride or width
    if width < 1 or height < 1 or stride < width or len(gray) < stride * (height - 1) + width:
        raise ValueError("the picture is not as large as it says")
    view = zxingcpp.ImageView(memoryview(gray), width, height, zxingcpp.ImageFormat.Lum, stride)
    # The second one finds codes on a plain ground that the first takes for noise.
    for binarizer in (zxingcpp.Binarizer.LocalAverage, zxingcpp.Binarizer.GlobalHistogram):
        found = zxingcpp.read_barcodes(
            view,
            formats=zxingcpp.BarcodeFormat.QRCode,
            text_mode=zxingcpp.TextMode.Plain,
            binarizer=binarizer,
        )
        found.sort(key=lambda code: (code.position.top_left.y, code.position.top_left.x))
        texts = dict.fromkeys(code.text for code in found if code.valid and code.text.strip())
        if texts:
            return list(texts)
    raise Refused("no_code")
