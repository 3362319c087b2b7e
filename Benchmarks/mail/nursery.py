"""The site, its readers and its issues: those of the merge's benchmark, and how they are sent."""
import people

write_people = people.write
issue = people.issue


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
    owner.run("mail", "keys")
    for path in (owner.folder / "data" / "keys").glob("dkim-*"):
        if ("ed25519" if "-ed" in path.name else "rsa") not in keys:
            path.unlink()
