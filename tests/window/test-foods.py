# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The food list: found, renamed, merged, regrouped, archived and added to, all by keyboard."""

import unittest

from harness import Window

EATEN = ("SELECT food.name FROM meal_food JOIN food ON food.id = meal_food.food"
         " ORDER BY meal_food.id")
GROUPS = ("SELECT key FROM food_in_group JOIN food ON food.id = food"
          " JOIN food_group ON food_group.id = \"group\" WHERE food.name = ? ORDER BY key")
ARCHIVED = "SELECT name FROM food WHERE archived"
LONGEST = 200


class Foods(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)

    def start(self, *foods):
        self.window.bring(*(f"2026-01-0{day},,food,{name},1,portion (lunch),"
                            for day, name in enumerate(foods, 1)))
        self.window.start()
        self.window.find("Drinks: add", role="text")
        self.window.keys("ctrl+shift+f")
        self.window.wait_for_focus("Search foods")
        return self.window

    def open(self, typed, name):
        self.window.type(typed)
        self.window.find(name, role="list item")
        self.window.keys("Return")
        self.window.wait_for_focus("Name")

    def rename(self, name):
        self.window.tab_to("Name")
        self.window.keys("ctrl+a")
        self.window.type(name)
        self.window.keys("Return")

    def test_a_food_is_found_renamed_and_merged(self):
        window = self.start("tomatos from Ann", "Tomato")
        self.open("ann", "tomatos from Ann")
        window.find(contains="Eaten once", role="label")
        self.rename("Ann's")
        window.wait_for_row(EATEN, expected=[("Ann's",), ("Tomato",)])
        window.keys("ctrl+z")
        window.wait_for_row(EATEN, expected=[("tomatos from Ann",), ("Tomato",)])
        self.rename("TOMATO")
        window.find("Merge the Two…", role="button")
        window.tab_to("Merge the Two…")
        window.keys("Return")
        window.find("Merge Foods?", role="label")
        window.keys("Return")
        window.find("Merged into “Tomato”", role="label")  # first, as it goes away by itself
        window.wait_for_row(EATEN, expected=[("Tomato",), ("Tomato",)])
        window.find(contains="Eaten 2 times", role="label")
        window.keys("ctrl+z")
        window.wait_for_row(EATEN, expected=[("tomatos from Ann",), ("Tomato",)])

    def test_a_food_is_regrouped_archived_and_brought_back(self):
        window = self.start("Ann's porridge", "Rice")
        self.open("ann", "Ann's porridge")
        window.tab_to("Dairy")
        window.keys("space")
        window.wait_for_row(GROUPS, "Ann's porridge", expected=[("dairy",)])
        window.tab_to("Archived")
        window.keys("space")
        window.wait_for_row(ARCHIVED, expected=[("Ann's porridge",)])
        window.keys("Escape")
        window.wait_for_focus("Search foods")
        window.find("Nothing Found", role="label")
        window.press("Archived", role="radio button")
        window.find("Ann's porridge", role="list item")
        window.tab_to("Search foods", key="shift+Tab")
        window.keys("Return")
        window.wait_for_focus("Name")
        window.keys("ctrl+z")
        window.wait_for_row(ARCHIVED, expected=[])
        window.keys("ctrl+z")
        window.wait_for_row(GROUPS, "Ann's porridge", expected=[])

    def test_an_ingredient_is_added_and_refused(self):
        window = self.start("Ann's pancake")
        self.open("ann", "Ann's pancake")
        window.tab_to("Add ingredient")
        window.type("milk")
        window.keys("Return")
        window.find("Remove Milk", role="button")
        window.find("Watch-list, from ingredients", role="label")
        window.type("Ann's pancake")
        window.keys("Return")
        window.find(contains="A food cannot be inside itself", role="label")
        window.find("Remove Milk", role="button")
        window.tab_to("Remove Milk")
        window.keys("space")
        window.wait_until_gone("Remove Milk", role="button")
        window.wait_for_focus("Add ingredient")
        window.tab_to("Other names, separated by ;", key="shift+Tab")
        window.type("Crepe; galette")
        window.keys("Return")
        window.wait_for_row("SELECT also FROM food WHERE name LIKE 'Ann%'",
                            expected=[("Crepe;galette",)])
        window.keys("Escape")
        window.wait_for_focus("Search foods")
        window.keys("ctrl+a")
        window.type("gal")
        window.find("Ann's pancake – galette", role="label")

    def test_a_food_is_added(self):
        window = self.start()
        window.type("Moon dust")
        window.find("Nothing Found", role="label")
        window.press("New Food…", role="button", last=True)
        window.wait_for_focus("Name")
        window.keys("ctrl+a")
        window.type("milk")
        window.find("There is “Milk” already.", role="label")
        window.keys("Return", "ctrl+a")
        window.type("x" * (LONGEST + 1))
        window.find("This name is too long: at most 200 letters.", role="label")
        window.keys("Return", "ctrl+a")
        window.type("Moon dust")
        window.keys("Return")
        window.find("Not part of a meal so far", role="label")
        window.wait_for_row("SELECT name FROM food WHERE name LIKE 'Moon%'",
                            expected=[("Moon dust",)])
        window.keys("ctrl+z")
        window.wait_for_focus("Search foods")
        window.wait_for_row("SELECT name FROM food WHERE name LIKE 'Moon%'", expected=[])


if __name__ == "__main__":
    unittest.main()
