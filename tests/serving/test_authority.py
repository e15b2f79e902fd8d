"""The room's own authority and the server's certificate."""

import ssl
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.x509.verification import PolicyBuilder, Store, VerificationError

from skills_app.certificates import CertificateFiles, as_der, fingerprint, host_for, names_of
from skills_app.serving.authority import SERVER_DAYS, UnusableNameError, is_local, make_certificates

NAMES = ["laptop.local", "localhost", "127.0.0.1", "192.168.1.20"]


@pytest.fixture
def files(tmp_path: Path) -> CertificateFiles:
    made = CertificateFiles(tmp_path / "certificate")
    make_certificates(made, NAMES)
    return made


def loaded(file: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(file.read_bytes())


@pytest.mark.parametrize("name", NAMES)
def test_the_chain_verifies_for_every_name(files: CertificateFiles, name: str) -> None:
    try:
        subject: x509.GeneralName = x509.IPAddress(ip_address(name))
    except ValueError:
        subject = x509.DNSName(name)
    policy = PolicyBuilder().store(Store([loaded(files.authority)]))
    assert isinstance(subject, x509.DNSName | x509.IPAddress)
    assert len(policy.build_server_verifier(subject).verify(loaded(files.server), [])) == 2


def test_the_certificate_is_for_no_other_name(files: CertificateFiles) -> None:
    policy = PolicyBuilder().store(Store([loaded(files.authority)]))
    with pytest.raises(VerificationError):
        policy.build_server_verifier(x509.DNSName("other.local")).verify(loaded(files.server), [])


def test_python_loads_key_and_chain(files: CertificateFiles) -> None:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(files.server, files.server_key)


def test_tablets_accept_how_long_it_is_valid(files: CertificateFiles) -> None:
    server = loaded(files.server)
    assert server.not_valid_after_utc - server.not_valid_before_utc == timedelta(days=397) == timedelta(SERVER_DAYS)
    assert server.not_valid_before_utc < datetime.now(UTC)


def test_only_the_owner_reads_the_keys(files: CertificateFiles) -> None:
    assert {file.stat().st_mode & 0o777 for file in (files.authority_key, files.server_key)} == {0o600}


def test_a_second_run_keeps_the_authority_that_tablets_trust(files: CertificateFiles) -> None:
    authority, server = files.authority.read_bytes(), files.server.read_bytes()
    make_certificates(files, ["laptop.local", "10.0.0.7"])
    assert files.authority.read_bytes() == authority
    assert files.server.read_bytes() != server
    assert names_of(files.server) == ("laptop.local", "10.0.0.7")


def test_the_authority_may_speak_for_local_names_only(files: CertificateFiles) -> None:
    constraints = loaded(files.authority).extensions.get_extension_for_class(x509.NameConstraints)
    names = {name.value for name in constraints.value.permitted_subtrees or [] if isinstance(name, x509.DNSName)}
    assert constraints.critical
    assert names == {"local", "localhost"}


@pytest.mark.parametrize(
    "name", ["laptop.local", "my-laptop.local", "localhost", "10.1.2.3", "192.168.178.20", "172.31.0.1"]
)
def test_local_names_and_addresses(name: str) -> None:
    assert is_local(name)


@pytest.mark.parametrize(
    "name",
    ["example.org", "local", ".local", "a b.local", "küche.local", "x..local", "8.8.8.8", "172.32.0.1", "fe80::1", ""],
)
def test_other_names_are_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    files = CertificateFiles(tmp_path / "certificate")
    with pytest.raises(UnusableNameError):
        make_certificates(files, ["laptop.local", name])
    assert not files.folder.exists()


def test_an_authority_without_its_key_makes_nothing(files: CertificateFiles) -> None:
    server = files.server.read_bytes()
    files.authority_key.unlink()
    with pytest.raises(FileNotFoundError, match=r"authority\.key"):
        make_certificates(files, NAMES)
    assert files.server.read_bytes() == server


def test_what_the_pages_show(files: CertificateFiles) -> None:
    assert len(fingerprint(files.authority).split(":")) == 32
    assert x509.load_der_x509_certificate(as_der(files.authority)) == loaded(files.authority)
    assert host_for(files.server, "192.168.1.20") == "192.168.1.20"
    assert host_for(files.server, "evil.example") == host_for(files.server, None) == "laptop.local"
