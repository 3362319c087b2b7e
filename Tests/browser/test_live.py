"""`rapport serve`: what is changed in the owner's folder is seen in the browser, whole and at once."""
import http.client
import os
import re
import shutil
import socket
import subprocess
import threading
import time

import pytest

import rapport
import serving

PAGES = {
    "index.md": "# Home\n\nWelcome to the bakery. [About](about.md)\n",
    "about.md": "---\ntitle: About\n---\n\nWe bake.\n",
    "news/one.md": "---\ndate: 2026-01-01\n---\n# One\n\nThe first loaf.\n",
    "soon.md": "---\npublish: 2099-06-03 09:00\n---\n# Soon\n",
    "half.md": "---\ndraft: true\n---\n# Half\n\n[Nowhere](/nowhere/)\n",
}
COMPONENT = {"site/templates/components/price.mustache": "<b class=price>3</b>"}
STYLE = {"site/assets/shop.css": "main { color: rgb(1, 2, 3) }"}


@pytest.fixture
def live(folder):
    source = rapport.site(folder / "site", PAGES)
    rapport.write(source, STYLE | COMPONENT)
    with serving.rapport_serve(source, folder / "log") as (_, port, url):
        yield source, port, url


@pytest.fixture
def tab(browser):
    context = browser.new_context()
    page = context.new_page()
    page.set_default_timeout(15_000)
    yield page
    context.close()


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body


def until(port, path, words, there=True):
    """The answer that has the words, asked for until it comes."""
    deadline = time.monotonic() + 20
    while True:
        status, body = get(port, path)
        if (words in body) == there:
            return status, body
        assert time.monotonic() < deadline, f"{words!r} on {path} after 20 seconds: {body[-2000:]}"
        time.sleep(0.01)


def change(source, path, old, new):
    file = source / path
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def test_a_changed_page_is_shown_without_being_asked_for(live, tab):
    source, _, url = live
    tab.goto(url + "/about/")
    change(source, "content/about.md", "We bake.", "We bake rye.")
    tab.get_by_text("We bake rye.").wait_for()
    # By renaming a new file onto it, as many editors save.
    rapport.write(source, {"content/.about.md.new": "---\ntitle: About\n---\n\nWe bake oat.\n"})
    (source / "content/.about.md.new").rename(source / "content/about.md")
    tab.get_by_text("We bake oat.").wait_for()


def test_a_page_that_is_not_concerned_is_left_alone(live, tab):
    source, port, url = live
    tab.goto(url + "/about/")
    tab.evaluate("window.kept = true")
    change(source, "content/news/one.md", "first", "second")
    until(port, "/news/one/", "second")
    tab.wait_for_timeout(600)
    assert tab.evaluate("window.kept") is True


def test_a_changed_style_sheet_is_shown_without_loading_the_page_again(live, tab):
    source, _, url = live
    tab.goto(url + "/about/")
    tab.evaluate("window.kept = true")
    colour = "getComputedStyle(document.querySelector('main')).color"
    assert tab.evaluate(colour) == "rgb(1, 2, 3)"
    for number in (4, 5):
        rapport.write(source, {"site/assets/shop.css": f"main {{ color: rgb({number}, 2, 3) }}"})
        tab.wait_for_function(f"{colour} === 'rgb({number}, 2, 3)'")
    assert tab.evaluate("window.kept") is True
    assert tab.evaluate("document.querySelectorAll('link[rel=stylesheet]').length") == 1


def test_a_changed_template_is_shown(live, tab):
    source, _, url = live
    built_in = rapport.ROOT / "Sources/Site/Theme"
    base = next(built_in.rglob("base.mustache")).read_text()
    tab.goto(url + "/about/")
    rapport.write(source, {"site/templates/base.mustache": base.replace("</body>", "<p>Our own frame</p></body>")})
    tab.get_by_text("Our own frame").wait_for()
    (source / "site/templates/base.mustache").unlink()
    tab.get_by_text("Our own frame").wait_for(state="detached")


