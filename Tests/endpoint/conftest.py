"""What the tests of the endpoint share: servers, and sites for them.

RAPPORT and RAPPORT_CGI name other programs than those of .build/debug.
"""
import contextlib
import pathlib
import shutil
import tempfile

import pytest

import people
import probes
import servers
import sites

scratch = pathlib.Path(tempfile.mkdtemp(prefix="rapport-endpoint-"))
scratch.chmod(0o755)


def pytest_unconfigure(config):
    shutil.rmtree(scratch, ignore_errors=True)


def new_folder():
    path = pathlib.Path(tempfile.mkdtemp(dir=scratch))
    path.chmod(0o755)
    return path


@pytest.fixture
def folder():
    """A folder of one test's own, which other users can enter."""
    path = new_folder()
    yield path
    shutil.rmtree(path, ignore_errors=True)


@contextlib.contextmanager
def started(name, site, libexec, **more):
    lacking = servers.missing(name)
    if lacking:
        pytest.skip(f"there is no {' and no '.join(lacking)} here; scripts/install-dependencies test")
    with servers.ALL[name](new_folder(), site, libexec, **more) as server:
        yield server


@pytest.fixture(scope="session", params=list(servers.CGI))
def probed(request):
    """Each web server, with the probe where rapport-cgi would be and a few static files."""
    with started(request.param, *probes.prepare(new_folder())) as server:
        yield server


@pytest.fixture(scope="session")
def libexec():
    """A folder with rapport-cgi in it, from which other users can start it."""
    return sites.copied(new_folder())


@pytest.fixture(scope="session", params=list(servers.ALL))
def server(request, libexec):
    """Each web server with rapport-cgi and the example's forms; `rapport serve` as one more."""
    with started(request.param, sites.example(new_folder()), libexec) as server:
        yield server


@pytest.fixture
def start(libexec):
    """Starts a server on a site of the test's own: `start("lighttpd", site)`."""
    with contextlib.ExitStack() as stack:
        yield lambda name, site: stack.enter_context(started(name, site, libexec))
