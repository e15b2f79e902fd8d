"""``skills-app workshop``: a room with robots in its seats, to try it alone."""

from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import urlsplit

import click
from sqlalchemy.orm import Session

from skills_app.assessment.bank import PRACTICE
from skills_app.assessment.bank_file import read_bank
from skills_app.assessment.personas import read_personas
from skills_app.cli.demonstration import FACILITATOR, add_for_trial, way_in
from skills_app.cli.prepared import migrated_database, refuse_unprepared
from skills_app.cli.settings import settings
from skills_app.config import Config
from skills_app.records import accounts
from skills_app.records.codes import new_public_id
from skills_app.records.organisations import house_of
from skills_app.records.stores import play_store
from skills_app.records.workshops import PLAYING, TALKING, NewWorkshop, WorkshopView, open_workshop
from skills_app.web.bank_library import ServedBank, bank_folders, load_bank
from skills_app.web.locale import PLAY, read_locales
from skills_app.web.workshop.leading import FORMS, MOST_GROUPS, USUAL
from skills_app.workshop_demo.answering import Knowing
from skills_app.workshop_demo.browser import NoAnswer, RobotBrowser
from skills_app.workshop_demo.troupe import Visit, play, take_seats

SEATS_OF_A_GROUP = 3


@dataclass(frozen=True)
class Wanted:
    """What is to be opened. ``facilitator``: None for the one of the trial."""

    bank: str
    form: str
    groups: int
    facilitator: str | None


@click.group()
def workshop() -> None:
    """Try a workshop without people."""


@workshop.command()
@click.option(
    "--facilitator", metavar="NAME", help="Sign-in name of who leads it, instead of a facilitator for trials."
)
@click.option("--groups", type=click.IntRange(1, MOST_GROUPS), default=USUAL["groups"], help="Groups of three.")
@click.option("--bank", default="cook", metavar="BANK", help="The bank that is played.")
@click.option("--form", type=click.Choice(FORMS), default="full", help="With tasks, or activities alone.")
@click.option("--free", type=click.IntRange(0), default=1, help="Seats that are left to people.")
@click.option("--speed", type=click.FloatRange(0.1, 1000), default=1.0, help="1: as people; 10: ten times as fast.")
@click.option("--url", metavar="URL", help="The server, instead of this machine and PORT.")
def demo(free: int, speed: float, url: str | None, **wanted: str) -> None:
    """Open a workshop on the server that runs, with robots in its seats."""
    config, what = settings(), Wanted(**wanted)  # type: ignore[arg-type]  # click gives each its type
    base = _base(url or f"http://127.0.0.1:{config.port}")
    locale = next(iter(read_locales(config.translations_folder / "locales.toml")))
    robots = what.groups * SEATS_OF_A_GROUP - free
    if robots < 1:
        raise click.ClickException(f"{what.groups} groups have {robots + free} seats: leave one to a robot (--free)")
    try:
        RobotBrowser(base).get(f"/{PLAY}{locale}/join")
        refuse_unprepared(config)
        served, knowing = _bank(config, what, locale)
        opened = _open(config, what, served)
        click.echo(_welcome(base, locale, opened))
        seated = take_seats(Visit(base, opened.code, robots, speed), knowing)
        click.echo(f"{robots} robots have seats, {free} free for people. Start a round on the facilitator's page.")
        acts = play(seated, click.echo)
    except NoAnswer as problem:
        raise click.ClickException(f"{problem}; is the server running, and is --url its address?") from problem
    except KeyboardInterrupt:
        click.echo("\nThe robots have left. The workshop stays until it is ended on its page, at most 24 hours.")
    else:
        click.echo(f"The workshop has ended; the robots acted {acts} times.")


def _base(url: str) -> str:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        raise click.ClickException("--url must be an address such as http://127.0.0.1:8000")
    return f"{parts.scheme}://{parts.netloc}"


def _bank(config: Config, wanted: Wanted, locale: str) -> tuple[ServedBank, Knowing]:
    """As the server has it when it was started with these files."""
    folders = bank_folders(config)
    served = load_bank(config, wanted.bank) if wanted.bank in folders else None
    personas = read_personas(folders[wanted.bank], served.bank) if served else ()
    if served is None or not personas:
        raise click.ClickException(f"{wanted.bank} is no bank with personas that can be played")
    if wanted.form not in served.offered_forms(locale):
        raise click.ClickException(f"{wanted.bank} cannot be played as {wanted.form}")
    return served, Knowing(served.bank, personas, read_bank(folders[PRACTICE]), locale)


def _open(config: Config, wanted: Wanted, served: ServedBank) -> WorkshopView:
    with migrated_database(config) as database, closing(play_store(config.play_url)) as play_database:
        with database.writing() as db:
            leads = _facilitator(db, config, wanted.facilitator)
            house = house_of(db, leads.organisation_id).name
        new = NewWorkshop(
            public_id=new_public_id(),
            house_name=house,
            facilitator_id=leads.id,
            bank_digest=served.digest,
            form_id=wanted.form,
            groups=wanted.groups,
            minutes={PLAYING: USUAL["playing"], TALKING: USUAL["talking"]},
            now=datetime.now(UTC),
        )
        with play_database.writing() as db:
            return open_workshop(db, new)


def _facilitator(db: Session, config: Config, name: str | None) -> accounts.AccountView:
    if name is None:
        add_for_trial(db, config, FACILITATOR)
        click.echo(way_in(config, FACILITATOR))
    found = accounts.find_account(db, name or FACILITATOR.name)
    if found is None or found.role != "facilitator" or found.disabled_at:
        raise click.ClickException(f"{name or FACILITATOR.name} is no facilitator who can sign in")
    return found


def _welcome(base: str, locale: str, opened: WorkshopView) -> str:
    page = f"{base}/{locale}/desk/workshops/workshop/{opened.public_id}"
    return "\n".join(
        [
            f"Facilitator: {page}",
            f"Projector:   {page}/projector",
            f"Way in:      {base}/{PLAY}{locale}/join?code={opened.code}",
            f"Six digits:  {opened.code}",
        ]
    )
