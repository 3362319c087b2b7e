"""form-4.2: how each server runs a CGI with its recipe of packaging/, told by a probe.

The table is that of RFC 3875's practice: what differs between servers is written down, so that a
newer version that behaves otherwise is noticed.
"""
import time

import pytest

import raw

TEXT = [("Content-Type", "text/plain")]


def body_reached(server, data):
    answer = server.send(data)
    if answer.status != 200:
        return answer.status
    length = answer.json["env"].get("CONTENT_LENGTH", "unset")
    if answer.json["body"]:
        return f"{length}, body within it"
    return f"{length}, body beyond it" if answer.json["beyond"] else length


def chunked(server):
    return body_reached(server, raw.chunked("POST", "/rapport/dump", [b"four", b"four"], TEXT))


def no_length(server):
    head = raw.request("POST", "/rapport/dump", [("content-length", "X")])
    return body_reached(server, head.replace(b"content-length: X\r\n", b""))


def length_and_chunked(server):
    return body_reached(server, raw.chunked(
        "POST", "/rapport/dump", [b"four", b"four"], [*TEXT, ("Content-Length", "8")]))


def lengths(*values):
    def ask(server):
        return body_reached(server, raw.request(
            "POST", "/rapport/dump", [("Content-Length", value) for value in values], b"abcd"))
    return ask


def cut_short(server):
    data = raw.request("POST", "/rapport/dump", [("Content-Length", "50")], b"five!")
    return server.send(data, hang_up=True).status


def refusal(path, size):
    return lambda server: server.ask("POST", path, TEXT, b"a" * size).status


def variable(name, *headers, host="127.0.0.1"):
    def ask(server):
        return server.ask("GET", "/dump", headers, host=host).json["env"].get(name, "unset")
    return ask


def path_info(server):
    return server.ask("GET", "/a%2Fb/../c%20d//e").json["env"]["PATH_INFO"]


def arguments(query):
    return lambda server: server.ask("GET", f"/dump?{query}").json["argv"]


def answer(path):
    def ask(server):
        got = server.ask("GET", path)
        return f"{got.status}, Location" if got["Location"] else got.status
    return ask


def put(server):
    return server.ask("PUT", "/dump", TEXT, b"x").json["env"]["REQUEST_METHOD"]


def long_address(server):
    return server.ask("GET", "/dump?" + "a" * 20_000).status


def hangs_up(server):
    """Whether a script comes to its end though the client has gone."""
    done = server.data / "finished"
    done.unlink(missing_ok=True)
    try:
        raw.send(server.port, raw.request("GET", "/rapport/finish"), timeout=0.5)
    except TimeoutError:
        pass
    end = time.monotonic() + 10
    while not done.exists() and time.monotonic() < end:
        time.sleep(0.05)
    return done.exists()


def two_lines(name):
    return variable("HTTP_" + name.upper().replace("-", "_"), (name, "a=1"), (name, "b=2"))


def user(server):
    return server.ask("GET", "/dump").json["user"] != 0


# Caddy tells the address that it saw, whatever was sent.
UNTOLD = {"lighttpd": "unset", "nginx": "unset", "apache": "unset", "caddy": "127.0.0.1"}

