# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""A journal is backed up and comes back, by hand and by itself."""

import datetime
import sqlite3
import unittest

from harness import Window, wait_for

ITCH = "2026-01-02,,measure,Worst itch,6,,"


class Backup(unittest.TestCase):
    def start(self, *records):
        window = Window()
        self.addCleanup(window.__exit__)
        if records:
            window.bring(*records)
        window.start()
        return window

    def activate(self, window, row):
        window.tab_to(row)
        window.keys("Return")

    def open_backups(self, window):
        window.choose_from_menu("p")
        window.find("Back Up to a File…", role="button")

    def back_up(self, window, path):
        self.open_backups(window)
        self.activate(window, "Back Up to a File…")
        window.choose_file("Back Up", "Save", path)
        window.find("Backed Up", role="label")
        window.find(contains="sound", role="label")
        window.press("Close", role="button", last=True)

    def test_there_and_back(self):
        window = self.start(ITCH)
        backup = window.home / "all.chamomile"
        again = window.home / "again.db"
        self.back_up(window, backup)
        with sqlite3.connect(f"file:{backup}?mode=ro", uri=True) as database:
            self.assertEqual(database.execute("SELECT value FROM reading").fetchall(), [(6,)])
        self.activate(window, "Restore from a File…")
        window.choose_file("Restore a Backup", "Open", backup)
        window.find("Restore This Backup?", role="label")
        window.find(contains="2 January 2026", role="label")
        window.press("Restore", role="button")
        window.choose_file("Where the Journal Goes", "Save", again)
        wait_for("the journal", again.exists)
        self.assertEqual(window.ask("SELECT value FROM reading"), [(6,)])
        with sqlite3.connect(f"file:{again}?mode=ro", uri=True) as database:
            self.assertEqual(database.execute("SELECT value FROM reading").fetchall(), [(6,)])

    def test_damaged_journal(self):
        """What cannot be opened is kept, and a copy takes its place."""
        window = self.start(ITCH)
        copies = window.data / "backups"
        copy = copies / f"journal-{datetime.date.today()}.chamomile"
        wait_for("the copy of today", copy.exists)
        window.kill()
        journal = window.data / "journal.db"
        journal.write_bytes(journal.read_bytes()[:20000])
        before = journal.read_bytes()
        window.start()
        window.press("Restore a Backup…", role="button")
        window.find("Copies Kept Automatically", role="label")
        self.assertTrue(window.lacks("Back Up to a File…"))
        self.activate(window, f"{datetime.date.today():%a, %-d %b}")
        window.press("Restore", role="button")
        window.find(contains="journal.db.before-restore", role="label")
        self.assertEqual((window.data / "journal.db.before-restore").read_bytes(), before)
        self.assertEqual(window.ask("SELECT value FROM reading"), [(6,)])

    def test_no_backup(self):
        window = self.start(ITCH)
        letter = window.home / "letter.txt"
        letter.write_text("Dear Anna")
        self.open_backups(window)
        self.activate(window, "Restore from a File…")
        window.choose_file("Restore a Backup", "Open", letter)
        window.find("Nothing Was Restored", role="label")
        window.find(contains="is not a backup of this program", role="label")
        self.assertEqual(letter.read_text(), "Dear Anna")


if __name__ == "__main__":
    unittest.main()
