"""`rapport check`: what it prints, how it ends, and how it asks other sites."""
import contextlib
import json
import re

import rapport
import web

USAGE = "Usage: rapport check [<options>]\n  See 'rapport check --help' for more information.\n"
GOOD = "---\ntitle: {0}\ndescription: About {0}.\n---\n{1}\n"


def small(folder, text="Text.", settings=""):
    return rapport.site(folder, {
        "index.md": GOOD.format("Home", "[a](a.md)"), "a.md": GOOD.format("A", text)}, settings)


def check(folder, *options):
    return rapport.rapport("check", "--source", folder, *options)


def test_a_site_without_a_mistake(folder):
    done = check(small(folder))
    assert (done.returncode, done.stdout, done.stderr) == (0, "4 pages, nothing to mend.\n", "")
    assert not (folder / "public").exists() and not (folder / "data").exists()


def test_text_is_by_file_and_the_worst_first(folder):
    rapport.write(small(folder, "[x](/gone/)"), {"content/B.md": "Text.\n"})
    done = check(folder)
    assert done.returncode == 1
    assert done.stdout == """content/a.md
  5:1 error: this links to /gone/, which is not there

content/B.md
  1:1 warning: no page links to this one, at /b/
    try: Link to it, or put it into a menu: “menu: main”.
  1:1 warning: this page has no description; search engines show the beginning of its text
    try: Write “description: ” and a sentence about it at its top.
  1:1 warning: this page has no title; its file calls it “B”
    try: Write “title: B” at its top, or begin its text with “# ”.

5 pages, 1 error, 3 warnings.
"""


def test_warnings_count_when_strict(folder):
    small(folder, "### Three")
    assert check(folder).returncode == 0
    assert check(folder, "--strict").returncode == 1


def test_drafts_are_looked_at_when_asked(folder):
    rapport.write(small(folder), {"content/d.md": "---\ntitle: D\ndraft: true\n---\n[x](/gone/)\n"})
    assert check(folder).returncode == 0
    assert check(folder, "--drafts").returncode == 1


def test_json_names_the_check(folder):
    report = json.loads(check(small(folder, "[x](/gone/)"), "--json").stdout)
    assert report == {"pages": 4, "errors": 1, "warnings": 0, "unclear": 0, "findings": [
        {"check": "links", "weight": "error", "path": "content/a.md", "line": 5, "column": 1,
         "message": "this links to /gone/, which is not there"}]}


def test_annotations_are_escaped(folder):
    rapport.write(small(folder), {"content/b,1.md": GOOD.format("B", "[x](/100%25/)\n\n[me](a.md)")})
    done = check(folder, "--annotations")
    assert done.stdout.splitlines()[0] == (
        "::warning file=content/b%2C1.md,line=1,col=1::no page links to this one, at /b-1/"
        "%0ALink to it, or put it into a menu: “menu: main”.")
    assert done.stdout.splitlines()[1] == (
        "::error file=content/b%2C1.md,line=5,col=1::this links to /100%2525/, which is not there")


def test_wrong_usage(folder):
    done = check(folder, "--json", "--annotations")
    assert (done.returncode, done.stdout) == (64, "")
    assert done.stderr == "Error: Choose one of --json and --annotations.\n" + USAGE
    done = check(folder, "--sturct")
    assert (done.returncode, done.stdout) == (64, "")
    assert done.stderr == "Error: Unknown option '--sturct'. Did you mean '--source'?\n" + USAGE
    done = check(folder / "nowhere")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        f"error: there is no folder {folder / 'nowhere'}\ntry: Check the name after --source.\n")


def test_forms_and_newsletters(folder):
    rapport.write(small(folder, settings="business: { name: T, email: t@example.org }\n"), {
        "forms/ask.yaml": "title: Ask\npurpose: To answer.\nfields:\n  - { name: what, label: What?, type: text }\n",
        "content/newsletters/one.md": "---\nsubject: One\naudience: { list: news }\n---\n[x](/gone/)\n"})
    rapport.write(folder, {"site/site.yaml": (folder / "site/site.yaml").read_text()
                           + "lists:\n  news: { title: News }\n"})
    said = check(folder).stdout
    assert ("forms/ask.yaml\n  1:1 error: nobody answers this form: it has no route\n"
            "    try: Say in site/desk.yaml who answers what, and name the route here.\n\n") in said
    assert "error: as a mail: there is no postal address, which the law asks for in every such mail" in said


ISSUE = "---\nsubject: One\npreheader: All that is new.\naudience: { list: news }\n---\nText.\n"
SENDER = "business: { name: T, email: t@example.org, address: [A, B] }\nlists: { news: { title: News } }\n"


