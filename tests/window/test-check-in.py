# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""What the check-in asks: own measures, what is shown and in which order."""

import datetime
import unittest

from harness import Window

MEASURE = "SELECT kind, unit, minimum, maximum, direction FROM measure WHERE name = ?"
READING = ("SELECT value FROM reading JOIN measure ON measure.id = reading.measure"
           " WHERE measure.name = ?")
SHOWN = "SELECT enabled FROM measure WHERE name = ?"
ARCHIVED = "SELECT archived FROM measure WHERE name = ?"
SKIN = "SELECT name FROM measure WHERE \"group\" = 'skin' ORDER BY position"


class CheckIn(unittest.TestCase):
    def setUp(self):
        self.window = Window()
        self.addCleanup(self.window.__exit__)

    def start(self):
        self.window.start()
        self.window.press("Start My Journal", role="button")
        self.window.find("Worst itch", role="slider")

    def open(self):
        self.window.keys("ctrl+e")
        self.window.find("Add Measure", role="button")

    def add(self, name, downs=0, **fields):
        """By the form; downs: how far down the list of kinds its kind is."""
        window = self.window
        window.press("Add Measure", role="button")
        window.wait_for_focus("Name", role="text")
        window.type(name)
        if downs:
            window.keys("Tab", "space", *["Down"] * downs, "Return")
        for title, text in fields.items():
            window.tab_to(title.replace("_", " "))
            window.keys("ctrl+a")
            window.type(text)
        if not fields:
            window.tab_to("Name", key="shift+Tab")
        window.keys("Return")

    def test_own_measures_of_each_kind(self):
        window = self.window
        self.start()
        self.open()
        self.add("Mood & <b>")
        window.wait_for_row(MEASURE, "Mood & <b>", expected=[("scale", "", 0.0, 10.0, "neutral")])
        window.wait_for_focus("Mood & <b>")
        self.add("Water", 1)
        window.wait_for_row(MEASURE, "Water", expected=[("count", "", 0.0, 10.0, "neutral")])
        self.add("Screen", 2)
        window.wait_for_row(MEASURE, "Screen", expected=[("duration", "h", 0.0, 24.0, "neutral")])
        self.add("Gym", 3)
        window.wait_for_row(MEASURE, "Gym", expected=[("flag", "", 0.0, 1.0, "neutral")])
        window.keys("Escape")
        window.wait_until_gone("Add Measure", role="button")
        window.tab_to("Mood & <b>")
        window.keys("7")
        window.wait_for_row(READING, "Mood & <b>", expected=[(7.0,)])
        window.keys("Down", "4", "Down")
        window.wait_for_row(READING, "Water", expected=[(4.0,)])
        window.keys("2", "Down")
        window.wait_for_row(READING, "Screen", expected=[(2.0,)])
        window.keys("1")
        window.wait_for_row(READING, "Gym", expected=[(1.0,)])

    def test_hidden_moved_and_taken_back(self):
        window = self.window
        self.start()
        self.open()
        window.tab_to("Skin overall")
        window.keys("alt+Up")
        window.wait_for_row(SKIN, expected=[("Skin overall",), ("Worst itch",)])
        window.wait_for_focus("Skin overall")
        window.keys("alt+Up", "alt+Down")
        window.wait_for_row(SKIN, expected=[("Worst itch",), ("Skin overall",)])
        window.keys("ctrl+z")
        window.wait_for_row(SKIN, expected=[("Skin overall",), ("Worst itch",)])
        window.keys("Return")
        window.wait_for_row(SHOWN, "Skin overall", expected=[(0,)])
        window.wait_until_gone("Skin overall", role="slider")
        window.keys("ctrl+z")
        window.wait_for_row(SHOWN, "Skin overall", expected=[(1,)])
        window.find("Skin overall", role="slider")
        window.keys("ctrl+shift+z")
        window.wait_for_row(SHOWN, "Skin overall", expected=[(0,)])

    def test_archived_and_back(self):
        window = self.window
        today = datetime.date.today()
        window.bring(f"{today},,reading,Mood,6,,")
        window.start()
        window.find("Mood", role="slider")
        self.open()
        window.press("Mood: more", role="toggle button")
        window.wait_for_focus("", role="menu item")
        window.keys("Up", "Return")
        window.wait_for_row(ARCHIVED, "Mood", expected=[(1,)])
        window.wait_until_gone("Mood", role="slider")
        window.wait_for_row(READING, "Mood", expected=[(6.0,)])
        self.add("mood")
        window.find("You archived a measure of this name. You can bring it back instead.",
                    role="label")
        window.keys("Escape")
        window.press("Mood: bring back", role="button")
        window.wait_for_row(ARCHIVED, "Mood", expected=[(0,)])
        window.find("Mood", role="slider")
        window.keys("ctrl+z")
        window.wait_for_row(ARCHIVED, "Mood", expected=[(1,)])

    def test_names_and_ranges_refused(self):
        window = self.window
        self.start()
        self.open()
        self.add("worst itch")
        window.find("There is already a measure of this name. If it is hidden, switch it on.",
                    role="label")
        window.wait_for_focus("Name", role="text")
        window.keys("ctrl+a", "Delete", "Return")
        window.find("Give it a name, for example “Mood”.", role="label")
        window.type("Mood")
        window.tab_to("Highest Value")
        window.keys("ctrl+a")
        window.type("0")
        window.keys("Return")
        window.find("The highest value should be above the lowest.", role="label")
        self.assertEqual(window.ask(MEASURE, "Mood"), [])

    def test_same_as_yesterday(self):
        window = self.window
        yesterday = datetime.date.today() - datetime.timedelta(1)
        window.bring(f"{yesterday},,reading,itch,4,,", f"{yesterday},,reading,Mood,6,,")
        window.start()
        window.tab_to("Mood")
        window.keys("equal")
        window.wait_for_row(READING, "Mood", expected=[(6.0,), (6.0,)])
        window.press("Same as Yesterday", role="button")
        window.wait_for_row(READING, "Worst itch", expected=[(4.0,), (4.0,)])
        window.find("1 value taken from yesterday", role="label")
        window.keys("ctrl+z", "ctrl+z")
        window.wait_for_row(READING, "Mood", expected=[(6.0,)])


if __name__ == "__main__":
    unittest.main()
