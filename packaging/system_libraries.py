"""The libraries Qt takes from the system: finds what is missing, installs it, or names the one command."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Sequence
from typing import Literal

from trouble import TroubleError

Screen = Literal["offscreen", "screen"]
SCREENS: tuple[Screen, ...] = ("offscreen", "screen")

# Library -> package of Debian and Ubuntu: what the shipped Qt is linked to; the packages bring the rest.
_OFFSCREEN = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
    "libgssapi_krb5.so.2": "libgssapi-krb5-2",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
_SCREEN = _OFFSCREEN | {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}

# Program -> package, and file -> package: a tracer for the kill tests, a screen with a reader for the walk of one.
_SLOW_TOOLS = {
    "strace": "strace",
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "dbus-run-session": "dbus-daemon",
    "matchbox-window-manager": "matchbox-window-manager",
}
_SLOW_FILES = {
    "/usr/libexec/at-spi2-registryd": "at-spi2-core",
    "/usr/lib/python3/dist-packages/pyatspi/__init__.py": "python3-pyatspi",
}


def ensure_packages(screens: Sequence[Screen], *, python_parts: bool) -> None:
    """Install what the system lacks for these screens, and for making environments when ``python_parts``.

    Raises:
        TroubleError: it cannot be installed from here; the text holds the one command to type.
    """
    missing = {library: package for screen in screens for library, package in _missing(screen).items()}
    if python_parts and importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu ship it apart
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        missing[f"the Python module ensurepip for Python {version}"] = f"python{version}-venv"
    if not missing:
        return
    if not shutil.which("apt-get"):
        raise TroubleError(f"install these with your system's package manager: {', '.join(missing)}.")
    _install_packages(sorted(set(missing.values())))
    if left := [library for screen in screens for library in _missing(screen)]:
        raise TroubleError(f"these system libraries still do not load: {', '.join(left)}.")


def ensure_slow_test_tools() -> None:
    """Install what the slow tests call; without root they stay away and say so."""
    if not sys.platform.startswith("linux"):
        return
    packages = [package for program, package in _SLOW_TOOLS.items() if shutil.which(program) is None]
    packages += [package for file, package in _SLOW_FILES.items() if not os.path.exists(file)]
    packages += list(_missing("screen").values())
    if not packages:
        return
    try:
        _install_packages(sorted(set(packages)))
    except TroubleError as trouble:
        print(f"Some slow tests will be left out: {trouble}", file=sys.stderr)


def _missing(screen: Screen) -> dict[str, str]:
    """Return the libraries that do not load, each with its Debian package; none away from Linux."""
    if not sys.platform.startswith("linux"):
        return {}
    wanted = _SCREEN if screen == "screen" else _OFFSCREEN
    return {library: package for library, package in wanted.items() if not _loads(library)}


def _install_packages(packages: Sequence[str]) -> None:
    install = f"apt-get install -y --no-install-recommends {shlex.join(packages)}"
    if sys.platform == "win32" or os.geteuid() != 0:
        command = f"sudo apt-get update && sudo {install}"
        raise TroubleError(f"some system packages are missing. Run this once, then start again:\n  {command}")
    print(f"Installing system packages: {' '.join(packages)}", file=sys.stderr, flush=True)
    # An old list of packages may do when the update fails, so only the installation's word counts.
    _apt("update")
    answer = _apt("install", "-y", "--no-install-recommends", *packages)
    if answer.returncode != 0:
        last_lines = "\n".join(answer.stdout.strip().splitlines()[-8:])
        raise TroubleError(
            f"installing system packages failed:\n{last_lines}\nRun this, then start again:\n  {install}"
        )


def _apt(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=300", *args],
        env=os.environ | {"DEBIAN_FRONTEND": "noninteractive"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