def test_what_is_broken_is_told_with_its_place_and_heals_itself(live, tab):
    source, _, url = live
    tab.goto(url + "/about/")
    for path, broken, place, words in [
        ("content/about.md", '---\ntitle: "About\n---\n\nWe bake.\n', "content/about.md:2:8", "never closed"),
        ("content/about.md", "# About\n\n{{prise}}\n", "content/about.md:3:1", "no component “prise”"),
        ("site/templates/page.mustache", "<p>{{page.titel}}</p>", "site/templates/page.mustache:1:", "page.titel"),
        ("site/site.yaml", "title: [\n", "site/site.yaml:", ""),
    ]:
        file = source / path
        before = file.read_text() if file.exists() else None
        rapport.write(source, {path: broken})
        tab.get_by_role("heading", name=place).wait_for()
        shown = tab.content()
        assert words in shown and "<mark>" in shown, path
        if before is None:
            file.unlink()
        else:
            file.write_text(before)
        tab.get_by_text("We bake.").wait_for()


def test_a_mistake_on_another_page_does_not_hide_this_one(live, tab):
    source, port, url = live
    tab.goto(url + "/about/")
    rapport.write(source, {"content/news/one.md": '---\ntitle: "One\n---\n'})
    status, _ = until(port, "/news/one/", "never closed")
    assert status == 500
    tab.get_by_text(re.compile(r"\d+ remarks?")).first.wait_for()
    tab.get_by_text("We bake.").wait_for()
    tab.get_by_text(re.compile(r"^\d+ remarks?")).first.click()
    tab.get_by_role("link", name=re.compile(r"\d+ remarks? about (an)?other files?")).click()
    tab.get_by_role("heading", name="content/news/one.md").wait_for()


@pytest.mark.parametrize("script", [True, False])
def test_drafts_and_scheduled_pages_are_shown_and_marked(live, browser, script):
    _, _, url = live
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(url + "/soon/")
    page.get_by_text("Scheduled").click()
    page.get_by_text("Visitors see this page from 3 June 2099, 09:00 on.").wait_for()
    page.goto(url + "/half/")
    page.get_by_text(re.compile("^Draft · ")).click()
    page.get_by_text("A draft: visitors do not see this page.").wait_for()
    page.get_by_text("this links to /nowhere/, which is not there").wait_for()
    context.close()


def test_pages_and_folders_come_and_go(live):
    source, port, _ = live
    rapport.write(source, {"content/guides/rye/sour.md": "# Sour\n"})
    until(port, "/guides/rye/sour/", "Sour")
    (source / "content/guides/rye/sour.md").rename(source / "content/guides/rye/sweet.md")
    until(port, "/guides/rye/sweet/", "Sour")
    assert get(port, "/guides/rye/sour/")[0] == 404
    shutil.rmtree(source / "content/guides")
    until(port, "/guides/rye/sweet/", "<h1>Sour", there=False)
    shutil.move(source / "content/news", source / "away")
    until(port, "/news/one/", "The first loaf.", there=False)
    shutil.move(source / "away", source / "content/news")
    until(port, "/news/one/", "The first loaf.")
    rapport.write(source, {"content/news/one.md": "# One\n\nStill followed.\n"})
    until(port, "/news/one/", "Still followed.")


def test_the_folder_removed_under_the_server_is_told_of_and_comes_back(live):
    source, port, _ = live
    shutil.move(source / "content", source / "away")
    until(port, "/", "Welcome to the bakery", there=False)
    shutil.move(source / "away", source / "content")
    until(port, "/", "Welcome to the bakery")


def test_a_thousand_saves_in_a_second_never_show_a_torn_page(live):
    source, port, _ = live
    file = source / "content/about.md"
    text = "---\ntitle: About\n---\n\n" + "".join(f"Loaf {{0}} of line {n}.\n\n" for n in range(200))
    done, torn, seen = threading.Event(), [], set()

    def look():
        while not done.is_set():
            status, body = get(port, "/about/")
            loaves = {part.split(" ")[0] for part in body.split("Loaf ")[1:]}
            seen.update(loaves)
            whole = body.count("Loaf ") in (0, 200) and len(loaves) <= 1
            if status != 200 or not whole or not body.rstrip().endswith("</html>"):
                torn.append((status, body))

    lookers = [threading.Thread(target=look) for _ in range(2)]
    file.write_text(text.format("first"))
    until(port, "/about/", "Loaf first")
    for looker in lookers:
        looker.start()
    start = time.monotonic()
    for number in range(1000):
        # Cut to nothing, then written in two pieces.
        with open(file, "w") as out:
            whole = text.format(number)
            out.write(whole[:3000])
            out.flush()
            out.write(whole[3000:])
    seconds = time.monotonic() - start
    until(port, "/about/", "Loaf 999 of line 199.")
    done.set()
    for looker in lookers:
        looker.join()
    print(f"1000 saves in {seconds:.1f} s, {len(seen)} states seen")
    assert not torn, torn[0]


