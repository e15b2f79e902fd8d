"""The page of one item, of a sitting or to practise: what its template gets. One template per item type."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from flask_babel import LazyString

from skills_app.assessment.bank import BankTexts, Item
from skills_app.assessment.item_types import Raw
from skills_app.assessment.knowledge import KnowledgeItem, Option
from skills_app.web.bank_library import ServedBank
from skills_app.web.pages import render_page
from skills_app.web.spots import spot_classes


@dataclass(frozen=True)
class OptionView:
    """``place``: the classes that put a hotspot on its picture."""

    id: str
    text: str
    picture: str | None
    place: str


@dataclass(frozen=True)
class ItemView:
    """An item in one language: nothing of a client, so that one serves all; see item_view."""

    served: ServedBank
    item: Item | KnowledgeItem
    texts: BankTexts

    @property
    def template(self) -> str:
        return f"client/items/{self.item.type}.html"

    @cached_property
    def asked(self) -> str:
        return self.texts.captions[self.item.id]

    @cached_property
    def pictures(self) -> tuple[str, ...]:
        """The addresses of the activity's picture, or of those of the stimulus in their order."""
        if isinstance(self.item, Item):
            return (self.served.picture(self.item.picture),)
        scenes = self.item.stimulus.scenes if self.item.stimulus else ()
        return tuple(self.served.picture(scene) for scene in scenes)

    @cached_property
    def described(self) -> tuple[str, ...]:
        """What is seen or heard, in the order of the sources of the stimulus: "" where an archived version says
        nothing."""
        stimulus = self.item.stimulus if isinstance(self.item, KnowledgeItem) else None
        sources = stimulus.sources if stimulus else ()
        return tuple(self.texts.stimuli.get(source, "") for source in sources)

    @cached_property
    def has_pictures(self) -> bool:
        """Every option is a picture: they need the room."""
        return bool(self.options) and all(option.picture for option in self.options) and self.item.type != "number"

    @cached_property
    def options(self) -> tuple[OptionView, ...]:
        return tuple(map(self._option, self.item.options)) if isinstance(self.item, KnowledgeItem) else ()

    @cached_property
    def left(self) -> tuple[OptionView, ...]:
        """Matching: those to which one of the ``right`` is given."""
        return self._side(self.item.task.left) if isinstance(self.item, KnowledgeItem) else ()

    @cached_property
    def right(self) -> tuple[OptionView, ...]:
        return self._side(self.item.task.right) if isinstance(self.item, KnowledgeItem) else ()

    def _side(self, ids: tuple[str, ...]) -> tuple[OptionView, ...]:
        return tuple(option for option in self.options if option.id in ids)

    def _option(self, option: Option) -> OptionView:
        picture = self.served.picture(option.picture) if option.picture else None
        return OptionView(option.id, self.texts.options[option.id], picture, spot_classes(option.area))


@lru_cache(maxsize=8192)
def item_view(served: ServedBank, item_id: str, locale: str) -> ItemView:
    """Made once for a bank version and a locale of its texts."""
    return ItemView(served, served.bank.asked(item_id), served.bank.texts[locale])


@dataclass(frozen=True)
class Around:
    """What stands round an item: where its form goes (``action``), the links of the foot (None: there is none), how far
    one is. ``position`` 0: practice. ``revision`` 0: nothing is stored."""

    sitting: str
    action: str
    field: str
    back: str
    stop: str | None = None
    position: int = 0
    items: int = 0
    revision: int = 0
    next_pictures: tuple[str, ...] = ()
    trial: bool = False

    @property
    def place(self) -> str:
        """What follows the locale in the address."""
        return self.action.split("/", 2)[2]


def item_page(view: ItemView, around: Around, raw: Raw, problem: LazyString | str = "") -> str:
    return render_page(view.template, **item_context(view, around, raw, problem))


def item_context(view: ItemView, around: Around, raw: Raw, problem: LazyString | str = "") -> dict[str, Any]:
    """What the templates of items get. ``raw``: what the form shows as given."""
    answer = raw.get("answer", ())
    return {
        "view": view,
        "item": view.item,
        "around": around,
        "raw": raw,
        "answer": answer[0] if answer else "",
        "wish": bool(raw.get("wish")),
        "instead": next(iter(raw.get("instead", ())), ""),
        "problem": problem,
        "trial": around.trial,
    }
