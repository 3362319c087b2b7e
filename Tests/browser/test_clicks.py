"""Counting on: from the letter that is sent, by a link that somebody follows, to the report."""
import email
import email.policy
import html.parser
import http.client
import json
import urllib.parse

import pytest

import nu
import rapport
import shop as shops

SITE = "https://www.quillet.example"
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"
READERS = "email,name,interests\nada@customer.example,Ada Byron,herbs\nbob@customer.example,Bob O’Neill,fruit\n"
ISSUE = """---
subject: Herbs are out
audience: news
archive: false
---
Dear {{name | default: "gardener"}},

all eleven are on [our page about *herbs*](../products/herbs.md), and seeds
come from [Elsewhere & Sons](https://elsewhere.example/?a=1&b=2).
Write to [Maud](mailto:hello@quillet.example), see <https://plain.example/>, or
[change what you get]({{links.preferences}}).

[**Order now**](https://elsewhere.example/order)
"""
HERBS = SITE + "/products/herbs/"


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    folder = tmp_path_factory.mktemp("clicks") / "site"
    rapport.write(folder, {"customers.csv": READERS})
    with shops.opened(folder, mail={"clicks": True}) as opened:
        rapport.write(folder, {"content/newsletters/herbs.md": ISSUE})
        opened.said("contacts", "import", folder / "customers.csv", "--list", "news", "--consent", "Yes, write to me.")
        yield opened


class Links(html.parser.HTMLParser):
    """Where the links of a mail lead, by their words."""

    def __init__(self, text):
        super().__init__()
        self.found, self.open = {}, None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        if tag == "a":
            self.open = [dict(attributes).get("href"), ""]

    def handle_data(self, data):
        if self.open:
            self.open[1] += data

    def handle_endtag(self, tag):
        if tag == "a" and self.open:
            self.found[" ".join(self.open[1].split())] = self.open[0]
            self.open = None


def links(mail):
    return Links(mail.get_body(("html",)).get_content()).found


def letters(folder):
    found = [email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP) for path in folder.glob("*.eml")]
    return {mail["To"].addresses[0].addr_spec: mail for mail in found}


def follow(shop, address, method="GET", agent=FIREFOX):
    """Where a link of a mail leads, asked of the server that shows the site."""
    assert address.startswith(SITE + "/rapport/go/"), address
    connection = http.client.HTTPConnection(urllib.parse.urlsplit(shop.url).netloc, timeout=20)
    connection.request(method, address.removeprefix(SITE), headers={"User-Agent": agent})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status, answer.headers["Location"]


def report(shop):
    return json.loads(shop.said("newsletter", "report", "herbs", "--json"))


def test_a_click_goes_from_the_letter_into_the_report(shop, tmp_path):
    # Whoever only looks sees the plain links.
    preview = json.loads(shop.said("newsletter", "preview", "herbs", "--json"))
    assert HERBS in preview["html"] and "/rapport/go/" not in preview["html"] + preview["text"]
    shop.said("newsletter", "test", "herbs", "--to", "maud@quillet.example")
    checks = json.loads(shop.said("newsletter", "check", "herbs", "--json"))
    assert [remark for check in checks for remark in check["remarks"]] == []
    assert "links" not in report(shop)

    shop.said("newsletter", "send", "herbs", "--yes", "--output", tmp_path / "out")
    mails = letters(tmp_path / "out")
    ada, bob = (links(mails[f"{name}@customer.example"]) for name in ("ada", "bob"))
    counted = ["our page about herbs", "Elsewhere & Sons", "Order now"]
    assert [ada[words] for words in counted] == [bob[words] for words in counted], "they tell nobody apart"
    assert [words for words in ada if "/go/" in ada[words]] == counted
    assert ada["Maud"] == "mailto:hello@quillet.example" and ada["https://plain.example/"] == "https://plain.example/"
    assert "/rapport/list/preferences/" in ada["change what you get"]
    text = mails["ada@customer.example"].get_body(("plain",)).get_content()
    assert HERBS in text and "/rapport/go/" not in text

    assert [(link["people"], link["machines"]) for link in report(shop)["links"]] == [(0, 0)] * 3
    assert follow(shop, ada["Elsewhere & Sons"]) == (302, "https://elsewhere.example/?a=1&b=2")
    assert follow(shop, ada["our page about herbs"]) == (302, HERBS)
    assert follow(shop, bob["our page about herbs"], agent="curl/8.14.1") == (302, HERBS)
    assert follow(shop, bob["our page about herbs"], "HEAD") == (302, HERBS)
    assert report(shop)["links"] == [
        {"words": "our page about herbs", "target": HERBS, "people": 1, "machines": 1},
        {"words": "Elsewhere & Sons", "target": "https://elsewhere.example/?a=1&b=2", "people": 1, "machines": 0},
        {"words": "Order now", "target": "https://elsewhere.example/order", "people": 0, "machines": 0}]
    assert shop.said("newsletter", "report", "herbs").partition("Links followed")[2] == f""": by people, by machines
  our page about herbs  1  1  {"█" * 30}
    {HERBS}
  Elsewhere & Sons      1  0  {"█" * 30}
    https://elsewhere.example/?a=1&b=2
  Order now             0  0
    https://elsewhere.example/order
"""


def test_the_page_of_the_report_shows_clicks(shop, tmp_path, browser):
    page = tmp_path / "report.html"
    shop.said("newsletter", "report", "herbs", "--html", page)
    html = page.read_text()
    assert '<svg class="chart" role="img"' in html.partition("<h2>Links followed</h2>")[2]
    assert ("<tr><td>Elsewhere &amp; Sons</td><td>https://elsewhere.example/?a=1&amp;b=2</td><td>1</td><td>0</td></tr>"
            in html)
    assert nu.remarks([page]) == []
    opened = browser.new_page()
    opened.goto(shop.url + "/-/newsletters/herbs/?look=report")
    assert opened.get_by_role("heading", name="Links followed").is_visible()
    opened.close()


def test_who_does_not_count_hears_nothing_of_clicks(shop):
    file = shop.folder / "site" / "site.yaml"
    settings = file.read_text()
    file.write_text(settings.replace("clicks: true", "clicks: false"))
    try:
        assert "links" not in report(shop) and "Links followed" not in shop.said("newsletter", "report", "herbs")
    finally:
        file.write_text(settings)
