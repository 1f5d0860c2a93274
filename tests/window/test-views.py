# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The further views of Charts: chosen, told what to show, read as a table and said in words."""

import datetime
import unittest

from harness import Window, wait_for, walk

TODAY = datetime.date.today()
DAYS = [TODAY - datetime.timedelta(days=ago) for ago in range(12, 0, -1)]


class Chosen(unittest.TestCase):
    """Chooses views and reads them; the tests come below."""


    def choose(self, shown, index, then):
        """In the list that has shown chosen, what is at index."""
        self.window.tab_to(shown)
        self.window.keys("space")
        self.window.wait_for_focus("", role="list item")
        self.window.keys("Home", *["Down"] * index, "Return")
        self.window.find(then, role="combo box")

    def wait_for_words(self, title, words):
        def described():
            return any(words in picture.description
                       for picture in self.window.find_all(title, role="image"))

        wait_for(f"{title!r} with {words!r}", described)

    def read_row(self, first):
        row = self.window.find(role="table row", contains=first)
        return [cell.name for cell in walk(row) if cell.getRoleName() == "table cell"]


class Views(Chosen):
    """Of measures."""

    def setUp(self):
        self.window = Window("--place", "charts")
        self.addCleanup(self.window.__exit__)
        self.window.bring(*(f"{day},,measure,Worst itch,{i % 7},," for i, day in enumerate(DAYS)),
                          *(f"{day},,measure,Sleep,{5 + i / 4},h," for i, day in enumerate(DAYS)))
        self.window.start()
        self.window.find("Timeline", role="combo box")

    def test_one_against_another(self):
        window = self.window
        self.choose("Timeline", 1, "Two Measures")
        self.wait_for_words("Two Measures", "12 days with both")
        self.choose("on the same day", 4, "4 days before")
        self.wait_for_words("Two Measures", "4 days later against Sleep. 8 days with both")
        self.choose("4 days before", 5, "5 days before")
        window.find(contains="at least 8 days", role="label")
        self.choose("5 days before", 0, "on the same day")
        window.press("Show as Table", role="toggle button")
        window.find("Day Worst itch Sleep", role="table row")
        day = DAYS[5]
        self.assertEqual(self.read_row(f"{day.day} {day:%B %Y}")[1:], ["5", "6 h 15 min"])

    def test_after_each_food_group_says_what_it_needs(self):
        self.choose("Timeline", 2, "Food Groups")
        self.window.find(contains="away from it, with all meals written down", role="label")

    def test_calendar(self):
        window = self.window
        self.choose("Timeline", 3, "Calendar")
        self.wait_for_words("Calendar", "recorded on 12 days")
        window.press("Show as Table", role="toggle button")
        day = DAYS[-1]
        self.assertEqual(self.read_row(f"{day.day} {day:%B %Y}")[1:], ["4"])

    def test_what_is_not_recorded_says_what_it_needs(self):
        window = self.window
        for index, (title, words) in enumerate((("Body Map", "needs a body map"),
                                                ("Stool Forms", "needs a stool"),
                                                ("Checklist", "needs a treatment"))):
            self.choose(("Timeline", "Body Map", "Stool Forms")[index], 4 + index, title)
            window.find(contains=words, role="label")

    def test_on_a_phone(self):
        window = self.window
        window.resize(360, 600)
        self.choose("Timeline", 1, "Two Measures")
        self.choose("Worst itch", 1, "Skin overall")
        self.choose("Two Measures", 3, "Calendar")
        self.wait_for_words("Calendar", "recorded on 12 days")


class MoreViews(Chosen):
    """With a body map, stools and a treatment."""

    def setUp(self):
        self.window = Window("--place", "charts")
        self.addCleanup(self.window.__exit__)
        self.window.bring(*(f"{day},,body,head_front,{i % 2},," for i, day in enumerate(DAYS)),
                          *(f"{day},,stool,,{1 + i % 3},," for i, day in enumerate(DAYS)),
                          f"{DAYS[0]},,entry,dose Zinc,,definition,"
                          "kind=supplement; amount=25; unit=mg; schedule=daily; times=08:00",
                          f"{DAYS[0]},08:00,dose,Zinc,25,mg,")
        self.window.start()
        self.window.find("Timeline", role="combo box")

    def test_body_map(self):
        window = self.window
        self.choose("Timeline", 4, "Body Map")
        self.wait_for_words("Body Map", "Face and front of neck: 6 of 12 days.")
        window.press("Show as Table", role="toggle button")
        self.assertEqual(self.read_row("Face and front of neck")[1:], ["12", "6", "50 %"])

    def test_stools(self):
        self.choose("Timeline", 5, "Stool Forms")
        self.wait_for_words("Stool Forms", "12 stools on 12 days, median form 2.")

    def test_checklist(self):
        window = self.window
        self.choose("Timeline", 6, "Checklist")
        self.wait_for_words("Checklist", "Zinc")
        window.find("Zinc", role="combo box")
        window.press("Show as Table", role="toggle button")
        day = DAYS[0]
        self.assertEqual(self.read_row(f"{day.day} {day:%B %Y}")[1:3], ["taken", "1"])

    def test_on_a_phone(self):
        window = self.window
        window.resize(360, 600)
        self.choose("Timeline", 4, "Body Map")
        self.choose("Body Map", 5, "Stool Forms")
        self.choose("Stool Forms", 6, "Checklist")
        self.wait_for_words("Checklist", "Zinc")


if __name__ == "__main__":
    unittest.main()
