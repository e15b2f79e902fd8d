"""The page that explains how a tablet comes to trust this room."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from cryptography import x509
from flask import Flask
from inspected import InspectedBrowser

from skills_app import create_app
from skills_app.certificates import CertificateFiles, fingerprint
from skills_app.config import Config
from skills_app.serving.authority import make_certificates


@pytest.fixture
def files(tmp_path: Path) -> CertificateFiles:
    """Certificates of a room."""
    made = CertificateFiles(tmp_path / "room" / "certificate")
    make_certificates(made, ["laptop.local", "localhost", "192.168.1.20"])
    return made


@pytest.fixture
def room(config: Config, files: CertificateFiles) -> Iterator[Flask]:
    """An application of its own in a data folder with certificates."""
    folder = files.folder.parent
    for built in ("pictures", "manifests", "assets", "index.json"):
        (folder / built).symlink_to(config.data_folder / built)
    made = create_app(replace(config, data_folder=folder))
    yield made
    made.extensions["database"].close()


@pytest.fixture
def tablet(room: Flask) -> InspectedBrowser:
    return InspectedBrowser(room.test_client())


@pytest.mark.parametrize("address", ["/trust", "/en/trust", "/en/trust/open", "/trust/authority.crt"])
def test_without_a_certificate_there_is_no_such_page(client_browser: InspectedBrowser, address: str) -> None:
    client_browser.get(address, status=404)


@pytest.mark.parametrize("locale", ["en", "de", "ar"])
def test_the_page_shows_the_fingerprint(tablet: InspectedBrowser, files: CertificateFiles, locale: str) -> None:
    page = tablet.get(f"/{locale}/trust")
    code = page.soup.find("code")
    assert code is not None
    assert ":".join(code.stripped_strings) == fingerprint(files.authority)


def test_the_short_address_chooses_the_language(room: Flask) -> None:
    reply = room.test_client().get("/trust", headers={"Accept-Language": "ar"})
    assert (reply.status_code, reply.location) == (303, "/ar/trust")
    assert "Accept-Language" in reply.headers["Vary"]


def test_a_tablet_gets_the_authority_and_never_a_key(room: Flask, files: CertificateFiles) -> None:
    reply = room.test_client().get("/trust/authority.crt")
    assert reply.mimetype == "application/x-x509-ca-cert"
    given = x509.load_der_x509_certificate(reply.data)
    assert given == x509.load_pem_x509_certificate(files.authority.read_bytes())


@pytest.mark.parametrize(
    ("asked", "opened"),
    [
        ("192.168.1.20:8000", "https://192.168.1.20:8443/de/"),
        ("localhost:8000", "https://localhost:8443/de/"),
        ("evil.example", "https://laptop.local:8443/de/"),
    ],
)
def test_it_leads_to_the_safe_address(room: Flask, asked: str, opened: str) -> None:
    browser = room.test_client()
    assert opened in browser.get("/de/trust", headers={"Host": asked}).text
    assert browser.get("/de/trust/open", headers={"Host": asked}).location == opened


def test_the_picture_code_is_drawn_on_the_page(tablet: InspectedBrowser) -> None:
    page = tablet.get("/en/trust")
    assert page.soup.select_one(".qr svg path") is not None
