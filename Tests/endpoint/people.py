"""Who runs the servers: nobody in particular, also where the tests are run by root."""
import os
import pathlib
import subprocess

NOBODY = 65534
is_root = os.getuid() == 0


# What Popen and run take, to start something as another user than root.
OTHERS = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if is_root else {}


def as_nobody(command, **more):
    return {"args": [str(word) for word in command], "cwd": "/", **OTHERS, **more}


def give(*paths):
    """Makes files and folders, and all below them, the servers' own."""
    for path in map(pathlib.Path, paths):
        if is_root:
            subprocess.run(["chown", "-R", f"{NOBODY}:{NOBODY}", path], check=True)
