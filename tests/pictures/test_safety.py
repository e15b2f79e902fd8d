import random

import pytest

from skills_app.pictures.safety import MOVING, faults, moving_faults, pack, weight_faults

ROOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 300">{}</svg>'


@pytest.mark.parametrize(
    "element",
    [
        "<text>onion</text>",
        '<image href="x.png"/>',
        "<script>1</script>",
        "<style>path{}</style>",
        '<a href="x"/>',
        "<foreignObject/>",
        '<use href="#c1"/>',
        "<!-- a word -->",
        '<path onclick="x()" d="M0 0"/>',
        '<path style="fill:red" d="M0 0"/>',
        '<path fill="url(https://example.org/a.svg#b)" d="M0 0"/>',
        '<g clip-path="url(other.svg#c1)"></g>',
        '<path fill="javascript:x" d="M0 0"/>',
    ],
)
def test_what_a_picture_must_not_hold(element: str) -> None:
    assert list(faults(ROOT.format(element)))


def test_a_foreign_namespace_is_refused() -> None:
    assert list(faults('<svg xmlns="http://www.w3.org/1999/xhtml"></svg>'))


def test_paths_groups_and_own_clips_are_allowed() -> None:
    inner = '<clipPath id="c1"><path d="M0 0h9"/></clipPath><g clip-path="url(#c1)"><path d="M0 0h9" fill="#fc0"/></g>'
    assert not list(faults(ROOT.format(inner)))


def test_a_heavy_picture_is_refused() -> None:
    chance = random.Random(1)
    noise = "".join(f"l{chance.randint(-999, 999)} {chance.randint(-999, 999)}" for _ in range(6000))
    messages = list(faults(ROOT.format(f'<path d="M0 0{noise}"/>')))
    assert len(messages) == 2
    assert all("leave things out" in message for message in messages)


def test_packing_gives_the_same_bytes_at_any_time() -> None:
    assert pack("<svg/>") == pack("<svg/>")
    assert pack("<svg/>")[4:8] == bytes(4), "no time of writing in the header"


RULES = (
    ".f1{visibility:hidden}@media(prefers-reduced-motion:no-preference)"
    "{[class]{animation:2.5s step-end infinite}.f0{animation-name:f0}.f1{animation-name:f1}}"
    "@keyframes f0{0%{visibility:visible}33.33%{visibility:hidden}}@keyframes f1{0%,50%{visibility:hidden}}"
)
MOVES = '<style>{}</style><g class="f0"><path d="M0 0h9"/></g>'


def test_a_moving_picture_may_show_and_hide_its_groups() -> None:
    assert list(moving_faults(ROOT.format(MOVES.format(RULES)))) == []
    assert list(faults(ROOT.format(MOVES.format(RULES))))


@pytest.mark.parametrize(
    "rules",
    [
        "",
        "path{fill:red}",
        RULES + "path{fill:red}",
        RULES.replace("hidden", "url(https://example.org)"),
        "@import 'https://example.org/a.css';" + RULES,
        RULES.replace("[class]", "*"),
    ],
)
def test_its_style_sheet_may_say_nothing_else(rules: str) -> None:
    [message] = moving_faults(ROOT.format(MOVES.format(rules)))
    assert "does more than show and hide" in message


def test_a_moving_picture_is_held_to_everything_else() -> None:
    twice = MOVES.format(RULES) * 2
    assert "<style>" in next(moving_faults(ROOT.format(twice)))
    assert "<script>" in next(moving_faults(ROOT.format(MOVES.format(RULES) + "<script>1</script>")))
    assert "leave things out" in next(weight_faults("x" * MOVING.raw + "x", MOVING))
