"""A reader of the example's letter: signs up, confirms, chooses and leaves, with script and without."""
import sqlite3

import pytest

import links
import shop as shops
from visitor import Visitor


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    with shops.opened(tmp_path_factory.mktemp("lists") / "site") as opened:
        yield opened


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(request, browser, shop):
    context = browser.new_context(java_script_enabled=request.param, reduced_motion="reduce")
    person = Visitor(context.new_page(), shop, request.param)
    yield person
    context.close()
    assert person.troubles == []


def contact(shop, address):
    with sqlite3.connect(f"file:{shop.folder}/data/rapport.sqlite?mode=ro", uri=True) as store:
        found, = store.execute("SELECT id FROM contact WHERE email = ?", (address,)).fetchone()
    store.close()
    return found


def heading(visitor):
    return visitor.page.locator("h1").inner_text()


def press(visitor, name):
    visitor.page.get_by_role("button", name=name).click()


def test_a_reader_from_the_first_tick_to_the_last(visitor, shop):
    address = f"reader.{visitor.has_script}@visitor.example"
    form = visitor.go("/delivery/", "sign-up")
    form.get_by_label("Your e-mail").fill(address)
    form.get_by_role("checkbox").check()
    asked, = shop.mails(visitor.send("sign-up", "Send me the letter"), 1)
    assert asked["List-Unsubscribe"] is None

    visitor.page.goto(shop.url + links.confirmation(asked.as_bytes()))
    assert heading(visitor) == "Please confirm"
    assert "list news: pending" in shop.said("contacts", "show", address)
    press(visitor, "Yes, write to me")
    assert heading(visitor) == "You are on the list"
    assert "list news: subscribed" in shop.said("contacts", "show", address)

    visitor.page.goto(shop.url + links.preferences(shop.folder / "data", contact(shop, address)))
    letter, herbs = visitor.page.get_by_label("The nursery’s letter"), visitor.page.get_by_label("Herbs")
    assert (letter.is_checked(), herbs.is_checked()) == (True, False)
    herbs.check()
    press(visitor, "Save")
    assert visitor.page.get_by_role("status").inner_text() == "Saved."
    assert (letter.is_checked(), herbs.is_checked()) == (True, True)

    visitor.page.goto(shop.url + links.unsubscribe(shop.folder / "data", contact(shop, address)))
    assert heading(visitor) == "Unsubscribe"
    press(visitor, "Unsubscribe")
    assert heading(visitor) == "You have unsubscribed"
    assert "list news: left" in shop.said("contacts", "show", address)
    press(visitor, "Never write to me again")
    assert "news of any kind" in visitor.page.locator("main").inner_text()

    shop.said("contacts", "erase", address)
    with visitor.page.expect_response(lambda answer: answer.request.method == "GET") as answer:
        visitor.page.goto(shop.url + links.unsubscribe(shop.folder / "data", "somebody"))
    assert answer.value.status == 404
    assert "We keep nothing about you any more" in visitor.page.locator("main").inner_text()


def test_mail_A6_an_erased_address_is_asked_no_more(shop, visitor):
    address = f"gone.{visitor.has_script}@visitor.example"
    assert shop.said("contacts", "erase", address) == "Nothing was kept of this address.\n"
    form = visitor.go("/delivery/", "sign-up")
    form.get_by_label("Your e-mail").fill(address)
    form.get_by_role("checkbox").check()
    assert shop.mails(visitor.send("sign-up", "Send me the letter"), 0) == []
