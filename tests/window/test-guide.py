# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The place Guide by keyboard: found, read, put on the checklist, tracked, watched, taken back."""

import sqlite3
import unittest

from harness import Window


class Guide(unittest.TestCase):
    def open(self):
        window = Window("--place", "guide")
        self.addCleanup(window.__exit__)
        window.bring()
        window.start()
        return window

    def look_up(self, window, typed, name):
        """Searches from wherever the keyboard is, and opens the first page that is found."""
        window.tab_to("Search the guide")
        window.keys("ctrl+a")
        window.type(typed)
        window.find(contains=f"{name}", role="list item")
        window.keys("Return")
        window.find(name, role="heading")

    def test_search_and_add_to_the_checklist(self):
        window = self.open()
        window.find("How to Read the Guide", role="heading")
        self.look_up(window, "vitamni d", "Vitamin D")
        window.find("Small or uncertain", role="label")
        window.find(contains="the trials differed much among themselves. [1]", role="label")
        window.find("Take Care", role="heading")
        window.find(contains="4,000 IU (100 µg) a day", role="label")
        window.tab_to("Add to My Checklist")
        window.keys("Return")
        window.find("Add to Checklist", role="dialog")
        self.assertEqual(window.find("Name", role="text").queryText().getText(0, -1), "Vitamin D")
        window.press("Save", role="button")
        window.wait_for_row(
            "SELECT name, kind, unit, amount, archived FROM treatment",
            expected=[("Vitamin D", "supplement", "IU", None, 0)])
        window.find("On Your Checklist")
        self.assertTrue(window.lacks("Add to My Checklist"))
        window.keys("ctrl+z")
        window.wait_for_row("SELECT name FROM treatment", expected=[])
        window.find("Add to My Checklist")

    def test_track_and_watch(self):
        window = self.open()
        self.look_up(window, "refined sugar", "Refined sugar")
        window.find("Not tested", role="label")
        self.look_up(window, "citrus", "Fruit")
        row = window.tab_to("Watch “Fruit”")
        self.assertIsNotNone(row)
        window.keys("space")
        role = "SELECT role FROM food_group WHERE key = 'fruit'"
        window.wait_for_row(role, expected=[("watched",)])
        window.keys("ctrl+z")
        window.wait_for_row(role, expected=[("supportive",)])
        self.look_up(window, "hormon", "Hormonal changes")
        window.find("You Track “Period”")
        window.press("See “Period” in Triggers", role="button")
        window.find("Nothing to Compare Yet", role="label")
        window.find("Nothing to compare with “Period” yet", role="label")

    def test_a_flag_comes_into_the_check_in(self):
        window = Window("--place", "guide")
        self.addCleanup(window.__exit__)
        window.bring("2026-01-01,,measure,Worst itch,6,,")
        with sqlite3.connect(window.data / "journal.db") as journal:
            journal.execute("UPDATE measure SET enabled = 0 WHERE key = 'period'")
        journal.close()
        window.start()
        self.look_up(window, "period", "Hormonal changes")
        window.tab_to("Track “Period”")
        window.keys("Return")
        enabled = "SELECT enabled FROM measure WHERE key = 'period'"
        window.wait_for_row(enabled, expected=[(1,)])
        window.find("You Track “Period”")
        window.keys("ctrl+z")
        window.wait_for_row(enabled, expected=[(0,)])
        window.find("Track “Period”")

    def test_from_the_checklist(self):
        window = Window("--place", "checklist")
        self.addCleanup(window.__exit__)
        window.bring("2026-01-01,08:00,dose,Vitamin D3 1000,1,capsule,")
        window.start()
        window.press("More", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Down", "Down", "Return")
        window.find("Vitamin D", role="heading")
        window.find("On Your Checklist", role="label")
        window.find("Add to My Checklist", role="label")

    def test_arrow_keys(self):
        """Down from the entry into what was found; Enter opens the row that has the keyboard."""
        window = self.open()
        window.tab_to("Search the guide")
        window.type("stool")
        window.find(contains="Dysbiosis: ", role="list item")
        window.keys("Down", "Return")
        window.find("Dysbiosis", role="heading")
        window.tab_to("Search the guide", key="shift+Tab")
        window.keys("Escape", "Down")
        window.tab_to("Breathing Exercise", key="Down")
        window.keys("Return")
        window.find("Begin", role="button")

    def test_see_also(self):
        """From page to page by what one says of another."""
        window = self.open()
        self.look_up(window, "rapeseed", "Healthy fats")
        window.tab_to("Omega-3")
        window.keys("Return")
        window.find("Omega-3", role="heading")
        window.tab_to("Healthy fats")
        window.keys("Return")
        window.find("Healthy fats", role="heading")

    def test_practical_things(self):
        window = self.open()
        self.look_up(window, "box breathing", "Deep breathing")
        window.tab_to("Breathing Exercise")
        window.keys("Return")
        window.find("Begin", role="button")

    def test_narrow(self):
        """One column: the list, then the page, and back."""
        window = self.open()
        window.resize(360, 640)
        window.tab_to("Search the guide")
        window.type("yoga")
        window.keys("Return")
        window.find("Yoga", role="heading")
        window.wait_until_gone("Search the guide")
        window.keys("Escape")
        window.find("Search the guide")


if __name__ == "__main__":
    unittest.main()
