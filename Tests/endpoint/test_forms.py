"""The example's forms, sent by a visitor without script, under every server."""
import pytest

import forms
import store

FORMS = ["question", "complaint", "sign-up", "trial"]
POLICY = ("default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
          "base-uri 'none'; frame-ancestors 'none'")


@pytest.mark.parametrize("name", FORMS)
def test_is_taken_and_thanked_for_once_it_is_stored(server, name):
    before = store.count(server.data)
    answer = forms.sent(server, name, "Do you have hornbeam?")
    reference = forms.reference(answer)
    assert reference in store.references(server.data) and store.count(server.data) == before + 1
    thanks = server.ask("GET", "/" + forms.target(answer))
    assert thanks.status == 200 and reference in thanks.text.replace("-", "")


@pytest.mark.parametrize("name", FORMS)
def test_form_3_3_B_without_a_token_it_is_shown_once_more(server, name):
    values = [(key, value) for key, value in forms.drawn(server, name).answers("Once more?")
              if key != "_token"]
    before = store.state(server.data)
    shown = forms.post(server, name, values)
    assert shown.status == 200 and store.state(server.data) == before
    again = forms.Form(shown.text, name)
    assert any(key == "_token" and value for key, value in again.answers(""))
    if name != "sign-up":
        assert "Once more?" in shown.text


def test_form_A12_form_A13_form_A14_headers(server):
    seen = [server.ask("GET", "/forms/question"), server.ask("GET", "/nowhere"),
            forms.sent(server, "trial", "Headers"), server.ask("PUT", "/forms/question"),
            server.ask("GET", "/forms/question/token")]
    for answer in seen:
        assert answer["Cache-Control"] == "no-store"
        assert answer["X-Content-Type-Options"] == "nosniff"
        assert answer["Referrer-Policy"] in ("same-origin", "no-referrer")
        assert answer["Set-Cookie"] is None and "charset=utf-8" in answer["Content-Type"].lower()
        assert answer["Content-Security-Policy"] == POLICY
    assert seen[2].status == 303 and seen[2].body, "a short body, RFC 3875 §6.2.4"


def test_form_3_3_A_the_scripts_token_is_as_good(server):
    form = forms.drawn(server, "trial")
    token = server.ask("GET", "/forms/trial/token")
    assert token.status == 200 and token["Content-Type"].lower().startswith("text/plain")
    answer = forms.post(server, "trial", form.answers("By script", _token=token.text.strip()))
    assert forms.reference(answer) in store.references(server.data)


def test_form_3_1_a_percent_sign_is_decoded_once(server):
    answer = forms.post(server, "trial", forms.drawn(server, "trial").answers("100%41 sure"))
    stored = store.rows(server.data, "SELECT a.value FROM answer a JOIN submission s"
                        " ON a.reference = s.reference WHERE a.field = 'message'"
                        " AND replace(s.reference, '-', '') = ?", forms.reference(answer))
    assert stored == [("100%41 sure",)]


def test_form_F10_links_are_made_from_the_configured_address(server):
    if server.name == "caddy":
        pytest.skip("Caddy answers only to its own name")
    for headers in ([], [("X-Forwarded-Host", "evil.example")]):
        values = forms.drawn(server, "trial").answers("Which host?")
        answer = forms.post(server, "trial", values, headers, host="evil.example")
        home = f"http://127.0.0.1:{server.port}" if server.name == "serve" else "https://www.quillet.example"
        assert answer.status == 303 and answer["Location"].startswith(home + "/rapport/")
        page = server.ask("GET", "/forms/question", headers, host="evil.example")
        assert "evil.example" not in page.text


@pytest.mark.parametrize("query", ["--config+x", "export+--all", "%2D%2Dhelp"])
def test_form_F11_a_query_is_never_a_command(server, query):
    answer = server.ask("GET", f"/forms/question?{query}")
    assert answer.status == 200 and forms.Form(answer.text, "question")


def test_form_3_4_a_filled_honeypot_is_kept_aside_and_thanked_the_same(server):
    mails = store.count(server.data, "mail")
    form = forms.drawn(server, "trial")
    answer = forms.post(server, "trial", form.answers("Buy now", company_url="https://spam.example"))
    found = store.rows(server.data, "SELECT state FROM submission"
                       " WHERE replace(reference, '-', '') = ?", forms.reference(answer))
    assert found == [("spam",)] and store.count(server.data, "mail") == mails


def test_thanks_cannot_be_made_up(server):
    address = forms.target(forms.sent(server, "trial", "Mine"))
    last = "A" if address[-1] != "A" else "B"
    assert server.ask("GET", "/" + address[:-1] + last).status == 404
    assert server.ask("GET", "/forms/trial/thanks").status == 404
