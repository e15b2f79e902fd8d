"""All drawing functions, by the names that scenes use.

Importing this module imports every module of the props package.
"""

import importlib
import pkgutil
from collections.abc import Iterator

from skills_app.pictures import props
from skills_app.pictures.props.registry import PLACES, PROPS, TOOLS
from skills_app.pictures.scene_schema import describe, of_function

for _module in pkgutil.iter_modules(props.__path__, prefix=f"{props.__name__}."):
    importlib.import_module(_module.name)

KINDS = {"prop": PROPS, "tool": TOOLS, "place": PLACES}


def listed() -> Iterator[str]:
    """Lines that tell every prop, tool and place: its name, the first line about it, then its keys one by one."""
    for kind, functions in KINDS.items():
        for name, draw in sorted(functions.items()):
            yield f"{kind} {name}: {str(draw.__doc__).splitlines()[0]}"
            for key, entry in of_function(draw).items():
                yield f"    {key}: {'a colour' if entry.is_colour else describe(entry.hint)} ({entry.default})"


__all__ = ["KINDS", "PLACES", "PROPS", "TOOLS", "listed"]
