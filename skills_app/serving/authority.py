"""Makes a room's own authority and a server certificate, for tablets without internet."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address, ip_network
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from skills_app.certificates import CertificateFiles

AUTHORITY_NAME = "Skills App, this room"
AUTHORITY_DAYS = 3650
SERVER_DAYS = 397
"""Tablets refuse server certificates that are valid for more than 398 days."""

LOCAL_NETWORKS = tuple(
    ip_network(network)
    for network in (
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "100.64.0.0/10",
        "192.0.2.0/24",
        "127.0.0.0/8",
    )
)
"""Networks that are never part of the internet."""
LOCAL_NAMES = ("local", "localhost")
"""All that the authority may speak for: a tablet that trusts it is not open to forged pages of the internet."""


class UnusableNameError(ValueError):
    """A name or address that the room's authority may not speak for."""


def is_local(name: str) -> bool:
    """Whether the authority may speak for a name (``laptop.local``) or an address of a local network."""
    try:
        address = ip_address(name)
    except ValueError:
        return name == "localhost" or (name.endswith(".local") and name.isascii() and _is_host_name(name))
    return any(address in network for network in LOCAL_NETWORKS)


def _is_host_name(name: str) -> bool:
    labels = name.split(".")
    return len(name) <= 253 and all(0 < len(label) < 64 and label.replace("-", "").isalnum() for label in labels)


def make_certificates(files: CertificateFiles, names: Sequence[str], now: datetime | None = None) -> None:
    """Keeps an authority that is there (tablets trust it already) and makes a new server certificate for the names.

    Raises UnusableNameError for a name that is not local, FileNotFoundError when the authority's key was taken away.
    """
    for name in names:
        if not is_local(name):
            raise UnusableNameError(name)
    now = now or datetime.now(UTC)
    files.folder.mkdir(parents=True, exist_ok=True)
    if not files.authority.exists():
        _make_authority(files, now)
    _make_server_certificate(files, names, now)


def _make_authority(files: CertificateFiles, now: datetime) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = _common_name(AUTHORITY_NAME)
    certificate = (
        _builder(name, name, key, now, AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_key_usage(signs_certificates=True), critical=True)
        .add_extension(_only_local(), critical=True)
        .sign(key, hashes.SHA256())
    )
    _write_key(files.authority_key, key)
    _write(files.authority, certificate.public_bytes(serialization.Encoding.PEM))


def _make_server_certificate(files: CertificateFiles, names: Sequence[str], now: datetime) -> None:
    authority = x509.load_pem_x509_certificate(files.authority.read_bytes())
    authority_key = serialization.load_pem_private_key(files.authority_key.read_bytes(), None)
    if not isinstance(authority_key, ec.EllipticCurvePrivateKey):
        raise TypeError("authority.key is not an elliptic curve key")
    key = ec.generate_private_key(ec.SECP256R1())
    certificate = (
        _builder(_common_name(names[0]), authority.subject, key, now, SERVER_DAYS)
        .add_extension(x509.SubjectAlternativeName([_alternative(name) for name in names]), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_key_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    _write_key(files.server_key, key)
    _write(files.server, certificate.public_bytes(serialization.Encoding.PEM) + files.authority.read_bytes())


def _builder(
    subject: x509.Name, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, now: datetime, days: int
) -> x509.CertificateBuilder:
    """Valid from the day before, because the clocks of tablets are not exact."""
    begin = now - timedelta(days=1)
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _key_usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _only_local() -> x509.NameConstraints:
    networks = [x509.IPAddress(network) for network in LOCAL_NETWORKS]
    return x509.NameConstraints([*(x509.DNSName(name) for name in LOCAL_NAMES), *networks], None)


def _common_name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


def _alternative(name: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _write_key(file: Path, key: ec.EllipticCurvePrivateKey) -> None:
    pem = serialization.PrivateFormat.PKCS8
    _write(file, key.private_bytes(serialization.Encoding.PEM, pem, serialization.NoEncryption()), mode=0o600)


def _write(file: Path, content: bytes, mode: int = 0o644) -> None:
    draft = file.with_name(f".{file.name}.new")
    draft.unlink(missing_ok=True)
    with open(draft, "xb", opener=lambda path, flags: os.open(path, flags, mode)) as target:
        target.write(content)
    draft.replace(file)
