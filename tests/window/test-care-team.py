# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The care team: what to ask is written, people and visits are noted, and all is taken back."""

import datetime
import unittest

from harness import Window

QUESTIONS = "SELECT text FROM question WHERE asked = 0 ORDER BY position"
CONTACTS = "SELECT name, role FROM contact"
VISITS = ("SELECT time, contact.name FROM visit LEFT JOIN contact ON contact.id = contact"
          " ORDER BY time")
ASKED = "SELECT text FROM question WHERE asked = 1 AND visit NOT NULL"


class CareTeam(unittest.TestCase):
    def setUp(self):
        self.window = Window("--place", "report")
        self.addCleanup(self.window.__exit__)
        self.window.bring(f"{datetime.date.today()},,measure,Worst itch,6,,")
        self.window.start()

    def test_a_question_is_kept_and_taken_back(self):
        window = self.window
        window.tab_to("First Question", key="shift+Tab")
        window.type("Which cream at night?")
        window.keys("Return")
        window.wait_for_row(QUESTIONS, expected=[("Which cream at night?",)])
        window.tab_to("Paper")
        window.keys("ctrl+z")
        window.wait_for_row(QUESTIONS, expected=[])

    def ask(self, question):
        window = self.window
        window.tab_to("First Question", key="shift+Tab")
        window.type(question)
        window.keys("Return")
        window.wait_for_row(QUESTIONS, expected=[(question,)])

    def add_person(self):
        window = self.window
        window.press("Add a Person…", role="button")
        window.wait_for_focus("Name", role="text")
        window.type("Dr Smith")
        window.tab_to("What They Do, for Example Dermatologist")
        window.type("GP")
        window.keys("Return")
        window.wait_for_row(CONTACTS, expected=[("Dr Smith", "GP")])
        window.wait_until_gone("Address, Telephone, …", role="text")

    def add_visit(self):
        window = self.window
        window.press("Add a Visit…", role="button")
        window.find("Time", role="text")
        window.tab_to("Time")
        window.type("9:15")
        window.tab_to("The open questions were asked then")
        window.keys("space")
        window.tab_to("Note")
        window.keys("Return")
        window.wait_for_row(VISITS, expected=[("09:15", None)])

    def test_a_person_and_a_visit_are_noted(self):
        window = self.window
        self.ask("Which cream?")
        window.tab_to("Care Team and Visits")
        window.keys("Return")
        window.find("None is planned. A visit may be on any day.", role="label")
        self.add_person()
        self.add_visit()
        window.wait_for_row(ASKED, expected=[("Which cream?",)])
        window.wait_for_row(QUESTIONS, expected=[])
        window.find("1 question asked", role="label")
        window.find(contains="Next: Visit on", role="label")
        window.press("Remove Dr Smith", role="button", last=True)
        window.wait_for_row(CONTACTS, expected=[])
        window.keys("ctrl+z", "ctrl+z")
        window.wait_for_row(VISITS, expected=[])
        window.wait_for_row(QUESTIONS, expected=[("Which cream?",)])


if __name__ == "__main__":
    unittest.main()
