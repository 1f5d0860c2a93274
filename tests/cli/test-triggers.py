# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The search for triggers, against an independent implementation and against bad tables."""

import csv
import gzip
import io
import math
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
        said = self.find(self.unpack('18'), '--scale', '103')
        self.assertIn('Likely linked: 1 day after food_012 the skin seemed about 7.6 points worse',
                      said)
        self.assertIn('61 things were examined.', said)
        for word in ('caused', 'allerg', 'cure', 'avoid'):
            self.assertNotIn(word, said.lower())

    def test_too_little(self):
        """Fewer than forty ratings are not enough for anything."""
        table = self.write('t.csv', 'date,kind,name,value\n2026-01-01,severity,severity,4\n'
                           '2026-01-02,food,milk,1\n2026-01-03,severity,severity,4\n')
        said = self.find(table)
        self.assertIn('milk\n  Not enough to say yet.', said)

    def test_refused(self):
        """Each bad table is refused with the line and the reason, and nothing else is said."""
        heading = 'date,kind,name,value\n'
        for text, reason in {
                '': 'there is nothing in the table',
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
        for arguments in ((), ('--table', 'x', '--scale', '0'), ('--table', 'x', '--format', 'y')):
            self.run_program('triggers', *arguments, status=2)


if __name__ == '__main__':
    unittest.main()
