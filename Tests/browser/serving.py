"""Sites over loopback: a plain file server, and `rapport serve`."""
import contextlib
import functools
import http.server
import os
import signal
import socket
import subprocess
import threading
import time

from rapport import PROGRAM


class QuietFiles(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *words):
        pass


@contextlib.contextmanager
def files(folder):
    """Serves a folder as it is; gives `http://127.0.0.1:PORT`."""
    handler = functools.partial(QuietFiles, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def rapport_serve(source, log, *words):
    """`rapport serve` once it answers; gives its process, port and URL."""
    port = free_port()
    with open(log, "w") as out:
        process = subprocess.Popen(
            [PROGRAM, "serve", "--source", source, "--port", str(port), *words], stdout=out, stderr=out)
    try:
        deadline = time.monotonic() + 60
        while not answers(port):
            assert process.poll() is None, log.read_text()
            assert time.monotonic() < deadline, "rapport serve did not answer within a minute"
            time.sleep(0.05)
        yield process, port, f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


@contextlib.contextmanager
def attended(process, name, log, ready):
    """A process that leads a session, from when it is ready until it is not needed; then it ends, and
    all that it started."""
    try:
        deadline = time.monotonic() + 60
        while not ready():
            assert process.poll() is None, log.read_text(errors="replace")
            assert time.monotonic() < deadline, f"{name} was not ready within a minute"
            time.sleep(0.02)
        yield
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def answers(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
