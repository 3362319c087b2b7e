"""The pages that the endpoint makes, and the captured mails: valid, readable by all, in every look."""
import json

import pytest

import nu
import shop as shops
from test_accessibility import AXE, LOOKS, violations
from visitor import Visitor

FORMS = ["question", "callback", "complaint", "order", "quote", "suggestion", "sign-up", "ask-the-author"]
# The forms stand on pages of the example, too, all of which are looked at.
AXED = ["complaint", "refused", "review", "thanks", "status", "status-sent", "too-many", "forms/none", "mails", "mail"]


@pytest.fixture(scope="module")
def pages(browser, tmp_path_factory):
    """Every kind of page by name, as the endpoint sent it; what the browser complained of."""
    folder = tmp_path_factory.mktemp("looks")
    # A status is asked for once, the second time is too often.
    with shops.opened(folder / "site", lookups=1) as shop:
        context = browser.new_context(java_script_enabled=False, reduced_motion="reduce")
        visitor = Visitor(context.new_page(), shop, False)
        yield shop, visitor, visit(visitor)
        context.close()


def visit(visitor):
    """Goes to every page; gives their HTML."""
    page, found = visitor.page, {}
    for name in FORMS:
        visitor.go(f"/rapport/forms/{name}", name)
        found[name] = page.content()
    for path in ("status", "status/none", "forms/none", "forms/question/thanks"):
        page.goto(f"{visitor.shop.url}/rapport/{path}")
        found[path] = page.content()
    for name in ("status-sent", "too-many"):
        page.goto(f"{visitor.shop.url}/rapport/status")
        page.get_by_label("Reference").fill("K7M2-9QXR-T")
        page.get_by_label("Your e-mail").fill("ada@visitor.example")
        page.get_by_role("button", name="Mail me the link").click()
        found[name] = page.content()
    found["refused"] = send(visitor, "complaint", {"email": "nope", "rating": "5", "order": "?"})
    form = visitor.go("/contact/", "question")
    form.get_by_label("Your e-mail").fill("ada@visitor.example")
    form.get_by_label("Herbs").check()
    form.get_by_label("Your question").fill("\u202eWhy <b>?\n" + "lovage" * 60)
    form.get_by_role("button").click()
    found["review"] = page.content()
    visitor.form("question").get_by_role("button", name="Send the question").click()
    reference = visitor.thanked()
    found["thanks"] = page.content()
    visitor.shop.mails(reference, 2)
    page.goto(visitor.shop.url + "/-/mail/")
    found["mails"] = page.content()
    page.get_by_role("link").first.click()
    found["mail"] = page.content()
    return found


def send(visitor, name, values):
    answer = visitor.page.request.post(
        f"{visitor.shop.url}/rapport/forms/{name}", form={"company_url": "", "_go": "send", **values})
    assert answer.status == 422
    return answer.text()


def test_pages_are_what_they_are_named_for(pages):
    said = {"too-many": "Please wait a little", "status-sent": "we have mailed you a link",
            "forms/none": "Page not found", "refused": "This could not be sent yet",
            "forms/question/thanks": "Page not found", "status/none": "Page not found"}
    _, visitor, found = pages
    assert [name for name, words in said.items() if words not in found[name]] == []
    assert visitor.troubles == []


def test_pages_are_valid(pages, tmp_path):
    _, _, found = pages
    paths = []
    for name, html in found.items():
        paths.append(tmp_path / (name.replace("/", "-") + ".html"))
        paths[-1].write_text(html)
    assert nu.remarks(paths) == []


def test_pages_hold_nothing_that_runs(pages):
    _, _, found = pages
    assert [name for name, html in found.items()
            if any(sign in html for sign in ("<script", "<style", " style=", " onclick="))] == []


@pytest.fixture(scope="module")
def looker(browser, pages):
    """A window that shows a page as it was sent, at an address of the same site."""
    shop, _, found = pages
    context = browser.new_context(reduced_motion="reduce", bypass_csp=True)
    window = context.new_page()

    def show(name):
        window.goto(f"{shop.url}/rapport/shown/{name}")

    def fulfil(route):
        route.fulfill(body=found[route.request.url.split("/shown/")[1]], content_type="text/html; charset=utf-8")

    window.route("**/rapport/shown/**", fulfil)
    yield window, show, found
    context.close()


def test_axe_finds_nothing(looker):
    window, show, _ = looker
    faults = {}
    for name in AXED:
        looks = LOOKS if name in ("refused", "mails") else {look: LOOKS[look] for look in ("light", "dark")}
        window.set_viewport_size(LOOKS["light"][0])
        show(name)
        window.evaluate(AXE)
        for look, (size, media) in looks.items():
            window.set_viewport_size(size)
            window.emulate_media(**media)
            if wrong := violations(window):
                faults[f"{name} {look}"] = wrong
    window.emulate_media(media="screen", color_scheme="light")
    assert not faults, json.dumps(faults, indent=2)


def test_nothing_is_wider_than_a_phone(looker):
    window, show, found = looker
    window.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for name in found:
        show(name)
        if (width := window.evaluate("document.scrollingElement.scrollWidth")) > 320:
            wide[name] = width
    assert wide == {}


def test_in_forced_colours_what_is_chosen_and_what_is_wrong_is_seen(looker):
    window, show, _ = looker
    window.set_viewport_size({"width": 1280, "height": 800})
    window.emulate_media(forced_colors="active")
    show("refused")
    widths = window.locator("[aria-invalid=true]").first.evaluate(
        "e => [getComputedStyle(e).borderTopWidth, getComputedStyle(e).borderTopStyle]")
    border = window.locator(".form-refusals").evaluate("e => getComputedStyle(e).borderTopStyle")
    window.emulate_media(forced_colors="none")
    assert widths == ["2px", "solid"] and border == "solid"


def test_form_A13_pages_say_what_may_be_done_with_them(pages):
    shop, visitor, _ = pages
    for path in ("forms/question", "status", "forms/none"):
        answer = visitor.page.request.get(f"{shop.url}/rapport/{path}")
        assert answer.headers["cache-control"] == "no-store" and "set-cookie" not in answer.headers
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]
