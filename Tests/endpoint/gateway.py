"""rapport-cgi by itself, started as RFC 3875 says, as another user than root."""
import subprocess
import time

import people
import raw
import recipes


def environment(data, method, path, headers=(), length=None):
    given = {"GATEWAY_INTERFACE": "CGI/1.1", "SERVER_PROTOCOL": "HTTP/1.1",
             "REQUEST_METHOD": method, "SCRIPT_NAME": recipes.ENDPOINT, "PATH_INFO": path,
             "QUERY_STRING": "", "REMOTE_ADDR": "127.0.0.1", "SERVER_NAME": "localhost",
             "SERVER_PORT": "80", "RAPPORT_DATA": str(data)}
    for name, value in headers:
        given["CONTENT_TYPE" if name == "Content-Type" else "HTTP_" + name.upper().replace("-", "_")] = value
    if length is not None:
        given["CONTENT_LENGTH"] = str(length)
    return given


def start(libexec, *given, **more):
    return subprocess.Popen(**people.as_nobody(
        [libexec / "rapport-cgi"], env=environment(*given, **more),
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE))


def answer(output):
    """A CGI's answer as if a server had passed it on."""
    status, _, rest = output.partition(b"\r\n")
    assert status.startswith(b"Status: "), output[:500]
    return raw.Answer(b"HTTP/1.1 " + status.removeprefix(b"Status: ") + b"\r\n" + rest)


def ask(libexec, data, method, path, headers=(), body=b""):
    process = start(libexec, data, method, path, headers, len(body) if method == "POST" else None)
    output, _ = process.communicate(body, timeout=60)
    return answer(output)


def peak(libexec, data, path, headers, body):
    """The answer to a post, and VmHWM in KiB. The kernel's ru_maxrss counts the tests' own memory
    too, so that /proc is read until the process is gone; the body's last byte waits for the first
    look."""
    process = start(libexec, data, "POST", path, headers, len(body))
    process.stdin.write(body[:-1])
    process.stdin.flush()
    time.sleep(0.3)
    highest = resident(process.pid)
    process.stdin.write(body[-1:])
    process.stdin.close()
    while process.poll() is None:
        highest = max(highest, resident(process.pid))
    return answer(process.stdout.read()), highest


def resident(pid):
    try:
        with open(f"/proc/{pid}/status") as status:
            return next((int(line.split()[1]) for line in status if line.startswith("VmHWM")), 0)
    except OSError:
        return 0
