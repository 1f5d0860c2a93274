# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The meal plan: something is left out, counted from meals and asked about; a week is planned."""

import datetime
import unittest

from harness import Window

TODAY = datetime.date.today()
RULES = ("SELECT side, food.name, from_day, advised_by FROM diet_rule"
         " JOIN food ON food.id = diet_rule.food")
PLANNED = ("SELECT food.name, slot, count (*) FROM plan_food JOIN food ON food.id = food"
           " GROUP BY food.name, slot")
MEALS = [f"{TODAY},,food,{name},1,portion ({slot})," for name, slot in
         (("Milk", "breakfast"), ("Rice", "lunch"), ("Rice", "dinner"))]


class MealPlan(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)

    def open(self, *records):
        window = self.window
        window.bring(*MEALS, *records)
        window.start()
        window.find("Drinks: add", role="text")
        window.choose_from_menu("m")
        window.find("In and Out", role="label")
        return window

    def test_a_food_is_left_out_and_counted(self):
        window = self.open()
        window.press("Add…", role="button")
        window.find("Name of the Food", role="text")
        window.tab_to("Advised By")
        window.type("Ms Brown")
        window.keys("Return")
        window.find("Which food? Type its name.", role="label")
        window.wait_for_focus("Name of the Food", role="text")
        window.type("milk")
        window.keys("Return")
        window.wait_for_row(RULES, expected=[("out", "Milk", str(TODAY), "Ms Brown")])
        window.find(contains="advised by Ms Brown", role="label")
        window.find(contains="Kept out on 0 of 1 day wholly recorded", role="label")
        window.press("Remove Milk", role="button", last=True)
        window.wait_for_row(RULES, expected=[])
        window.keys("ctrl+z")
        window.wait_for_row(RULES, expected=[("out", "Milk", str(TODAY), "Ms Brown")])
        window.find(contains="advised by Ms Brown", role="label")

    def test_what_is_left_out_raises_questions(self):
        window = self.open(
            f"{TODAY - datetime.timedelta(50)},,entry,entry diet,,definition,side=out; group=dairy")
        window.find("To Ask a Dietitian", role="label")
        window.find("No dairy: calcium, iodine and vitamin D", role="label")
        window.find("Left out for more than six weeks: does it still have to be?", role="label")

    def test_a_week_is_planned_and_taken_back(self):
        window = self.open()
        window.tab_to("Lunch: plan")
        window.type("Rice")
        window.keys("Return")
        window.wait_for_row(PLANNED, expected=[("Rice", "lunch", 1)])
        window.find(contains="Eaten: 1 of 1 planned food", role="label")
        window.tab_to("Add to the Other Days")
        window.keys("Return")
        window.wait_for_row(PLANNED, expected=[("Rice", "lunch", 7)])
        window.keys("ctrl+z")
        window.wait_for_row(PLANNED, expected=[("Rice", "lunch", 1)])
        window.press("Remove Rice", role="button", last=True)
        window.wait_for_row(PLANNED, expected=[])
        window.wait_for_focus("Lunch: plan")


if __name__ == "__main__":
    unittest.main()
