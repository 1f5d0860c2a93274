# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""What is taken: put on the checklist, ticked, taken back, archived; by keyboard."""

import unittest

from harness import Window

TREATMENT = ("SELECT treatment.name, treatment.amount, treatment.unit, treatment_schedule.kind,"
             " treatment_time.time FROM treatment"
             " JOIN treatment_schedule ON treatment_schedule.treatment = treatment.id"
             " JOIN treatment_time ON treatment_time.schedule = treatment_schedule.id")
DOSE = "SELECT status, amount, unit, time FROM dose"
ARCHIVED = "SELECT name, archived FROM treatment"
DOSE_NAME = "Vitamin D, 25\N{NO-BREAK SPACE}µg, 08:00"
TAKEN = ("taken", 25.0, "µg", "08:00")


class Checklist(unittest.TestCase):
    def setUp(self):
        self.window = Window("--place", "checklist")
        self.addCleanup(self.window.__exit__)

    def test_taken_and_not_recorded_by_keyboard_alone(self):
        window = self.window
        window.start()
        window.press("Start My Journal", role="button")
        window.find("Journal", role="grouping")
        window.keys("alt+2")
        window.find("What Do You Take?", role="label")
        window.tab_to("Add to Checklist")
        window.keys("Return")
        window.wait_for_focus("Name", role="text")
        window.type("Vitamin D")
        window.tab_to("Amount")
        window.type("25")
        window.tab_to("Unit")
        window.type("mcg")
        window.keys("Return")
        window.wait_for_row(TREATMENT, expected=[("Vitamin D", 25.0, "µg", "daily", "08:00")])
        window.find(DOSE_NAME, role="check box")
        window.find("Not recorded", role="label")
        self.assertTrue(window.lacks("What Do You Take?", role="label"))
        self.assertEqual(window.ask(DOSE), [])
        window.tab_to("Vitamin D")
        window.keys("space")
        window.wait_for_row(DOSE, expected=[TAKEN])
        window.find("Taken", role="label")
        window.find("1 of 1 taken", role="label")
        window.keys("space")
        window.wait_for_row(DOSE, expected=[])
        window.find("Not recorded", role="label")
        window.keys("s")
        window.wait_for_row(DOSE, expected=[("skipped", None, "µg", "08:00")])
        window.keys("ctrl+z")
        window.wait_for_row(DOSE, expected=[])
        window.keys("ctrl+z")
        window.wait_for_row(DOSE, expected=[TAKEN])
        window.keys("ctrl+shift+z")
        window.wait_for_row(DOSE, expected=[])

    def test_archived_and_back(self):
        window = self.window
        window.bring("2026-01-02,08:00,dose,Vitamin D,25,µg,")
        window.start()
        window.press("More", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Down", "Return")
        window.wait_for_row(ARCHIVED, expected=[("Vitamin D", 1)])
        window.find("“Vitamin D” archived", role="label")
        window.find("Archived (1)", role="list item")
        self.assertTrue(window.lacks("More", role="toggle button"))
        window.press("Undo", role="button", last=True)
        window.wait_for_row(ARCHIVED, expected=[("Vitamin D", 0)])
        window.find("More", role="toggle button")

    def test_a_name_is_used_once(self):
        window = self.window
        window.bring("2026-01-02,08:00,dose,Vitamin D,25,µg,")
        window.start()
        window.press("Add to Checklist", role="button")
        window.wait_for_focus("Name", role="text")
        window.type("vitamin d")
        window.keys("Return")
        window.find("There is already something of this name on your checklist.", role="label")
        window.wait_for_focus("Name", role="text")
        self.assertEqual(window.ask(ARCHIVED), [("Vitamin D", 0)])
        window.keys("Escape")
        window.wait_until_gone("Add to Checklist", role="dialog")


if __name__ == "__main__":
    unittest.main()
