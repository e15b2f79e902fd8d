"""``skills-app certificate``: TLS for a room without internet."""

import click

from skills_app.certificates import CertificateFiles, fingerprint
from skills_app.cli.settings import settings
from skills_app.serving.authority import UnusableNameError, is_local, make_certificates
from skills_app.serving.lan import lan_address, local_name


@click.command()
@click.option("--name", default=None, help="The machine's name in the network (default: HOSTNAME.local).")
def certificate(name: str | None) -> None:
    """Make an authority for this room and a server certificate, and say how tablets trust it."""
    config = settings()
    files = CertificateFiles(config.certificate_folder)
    names = [name or local_name(), "localhost", "127.0.0.1"]
    address = lan_address()
    if address and is_local(address):
        names.append(address)
    _make(files, names)
    click.echo(f"Certificate for {', '.join(names)} in {files.folder}")
    click.echo(f"Fingerprint of the authority (SHA-256):\n  {fingerprint(files.authority)}")
    click.echo(
        f"Start the server again. Then open http://{address or 'localhost'}:{config.port}/trust once on each tablet;\n"
        f"after that https://{names[-1]}:{config.tls_port}/ works there without a warning.\n"
        f"The name {names[0]} is found where this machine runs Avahi (Debian: avahi-daemon) or Bonjour."
    )


def _make(files: CertificateFiles, names: list[str]) -> None:
    try:
        make_certificates(files, names)
    except UnusableNameError as error:
        raise click.BadParameter(f"{error}: the name must end in .local", param_hint="--name") from error
    except FileNotFoundError as error:
        raise click.ClickException(f"{error.filename} is missing: put it back, or remove {files.folder}") from error
