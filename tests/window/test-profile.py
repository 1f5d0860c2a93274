# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""About oneself: said by keyboard, kept, taken back, and seen beside the foods of a meal."""

import datetime
import unittest

from harness import Window

SAID = ("SELECT instr (value, 'birth_year=1990') > 0, instr (value, 'allergy_foods=Milk') > 0,"
        " instr (value, 'allergy_note=ragweed') > 0 FROM setting WHERE key = 'profile'")
EATEN = "SELECT food.name FROM meal_food JOIN food ON food.id = food"


class Profile(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)

    def open(self):
        window = self.window
        window.bring(f"{datetime.date.today()},,measure,Worst itch,6,,")
        window.start()
        window.find("Drinks: add", role="text")
        window.choose_from_menu("u")
        window.find("Other Allergies", role="text")
        return window

    def test_it_is_said_and_taken_back(self):
        window = self.open()
        window.tab_to("Year of Birth, for the Page")
        window.type("19x")
        window.keys("Return")
        window.find("Four digits, for example 1990.", role="label")
        window.wait_for_focus("Year of Birth, for the Page", role="text")
        window.keys("ctrl+a")
        window.type("1990")
        window.tab_to("Other Allergies")
        window.type("ragweed")
        window.tab_to("Add a Food")
        window.type("mILK")
        window.keys("Return")
        window.find("Remove Milk", role="button")
        window.press("Save", role="button")
        window.wait_for_row(SAID, expected=[(1, 1, 1)])
        window.wait_until_gone("Other Allergies", role="text")
        window.tab_to("Breakfast: add")
        window.type("Milk")
        window.find(contains="You noted an allergy: Milk", role="label")
        window.keys("Return")
        window.wait_for_row(EATEN, expected=[("Milk",)])
        window.find("allergy noted: Milk", role="label")
        window.keys("ctrl+z", "ctrl+z")
        window.wait_for_row(SAID, expected=[])

    def test_nothing_said_is_nothing_stored(self):
        window = self.open()
        window.press("Save", role="button")
        window.wait_until_gone("Other Allergies", role="text")
        window.wait_for_row("SELECT * FROM setting WHERE key = 'profile'", expected=[])


if __name__ == "__main__":
    unittest.main()
