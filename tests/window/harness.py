# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The program seen from outside: window through AT-SPI, keys through X, file through SQLite.

A test runs inside a display and a session bus of its own (see run.sh). Each Window starts the
program with folders of its own, so nothing of the person who runs the tests is touched.
"""

import os
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
import pyatspi  # noqa: E402
from gi.repository import Atspi, GLib  # noqa: E402

PROGRAM = os.environ["CHAMOMILE"]
CLIPBOARD = """
import sys, gi
gi.require_version("Gtk", "4.0")
from gi.repository import Gdk, GLib, Gtk
Gtk.init()
Gdk.Display.get_default().get_clipboard().set(sys.stdin.read())
print("ready", flush=True)
GLib.MainLoop().run()
"""
PATIENCE = 20  # seconds until something that should appear counts as missing


def wait_for(what, condition):
    """Returns what condition() gives once it is true; fails the test when it never is."""
    end = time.monotonic() + PATIENCE
    while True:
        result = condition()
        if result:
            return result
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for {what}")
        time.sleep(0.05)


def walk(node):
    """All accessibles below node that are on screen."""
    try:
        children = list(node)
    except Exception:  # the widget went away while we looked
        return
    for child in children:
        if child is None:
            continue
        try:
            shown = child.getState().contains(pyatspi.STATE_SHOWING)
        except Exception:
            continue
        if shown:
            yield child
        yield from walk(child)


class Focus:
    """Where the keyboard is, as the program tells it: looking through all of a window for it takes
    a second."""

    def __init__(self):
        self.node = None
        self.listener = Atspi.EventListener.new(self._on_changed)
        self.listener.register("object:state-changed:focused")

    def _on_changed(self, event):
        if event.detail1:
            self.node = event.source

    def get(self):
        """What was told last, unless it has lost the focus or is no longer shown."""
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            states = self.node.getState() if self.node is not None else None
            if states is not None and all(
                    states.contains(state)
                    for state in (pyatspi.STATE_FOCUSED, pyatspi.STATE_SHOWING)):
                return self.node
        except Exception:  # it went away
            pass
        return None


class Window:
    """The program, running. Use it in a with statement."""

    def __init__(self, *arguments, home=None, remembers=False):
        self.folder = tempfile.TemporaryDirectory(prefix="chamomile-window-")
        self.home = pathlib.Path(home or self.folder.name)
        self.data = self.home / "data" / "chamomile"
        self.arguments = arguments
        self.remembers = remembers  # settings from one start to the next
        self.process = None
        self.other = None
        self.root = None
        self.focused = Focus()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()
        self.folder.cleanup()

    def start(self):
        # Without a graphics card, drawing by software GL takes most of a test’s time.
        environment = dict(os.environ, GDK_BACKEND="x11", GSK_RENDERER="cairo",
                           GSETTINGS_BACKEND="memory", G_DEBUG="fatal-warnings", GTK_A11Y="atspi",
                           XDG_DATA_HOME=str(self.home / "data"),
                           XDG_CONFIG_HOME=str(self.home / "config"),
                           XDG_CACHE_HOME=str(self.home / "cache"))
        if self.remembers:
            environment |= {"GSETTINGS_BACKEND": "keyfile",
                            "GSETTINGS_SCHEMA_DIR": str(pathlib.Path(PROGRAM).parents[1] / "data")}
        self.process = subprocess.Popen([PROGRAM, *self.arguments], env=environment)
        self.root = wait_for("the program on the accessibility bus", self._find_program)
        wait_for("a window", lambda: self.find_all(role="frame") or self.find_all(role="window"))
        self.focus()

    def bring(self, *records):
        """Puts lines of the program's own CSV into the journal, before the start."""
        self.data.mkdir(parents=True, exist_ok=True)
        table = self.home / "records.csv"
        table.write_text("\n".join(["date,time,kind,name,value,unit,note", *records, ""]))
        subprocess.run([PROGRAM, "import", "--journal", self.data / "journal.db", table],
                       check=True, stdout=subprocess.DEVNULL)

    def _find_program(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with status {self.process.returncode}")
        for program in pyatspi.Registry.getDesktop(0):
            if program is not None and program.get_process_id() == self.process.pid:
                return program
        return None

    def focus(self):
        """Gives the window the keyboard; there is no window manager to do it."""
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--class",
                        "chamomile", "windowfocus", "--sync", "%@"],
                       check=True, stdout=subprocess.DEVNULL)

    def resize(self, width, height):
        """The part that is not shadow; a warning of what does not fit ends the program."""
        subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "chamomile",
                        "windowsize", "%@", str(width), str(height)],
                       check=True, stdout=subprocess.DEVNULL)

    def copy(self, text):
        """Another program offers text to be pasted, until the window is done with."""
        self.other = subprocess.Popen([sys.executable, "-c", CLIPBOARD], stdin=subprocess.PIPE,
                                      stdout=subprocess.PIPE, text=True)
        self.other.stdin.write(text)
        self.other.stdin.close()
        self.other.stdout.readline()

    def kill(self):
        """As a power cut would."""
        if self.process and self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        if self.other:
            self.other.kill()
            self.other.wait()
            self.other.stdout.close()
            self.other = None

    def find_all(self, name=None, role=None, contains=None):
        found = []
        for node in walk(self.root):
            try:
                if name is not None and node.name != name:
                    continue
                if contains is not None and contains not in node.name:
                    continue
                if role is not None and node.getRoleName() != role:
                    continue
            except Exception:
                continue
            found.append(node)
        return found

    def find(self, name=None, role=None, contains=None):
        """The first accessible on screen that fits; waits until there is one."""
        return self._wait_for_all(name, role, contains)[0]

    def _wait_for_all(self, name, role, contains):
        what = f"{role or 'something'} {name or contains or ''!r}"
        return wait_for(what, lambda: self.find_all(name, role, contains))

    def lacks(self, name=None, role=None, contains=None):
        return not self.find_all(name, role, contains)

    def wait_until_gone(self, name=None, role=None, contains=None):
        wait_for(f"no {role or 'something'} {name or contains or ''!r}",
                 lambda: self.lacks(name, role, contains))

    def press(self, name=None, role=None, contains=None, last=False):
        """Does what a click on it does; on the last that fits, should there be several."""
        found = self._wait_for_all(name, role, contains)
        found[-1 if last else 0].queryAction().doAction(0)

    def choose_file(self, title, accept, path):
        """Answers the dialog that asks for a file."""
        self.find(title, role="dialog")
        self.keys("ctrl+l")
        # Typed, the dialog would complete it to something else.
        wait_for("the file's name", self.get_focus).queryEditableText().setTextContents(str(path))
        self.press(accept, role="button")
        # The display tells at once, however busy the program is with the file.
        search = ["xdotool", "search", "--onlyvisible", "--name", f"^{title}$"]
        wait_for("the dialog to close", lambda: not subprocess.run(
            search, capture_output=True, check=False).stdout)
        self.focus()

    def keys(self, *keys):
        """Key presses as xdotool names them, one after the other."""
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True)
            time.sleep(0.08)

    def choose_from_menu(self, letter):
        """Opens the main menu and presses the underlined letter of what is wanted."""
        self.keys("F10")
        self.wait_for_focus("", role="menu item")
        self.keys(letter)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "25", text], check=True)

    def get_focus(self):
        told = self.focused.get()
        if told is not None:
            return told
        for node in walk(self.root):
            if node.getState().contains(pyatspi.STATE_FOCUSED):
                return node
        return None

    def wait_for_focus(self, name, role=None):
        def has_focus():
            node = self.get_focus()
            return node is not None and node.name == name and role in (None, node.getRoleName())

        wait_for(f"the focus on {name!r}", has_focus)

    def _wait_for_other_focus(self, node):
        end = time.monotonic() + 0.5
        while self.get_focus() == node and time.monotonic() < end:
            time.sleep(0.02)

    def tab_to(self, name, most=80, key="Tab"):
        """Goes by keyboard alone until the focus is on name."""
        for _ in range(most):
            node = self.get_focus()
            if node is not None and node.name == name:
                return node
            self.keys(key)
            self._wait_for_other_focus(node)
        raise AssertionError(f"the keyboard does not reach {name!r}")

    def ask(self, sql, *values, journal="journal.db"):
        """Rows of the journal, read beside the running program."""
        connection = sqlite3.connect(f"file:{self.data / journal}?mode=ro", uri=True)
        try:
            return connection.execute(sql, values).fetchall()
        finally:
            connection.close()

    def wait_for_row(self, sql, *values, expected, journal="journal.db"):
        """Waits until the journal's answer is the expected one."""
        last = []

        def ask():
            last[:] = self.ask(sql, *values, journal=journal)
            return last == expected

        try:
            wait_for(f"{expected} in the journal", ask)
        except AssertionError:
            raise AssertionError(f"the journal has {last}, not {expected}") from None

    def dump(self):
        """The tree as text, for whoever writes a test."""
        return "\n".join(f"{node.getRoleName()}: {node.name!r}" for node in walk(self.root))
