"""Which files are whole PNG pictures; Pillow says what a picture is."""

import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from skills_app.web.administrator.png import MOST_BYTES, SIGNATURE, NoPicture, checked_png


def png(size: tuple[int, int] = (13, 7), mode: str = "RGBA", **options: Any) -> bytes:
    out = BytesIO()
    picture = Image.new(mode, size, 1000) if mode == "I;16" else Image.effect_noise(size, 50).convert(mode)
    picture.save(out, "png", **options)
    return out.getvalue()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def made(
    width: int = 2,
    height: int = 2,
    *,
    depth: int = 8,
    colour: int = 0,
    interlace: int = 0,
    content: bytes | None = None,
) -> bytes:
    """A picture by hand, of one byte per pixel unless said otherwise."""
    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height)) if content is None else content
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("size", [(1, 1), (13, 7), (8, 8), (2000, 3)])
def test_pictures_of_every_kind_stay_what_they_are(mode: str, size: tuple[int, int]) -> None:
    file = png(size, mode)
    kept = checked_png(file)
    with Image.open(BytesIO(file)) as before, Image.open(BytesIO(kept)) as after:
        assert (after.mode, after.size) == (before.mode, before.size)
        assert after.tobytes() == before.tobytes()


def interlaced(width: int, height: int) -> bytes:
    """Seven passes of Adam7, by its table in the specification."""
    passes = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
    rows = b""
    for left, top, across, down in passes:
        columns = len(range(left, width, across))
        rows += b"".join(b"\0" + b"\x80" * columns for _ in range(top, height, down) if columns)
    return made(width, height, interlace=1, content=rows)


@pytest.mark.parametrize("size", [(1, 1), (3, 2), (8, 8), (9, 17), (5, 1)])
def test_interlaced_pictures_are_read(size: tuple[int, int]) -> None:
    file = interlaced(*size)
    with Image.open(BytesIO(checked_png(file))) as after:
        after.load()
        assert after.size == size


def test_what_does_not_show_is_left_out() -> None:
    """C8 V5, V14: who made it, where and when stays at home."""
    info = PngInfo()
    info.add_text("Author", "Rana Haddad")
    exif = Image.Exif()
    exif[0x010F] = "A camera"
    file = png(pnginfo=info, exif=exif)
    kept = checked_png(file)
    assert b"Rana" in file
    assert b"camera" in file
    assert b"Rana" not in kept
    assert b"camera" not in kept


@pytest.mark.parametrize(
    "file",
    [
        b"",
        SIGNATURE,
        png()[:-12],
        png()[:40],
        png() + b"\0",
        png() + png(),
        b"GIF89a" + png(),
        made(0, 2),
        made(2001, 1),
        made(1, 2001),
        made(depth=3),
        made(colour=5),
        made(colour=3),
        made(interlace=2),
        made(content=b""),
        made(content=b"\0" * 5),
        made(content=b"\0" * 7),
        made(content=b"\5\0\0\5\0\0"),
        SIGNATURE + chunk(b"IHDR", b"\0") + chunk(b"IEND", b""),
        SIGNATURE + chunk(b"IEND", b""),
        made().replace(b"IDAT", b"IDAX"),
        SIGNATURE + chunk(b"IDAT", b"") + made()[8:],
        png((600, 600)),
    ],
)
def test_what_is_no_picture(file: bytes) -> None:
    with pytest.raises(NoPicture):
        checked_png(file)


def test_a_small_file_cannot_unpack_to_a_huge_picture() -> None:
    """C8 V5.2.3: not more is unpacked than the header says, and the header says no more than 2000 pixels a side."""
    bomb = made(2, 2, content=b"\0" * 100_000_000)
    assert len(bomb) < MOST_BYTES
    with pytest.raises(NoPicture):
        checked_png(bomb)


@given(st.data())
def test_a_damaged_picture_is_refused_or_still_one(data: st.DataObject) -> None:
    """Whatever is flipped: never another error, and what passes can be opened."""
    file = bytearray(_GOOD)
    for _ in range(data.draw(st.integers(1, 3))):
        file[data.draw(st.integers(0, len(file) - 1))] = data.draw(st.integers(0, 255))
    try:
        kept = checked_png(bytes(file))
    except NoPicture:
        return
    with Image.open(BytesIO(kept)) as opened:
        opened.load()


_GOOD = png()
