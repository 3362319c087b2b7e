"""axe-core finds nothing against WCAG 2.2, A and AA, in any way a page is looked at."""
import json
import pathlib

import axe_playwright_python
import pytest

import output

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
DESK, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 844}
LOOKS = {
    "light": (DESK, {"media": "screen", "color_scheme": "light"}),
    "dark": (DESK, {"media": "screen", "color_scheme": "dark"}),
    "phone": (PHONE, {"media": "screen", "color_scheme": "light"}),
    "print": (DESK, {"media": "print", "color_scheme": "light"}),
}


@pytest.fixture(scope="module")
def looks_reset(window):
    yield
    window.set_viewport_size(DESK)
    window.emulate_media(media="screen", color_scheme="light", reduced_motion="no-preference")


def violations(window):
    found = window.evaluate("tags => axe.run({ runOnly: { type: 'tag', values: tags } })", RULES)
    return [f"{rule['id']}: {rule['help']}: {node['html'][:200]} {node['target']}"
            for rule in found["violations"] for node in rule["nodes"]]


def test_page_has_no_violation(name, address, window, looks_reset):
    faults = {}
    # A colour on its way from one scheme to the other is no colour of the page.
    window.emulate_media(reduced_motion="reduce")
    window.goto(f"{address}/{output.url_path(name)}")
    window.evaluate(AXE)
    for look, (size, media) in LOOKS.items():
        window.set_viewport_size(size)
        window.emulate_media(**media)
        if found := violations(window):
            faults[look] = found
    assert not faults, json.dumps(faults, indent=2)


def test_page_needs_no_sideways_scrolling(name, address, window, looks_reset):
    """WCAG 1.4.10: at 320 CSS pixels a page scrolls in one direction."""
    window.set_viewport_size({"width": 320, "height": 640})
    window.goto(f"{address}/{output.url_path(name)}")
    assert window.evaluate("document.scrollingElement.scrollWidth") <= 320
