"""The habits of the house that no other tool holds: sizes, reasons, names, nothing of one machine."""

import ast
import re
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from skills_app.config import HOME

LONGEST_MODULE, LONGEST_FUNCTION, LONGEST_TEMPLATE = 400, 50, 150
LARGEST_FILE = 1_500_000

CUT_WORDS = ("/wo|rk/", "/ro|ot/", "/ho|me/[a-z]", "/Us|ers/", "py|pi.org", "python|hosted", "npm|js.", "deb|ian.org")
TRACES_OF_A_MACHINE = re.compile("|".join(word.replace("|", "") for word in CUT_WORDS))
"""The words are cut in two, so that this file is not found by its own search."""

SUPPRESSION = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:|ruff:|mypy:)")
WITH_REASON = re.compile(
    r"#\s*noqa: [A-Z]+[0-9]+(, ?[A-Z]+[0-9]+)*( - |\s+# )\S"
    r"|#\s*type: ignore\[[a-z-]+(, ?[a-z-]+)*\]\s+# \S"
    r"|#\s*pragma: no cover - \S"
)


@cache
def files() -> tuple[Path, ...]:
    """Every file that is tracked, or would be with the next commit."""
    git = shutil.which("git")
    if git is None or not (HOME / ".git").exists():
        pytest.skip("not a clone: only git knows which files belong here")
    command = [git, "-C", str(HOME), "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return tuple(file for name in listed.split("\0") if name and (file := HOME / name).is_file())


def python_files(folder: str = "") -> Iterator[tuple[Path, str]]:
    """Without the yardstick: it stays as it was given, so that figures compare."""
    for file in files():
        name = file.relative_to(HOME).as_posix()
        if file.suffix == ".py" and name.startswith(folder) and not name.startswith("tests/bench/"):
            yield file, file.read_text(encoding="utf-8")


def functions(text: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def place(file: Path, line: int) -> str:
    return f"{file.relative_to(HOME)}:{line}"


def test_modules_are_short() -> None:
    long = [
        f"{place(file, 1)} has {lines} lines"
        for file, text in python_files()
        if (lines := text.count("\n")) > LONGEST_MODULE
    ]
    assert not long, f"divide by what it does (at most {LONGEST_MODULE} lines)"


def test_functions_are_short() -> None:
    long = [
        f"{place(file, function.lineno)} {function.name}"
        for file, text in python_files()
        for function in functions(text)
        if (function.end_lineno or 0) - function.lineno >= LONGEST_FUNCTION
    ]
    assert not long, f"at most {LONGEST_FUNCTION} lines"


def test_templates_are_short() -> None:
    templates = (HOME / "skills_app" / "web" / "templates").rglob("*.html")
    long = [place(file, 1) for file in templates if file.read_text(encoding="utf-8").count("\n") > LONGEST_TEMPLATE]
    assert not long, f"at most {LONGEST_TEMPLATE} lines"


def test_every_suppression_gives_its_reason() -> None:
    bare = [
        place(file, number)
        for file, text in python_files()
        for number, line in enumerate(text.splitlines(), 1)
        if SUPPRESSION.search(line) and not WITH_REASON.search(line) and file != Path(__file__)
    ]
    assert not bare, "write `noqa: CODE - why`, or `type: ignore[code]  # why`"


@pytest.mark.parametrize(
    ("line", "has_reason"),
    [
        ("x = 1  # noqa: E501", False),
        ("x = 1  # noqa", False),
        ("x = 1  # noqa: E501 - a table", True),
        ("x = 1  # type: ignore[arg-type]", False),
        ("x = 1  # type: ignore  # because", False),
        ("x = 1  # type: ignore[arg-type]  # the stubs are wrong", True),
    ],
)
def test_what_counts_as_a_reason(line: str, has_reason: bool) -> None:
    assert SUPPRESSION.search(line)
    assert bool(WITH_REASON.search(line)) is has_reason


def test_nothing_speaks_of_one_machine_or_registry() -> None:
    found = [
        f"{place(file, number)}: {match[0]}"
        for file in files()
        if (text := _text_of(file)) is not None
        for number, line in enumerate(text.splitlines(), 1)
        if (match := TRACES_OF_A_MACHINE.search(line))
    ]
    assert not found


def _text_of(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return None


def test_no_file_is_large_by_mistake() -> None:
    assert not [place(file, 1) for file in files() if file.stat().st_size > LARGEST_FILE]


def test_tests_lie_in_the_room_they_test() -> None:
    rooms = {file.name for file in (HOME / "skills_app").iterdir() if file.is_dir()}
    whole = {"banks", "journeys", "browser", "bench", "example_banks", "example_scenes"}
    found = {parts[1] for file, _ in python_files("tests/") if len(parts := file.relative_to(HOME).parts) > 2}
    assert found - rooms - whole == set()


def test_every_test_is_found() -> None:
    for file, text in python_files("tests/"):
        names = [function.name for function in functions(text) if function.name.startswith("test_")]
        assert not names or file.name.startswith("test_"), f"{file.name} is not collected by pytest"
        assert bool(names) or not file.name.startswith("test_"), f"{file.name} has no test"


def test_make_help_lists_every_target() -> None:
    makefile = (HOME / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):(?!=)", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.MULTILINE))
    assert targets - explained == {"programs"}


def test_the_gate_of_continuous_integration_is_make_test() -> None:
    commands = [line for line in (HOME / ".ci" / "run").read_text().splitlines() if line and not line.startswith("#")]
    assert commands == ['cd "$(dirname "$0")/.." && exec make test']