def without_address(folder, settings):
    rapport.write(small(folder), {"content/newsletters/one.md": ISSUE})
    return rapport.write(folder, {"site/site.yaml": "title: Test\n" + settings})


def test_why_no_newsletter_can_be_made(folder):
    done = check(without_address(folder, SENDER))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == """site/site.yaml
  1:1 error: no newsletter can be made: the site has no address, and the links in a mail need one
    try: Write “url: https://…” in site/site.yaml.

6 pages, 1 error.
"""
    assert check(folder, "--base-url", "https://example.org").stdout == "6 pages, nothing to mend.\n"


def test_why_newsletters_cannot_be_opened_is_told_once(folder):
    """The build tells of it, and what an issue lacks because of it is no mistake of its own."""
    done = check(without_address(folder, "url: 3\nlists: { news: { title: News } }\n"))
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == """content/newsletters/one.md
  1:1 error: nobody is named that this issue comes from
    try: Write “mail: { from: Corner Bakery <hello@example.org> }” in site.yaml.

site/site.yaml
  2:6 error: “url” should be the address of the site, and this is “3”
    try: Write it like “url: https://example.org”.

6 pages, 2 errors.
"""


def test_the_example_has_no_error():
    done = check(rapport.ROOT)
    assert done.returncode == 0, done.stdout


def test_links_to_other_sites(folder):
    with contextlib.ExitStack() as stack:
        tls = stack.enter_context(web.site({}, web.own_certificate(folder)))
        garbage = stack.enter_context(web.raw(b"\x00\xff nothing of the kind\r\n\r\n"))
        hanging = stack.enter_context(web.raw(None))
        other = stack.enter_context(web.site({
            "/robots.txt": (200, {}, b"User-agent: rapport\nDisallow: /secret\n"),
            "/good": (200, {}, b"x"), "HEAD /head": (405, {}, b""), "GET /head": (200, {}, b"x"),
            "/gone": (410, {}, b""), "/old": (301, {"Location": "/new"}, b""), "/new": (200, {}, b""),
            "/loop": (302, {"Location": "/loop"}, b""), "/secret": (200, {}, b""),
            "HEAD /large": (405, {}, b""), "GET /large": web.endless,
            "/busy": (429, {"Retry-After": "0"}, b"")}))
        names = ["good", "head", "gone", "old", "loop", "secret", "large", "busy", "none"]
        addresses = [f"{other.address}/{name}" for name in names] + [
            f"{tls.address}/", f"{garbage}/", f"{hanging}/", "http://127.0.0.1:1/"]
        small(folder, "\n".join(f"<{address}>  " for address in addresses))
        done = check(folder, "--external")
        lines = dict(re.findall(r"^  (\d+):1 (.*)$", done.stdout, re.MULTILINE))
        expected = {
            "gone": "error: {} is not there any more (410)", "none": "error: {} is not there any more (404)",
            "old": "warning: {} has moved for good", "loop": "warning: {}: it redirects in a circle"}
        wanted = {str(5 + number): expected[name].format(f"{other.address}/{name}")
                  for number, name in enumerate(names) if name in expected}
        for address, words in [(tls.address, "has no certificate that holds"),
                               (garbage, "answers with what is no page"), (hanging, "does not answer in time"),
                               ("http://127.0.0.1:1", "cannot be reached")]:
            wanted[str(5 + addresses.index(f"{address}/"))] = f"warning: {address}/: it {words}"
        assert lines == wanted
        assert done.returncode == 1
        assert done.stdout.endswith("6 warnings. 2 links to other sites could not be asked.\n")
        assert f"try: Write the new address: {other.address}/new" in done.stdout
        assert other.agents == {"rapport"}
        assert not any("/secret" in asked for asked in other.asked)
        assert other.asked.count("GET /robots.txt") == 1
        assert other.sent < 16 << 20, "what nobody reads is not sent, but for what lies in the buffers"

        kept = json.loads((folder / "data/check/links.json").read_text())
        assert set(kept["good"]) == {f"{other.address}/{name}" for name in ("good", "head", "large")}
        other.asked.clear()
        check(folder, "--external")
        assert not {"HEAD /good", "HEAD /head", "HEAD /large"} & set(other.asked)
        assert {"HEAD /gone", "HEAD /old"} <= set(other.asked)


def test_a_damaged_memory_is_as_none(folder):
    with web.site({"/good": (200, {}, b"")}) as other:
        small(folder, f"<{other.address}/good>")
        rapport.write(folder, {"data/check/links.json": '{"version": 1, "good": [1'})
        assert check(folder, "--external").returncode == 0
        assert other.asked == ["GET /robots.txt", "HEAD /good"]
