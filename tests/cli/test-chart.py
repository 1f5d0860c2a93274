# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The lanes that are asked for, in their order, as a picture and as a table."""

import csv
import datetime
import unittest

from commandline import CommandTest


class ChartTest(CommandTest):

    def make_table(self, *options):
        output = self.folder / 'chart.csv'
        self.run_program('demo', self.journal)
        self.run_program('chart', '--journal', self.journal, *options, '-o', output)
        with output.open(newline='') as file:
            return list(csv.reader(file))

    def test_lanes(self):
        table = self.make_table('--lanes', 'diet@2,severity,stress,no-such,doses')
        self.assertEqual(table[0], ['Day', 'Supportive portions, 2 days before',
                                    'Watch-list portions, 2 days before', 'Worst itch', 'Stress',
                                    'Treatments', 'Flare'])
        days = [datetime.date.fromisoformat(row[0]) for row in table[1:]]
        self.assertEqual(len(days), 90)
        self.assertEqual(days, sorted(days, reverse=True))

    def test_a_shifted_lane_holds_the_days_before(self):
        table = self.make_table('--lanes', 'stress,stress@3')
        values = [row[1] for row in table[1:]]
        shifted = [row[2] for row in table[1:]]
        self.assertIn('', values)
        self.assertEqual(shifted[:-3], values[3:])
        self.assertTrue(any(shifted[-3:]))

    def test_tests_are_not_shifted(self):
        table = self.make_table('--lanes', 'tests@3,stress')
        self.assertEqual(table[0], ['Day', 'Tests', 'Stress'])
        cells = [row[1] for row in table[1:]]
        self.assertIn('', cells)
        self.assertTrue(any(', day 1 of ' in cell for cell in cells))

    def test_one_measure_against_another(self):
        table = self.make_table('--view', 'scatter', '--measure', 'stress', '--against', 'itch',
                                '--lag', '2', '--from', '2025-01-01', '--to', '2030-01-01')
        self.assertEqual(table[0], ['Day', 'Stress, 2 days later', 'Worst itch'])
        along = [float(row[2]) for row in table[1:]]
        self.assertEqual(along, sorted(along))
        plain = self.run_program('export', '--journal', self.journal).stdout.decode()
        readings = {(row[0], row[3]): float(row[4]) for row in csv.reader(plain.splitlines())
                    if row[2] == 'measure'}
        for day, stress, itch in table[1:]:
            before = datetime.date.fromisoformat(day) - datetime.timedelta(days=2)
            self.assertEqual(readings[day, 'Stress'], float(stress))
            self.assertEqual(readings[str(before), 'Worst itch'], float(itch))

    def test_calendar(self):
        table = self.make_table('--view', 'year', '--measure', 'sleep_hours')
        self.assertEqual(table[0], ['Day', 'Sleep'])
        self.assertEqual(len(table), 91)

    def test_after_each_food_group(self):
        table = self.make_table('--view', 'groups', '--from', '2025-01-01', '--to', '2030-01-01')
        self.assertEqual(table[0][:3], ['Food group', 'Days after', 'Severity after'])
        self.assertGreater(len(table), 4)
        for row in table[1:]:
            self.assertGreaterEqual(min(int(row[1]), int(row[5])), 8)
            for mean, low, high in (row[2:5], row[6:9]):
                self.assertLessEqual(float(low), float(mean))
                self.assertLessEqual(float(mean), float(high))

    def make_table_of(self, records, *options):
        """The chart of a journal that holds these lines of CSV."""
        table, output = self.folder / 'records.csv', self.folder / 'chart.csv'
        table.write_text('\n'.join(['date,time,kind,name,value,unit,note', *records, '']))
        self.run_program('import', '--journal', self.journal, table)
        self.run_program('chart', '--journal', self.journal, *options, '-o', output)
        with output.open(newline='') as file:
            return list(csv.reader(file))

    def test_body_map(self):
        records = [f'2026-03-{day:02},,body,head_front,{share},,'
                   for day, share in ((1, 0.5), (2, 0), (3, 1))]
        table = self.make_table_of(records, '--view', 'body', '--from', '2026-03-01',
                                   '--to', '2026-03-02')
        self.assertEqual(table[0], ['Region', 'Days recorded', 'Days affected', 'Share'])
        self.assertEqual(table[1], ['Face and front of neck', '2', '1', '0.500'])
        self.assertEqual(len(table), 14)

    def test_stools(self):
        records = ['2026-03-01,08:00,stool,,4,,', '2026-03-01,09:00,stool,,4,,',
                   '2026-03-03,,stool,,7,,']
        table = self.make_table_of(records, '--view', 'stools', '--from', '2026-03-01',
                                   '--to', '2026-03-03')
        self.assertEqual(table[1], ['2026-03-03', '0', '0', '0', '0', '0', '0', '1'])
        self.assertEqual(table[2], ['2026-03-02', '', '', '', '', '', '', ''])
        self.assertEqual(table[3], ['2026-03-01', '0', '0', '0', '2', '0', '0', '0'])

    def test_checklist(self):
        table = self.make_table('--view', 'checklist', '--treatment', 'Vitamin D')
        self.assertEqual(table[0][:3], ['Day', 'Vitamin D', 'Doses due'])
        marks = [row[1] for row in table[1:]]
        self.assertEqual(len(marks), 90)
        self.assertGreater(marks.count('taken'), 50)
        self.assertGreater(marks.count('not recorded'), 0)

    def test_means_of_weeks(self):
        table = self.make_table('--lanes', 'severity,diet', '--by', 'week')
        self.assertEqual(table[0], ['Week', 'Worst itch', 'Worst itch, days',
                                    'Supportive portions', 'Supportive portions, days',
                                    'Watch-list portions', 'Watch-list portions, days',
                                    'Flare days'])
        self.assertIn(len(table), (14, 15))
        for row in table[1:]:
            self.assertEqual(datetime.date.fromisoformat(row[0]).weekday(), 0)
            self.assertEqual(row[1] == '', int(row[2]) < 4)

    def test_a_measure_by_its_name(self):
        self.run_program('demo', self.journal)
        pictures = []
        for name in ('stress', 'Stress'):
            output = self.folder / f'{name}.svg'
            self.run_program('chart', '--journal', self.journal, '--view', 'year', '--measure',
                             name, '-o', output)
            pictures.append(output.read_bytes())
        self.assertEqual(*pictures)

    def test_views_that_are_none(self):
        self.run_program('demo', self.journal)
        output = self.folder / 'chart.png'
        for options, status, words in (
                (('--view', 'cake'), 2, '“cake” is not timeline, scatter, groups, year, body'),
                (('--view', 'scatter', '--lag', '8'), 2, '8 is not from 0 to 7'),
                (('--view', 'groups', '--measure', 'no-such'), 1, 'no measure is called “no-such”'),
                (('--view', 'scatter', '--against', 'no-such'), 1, '--against: no measure'),
                (('--view', 'checklist', '--treatment', 'no-such'), 1, 'nothing in this journal'),
                (('--view', 'body', '--from', '2001-01-01', '--to', '2001-02-01'), 1,
                 'too little of it is recorded'),
                (('--by', 'hour'), 2, '“hour” is not day, week, month or year'),
                (('--view', 'year', '--measure', 'no-such'), 1, 'no measure is called')):
            self.fail_with(words, 'chart', '--journal', self.journal, *options, '-o', output,
                           status=status)
            self.assertFalse(output.exists())

    def test_pictures(self):
        self.run_program('demo', self.journal)
        for ending, start in (('png', b'\x89PNG'), ('svg', b'<?xml'), ('pdf', b'%PDF-')):
            output = self.folder / f'chart.{ending}'
            self.run_program('chart', '--journal', self.journal, '--lanes', 'weekly,food:Milk',
                             '-o', output)
            self.assertTrue(output.read_bytes().startswith(start))
            self.run_program('chart', '--journal', self.journal, '--view', 'body', '-o', output)
            self.assertTrue(output.read_bytes().startswith(start))


if __name__ == '__main__':
    unittest.main()
