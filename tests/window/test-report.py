# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The page for the doctor: the line on it, its paper, and the file it is saved to."""

import datetime
import unittest

import pyatspi

from harness import Window, wait_for

PERSON = "SELECT value FROM setting WHERE key = 'person'"
TODAY = datetime.date.today()


class Report(unittest.TestCase):
    def setUp(self):
        self.window = Window("--place", "report")
        self.addCleanup(self.window.__exit__)
        self.window.bring(f"{TODAY},,measure,Worst itch,6,,")
        self.window.start()

    def test_the_line_on_the_page_is_kept(self):
        window = self.window
        window.find(contains="Page 1 of 1", role="image")
        window.tab_to("Your Line on the Page", key="shift+Tab")
        window.type("Ada Example, born 1990")
        window.wait_for_row(PERSON, expected=[("Ada Example, born 1990",)])

    def test_the_paper_is_chosen(self):
        window = self.window
        before = window.find(contains="Page 1 of 1", role="image").queryComponent().getExtents(0)
        window.tab_to("Paper", key="shift+Tab")
        window.keys("Return", "Down", "Return")
        window.find("Letter", role="label")

        def is_lower():
            now = window.find(contains="Page 1 of 1", role="image").queryComponent().getExtents(0)
            return now.width == before.width and now.height < before.height

        wait_for("a page less tall than A4", is_lower)

    def test_the_kind_is_chosen(self):
        window = self.window
        window.find(contains="Skin and gut journal", role="image")
        window.tab_to("Report", key="shift+Tab")
        window.keys("Return", "Down", "Return")
        window.find(contains="Food and symptom diary", role="image")

    def test_a_page_is_chosen_by_its_thumbnail(self):
        window = self.window
        window.tab_to("Report", key="shift+Tab")
        window.keys("Return", "Down", "Return")
        window.find(contains="Page 1 of 2: Food and symptom diary", role="image")
        window.press("Next Page", role="button")
        window.find("Page 2 of 2", role="label")
        window.tab_to("Page 2")
        window.keys("Left")
        window.find("Page 1 of 2", role="label")

    def test_parts_are_chosen(self):
        """The care team alone, and everything else off the page."""
        window = self.window
        window.tab_to("Parts of the Page", key="shift+Tab")
        window.keys("Return")
        for part in ("Figures", "Chart", "Weeks, Gut, Food and Body Map", "Tests", "Treatments"):
            window.tab_to(part)
            window.keys("space")
        last = window.find("Next Visit, Questions and Care Team", role="check box")
        wait_for("the last part to stay on",
                 lambda: not last.getState().contains(pyatspi.STATE_SENSITIVE))
        window.find(contains="Page 1 of 1", role="image")

    def test_saved_as_pdf(self):
        window = self.window
        window.press("Save as PDF…", role="button")
        window.find("Save Report", role="dialog")
        window.wait_for_focus("Name:", role="text")
        window.keys("ctrl+a")
        window.type(f"{window.home}/page.pdf")
        window.press("Save", role="button")
        page = window.home / "page.pdf"
        wait_for("the PDF", lambda: page.exists() and page.stat().st_size > 0)
        self.assertEqual(page.read_bytes()[:5], b"%PDF-")
        window.find("Saved as “page.pdf”", role="label")


if __name__ == "__main__":
    unittest.main()
