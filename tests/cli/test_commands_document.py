"""docs/commands.md and the commands: the same set, with the same options."""

import re
from collections.abc import Iterator

import click

from skills_app.cli import main
from skills_app.config import HOME

PAGE = (HOME / "docs" / "commands.md").read_text(encoding="utf-8")


def all_commands(group: click.Group = main, path: str = "skills-app") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            yield from all_commands(command, f"{path} {name}")
        else:
            yield f"{path} {name}", command


def title_of(path: str, command: click.Command) -> str:
    arguments = [parameter for parameter in command.params if isinstance(parameter, click.Argument)]
    return " ".join([path, *(argument.metavar or (argument.name or "").upper() for argument in arguments)])


def options_of(command: click.Command) -> set[str]:
    return {name for option in command.params if isinstance(option, click.Option) for name in option.opts}


def sections() -> dict[str, str]:
    parts = re.split(r"^### `(.+)`\n", PAGE, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_every_command_stands_on_the_page_and_no_other() -> None:
    assert set(sections()) == {title_of(path, command) for path, command in all_commands()}


def test_every_option_stands_in_its_section_and_no_other() -> None:
    expected = {title_of(path, command): options_of(command) for path, command in all_commands()}
    found = {title: set(re.findall(r"^- `(--[a-z-]+)`", text, re.MULTILINE)) for title, text in sections().items()}
    assert found == expected


def test_every_command_says_what_it_does() -> None:
    assert all(command.help for _path, command in all_commands())


def test_the_commands_named_in_other_documents_exist() -> None:
    known = {path for path, _command in all_commands()}
    for file in [HOME / "README.md", *(HOME / "docs").glob("*.md")]:
        for words in re.findall(r"skills-app ((?:[a-z]+(?:-[a-z]+)* ?)+)", file.read_text(encoding="utf-8")):
            called = f"skills-app {words.strip()}"
            assert any(f"{called} ".startswith(f"{path} ") for path in known), f"{file.name}: {called}"
