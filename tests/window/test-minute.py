# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""A whole day by keyboard alone, in less than a minute of an average typist.

The time is counted in keys, not taken from a clock: 0.28 s for each, modifiers too (Card, Moran
and Newell, The Keystroke-Level Model, 1980, doi:10.1145/358886.358895, non-secretary typist), and
1.35 s to make up one's mind before each part of the day.
"""

import datetime
import unittest

from harness import Window

SECONDS_PER_KEY = 0.28
SECONDS_PER_PART = 1.35
READINGS = ("SELECT measure.name, value FROM reading JOIN measure ON measure.id = measure"
            " WHERE day = ? AND kind <> 'flag' ORDER BY measure.position, measure.id")
FLAGS = ("SELECT count (*), sum (value) FROM reading JOIN measure ON measure.id = measure"
         " WHERE day = ? AND kind = 'flag'")
EATEN = ("SELECT meal.slot, food.name FROM meal_food JOIN meal ON meal.id = meal"
         " JOIN food ON food.id = food WHERE day = ? ORDER BY meal_food.id")
VALUES = [("Worst itch", 6), ("Skin overall", 5), ("Sleep", 7.5), ("Sleep disturbance", 4),
          ("Wakings from itch", 1), ("Stress", 5), ("Abdominal pain", 0), ("Bloating or wind", 3),
          ("Urgent or loose stool", 0), ("Straining", 0), ("Movement", 20), ("Relaxation", 10)]
FOODS = ("Oat porridge", "Banana", "Salmon", "Broccoli")
TODAY = datetime.date.today()


class Typist:
    """Writes the day and counts what it takes."""

    def __init__(self, window):
        self.window = window
        self.seconds = 0

    def press(self, *keys):
        self.window.keys(*keys)
        self.seconds += SECONDS_PER_KEY * sum(1 + key.count("+") for key in keys)

    def type(self, text):
        self.window.type(text)
        self.seconds += SECONDS_PER_KEY * sum(2 if letter.isupper() else 1 for letter in text)

    def tab_to(self, name):
        while getattr(self.window.get_focus(), "name", None) != name:
            self.press("Tab")

    def go_to(self, *keys):
        self.seconds += SECONDS_PER_PART
        self.press(*keys)

    def fill(self, *values):
        """One row after the other; one that is None is told apart by a button behind it."""
        for value in values:
            if value is None:
                self.press("Tab", "space")
            else:
                self.type(value)
            self.press("Down")

    def eat(self, time, *foods):
        self.type(time)
        self.press("Return")
        for food in foods:
            self.type(food)
            self.press("Down", "Return")


class Minute(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        day = TODAY - datetime.timedelta(days=1)
        self.window.bring(*(f"{day},,food,{name},1,portion (lunch)," for name in FOODS),
                          f"{day},08:00,dose,Vitamin D,25,µg,")
        self.window.start()
        self.window.find("Drinks: add", role="text")

    def check_day(self):
        ask = self.window.wait_for_row
        day = str(TODAY)
        ask(READINGS, day, expected=VALUES)
        ask(FLAGS, day, expected=[(20, 0)])
        ask("SELECT form FROM stool WHERE day = ?", day, expected=[(4,)])
        ask("SELECT region, share FROM body_region WHERE day = ?", day,
            expected=[("head_front", 0.5)])
        ask(EATEN, day, expected=[("breakfast", "Oat porridge"), ("breakfast", "Banana"),
                                  ("lunch", "Salmon"), ("lunch", "Broccoli")])
        ask("SELECT complete FROM diet_day WHERE day = ?", day, expected=[(1,)])
        ask("SELECT text FROM entry WHERE day = ?", day, expected=[("Elbows better #beach",)])
        ask("SELECT status FROM dose WHERE day = ?", day, expected=[("taken",)])

    def test_a_day(self):
        window = self.window
        typist = Typist(window)
        typist.go_to("ctrl+1")
        typist.fill("6", "5", None, "7:30", "4", "1", "0", "3", "0", "0", "4", "5", "20",
                    "10", None)
        typist.go_to("ctrl+2", "Return")
        window.wait_for_focus("Face and front of neck")
        typist.press("2", "Escape")
        typist.go_to("ctrl+3")
        typist.eat("8", "oatm", "bana")
        typist.tab_to("Lunch: time")
        typist.eat("1230", "salm", "brocc")
        typist.tab_to("Nothing else today")
        typist.press("space")
        typist.go_to("ctrl+4")
        typist.type("Elbows better #beach")
        typist.go_to("alt+2")
        typist.tab_to("Vitamin D")
        typist.press("space")
        self.check_day()
        self.assertLess(typist.seconds, 60)


if __name__ == "__main__":
    unittest.main()
