# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Keeping it up: a review offered after calm weeks, and a routine of breaks."""

import datetime
import unittest

from harness import Window

TODAY = datetime.date.today()
ARCHIVED = "SELECT name, archived FROM treatment ORDER BY name"
REVIEWED = "SELECT value FROM setting WHERE key = 'reviewed'"
BREAKS = ("SELECT treatment.name, treatment.kind, treatment.unit, treatment_time.time"
          " FROM treatment JOIN treatment_schedule ON treatment_schedule.treatment = treatment.id"
          " JOIN treatment_time ON treatment_time.schedule = treatment_schedule.id ORDER BY 4")


def rate(itch):
    return [f"{TODAY - datetime.timedelta(day)},,measure,Worst itch,{itch},," for day in range(28)]


class Review(unittest.TestCase):
    def setUp(self):
        self.window = Window("--place", "checklist")
        self.addCleanup(self.window.__exit__)

    def open(self, *records):
        start = TODAY - datetime.timedelta(90)
        self.window.bring(
            f"{start},,entry,dose Zinc,,definition,kind=supplement; schedule=daily; times=08:00",
            f"{start},,entry,dose Steroid cream,,definition,kind=topical; schedule=as-needed",
            f"{start},,entry,entry diet,,definition,side=out; food=Milk", *records)
        self.window.start()
        self.window.find("Everything You Take", role="label")
        return self.window

    def test_calm_weeks_offer_a_review(self):
        window = self.open(*rate(2))
        window.tab_to("Four calm weeks")
        window.keys("Return")
        window.find("Four Calm Weeks", role="label")
        window.find(contains="Left out for four weeks or more", role="label")
        self.assertTrue(window.lacks("Lay aside Steroid cream", role="button"))
        window.press("Lay aside Zinc", role="button")
        window.wait_for_row(ARCHIVED, expected=[("Steroid cream", 0), ("Zinc", 1)])
        window.wait_until_gone("Lay aside Zinc", role="button")
        window.keys("ctrl+z")
        window.wait_for_row(ARCHIVED, expected=[("Steroid cream", 0), ("Zinc", 0)])
        window.tab_to("Reviewed for Now")
        window.keys("Return")
        window.wait_for_row(REVIEWED, expected=[(str(TODAY),)])
        window.wait_until_gone("Four calm weeks", role="list item")

    def test_other_weeks_do_not(self):
        window = self.open(*rate(6))
        self.assertTrue(window.lacks("Four calm weeks"))
        window.choose_from_menu("v")
        window.find("Not Calm for Four Weeks Yet", role="label")

    def test_breaks_are_put_on_the_checklist(self):
        window = self.window
        window.bring(*rate(2))
        window.start()
        window.choose_from_menu("r")
        window.find("Add to Checklist", role="label")
        window.press("Save", role="button")
        window.wait_for_row(BREAKS, expected=[("Break", "practice", "minutes", time)
                                              for time in ("10:30", "13:00", "16:00")])
        window.keys("ctrl+z")
        window.wait_for_row(BREAKS, expected=[])


if __name__ == "__main__":
    unittest.main()
