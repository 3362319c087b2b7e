"""`rapport serve --production`: what a visitor's browser is answered."""
import http.client
import pathlib

import pytest

import rapport
import serving


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    folder = tmp_path_factory.mktemp("served")
    pages = {"index.md": "# Home\n\n![p](p.svg)", "news/x.md": "# X", "notes.txt": "0123456789",
             "plain.css": "p{color:#111}", "p.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
             "été.md": "# Été"}
    source = rapport.site(folder / "site", pages)
    rapport.write(source, {"site/assets/own.css": "main{color:#111}"})
    with serving.rapport_serve(source, folder / "log", "--production") as (_, port, url):
        yield source, port, url


def ask(served, method, path, **headers):
    connection = http.client.HTTPConnection("127.0.0.1", served[1], timeout=20)
    connection.request(method, path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


@pytest.mark.parametrize("path, kind", [
    ("/", "text/html; charset=utf-8"), ("/news/x/", "text/html; charset=utf-8"),
    ("/notes.txt", "text/plain; charset=utf-8"), ("/p.svg", "image/svg+xml"),
    ("/sitemap.xml", "application/xml"), ("/robots.txt", "text/plain; charset=utf-8")])
def test_content_types(served, path, kind):
    answer, body = ask(served, "GET", path)
    said = answer.getheader("Content-Type")
    assert answer.status == 200 and body
    assert said.replace(" ", "").lower().startswith(kind.replace(" ", "").split(";")[0]), said
    if "charset" in kind:
        assert "charset=utf-8" in said.replace(" ", "").lower()


def test_a_folder_without_its_slash_is_redirected(served):
    answer, _ = ask(served, "GET", "/news/x")
    assert answer.status in (301, 302, 307, 308) and answer.getheader("Location").endswith("/news/x/")


def test_names_beyond_ascii(served):
    assert ask(served, "GET", "/%C3%A9t%C3%A9/")[0].status == 200
    assert ask(served, "GET", "/%C3%A9t%C3%A9?a=b")[0].getheader("Location") == "/%C3%A9t%C3%A9/?a=b"
    assert ask(served, "GET", "//news")[0].getheader("Location") == "/news/"


def test_head_is_get_without_a_body(served):
    get, _ = ask(served, "GET", "/notes.txt")
    head, body = ask(served, "HEAD", "/notes.txt")
    assert (head.status, body) == (200, b"")
    assert head.getheader("Content-Length") == get.getheader("Content-Length")


def test_ranges(served):
    part, body = ask(served, "GET", "/notes.txt", Range="bytes=2-4")
    assert (part.status, body, part.getheader("Content-Range")) == (206, b"234", "bytes 2-4/10")
    tail, body = ask(served, "GET", "/notes.txt", Range="bytes=-3")
    assert (tail.status, body) == (206, b"789")
    rest, body = ask(served, "GET", "/notes.txt", Range="bytes=7-99")
    assert (rest.status, body, rest.getheader("Content-Range")) == (206, b"789", "bytes 7-9/10")
    none, _ = ask(served, "GET", "/notes.txt", Range="bytes=50-60")
    assert (none.status, none.getheader("Content-Range")) == (416, "bytes */10")
    for unclear in ("bytes=4-2", "bytes=0-1,3-4", "lines=1-2", "bytes=-"):
        whole, body = ask(served, "GET", "/notes.txt", Range=unclear)
        assert (whole.status, body) == (200, b"0123456789"), unclear


def test_caching(served):
    page, _ = ask(served, "GET", "/")
    tag = page.getheader("ETag")
    stamp = page.getheader("Last-Modified")
    assert tag or stamp
    again = {"If_None_Match": tag} if tag else {"If_Modified_Since": stamp}
    assert ask(served, "GET", "/", **again)[0].status == 304
    assert "max-age=31536000" not in (page.getheader("Cache-Control") or "")


def test_only_a_name_that_changes_with_its_content_is_kept_for_a_year(served):
    site = served[0] / "public"
    hashed = next(path for path in site.rglob("style.*.css")).relative_to(site).as_posix()
    style, _ = ask(served, "GET", "/" + hashed)
    assert "max-age=31536000" in style.getheader("Cache-Control")
    plain, _ = ask(served, "GET", "/plain.css")
    assert plain.status == 200 and "max-age=31536000" not in (plain.getheader("Cache-Control") or "")


@pytest.mark.parametrize("path", ["/none", "/news/none/deeper/", "/none.css"])
def test_an_unknown_address_gives_the_404_page(served, path):
    answer, body = ask(served, "GET", path)
    assert answer.status == 404
    assert body == (served[0] / "public" / "404.html").read_bytes()


@pytest.mark.parametrize("path", [
    "/../site/site.yaml", "/%2e%2e/site/site.yaml", "/news/..%2f..%2fsite/site.yaml",
    "//etc/passwd", "/%00", "/.rapport/", "/%2erapport/", "/.%2e/content/index.md"])
def test_nothing_outside_of_the_site(served, path):
    answer, body = ask(served, "GET", path)
    assert answer.status in (400, 403, 404) and b"example.org\n" not in body


def test_other_methods_are_refused(served):
    assert ask(served, "POST", "/")[0].status in (404, 405)


def test_the_404_page_has_its_style_at_any_depth(served, browser):
    context = browser.new_context()
    page = context.new_page()
    answers = {}
    page.on("response", lambda answer: answers.update({answer.url: answer.status}))
    page.goto(served[2] + "/news/none/deeper/")
    context.close()
    assert list(answers.values())[0] == 404
    assert set(list(answers.values())[1:]) == {200}, answers


def test_listens_on_loopback_alone(served):
    port = f"{served[1]:04X}"
    listening = [line.split()[1] for table in ("tcp", "tcp6") if pathlib.Path("/proc/net", table).exists()
                 for line in open(f"/proc/net/{table}") if line.split()[1].endswith(":" + port)
                 and line.split()[3] == "0A"]
    assert listening == [f"0100007F:{port}"]


def test_a_taken_port_says_so(served, folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    done = rapport.rapport("serve", "--production", "--source", source, "--port", served[1])
    assert done.returncode == 1
    assert str(served[1]) in done.stderr and "try: " in done.stderr


def test_ctrl_c_ends_it_at_once(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home"})
    with serving.rapport_serve(source, folder / "log") as (process, _, _):
        process.send_signal(2)
        assert process.wait(timeout=10) in (0, -2, 130)
