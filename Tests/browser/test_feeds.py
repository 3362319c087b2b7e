"""Feeds parse and agree, the sitemap is exactly the indexable pages, robots.txt names it."""
import json
import re
import xml.etree.ElementTree as xml
from datetime import datetime
from urllib.parse import unquote, urljoin, urlsplit

import feedparser

import output

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
FORMATS = {"application/atom+xml": "atom", "application/rss+xml": "rss",
           "application/feed+json": "json", "application/json": "json"}


def feeds(example):
    """Every feed that a page names, once: its path in the folder, and its format."""
    found = {}
    for page in output.pages(example).values():
        for link in page.relations.get("alternate", []):
            if link.get("type") in FORMATS and page.canonical:
                path = urlsplit(urljoin(page.canonical, link["href"])).path
                found[unquote(path).lstrip("/")] = FORMATS[link["type"]]
    return found


def links_of(example, name, kind):
    if kind == "json":
        feed = json.loads((example / name).read_text())
        assert feed["version"].startswith("https://jsonfeed.org/version/")
        return [item["url"] for item in feed["items"]]
    parsed = feedparser.parse((example / name).read_bytes())
    assert parsed.bozo == 0, f"{name}: {parsed.get('bozo_exception')}"
    assert parsed.feed.title and parsed.feed.link
    for entry in parsed.entries:
        assert entry.title and entry.id and (entry.get("published_parsed") or entry.updated_parsed)
    return [entry.link for entry in parsed.entries]


def test_feeds_parse_and_link_to_pages_of_the_site(example):
    found = feeds(example)
    assert found, "no page names a feed"
    for name, kind in found.items():
        links = links_of(example, name, kind)
        assert links and len(links) == len(set(links)), f"{name}: {links}"
        for link in links:
            path = example / unquote(urlsplit(link).path).lstrip("/")
            assert (path / "index.html").is_file(), f"{name} leads to {link}"


def test_feeds_of_one_list_have_the_same_entries(example):
    by_folder = {}
    for name, kind in feeds(example).items():
        by_folder.setdefault(name.rpartition("/")[0], {})[name] = links_of(example, name, kind)
    for formats in by_folder.values():
        assert len({tuple(links) for links in formats.values()}) == 1, formats


def test_a_feed_of_a_section_has_the_pages_that_its_list_has(example):
    """Counted from the site itself: every dated article below the section, twenty at most."""
    for name, kind in feeds(example).items():
        section = name.rpartition("/")[0]
        if "/" in section or not section:
            continue
        links = links_of(example, name, kind)
        pages = [page for path, page in output.pages(example / section).items()
                 if page.meta.get("og:type") == "article" and page.is_indexable]
        if pages:
            assert len(links) == min(len(pages), 20), name


def test_the_sitemap_is_exactly_the_indexable_pages(example):
    locations = []
    root = xml.parse(example / "sitemap.xml").getroot()
    maps = [example / urlsplit(e.text).path.lstrip("/") for e in root.iter(LOC + "loc")] \
        if root.tag == LOC + "sitemapindex" else [example / "sitemap.xml"]
    for part in maps:
        for url in xml.parse(part).getroot():
            locations.append(url.findtext(LOC + "loc"))
            if (changed := url.findtext(LOC + "lastmod")) is not None:
                datetime.fromisoformat(changed.replace("Z", "+00:00"))
    assert len(locations) == len(set(locations))
    pages = output.pages(example)
    expected = {page.canonical for name, page in pages.items()
                if page.is_indexable and name != "404.html"}
    assert None not in expected, [n for n, p in pages.items() if p.is_indexable and not p.canonical]
    assert set(locations) == expected


def test_robots_name_the_sitemap_and_forbid_nothing(example):
    text = (example / "robots.txt").read_text()
    assert re.search(r"^Sitemap: https?://\S+/sitemap\.xml$", text, re.MULTILINE)
    assert re.search(r"^User-agent: \*$", text, re.MULTILINE)
    assert not re.search(r"^Disallow: /\s*$", text, re.MULTILINE)


def test_pages_have_a_canonical_address_and_a_preview(example):
    for name, page in output.pages(example).items():
        if page.is_redirect or name == "404.html":
            continue
        assert page.canonical, name
        assert page.meta.get("og:title") and page.meta.get("og:url") == page.canonical, name
        assert output.url_path(name) == unquote(urlsplit(page.canonical).path).lstrip("/"), name
