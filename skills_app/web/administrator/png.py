"""Whether a file that somebody sent is a whole PNG picture of a size that pages and documents can show.

Read by itself, without an image library (PNG, third edition: https://www.w3.org/TR/png-3/).
"""

import struct
import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 200 * 1024
MOST_PIXELS = 2000
"""On either side."""

_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""By colour type."""
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of Adam7: first column and row, steps between columns and rows."""
_SHOWN = {b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"sBIT"}
"""What a picture looks like; the rest says who made it, where and with what."""


class NoPicture(ValueError):
    """The file is no PNG, is broken, or is too large; the message says which."""


def checked_png(file: bytes) -> bytes:
    """The picture without what does not show in it. Raises NoPicture."""
    if len(file) > MOST_BYTES:
        raise NoPicture("too many bytes")
    if not file.startswith(SIGNATURE):
        raise NoPicture("not a PNG file")
    chunks = list(_chunks(file))
    kinds = [kind for kind, _data in chunks]
    if kinds[:1] != [b"IHDR"] or kinds[-1:] != [b"IEND"] or kinds.count(b"IHDR") != 1 or kinds.count(b"IEND") != 1:
        raise NoPicture("does not begin and end as a picture does")
    _refuse_broken(chunks)
    return SIGNATURE + b"".join(_packed(kind, data) for kind, data in chunks if kind in _SHOWN)


def _chunks(file: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(SIGNATURE)
    while at < len(file):
        length, kind = struct.unpack(">I4s", file[at : at + 8].ljust(8, b"\0"))
        data, crc = file[at + 8 : at + 8 + length], file[at + 8 + length : at + 12 + length]
        if len(crc) != 4 or struct.unpack(">I", crc)[0] != zlib.crc32(kind + data):
            raise NoPicture("a part is missing or broken")
        yield kind, data
        at += 12 + length


def _refuse_broken(chunks: list[tuple[bytes, bytes]]) -> None:
    header = chunks[0][1]
    if len(header) != 13:
        raise NoPicture("the header is broken")
    width, height, depth, colour, compression, filtering, interlace = struct.unpack(">IIBBBBB", header)
    if not (1 <= width <= MOST_PIXELS and 1 <= height <= MOST_PIXELS):
        raise NoPicture("too many pixels")
    if depth not in _DEPTHS.get(colour, ()) or (compression, filtering) != (0, 0) or interlace > 1:
        raise NoPicture("the header is broken")
    colours = len(dict(chunks).get(b"PLTE", b""))
    if colour == 3 and (not 3 <= colours <= 768 or colours % 3):
        raise NoPicture("the colours are missing")
    strides = list(_rows(width, height, depth * _CHANNELS[colour], interlace))
    content = b"".join(data for kind, data in chunks if kind == b"IDAT")
    _refuse_other_content(content, strides)


def _rows(width: int, height: int, bits: int, interlace: int) -> Iterator[tuple[int, int]]:
    """How many rows of how many bytes, each with its byte of filter type."""
    for left, top, across, down in _PASSES if interlace else ((0, 0, 1, 1),):
        columns, rows = -(-(width - left) // across), -(-(height - top) // down)
        if columns > 0 and rows > 0:
            yield rows, 1 + -(-columns * bits // 8)


def _refuse_other_content(content: bytes, strides: list[tuple[int, int]]) -> None:
    """Never unpacks more than the header announces."""
    expected = sum(rows * stride for rows, stride in strides)
    unpacker = zlib.decompressobj()
    try:
        unpacked = unpacker.decompress(content, expected + 1)
    except zlib.error as error:
        raise NoPicture("the content is broken") from error
    if len(unpacked) != expected or not unpacker.eof:
        raise NoPicture("the content is broken")
    at = 0
    for rows, stride in strides:
        if not set(unpacked[at : at + rows * stride : stride]) <= {0, 1, 2, 3, 4}:
            raise NoPicture("the content is broken")
        at += rows * stride


def _packed(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
