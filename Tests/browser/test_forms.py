"""The example's forms as visitors meet them, with script and without."""
import datetime
import json

import pytest

import shop as shops
from visitor import Visitor

PHOTO = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489"
                      "0000000d49444154789c6360000002000001e5274dc00000000049454e44ae426082")


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    with shops.opened(tmp_path_factory.mktemp("forms") / "site") as opened:
        yield opened


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def visitor(request, browser, shop):
    context = browser.new_context(java_script_enabled=request.param, reduced_motion="reduce")
    person = Visitor(context.new_page(), shop, request.param)
    yield person
    context.close()
    assert person.troubles == []


def row(shop, form, reference):
    return next(row for row in shop.rows(form) if row["reference"] == reference.replace("-", ""))


def test_a_question_is_stored_and_both_are_written_to(visitor, shop):
    form = visitor.go("/contact/", "question")
    form.get_by_label("Your name").fill("Ada Byron")
    form.get_by_label("Your e-mail").fill(f"question.{visitor.has_script}@visitor.example")
    form.get_by_label("Herbs").check()
    form.get_by_label("Your question").fill("Does lovage mind\n“wet” feet?")
    reference = visitor.send("question", "Send the question")
    assert visitor.page.locator("h1").inner_text() == "Thank you, your question is on the bench"
    assert row(shop, "question", reference)["answers"] == {
        "name": ["Ada Byron"], "email": [f"question.{visitor.has_script}@visitor.example"],
        "about": ["herbs"], "question": ["Does lovage mind\n“wet” feet?"]}
    mails = {mail["To"].addresses[0].addr_spec: mail for mail in shop.mails(reference, 2)}
    acknowledgement = mails.pop(f"question.{visitor.has_script}@visitor.example")
    assert reference in acknowledgement["Subject"] and "lovage" not in acknowledgement.as_string()
    notice = mails.pop("tobias@quillet.example")
    assert notice["Reply-To"] == f"question.{visitor.has_script}@visitor.example"
    assert {"  Herbs", "  “wet” feet?"} <= set(notice.get_content().splitlines())


def test_a_complaint_asks_what_matters_and_takes_a_photograph(visitor, shop):
    form = visitor.go("/complaint/", "complaint")
    plant = form.get_by_label("Which plant")
    note = form.locator(".field-when").first
    assert (plant.is_visible(), note.is_visible()) == (not visitor.has_script,) * 2
    form.get_by_label("A plant arrived broken").check()
    assert plant.is_visible() and note.is_visible() is not visitor.has_script
    plant.fill("A hawthorn")
    form.get_by_label("Your e-mail").fill(f"complaint.{visitor.has_script}@visitor.example")
    form.get_by_label("What happened?").fill("It snapped.")
    form.get_by_role("radio", name="2", exact=True).check()
    photo = {"name": "broken.png", "mimeType": "image/png", "buffer": PHOTO}
    form.get_by_label("A photograph").set_input_files(photo)
    visitor.press(form, "Send the complaint")
    if not visitor.has_script:
        # For safety's sake a browser never gives a file a second time by itself.
        form = visitor.form("complaint")
        form.get_by_label("A photograph").set_input_files(photo)
        form.get_by_role("button", name="Send the complaint").click()
    stored = row(shop, "complaint", visitor.thanked())
    assert stored["answers"]["plant"] == ["A hawthorn"] and "amends" not in stored["answers"]
    assert "broken.png" in json.dumps(stored)
    assert PHOTO in [path.read_bytes() for path in (shop.folder / "data/uploads").iterdir()]


def test_a_sign_up_keeps_the_sentence_that_was_agreed_to(visitor, shop):
    address = f"letter.{visitor.has_script}@visitor.example"
    form = visitor.go("/delivery/", "sign-up")
    form.get_by_label("Your e-mail").fill(address)
    form.get_by_role("checkbox").check()
    reference = visitor.send("sign-up", "Send me the letter")
    assert row(shop, "sign-up", reference)["answers"]["email"] == [address]
    asked, = shop.mails(reference, 1)
    assert asked["To"] == address and "/rapport/list/confirm/" in asked.get_content()
    shown = shop.said("contacts", "show", address)
    assert "list news: pending" in shown
    assert "We will not give or sell your address to anyone." in shown and "news" in shown


