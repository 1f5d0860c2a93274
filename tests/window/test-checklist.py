# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""What is taken: put on the checklist, ticked, taken back, archived; by keyboard."""

import datetime
import unittest

from harness import Window

TREATMENT = ("SELECT treatment.name, treatment.amount, treatment.unit, treatment_schedule.kind,"
             " treatment_time.time FROM treatment"
             " JOIN treatment_schedule ON treatment_schedule.treatment = treatment.id"
             " JOIN treatment_time ON treatment_time.schedule = treatment_schedule.id")
DOSE = "SELECT status, amount, unit, time FROM dose"
ARCHIVED = "SELECT name, archived FROM treatment"
DOSE_NAME = "Vitamin D, 25\N{NO-BREAK SPACE}µg, 08:00"
STATES = "SELECT time, status FROM dose ORDER BY time"
TIMES = "Times, for Example 08:00, 20:00"
VITAMIN_D = "Vitamin D in 1000\N{NO-BREAK SPACE}mg"
TAKEN = ("taken", 25.0, "µg", "08:00")


def title(day):
    """A day as its button in the week is called."""
    return f"{day:%A}, {day.day} {day:%B} {day.year}"


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
        window.keys("Down", "Down", "Down", "Down", "Return")
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

    def add_zinc(self, *fields):
        """By the dialog: Zinc, 15 mg, and what else is typed where."""
        window = self.window
        window.press("Add to Checklist", role="button")
        window.wait_for_focus("Name", role="text")
        window.type("Zinc")
        for title, text in (("Amount", "15"), ("Unit", "mg"), *fields):
            window.tab_to(title)
            window.keys("ctrl+a")
            window.type(text)
        window.keys("Return")
        window.wait_until_gone("Add to Checklist", role="dialog")

    def start_empty(self):
        self.window.start()
        self.window.press("Start My Journal", role="button")
        self.window.find("Journal", role="grouping")
        self.window.keys("alt+2")
        self.window.find("What Do You Take?", role="label")

    def test_the_evening_skipped_and_yesterday_written_later(self):
        window = self.window
        today = datetime.date.today()
        self.start_empty()
        self.add_zinc((TIMES, "8, 20:00"))
        window.find("Zinc, 15\N{NO-BREAK SPACE}mg, 08:00", role="check box")
        window.tab_to("Zinc")
        window.keys("space")
        window.wait_for_row(STATES, expected=[("08:00", "taken")])
        window.keys("Down", "s")
        window.wait_for_row(STATES, expected=[("08:00", "taken"), ("20:00", "skipped")])
        window.find("1 of 2 taken, 1 skipped", role="label")
        window.find("Skipped", role="label")
        window.keys("Delete")
        window.wait_for_row(STATES, expected=[("08:00", "taken")])
        window.find("Not recorded", role="label")
        window.keys("s")
        window.press(title(today + datetime.timedelta(1)), role="toggle button")
        window.find("This day is still to come. It shows what is planned; tick it then.",
                    role="label")
        self.assertEqual(len(window.find_all("Planned", role="label")), 2)
        window.find("Undo: Skip dose", role="button")
        window.keys("ctrl+z")
        window.wait_for_row(STATES, expected=[("08:00", "taken")])
        window.find("Redo: Skip dose", role="button")
        window.press("Today", role="button")
        window.find("1 of 2 taken", role="label")

    def test_a_past_day_is_filled_in_by_the_week(self):
        window = self.window
        yesterday = datetime.date.today() - datetime.timedelta(1)
        window.bring(f"{yesterday},08:00,dose,Vitamin D,25,µg,")
        window.start()
        if yesterday.weekday() == 6:
            window.press("Earlier Week", role="button")
        day = window.find(title(yesterday), role="toggle button")
        self.assertEqual(day.description, "All taken")
        day.queryAction().doAction(0)
        window.find("Vitamin D, 25\N{NO-BREAK SPACE}µg, 08:00", role="check box")
        window.press("More", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Return")
        window.wait_for_row("SELECT day, status FROM dose ORDER BY id",
                            expected=[(str(yesterday), "taken")] * 2)

    def test_as_needed_taken_now(self):
        window = self.window
        window.bring("2026-01-02,08:00,dose,Cetirizine,1,tablets,")
        window.start()
        window.press("Cetirizine: taken now", role="button")
        window.wait_for_row("SELECT count(*), max(time) <> '' FROM dose WHERE day = ?",
                            str(datetime.date.today()), expected=[(1, 1)])
        window.find("1 of 1 taken", role="label")
        window.keys("ctrl+z")
        window.wait_for_row("SELECT count(*) FROM dose WHERE day = ?",
                            str(datetime.date.today()), expected=[(0,)])

    def test_how_much_it_was_and_when(self):
        window = self.window
        dose = "SELECT amount, time, note FROM dose WHERE day = date('now', 'localtime')"
        window.bring("2026-01-02,08:00,dose,Cetirizine,1,tablets,")
        window.start()
        window.press("Cetirizine: taken now", role="button")
        window.find("1 of 1 taken", role="label")
        window.tab_to("Cetirizine")
        window.keys("c")
        window.wait_for_focus("Amount (tablets)", role="text")
        window.keys("ctrl+a")
        window.type("half")
        window.find("The amount should be a number above zero.", role="label")
        window.keys("ctrl+a")
        window.type("0.5")
        window.wait_until_gone("The amount should be a number above zero.", role="label")
        window.tab_to("Time")
        window.keys("ctrl+a")
        window.type("630")
        window.tab_to("Note")
        window.type("half of one")
        window.keys("Return")
        window.wait_for_row(dose, expected=[(0.5, "06:30", "half of one")])
        window.keys("ctrl+z")
        window.wait_until_gone(contains="06:30", role="check box")

    def test_stock_runs_low_and_is_filled_up(self):
        window = self.window
        self.start_empty()
        self.add_zinc(("Left in Stock (mg)", "45"))
        window.find(contains="Running low: 45\N{NO-BREAK SPACE}mg left, enough until")
        window.press("More", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Down", "Down", "Return")
        window.wait_for_focus("How Much Came In (mg)", role="text")
        window.type("600")
        window.keys("Return")
        window.find(contains="645\N{NO-BREAK SPACE}mg left, enough until")
        self.assertTrue(window.lacks(contains="Running low"))
        window.keys("ctrl+z")
        window.find(contains="Running low: 45\N{NO-BREAK SPACE}mg left, enough until")

    def test_too_much_vitamin_d_is_said_calmly(self):
        window = self.window
        self.start_empty()
        self.add_zinc((VITAMIN_D, "300000 IU"))
        window.find("Above an upper limit", role="label")
        window.find(contains="more than the limit. Ask a doctor or pharmacist", role="label")
        window.find(contains="Source: Institute of Medicine, 2011.", role="label")

    def test_another_schedule_leaves_the_past(self):
        window = self.window
        yesterday = datetime.date.today() - datetime.timedelta(1)
        window.bring(f"{yesterday - datetime.timedelta(9)},,entry,dose Zinc,,definition,"
                     "kind=supplement; schedule=daily; times=08:00")
        window.start()
        window.press("More", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Return")
        window.tab_to(TIMES)
        window.keys("ctrl+a")
        window.type("21:00")
        window.keys("Return")
        window.find("Zinc, 21:00", role="check box")
        if yesterday.weekday() == 6:
            window.press("Earlier Week", role="button")
        window.press(title(yesterday), role="toggle button")
        window.find("Zinc, 08:00", role="check box")
        self.assertTrue(window.lacks("Zinc, 21:00", role="check box"))


if __name__ == "__main__":
    unittest.main()
