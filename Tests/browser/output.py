"""A built site as files: its pages, what they link to, and where a link leads."""
import functools
import pathlib
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import rapport

FORMS = "rapport/forms/"


class Document(HTMLParser):
    """What the tests ask of a page: ids, links, meta and link elements."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.meta, self.relations = set(), [], {}, {}
        self.text = text
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = {name: value or "" for name, value in attributes}
        if "id" in given:
            self.ids.add(given["id"])
        for name in ("href", "src", "poster", "action"):
            if name in given and tag != "base":
                self.links.append(given[name])
        if "srcset" in given:
            self.links += [part.split()[0] for part in given["srcset"].split(",") if part.strip()]
        if tag == "meta":
            name = given.get("name") or given.get("property") or given.get("http-equiv", "")
            self.meta[name.lower()] = given.get("content", "")
        if tag == "link":
            self.relations.setdefault(given.get("rel", ""), []).append(given)

    @property
    def is_redirect(self):
        return "refresh" in self.meta

    @property
    def is_indexable(self):
        return not self.is_redirect and "noindex" not in self.meta.get("robots", "")

    @property
    def canonical(self):
        found = self.relations.get("canonical")
        return found[0]["href"] if found else None


@functools.cache
def document(path: pathlib.Path):
    return Document(path.read_text(encoding="utf-8"))


def pages(folder):
    """Every HTML page below a folder, redirects too, by its path."""
    return {path.relative_to(folder).as_posix(): document(path)
            for path in sorted(folder.rglob("*.html")) if ".rapport" not in path.parts}


def url_path(name):
    """`news/x/index.html` is served as `news/x/`."""
    return name.removesuffix("index.html") if name.split("/")[-1] == "index.html" else name


def faults_of_links(folder, base, names_index=False):
    """Every link of every page that leads nowhere in the folder, as `page: link (why)`.

    `base` is the URL that the folder is served under, with a slash at its end.
    """
    faults = []
    for name, page in pages(folder).items():
        here = urljoin(base, name if names_index else url_path(name))
        for link in page.links:
            why = fault(link, here, base, folder, names_index)
            if why:
                faults.append(f"{name}: {link} ({why})")
    return faults


def fault(link, here, base, folder, names_index):
    target = urlsplit(urljoin(here, link))
    home = urlsplit(base)
    if target.scheme not in ("http", "https", "file") or target.netloc != home.netloc:
        return None
    if not target.path.startswith(home.path):
        return f"outside of {home.path}"
    place = unquote(target.path[len(home.path):])
    if place.startswith(FORMS):
        # No file: the endpoint answers there, for every form that there is.
        form = rapport.ROOT / "forms" / f"{place.removeprefix(FORMS)}.yaml"
        return None if form.is_file() else "no such form"
    path = folder / place
    if path.is_dir() and not names_index:
        path = path / "index.html"
    if not path.is_file():
        return "no such file"
    if target.fragment and path.suffix == ".html":
        if unquote(target.fragment) not in document(path).ids:
            return "no such id there"
    return None
