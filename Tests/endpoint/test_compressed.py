"""What the recipes of packaging/ show of the files that `compress: [gz]` lays beside the others."""
import gzip
import pathlib

import pytest

import conftest
import people
import probes
import rapport
import recipes
import servers

RECIPES = {"lighttpd": "lighttpd/lighttpd.conf", "apache": "apache/rapport.conf",
           "nginx": "nginx/rapport.conf", "caddy": "caddy/Caddyfile"}
SHOWN = {"//": "index.html", "//news/": "news/index.html", "//news/index.html": "news/index.html",
         "//" + probes.HASHED[1:]: probes.HASHED[1:], "//robots.txt": "robots.txt",
         "//atom.xml": "atom.xml"}


def small(name):
    """Another text than that of the file, so that a form made by the server is told from it."""
    return f"the smaller form of {name}".encode()


@pytest.fixture(scope="module", params=[name for name in servers.CGI if name != "lighttpd"])
def showing(request):
    """Each web server that shows what lies there, with the lines of its recipe for it."""
    site, libexec = probes.prepare(conftest.new_folder())
    for name in SHOWN.values():
        (site / "public" / (name + ".gz")).write_bytes(gzip.compress(small(name)))
    (site / "public" / "backup.tar.gz").write_bytes(gzip.compress(b"a file of the owner's"))
    change = recipes.switched_on(RECIPES[request.param])
    with conftest.started(request.param, site, libexec, changes=change) as server:
        yield server


@pytest.mark.parametrize("path", SHOWN)
def test_the_smaller_form_is_shown_to_who_takes_it(showing, path):
    plain = showing.ask("GET", path)
    answer = showing.ask("GET", path, [("Accept-Encoding", "br, gzip")])
    assert (answer.status, answer["Content-Encoding"]) == (200, "gzip")
    assert gzip.decompress(answer.body) == small(SHOWN[path])
    assert "accept-encoding" in answer["Vary"].lower(), "or a cache gives it to who cannot read it"
    for name in ("Content-Type", "Cache-Control", "Content-Security-Policy"):
        assert answer[name] == plain[name]


@pytest.mark.parametrize("path", SHOWN)
def test_the_file_itself_is_shown_to_everybody_else(showing, path):
    answer = showing.ask("GET", path)
    assert (answer.status, answer["Content-Encoding"]) == (200, None)
    assert answer.text == probes.FILES[SHOWN[path]]


def test_a_file_without_a_smaller_form_is_shown_as_it_is(showing):
    answer = showing.ask("GET", "//assets/plain.css", [("Accept-Encoding", "gzip")])
    assert (answer.status, answer.text) == (200, probes.FILES["assets/plain.css"])


def test_a_packed_file_of_the_owners_stays_packed(showing):
    answer = showing.ask("GET", "//backup.tar.gz", [("Accept-Encoding", "gzip")])
    assert (answer.status, answer["Content-Encoding"]) == (200, None)
    assert gzip.decompress(answer.body) == b"a file of the owner's"


@pytest.mark.skipif(not list(pathlib.Path("/usr").glob("lib*/lighttpd/mod_deflate.so")),
                    reason="there is no lighttpd-mod-deflate here; scripts/install-dependencies test")
def test_lighttpd_keeps_what_it_made_smaller():
    site, libexec = probes.prepare(conftest.new_folder())
    text = "A line of text.\n" * 100
    rapport.write(site / "public", {"long.txt": text})
    kept = conftest.new_folder() / "kept"
    kept.mkdir()
    people.give(kept)
    change = [('  #deflate.cache-dir = "/var/cache/lighttpd/compress"', f'  deflate.cache-dir = "{kept}"')]
    with conftest.started("lighttpd", site, libexec, changes=change) as server:
        for _ in range(2):
            answer = server.ask("GET", "//long.txt", [("Accept-Encoding", "gzip")])
            assert (answer.status, answer["Content-Encoding"]) == (200, "gzip")
            assert gzip.decompress(answer.body).decode() == text
    assert len([path for path in kept.rglob("*") if path.is_file()]) == 1
