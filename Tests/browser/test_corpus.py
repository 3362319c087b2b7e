"""2,920 real pages, as their authors left them: ../shared/corpus/digitalgov."""
import json
import re
import shutil
from urllib.parse import unquote

import pytest
import yaml

import nu
import output
import rapport

pytestmark = pytest.mark.skipif(
    not rapport.CORPUS.is_dir(), reason="../shared/corpus/digitalgov is not beside the repository")
SETTINGS = """timezone: America/New_York
taxonomies:
  topics: { title: Topics }
  authors: { title: Authors }
"""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    folder = tmp_path_factory.mktemp("corpus")
    source = rapport.site(folder / "site", {}, SETTINGS)
    shutil.copytree(rapport.CORPUS, source / "content", dirs_exist_ok=True)
    return source


@pytest.fixture(scope="module")
def complete(corpus):
    """Built with everything in it: the output, and what was said."""
    out = corpus.parent / "all"
    done = rapport.build(corpus, out, "--expired", "--drafts", "--json")
    said = json.loads(done.stdout)
    errors = [finding for finding in said["findings"] if finding["weight"] == "error"]
    assert (done.returncode, errors) == (0, [])
    return out, said


def front_matter():
    for path in sorted(rapport.CORPUS.rglob("*.md")):
        text = path.read_text(encoding="utf-8", errors="replace")
        head = re.match(r"---\n(.*?)\n---\n", text, re.DOTALL)
        try:
            keys = yaml.safe_load(head[1]) if head else {}
        except yaml.YAMLError:
            keys = {}
        yield path, keys if isinstance(keys, dict) else {}, text[head.end():] if head else text


def test_every_page_is_there(complete):
    out, _ = complete
    articles = [name for name, page in output.pages(out).items() if not page.is_redirect]
    assert len(articles) >= 2920


def aliases_in_warnings(said, sentence):
    """Each alias once, however many pages claim it."""
    found = (re.match(sentence, finding["message"]) for finding in said["findings"])
    return {match[1] for match in found if match}


def test_the_known_conflicts_of_aliases_are_warned_of(complete):
    """By corpus/README.md: 19 are claimed by two pages, and 84 are the URL of a page there: two of
    them of the very page that claims them.

    With topics as a taxonomy four more are the pages of terms, which no file is written for.
    """
    counts = [len(aliases_in_warnings(complete[1], rf"the alias (\S+) {sentence}")) for sentence in (
        "already leads to the page of ", "is the address of a real page",
        "is this page's own address", "is the address of a list that Rapport makes")]
    assert counts == [19, 84 - 2, 2, 4]


def test_every_alias_leads_to_a_page(complete):
    out, _ = complete
    lost = []
    for path, keys, _ in front_matter():
        for alias in keys.get("aliases") or []:
            place = out / unquote(str(alias)).strip("/")
            if not (place.is_file() or (place / "index.html").is_file()):
                lost.append(f"{path.name}: {alias}")
    assert lost == []


def test_redirects_lead_to_pages(complete):
    out, _ = complete
    faults = []
    for name, page in output.pages(out).items():
        if page.is_redirect:
            target = page.meta["refresh"].partition("url=")[2].strip("'\" ")
            why = output.fault(target, "https://example.org/" + output.url_path(name),
                               "https://example.org/", out, False)
            faults += [f"{name}: {target} ({why})"] if why else []
    assert faults == []


def names_in_addresses(path, keys):
    """What a page's address may have in it: its slug, its file's name, its folder's name."""
    slug = str(keys.get("slug") or "").strip("/").split("/")[-1]
    of_folder = path.stem in ("index", "_index")
    names = {slug, path.parent.name if of_folder else re.sub(r"^\d{4}-\d\d-\d\d-", "", path.stem)}
    return {name.lower() for name in names if name}


def test_pages_without_markup_of_their_own_are_valid(complete):
    """Every tenth of them; what is wrong in HTML that an author wrote is the author's."""
    out, _ = complete
    own = {name for path, keys, body in front_matter() if re.search(r"<[a-zA-Z/!]", body)
           for name in names_in_addresses(path, keys)}
    plain = [out / name for name, page in output.pages(out).items()
             if not page.is_redirect and own.isdisjoint(name.lower().split("/"))]
    assert len(plain) > 300
    assert nu.remarks(plain[::max(1, len(plain) // 300)]) == []


def test_two_runs_give_the_same_bytes(corpus, complete):
    again = rapport.built(corpus, corpus.parent / "again", "--expired", "--drafts")
    one, two = rapport.contents(complete[0]), rapport.contents(again)
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_left_out_pages_are_counted(corpus):
    done = rapport.build(corpus, corpus.parent / "public")
    assert done.returncode == 0, done.stderr[-4000:]
    said = re.search(r"Left out: .*?([\d,]+) expired", done.stdout)
    assert said and int(said[1].replace(",", "")) >= 1700, done.stdout
