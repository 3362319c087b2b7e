"""From a table of customers to a sent newsletter, and out again: what an owner and readers do."""
import csv
import email
import email.policy
import json
import re
import urllib.parse
import urllib.request

import pytest

import rapport
import shop as shops
from visitor import Visitor

STRICT = email.policy.SMTP.clone(raise_on_defect=True)
SITE = "https://www.quillet.example"
CUSTOMERS = [
    ("email", "name", "town", "interests"),
    ("ada@customer.example", "Ada Byron", "Aldermere", "hedging, herbs"),
    ("bob@customer.example", "Bob O’Neill", "Withy", "fruit"),
    ("cleo@customer.example", "", "", ""),
]
CONSENT = "Please send me the nursery's letter by e-mail."


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    with shops.opened(tmp_path_factory.mktemp("path") / "site") as opened:
        yield opened


@pytest.fixture
def visitor(browser, shop):
    context = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
    yield Visitor(context.new_page(), shop, False)
    context.close()


def brought_in(shop):
    table = shop.folder / "customers.csv"
    with table.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(CUSTOMERS)
    return json.loads(shop.said("contacts", "import", table, "--list", "news", "--consent", CONSENT, "--json"))


def readers(shop):
    lines = shop.said("contacts", "export", "--list", "news", "--format", "json").splitlines()
    return {json.loads(line)["email"] for line in lines}


def letters(shop, folder):
    """The messages in a folder by their readers, each read strictly."""
    found = [email.message_from_bytes(path.read_bytes(), policy=STRICT)
             for path in (shop.folder / folder).glob("*.eml")]
    return {mail["To"].addresses[0].addr_spec: mail for mail in found}


def here(shop, address):
    """An address of the site, on the server that shows it."""
    assert address.startswith(SITE + "/rapport/"), address
    return shop.url + address.removeprefix(SITE)


def one_click(mail):
    return re.sub(r"\s", "", mail["List-Unsubscribe"]).strip("<>")


def test_a_letter_goes_out_and_who_leaves_stays_away(shop, visitor):
    # People come in by a table, and one by the form at the foot of a page.
    brought_in(shop)
    assert readers(shop) == {row[0] for row in CUSTOMERS[1:]}
    form = visitor.go("/", "sign-up")
    form.get_by_label("Your e-mail").fill("dora@visitor.example")
    form.get_by_role("checkbox").check()
    reference = visitor.send("sign-up", "Send me the letter")
    question = next(mail for mail in shop.mails(reference, 1)
                    if mail["To"].addresses[0].addr_spec == "dora@visitor.example")
    assert "dora@visitor.example" not in readers(shop)
    visitor.page.goto(re.search(r"http\S+/list/confirm/\S+", question.get_content())[0])
    visitor.page.get_by_role("button", name="Yes, write to me").click()
    assert "dora@visitor.example" in readers(shop)

    # The owner looks at what two of them would read.
    page = visitor.page
    page.goto(shop.url + "/-/newsletters/spring-list/?look=text")
    page.get_by_label("Find a reader").fill("ada")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="ada@customer.example").click()
    text = page.locator("pre").inner_text()
    assert "forty lemon thymes" in text and "for orders from Aldermere" in text
    page.get_by_label("Find a reader").fill("bob")
    page.get_by_role("button", name="Find").click()
    page.get_by_role("link", name="bob@customer.example").click()
    text = page.locator("pre").inner_text()
    assert "Aldermere Russets" in text and "lemon thymes" not in text and "for orders from" not in text

    # It is checked and sent; every message is sound.
    shop.said("newsletter", "check", "spring-list", "--all")
    assert "Sent “spring-list” to 4 readers." in shop.said(
        "newsletter", "send", "spring-list", "--yes", "--output", shop.folder / "out")
    mails = letters(shop, "out")
    assert set(mails) == readers(shop) and len(mails) == 4
    for mail in mails.values():
        assert mail.get_content_type() == "multipart/alternative"
        assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert "3 Withy Lane" in mail.get_body(("plain",)).get_content()

    # Ada leaves with one click of her mail program, Bob by his page.
    body = urllib.parse.urlencode({"List-Unsubscribe": "One-Click"}).encode()
    with urllib.request.urlopen(here(shop, one_click(mails["ada@customer.example"])), body, timeout=20) as answer:
        assert answer.status == 200
    words = mails["bob@customer.example"].get_body(("plain",)).get_content()
    page.goto(here(shop, re.search(rf"{SITE}\S+/list/preferences/\S+", words)[0]))
    page.locator("input[name=list][value=news]").uncheck()
    page.get_by_role("button", name="Save").click()
    left = {"cleo@customer.example", "dora@visitor.example"}
    assert readers(shop) == left

    # The same table brings neither back, and the next letter goes to the others.
    brought_in(shop)
    assert readers(shop) == left
    assert "Sent “new-at-the-nursery” to 2 readers." in shop.said(
        "newsletter", "send", "new-at-the-nursery", "--yes", "--output", shop.folder / "next")
    assert set(letters(shop, "next")) == left

    # What is kept of one is shown to them, and then forgotten.
    kept = shop.said("contacts", "export", "cleo@customer.example")
    assert CONSENT in kept and "spring-list" in kept
    shop.said("contacts", "erase", "cleo@customer.example")
    assert readers(shop) == {"dora@visitor.example"}
    assert "cleo@customer.example" not in shop.said("contacts", "export", "--format", "json")
    brought_in(shop)
    assert "ada@customer.example" not in readers(shop)