# One word for all servers, or each server's own.
TABLE = {
    "chunked POST": (chunked, {
        "lighttpd": "8, body within it", "nginx": "8, body within it",
        "apache": "unset, body beyond it", "caddy": "-1, body beyond it"}),
    "POST without a length": (
        no_length, {"lighttpd": 411, "nginx": "", "apache": "unset", "caddy": "0"}),
    "a length and chunked together": (length_and_chunked, {
        "lighttpd": 400, "nginx": 400, "apache": "unset, body beyond it",
        "caddy": "-1, body beyond it"}),
    "negative length": (lengths("-4"), 400),
    "two lengths": (lengths("4", "3"), 400),
    "50 bytes announced, 5 sent": (
        cut_short, {"lighttpd": None, "nginx": None, "apache": 400, "caddy": 502}),
    "413 without reading 900 KiB": (refusal("/refuse", 900 << 10), {
        "lighttpd": 413, "nginx": 502, "apache": None, "caddy": 502}),
    "413 after reading 900 KiB": (refusal("/drain-and-refuse", 900 << 10), 413),
    "12 MiB and some reach the script": (refusal("/drain-and-refuse", (12 << 20) + 1), 413),
    "14 MiB are the server's to refuse": (refusal("/finish", 14 << 20), 413),
    "Proxy, form-F12": (variable("HTTP_PROXY", ("Proxy", "http://evil")), "unset"),
    "X-Forwarded-For and X_Forwarded_For, form-F9": (variable(
        "HTTP_X_FORWARDED_FOR", ("X-Forwarded-For", "203.0.113.9"),
        ("X_Forwarded_For", "6.6.6.6")), {**dict.fromkeys(
            ("lighttpd", "nginx", "apache"), "203.0.113.9"), "caddy": "127.0.0.1"}),
    "X_Forwarded_For alone, form-F9": (
        variable("HTTP_X_FORWARDED_FOR", ("X_Forwarded_For", "6.6.6.6")), UNTOLD),
    "x_forwarded_for in small letters, form-F9": (
        variable("HTTP_X_FORWARDED_FOR", ("x_forwarded_for", "6.6.6.6")), UNTOLD),
    "two Cookie lines": (two_lines("Cookie"), {
        "lighttpd": "a=1; b=2", "nginx": "a=1", "apache": "a=1, b=2", "caddy": "a=1, b=2"}),
    "two X-A lines": (two_lines("X-A"), {
        "lighttpd": "a=1, b=2", "nginx": "a=1", "apache": "a=1, b=2", "caddy": "a=1, b=2"}),
    "Authorization": (variable("HTTP_AUTHORIZATION", ("Authorization", "Basic x")), {
        "lighttpd": "Basic x", "nginx": "Basic x", "apache": "unset", "caddy": "Basic x"}),
    "Sec-Fetch-Site": (variable("HTTP_SEC_FETCH_SITE", ("Sec-Fetch-Site", "cross-site")), "cross-site"),
    "Origin": (variable("HTTP_ORIGIN", ("Origin", "null")), "null"),
    "PATH_INFO decoded": (path_info, {
        "lighttpd": "/a/c d/e", "nginx": "/a/c d/e", "apache": "/c d/e", "caddy": "/c d/e"}),
    "an option as the query, form-F11": (arguments("--config+x"), {
        "lighttpd": [], "nginx": [], "apache": ["--config", "x"], "caddy": []}),
    "an escaped option as the query, form-F11": (arguments("%2D%2Dexport"), {
        "lighttpd": [], "nginx": [], "apache": ["--export"], "caddy": []}),
    "Location alone": (answer("/location-alone"), {
        "lighttpd": "302, Location", "nginx": "302, Location", "apache": 200,
        "caddy": "200, Location"}),
    "Status 303 with a Location": (answer("/see-other"), "303, Location"),
    # lighttpd answers 500 where it hears of the end of the script before it has read the beginning.
    "no end of the header": (answer("/no-end-of-header"), {
        "lighttpd": {200, 500}, "nginx": 502, "apache": 500, "caddy": 502}),
    "no answer at all": (
        answer("/nothing"), {"lighttpd": 500, "nginx": 502, "apache": 500, "caddy": 502}),
    "line feeds end the header's lines": (answer("/line-feeds"), 200),
    "PUT": (put, "PUT"),
    "an address of 20 KB": (
        long_address, {"lighttpd": 431, "nginx": 414, "apache": 414, "caddy": 200}),
    "the client hangs up": (hangs_up, True),
    "RAPPORT_DATA": (lambda server: variable("RAPPORT_DATA")(server) == str(server.data), True),
    "a Rapport-Data header is none": (
        lambda server: variable("RAPPORT_DATA", ("Rapport-Data", "/etc"))(server) != "/etc", True),
    "nobody, not root": (user, True),
}


@pytest.mark.parametrize("probe", TABLE, ids=lambda name: f"form-4.2 {name}")
def test_as_the_table_says(probe, probed):
    ask, expected = TABLE[probe]
    if isinstance(expected, dict):
        expected = expected[probed.name]
    assert ask(probed) in (expected if isinstance(expected, set) else [expected])


def test_form_4_2_another_name_for_the_host(probed):
    """form-F10: no link may be made from it. lighttpd and nginx say what their recipes say, Apache
    what was asked for; Caddy answers with nothing of ours."""
    answer = probed.ask("GET", "/dump", host="evil.example")
    said = answer.json["env"]["SERVER_NAME"] if answer.body else None
    assert said == {"apache": "evil.example", "caddy": None}.get(probed.name, "www.example.org")


def test_form_4_2_invalid_utf_8_arrives_as_bytes(probed):
    answer = probed.send(raw.request("GET", "/rapport/dump", [("X-A", "\xc3\x28")]))
    assert answer.json["env"]["HTTP_X_A"] == "\xc3\x28"


def test_form_4_2_the_endpoint_begins_at_a_slash(probed):
    assert "Notes" in probed.ask("GET", "//rapport-notes/").text
    for path in ("//rapport", "//rapport/", "//rapport/forms/question"):
        told = probed.ask("GET", path).json["env"]
        assert told.get("PATH_INFO", "") == path.removeprefix("//rapport")


def test_form_4_2_what_goes_to_standard_error_is_in_a_log(probed):
    assert probed.ask("GET", "/complain").status == 200
    logs = [path for path in probed.log.parent.iterdir() if path.is_file() and "log" in path.name]
    assert any("rapport-cgi: a complaint" in path.read_text(errors="replace") for path in logs)
