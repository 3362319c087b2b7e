"""Links of issues that are counted, under every server: where they lead, and what is kept."""
import secrets

import pytest

import links
import sites
import store
from test_faults import both, full_disk, locked

FIREFOX = ("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0")
TARGET = "https://elsewhere.example/herbs/?a=1&b=%C3%BC#thyme"


def below(path):
    """As `Server.ask` takes it: behind the endpoint's own."""
    return path.removeprefix("/rapport")


@pytest.fixture
def issue():
    """Of one test's own, so that its clicks are nobody else's."""
    return "issue-" + secrets.token_hex(4)


def counted(server, issue):
    return dict(store.rows(server.data, "SELECT kind, count FROM click WHERE issue = ?", issue))


def assert_led_on(answer, target=TARGET):
    assert (answer.status, answer["Location"]) == (302, target)
    assert answer["Cache-Control"] == "no-store" and answer["Referrer-Policy"] == "no-referrer"
    assert answer["Set-Cookie"] is None


def test_RFC_9110_15_4_3_a_click_leads_on_and_is_counted(server, issue):
    path = below(links.click(server.data, TARGET, issue))
    answer = server.ask("GET", path, [FIREFOX])
    assert_led_on(answer)
    assert answer.text == f"The page is here: {TARGET}\n"
    assert counted(server, issue) == {"person": 1}
    assert_led_on(server.ask("GET", path, [FIREFOX]))
    assert counted(server, issue) == {"person": 1}, "a double click is one"


def test_RFC_9110_9_3_2_machines_are_led_on_and_counted_apart(server, issue):
    targets = [f"{TARGET}{number}" for number in range(4)]
    paths = [below(links.click(server.data, target, issue)) for target in targets]
    head = server.ask("HEAD", paths[0], [FIREFOX])
    assert_led_on(head, targets[0])
    assert head.body == b""
    for path, target, headers in zip(paths[1:], targets[1:], [
            [("User-Agent", "curl/8.14.1")], [], [FIREFOX, ("Sec-Purpose", "prefetch;prerender")]]):
        assert_led_on(server.ask("GET", path, headers), target)
    assert counted(server, issue) == {"machine": 1}
    assert store.rows(server.data, "SELECT count(*) FROM click WHERE issue = ?", issue) == [(4,)]


def test_who_opens_five_links_at_once_is_a_machine(server, issue):
    for number in range(5):
        server.ask("GET", below(links.click(server.data, f"{TARGET}{number}", issue)), [FIREFOX])
    sums = dict(store.rows(
        server.data, "SELECT kind, sum(count) FROM click WHERE issue = ? GROUP BY kind", issue))
    assert sums == {"person": 0, "machine": 5}


def test_RFC_9110_15_5_5_a_link_that_was_changed_is_a_page_and_no_redirect(server, issue):
    path = below(links.click(server.data, TARGET, issue))
    other = "/go/" + links.token(server.data, "preferences", issue, TARGET)
    javascript = below(links.click(server.data, "javascript:alert(1)", issue))
    for broken in (path[:-1], path[:-1] + ("A" if path[-1] != "A" else "B"), path + "A", other, javascript):
        answer = server.ask("GET", broken, [FIREFOX])
        assert answer.status == 404 and answer["Location"] is None
        assert "This link is not whole" in answer.text and "Please open it again" in answer.text
    posted = server.ask("POST", path, [FIREFOX])
    assert posted.status == 405 and posted["Allow"] == "GET, HEAD"
    assert counted(server, issue) == {}


@both
def test_a_locked_store_keeps_no_visitor(name, folder, start):
    server = start(name, sites.example(folder))
    path = below(links.click(server.data, TARGET))
    with locked(server.data):
        assert_led_on(server.ask("GET", path, [FIREFOX]))
    assert counted(server, "spring") == {}
    assert_led_on(server.ask("GET", path, [FIREFOX]))
    assert counted(server, "spring") == {"person": 1}


@both
def test_a_full_disk_keeps_no_visitor(name, folder, start):
    with full_disk(name, folder, start) as (server, full):
        path = below(links.click(server.data, TARGET))
        with full:
            for _ in range(3):
                assert_led_on(server.ask("GET", path, [FIREFOX]))
        store.assert_whole(server.data)
        assert_led_on(server.ask("GET", path, [FIREFOX]))
        assert counted(server, "spring") == {"person": 1}


def test_without_a_store_old_links_lead_on(folder, start):
    server = start("lighttpd", sites.example(folder))
    path = below(links.click(server.data, TARGET))
    for file in server.data.glob("rapport.sqlite*"):
        file.unlink()
    assert_led_on(server.ask("GET", path, [FIREFOX]))
    assert not (server.data / "rapport.sqlite").exists()


def test_who_counts_no_more_still_leads_on(folder, start):
    site = sites.example(folder)
    path = below(links.click(site / "data", TARGET))
    settings = site / "site" / "site.yaml"
    settings.write_text(settings.read_text().replace("clicks: true", "clicks: false"))
    sites.build(site)
    server = start("lighttpd", site)
    assert_led_on(server.ask("GET", path, [FIREFOX]))
    assert counted(server, "spring") == {} and store.count(server.data, "click_trace") == 0
