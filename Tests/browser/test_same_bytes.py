"""One input gives the same bytes, whatever the number of cores and the state of the folder."""
import os
import subprocess

import pytest

import rapport


def built_on(cores, source, output):
    command = ["taskset", "--cpu-list", cores, rapport.PROGRAM, "build", "--source", source,
               "--output", output]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return rapport.contents(output)


@pytest.mark.skipif(len(os.sched_getaffinity(0)) < 2, reason="this machine has one core")
def test_on_one_core_and_on_two(folder):
    available = sorted(os.sched_getaffinity(0))
    one = built_on(str(available[0]), rapport.ROOT, folder / "one")
    two = built_on(f"{available[0]},{available[1]}", rapport.ROOT, folder / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_a_second_build_writes_nothing(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home", "a.md": "# A\n\n[Home](index.md)"})
    out = rapport.built(source, folder / "out")
    before = {path: path.stat() for path in out.rglob("*")
              if path.is_file() and ".rapport" not in path.parts}
    rapport.built(source, out)
    assert {path for path, stat in before.items()
            if (path.stat().st_ino, path.stat().st_mtime_ns) != (stat.st_ino, stat.st_mtime_ns)} == set()


def test_what_is_no_longer_made_goes_and_nothing_else_does(folder):
    source = rapport.site(folder / "site", {"index.md": "# Home", "old.md": "# Old"})
    out = rapport.built(source, folder / "out")
    (out / "mine.txt").write_text("put here by hand")
    (source / "content" / "old.md").unlink()
    rapport.built(source, out)
    assert not (out / "old" / "index.html").exists()
    assert (out / "mine.txt").read_text() == "put here by hand"
