"""Every link leads somewhere: at a domain's root, in a sub-folder, and from a disk."""
import pytest

import output
import rapport


def base_of(example):
    canonical = output.pages(example)["index.html"].canonical
    return canonical or "https://example.org/"


def test_links_lead_somewhere_at_the_root(example):
    assert output.faults_of_links(example, base_of(example)) == []


def test_links_lead_somewhere_in_a_sub_folder(folder):
    base = "https://example.org/shop"
    rapport.built(rapport.ROOT, folder / "out", "--base-url", base)
    assert output.faults_of_links(folder / "out", base + "/") == []
    assert output.pages(folder / "out")["index.html"].canonical == base + "/"


@pytest.fixture(scope="module")
def on_disk(tmp_path_factory):
    return rapport.built(rapport.ROOT, tmp_path_factory.mktemp("disk"), "--for-disk")


def test_links_lead_somewhere_from_a_disk(on_disk):
    base = on_disk.as_uri() + "/"
    assert output.faults_of_links(on_disk, base, names_index=True) == []


def test_a_browser_walks_the_site_from_a_disk(on_disk, browser):
    context = browser.new_context()
    page = context.new_page()
    failed = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto((on_disk / "index.html").as_uri())
    links = page.locator("header nav a").evaluate_all("all => all.map(a => a.href)")
    assert links
    for link in links:
        page.goto(link)
        assert page.locator("h1").count() == 1
        assert page.evaluate("document.styleSheets.length") > 0
        # From a disk every file is an origin of its own: the rules themselves cannot be read.
        assert page.evaluate("getComputedStyle(document.querySelector('header')).display") != ""
    context.close()
    assert failed == []
