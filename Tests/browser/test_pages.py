"""Every page opens without a complaint, asks nobody else for anything, and needs no script."""
from urllib.parse import urlsplit

import pytest

import output


@pytest.fixture(scope="module")
def without_script(browser):
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


def test_opens_without_a_complaint_and_asks_nobody_else(name, address, browser):
    complaints, strangers = [], []
    context = browser.new_context()
    page = context.new_page()
    page.on("console", lambda said: said.type in ("error", "warning") and complaints.append(said.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: is_stranger(request.url, address) and strangers.append(request.url))
    page.goto(f"{address}/{output.url_path(name)}", wait_until="networkidle")
    assert page.context.cookies() == [], "a cookie before the visitor asked to be remembered"
    context.close()
    assert (complaints, strangers) == ([], [])


def test_says_the_same_without_script(name, address, window, without_script):
    """A form may say more with script (a running total) or less (questions that do not apply)."""
    url = f"{address}/{output.url_path(name)}"
    window.goto(url)
    without_script.goto(url)
    assert words_beside_forms(without_script) == words_beside_forms(window)


def words_beside_forms(page):
    text = page.inner_text("body")
    for form in page.locator("main form").all():
        inner = form.inner_text().strip()
        assert inner in text
        text = text.replace(inner, "")
    return text.split()


def test_has_a_language_a_title_and_one_first_heading(name, address, window):
    window.goto(f"{address}/{output.url_path(name)}")
    assert window.get_attribute("html", "lang")
    assert window.title().strip()
    assert window.locator("h1").count() == 1
    assert window.locator("main").count() == 1


def is_stranger(url, address):
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.netloc != urlsplit(address).netloc
