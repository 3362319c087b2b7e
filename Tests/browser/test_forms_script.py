"""What the script of forms adds: one send, a draft that outlives a reload, a click that counts once."""
import pytest

import shop as shops
from visitor import Visitor


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    with shops.opened(tmp_path_factory.mktemp("script") / "site") as opened:
        yield opened


@pytest.fixture
def visitor(browser, shop):
    context = browser.new_context(reduced_motion="reduce")
    person = Visitor(context.new_page(), shop, True)
    yield person
    context.close()
    assert person.troubles == []


def written(visitor, words):
    form = visitor.go("/suggestion/", "suggestion")
    form.get_by_label("Your suggestion").fill(words)
    return form


def test_the_script_is_below_six_kilobytes_and_in_a_file_of_its_own(visitor):
    visitor.go("/contact/", "question")
    # What shows the page anew as it is worked on is no part of the site.
    scripts = visitor.page.locator("script:not([src^='/-/'])")
    [address] = scripts.evaluate_all("all => all.map(one => one.src)")
    assert 0 < len(visitor.page.request.get(address).body()) < 6 * 1024
    assert visitor.page.locator("script:not([src]), style, [style], [onclick]").count() == 0


def test_a_double_click_sends_once(visitor, shop):
    form = written(visitor, "Sell twine by the metre.")
    form.locator("[name=_token]:not([disabled])").wait_for(state="attached")
    form.get_by_role("button").dblclick()
    visitor.page.wait_for_url("**/thanks?*")
    sent = [row for row in shop.rows("suggestion") if row["answers"]["suggestion"] == ["Sell twine by the metre."]]
    assert len(sent) == 1


def test_a_draft_outlives_a_reload_and_goes_when_it_was_sent(visitor):
    written(visitor, "Open on Mondays again.")
    visitor.page.reload()
    form = visitor.form("suggestion")
    assert form.get_by_label("Your suggestion").input_value() == "Open on Mondays again."
    assert "We kept what you typed." in form.inner_text()
    visitor.press(form, "Send the suggestion")
    visitor.thanked()
    visitor.page.get_by_role("link", name="the front page").click()
    visitor.page.wait_for_url(visitor.shop.url + "/")
    assert visitor.page.evaluate("Object.keys(localStorage)") == []
    form = visitor.go("/suggestion/", "suggestion")
    assert form.get_by_label("Your suggestion").input_value() == ""
    assert form.locator(".form-draft").count() == 0


def test_a_draft_is_discarded_by_a_button(visitor):
    written(visitor, "Something rash.")
    visitor.page.reload()
    form = visitor.form("suggestion")
    form.get_by_role("button", name="Discard it").click()
    assert form.get_by_label("Your suggestion").input_value() == ""
    assert visitor.page.evaluate("Object.keys(localStorage)") == []


def test_back_from_the_thanks_a_second_message_is_another(visitor, shop):
    form = written(visitor, "First of two, please.")
    visitor.press(form, "Send the suggestion")
    first = visitor.thanked()
    visitor.page.go_back()
    form = visitor.form("suggestion")
    form.get_by_label("Your suggestion").fill("Second of two, please.")
    assert visitor.send("suggestion", "Send the suggestion") != first
    said = [row["answers"]["suggestion"][0] for row in shop.rows("suggestion")]
    assert said.count("First of two, please.") == said.count("Second of two, please.") == 1


def test_without_its_token_a_form_is_looked_over(visitor):
    visitor.page.route("**/token", lambda route: route.fulfill(status=404))
    form = written(visitor, "No token, no matter.")
    form.get_by_role("button").click()
    assert visitor.page.locator("h1").inner_text() == "Please check and send"
    visitor.form("suggestion").get_by_role("button", name="Send the suggestion").click()
    visitor.thanked()
