# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""From a hint to a test, by keyboard alone: the questions about safety, the plan, and its days."""

import datetime
import random
import subprocess
import unittest

from harness import PROGRAM, Window

TODAY = datetime.date.today()
DAYS = 300


def invent(days):
    """A diary in which the day after milk is worse."""
    random.seed(5)
    state, milk, lines = 0.0, False, []
    for t in range(days):
        day = TODAY - datetime.timedelta(days - 1 - t)
        state = 0.7 * state + random.uniform(-1, 1) + 1.5 * milk
        lines.append(f"{day},,measure,Worst itch,{min(max(round(4 + state), 0), 10)},,")
        milk = random.random() < 0.25
        lines += [f"{day},12:00,food,Milk,1,portion (lunch),"] if milk else []
        lines.append(f"{day},,flag,Diet complete,1,,")
    return lines


QUESTIONS = ("immediate", "allergy", "advised", "injector", "asthma", "avoided", "child",
             "pregnant", "underweight", "eating_disorder", "restricted")


class Trials(unittest.TestCase):
    def open(self, place, *records, trial=False):
        window = Window("--place", place)
        self.addCleanup(window.__exit__)
        window.bring(*records)
        if trial:
            self.plan(window)
        window.start()
        return window

    def plan(self, window):
        """A trial of milk in blocks that began today."""
        answers = [f"--answer={question}=no" for question in QUESTIONS]
        subprocess.run([PROGRAM, "trial", "plan", "--journal", window.data / "journal.db",
                        "--test=food:Milk", "--design=on_off", f"--from={TODAY}", "--start",
                        *answers], check=True, stdout=subprocess.DEVNULL)

    def answer(self, window, first):
        """All questions that have no answer yet with No, but for the first one."""
        window.tab_to("No")
        window.keys(*first, "Tab")
        for _ in QUESTIONS[1:]:
            window.keys("space", "Tab")

    def go_on(self, window, to):
        """By the button at the end of a page to the next one, whose title it waits for."""
        window.tab_to("Next")
        window.keys("Return")
        window.find(to, role="label")

    def step_to_the_day_after_tomorrow(self, window):
        """Typed first, then by the arrow keys; what is no day yet changes nothing."""
        window.tab_to("Begins On")
        window.keys("Return")
        window.wait_for_focus("Day", role="text")
        window.keys("ctrl+a")
        window.type("soon")
        window.keys("ctrl+a")
        window.type(str(TODAY))
        window.keys("Up", "Up", "Down", "Up", "Return")
        window.wait_for_focus("Begins On")

    def test_from_a_finding_to_a_trial(self):
        window = self.open("triggers", *invent(DAYS))
        window.tab_to("Milk")
        window.keys("Return")
        window.tab_to("Test This…")
        window.keys("Return")
        window.find("Is It Safe?", role="label")
        window.find(contains="call the emergency services", role="label")
        # A yes blocks, and is remembered; nothing goes on.
        self.answer(window, ("Right", "space"))
        window.find("Not as a Test at Home", role="label")
        window.wait_for_row("SELECT value FROM setting WHERE key = 'gate'",
                            expected=[("immediate\tfood:Milk\n",)])
        window.keys("Escape", "Escape")
        window.wait_until_gone("What to Test", role="label")
        window.keys("alt+4")
        window.tab_to("Test This…")
        window.keys("Return")
        window.find("Not as a Test at Home", role="label")
        window.tab_to("Yes")
        window.keys("Left", "space", "Tab")
        window.wait_until_gone("Not as a Test at Home", role="label")
        for _ in QUESTIONS[1:]:
            window.keys("space", "Tab")
        self.go_on(window, "How to Test It")
        window.find(contains="orders can be drawn", role="label")
        self.go_on(window, "What Counts")
        self.step_to_the_day_after_tomorrow(window)
        self.go_on(window, "Summary")
        window.find("Ends on", role="label")
        window.find("42 days", role="label")
        self.assertEqual(window.ask("SELECT count (*) FROM trial"), [(0,)])
        window.tab_to("Start the Trial")
        window.keys("Return")
        window.find("Day by Day", role="label")
        begins = TODAY + datetime.timedelta(2)
        window.wait_for_row("SELECT exposure, design, outcome, instr (plan, ?) > 0 FROM trial",
                            str(begins), expected=[("food:Milk", "on_off", "itch", 1)])
        window.keys("ctrl+z")
        window.wait_for_row("SELECT count (*) FROM trial", expected=[(0,)])
        window.find("Find Out, Not Guess", role="label")

    def test_a_day_of_a_trial(self):
        window = self.open("journal", *invent(5), trial=True)
        window.find(contains="oday: Milk", role="label")
        window.tab_to("Kept")
        window.keys("space")
        window.wait_for_row("SELECT kind, day FROM trial_event", expected=[("kept", str(TODAY))])
        window.keys("ctrl+z")
        window.wait_for_row("SELECT kind FROM trial_event", expected=[])
        window.tab_to("Slipped")
        window.keys("space")
        window.wait_for_row("SELECT kind FROM trial_event", expected=[("slip",)])
        # Nothing is asked for on a day before the trial.
        window.keys("alt+Left")
        window.wait_until_gone(contains="oday: Milk", role="label")
        window.keys("alt+Right")
        window.tab_to("Details")
        window.keys("Return")
        window.find("Day by Day", role="label")
        window.find("To be compared when it is over", role="label")
        # Stopped early, and deleted, which can be undone.
        window.tab_to("Stop Early…")
        window.keys("Return")
        window.tab_to("Stop")
        window.keys("Return")
        window.find("What It Says", role="label")
        window.wait_for_row("SELECT kind FROM trial_event ORDER BY kind",
                            expected=[("slip",), ("stopped",)])
        window.tab_to("Trial Menu")
        window.keys("Return")
        window.wait_for_focus("", role="menu item")
        window.keys("Up", "Return")
        window.wait_for_row("SELECT count (*) FROM trial", expected=[(0,)])
        window.press("Undo", role="button", last=True)
        window.wait_for_row("SELECT count (*) FROM trial", expected=[(1,)])

    def test_one_at_a_time(self):
        window = self.open("trials", *invent(5), trial=True)
        window.tab_to("New Trial")
        window.keys("Return")
        window.find("One Trial at a Time", role="label")
        self.assertTrue(window.lacks("What to Test", role="label"))


if __name__ == "__main__":
    unittest.main()
