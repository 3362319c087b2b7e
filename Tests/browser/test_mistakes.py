"""`rapport check` on a small owner's folder with each mistake in it: all are found, none invented."""
import json
import pathlib
import shutil

import rapport

MISTAKES = pathlib.Path(__file__).resolve().parent / "mistakes"

# path, line, column, check (None: a build says so too), message, advice
FOUND = [
    ("content/about.md", 1, 1, "titles",
     "this page has no title; its file calls it “About”",
     "Write “title: About” at its top, or begin its text with “# ”."),
    ("content/about.md", 2, 1, "keys",
     "“titel” is no key that is read here, and no template asks for it",
     "Did you mean “title”?"),
    ("content/about.md", 7, 1, "headings",
     "the heading “The first tree” is of level 4, below one of level 2",
     "Write “### The first tree”."),
    ("content/about.md", 9, 21, "anchors",
     "this links to visit.md#sing, and nothing on /visit/ is called “sing”",
     "Write a heading there with that name, “## … {#sing}”, or link to the whole page."),
    ("content/about.md", 11, 1, "images",
     "the picture tree.svg says nothing to who cannot see it",
     "Write what it shows between the brackets: “![…](tree.svg)”; of mere decoration, <img src=\"tree.svg\" alt=\"\">."),
    ("content/cider.md", 1, 1, "orphans",
     "no page links to this one, at /cider/",
     "Link to it, or put it into a menu: “menu: main”."),
    ("content/cider.md", 4, 10, "quotes",
     "the curly quotes round this text are taken for a part of it",
     "Write \"Kingston Black\" if they are not."),
    ("content/index.md", 6, 1, "links",
     "this links to /prises/#cider, which is not there",
     None),
    ("content/news/2025-06-31-bees.md", 1, 1, "dates",
     "the name of this file begins with a day that there is not",
     "Rename it; a day is written 2026-03-01."),
    ("content/news/2025-06-31-bees.md", 4, 7, "dates",
     "the year 225 is far from now",
     "Write the year with four digits, as in 2026."),
    ("content/news/blossom.md", 5, 10, "dates",
     "this page expires on 2026-04-02, before it appears on 2026-04-20: nobody ever sees it",
     "Write a later day, or remove the line."),
    ("content/news/frost.md", 1, 1, "dead-ends",
     "the text of this page leads nowhere",
     "End it with what a reader may want next: a link, a form, a telephone number."),
    ("content/news/frost.md", 4, 7, None,
     "“date” should be a date, and this is “2026-02-30”: February 2026 has no day 30",
     None),
    ("content/news/press.md", 1, 1, "descriptions",
     "this page has no description; search engines show the beginning of its text",
     "Write “description: ” and a sentence about it at its top."),
    ("content/newsletters/autumn.md", 1, 1, "newsletters",
     "as a mail: https://www.ferrow.example/newz/ is not there",
     None),
    ("content/orchard.jpg", 1, 1, "weight",
     "this picture weighs 1.1 MiB",
     "Save it smaller: 1600 points wide are enough, as WebP or as JPEG of quality 80."),
    ("content/products/trees.md", 2, 8, "titles",
     "content/products/index.md has the title “Apples” too",
     "Say in each title what only that page is about."),
    ("content/products/trees.md", 3, 14, "descriptions",
     "content/products/index.md has the same description",
     "Say in each what only that page is about."),
    ("content/products/trees.md", 7, 1, "components",
     "“{form group}” is shown as it stands: a component has two braces on each side",
     "Write “{{form group}}” in a paragraph of its own."),
    ("content/visit.md", 1, 1, "weight",
     "the page /visit/ weighs 1.1 MiB with all that it loads; the most, 1.1 MiB, is content/orchard.jpg",
     "Make its pictures smaller, or move some to a page of their own."),
    ("content/visit.md", 7, 42, "components",
     "“{{form group}}” is shown as it stands: a component stands in a paragraph of its own",
     "Leave a line free above and below it."),
    ("content/visit.md", 11, 1, "links",
     "this links to way.png, that is /visit/way.png, which is not there",
     None),
    ("content/visit.md", 13, 5, "links",
     "this links to /news/fair/, which is left out: it has expired",
     "Remove the link until the page is there."),
    ("content/visit.md", 13, 45, "links",
     "this links to /news/walk/, which is left out: it is a draft",
     "Remove the link until the page is there."),
    ("content/visit.md", 14, 5, "links",
     "this links to /news/fifty-years/, which is left out: it appears on 2041-04-06",
     "Remove the link until the page is there."),
    ("forms/ask.yaml", 4, 5, None,
     "“email” is personal, and nothing says what it is asked for",
     "Write “purpose: To answer you”, at the field or for the whole form."),
    ("forms/group.yaml", 1, 1, "forms",
     "nobody answers this form: it has no route",
     "Write “route: ” and one of shop."),
    ("site/assets/old-logo.svg", 1, 1, "assets",
     "nothing on the site uses this file",
     "Link to it, or remove it."),
]


def test_each_mistake_is_found_and_none_invented(folder):
    shutil.copytree(MISTAKES, folder, dirs_exist_ok=True)
    # A photograph straight from the camera.
    (folder / "content" / "orchard.jpg").write_bytes(bytes(1_200_000))
    done = rapport.rapport("check", "--json", "--all", "--source", folder)
    assert (done.returncode, done.stderr) == (1, "")
    report = json.loads(done.stdout)
    told = [tuple(finding.get(key) for key in ("path", "line", "column", "check", "message", "advice"))
            for finding in report["findings"]]
    assert told == FOUND
    assert (report["errors"], report["warnings"]) == (10, 18)
