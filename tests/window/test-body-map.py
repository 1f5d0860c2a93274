# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The body map by keyboard alone, the signs, and the score of seven days."""

import datetime
import unittest

from harness import Window

SHARES = "SELECT region, share FROM body_region WHERE day = ? ORDER BY region"
TODAY = datetime.date.today()
SYMPTOMS = ("Itchy skin", "Sleep disturbed by the skin", "Bleeding skin",
            "Weeping or oozing skin", "Cracked skin", "Flaking skin", "Dry or rough skin")


class BodyMap(unittest.TestCase):
    def start(self, *records):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        if records:
            self.window.bring(*records)
        self.window.start()
        if not records:
            self.window.press("Start My Journal", role="button")
        self.window.find("Worst itch", role="slider")
        return self.window

    def open(self):
        window = self.window
        window.tab_to("Body map")
        window.keys("Return")
        window.find("Scalp and back of neck", role="slider")
        window.tab_to("Face and front of neck")
        return window

    def test_by_keyboard(self):
        self.start()
        window = self.open()
        window.keys("2")
        window.find("At least 2 % of body surface, 1 of 13 regions", role="label")
        window.keys("Down", "4")
        window.wait_for_focus("Chest and belly", role="slider")
        window.find("At least 20 % of body surface, 2 of 13 regions", role="label")
        window.keys("0")
        window.wait_for_row(SHARES, str(TODAY),
                            expected=[("head_front", 0.5), ("trunk_front", 0.0)])
        window.keys("space")
        window.wait_for_row(SHARES, str(TODAY),
                            expected=[("head_front", 0.5), ("trunk_front", 0.25)])
        window.keys("Delete")
        window.wait_for_row(SHARES, str(TODAY), expected=[("head_front", 0.5)])
        window.keys("ctrl+z")
        window.wait_for_row(SHARES, str(TODAY),
                            expected=[("head_front", 0.5), ("trunk_front", 0.25)])

    def test_nothing_elsewhere(self):
        self.start()
        window = self.open()
        window.keys("4")
        window.press("Nothing Elsewhere", role="button")
        window.wait_for_row("SELECT count (*), sum (share) FROM body_region",
                            expected=[(13, 1.0)])
        window.find("5 % of body surface", role="label")
        window.keys("ctrl+z")
        window.wait_for_row(SHARES, str(TODAY), expected=[("head_front", 1.0)])

    def test_copy_from_the_last_map(self):
        self.start()
        self.window.keys("alt+Left")
        self.window.find("0 of 13 recorded", role="label")
        window = self.open()
        window.keys("3", "Down", "0", "Escape")
        window.wait_until_gone("Chest and belly", role="slider")
        window.keys("alt+Right")
        self.open()
        window.press(contains="Copy from", role="button")
        window.wait_for_row(SHARES, str(TODAY),
                            expected=[("head_front", 0.75), ("trunk_front", 0.0)])
        window.find("Body map copied")
        window.keys("ctrl+z")
        window.wait_for_row(SHARES, str(TODAY), expected=[])

    def test_signs(self):
        self.start()
        window = self.open()
        for title, level in (("Colour change", "2"), ("Swelling", "1"), ("Oozing or crusts", "0"),
                             ("Scratch marks", "3"), ("Thickened skin", "0"), ("Dryness", "3")):
            window.tab_to(title)
            window.keys(level)
        window.wait_for_row("SELECT instrument, answers, total, missing FROM score", expected=[
            ("po-scorad", "redness=2;swelling=1;oozing=0;scratches=3;thickening=0;dryness=3",
             None, 0)])
        window.find("9 of 18", role="label")
        window.find(contains="Still needs: the whole body map, worst itch", role="label")

    def test_the_score_of_seven_days(self):
        self.start(*(f"{TODAY},,flag,{title},1,," for title in SYMPTOMS))
        window = self.window
        window.tab_to("7-day symptom score (from your diary)")
        window.find("At least 7, at most 28 points (1 of 7 days)", role="label")
        window.keys("Return")
        window.find("Points per Symptom", role="label")
        self.assertEqual(len(window.find_all("On 1 of 1 recorded day", role="label")), 7)

    def test_no_score_without_an_answer(self):
        self.start()
        self.window.find("Body map", role="label")
        self.assertTrue(self.window.lacks(contains="7-day symptom score"))


if __name__ == "__main__":
    unittest.main()
