"""The application of the author's view: one bank, no database, this machine only."""

from flask import Flask
from whitenoise import WhiteNoise

from skills_app.config import Config
from skills_app.web.assets import set_up_assets
from skills_app.web.author.open_bank import OpenBank
from skills_app.web.author.views import door
from skills_app.web.bank_library import set_up_interface_pictures
from skills_app.web.bank_media import TYPES
from skills_app.web.errors import set_up_errors
from skills_app.web.filters import set_up_filters
from skills_app.web.guards import set_up_guards
from skills_app.web.locale import set_up_locales
from skills_app.web.middleware import SecurityHeaders
from skills_app.web.pages import set_up_pages
from skills_app.web.security import set_up_security
from skills_app.web.voices import set_up_voices


def preview_app(config: Config, bank: OpenBank) -> Flask:
    """Pictures of the interface and assets must be built."""
    app = Flask("skills_app.web", static_folder=None)
    app.extensions["config"] = config
    app.extensions["open_bank"] = bank
    set_up_locales(app, config.translations_folder)
    set_up_security(app, config)
    set_up_filters(app)
    set_up_assets(app, config.assets_folder)
    set_up_interface_pictures(app, config)
    set_up_voices(app, config.audio_folder)
    set_up_pages(app)
    set_up_errors(app)
    set_up_guards(app, {})
    app.register_blueprint(door)
    files = WhiteNoise(SecurityHeaders(app.wsgi_app, published=False), autorefresh=True, mimetypes=TYPES)
    files.add_files(str(config.pictures_folder), prefix="pictures/")
    files.add_files(str(config.media_folder), prefix="media/")
    files.add_files(str(config.assets_folder), prefix="static/")
    app.wsgi_app = files  # type: ignore[method-assign]  # Flask's own way to add middleware
    return app
