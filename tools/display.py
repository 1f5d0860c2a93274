# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""A display, a session bus and a home that a program has to itself.

Nothing of the person's own is read or written: no journal, no settings, no
running program that would answer for the one started here.
"""

import contextlib
import ctypes
import os
import pathlib
import subprocess
import tempfile
import time

BUS = """<busconfig>
  <type>session</type><listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def running(command, **options):
    """A process that ends with the block."""
    with subprocess.Popen(command, **options) as process:
        try:
            yield process
        finally:
            process.terminate()


@contextlib.contextmanager
def private_session(schemas, size="1280x800"):
    """The environment of a session nobody else uses; its screen is black."""
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="chamomile-"))
        read, write = os.pipe()
        server = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-br", "-noreset"]
        stack.enter_context(running(server, pass_fds=[write], stderr=subprocess.DEVNULL))
        os.close(write)
        with open(read, encoding="ascii") as told:
            number = told.readline().strip()  # the server dies of a line half read
        config = pathlib.Path(folder, "bus.conf")
        config.write_text(BUS)
        daemon = ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"]
        bus = stack.enter_context(running(daemon, stdout=subprocess.PIPE,
                                           stderr=subprocess.DEVNULL, text=True))
        yield os.environ | {
            "DISPLAY": f":{number}",
            "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip(),
            "GDK_BACKEND": "x11",
            "GDK_DEBUG": "no-portals",
            "ADW_DISABLE_PORTAL": "1",
            "GTK_A11Y": "none",
            "GSETTINGS_BACKEND": "memory",
            "GSETTINGS_SCHEMA_DIR": str(schemas),
            "HOME": folder,
            "XDG_CACHE_HOME": f"{folder}/cache",
            "XDG_CONFIG_HOME": f"{folder}/config",
            "XDG_DATA_HOME": f"{folder}/data",
        }


class Screen:
    """Looks at one point of a display, which is black until a window draws."""

    def __init__(self, name, x=400, y=300):
        self.point = (x, y)
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XDefaultRootWindow.argtypes = [ctypes.c_void_p]
        self.x11.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x11.XGetImage.restype = ctypes.c_void_p
        self.x11.XGetPixel.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int]
        self.x11.XGetPixel.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(name.encode()))
        if not self.display:
            raise RuntimeError(f"the display {name} cannot be opened")
        self.root = ctypes.c_ulong(self.x11.XDefaultRootWindow(self.display))

    def colour(self):
        x, y = self.point
        image = ctypes.c_void_p(self.x11.XGetImage(
            self.display, self.root, x, y, 1, 1, ctypes.c_ulong(0xFFFFFF), 2))
        value = self.x11.XGetPixel(image, 0, 0)
        self.x11.XFree(image)
        return value

    def wait_for(self, process, drawn=True, patience=30):
        """Waits until the point is drawn, or black again."""
        end = time.monotonic() + patience
        while bool(self.colour()) != drawn:
            if drawn and process.poll() is not None:
                raise RuntimeError(f"the program ended with status {process.returncode}")
            if time.monotonic() > end:
                raise RuntimeError("no window was drawn")
            time.sleep(0.0005)
