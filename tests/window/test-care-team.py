# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""What to ask at the visit: written, kept, and taken back."""

import datetime
import unittest

from harness import Window

QUESTIONS = "SELECT text FROM question WHERE asked = 0 ORDER BY position"


class Questions(unittest.TestCase):
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


if __name__ == "__main__":
    unittest.main()
