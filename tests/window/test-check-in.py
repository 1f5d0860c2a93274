# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""What the check-in asks: own measures added, changed, hidden, moved, archived and undone."""

import unittest

from harness import Window

OWN = ("SELECT name, kind, unit, minimum, maximum, direction FROM measure"
       " WHERE key IS NULL ORDER BY id")
VALUE = ("SELECT value FROM reading JOIN measure ON measure.id = reading.measure"
         " WHERE measure.name = ?")


class CheckIn(unittest.TestCase):
    def setUp(self):
        self.window = Window("--day", "2026-01-02")
        self.addCleanup(self.window.__exit__)
        self.window.bring("2026-01-01,,measure,Worst itch,6,,",
                          "2026-01-01,,measure,Stress,0,,")
        self.window.start()
        self.window.find("Worst itch", role="slider")

    def open_dialog(self):
        self.window.keys("ctrl+e")
        self.window.find("Add Measure", role="button")

    def close_dialog(self):
        self.window.keys("Escape")
        self.window.wait_until_gone("Add Measure", role="button")

    def open_menu(self, name):
        """Of the only measure of its heading: it cannot move, so the menu begins with Change."""
        self.window.tab_to(name)
        self.window.keys("Return")
        self.window.wait_for_focus("", role="menu item")

    def fill(self, kind, *fields):
        """The form of a new measure, the kind by so many steps down its list."""
        window = self.window
        window.press("Add Measure", role="button")
        window.wait_for_focus("Name", role="text")
        for name, text in fields:
            window.tab_to(name)
            window.keys("ctrl+a")
            window.type(text)
            if name == "Name" and kind > 0:
                window.tab_to("Kind")
                window.keys("space", *["Down"] * kind, "Return")
                window.wait_for_focus("Kind")
        window.press("Add", role="button", last=True)

    def add(self, kind, *fields):
        self.fill(kind, *fields)
        self.window.wait_until_gone("Name", role="text")

    def test_one_of_each_kind(self):
        window = self.window
        self.open_dialog()
        self.add(0, ("Name", "Mood"))
        self.add(1, ("Name", "Water"), ("Highest Value, if Any", "20"),
                 ("Unit, if Any", "glasses"))
        self.add(2, ("Name", "Screen time"))
        self.add(3, ("Name", "Swam"))
        window.wait_for_row(OWN, expected=[
            ("Mood", "scale", "", 0, 10, "neutral"),
            ("Water", "count", "glasses", 0, 20, "neutral"),
            ("Screen time", "duration", "h", 0, 24, "neutral"),
            ("Swam", "flag", "", 0, 1, "neutral")])
        self.close_dialog()
        window.tab_to("Mood")
        window.keys("7")
        window.tab_to("Water")
        window.type("8")
        window.tab_to("Screen time")
        window.type("1:30")
        window.keys("Return")
        window.wait_for_row(VALUE, "Mood", expected=[(7,)])
        window.wait_for_row(VALUE, "Water", expected=[(8,)])
        window.wait_for_row(VALUE, "Screen time", expected=[(1.5,)])

    def test_flags_by_number(self):
        window = self.window
        window.tab_to("Symptoms today")
        window.keys("Return")
        window.tab_to("Bleeding skin: no")
        window.keys("1")
        window.wait_for_row(VALUE, "Bleeding skin", expected=[(1,)])
        window.keys("0")
        window.wait_for_row(VALUE, "Bleeding skin", expected=[(0,)])
        window.keys("Delete")
        window.wait_for_row(VALUE, "Bleeding skin", expected=[])

    def test_hidden_and_shown(self):
        window = self.window
        self.open_dialog()
        window.tab_to("Stress")
        window.keys("space")
        window.wait_until_gone("Stress", role="slider")
        window.keys("ctrl+z")
        window.find("Stress", role="slider")
        window.keys("ctrl+shift+z")
        window.wait_until_gone("Stress", role="slider")
        self.assertEqual(window.ask(VALUE, "stress"), [])
        self.assertEqual(window.ask("SELECT count (*) FROM reading"), [(2,)])

    def test_focus_stays_where_it_was(self):
        """What undoes a measure makes the rows anew; the row one is in keeps the focus."""
        window = self.window
        self.open_dialog()
        window.tab_to("Stress")
        window.keys("space")
        window.wait_until_gone("Stress", role="slider")
        self.add(0, ("Name", "Mood"))
        window.wait_for_focus("Mood")
        self.close_dialog()
        window.tab_to("Worst itch")
        window.keys("ctrl+z")
        window.wait_until_gone("Mood", role="slider")
        window.wait_for_focus("Worst itch", role="slider")
        window.keys("ctrl+z")
        window.find("Stress", role="slider")
        window.wait_for_focus("Worst itch", role="slider")
        window.tab_to("Stress")
        window.keys("ctrl+shift+z")
        window.wait_until_gone("Stress", role="slider")
        self.assertEqual(window.get_focus().getRoleName(), "slider")

    def test_moved_by_keys(self):
        window = self.window
        order = "SELECT key FROM measure WHERE \"group\" = 'skin' ORDER BY position, id"
        before = window.ask(order)
        self.open_dialog()
        window.tab_to("Skin overall")
        window.keys("alt+Up")
        window.wait_for_row(order, expected=before[1::-1] + before[2:])
        window.wait_for_focus("Skin overall")
        window.keys("ctrl+z")
        window.wait_for_row(order, expected=before)

    def test_archived_and_brought_back(self):
        window = self.window
        archived = "SELECT archived FROM measure WHERE name = 'Mood'"
        self.open_dialog()
        self.add(0, ("Name", "Mood"))
        self.open_menu("Mood: more")
        window.keys("Down", "Return")
        window.wait_for_row(archived, expected=[(1,)])
        window.find("“Mood” archived. What you recorded stays.", role="label")
        self.fill(0, ("Name", "mood"))
        window.find(contains="You archived a measure of this name.", role="label")
        window.keys("Escape")
        window.press("Mood: bring back", role="button")
        window.wait_for_row(archived, expected=[(0,)])
        window.wait_until_gone("Mood: bring back", role="button")

    def test_what_makes_no_sense_is_said(self):
        window = self.window
        self.open_dialog()
        window.press("Add Measure", role="button")
        window.press("Add", role="button", last=True)
        window.find("Give it a name, for example “Mood”.", role="label")
        window.wait_for_focus("Name")
        window.type("worst ITCH")
        window.press("Add", role="button", last=True)
        window.find(contains="There is already a measure of this name.", role="label")
        window.keys("ctrl+a")
        window.type("Mood")
        window.tab_to("Highest Value")
        window.keys("ctrl+a")
        window.type("0")
        window.press("Add", role="button", last=True)
        window.find("The highest value should be above the lowest.", role="label")
        self.assertEqual(window.ask(OWN), [])

    def test_changed(self):
        window = self.window
        self.open_dialog()
        self.add(0, ("Name", "Mood"))
        self.close_dialog()
        window.tab_to("Mood")
        window.keys("9")
        window.wait_for_row(VALUE, "Mood", expected=[(9,)])
        self.open_dialog()
        self.open_menu("Mood: more")
        window.keys("Return")
        window.wait_for_focus("Name", role="text")
        window.tab_to("Highest Value")
        window.keys("ctrl+a")
        window.type("5")
        window.press("Save", role="button")
        window.find("You have recorded a higher value already, and it stays.", role="label")
        window.keys("ctrl+a")
        window.type("12")
        window.press("Save", role="button")
        window.wait_for_row(OWN, expected=[("Mood", "scale", "", 0, 12, "neutral")])
        self.assertEqual(window.ask(VALUE, "Mood"), [(9,)])


if __name__ == "__main__":
    unittest.main()