def test_a_refusal_says_where_and_keeps_what_was_typed(visitor):
    form = visitor.go("/rapport/forms/question", "question")
    # As a browser that does not check by itself would send it.
    form.evaluate("form => form.noValidate = true")
    form.get_by_label("Your name").fill("<b>Ada</b>")
    form.get_by_label("Your e-mail").fill("ada at home")
    form.get_by_label("Your question").fill("Kept?")
    with visitor.page.expect_response(lambda answer: answer.request.method == "POST") as answer:
        form.get_by_role("button", name="Send the question").click()
    assert answer.value.status == 422
    summary = visitor.page.locator(".form-refusals")
    assert summary.evaluate("e => e === document.activeElement")
    assert summary.get_by_role("link").count() == 2
    mail = form.get_by_label("Your e-mail")
    assert (mail.input_value(), form.get_by_label("Your question").input_value()) == ("ada at home", "Kept?")
    assert form.get_by_label("Your name").input_value() == "<b>Ada</b>"
    assert mail.get_attribute("aria-invalid") == "true"
    described = mail.get_attribute("aria-describedby").split()
    words = " ".join(visitor.page.locator(f"[id='{name}']").inner_text() for name in described)
    assert "This is not an e-mail address." in words and "We write back" in words
    summary.get_by_role("link").first.click()
    assert mail.evaluate("e => e === document.activeElement")


def test_a_quote_goes_over_four_pages_and_back(visitor, shop):
    form = visitor.go("/quote/", "quote")
    form.get_by_label("Plants brought to me").check()
    form.get_by_label("A hedge", exact=True).check()
    form.get_by_label("How long is the hedge").fill("12.5")
    visitor.press(form, "Continue")
    form = visitor.form("quote")
    assert "Page 2 of 4" in form.inner_text()
    form.get_by_label("clay").check()
    form.get_by_role("button", name="Back").click()
    assert visitor.form("quote").get_by_label("How long is the hedge").input_value() == "12.5"
    visitor.form("quote").get_by_role("button", name="Continue").click()
    assert visitor.form("quote").get_by_label("clay").is_checked()
    visitor.form("quote").get_by_role("button", name="Continue").click()
    form = visitor.form("quote")
    form.get_by_label("Your name").fill("Ada")
    form.get_by_label("Your e-mail").fill(f"quote.{visitor.has_script}@visitor.example")
    form.get_by_label("Postcode").fill("AX9 4QT")
    form.get_by_role("button", name="Continue").click()
    answers = row(shop, "quote", visitor.send("quote", "Ask for the quote"))["answers"]
    assert (answers["metres"], answers["soil"], answers["kind"]) == (["12.5"], ["clay"], ["hedge"])
    assert "trees" not in answers


def test_the_sum_of_an_order_is_the_endpoint_s(visitor, shop):
    form = visitor.go("/order/", "order")
    form.get_by_label("Apple tree").fill("2")
    form.get_by_label("25 spiral guards").check()
    form.get_by_label("Your name").fill("Ada")
    form.get_by_label("Your e-mail").fill(f"order.{visitor.has_script}@visitor.example")
    if visitor.has_script:
        assert form.locator(".form-total").inner_text() == "Total £56.75"
    reference = visitor.send("order", "Send the enquiry")
    assert "£56.75" in visitor.page.locator("main").inner_text()
    assert row(shop, "order", reference)["total"] == "56.75"


def test_a_call_on_a_sunday_is_refused_in_words(visitor):
    today = datetime.date.today()
    sunday = today + datetime.timedelta(days=(5 - today.weekday()) % 7 + 1)
    form = visitor.go("/contact/", "callback")
    form.get_by_label("Whom shall we ask for?").fill("Ada")
    form.get_by_label("Your telephone number").fill("01632 960001")
    form.get_by_label("Day").fill(sunday.isoformat())
    form.get_by_label("Time").select_option("10:00")
    visitor.press(form, "Ask for the call")
    refused = visitor.page.locator(".form-refusals").inner_text()
    assert "When shall we ring?" in refused and "We are closed on Sunday" in refused, refused
    assert visitor.form("callback").get_by_label("Day").input_value() == sunday.isoformat()


def test_the_keyboard_alone_sends_a_suggestion(visitor):
    form = visitor.go("/suggestion/", "suggestion")
    form.get_by_label("Your suggestion").focus()
    visitor.page.keyboard.type("Grow medlars, please.")
    if visitor.has_script:
        form.locator("[name=_token]:not([disabled])").wait_for(state="attached")
    for _ in range(4):
        with_focus = visitor.page.evaluate("document.activeElement.textContent")
        if with_focus == "Send the suggestion":
            break
        visitor.page.keyboard.press("Tab")
    with visitor.page.expect_navigation():
        visitor.page.keyboard.press("Enter")
    if not visitor.has_script:
        visitor.form("suggestion").get_by_role("button").first.press("Enter")
        visitor.page.wait_for_url("**/thanks?*")
    visitor.thanked()
