"""An authority of a test's own, and certificates from it."""
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Certificate:
    file: object
    key: object


def openssl(*words):
    done = subprocess.run(["openssl", *map(str, words)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def authority(folder, name="Tests"):
    made = Certificate(folder / f"{name}-ca.pem", folder / f"{name}-ca.key")
    openssl("req", "-x509", *NEW_KEY, "-keyout", made.key, "-out", made.file, "-days", 2, "-subj", f"/CN={name}",
            "-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign")
    return made


def certificate(folder, by, name="server", names="DNS:localhost,IP:127.0.0.1", days=2):
    """One of a machine that is called so. `days` may be past: -1."""
    made, request, words = Certificate(folder / f"{name}.pem", folder / f"{name}.key"), folder / "csr", folder / "ext"
    words.write_text(f"subjectAltName={names}\nextendedKeyUsage=serverAuth\n")
    openssl("req", "-new", *NEW_KEY, "-keyout", made.key, "-out", request, "-subj", f"/CN={name}")
    openssl("x509", "-req", "-in", request, "-CA", by.file, "-CAkey", by.key, "-CAcreateserial", "-out", made.file,
            "-days", days, "-extfile", words)
    made.key.chmod(0o644)  # the servers run as others
    return made


NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
