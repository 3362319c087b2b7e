"""The site, its readers and its issues: those of the merge's benchmark, and how they are sent."""
import importlib.util
import pathlib
import sys


def beside(name):
    """A module of the merge's benchmark. The tests have a `people` too, so that it is not looked for by its name."""
    path = pathlib.Path(__file__).resolve().parents[1] / "merge" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"merge_{name}", path)
    sys.modules[spec.name] = module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


people, measuring = beside("people"), beside("measuring")
write_people, issue, body = people.write, people.issue, people.body


def site(port, connections):
    server = f"{{ host: localhost, port: {port}, connections: {connections}, messages: 100000 }}"
    mail = f"mail: {{ from: Maud <maud@nursery.example>, transport: smtp, server: {server} }}"
    text = people.SITE.replace("mail: { from: Maud <maud@nursery.example> }", mail)
    assert mail in text
    return text


def sign(owner, keys):
    """Makes keys for signatures, of these kinds only."""
    if not keys:
        return
    owner.run("mail", "keys", "--no-dns")
    for path in (owner.folder / "data" / "keys").glob("dkim-*"):
        if ("ed25519" if "-ed" in path.name else "rsa") not in keys:
            path.unlink()
