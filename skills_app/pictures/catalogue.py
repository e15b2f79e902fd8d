"""All drawing functions, by the names that scenes use.

Importing this module imports every module of the props package.
"""

import importlib
import pkgutil

from skills_app.pictures import props
from skills_app.pictures.props.registry import PLACES, PROPS, TOOLS

for _module in pkgutil.iter_modules(props.__path__, prefix=f"{props.__name__}."):
    importlib.import_module(_module.name)

__all__ = ["PLACES", "PROPS", "TOOLS"]
