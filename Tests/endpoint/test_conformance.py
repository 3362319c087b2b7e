"""Bad requests of the lists form-3.1 to form-3.3 and form-4.2 under every server: the answer that
is expected, and nothing stored."""
import concurrent.futures
import secrets

import pytest

import forms
import raw
import servers
import sites
import store

ENCODED = [("Content-Type", forms.ENCODED)]
TRIAL = "/forms/trial"


def body(data):
    return lambda server: server.ask("POST", TRIAL, ENCODED, data)


def values(*more, without=(), **given):
    """A good form with something more, less or else in it."""
    def ask(server):
        kept = [(name, value) for name, value in forms.drawn(server, "trial").answers("x", **given)
                if name not in without]
        return forms.post(server, "trial", [*kept, *more])
    return ask


def headers(*given):
    def ask(server):
        return forms.post(server, "trial", forms.drawn(server, "trial").answers("x"), given)
    return ask


def raw_value(text):
    """A message that is no good urlencoding."""
    def ask(server):
        kept = [(name, value) for name, value in forms.drawn(server, "trial").answers("x")
                if name != "message"]
        return server.ask("POST", TRIAL, ENCODED, forms.encoded(kept) + b"&message=" + text)
    return ask


def parts(*files, kind=None, cut=None, before=b"", after=b"", **given):
    """A multipart body with files, and what is wrong with it."""
    def ask(server):
        told, data = forms.multipart(forms.drawn(server, "trial").answers("x", **given), files)
        data = before + data[:cut] + after
        return server.ask("POST", TRIAL, [("Content-Type", kind or told)], data)
    return ask


def file(field="file1", name="a.txt", kind="text/plain", data=b"hello"):
    return field, name, kind, data


def method(word, path=TRIAL):
    return lambda server: server.ask(word, path)


def no_length(server):
    head = raw.request("POST", "/rapport" + TRIAL, [*ENCODED, ("content-length", "X")])
    return server.send(head.replace(b"content-length: X\r\n", b""))


def no_boundary(server):
    return server.ask("POST", TRIAL, [("Content-Type", "multipart/form-data")], b"--x--")


