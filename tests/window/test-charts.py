# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The timeline as a person reads it: as a table, in words, and day by day with the keys."""

import datetime
import subprocess
import unittest

from harness import Window, wait_for, walk

TODAY = datetime.date.today()
YESTERDAY = TODAY - datetime.timedelta(days=1)


def write_day(day):
    return f"{day.day} {day:%B %Y}"


def keep_together(day):
    """As the days of a chart are written: a line breaks between them alone."""
    return day.replace(" ", "\N{NO-BREAK SPACE}")


class Charts(unittest.TestCase):
    def setUp(self):
        self.window = Window("--place", "charts")
        self.addCleanup(self.window.__exit__)

    def read_row(self, first):
        row = self.window.find(role="table row", contains=first)
        return [cell.name for cell in walk(row) if cell.getRoleName() == "table cell"]

    def test_the_table_holds_what_was_written(self):
        window = self.window
        window.bring(f"{YESTERDAY},,measure,Worst itch,6,,", f"{YESTERDAY},,measure,Sleep,7.5,h,",
                     f"{YESTERDAY},08:00,dose,Vitamin D,25,µg,", f"{TODAY},,measure,Worst itch,0,,")
        window.start()
        window.press("Show as Table", role="toggle button")
        window.find("Day Worst itch Sleep Treatments Flare", role="table row")
        self.assertEqual(self.read_row(write_day(YESTERDAY)),
                         [write_day(YESTERDAY), "6", "7 h 30 min", "1", "–"])
        self.assertEqual(self.read_row(write_day(TODAY)), [write_day(TODAY), "0", "–", "–", "–"])

    def test_the_table_holds_what_is_written_and_ticked(self):
        window = self.window
        window.bring(f"{TODAY},,entry,dose Vitamin D,,definition,"
                     "kind=supplement; amount=25; unit=mg; schedule=daily; times=08:00")
        window.start()
        window.keys("alt+1")
        window.tab_to("Worst itch")
        window.keys("6")
        window.keys("alt+2")
        window.tab_to("Vitamin D")
        window.keys("space")
        window.wait_for_row("SELECT value FROM reading WHERE day = ?", str(TODAY), expected=[(6,)])
        window.wait_for_row("SELECT time, status, amount FROM dose WHERE day = ?", str(TODAY),
                            expected=[("08:00", "taken", 25)])
        window.keys("alt+3")
        window.press("Show as Table", role="toggle button")
        window.find("Day Worst itch Treatments Flare", role="table row")
        self.assertEqual(self.read_row(write_day(TODAY)), [write_day(TODAY), "6", "1", "–"])

    def test_the_keys_go_from_day_to_day(self):
        window = self.window
        window.bring(f"{YESTERDAY},,measure,Worst itch,6,,", f"{TODAY},,measure,Worst itch,2,,")
        window.start()
        chart = window.find("Timeline chart", role="image")
        self.assertIn("Worst itch: mean 4, highest 6, recorded on 2 days.", chart.description)
        window.tab_to("Timeline chart", key="shift+Tab")
        window.keys("End", "Left", "Left", "Right", "Return")
        window.find(f"{YESTERDAY:%a}, {YESTERDAY.day} {YESTERDAY:%b}", role="button")
        slider = window.find("Worst itch", role="slider")
        self.assertEqual(slider.queryValue().currentValue, 6)

    def test_the_keys_zoom_and_turn_over(self):
        window = self.window
        first = TODAY - datetime.timedelta(days=400)
        window.bring(f"{first},,measure,Worst itch,6,,", f"{TODAY},,measure,Worst itch,2,,")
        window.start()
        window.find("Timeline chart", role="image")
        window.tab_to("Timeline chart", key="shift+Tab")
        window.press("2W", role="radio button")
        window.find(self.write_range(13, 0))
        window.tab_to("Timeline chart")
        window.keys("minus")
        window.find(self.write_range(27, 0))
        window.keys("Prior")
        window.find(self.write_range(55, 28))
        window.keys("plus", "0")
        window.find(self.write_range(13, 0))
        window.keys("End", "Home", "Left")
        window.find(self.write_range(14, 1))

    def turn_wheel(self, key, button):
        """Over the middle of the window, which is the chart."""
        subprocess.run(["xdotool", "mousemove", "700", "400", "mousemove_relative", "3", "0",
                        "keydown", key, "click", button, "keyup", key], check=True)

    def test_the_wheel_zooms_and_turns_over(self):
        window = self.window
        first = TODAY - datetime.timedelta(days=400)
        window.bring(f"{first},,measure,Worst itch,6,,", f"{TODAY},,measure,Worst itch,2,,")
        window.start()
        window.find("Timeline chart", role="image")
        window.press("1M", role="radio button")
        month = window.find(contains=keep_together(f"{TODAY.day} {TODAY:%b %Y}"),
                            role="toggle button").name
        self.turn_wheel("shift", "4")
        wait_for("other days", lambda: window.find(
            contains=" – ", role="toggle button").name != month)
        turned = window.find(contains=" – ", role="toggle button").name
        self.turn_wheel("ctrl", "4")
        wait_for("fewer days", lambda: window.find(
            contains=" – ", role="toggle button").name != turned)

    def test_days_are_chosen(self):
        window = self.window
        window.bring(f"{TODAY},,measure,Worst itch,2,,")
        window.start()
        window.press("2W", role="radio button")
        window.press(self.write_range(13, 0), role="toggle button")
        window.find("From")
        window.find("To")
        window.keys("Escape")
        window.find("Timeline chart", role="image")

    def test_lanes_are_chosen_and_shifted(self):
        window = self.window
        window.bring(f"{YESTERDAY},,measure,Worst itch,6,,", f"{YESTERDAY},,measure,Stress,7,,",
                     f"{TODAY},,measure,Worst itch,2,,")
        window.start()
        chart = window.find("Timeline chart", role="image")
        self.assertNotIn("Stress", chart.description)
        window.press("Choose Lanes", role="button")
        window.find("Lanes", role="dialog")
        window.tab_to("Check-in")
        window.keys("space")
        window.tab_to("Stress")
        window.keys("Return")
        wait_for("the lane in words", lambda: "Stress: mean 7" in chart.description)
        window.find("Stress", role="list item")
        # A lane with nothing in it is not drawn, and that is said.
        window.tab_to("Weekly score")
        window.keys("Return")
        window.keys("Escape")
        window.find("Chosen, but there is nothing to draw yet: Weekly score", role="label")
        window.press("Show as Table", role="toggle button")
        window.find("Day Worst itch Stress Flare", role="table row")

    def test_the_flare_rule_is_changed(self):
        window = self.window
        days = [TODAY - datetime.timedelta(days=ago) for ago in range(20, 0, -1)]
        window.bring(*(f"{day},,measure,Worst itch,{8 if i in (14, 15) else 2},,"
                       for i, day in enumerate(days)))
        window.start()
        window.find("Timeline chart", role="image")
        window.find(contains="this one is the program’s own", role="label")
        self.open_menu("h")
        window.find("How a Flare Is Found", role="dialog")
        window.find(contains="1 flare, 1 day in all")
        window.tab_to("Flare days in a row until it begins")
        window.keys("Up")
        window.find(contains="No flare in ")
        window.press("Save", role="button")
        window.wait_for_row("SELECT value FROM setting WHERE key = ?", "flare_rule", expected=[(
            "itch_above 4, above_median 2, median_days 14, start_days 3, end_days 3",)])
        chart = window.find("Timeline chart", role="image")
        wait_for("no flare in words", lambda: "No flare found." in chart.description)
        window.keys("ctrl+z")
        wait_for("a flare in words", lambda: "1 flare, " in chart.description)

    def test_days_are_grouped(self):
        window = self.window
        monday = TODAY - datetime.timedelta(days=TODAY.weekday() + 7)
        window.bring(*(f"{monday + datetime.timedelta(days=i)},,measure,Worst itch,{i},,"
                       for i in range(5)))
        window.start()
        window.find("Timeline chart", role="image")
        self.open_menu("g", "w")
        window.press("Show as Table", role="toggle button")
        window.find("Week Worst itch Worst itch, days Flare days", role="table row")
        self.assertEqual(self.read_row(f"Week from {write_day(monday)}"),
                         [f"Week from {write_day(monday)}", "2", "5", "0"])

    def test_the_grouping_is_remembered(self):
        window = Window("--place", "charts", remembers=True)
        self.addCleanup(window.__exit__)
        window.bring(f"{TODAY},,measure,Worst itch,3,,")
        window.start()
        window.find("Timeline chart", role="image")
        window.press("Save, Copy and Print", role="toggle button")
        for letter in "gw":
            window.wait_for_focus("", role="menu item")
            window.keys(letter)
        settings = window.home / "config" / "glib-2.0" / "settings" / "keyfile"
        wait_for("the grouping to be kept",
                 lambda: settings.exists() and "chart-grouping='week'" in settings.read_text())
        window.kill()
        window.start()
        window.press("Show as Table", role="toggle button")
        window.find("Week Worst itch Worst itch, days Flare days", role="table row")

    def open_menu(self, *letters):
        window = self.window
        window.press("Save, Copy and Print", role="toggle button")
        for letter in letters:
            window.wait_for_focus("", role="menu item")
            window.keys(letter)

    def write_range(self, *days_ago):
        first, last = [TODAY - datetime.timedelta(days=ago) for ago in days_ago]
        year = f" {first.year}" if first.year != last.year else ""
        days = f"{first.day} {first:%b}{year}", f"{last.day} {last:%b %Y}"
        return " – ".join(map(keep_together, days))

    def test_nothing_to_draw(self):
        window = self.window
        window.bring()
        window.start()
        window.find("Nothing to Draw Yet", role="label")
        self.assertTrue(window.lacks("Timeline chart", role="image"))


if __name__ == "__main__":
    unittest.main()
