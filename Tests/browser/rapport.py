"""The program under test, and sites to build with it."""
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("RAPPORT", ROOT / ".build" / "debug" / "rapport")).resolve()
CORPUS = ROOT.parent / "shared" / "corpus" / "digitalgov"


def rapport(*words, cwd=ROOT, **more):
    """Runs the program to its end; what it said is in stdout and stderr."""
    command = [str(PROGRAM), *map(str, words)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=600, **more)


def build(source, output, *options, **more):
    return rapport("build", "--source", source, "--output", output, *options, **more)


def built(source, output, *options):
    """A build that has to succeed; gives the output folder."""
    done = build(source, output, *options)
    assert done.returncode == 0, done.stdout + done.stderr
    return output


def write(folder, files):
    """`{"content/index.md": "# Home"}` as files below a folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder


def site(folder, pages, settings=""):
    """A small site: its settings, and pages by their path below content/."""
    write(folder, {"site/site.yaml": "title: Test\nurl: https://example.org\n" + settings})
    return write(folder, {f"content/{name}": text for name, text in pages.items()})


def many_pages(folder, count, word):
    """A site that takes a while to build, every page of which holds a word."""
    body = f"\n\nThis is {word}.\n\n" + f"* an item of *{word}* and `more`\n" * 200
    pages = {f"news/page-{i}.md": f"# Page {i}{body}" for i in range(count)}
    return site(folder, {"index.md": f"# Home of {word}", **pages})


def contents(folder):
    """Every file below a folder by its path, with its bytes; `.rapport/` is the build's own."""
    files = {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*"))}
    return {name: path.read_bytes() for name, path in files.items()
            if path.is_file() and not name.startswith(".rapport/")}
