# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Writing, finding it again, and the list of days: by keyboard."""

import unittest

from harness import Window, wait_for

TEXTS = "SELECT text FROM entry ORDER BY time, id"


class Writing(unittest.TestCase):
    WRITTEN = "SELECT text FROM entry WHERE day > '2026-03-13' ORDER BY id"

    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        self.window.bring("2026-03-12,,entry,,,,#eczema #elbow", "2026-03-13,,entry,,,,#eczema")
        self.window.start()
        self.window.press("New Entry", role="button")
        self.window.wait_for_focus("Entry")

    def test_tags(self):
        window = self.window
        window.type("Bad #E")
        window.find("#eczema", role="label")
        window.find("#elbow", role="label")
        window.keys("Down", "Down", "Return")
        window.type("and #ec")
        window.find("#eczema", role="label")
        window.keys("Tab")
        window.type("end #zz")
        window.keys("Return")
        window.type("#el")
        window.find("#elbow", role="label")
        window.keys("Return")
        window.type("last")
        window.wait_for_row(self.WRITTEN,
                            expected=[("Bad #elbow and #eczema end #zz\n#el\nlast",)])

    def test_a_huge_text_from_elsewhere(self):
        window = self.window
        text = "wörd 🌼 שלום\n" * 9000
        window.copy(text)
        window.keys("ctrl+v")
        window.wait_for_row("SELECT length (text) FROM entry WHERE day > '2026-03-13'",
                            expected=[(len(text),)])
        self.assertEqual(window.ask(self.WRITTEN), [(text,)])
        window.keys("ctrl+3")
        window.tab_to("Breakfast: add")
        window.keys("ctrl+v")
        window.find(contains="too long", role="label")
        window.keys("Return")
        self.assertEqual(window.ask("SELECT count(*) FROM meal_food"), [(0,)])

    def test_two_entries(self):
        window = self.window
        window.type("One")
        window.wait_for_row(self.WRITTEN, expected=[("One",)])
        window.press("New Entry", role="button")
        wait_for("another row", lambda: len(window.find_all("Entry", role="text")) == 2)
        window.type("Two")
        window.wait_for_row(self.WRITTEN, expected=[("One",), ("Two",)])
        window.keys("alt+Left", "ctrl+z")
        window.wait_for_row(self.WRITTEN, expected=[("One",)])
        window.keys("ctrl+shift+z")
        window.wait_for_row(self.WRITTEN, expected=[("One",), ("Two",)])


class Search(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        self.window.bring("2026-03-12,21:30,entry,,,,Elbows & knees <b>itch</b> #night",
                          "2026-03-12,20:00,entry,,,,Before that",
                          "2026-03-12,,measure,Worst itch,4,,",
                          "2026-03-12,07:00,food,Oat milk,1,portion (breakfast),",
                          "2026-02-01,07:00,food,Oat milk,1,portion (breakfast),",
                          "2025-12-31,08:00,dose,Vitamin D,25,µg,",
                          "2025-12-31,,entry,,,,Calm 🌼")
        self.window.start()
        self.window.find("Worst itch", role="slider")

    def search(self, words):
        self.window.keys("ctrl+f")
        self.window.wait_for_focus("Search", role="entry")
        self.window.type(words)

    def wait_until_closed(self):
        self.window.wait_until_gone("Search", role="dialog")

    def test_days(self):
        window = self.window
        self.search("")
        for month in ("March 2026", "February 2026", "December 2025"):
            window.find(month, role="row header")
        window.find("Thu, 12 Mar: Severity 4 · Before that · 1 meal", role="list item")
        window.find("Sun, 1 Feb: 1 meal", role="list item")
        window.find("Wed, 31 Dec 2025: Calm 🌼 · 1 dose", role="list item")
        window.keys("Down", "Down")
        window.wait_for_focus("Sun, 1 Feb: 1 meal")
        window.keys("Return")
        self.wait_until_closed()
        window.find("Sun, 1 Feb", role="label")

    def test_writing(self):
        window = self.window
        self.search("KNEES it")
        window.find("March 2026", role="row header")
        window.find("Thu, 12 Mar, 21:30: Elbows & knees <b>itch</b> #night", role="list item")
        window.keys("Return")
        self.wait_until_closed()
        window.find("Thu, 12 Mar", role="label")
        window.wait_for_focus("Entry")
        window.type(" Today")
        window.wait_for_row(TEXTS, expected=[("Calm 🌼",), ("Before that",),
                                             ("Elbows & knees <b>itch</b> #night Today",)])

    def test_names(self):
        window = self.window
        self.search("oat")
        window.find("Foods", role="row header")
        window.find("Oat milk: Eaten 2 times, last on Thu, 12 Mar", role="list item")
        window.keys("ctrl+a")
        window.type("vita")
        window.find("Checklist", role="row header")
        window.find("Vitamin D: Last taken on Wed, 31 Dec 2025", role="list item")
        window.keys("Down", "Return")
        self.wait_until_closed()
        window.find("Wed, 31 Dec 2025", role="label")

    def test_guide(self):
        """After what is in the journal; a slip is forgiven where the journal has nothing."""
        window = self.window
        self.search("vitamin")
        window.find("In the Guide", role="row header")
        found = [node.name for node in window.find_all(contains="Vitamin D:", role="list item")]
        self.assertEqual(found[0], "Vitamin D: Last taken on Wed, 31 Dec 2025")
        self.assertIn("Made in the skin", found[1])
        window.keys("ctrl+a")
        window.type("aromatherapi")
        window.find(contains="Lavender oil (aromatherapy): An essential oil", role="list item")
        window.keys("Return")
        self.wait_until_closed()
        window.find("Lavender oil", role="heading")
        window.find("Possible harm", role="label")

    def test_nothing(self):
        window = self.window
        self.search("<i>&nowhere")
        window.find("No writing, food, treatment or caption has “<i>&nowhere”, "
                    "nor has the guide.", role="label")
        window.keys("Return", "Down", "Escape")
        self.wait_until_closed()


if __name__ == "__main__":
    unittest.main()
