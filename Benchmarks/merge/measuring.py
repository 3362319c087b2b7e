"""One command: how long it took, and its peak of memory."""
import os
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    wall: float
    """Seconds."""
    peak: float
    """MiB."""
    output: str


def run(command, cwd):
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    output, errors = process.stdout.read(), process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - begun
    if status != 0:
        raise SystemExit(f"{' '.join(map(str, command))}: {errors or output}")
    return Run(wall, usage.ru_maxrss / 1024, output)
