# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""Runs the built program as a person at a terminal would, in a folder of its own.

Shared by the tests of the commands; it holds no test itself."""

import os
import pathlib
import subprocess
import tempfile
import unittest

PROGRAM = pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent / 'src' / 'chamomile'
FIXTURES = pathlib.Path(os.environ['G_TEST_SRCDIR']) / 'fixtures'
HEADING = 'date,time,kind,name,value,unit,note\n'


class CommandTest(unittest.TestCase):
    """A test with a folder, and a person without a display whose data lie in it."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.journal = self.folder / 'journal.db'
        self.environment = dict(os.environ, XDG_DATA_HOME=str(self.folder / 'data'))
        for name in ('DISPLAY', 'WAYLAND_DISPLAY', 'DBUS_SESSION_BUS_ADDRESS'):
            self.environment.pop(name, None)

    def run_program(self, *arguments, status=0, **environment):
        """Returns what the program printed; checks its exit status."""
        done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True,
                              env=dict(self.environment, **environment), timeout=120)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done

    def fail_with(self, words, *arguments, status=1):
        """Checks that the program refuses with @words on standard error alone."""
        done = self.run_program(*arguments, status=status)
        self.assertIn(words, done.stderr.decode())
        self.assertEqual(done.stdout, b'')

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding='utf-8', newline='')
        return path
