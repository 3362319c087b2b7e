"""Lists by the links of mails, under every server: signing up, leaving, choosing."""
import secrets
import shutil
import subprocess
import time

import pytest

import forms
import links
import raw
import store

ONE_CLICK = b"List-Unsubscribe=One-Click"
ENCODED = [("Content-Type", forms.ENCODED)]


def contact(server, address):
    return store.rows(server.data, "SELECT id FROM contact WHERE email = ?", address)[0][0]


def standing(server, address):
    return dict(store.rows(
        server.data, "SELECT list, subscription.state FROM subscription JOIN contact"
        " ON contact.id = contact_id WHERE email = ?", address))


def events(server, address):
    return [row[0] for row in store.rows(
        server.data, "SELECT kind FROM contact_event JOIN contact ON contact.id = contact_id"
        " WHERE email = ? ORDER BY at", address)]


def below(path):
    """As `Server.ask` takes it: behind the endpoint's own."""
    return path.removeprefix("/rapport")


def post(server, path, body, headers=ENCODED):
    return server.ask("POST", below(path), headers, body)


def asked(server):
    """Somebody has signed up: the address, and the path in the mail that asks them."""
    address = f"{secrets.token_hex(6)}@reader.example"
    reference = forms.reference(forms.sent(server, "sign-up", "", email=address))
    mail = store.rows(server.data, "SELECT message, kind FROM mail WHERE recipient = ?", address)
    assert [kind for _, kind in mail] == ["confirmation"], reference
    assert "list-unsubscribe" not in mail[0][0].lower()
    return address, links.confirmation(mail[0][0])


@pytest.fixture
def reader(server):
    """Who has confirmed: the address, and the paths of a mail's two links."""
    address, path = asked(server)
    assert post(server, path, b"confirm=yes").status == 200
    assert standing(server, address) == {"news": "subscribed"}
    name = contact(server, address)
    return address, links.unsubscribe(server.data, name), links.preferences(server.data, name)


def test_mail_A6_only_the_button_makes_a_reader(server):
    address, path = asked(server)
    for method in ("GET", "HEAD", "GET"):
        answer = server.ask(method, below(path))
        assert answer.status == 200 and (method == "GET" or answer.body == b"")
    assert 'name="confirm"' in answer.text
    for headers in ([("Origin", "https://mail.example")], [("Sec-Fetch-Site", "cross-site")]):
        assert post(server, path, b"confirm=yes", ENCODED + headers).status == 403
    assert standing(server, address) == {"news": "pending"}
    for _ in range(2):
        assert post(server, path, b"confirm=yes").status == 200
    assert standing(server, address) == {"news": "subscribed"}
    assert sorted(events(server, address)) == ["asked", "confirmed", "form"]


