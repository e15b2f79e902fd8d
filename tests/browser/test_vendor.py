"""The two accessibility checkers are the published files, with their licences."""

import hashlib
from pathlib import Path

VENDOR = Path(__file__).parent / "vendor"


def listed() -> dict[str, str]:
    lines = (VENDOR / "SHA256SUMS").read_text().splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def test_every_file_is_as_published() -> None:
    there = {str(file.relative_to(VENDOR)): file for file in VENDOR.glob("*/*")}
    digests = {name: hashlib.sha256(file.read_bytes()).hexdigest() for name, file in there.items()}
    assert digests == listed()


def test_each_checker_has_its_licence() -> None:
    for folder in (path for path in VENDOR.iterdir() if path.is_dir()):
        assert [file for file in folder.iterdir() if file.name.lower().startswith("licen")], folder
