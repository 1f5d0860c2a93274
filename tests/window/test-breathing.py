# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The breathing exercise: its minutes join today's relaxation and are taken back."""

import datetime
import time
import unittest

from harness import Window

RELAXATION = ("SELECT value FROM reading JOIN measure ON measure.id = reading.measure"
              " WHERE measure.key = 'relaxation'")


class Breathing(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)
        self.window.bring(f"{datetime.date.today()},,measure,Relaxation,10,,")
        self.window.start()
        self.window.press("Breathe…", role="button")
        self.window.press("Begin", role="button")
        self.window.find("Breathe in")

    def test_a_moment_records_nothing_and_minutes_are_added_and_taken_back(self):
        window = self.window
        window.keys("Escape")
        window.wait_until_gone("Finish", role="button")
        self.assertEqual(window.ask(RELAXATION), [(10.0,)])
        window.press("Breathe…", role="button")
        window.press("Begin", role="button")
        window.find("Breathe in")
        time.sleep(30)  # what counts as a minute
        window.press("Finish", role="button")
        window.wait_for_row(RELAXATION, expected=[(11.0,)])
        window.wait_until_gone("Finish", role="button")
        window.keys("ctrl+z")
        window.wait_for_row(RELAXATION, expected=[(10.0,)])


if __name__ == "__main__":
    unittest.main()
