"""A page in two languages: made in each of them, and the words of the second put beside those of the first.

Both are made by the same function from the same template, so they have the same elements. Words stand beside words
wherever a page has words: none of its templates knows of it.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import wraps
from html import escape
from html.parser import HTMLParser
from itertools import groupby, zip_longest
from typing import Any, TypeVar

from skills_app.web.locale import OfferedLocale, languages
from skills_app.web.speaking import speaking

Reply = TypeVar("Reply")

_VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_PHRASES = {"b", "bdi", "em", "i", "small", "span", "strong", "time"}
"""Elements that are a part of the sentence round them."""
_IN_A_ROW = {"a", "button", "summary"}
"""Elements that put what is in them in a row."""
_LEFT_ALONE = {"head", "script", "svg", "textarea"}
_UNSEEN = "off"
"""The class of what only a screen reader says: it says it once."""
_ID = re.compile(r'(?<=[ "])id="[^"]*"')
_LETTER = re.compile(r"[^\W\d_]")


def side_by_side(page: Callable[..., Reply]) -> Callable[..., Reply]:
    """For a function that makes a page and changes nothing: its page in both languages of the address, if it has two.

    A reply that is no page, such as a redirect, is handed on.
    """

    @wraps(page)
    def in_both(*args: Any, **named: Any) -> Reply:
        made, second = page(*args, **named), languages().second
        if second is None or not isinstance(made, str):
            return made
        with speaking(second):
            beside = page(*args, **named)
        return type(made)(put_beside(made, str(beside), second))

    return in_both


def put_beside(page: str, other: str, locale: OfferedLocale) -> str:
    """``page`` with the words of ``other``, the same page in ``locale``; where they say the same it is said once."""
    return "".join(_Pairs(locale).merged(_read(page), _read(other)))


@dataclass
class _Element:
    """``start``: as it is written. A text or a comment has no ``tag``, and its words are its ``start``."""

    tag: str = ""
    start: str = ""
    children: list["_Element"] = field(default_factory=list)
    closed: bool = False
    unseen: bool = False

    @property
    def is_words(self) -> bool:
        return not self.tag or (self.tag in _PHRASES and not self.unseen and all(one.is_words for one in self.children))

    @property
    def is_sign(self) -> bool:
        """It says nothing, so once is enough: a row of dots, a swatch of a colour."""
        return 'aria-hidden="true"' in self.start

    @property
    def text(self) -> str:
        return "".join(one.text for one in self.children) if self.tag else self.start


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.root = _Element("root")
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        unseen = _UNSEEN in (dict(attrs).get("class") or "").split()
        element = _Element(tag, self.get_starttag_text() or "", closed=tag not in _VOID, unseen=unseen)
        self._open[-1].children.append(element)
        if element.closed:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002 - HTMLParser's signature
        self._open[-1].children.append(_Element(tag, self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag == self._open[-1].tag:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        self._words(data)

    def handle_entityref(self, name: str) -> None:
        self._words(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._words(f"&#{name};")

    def handle_decl(self, decl: str) -> None:
        self._open[-1].children.append(_Element("", f"<!{decl}>"))

    def _words(self, words: str) -> None:
        self._open[-1].children.append(_Element("", words))


def _read(page: str) -> _Element:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.root


_Runs = list[tuple[bool, list[_Element]]]
_NOTHING: tuple[bool, list[_Element]] = (False, [])


class _Pairs:
    def __init__(self, locale: OfferedLocale) -> None:
        self._start = f'<span class="beside" lang="{escape(locale.tag)}" dir="{locale.direction}">'

    def merged(self, one: _Element, other: _Element | None) -> Iterator[str]:
        """The element as it is written, with the words of the other in it. Other None: there is no such element."""
        if other is None or one.tag != other.tag or one.tag in _LEFT_ALONE or one.unseen:
            yield from _written(one)
            return
        if one.tag == "option":
            yield from self._option(one, other)
            return
        yield one.start if one.tag != "root" else ""
        yield from self._content(one, _runs(other))
        if one.closed:
            yield f"</{one.tag}>"

    def _content(self, one: _Element, others: _Runs) -> Iterator[str]:
        runs = _runs(one)
        alone = len(runs) == 1 and one.tag not in _IN_A_ROW
        for (is_words, run), (are_words, there) in zip_longest(runs, others, fillvalue=_NOTHING):
            if is_words and are_words:
                yield from self._words(run, there, alone=alone)
                continue
            same_kind = there if is_words == are_words else []
            for mine, theirs in zip_longest(run, same_kind):
                yield from self.merged(mine, theirs) if mine else ()

    def _words(self, run: list[_Element], there: list[_Element], *, alone: bool) -> Iterator[str]:
        """``alone``: nothing else is in the element; else a picture may stand before or after the pair."""
        mine = "".join(part for one in run for part in _written(one))
        theirs = _ID.sub("", "".join(part for one in there for part in _written(one, signs=False)))
        if not _differ("".join(one.text for one in run), "".join(one.text for one in there)):
            yield mine
        elif alone:
            yield f"{mine}{self._start}{theirs.strip()}</span>"
        else:
            yield f'<span class="pair">{mine.strip()}{self._start}{theirs.strip()}</span></span>'

    def _option(self, one: _Element, other: _Element) -> Iterator[str]:
        """An option of a select holds no element."""
        yield one.start + one.text
        if _differ(one.text, other.text):
            yield f" · {other.text.strip()}"
        yield "</option>"


def _runs(element: _Element) -> _Runs:
    """The children in groups: words, with the phrases among them, and elements. Spaces alone are no words."""
    groups = [(words, list(run)) for words, run in groupby(element.children, key=lambda one: one.is_words)]
    return [(words and _says_something(run), run) for words, run in groups]


def _says_something(run: list[_Element]) -> bool:
    """A phrase that stands alone is an element like others: the words are in it."""
    said = [one for one in run if one.text.strip()]
    return len(said) > 1 or any(not one.tag for one in said)


def _differ(one: str, other: str) -> bool:
    """Numbers say the same in the digits of any script."""
    return bool(_LETTER.search(other)) and one.split() != other.split()


def _written(element: _Element, *, signs: bool = True) -> Iterator[str]:
    """``signs``: with what says nothing."""
    if element.is_sign and not signs:
        return
    if element.tag != "root":
        yield element.start
    for child in element.children:
        yield from _written(child, signs=signs)
    if element.closed:
        yield f"</{element.tag}>"
