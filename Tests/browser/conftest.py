"""What the tests share: the example, built once; one browser; axe.

`--site FOLDER` tests a folder of HTML that is already there instead of the example.
"""
import functools
import os
import pathlib
import shutil
import tempfile

import pytest
from playwright.sync_api import sync_playwright

import output
import rapport
import serving

scratch = pathlib.Path(tempfile.mkdtemp(prefix="rapport-pages-"))


def pytest_addoption(parser):
    parser.addoption("--site", type=pathlib.Path, help="a built folder to test, instead of the example")


def pytest_unconfigure(config):
    shutil.rmtree(scratch, ignore_errors=True)


@functools.cache
def example_folder(given):
    """The example as built; only once, and already when tests are collected."""
    if given:
        return given.resolve()
    try:
        return rapport.built(rapport.ROOT, scratch / "example")
    except (AssertionError, OSError) as problem:
        pytest.exit(f"the example does not build:\n{problem}", returncode=1)


def pytest_generate_tests(metafunc):
    """A test that takes `name` runs for every page of the example but the redirects."""
    if "name" in metafunc.fixturenames:
        folder = example_folder(metafunc.config.getoption("--site"))
        names = [name for name, page in output.pages(folder).items() if not page.is_redirect]
        metafunc.parametrize("name", names)


@pytest.fixture(scope="session")
def example(request):
    return example_folder(request.config.getoption("--site"))


@pytest.fixture(scope="session")
def address(example):
    with serving.files(example) as url:
        yield url


@pytest.fixture(scope="session")
def browser():
    """Debian's Chromium; Playwright brings none."""
    named = os.environ.get("CHROMIUM")
    program = named or shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as play:
        chromium = play.chromium.launch(executable_path=program)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def window(browser):
    """One page for all tests that only look; each goes where it wants in it."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def folder():
    """A folder of one test's own, which other users can enter (one test builds as another)."""
    path = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    scratch.chmod(0o755)
    path.chmod(0o755)
    yield path
    shutil.rmtree(path, ignore_errors=True)
