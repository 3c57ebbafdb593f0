"""Starts Kartoteka, its tests and tools: `python3 packaging/run.py --help`.

This file alone stays readable to every old Python, to say so there; the work is in launcher.py.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036
    sys.stderr.write(
        "Kartoteka needs Python 3.11 or newer; this one is %d.%d. " % sys.version_info[:2]  # noqa: UP031
        + "Install a newer one and start with it, for example: python3.11 packaging/run.py\n"
    )
    sys.exit(1)

if __name__ == "__main__":
    import launcher

    sys.exit(launcher.main(sys.argv[1:]))
