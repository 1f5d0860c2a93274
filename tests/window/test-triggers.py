# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The place Triggers as a person reads it: verdicts, one of them in full, and its days."""

import datetime
import random
import unittest

from harness import Window

TODAY = datetime.date.today()
DAYS = 300


def invent(days):
    """A diary in which the day after milk is worse; now and then nobody wrote what was eaten."""
    random.seed(5)
    state, milk, lines = 0.0, False, []
    for t in range(days):
        day = TODAY - datetime.timedelta(days - 1 - t)
        state = 0.7 * state + random.uniform(-1, 1) + 1.5 * milk
        lines.append(f"{day},,measure,Worst itch,{min(max(round(4 + state), 0), 10)},,")
        milk = random.random() < 0.25
        rice = random.random() < 0.3
        if t % 9 == 4:
            continue
        lines += [f"{day},12:00,food,{food},1,portion (lunch),"
                  for food, eaten in (("Milk", milk), ("Zzz", milk), ("Rice", rice)) if eaten]
        lines.append(f"{day},,flag,Diet complete,1,,")
        lines.append(f"{day},,flag,Illness,{int(random.random() < 0.1)},,")
    return lines


class Triggers(unittest.TestCase):
    def open(self, *records):
        window = Window("--place", "triggers")
        self.addCleanup(window.__exit__)
        window.bring(*records)
        window.start()
        return window

    def test_a_finding_and_its_days(self):
        window = self.open(*invent(DAYS))
        window.find("Seemed Worse After", role="label")
        window.find(contains="Of the findings called likely about 1 in 20 is chance", role="label")
        window.find(contains="Likely linked · ", role="label")
        window.find(contains="Nearly always with Zzz: cannot be told apart", role="label")
        for word in ("caused", "allerg", "avoid"):
            self.assertTrue(window.lacks(contains=word))
        window.tab_to("Milk")
        window.keys("Return")
        chart = window.find("Days around it", role="image")
        self.assertIn("1 day after: mean ", chart.description)
        window.find(contains="Found first on ", role="label")
        self.assertIn(f"{TODAY}\titch\tfood\tMilk\n",
                      window.ask("SELECT value FROM setting WHERE key = 'found'")[0][0])
        window.find("What Else There Was", role="label")
        window.find(contains="it seemed about", role="label")
        window.tab_to("Days around it")
        window.keys("Right", "Right")
        dot = window.find(contains=" · 1 day after · ", role="label").name
        day = datetime.datetime.strptime(dot.split(" · ")[0], "%A, %d %B %Y").date()
        window.keys("Return")
        window.find(f"{day:%a}, {day.day} {day:%b}", role="button")
        slider = window.find("Worst itch", role="slider")
        self.assertEqual(slider.queryValue().currentValue, float(dot.split(" · ")[2]))

    def test_it_follows_the_journal(self):
        """Searched again when a rating makes the forty full, and when that is undone."""
        records = [line for line in invent(40)
                   if not line.startswith(f"{TODAY},,measure,Worst itch")]
        window = self.open(*records)
        window.find(contains="There are ratings on 39 days.", role="label")
        window.keys("alt+1")
        window.tab_to("Worst itch")
        window.keys("6", "alt+4")
        window.find(contains="examined", role="label")
        window.keys("ctrl+z")
        window.find(contains="There are ratings on 39 days.", role="label")

    def test_a_week_is_not_enough(self):
        window = self.open(*invent(7))
        window.find("Not Enough to Say Yet", role="label")
        window.find(contains="There are ratings on 7 days.", role="label")
        window.find(contains="Needs 33 more days with a rating", role="label")
        self.assertTrue(window.lacks("Seemed Worse After"))

    def test_nothing_to_compare(self):
        window = self.open()
        window.find("Nothing to Compare Yet", role="label")


if __name__ == "__main__":
    unittest.main()