MIB = 1 << 20
ABUSES = {
    "form-3.1 256 KiB and a byte": (body(b"a=" + b"a" * (256 * 1024 - 1)), 413),
    "form-3.1 256 KiB": (body(b"a=" + b"a" * (256 * 1024 - 2)), 422),
    "form-4.2 900 KiB are read, then refused": (body(b"a=" + b"a" * (900 << 10)), 413),
    "form-3.1 12 MiB and a byte": (
        lambda server: server.ask("POST", TRIAL, [("Content-Type", "multipart/form-data; boundary=x")],
                                  b"a" * (12 * MIB + 1)), 413),
    "form-3.1 14 MiB, more than the server takes": (body(b"a=" + b"a" * (14 * MIB)), 413),
    "form-3.1 a file of 5 MiB and a byte": (parts(file(data=b"a" * (5 * MIB + 1))), (413, 422)),
    "form-3.1 201 values": (values(*((f"f{i}", "1") for i in range(201))), 422),
    "form-3.1 a[b]": (values(("a[b]", "1")), 422),
    "form-3.1 __proto__": (values(("__proto__", "1")), 422),
    "form-3.1 a name of 65 letters": (values(("a" * 65, "1")), 422),
    "form-3.1 a name that the form has not": (values(("admin", "1")), 422),
    "form-3.1 1,001 characters in a line": (values(name="a" * 1001), 422),
    "form-3.1 20,001 characters": (values(message="a" * 20_001), 422),
    "form-3.1 a line's end in a line, form-F8": (values(name="Ada\r\nSet-Cookie: a=b"), 422),
    "form-3.1 no e-mail": (values(email="a@b@c"), 422),
    "form-3.1 an e-mail with a header, form-M1": (values(email="a@b.example\r\nBcc: x@y.example"), 422),
    "form-3.1 %zz": (raw_value(b"%zz"), 400),
    "form-3.1 %C3%28": (raw_value(b"%C3%28"), 400),
    "form-3.1 overlong": (raw_value(b"%F0%82%82%AC"), 400),
    "form-3.1 %00": (raw_value(b"a%00b"), 400),
    "form-3.1 a value twice": (values(("email", "x@visitor.example")), 422),
    "form-3.1 a query over 2 KiB": (method("GET", TRIAL + "?" + "a" * 2049), 414),
    "form-3.1 a path over 512 B": (method("GET", "/forms/" + "a" * 600), 404),
    "form-4.1 another type": (
        lambda server: server.ask("POST", TRIAL, [("Content-Type", "application/x-other")], b"a"), 415),
    "form-4.2 no length": (no_length, (411,)),
    "form-3.2 no boundary": (no_boundary, 400),
    "form-3.2 an empty boundary": (parts(kind="multipart/form-data; boundary="), 400),
    "form-3.2 a boundary of 71": (parts(kind="multipart/form-data; boundary=" + "a" * 71), 400),
    "form-3.2 line ends before the first part": (parts(before=b"\r\n" * 100_000), 400),
    "form-3.2 line ends after the last part": (parts(after=b"\r\n" * 100_000), 400),
    "form-3.2 221 parts": (parts(*(file(f"f{i}", data=b"") for i in range(221))), 400),
    "form-3.2 cut in a part": (parts(file(data=b"a" * 1000), cut=-500), 400),
    "form-3.2 no last boundary": (parts(file(), cut=-4), 400),
    "form-3.2 six files": (parts(*(file(f"file{i}") for i in (1, 2, 3, 4, 5, 5))), (413, 422)),
    "form-3.2 a field's file twice": (parts(file(), file()), 422),
    "form-C6 a page for a picture": (
        parts(file(name="x.html", kind="text/html", data=b"<script>1</script>")), 422),
    "form-C6 a program called picture": (
        parts(file(name="x.png", kind="image/png", data=b"\x7fELF" + b"\0" * 99)), 422),
    "form-F2 no such token": (values(_token="v1.x"), 200),
    "form-F2 another form's token": (
        lambda server: values(_token=server.ask("GET", "/forms/question/token").text)(server), 200),
    "form-F2 no token": (values(without=["_token"]), 200),
    "form-F3 Sec-Fetch-Site": (headers(("Sec-Fetch-Site", "cross-site")), 403),
    "form-F3 Origin": (headers(("Origin", "https://evil.example")), 403),
    "form-F3 Origin: null": (headers(("Origin", "null")), 403),
    "form-F4 PUT": (method("PUT"), 405),
    "form-F4 DELETE": (method("DELETE"), 405),
    "form-F4 PATCH": (method("PATCH"), 405),
    "form-F4 POST for a token": (
        lambda server: server.ask("POST", TRIAL + "/token", ENCODED, b""), 405),
    "form-F7 next": (values(("next", "//evil.example")), 422),
    "form-C8 no such form": (method("GET", "/forms/nothing"), 404),
    "form-C8 capital letters": (method("GET", "/forms/Trial"), 404),
    "form-C8 up and away": (method("GET", "/forms/../../x"), 404),
    "form-C8 up and away, escaped": (method("GET", "/forms/%2e%2e/%2e%2e/etc/passwd"), (400, 404)),
    "form-C8 an escaped slash": (method("GET", "/forms/a%2Ftrial"), 404),
    "form-C8 a zero byte": (method("GET", "/forms/trial%00"), (400, 404)),
    "form-C8 a slash too many": (method("GET", "/forms/trial/"), 404),
    "form-C8 the endpoint itself": (method("GET", ""), 404),
    "form-C8 nothing of ours": (method("GET", "/desk/1"), 404),
    "form-A1 a secret that is none": (method("GET", "/status/" + "0" * 32), 404),
}