@pytest.mark.parametrize("how", ["--data", "--form"], ids=["urlencoded", "multipart"])
def test_mail_L3_one_click_by_curl(server, reader, how):
    address, path, _ = reader
    if not shutil.which("curl") or server.name == "caddy":
        pytest.skip("no curl, or a server that answers to its own name only")
    done = subprocess.run(
        ["curl", "--silent", "--show-error", "--max-redirs", "0", "--max-time", "60",
         "--write-out", "\n%{http_code} %{redirect_url}", how, ONE_CLICK.decode(),
         f"http://127.0.0.1:{server.port}{path}"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].split() == ["200"]
    assert standing(server, address) == {"news": "left"}
    assert events(server, address).count("left") == 1


def test_mail_L3_ten_times_is_once(server, reader):
    address, path, _ = reader
    for _ in range(10):
        answer = post(server, path, ONE_CLICK, ENCODED + [("Origin", "https://mail.example"),
                                                          ("Sec-Fetch-Site", "cross-site")])
        assert answer.status == 200 and answer["Location"] is None and answer["Set-Cookie"] is None
    assert standing(server, address) == {"news": "left"}
    assert events(server, address).count("left") == 1


def test_mail_L3_chunked_as_some_provider_may_send_it(server, reader):
    address, path, _ = reader
    answer = server.send(raw.chunked("POST", path, [ONE_CLICK[:5], ONE_CLICK[5:]], ENCODED))
    # A server that hands on no length leads to 411, and then nothing is done.
    assert answer.status in (200, 400, 411, 501)
    assert standing(server, address) == {"news": "left" if answer.status == 200 else "subscribed"}


def test_mail_L4_a_forged_link_is_as_one_that_never_was(server, reader):
    address, path, preferences = reader
    nothing = server.ask("GET", "/list/unsubscribe/x")
    assert nothing.status == 404
    token = path.rsplit("/", 1)[1]
    other = "B" if token[-1] == "A" else "A"
    for forged in (path[:-1], path + "A", path[:-1] + other, path[:-20] + "A" * 20,
                   preferences.replace("preferences", "unsubscribe"),
                   path.replace("unsubscribe", "confirm"), path.replace("unsubscribe", "preferences")):
        for answer in (post(server, forged, ONE_CLICK), server.ask("GET", below(forged))):
            assert (answer.status, answer.body) == (404, nothing.body)
    assert standing(server, address) == {"news": "subscribed"}


def test_mail_L5_opening_changes_nothing(server, reader):
    address, path, preferences = reader
    before = events(server, address)
    for link in (path, preferences):
        for method in ("GET", "HEAD", "GET"):
            answer = server.ask(method, below(link) + "?List-Unsubscribe=One-Click&leave=all")
            assert answer.status == 200 and (method == "GET" or answer.body == b"")
        assert address not in answer.text and f"{address[0]}…@reader.example" in answer.text
        assert answer["Cache-Control"] == "no-store" and answer["Referrer-Policy"] == "same-origin"
        for method in ("PUT", "DELETE"):
            assert server.ask(method, below(link)).status in (403, 405, 501)
    assert post(server, path, b"").status == 422
    assert standing(server, address) == {"news": "subscribed"} and events(server, address) == before


def test_preferences_are_kept(server, reader):
    address, _, path = reader
    answer = post(server, path, b"shown=news&list=news&interest=herbs&interest=fruit&save=yes")
    assert answer.status == 200 and "Saved." in answer.text
    found = store.rows(server.data, "SELECT interest FROM contact_interest WHERE contact_id = ?"
                       " ORDER BY interest", contact(server, address))
    assert found == [("fruit",), ("herbs",)]
    answer = post(server, path, b"shown=news&interest=herbs&save=yes")
    assert answer.status == 200 and standing(server, address) == {"news": "left"}
    answer = post(server, path, b"shown=news&list=news&interest=herbs&save=yes")
    assert standing(server, address) == {"news": "subscribed"}
    wordings = store.rows(server.data, "SELECT wording FROM consent WHERE contact_id = ?"
                          " AND form = 'list/preferences' AND confirmed_at IS NOT NULL",
                          contact(server, address))
    assert len(wordings) == 1 and "letter" in wordings[0][0]


def test_everything_is_left_by_one_button(server, reader):
    address, path, _ = reader
    before = store.count(server.data, "suppression")
    for _ in range(2):
        assert post(server, path, b"leave=all").status == 200
    assert standing(server, address) == {"news": "left"}
    assert store.count(server.data, "suppression") == before + 1
    assert store.rows(server.data, "SELECT 1 FROM suppression WHERE email_hash = ?", address) == []


def test_a_link_to_confirm_runs_out(server):
    address, _ = asked(server)
    name, now = contact(server, address), int(time.time())
    for at, status in ((now - 8 * 86_400, 404), (now + 3600, 404), (now - 6 * 86_400, 200)):
        path = "/list/confirm/" + links.token(server.data, "confirm", name, "news", str(at))
        assert post(server, path, b"confirm=yes").status == status


def test_a_key_that_is_gone_is_said_to_the_operator_alone(server, reader):
    address, path, _ = reader
    key = server.data / "keys" / "contact.key"
    away = key.with_suffix(".away")
    key.rename(away)
    try:
        answers = [post(server, path, ONE_CLICK), server.ask("GET", below(path))]
        question = forms.sent(server, "question", "Does it matter?")
    finally:
        away.rename(key)
    assert [answer.status for answer in answers] == [503, 503]
    assert all("contact.key" not in answer.text for answer in answers)
    assert question.status == 303 and standing(server, address) == {"news": "subscribed"}
    assert "contact.key" in server.log.read_text(errors="replace")


def test_the_log_names_no_token(server, reader):
    _, path, preferences = reader
    for link in (path, preferences):
        server.ask("GET", below(link))
    ours = [line for line in server.log.read_text(errors="replace").splitlines() if "/list/" in line]
    for line in ours:
        if " ms" in line:
            assert path.rsplit("/", 1)[1] not in line and preferences.rsplit("/", 1)[1] not in line
