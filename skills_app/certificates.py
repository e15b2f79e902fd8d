"""A room's certificates as they lie in the data folder: what the server serves with and the trust page shows."""

from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization


@dataclass(frozen=True)
class CertificateFiles:
    """The room's authority, which tablets trust, and the server's certificate. The keys are for their owner only."""

    folder: Path

    @property
    def authority(self) -> Path:
        return self.folder / "authority.pem"

    @property
    def authority_key(self) -> Path:
        return self.folder / "authority.key"

    @property
    def server(self) -> Path:
        return self.folder / "server.pem"

    @property
    def server_key(self) -> Path:
        return self.folder / "server.key"

    def exist(self) -> bool:
        return self.server.exists() and self.server_key.exists()


def fingerprint(certificate: Path) -> str:
    """SHA-256 of the first certificate of a file, in pairs as a tablet shows it."""
    return _first(certificate).fingerprint(hashes.SHA256()).hex(":").upper()


def as_der(certificate: Path) -> bytes:
    """The first certificate of a file in the form that every device installs."""
    return _first(certificate).public_bytes(serialization.Encoding.DER)


def names_of(certificate: Path) -> tuple[str, ...]:
    """The names and addresses a server certificate is for, the machine's own name first."""
    names = _first(certificate).extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    addresses = [str(address) for address in names.get_values_for_type(x509.IPAddress)]
    return (*names.get_values_for_type(x509.DNSName), *addresses)


def host_for(certificate: Path, host: str | None) -> str:
    """The host when the server certificate is for it, else the machine's own name."""
    names = names_of(certificate)
    return host if host in names else names[0]


def _first(certificate: Path) -> x509.Certificate:
    return x509.load_pem_x509_certificate(certificate.read_bytes())
