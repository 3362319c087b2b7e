"""The same issue by others."""
import csv
import pathlib
import subprocess
import sys
import time

import jinja2
import people


def jinja(count):
    """Seconds for `count` texts of the issue, by Jinja2 alone on one core: no message is made."""
    template = jinja2.Environment().from_string(people.body("text"))
    readers = [{"name": f"Reader {n}", "town": "Aldermere", "email": f"reader{n}@mail.example"} for n in range(count)]
    begun = time.monotonic()
    for reader in readers:
        template.render(reader)
    return time.monotonic() - begun


def mailmerge(folder, count):
    """Seconds for a dry run of mailmerge over the issue in Markdown, its start left out."""
    home, program = folder / "mailmerge", pathlib.Path(sys.executable).parent / "mailmerge"
    home.mkdir(exist_ok=True)
    (home / "mailmerge_template.txt").write_text(
        "TO: {{email}}\nSUBJECT: The spring list, {{name}}\nFROM: Maud <maud@nursery.example>\n"
        "CONTENT-TYPE: text/markdown\n\n" + people.body("markdown"))
    (home / "mailmerge_server.conf").write_text("[smtp_server]\nhost = localhost\nport = 25\n")
    times = []
    for number in (1, count + 1):
        with (home / "mailmerge_database.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["email", "name", "town"])
            rows.writerows([f"reader{n}@mail.example", f"Reader {n}", "Aldermere"] for n in range(number))
        begun = time.monotonic()
        subprocess.run([program, "--dry-run", "--no-limit"], cwd=home, check=True,
                       capture_output=True)
        times.append(time.monotonic() - begun)
    return times[1] - times[0]
