"""``skills-app serve``: the production server, and what to open on which device."""

from dataclasses import replace
from io import StringIO

import click
import segno

from skills_app.certificates import CertificateFiles, fingerprint, host_for
from skills_app.cli.settings import settings, this_command
from skills_app.config import Config
from skills_app.serving.lan import lan_address
from skills_app.serving.server import listening_problem, run_servers, server_commands

port_type = click.IntRange(1, 65535)


@click.command()
@click.option("--port", type=port_type, help="Port of the plain listener (default: PORT, else 8000).")
@click.option("--tls-port", type=port_type, help="Port of the TLS listener (default: TLS_PORT, else 8443).")
def serve(port: int | None, tls_port: int | None) -> None:
    """Run the server. With a certificate (skills-app certificate) it listens over TLS as well."""
    config = settings()
    config = replace(config, port=port or config.port, tls_port=tls_port or config.tls_port)
    commands = server_commands(config)
    if problem := listening_problem(config, [config.port, config.tls_port][: len(commands)]):
        raise click.ClickException(f"cannot listen on {problem}; PORT, TLS_PORT and LISTEN choose another address")
    click.echo(welcome(config))
    raise SystemExit(run_servers(commands, config))


def welcome(config: Config) -> str:
    """What the operator reads: addresses for tablets (with a QR code) and for the desk."""
    address, files = lan_address(), CertificateFiles(config.certificate_folder)
    secure = f"https://{host_for(files.server, address)}:{config.tls_port}/" if files.exist() else None
    lines = [
        "",
        f"Client, on this machine:      http://localhost:{config.port}/",
        f"Counsellor, on this machine:  http://localhost:{config.port}/de/desk/",
    ]
    if address:
        tablets = secure or f"http://{address}:{config.port}/"
        lines += [f"Tablets in this network:      {tablets}", _qr(tablets)]
    if secure:
        lines.append(f"Counsellors elsewhere:        {secure}de/desk/")
        lines.append(f"Once on each new device:      http://{address or 'localhost'}:{config.port}/trust")
        lines.append(f"Fingerprint to compare there: {fingerprint(files.authority)}")
    else:
        lines.append(_without_tls())
    return "\n".join(lines)


def _without_tls() -> str:
    return (
        "The desk refuses plain HTTP from other machines. To open it there, stop the server, run\n"
        f"  {this_command()} certificate\nand start again: both doors are then served over TLS as well."
    )


def _qr(address: str) -> str:
    out = StringIO()
    segno.make_qr(address).terminal(out, compact=True)
    return out.getvalue()