def test_a_browser_that_stops_reading_holds_up_nobody(live, browser):
    source, port, url = live
    slow = [socket.create_connection(("127.0.0.1", port)) for _ in range(20)]
    for connection in slow:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1)
        connection.sendall(b"GET /-/live/events?page=/about/ HTTP/1.1\r\nHost: x\r\n\r\n")
    contexts = [browser.new_context() for _ in range(2)]
    tabs = [context.new_page() for context in contexts]
    for tab in tabs:
        tab.goto(url + "/about/")
    for number in range(5):
        rapport.write(source, {"content/about.md": f"# About\n\nEdition {number}.\n"})
        for tab in tabs:
            tab.get_by_text(f"Edition {number}.").wait_for(timeout=10_000)
    for context in contexts:
        context.close()
    for connection in slow:
        connection.close()


def test_ctrl_c_ends_it_though_browsers_listen(folder, browser):
    source = rapport.site(folder / "site", PAGES)
    with serving.rapport_serve(source, folder / "log") as (process, _, url):
        context = browser.new_context()
        context.new_page().goto(url)
        process.send_signal(2)
        assert process.wait(timeout=10) in (0, -2, 130)
        context.close()


def test_a_taken_port_gives_the_next_one_and_says_so(live, folder):
    source, port, _ = live
    log = folder / "second"
    with open(log, "w") as out:
        process = subprocess.Popen([rapport.PROGRAM, "serve", "--source", source, "--port", str(port)],
                                   stdout=out, stderr=out)
    deadline = time.monotonic() + 20
    while "Serving on" not in log.read_text():
        assert process.poll() is None and time.monotonic() < deadline, log.read_text()
        time.sleep(0.05)
    said = log.read_text()
    process.terminate()
    process.wait(20)
    assert f"Port {port} is taken by another program: this is " in said
    assert f"Serving on http://127.0.0.1:{port}/" not in said


def test_where_the_system_tells_of_no_changes_files_are_looked_at(folder):
    """In a user namespace of its own, whose limit of watches is two."""
    source = rapport.site(folder / "site", PAGES)
    port, log = serving.free_port(), folder / "log"
    limit = "echo 2 > /proc/sys/user/max_inotify_watches && exec \"$@\""
    command = ["unshare", "-Ur", "sh", "-c", limit, "sh", rapport.PROGRAM, "serve", "--source", source, "--port", port]
    if subprocess.run(["unshare", "-Ur", "sh", "-c", limit, "sh", "true"], capture_output=True).returncode:
        pytest.skip("no user namespaces here, so that the limit of watches cannot be set")
    with open(log, "w") as out:
        process = subprocess.Popen(list(map(str, command)), stdout=out, stderr=out)
    try:
        deadline = time.monotonic() + 20
        while not serving.answers(port):
            assert process.poll() is None and time.monotonic() < deadline, log.read_text()
            time.sleep(0.05)
        rapport.write(source, {"content/about.md": "# About\n\nLooked at.\n"})
        until(port, "/about/", "Looked at.")
        assert ("warning: this system's limit of watched folders is reached; files are looked at twice a second "
                "instead\n  try: Raise it: sysctl fs.inotify.max_user_watches=524288\n") in log.read_text()
    finally:
        process.terminate()
        process.wait(20)


def test_a_disk_that_is_looked_at_by_wish(folder):
    source = rapport.site(folder / "site", PAGES)
    with serving.rapport_serve(source, folder / "log", "--poll") as (_, port, _):
        rapport.write(source, {"content/about.md": "# About\n\nLooked at.\n"})
        until(port, "/about/", "Looked at.")
        os.remove(source / "content/about.md")
        until(port, "/about/", "Looked at.", there=False)


def test_nothing_is_written_to_the_output_folder(live):
    source, port, _ = live
    assert get(port, "/")[0] == 200
    assert not (source / "public").exists()


def test_what_a_check_finds_stands_in_the_corner(live, tab):
    """After a moment: a check looks at all pages, once the folder is left alone."""
    source, _, url = live
    rapport.write(source, {"content/about.md": "---\ntitle: About\ntitel: About\n---\n\n## We\n\n#### Bake\n"})
    tab.goto(url + "/about/")
    tab.get_by_text(re.compile(r"remarks?")).first.click()
    tab.get_by_text("did you mean").or_(tab.get_by_text("“titel”")).first.wait_for()
    tab.get_by_text("content/about.md:8").wait_for()
