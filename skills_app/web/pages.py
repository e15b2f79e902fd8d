"""Pages from templates. Translations are put in when a template is compiled: once for each locale, not per request."""

import re
from collections.abc import Mapping
from typing import Any

from flask import Flask, current_app
from flask_babel import force_locale, gettext
from jinja2 import Environment
from jinja2.ext import Extension

from skills_app.web.locale import languages, offered_locales
from skills_app.web.side_by_side import side_by_side

_PLAIN_TEXT = re.compile(r"""\b_\((?P<quote>["'])(?P<text>(?:(?!(?P=quote)).)*)(?P=quote)\)""")
"""A call of ``_`` with a text and nothing to fill in; the others are translated when the page is rendered."""


class TranslateWhenCompiled(Extension):
    """Replaces ``_('text')`` by its translation; ``locale`` is set on the environment that uses it."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        with force_locale(str(self.environment.globals["compiled_for"])):
            return _PLAIN_TEXT.sub(_translated, source)


def _translated(call: re.Match[str]) -> str:
    text = call["text"]
    return repr(gettext(text))


def set_up_pages(app: Flask) -> None:
    """Call it when all filters and globals are there."""
    environments: dict[str, Environment] = {}
    for locale in app.extensions["locales"]:
        environment = app.jinja_env.overlay(extensions=[TranslateWhenCompiled])
        environment.globals = app.jinja_env.globals | {"compiled_for": locale}
        environments[locale] = environment
    app.extensions["page_environments"] = environments


def render_page(template: str, **context: Any) -> str:
    """A page in the language of the request. Templates have ``languages``, of this page, and ``locales``, offered."""
    here = languages()
    environments: Mapping[str, Environment] = current_app.extensions["page_environments"]
    page = environments[here.first.id].get_template(template)
    return page.render(context, languages=here, locales=offered_locales())


render_both = side_by_side(render_page)
"""For a client's page whose context holds no words of a language yet: in both languages of the address."""
