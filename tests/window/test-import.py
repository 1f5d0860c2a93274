# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""A file taken in from the window: all of it, or after a question all but its bad lines."""

import time
import unittest

from harness import Window

HEAD = "date,time,kind,name,value,unit,note\n"
GOOD = "2026-01-02,,measure,Worst itch,6,,\n2026-01-03,,measure,Worst itch,3,,\n"
READINGS = "SELECT day, value FROM reading ORDER BY day"
BOTH = [("2026-01-02", 6), ("2026-01-03", 3)]


class Import(unittest.TestCase):
    def setUp(self):
        self.window = Window("--day", "2026-01-02")
        self.addCleanup(self.window.__exit__)
        self.window.start()
        self.window.press("Start My Journal", role="button")
        self.window.find("0 of 13 recorded", role="label")

    def take_in(self, lines):
        path = self.window.home / "diary.csv"
        path.write_text(HEAD + lines)
        self.window.choose_from_menu("i")
        self.window.choose_file("Import", "Open", path)

    def test_all_and_undone(self):
        window = self.window
        self.take_in(GOOD)
        window.find("Imported")
        window.find("2 new, 0 known already, 0 not recorded", role="label")
        self.assertEqual(window.ask(READINGS), BOTH)
        window.press("Close", role="button")
        window.wait_until_gone("2 new, 0 known already, 0 not recorded", role="label")
        window.keys("ctrl+z")
        window.wait_for_row(READINGS, expected=[])

    def test_the_other_lines(self):
        window = self.window
        self.take_in(GOOD + "2026-01-04,,measure,Worst itch,11,,\n")
        window.find("Nothing Was Imported")
        window.find(contains="Line 4: ", role="label")
        self.assertEqual(window.ask(READINGS), [])
        window.press("Import All Other Lines", role="button")
        window.find(contains="1 line was left out", role="label")
        self.assertEqual(window.ask(READINGS), BOTH)

    def test_nothing_good(self):
        window = self.window
        self.take_in("yesterday,,measure,Worst itch,6,,\n")
        window.find("Nothing Was Imported")
        self.assertTrue(window.lacks("Import All Other Lines", role="button"))
        window.press("Close", role="button")
        self.assertEqual(window.ask(READINGS), [])


    def test_cancelled_and_cut_short(self):
        """While it works it answers slowly, so nothing is looked for then."""
        window = self.window
        many = "".join(f"{1000 + n // 300}-01-02,,stool,,{n % 7 + 1},,\n" for n in range(300_000))
        self.take_in(many)
        time.sleep(1)
        window.keys("Escape")
        window.wait_until_gone("Importing “diary.csv”…")
        self.assertEqual(window.ask("SELECT count (*) FROM stool"), [(0,)])
        self.take_in(many)
        time.sleep(1)
        window.kill()
        window.start()
        window.find("0 of 13 recorded", role="label")
        self.assertEqual(window.ask("SELECT count (*) FROM stool"), [(0,)])


if __name__ == "__main__":
    unittest.main()
