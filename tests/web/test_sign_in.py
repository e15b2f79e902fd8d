"""Staff sign in with a password and a second factor; what ends a sign-in."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pyotp
import pytest
import time_machine
from inspected import InspectedBrowser, Page
from werkzeug.test import Cookie

from skills_app.records.accounts import Enrolment, disable_account
from skills_app.records.database import Database
from skills_app.web.staff.identity import IDLE
from skills_app.web.throttling import SAME_NAME_FROM_A_PLACE

NewBrowser = Callable[..., InspectedBrowser]
PASSWORD = "a password for tests"
DESK = "/de/desk/"
START = datetime(2026, 11, 25, 10, 0, tzinfo=UTC)


@pytest.fixture
def clock() -> Iterator[time_machine.Traveller]:
    """It stands still until a test moves it."""
    with time_machine.travel(START, tick=False) as moved:
        yield moved


def give_password(
    browser: InspectedBrowser, password: str = PASSWORD, *, name: str = "counsellor", status: int = 200
) -> Page:
    browser.get("/de/desk/sign-in")
    return browser.send({"name": name, "password": password}, status=status)


def give_code(browser: InspectedBrowser, code: str, *, status: int = 200) -> Page:
    browser.get("/de/desk/second-factor")
    return browser.send({"code": code}, status=status)


def one_time_code(counsellor: Enrolment, *, steps: int = 0) -> str:
    return pyotp.TOTP(counsellor.totp.secret).at(datetime.now(UTC) + timedelta(seconds=30 * steps))


def sign_in(browser: InspectedBrowser, counsellor: Enrolment) -> None:
    give_password(browser)
    assert give_code(browser, one_time_code(counsellor)).address == DESK


def desk_cookie(browser: InspectedBrowser) -> Cookie | None:
    cookie: Cookie | None = browser.client.get_cookie("desk")  # type: ignore[attr-defined]  # Flask's test client has it
    return cookie


def is_signed_in(browser: InspectedBrowser) -> bool:
    return browser.get(DESK).address == DESK


def test_password_and_one_time_code_open_the_desk(client_browser: InspectedBrowser, counsellor: Enrolment) -> None:
    """C8 V6.3.3."""
    assert not is_signed_in(client_browser)
    sign_in(client_browser, counsellor)
    assert is_signed_in(client_browser)


def test_a_wrong_password_and_an_unknown_name_look_the_same(
    client_browser: InspectedBrowser, counsellor: Enrolment
) -> None:
    """C8 V6: nobody learns who has an account."""
    wrong = give_password(client_browser, "not the password", status=422)
    unknown = give_password(client_browser, name="nobody", status=422)
    assert wrong.one("[role=alert]").get_text() == unknown.one("[role=alert]").get_text()
    assert not is_signed_in(client_browser)


@pytest.mark.parametrize("code", ["000000", "abc", "1234567", "", "          "])
def test_a_wrong_code_does_not_open(client_browser: InspectedBrowser, counsellor: Enrolment, code: str) -> None:
    give_password(client_browser)
    page = give_code(client_browser, code, status=422)
    assert page.soup.select_one("[role=alert]")
    assert not is_signed_in(client_browser)


def test_digits_of_ones_own_script_are_taken(client_browser: InspectedBrowser, counsellor: Enrolment) -> None:
    give_password(client_browser)
    arabic = one_time_code(counsellor).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert give_code(client_browser, arabic).address == DESK


def test_a_one_time_code_is_good_once(
    new_browser: NewBrowser, counsellor: Enrolment, clock: time_machine.Traveller
) -> None:
    """C8 V6.5.1."""
    code = one_time_code(counsellor)
    give_password(first := new_browser())
    assert give_code(first, code).address == DESK
    give_password(second := new_browser())
    give_code(second, code, status=422)
    clock.shift(timedelta(seconds=30))
    give_code(second, code, status=422)
    assert give_code(second, one_time_code(counsellor)).address == DESK


def test_a_clock_may_be_a_step_wrong(
    new_browser: NewBrowser, counsellor: Enrolment, clock: time_machine.Traveller
) -> None:
    """C8 V6.5.5: half a minute either way, not more."""
    for steps, status in ((-2, 422), (2, 422), (-1, 200)):
        give_password(browser := new_browser())
        give_code(browser, one_time_code(counsellor, steps=steps), status=status)


def test_a_recovery_code_is_good_once(new_browser: NewBrowser, counsellor: Enrolment) -> None:
    """C8 V6.5.1."""
    code = counsellor.recovery_codes[0]
    give_password(first := new_browser())
    assert give_code(first, code.lower()).address == DESK
    give_password(second := new_browser())
    give_code(second, code, status=422)
    assert give_code(second, counsellor.recovery_codes[1]).address == DESK


def test_each_step_gives_a_new_token(
    client_browser: InspectedBrowser, new_browser: NewBrowser, counsellor: Enrolment
) -> None:
    """C8 V7.2.4: the one from before opens nothing."""
    give_password(client_browser)
    half = desk_cookie(client_browser)
    give_code(client_browser, one_time_code(counsellor))
    whole = desk_cookie(client_browser)
    assert half is not None
    assert whole is not None
    assert half.value != whole.value
    thief = new_browser()
    thief.client.set_cookie("desk", half.value)  # type: ignore[attr-defined]  # Flask's test client has it
    assert not is_signed_in(thief)


def test_a_token_from_before_the_sign_in_is_not_taken_over(
    client_browser: InspectedBrowser, counsellor: Enrolment
) -> None:
    """C8 V7.2.4: nobody can plant a token and wait."""
    client_browser.client.set_cookie("desk", "planted")  # type: ignore[attr-defined]  # Flask's test client has it
    sign_in(client_browser, counsellor)
    cookie = desk_cookie(client_browser)
    assert cookie is not None
    assert cookie.value != "planted"


def test_half_an_hour_of_rest_ends_it(
    client_browser: InspectedBrowser, counsellor: Enrolment, clock: time_machine.Traveller
) -> None:
    """C8 V7.3.1."""
    sign_in(client_browser, counsellor)
    for _ in range(3):
        clock.shift(timedelta(minutes=29))
        assert is_signed_in(client_browser)
    clock.shift(timedelta(minutes=30, seconds=1))
    assert not is_signed_in(client_browser)


def test_who_types_for_long_is_asked_before_the_end(counsellor_browser: InspectedBrowser) -> None:
    """C5.4: two minutes before or more; the server counts from the last page, to the minute."""
    idle = counsellor_browser.get("/en/desk/").one("#idle")
    ask, end = (timedelta(minutes=int(str(idle[name]))) for name in ("data-ask", "data-end"))
    assert ask + timedelta(minutes=2) <= end <= IDLE - timedelta(minutes=1)
    assert idle.has_attr("hidden")
    assert counsellor_browser.get(str(idle["data-stay"])).address == idle["data-stay"]


def test_half_a_day_ends_it_even_when_busy(
    client_browser: InspectedBrowser, counsellor: Enrolment, clock: time_machine.Traveller
) -> None:
    """C8 V7.3.2."""
    sign_in(client_browser, counsellor)
    for _ in range(28):
        clock.shift(timedelta(minutes=25))
        assert is_signed_in(client_browser)
    clock.shift(timedelta(minutes=25))
    assert not is_signed_in(client_browser)


def test_the_time_for_the_second_factor_ends_too(
    client_browser: InspectedBrowser, counsellor: Enrolment, clock: time_machine.Traveller
) -> None:
    give_password(client_browser)
    clock.shift(timedelta(minutes=31))
    assert client_browser.get("/de/desk/second-factor").address == "/de/desk/sign-in"


def test_signing_out_ends_it_on_the_server(
    client_browser: InspectedBrowser, new_browser: NewBrowser, counsellor: Enrolment
) -> None:
    """C8 V7.4.1."""
    sign_in(client_browser, counsellor)
    cookie = desk_cookie(client_browser)
    assert cookie is not None
    client_browser.get(DESK)
    page = client_browser.post("/de/desk/sign-out", token_of(client_browser))
    assert page.address == "/de/desk/sign-in"
    assert "Clear-Site-Data" in page.response.history[0].headers
    assert desk_cookie(client_browser) is None
    thief = new_browser()
    thief.client.set_cookie("desk", cookie.value)  # type: ignore[attr-defined]  # Flask's test client has it
    assert not is_signed_in(thief)


def token_of(browser: InspectedBrowser) -> dict[str, str]:
    return {"csrf_token": browser.shown.hidden("csrf_token")["value"]}


def test_a_disabled_account_is_out_at_once(
    client_browser: InspectedBrowser, counsellor: Enrolment, database: Database
) -> None:
    """C8 V7.4.2."""
    sign_in(client_browser, counsellor)
    with database.writing() as db:
        disable_account(db, "counsellor", datetime.now(UTC))
    assert not is_signed_in(client_browser)
    give_password(client_browser, status=422)


def test_passwords_are_tried_five_times(
    new_browser: NewBrowser, counsellor: Enrolment, clock: time_machine.Traveller
) -> None:
    """C8 V6.3.1: per name and address, so that nobody locks a colleague out from elsewhere."""
    for _ in range(SAME_NAME_FROM_A_PLACE.most):
        give_password(new_browser(), "guessed", status=422)
    give_password(new_browser(), status=429)
    elsewhere = new_browser()
    elsewhere.client.environ_base["REMOTE_ADDR"] = "127.0.0.2"  # type: ignore[attr-defined]  # Flask's test client has it
    give_password(elsewhere)
    clock.shift(timedelta(minutes=15, seconds=1))
    give_password(new_browser())


def test_second_factors_are_tried_five_times(new_browser: NewBrowser, counsellor: Enrolment) -> None:
    """C8 V6.3.1."""
    give_password(browser := new_browser())
    for _ in range(SAME_NAME_FROM_A_PLACE.most):
        give_code(browser, "000000", status=422)
    give_code(browser, one_time_code(counsellor), status=429)


def test_the_password_is_never_shown_again(client_browser: InspectedBrowser, counsellor: Enrolment) -> None:
    page = give_password(client_browser, "a typing mistake", status=422)
    assert "a typing mistake" not in page.response.text


def test_an_administrator_sees_no_results(
    client_browser: InspectedBrowser, counsellor: Enrolment, database: Database
) -> None:
    """C1.3: whoever manages accounts opens no sitting."""
    with database.writing() as db:
        db.connection().exec_driver_sql("UPDATE account SET role = 'administrator'")
    give_password(client_browser)
    client_browser.get("/de/desk/second-factor")
    page = client_browser.send({"code": one_time_code(counsellor)})
    assert page.address == "/de/desk/administration/"
    client_browser.get(DESK, status=403)