@pytest.mark.parametrize("abuse", ABUSES)
def test_refused(abuse, server):
    ask, expected = ABUSES[abuse]
    before = store.state(server.data)
    answer = ask(server)
    if "no length" in abuse and server.name == "caddy":
        expected = (411, 415, 422)  # Caddy tells a length of 0
    assert answer.status in (expected if isinstance(expected, tuple) else (expected,))
    assert store.state(server.data) == before
    for telling in (str(server.site), "swift", "Sources/", "SQLITE", "lighttpd/"):
        assert telling not in answer.body.decode("utf-8", "replace")
    assert answer["Set-Cookie"] is None
    if expected == 405:
        assert "GET" in answer["Allow"]


def test_form_F4_HEAD_has_no_body(server):
    get, head = server.ask("GET", TRIAL), server.ask("HEAD", TRIAL)
    assert (head.status, head.body) == (200, b"")
    assert head["Content-Type"] == get["Content-Type"]


def test_form_4_2_a_chunked_body_is_taken_or_asked_for_its_length(server):
    values = forms.encoded(forms.drawn(server, "trial").answers("In pieces"))
    before = store.count(server.data)
    answer = server.send(raw.chunked("POST", "/rapport" + TRIAL, [values[:50], values[50:]], ENCODED))
    assert answer.status in (303, 411)
    assert answer.status == 411 or server.name not in ("apache", "caddy")
    assert store.count(server.data) == before + (answer.status == 303)


def test_form_4_2_a_body_that_ends_early_leaves_nothing(server):
    data = forms.encoded(forms.drawn(server, "trial").answers("Cut off"))
    request = raw.request(
        "POST", "/rapport" + TRIAL, [*ENCODED, ("Content-Length", str(len(data) + 50))], data)
    before = store.state(server.data)
    assert server.send(request, hang_up=True).status in (None, 400, 408, 502)
    assert store.state(server.data) == before


def test_form_F6_the_same_form_sent_twenty_times_at_once_is_one(server):
    values = forms.drawn(server, "trial").answers(secrets.token_hex(8))
    before = store.count(server.data)
    with concurrent.futures.ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: forms.post(server, "trial", values), range(20)))
    assert {answer.status for answer in answers} == {303}
    assert len({forms.reference(answer) for answer in answers}) == 1
    assert store.count(server.data) == before + 1


def test_form_F12_form_F9_headers_of_proxies_change_nothing(server):
    odd = [("Proxy", "http://evil.example"), ("X-Forwarded-For", "6.6.6.6"),
           ("X_Forwarded_For", "6.6.6.7"), ("Authorization", "Basic eA=="), ("X-A", "\xc3\x28")]
    assert forms.reference(headers(*odd)(server)) in store.references(server.data)


@pytest.mark.parametrize("name", [name for name in servers.ALL if name != "caddy"])
def test_form_F9_form_3_4_nobody_becomes_another_by_a_header(name, folder, start):
    server = start(name, sites.example(folder, {"fill-time": 0}))
    statuses = []
    for i in range(6):
        values = forms.drawn(server, "trial").answers(f"Number {i}")
        answer = forms.post(server, "trial", values, [("X-Forwarded-For", f"203.0.113.{i}"),
                                                      ("X_Forwarded_For", f"198.51.100.{i}")])
        statuses.append(answer.status)
    assert statuses == [303] * 5 + [429] and answer["Retry-After"] == "600"
    assert store.count(server.data) == 5


def test_form_A1_whatever_is_asked_for_the_answer_is_the_same(server):
    reference = forms.reference(forms.sent(server, "trial", "How does it stand?"))
    asked = [(reference, "wrong@visitor.example"), ("ZZZZZZZZZ", "wrong@visitor.example")]
    answers = [server.ask("POST", "/status", ENCODED, forms.encoded([
        ("reference", one), ("email", other), ("company_url", "")])) for one, other in asked]
    assert [answer.status for answer in answers] == [200, 200]
    assert answers[0].body == answers[1].body
