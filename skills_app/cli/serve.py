"""``skills-app serve``: the production server, and what to open on which device."""

from dataclasses import replace
from io import StringIO
from ipaddress import ip_address

import click
import segno

from skills_app.certificates import CertificateFiles, fingerprint, host_for
from skills_app.cli.prepared import refuse_unprepared
from skills_app.cli.settings import settings, this_command
from skills_app.config import Config
from skills_app.serving.deletion import DailyDeletion
from skills_app.serving.lan import lan_address
from skills_app.serving.server import listening_problem, run_servers, server_commands
from skills_app.web.locale import read_locales

port_type = click.IntRange(1, 65535)


@click.command()
@click.option("--port", type=port_type, help="Port of the plain listener (default: PORT, else 8000).")
@click.option("--tls-port", type=port_type, help="Port of the TLS listener (default: TLS_PORT, else 8443).")
def serve(port: int | None, tls_port: int | None) -> None:
    """Run the server, over TLS as well with a certificate; delete each day what has reached its day."""
    config = settings()
    config = replace(config, port=port or config.port, tls_port=tls_port or config.tls_port)
    refuse_unprepared(config)
    commands = server_commands(config)
    if problem := listening_problem(config, [config.port, config.tls_port][: len(commands)]):
        raise click.ClickException(f"cannot listen on {problem}; PORT, TLS_PORT and LISTEN choose another address")
    click.echo(welcome(config))
    raise SystemExit(run_servers(commands, config, DailyDeletion(config).when_due))


def welcome(config: Config) -> str:
    """What the operator reads: addresses for tablets (with a QR code) and for the desk."""
    here = f"http://localhost:{config.port}/"
    lines = ["", f"Client, on this machine:      {here}", f"Counsellor, on this machine:  {here}{_desk(config)}"]
    files = CertificateFiles(config.certificate_folder)
    if ip_address(config.listen).is_loopback:
        lines.append(f"Other devices reach it only through a proxy on this machine (LISTEN={config.listen}).")
    elif files.exist():
        lines += _over_tls(config, files)
    else:
        lines += _without_tls(config)
    return "\n".join(lines)


def _over_tls(config: Config, files: CertificateFiles) -> list[str]:
    """The QR code leads to the page that explains trust: on a new tablet the safe address begins with a warning."""
    address = lan_address()
    host = host_for(files.server, address)
    trust, secure = f"http://{address or host}:{config.port}/trust", f"https://{host}:{config.tls_port}/"
    return [
        f"Once on each new device:      {trust}",
        _qr(trust),
        f"Tablets, after that:          {secure}",
        f"Counsellors elsewhere:        {secure}{_desk(config)}",
        f"Fingerprint to compare there: {fingerprint(files.authority)}",
    ]


def _without_tls(config: Config) -> list[str]:
    address = lan_address()
    tablets = f"http://{address}:{config.port}/"
    return [
        *([f"Tablets in this network:      {tablets}", _qr(tablets)] if address else []),
        "The desk refuses plain HTTP from other machines. To open it there, stop the server, run",
        f"  {this_command()} certificate\nand start again: both doors are then served over TLS as well.",
    ]


def _desk(config: Config) -> str:
    """The desk's place below an address, in the locale that is offered first."""
    return f"{next(iter(read_locales(config.translations_folder / 'locales.toml')))}/desk/"


def _qr(address: str) -> str:
    out = StringIO()
    segno.make_qr(address).terminal(out, compact=True)
    return out.getvalue()
