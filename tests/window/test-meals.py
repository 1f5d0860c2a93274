# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Meals written, copied and put right, seen in the journal's file."""

import datetime
import unittest

from harness import Window

EATEN = ("SELECT meal.slot, food.name FROM meal_food JOIN meal ON meal.id = meal_food.meal"
         " JOIN food ON food.id = meal_food.food WHERE meal.day = date ('now', 'localtime')"
         " ORDER BY meal_food.id")
TIMES = ("SELECT slot, time FROM meal WHERE day = date ('now', 'localtime') ORDER BY id")
PORTIONS = "SELECT portion FROM meal_food ORDER BY id"


class Meals(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)

    def start(self, *records):
        if records:
            self.window.bring(*records)
        self.window.start()
        if not records:
            self.window.press("Start My Journal", role="button")
        self.window.find("Drinks: add", role="text")
        return self.window

    def add(self, meal, *foods):
        self.window.tab_to(f"{meal}: add")
        for food in foods:
            self.window.type(food)
            self.window.keys("Return")

    def test_foods_are_added_by_keyboard(self):
        window = self.start()
        window.find("Not recorded", role="label")
        window.tab_to("Breakfast: time")
        window.type("815")
        window.keys("Return")
        window.wait_for_focus("Breakfast: add")
        window.type("oat mi")
        window.find("Add “oat mi” as a new food", role="label")
        window.keys("Down", "Return")
        window.wait_for_row(EATEN, expected=[("breakfast", "Oat milk")])
        window.type("Grandmother's soup")
        window.find("Add “Grandmother's soup” as a new food", role="label")
        window.keys("Return")
        window.wait_for_row(EATEN, expected=[("breakfast", "Oat milk"),
                                             ("breakfast", "Grandmother's soup")])
        window.wait_for_focus("Breakfast: add")
        window.wait_for_row(TIMES, expected=[("breakfast", "08:15")])
        window.find("Recorded so far", role="label")

    def test_bad_input_is_understood_or_said(self):
        window = self.start()
        window.tab_to("Lunch: add")
        window.type("brocoli")
        window.find("Broccoli", role="label")
        window.keys("Down", "Return")
        window.wait_for_row(EATEN, expected=[("lunch", "Broccoli")])
        window.type("eggplant")
        window.find("Aubergine – Eggplant", role="label")
        window.keys("Return")
        window.wait_for_row(EATEN, expected=[("lunch", "Broccoli"), ("lunch", "Aubergine")])
        window.keys("ctrl+z")
        window.wait_for_row(EATEN, expected=[("lunch", "Broccoli")])
        window.type("x" * 201)
        window.find("This name is too long: at most 200 letters.", role="label")
        window.keys("Return", "BackSpace", "Return")
        window.wait_for_row(EATEN, expected=[("lunch", "Broccoli"), ("lunch", "x" * 200)])
        window.tab_to("Lunch: time", key="shift+Tab")
        window.type("noon")
        window.keys("Return")
        window.find("Not a time. Type 8:30, 830 or 8.", role="label")
        window.keys("ctrl+a")
        window.type("12")
        window.keys("Return")
        window.wait_for_row(TIMES, expected=[("lunch", "12:00")])

    def test_portions_by_key_and_menu(self):
        window = self.start()
        self.add("Dinner", "rice")
        window.keys("shift+Tab", "2")
        window.wait_for_row(PORTIONS, expected=[(2.0,)])
        window.keys("minus")
        window.wait_for_row(PORTIONS, expected=[(1.5,)])
        window.press("Rice × 1.5", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Return")
        window.wait_for_row(PORTIONS, expected=[(0.5,)])
        window.find("Rice × ½", role="toggle button")

    def test_a_food_moves_and_a_meal_is_deleted(self):
        window = self.start()
        self.add("Dinner", "rice", "milk")
        window.press("Milk", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys(*["Down"] * 5, "Return")  # after five portions: Move To
        window.keys(*["Down"] * 4, "Return")  # after the way back and three others: Drinks
        window.wait_for_row(EATEN, expected=[("dinner", "Rice"), ("drink", "Milk")])
        window.press("Dinner: menu", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Return")  # the second: Delete Meal
        window.wait_for_row(EATEN, expected=[("drink", "Milk")])
        window.find("Dinner deleted", role="label")
        window.press("Undo", role="button", last=True)
        window.wait_for_row(EATEN, expected=[("dinner", "Rice"), ("drink", "Milk")])

    def test_a_day_and_a_meal_are_copied_and_taken_back(self):
        window = self.start("2026-01-02,08:00,food,Apple,1,portion (breakfast),",
                            "2026-01-02,,food,Rice,1,portion (lunch),")
        window.tab_to("Copy From…")
        window.keys("Return")
        window.wait_for_focus("", role="menu item")
        window.keys("Return")
        window.wait_for_row(EATEN, expected=[("breakfast", "Apple"), ("lunch", "Rice")])
        window.find("Meals copied", role="label")
        window.keys("ctrl+z")
        window.wait_for_row(EATEN, expected=[])
        window.press("Copy From…", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Return")  # the second: Another Day, or Some Meals
        window.find(contains="Fri, 2 Jan", role="label")
        window.tab_to("Breakfast, 08:00")
        window.keys("space")
        window.press("Copy", role="button", last=True)
        window.wait_for_row(EATEN, expected=[("lunch", "Rice")])
        window.find("Copied 1 food", role="label")
        window.keys("ctrl+z")
        window.wait_for_row(EATEN, expected=[])

    def test_a_meal_of_yesterday_is_eaten_again(self):
        yesterday = datetime.date.today() - datetime.timedelta(days=1)
        window = self.start(f"{yesterday},08:00,food,Apple,2,portion (breakfast),")
        window.keys("alt+Left")
        window.find("Apple × 2", role="toggle button")
        window.tab_to("Breakfast: menu")
        window.keys("Return")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Return")  # the second: Copy to Today
        window.wait_for_row(EATEN, expected=[("breakfast", "Apple")])
        window.find("Breakfast copied to today", role="label")

    def test_an_ingredient_brings_its_groups(self):
        window = self.start()
        self.add("Dinner", "Ann's pancake")
        window.press("Ann's pancake", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys(*["Down"] * 6, "Return")  # after five portions and Move To: Food Details
        window.wait_for_focus("Name")
        window.tab_to("Add ingredient")
        window.type("milk")
        window.keys("Return")
        window.find("Remove Milk", role="button")
        window.keys("Escape")
        window.wait_until_gone("Remove Milk", role="button")
        chip = window.find("Ann's pancake", role="toggle button")
        self.assertIn("Dairy", chip.description)

    def test_a_day_is_complete(self):
        window = self.start()
        window.press("Nothing else today", role="check box", last=True)
        window.find("Complete: nothing eaten today", role="label")
        self.add("Lunch", "rice")
        window.find("Complete: nothing else today", role="label")
        window.press("Nothing else today", role="check box", last=True)
        window.find("Recorded so far", role="label")


if __name__ == "__main__":
    unittest.main()
