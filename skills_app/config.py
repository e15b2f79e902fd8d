"""The settings: one frozen object, read once from the environment; a wrong setting fails at start and is named."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

HOME = Path(__file__).resolve().parent.parent
"""The folder that holds question_banks/ and translations/."""

SHORTEST_KEY = 32

EVENT_STREAMS = 160
"""Most pages that follow by themselves, in one process: each holds a thread of the server as long as it is open.
Two processes have enough for the screens of twenty workshops."""

Network = IPv4Network | IPv6Network


class ConfigError(ValueError):
    """A setting is missing or cannot be used; the message names it."""


@dataclass(frozen=True)
class Config:
    """Everything an installation may set; docs/settings.md says what each is for.

    ``data_folder`` holds what is made at run time: the SQLite file, the secret key, built pictures and assets, media.
    """

    data_folder: Path
    database_url: str
    secret_key: str
    banks_folder: Path = HOME / "question_banks"
    translations_folder: Path = HOME / "translations"
    public_url: str | None = None
    trusted_proxies: tuple[Network, ...] = ()
    anonymous_days: int = 7
    shared_days: int = 90
    backup_days: int = 30
    time_zone: ZoneInfo = ZoneInfo("Europe/Berlin")  # noqa: RUF009 - immutable
    listen: str = "0.0.0.0"  # noqa: S104 - tablets in the network are to reach it
    port: int = 8000
    tls_port: int = 8443

    @property
    def play_url(self) -> str:
        """The database of the play store: a file beside the other one, on PostgreSQL the same one."""
        file = self.database_url.removeprefix("sqlite:///")
        return self.database_url if file == self.database_url else f"sqlite:///{Path(file).with_suffix('.play.sqlite')}"

    @property
    def pictures_folder(self) -> Path:
        return self.data_folder / "pictures"

    @property
    def audio_folder(self) -> Path:
        return self.data_folder / "audio"

    @property
    def media_folder(self) -> Path:
        return self.data_folder / "media"

    @property
    def manifests_folder(self) -> Path:
        return self.data_folder / "manifests"

    @property
    def assets_folder(self) -> Path:
        return self.data_folder / "assets"

    @property
    def certificate_folder(self) -> Path:
        return self.data_folder / "certificate"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> "Config":
        """Reads the settings. Raises ConfigError naming the first setting that cannot be used."""
        data_folder = Path(environment.get("DATA_FOLDER") or HOME / "var").resolve()
        database_url = _database_url(environment.get("DATABASE_URL", ""), data_folder)
        return cls(
            data_folder=data_folder,
            database_url=database_url,
            secret_key=_secret_key(environment.get("SECRET_KEY", ""), database_url, data_folder),
            banks_folder=_folder(environment, "BANKS_FOLDER", cls.banks_folder),
            translations_folder=_folder(environment, "TRANSLATIONS_FOLDER", cls.translations_folder),
            public_url=_public_url(environment.get("PUBLIC_URL", "")),
            trusted_proxies=_networks(environment.get("TRUSTED_PROXIES", "")),
            anonymous_days=_whole_number(environment, "ANONYMOUS_DAYS", default=cls.anonymous_days, most=30),
            shared_days=_whole_number(environment, "SHARED_DAYS", default=cls.shared_days, most=730),
            backup_days=_whole_number(environment, "BACKUP_DAYS", default=cls.backup_days, most=730),
            time_zone=_time_zone(environment.get("TIME_ZONE") or cls.time_zone.key),
            listen=_address(environment, "LISTEN", cls.listen),
            port=_whole_number(environment, "PORT", default=cls.port, most=65535),
            tls_port=_whole_number(environment, "TLS_PORT", default=cls.tls_port, most=65535),
        )


def _database_url(url: str, data_folder: Path) -> str:
    if not url:
        return f"sqlite:///{data_folder / 'skills.sqlite'}"
    if url.startswith("postgresql://"):
        return url.replace("postgresql://", "postgresql+psycopg://", 1)
    if url.startswith(("postgresql+psycopg://", "sqlite:///")):
        return url
    raise ConfigError("DATABASE_URL must begin with sqlite:/// or postgresql://")


def _secret_key(key: str, database_url: str, data_folder: Path) -> str:
    if not key and not database_url.startswith("sqlite:"):
        raise ConfigError("SECRET_KEY must be set when DATABASE_URL names a PostgreSQL database")
    if key and len(key) < SHORTEST_KEY:
        raise ConfigError(f"SECRET_KEY must have {SHORTEST_KEY} characters or more")
    return key or _key_of_file(data_folder / "secret_key")


def _key_of_file(file: Path) -> str:
    """Made once. Of several processes that start at the same time one makes it; none ever reads half of it."""
    try:
        if not file.exists():
            file.parent.mkdir(parents=True, exist_ok=True)
            _make_key(file)
        key = file.read_text(encoding="ascii").strip()
    except OSError as error:
        raise ConfigError(f"SECRET_KEY is not set, and {file} cannot be used: {error.strerror}") from error
    if len(key) < SHORTEST_KEY:
        raise ConfigError(f"{file} must hold {SHORTEST_KEY} characters or more (it takes the place of SECRET_KEY)")
    return key


def _make_key(file: Path) -> None:
    draft = file.with_name(f".{file.name}.{secrets.token_hex(8)}")
    with open(draft, "x", opener=_owner_only, encoding="ascii") as new:
        new.write(secrets.token_urlsafe(48))
        new.flush()
        os.fsync(new.fileno())
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    finally:
        draft.unlink()


def _owner_only(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _folder(environment: Mapping[str, str], name: str, default: Path) -> Path:
    folder = Path(environment.get(name) or default).resolve()
    if not folder.is_dir():
        raise ConfigError(f"{name}: there is no folder {folder}")
    return folder


def _public_url(url: str) -> str | None:
    if not url:
        return None
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc or parts.path.strip("/"):
        raise ConfigError("PUBLIC_URL must be the address of the start page, such as https://skills.example.org")
    return f"{parts.scheme}://{parts.netloc}"


def _networks(text: str) -> tuple[Network, ...]:
    try:
        return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise ConfigError(f"TRUSTED_PROXIES: {error}") from error


def _time_zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (ValueError, ZoneInfoNotFoundError) as error:
        raise ConfigError(f"TIME_ZONE: there is no time zone {name}; write one such as Europe/Berlin") from error


def _address(environment: Mapping[str, str], name: str, default: str) -> str:
    try:
        return str(ip_address(environment.get(name) or default))
    except ValueError as error:
        raise ConfigError(f"{name} must be an IP address of this machine, such as 127.0.0.1") from error


def _whole_number(environment: Mapping[str, str], name: str, *, default: int, most: int) -> int:
    text = environment.get(name) or str(default)
    if not text.isascii() or not text.isdigit() or not 1 <= int(text) <= most:
        raise ConfigError(f"{name} must be a whole number from 1 to {most}")
    return int(text)
