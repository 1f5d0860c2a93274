# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The search for triggers, against an independent implementation and against bad tables."""

import csv
import datetime
import gzip
import io
import math
import random
import unittest

from commandline import FIXTURES, CommandTest

PATIENTS = {'01': 10, '08': 10, '14': 10, '15': 10, '18': 103, '20': 10}


def read_results(text):
    return {row['exposure']: row for row in csv.DictReader(io.StringIO(text))}


class TriggersTest(CommandTest):

    def unpack(self, patient):
        """Returns the table of a patient, as a file."""
        table = self.folder / f'patient-{patient}.csv'
        table.write_bytes(gzip.decompress(
            (FIXTURES / 'triggers' / f'patient-{patient}.csv.gz').read_bytes()))
        return table

    def find(self, table, *arguments):
        return self.run_program('triggers', '--table', table, *arguments).stdout.decode()

    def test_reference(self):
        """The same verdicts, p within 0.1 % and effects within a thousandth of a point."""
        for patient, scale in PATIENTS.items():
            with self.subTest(patient=patient):
                found = read_results(self.find(self.unpack(patient), '--scale', str(scale),
                                               '--format', 'csv'))
                expected = read_results(
                    (FIXTURES / 'triggers' / f'result-{patient}.csv').read_text())
                self.assertEqual(found.keys(), expected.keys())
                for name, row in expected.items():
                    self.check_row(found[name], row)

    def check_row(self, found, expected):
        for column in ('verdict', 'lag', 'linked_to', 'ruled_out'):
            self.assertEqual(found[column], expected[column], expected['exposure'])
        self.assertLess(abs(math.log(float(found['p']) / float(expected['p']))), 1e-3)
        for column in ('effect', 'low', 'high', 'mde'):
            self.assertEqual(found[column] == '', expected[column] in ('', 'inf'))
            if found[column] != '':
                self.assertAlmostEqual(float(found[column]), float(expected[column]), delta=1e-3)

    def test_words(self):
        """Careful words, whatever was found; and how many things were examined."""
        self.environment['LC_ALL'] = 'C.UTF-8'
        said = self.find(self.unpack('18'), '--scale', '103')
        self.assertIn('Likely linked. 1 day after food_012 it seemed about 7.6 points worse',
                      said)
        self.assertIn('61 things were examined.', said)
        for word in ('caused', 'allerg', 'cure', 'avoid'):
            self.assertNotIn(word, said.lower())

    def test_too_little(self):
        """Fewer than forty ratings are not enough for anything."""
        table = self.write('t.csv', 'date,kind,name,value\n2026-01-01,severity,severity,4\n'
                           '2026-01-02,food,milk,1\n2026-01-03,severity,severity,4\n')
        said = self.find(table)
        self.assertIn('milk\n  Not enough data yet.', said)

    def test_refused(self):
        """Each bad table is refused with the line and the reason, and nothing else is said."""
        heading = 'date,kind,name,value\n'
        for text, reason in {
                '': 'there is nothing in the file',
                'day,what\n': 'must name the columns',
                heading: 'no row of the table is a rating',
                heading + '2026-02-30,severity,severity,4\n': 'line 2: “2026-02-30” is not a date',
                heading + '2026-02-01,itch,itch,4\n': 'line 2: “itch” is none of',
                heading + '2026-02-01,severity,severity,nan\n': 'line 2: “nan” is not a number',
                heading + '2026-02-01,severity,severity,1e300\n': 'larger than any amount',
                heading + '2026-02-01,food,milk,-1\n': 'below 0',
                heading + '2026-02-01,food,,1\n': 'the name is missing',
                heading + '0001-01-01,severity,s,1\n9999-01-01,severity,s,2\n': 'hundred years',
        }.items():
            with self.subTest(text=text):
                self.fail_with(reason, 'triggers', '--table', self.write('t.csv', text))

    def test_usage(self):
        for arguments in (('--table', 'x', '--scale', '0'), ('--table', 'x', '--format', 'y'),
                          ('--table', 'x', '--journal', 'y'), ('--table', 'x', '--outcome', 'y')):
            self.run_program('triggers', *arguments, status=2)


class JournalTest(CommandTest):
    """From a journal: a year in which milk is planted, and one in which nothing is."""

    def bring(self, effect, days=330):
        random.seed(5)
        state, lines = 0.0, ['date,time,kind,name,value,unit,note']
        milk = False
        for t in range(days):
            day = datetime.date(2025, 1, 1) + datetime.timedelta(t)
            state = 0.7 * state + random.uniform(-1, 1) + effect * milk
            lines.append(f'{day},,measure,Worst itch,{min(max(round(4 + state), 0), 10)},,')
            milk = random.random() < 0.25
            foods = ['Milk'] * milk + ['Rice'] * (random.random() < 0.3)
            foods += ['Apple'] * (random.random() < 0.5)
            if t % 9 == 4:
                continue  # nothing written about food: unknown
            lines += [f'{day},12:00,food,{food},1,portion (lunch),' for food in foods]
            lines.append(f'{day},,flag,Diet complete,1,,')
            lines.append(f'{day},,flag,Illness,{int(random.random() < 0.1)},,')
        self.run_program('import', '--journal', self.journal,
                         self.write('diary.csv', '\n'.join(lines) + '\n'))

    def find(self, *arguments):
        return self.run_program('triggers', '--journal', self.journal,
                                *arguments).stdout.decode()

    def test_planted(self):
        self.bring(1.5)
        found = read_results(self.find('--format', 'csv'))
        self.assertEqual(found['Milk']['verdict'], 'likely')
        self.assertEqual(found['Milk']['kind'], 'food')
        self.assertEqual(found['Milk']['lag'], '1')
        self.assertGreater(float(found['Milk']['low']), 0.5)
        self.assertLess(float(found['Milk']['high']), 2.5)
        self.assertEqual(found['Rice']['verdict'], 'no_sign')
        said = self.find()
        self.assertIn('Milk (Food)\n  Likely linked. 1 day after Milk', said)
        self.assertRegex(said, r'Illness: On \d+ of \d+ days with it, and on \d+ of \d+')
        self.assertIn('things were examined.', said)
        for word in ('caused', 'allerg', 'cure', 'avoid'):
            self.assertNotIn(word, said.lower())

    def test_nothing_planted(self):
        self.bring(0)
        found = read_results(self.find('--format', 'csv'))
        for name, row in found.items():
            self.assertIn(row['verdict'], ('no_sign', 'not_enough_data'), name)
        self.assertEqual(found['Milk']['ruled_out'], '1')

    def test_week(self):
        """Seven days answer nothing, and it is said what is needed."""
        self.bring(1.5, days=7)
        said = self.find()
        self.assertIn('Not enough data yet. Needs 33 more days with a rating.', said)
        self.assertIn('There are ratings on 7 days.', said)

    def test_empty(self):
        self.run_program('import', '--journal', self.journal,
                         self.write('t.csv', 'date,time,kind,name,value,unit,note\n'))
        self.assertEqual(self.find('--format', 'csv').count('\n'), 1)

    def test_outcome(self):
        self.bring(1.5, days=60)
        self.fail_with('nothing in this journal is called “fog”', 'triggers', '--journal',
                       self.journal, '--outcome', 'fog')
        self.fail_with('does not say how bad', 'triggers', '--journal', self.journal,
                       '--outcome', 'Sleep')
        self.assertNotIn('Milk', self.find('--outcome', 'Abdominal pain'))


if __name__ == '__main__':
    unittest.main()
