"""What robots read off pages."""

from web.workshop_room import Room

from skills_app.workshop_demo.pages import PageForm, read_page

PAGE = """
<form id="item" action="/there"><input type="hidden" name="item" value="a1">
<input type="hidden" name="seen" value="3" disabled>
<input type="radio" name="answer" value="often"><input type="radio" name="answer" value="never">
<input name="words"><textarea name="more">x</textarea>
<select name="place-o1"><option value="">-</option><option value="1">1</option></select>
<button>next</button></form>
<a class="button main" href="/elsewhere">no</a>
<footer><a class="button side" href="/back">back</a><a class="button main push" href="/on">on</a>
<button form="item" name="skip" value="1">skip</button></footer>
"""


def test_a_form_is_what_a_browser_could_send() -> None:
    page = read_page("/here", PAGE)
    choices = {"answer": ["often", "never"], "place-o1": ["1"], "skip": ["1"]}
    assert page.forms == {"item": PageForm("/there", {"item": ["a1"]}, choices)}
    assert (page.item_id, page.onward, page.persona) == ("a1", "/on", "")


def test_a_page_without_an_item_has_none() -> None:
    assert read_page("/here", "<h2>Somebody</h2>").item_id == ""


def test_the_page_of_a_client_says_whom_they_play(room: Room) -> None:
    room.open()
    room.seat(2)
    room.lead("playing")
    client, counsellor = (room.of_role(role).seat() for role in ("client", "counsellor"))
    page = read_page(client.address, str(client.soup))
    assert page.persona == client.one(".persona h2").get_text()
    assert page.forms["act"].choices["language"]
    waits = read_page(counsellor.address, str(counsellor.soup))
    assert (waits.persona, set(waits.forms)) == ("", {"act"})
