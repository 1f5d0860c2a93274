# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""A day written by keyboard alone, seen in the journal's file."""

import time
import unittest

import pyatspi
from harness import Window

READING = ("SELECT value FROM reading JOIN measure ON measure.id = reading.measure"
           " WHERE measure.name = ? ORDER BY time")
EATEN = ("SELECT meal.slot, food.name FROM meal_food JOIN meal ON meal.id = meal_food.meal"
         " JOIN food ON food.id = meal_food.food ORDER BY meal_food.id")


class Day(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        self.window.start()
        self.window.press("Start My Journal", role="button")
        self.window.find("Worst itch", role="slider")

    def test_a_day_by_keyboard_alone(self):
        window = self.window
        window.tab_to("Worst itch")
        window.keys("7", "Tab", "1", "0")
        window.tab_to("Sleep")
        window.type("7:30")
        window.tab_to("Sleep disturbance")
        window.keys("3")
        window.tab_to("Stress")
        window.keys("0")
        window.tab_to("Breakfast: add")
        for food in ("milk", "Grandmother's soup"):
            window.type(food)
            window.keys("Return")
        window.wait_for_row(READING, "Worst itch", expected=[(7.0,)])
        window.wait_for_row(READING, "Skin overall", expected=[(10.0,)])
        window.wait_for_row(READING, "Sleep", expected=[(7.5,)])
        window.wait_for_row(READING, "Sleep disturbance", expected=[(3.0,)])
        window.wait_for_row(READING, "Stress", expected=[(0.0,)])
        window.wait_for_row(READING, "Abdominal pain", expected=[])
        window.wait_for_row(EATEN, expected=[("breakfast", "Milk"),
                                             ("breakfast", "Grandmother's soup")])
        window.find("5 of 13 recorded", role="label")

    def test_not_recorded_is_not_zero(self):
        window = self.window
        window.tab_to("Worst itch")
        window.keys("0")
        window.wait_for_row(READING, "Worst itch", expected=[(0.0,)])
        window.keys("Delete")
        window.wait_for_row(READING, "Worst itch", expected=[])
        window.keys("ctrl+z")
        window.wait_for_row(READING, "Worst itch", expected=[(0.0,)])
        window.keys("ctrl+shift+z")
        window.wait_for_row(READING, "Worst itch", expected=[])

    def test_rubbish_changes_nothing(self):
        window = self.window
        window.tab_to("Sleep")
        window.type("8")
        window.keys("Tab")
        window.wait_for_row(READING, "Sleep", expected=[(8.0,)])
        window.tab_to("Sleep", key="shift+Tab")
        window.keys("ctrl+a")
        window.type("25 hours")
        window.keys("Tab")
        time.sleep(1)
        self.assertEqual(window.ask(READING, "Sleep"), [(8.0,)])

    def test_writing_survives_a_power_cut(self):
        window = self.window
        text = "Slept badly, elbows itch. #night"
        window.tab_to("Entry")
        window.type(text)
        time.sleep(1)
        window.kill()
        window.start()
        window.wait_for_row("SELECT text FROM entry", expected=[(text,)])
        window.wait_for_row("SELECT name FROM tag", expected=[("night",)])

    def test_other_days(self):
        window = self.window
        window.tab_to("Worst itch")
        window.keys("4")
        window.wait_for_row(READING, "Worst itch", expected=[(4.0,)])
        window.keys("alt+Left")
        window.find("0 of 13 recorded", role="label")
        window.keys("alt+Home")
        window.find("1 of 13 recorded", role="label")

    def test_undo_says_what_it_takes_back_on_another_day(self):
        window = self.window
        window.tab_to("Worst itch")
        window.keys("4")
        window.wait_for_row(READING, "Worst itch", expected=[(4.0,)])
        window.keys("alt+Left")
        window.find("0 of 13 recorded", role="label")
        window.find(contains="Undo: ", role="button")
        window.keys("ctrl+z")
        window.wait_for_row(READING, "Worst itch", expected=[])
        window.press("Show Day", role="button")
        window.keys("ctrl+shift+z")
        window.find("1 of 13 recorded", role="label")

    def test_a_place_by_key_in_a_narrow_window(self):
        window = self.window
        window.resize(400, 700)
        window.wait_until_gone("Main Menu", role="button")
        window.keys("Escape")
        window.find("Main Menu", role="button")
        window.keys("alt+2")
        window.wait_until_gone("Main Menu", role="button")
        window.find("Add to Checklist", role="button")

    def test_a_day_to_come(self):
        window = self.window
        window.find("Add Photos…", role="button")
        window.keys("alt+Right")
        window.find("This day is yet to come", role="label")
        for name in ("Add Photos…", "New Entry"):
            states = window.find(name, role="button").getState()
            self.assertFalse(states.contains(pyatspi.STATE_SENSITIVE), name)
        window.keys("ctrl+1", "4", "ctrl+4")
        window.type("Tomorrow")
        time.sleep(1)
        self.assertEqual(window.ask("SELECT count (*) FROM entry"), [(0,)])
        self.assertEqual(window.ask("SELECT count (*) FROM reading"), [(0,)])


if __name__ == "__main__":
    unittest.main()
