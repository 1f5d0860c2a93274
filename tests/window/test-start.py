# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""How the program begins: for the first time, with a journal, and with one it cannot open."""

import fcntl
import os
import sqlite3
import time
import unittest

from harness import Window

REFUSED = "The Journal Could Not Be Opened"
TEXT = b"Dear diary, this is no database, and it is the only copy.\n" * 40


class Start(unittest.TestCase):
    def make_window(self, *arguments):
        window = Window(*arguments)
        self.addCleanup(window.__exit__)
        return window

    def check_refusal(self, window, words):
        """Starts, and sees that the file at fault is told of and not touched."""
        journal = window.data / "journal.db"
        before = journal.read_bytes()
        window.start()
        window.find(REFUSED, role="label")
        window.find(contains=words, role="label")
        window.find("Try Again", role="button")
        self.assertTrue(window.lacks("Start My Journal", role="button"))
        self.assertEqual(journal.read_bytes(), before)

    def test_an_invented_year_and_then_ones_own(self):
        window = self.make_window()
        window.start()
        window.find("Start My Journal", role="button")
        self.assertEqual(sorted(window.data.glob("*.db")), [])
        window.press("Explore an Invented Year", role="button")
        window.find("An invented example", role="label")
        self.assertEqual([path.name for path in window.data.glob("*.db")], ["invented.db"])
        self.assertGreater(window.ask("SELECT count (*) FROM reading", journal="invented.db")[0][0],
                           300)
        window.press("Start My Own", role="button")
        window.find("0 of 13 recorded", role="label")
        window.wait_until_gone(name="An invented example", role="label")
        self.assertEqual(window.ask("SELECT count (*) FROM reading"), [(0,)])

    def test_not_a_journal(self):
        window = self.make_window()
        window.data.mkdir(parents=True)
        (window.data / "journal.db").write_bytes(TEXT)
        self.check_refusal(window, "is not a journal of this program")

    def test_cut_short(self):
        window = self.make_window()
        window.bring("2026-01-02,,measure,Worst itch,6,,")
        journal = window.data / "journal.db"
        journal.write_bytes(journal.read_bytes()[:20000])
        self.check_refusal(window, "damaged")

    def test_open_elsewhere(self):
        window = self.make_window()
        window.bring("2026-01-02,,measure,Worst itch,6,,")
        with open(window.data / "journal.db.lock", "w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            self.check_refusal(window, "open in another")
            window.press("Read Only", role="button")
            window.find("0 of 13 recorded", role="label")

    def test_of_a_newer_version(self):
        window = self.make_window("--day", "2026-01-02")
        window.bring("2026-01-02,,measure,Worst itch,6,,")
        journal = sqlite3.connect(window.data / "journal.db")
        journal.execute("PRAGMA user_version = 99")
        journal.close()
        before = (window.data / "journal.db").read_bytes()
        window.start()
        window.find(contains="newer", role="label")
        window.find("1 of 13 recorded", role="label")
        window.find("Entry", role="text")
        for part in ("ctrl+1", "ctrl+3", "ctrl+4"):
            window.keys(part, "3", "ctrl+e")
        window.tab_to("Body map")
        window.keys("Return")
        window.find("Scalp and back of neck", role="slider")
        self.assertTrue(window.lacks("That Did Not Work"))
        self.assertTrue(window.lacks("Add Measure", role="button"))
        self.assertEqual(window.find("Worst itch", role="slider").queryValue().currentValue, 6)
        self.assertEqual((window.data / "journal.db").read_bytes(), before)

    def test_what_the_command_line_asks_for(self):
        window = self.make_window("--place", "checklist", "--day", "2026-01-02")
        window.bring("2026-01-02,08:00,dose,Vitamin D,25,µg,")
        other = window.home / "other.db"
        os.rename(window.data / "journal.db", other)
        window.arguments = ("--journal", str(other), *window.arguments)
        window.start()
        window.find(contains="Vitamin D", role="check box")
        self.assertFalse((window.data / "journal.db").exists())

    def test_a_journal_that_is_not_there(self):
        window = self.make_window()
        window.arguments = ("--journal", str(window.home / "missing.db"))
        window.start()
        window.find(contains=f"no journal at “{window.home / 'missing.db'}”", role="label")
        self.assertTrue(window.lacks("Start My Journal", role="button"))
        self.assertFalse((window.home / "missing.db").exists())
        window.press("Start a Journal There", role="button")
        window.find(contains=" recorded", role="label")
        self.assertTrue((window.home / "missing.db").exists())
        self.assertFalse((window.data / "journal.db").exists())


if __name__ == "__main__":
    unittest.main()
