"""Say in one line why this Python cannot host Calco, or nothing. Runs on any Python, so it uses old syntax only."""

import sys

version = "%d.%d" % sys.version_info[:2]
if not (3, 11) <= sys.version_info[:2] < (3, 14):
    sys.exit(
        "calco: %s is Python %s; 3.11, 3.12 or 3.13 is needed — hint: make run PYTHON=python3.12"
        % (sys.executable, version)
    )
try:
    import ensurepip
    import venv
except ImportError:
    sys.exit("calco: %s has no venv module — hint: on Debian, apt-get install python3-venv" % sys.executable)
