"""Shows in pictures what a person can do at work."""

from collections.abc import Callable

from flask import Flask
from whitenoise import WhiteNoise

from skills_app.config import Config
from skills_app.records.database import Database
from skills_app.records.stores import play_store
from skills_app.web.administrator.blueprint import door as administrator_door
from skills_app.web.assets import set_up_assets
from skills_app.web.bank_library import set_up_banks
from skills_app.web.bank_media import TYPES
from skills_app.web.beginnings import set_up_beginnings
from skills_app.web.client.blueprint import door as client_door
from skills_app.web.client.card import card
from skills_app.web.client.identity import require_client
from skills_app.web.counsellor.blueprint import door as counsellor_door
from skills_app.web.errors import set_up_errors
from skills_app.web.filters import set_up_filters
from skills_app.web.front import front
from skills_app.web.guards import Audience, set_up_guards
from skills_app.web.locale import set_up_locales
from skills_app.web.middleware import SecurityHeaders, TrustedProxies, add_headers_of_files
from skills_app.web.pages import set_up_pages
from skills_app.web.request_log import set_up_request_log
from skills_app.web.security import set_up_security
from skills_app.web.staff.blueprint import door as staff_door
from skills_app.web.staff.identity import require_role, require_signing_in, require_staff
from skills_app.web.translator.blueprint import door as translator_door
from skills_app.web.trust import trust
from skills_app.web.verify import verify
from skills_app.web.voices import set_up_voices
from skills_app.web.workshop.blueprint import facilitator as facilitator_door
from skills_app.web.workshop.blueprint import participant as participant_door
from skills_app.web.workshop.identity import require_seat
from skills_app.web.workshop.play import set_up_personas
from skills_app.web.workshop.strip import set_up_strip

__all__ = ["create_app"]


def create_app(config: Config | None = None) -> Flask:
    """The application. The database must be migrated, pictures and assets built (``make build``)."""
    config = config or Config.from_environment()
    app = Flask("skills_app.web", static_folder=None)
    app.extensions["config"] = config
    app.extensions["database"] = database = Database(config.database_url)
    app.extensions["play"] = play_store(config.play_url)
    set_up_request_log(app)
    set_up_locales(app, config.translations_folder)
    set_up_security(app, config)
    set_up_filters(app)
    set_up_assets(app, config.assets_folder)
    set_up_banks(app, config, database)
    set_up_personas(app, config)
    set_up_strip(app)
    set_up_beginnings(app, config.translations_folder, config.media_folder)
    set_up_voices(app, config.audio_folder)
    set_up_pages(app)
    set_up_errors(app)
    set_up_guards(app, _CHECKS)
    for blueprint in _BLUEPRINTS:
        app.register_blueprint(blueprint)
    app.wsgi_app = TrustedProxies(_with_files(app, config), config.trusted_proxies)  # type: ignore[method-assign]  # Flask's own way to add middleware
    return app


_BLUEPRINTS = (
    front,
    trust,
    card,
    verify,
    client_door,
    staff_door,
    counsellor_door,
    administrator_door,
    translator_door,
    facilitator_door,
    participant_door,
)
_CHECKS = {
    Audience.CLIENT: require_client,
    Audience.COUNSELLOR: require_role("counsellor"),
    Audience.ADMINISTRATOR: require_role("administrator"),
    Audience.TRANSLATOR: require_role("translator"),
    Audience.FACILITATOR: require_role("facilitator"),
    Audience.PARTICIPANT: require_seat,
    Audience.STAFF: require_staff,
    Audience.SIGNING_IN: require_signing_in,
}


def _with_files(app: Flask, config: Config) -> WhiteNoise:
    """Serves pictures, media and assets before Flask is asked; their names carry a hash, so they never change."""
    always: Callable[[str, str], bool] = lambda _path, _url: True  # noqa: E731 - one line says it
    published = bool(config.public_url and config.public_url.startswith("https:"))
    pages = SecurityHeaders(app.wsgi_app, published=published)
    files = WhiteNoise(
        pages,
        immutable_file_test=always,
        max_age=31536000,
        add_headers_function=add_headers_of_files,
        mimetypes=TYPES,
    )
    files.add_files(str(config.pictures_folder), prefix="pictures/")
    if config.media_folder.is_dir():
        files.add_files(str(config.media_folder), prefix="media/")
    if config.audio_folder.is_dir():
        files.add_files(str(config.audio_folder), prefix="audio/")
    files.add_files(str(config.assets_folder), prefix="static/")
    return files
