# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The window in German: its words, a decimal comma, and foods as a German journal has them."""

import locale
import unittest

from harness import Window

EATEN = "SELECT food.name FROM meal_food JOIN food ON food.id = meal_food.food"
SLEPT = ("SELECT value FROM reading JOIN measure ON measure.id = reading.measure"
         " WHERE key = 'sleep_hours'")


def has_locale():
    try:
        locale.setlocale(locale.LC_ALL, "")
    except locale.Error:
        return False
    return True


@unittest.skipUnless(has_locale(), "there is no German locale here")
class German(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        self.window.bring()
        self.window.start()

    def test_what_is_typed(self):
        window = self.window
        window.find("Stärkster Juckreiz", role="label")
        window.tab_to("Schlaf")
        window.type("7,5")
        window.keys("Return")
        window.wait_for_row(SLEPT, expected=[(7.5,)])
        window.tab_to("Frühstück: hinzufügen")
        window.type("tomaten")
        window.find("Tomate", role="label")
        window.keys("Down", "Return")
        window.wait_for_row(EATEN, expected=[("Tomate",)])
        window.keys("ctrl+z")
        window.wait_for_row(EATEN, expected=[])


if __name__ == "__main__":
    unittest.main()
