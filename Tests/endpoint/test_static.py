"""What the recipes of packaging/ answer for the pages themselves."""
import pytest

import probes

POLICY = ("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; "
          "frame-ancestors 'self'")


@pytest.mark.parametrize("path, kind", [
    ("/", "text/html; charset=utf-8"), ("/news/", "text/html; charset=utf-8"),
    ("/robots.txt", "text/plain; charset=utf-8"),
    ("/assets/plain.css", "text/css; charset=utf-8"), ("/assets/own.0123abcd.js", "/javascript"),
    ("/atom.xml", "/xml"), ("/assets/deep/tree.0123456789abcdef.svg", "image/svg+xml")])
def test_kinds_of_files(probed, path, kind):
    answer = probed.ask("GET", "/" + path)
    said = answer["Content-Type"].lower().replace(";charset", "; charset")
    assert answer.status == 200 and kind in said


@pytest.mark.parametrize("path", ["/", "/robots.txt", "/assets/plain.css", "/nowhere", "/news/nowhere"],
                         ids=lambda path: f"form-A13 form-A14 {path}")
def test_headers_of_pages(probed, path):
    answer = probed.ask("GET", "/" + path)
    assert answer.status == (404 if "nowhere" in path else 200)
    assert answer["Content-Security-Policy"] == POLICY
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cache-Control"] == "no-cache"
    assert answer["Strict-Transport-Security"] in (
        None, "max-age=31536000"), "and only Caddy, which has https by itself, says it here"
    assert answer["Set-Cookie"] is None


def test_headers_of_the_endpoint_are_its_own(probed):
    answer = probed.ask("GET", "/dump")
    for name in ("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"):
        assert answer[name] is None


@pytest.mark.parametrize("path", [
    probes.HASHED, "/assets/own.0123abcd.js", "/assets/deep/tree.0123456789abcdef.svg"])
def test_what_has_a_fingerprint_is_kept(probed, path):
    said = probed.ask("GET", "/" + path)["Cache-Control"]
    assert "max-age=31" in said and "no-cache" not in said
    assert "immutable" in said or probed.name == "lighttpd", "whose mod_expire has no such word"


def test_what_is_not_there_is_not_kept(probed):
    answer = probed.ask("GET", "//assets/gone.0123abcd.css")
    assert answer.status == 404 and "max-age" not in (answer["Cache-Control"] or "")


def test_the_sites_own_page_says_404(probed):
    answer = probed.ask("GET", "//nowhere")
    assert answer.status == 404 and "Not here" in answer.text


@pytest.mark.parametrize("path", ["/.rapport/files", "/news/.hidden", "/%2erapport/files",
                                  "/../data/keys", "/%2e%2e/data/", "/news/..%2f..%2fdata/"])
def test_hidden_files_are_not_there(probed, path):
    answer = probed.ask("GET", "/" + path)
    assert answer.status in (400, 403, 404) and "secret" not in answer.text


def test_proofs_for_certificates_are_there(probed):
    assert probed.ask("GET", "//.well-known/proof").text == "proof"


def test_a_folder_is_neither_listed_nor_without_its_slash(probed):
    assert probed.ask("GET", "//assets/").status in (403, 404)
    answer = probed.ask("GET", "//news")
    assert answer.status in (301, 308) and answer["Location"].endswith("/news/")


def test_no_server_tells_its_version(probed):
    said = probed.ask("GET", "//")["Server"] or ""
    assert not any(letter.isdigit() for letter in said), said
