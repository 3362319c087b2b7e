"""Every page by the keyboard alone: the way past the menu first, every link in reach, and
the one that is reached is seen."""
import pytest

import output

MARKS = """() => {
  const wanted = 'a[href], button:not([disabled]), input:not([type=hidden]):not([disabled]), select, textarea, summary';
  // Tab comes by one of a group of radio buttons; the arrows go on from there. The trap is for machines.
  const group = e => [...document.querySelectorAll(`[type=radio][name="${e.name}"]`)].filter(o => o.form === e.form);
  const isStop = e => e.tabIndex >= 0 && (e.type !== 'radio' || e === (group(e).find(o => o.checked) ?? group(e)[0]));
  const seen = [...document.querySelectorAll(wanted)].filter(e => e.checkVisibility() && isStop(e));
  document.activeElement?.blur();
  window.__look = e => { const s = getComputedStyle(e); return [s.outlineStyle + s.outlineWidth,
    s.boxShadow, s.borderColor, s.backgroundColor, s.textDecoration].join('|'); };
  seen.forEach((e, i) => { e.dataset.mark = i; e.__unfocused = window.__look(e); });
  return seen.map(e => e.outerHTML.slice(0, 120));
}"""
FOCUSED = """() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const box = e.getBoundingClientRect();
  return { mark: e.dataset.mark ?? null, href: e.getAttribute('href'), html: e.outerHTML.slice(0, 120),
    changed: e.__unfocused !== window.__look(e),
    inView: box.width > 1 && box.height > 1 && box.bottom > 0 && box.right > 0
      && box.top < innerHeight && box.left < innerWidth };
}"""


@pytest.fixture(scope="module")
def desk(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def stops(page, most):
    """What the Tab key comes by, from the top of the page until it leaves it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None:
            return
        yield stop


def test_everything_is_reached_and_seen(name, address, desk):
    desk.goto(f"{address}/{output.url_path(name)}")
    expected = desk.evaluate(MARKS)
    visited = list(stops(desk, len(expected) * 2 + 20))
    reached = {stop["mark"] for stop in visited}
    missed = [html for i, html in enumerate(expected) if str(i) not in reached]
    unseen = [stop["html"] for stop in visited if not (stop["changed"] and stop["inView"])]
    assert (missed, unseen) == ([], [])


def test_the_first_stop_leads_past_the_menu(name, address, desk):
    desk.goto(f"{address}/{output.url_path(name)}")
    desk.evaluate(MARKS)
    first = next(stops(desk, 1), None)
    assert first and first["href"].startswith("#"), first
    assert desk.locator(f"main{first['href']}, main {first['href']}").count() == 1
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    inside = "document.activeElement.closest('body > header') === null"
    assert desk.evaluate(inside), "after the skip link, Tab is still in the header"


@pytest.mark.parametrize("script", [True, False])
def test_the_menu_of_a_phone_opens(script, address, browser):
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=script)
    page = context.new_page()
    page.goto(address + "/")
    page.evaluate(MARKS)
    links = page.locator("header nav a")
    if not all(link.is_visible() for link in links.all()):
        switch = page.locator("header summary:visible, header button:visible").first
        for stop in stops(page, 20):
            if switch.evaluate("e => e === document.activeElement"):
                break
        page.keyboard.press("Enter")
    assert links.count() > 0
    for link in links.all():
        link.wait_for(state="visible", timeout=2000)
    context.close()
