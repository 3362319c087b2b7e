"""The same by others: smtp-source, the floor, mailmerge. Each gives the seconds that it took."""
import csv
import os
import pathlib
import subprocess
import sys
import time

import nursery
import peers

TEXT = ("X" * 78 + "\r\n") * 125  # 10,000 bytes, as smtp-source's own lines


def smtp_source(port, sessions, count):
    """`-d`: over the same connections, as Rapport does it."""
    library = {"LD_LIBRARY_PATH": str(peers.UNPACKED / "usr/lib/postfix")}
    begun = time.monotonic()
    subprocess.run([peers.program("smtp-source"), "-d", "-s", str(sessions), "-m", str(count), "-l", str(len(TEXT)),
                    "-f", "maud@nursery.example", "-t", "reader@mail.example", f"127.0.0.1:{port}"],
                   env=os.environ | library, check=True, capture_output=True)
    return time.monotonic() - begun


def floor(port, sessions, count):
    """One process that has the message ready and pipelines: how fast the sink takes them."""
    begun = time.monotonic()
    subprocess.run([sys.executable, pathlib.Path(__file__).parent / "floor.py", str(port), str(sessions), str(count)],
                   check=True)
    return time.monotonic() - begun


def mailmerge(folder, port, kind, count):
    """Its start left out: the difference of two runs."""
    home, program = folder / "mailmerge", pathlib.Path(sys.executable).parent / "mailmerge"
    home.mkdir(exist_ok=True)
    markdown = "CONTENT-TYPE: text/markdown\n" if kind == "markdown" else ""
    (home / "mailmerge_template.txt").write_text(
        f"TO: {{{{email}}}}\nSUBJECT: The spring list, {{{{name}}}}\nFROM: Maud <maud@nursery.example>\n{markdown}\n"
        + nursery.body(kind))
    (home / "mailmerge_server.conf").write_text(f"[smtp_server]\nhost = 127.0.0.1\nport = {port}\n")
    times = []
    for number in (1, count + 1):
        with (home / "mailmerge_database.csv").open("w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(["email", "name", "town"])
            rows.writerows([f"reader{n}@mail.example", f"Reader {n}", "Aldermere"] for n in range(number))
        begun = time.monotonic()
        subprocess.run([program, "--no-dry-run", "--no-limit"], cwd=home, check=True, capture_output=True)
        times.append(time.monotonic() - begun)
    return times[1] - times[0]
