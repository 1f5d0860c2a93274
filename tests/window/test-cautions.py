# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Cautions beside what is added, and the hint that it is time to see someone."""

import datetime
import unittest

from harness import Window

TODAY = datetime.date.today()
ITCHY = [f"{TODAY - datetime.timedelta(day)},,measure,Worst itch,8,," for day in range(20)]
RULE = "Your journal meets a rule for seeing someone"
DISMISSED = "SELECT value FROM setting WHERE key = 'dismissed'"


class Cautions(unittest.TestCase):
    def setUp(self):
        self.window = Window("--place", "checklist")
        self.addCleanup(self.window.__exit__)

    def test_an_oil_is_added_with_its_cautions(self):
        window = self.window
        window.bring(*ITCHY[:1])
        window.start()
        window.find("What Do You Take?", role="label")
        window.tab_to("Add to Checklist")
        window.keys("Return")
        window.wait_for_focus("Name", role="text")
        window.type("Steak")
        window.find("Kind", role="label")
        self.assertTrue(window.lacks("Good to Know First", role="label"))
        window.keys("ctrl+a")
        window.type("Teebaum-Gel")
        window.find("Tea tree oil can sensitise the skin", role="label")
        window.find("Try it on a small spot first", role="label")
        window.tab_to("Read more in the Guide: Tea tree oil can sensitise the skin")
        window.keys("Return")
        window.find("Tea tree oil", role="heading")
        window.keys("Escape")
        window.wait_until_gone("Tea tree oil", role="heading")
        window.tab_to("Understood: Tea tree oil can sensitise the skin", key="shift+Tab")
        window.keys("Return")
        window.wait_until_gone("Understood: Tea tree oil can sensitise the skin")
        window.press("Save", role="button")
        window.wait_for_row("SELECT name FROM treatment", expected=[("Teebaum-Gel",)])
        window.find(contains="Caution: Try it on a small spot first", role="label")


class SeeSomeone(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)

    def test_a_rule_is_met_dismissed_and_taken_back(self):
        window = self.window
        window.bring(*ITCHY)
        window.start()
        window.find(RULE, role="label")
        window.find(contains="Worst itch 7 or more on 14 of 14 days", role="label")
        window.press(contains="Dismiss: Worst itch", role="button")
        window.wait_for_row(DISMISSED, expected=[(f"itch={TODAY}",)])
        window.wait_until_gone(RULE, role="label")
        window.keys("ctrl+z")
        window.wait_for_row(DISMISSED, expected=[])
        window.find(RULE, role="label")

    def test_it_is_two_keys_away(self):
        window = self.window
        window.bring(*ITCHY[:1])
        window.start()
        window.find("Drinks: add", role="text")
        self.assertTrue(window.lacks(RULE, role="label"))
        window.choose_from_menu("s")
        window.find("The Same Day", role="label")
        window.find("Call Emergency Services", role="label")
        self.assertTrue(window.lacks("In Your Journal Now", role="label"))


if __name__ == "__main__":
    unittest.main()
