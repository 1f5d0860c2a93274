#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The analysis of trials, against an independent implementation and against bad tables."""

import csv
import datetime
import io
import json
import unittest

from commandline import FIXTURES, CommandTest

TRIALS = json.loads((FIXTURES / 'trials' / 'reference.json').read_text())
VERDICTS = {'confirmed': 'confirmed', 'inconclusive': 'inconclusive', 'suggestive': 'suggestive'}
BLOCK = 'date,block,on,outcome\n'
PHASE = 'date,phase,on,outcome\n'


def write_table(trial):
    """The trial as the table that the program reads."""
    day = datetime.date(2025, 1, 1)
    by_block = trial['type'] == 'crossover'
    rows = [(None, None, rating) for rating in trial['diary']]
    for number, rating in enumerate(trial['y']):
        if by_block:
            block = number // trial['days_per_block']
            rows.append((block + 1, trial['sequence'][block], rating))
        else:
            without = trial['phase'][number]
            rows.append(('without' if without else 'with', 1 - without, rating))
    lines = []
    for part, on, rating in rows:
        cells = (day, part, on, rating)
        lines.append(','.join('' if cell is None else str(cell) for cell in cells))
        day += datetime.timedelta(1)
    return (BLOCK if by_block else PHASE) + '\n'.join(lines) + '\n'


def write_blocks(order, days=3, outcome=lambda day, on: 5 + on + day % 2):
    day = datetime.date(2025, 1, 1)
    rows = []
    for number, on in enumerate(order):
        for _ in range(days):
            rows.append(f'{day},{number + 1},{on},{outcome(len(rows), on)}')
            day += datetime.timedelta(1)
    return BLOCK + '\n'.join(rows) + '\n'


def write_days(order, outcome):
    """Single days that were drawn, with a day that does not belong to the trial between them."""
    day = datetime.date(2025, 1, 1)
    rows = []
    for number, on in enumerate(order):
        rows.append(f'{day},{number + 1},{on},{outcome(number, on)}')
        rows.append(f'{day + datetime.timedelta(1)},,,9')
        day += datetime.timedelta(2)
    return 'date,day,on,outcome\n' + '\n'.join(rows) + '\n'


class TrialTest(CommandTest):
    def analyse(self, text, *arguments):
        table = self.write('trial.csv', text)
        return self.run_program('trial', 'analyse', '--table', table, *arguments).stdout.decode()

    def find(self, text):
        rows = csv.DictReader(io.StringIO(self.analyse(text, '--format', 'csv')))
        return {row['name']: row['value'] for row in rows}

    def check_numbers(self, found, expected, **names):
        for name, theirs in names.items():
            self.assertAlmostEqual(float(found[name]), expected[theirs], places=6, msg=name)

    def test_reference(self):
        """The same verdict and the same numbers."""
        self.assertEqual(len(TRIALS), 8)
        for trial in TRIALS:
            with self.subTest(trial=trial['name']):
                found = self.find(write_table(trial))
                expected = trial['result']
                self.assertEqual(found['verdict'], VERDICTS[trial['verdict']])
                self.check_numbers(found, expected, effect='effect', low='low', high='high',
                                   p_one='p_one', p_two='p_two')
                if trial['type'] == 'crossover':
                    shape, phi, lag = expected['template']
                    self.assertEqual(found['response'], 'builds' if shape == 'build' else 'flares')
                    self.assertEqual((float(found['phi']), int(found['lag'])), (phi, lag))
                    self.check_numbers(found, expected, orders='n_assign', rated='n_rated',
                                       difference='mean_diff')
                else:
                    self.check_numbers(found, expected, drop='drop_on_elimination',
                                       rise='rise_on_reintroduction')

    def test_words(self):
        self.environment['LC_ALL'] = 'C.UTF-8'
        words = self.analyse(write_table(TRIALS[2]))
        self.assertIn('Severity was higher with it', words)
        self.assertIn('With it less without it: 2.1 points, 95 % interval 1.2 to 3.1.', words)
        self.assertIn('Of the 84 orders that could have been drawn, 2.4 % look', words)
        words = self.analyse(write_table(TRIALS[6]))
        self.assertIn('The order was not drawn', words)
        for word in ('caused', 'allergic', 'proven'):
            self.assertNotIn(word, words)

    def test_ratings_that_tell_nothing(self):
        """Always the same, none at all, and too few: an answer in words, never a finding."""
        order = (1, 0) * 5
        self.assertEqual(self.find(write_blocks(order, outcome=lambda day, on: 4))['verdict'],
                         'excluded')
        self.assertEqual(self.find(write_blocks(order, outcome=lambda day, on: ''))['verdict'],
                         'too-few-ratings')
        sparse = write_blocks(order, outcome=lambda day, on: 5 if day % 2 else '')
        self.assertEqual(self.find(sparse)['verdict'], 'too-few-ratings')
        self.assertIn('Too many days have no rating', self.analyse(sparse))

    def test_days(self):
        """Fifty days drawn one by one: a sample of orders, the same each time."""
        self.environment['LC_ALL'] = 'C.UTF-8'
        order = [int(c) for c in '01101001100101101001011001101001011010011001011010']
        table = write_days(order, lambda day, on: 3 + 2 * on + day * 7 % 5 / 4)
        found = self.find(table)
        self.assertEqual(found, self.find(table))
        self.assertEqual((found['verdict'], found['orders'], found['rated']),
                         ('confirmed', '10000', '50'))
        self.assertAlmostEqual(float(found['effect']), 2, delta=0.3)
        self.assertEqual(float(found['p_one']), 0.0001)
        self.assertIn('the drawn one and others drawn at random', self.analyse(table))
        nothing = self.find(write_days(order, lambda day, on: 3 + day * 7 % 5 / 4))
        self.assertGreater(float(nothing['p_two']), 0.1)
        self.assertLess(abs(float(nothing['effect'])), 0.3)

    def test_too_few_days(self):
        for order in ((1, 0) * 4, (1,) * 20):
            self.fail_with('a trial by days needs at least 10 days', 'trial', 'analyse', '--table',
                           self.write('t.csv', write_days(order, lambda day, on: 4)))

    def test_bad_orders(self):
        for reason, order in (
                ('there are 9 blocks', (1, 0) * 4 + (1,)),
                ('there are 22 blocks', (1, 0) * 11),
                ('no more than 2 of a kind', (1, 1, 1, 0, 0, 0) * 2),
                ('half of the blocks must be with it', (1, 0, 0, 1, 0, 0, 1, 0, 0, 1))):
            with self.subTest(reason=reason):
                self.fail_with(reason, 'trial', 'analyse', '--table',
                               self.write('t.csv', write_blocks(order)))

    def test_bad_tables(self):
        good = BLOCK + '2026-03-01,1,1,4\n'
        for reason, text in (
                ('there is nothing in the table', ''),
                ('the first line must name the columns', 'date,on,outcome\n'),
                ('no row of the table belongs to a trial', BLOCK + '2026-03-01,,,4\n'),
                ('line 2: “soon” is not a date', BLOCK + 'soon,1,1,4\n'),
                ('line 3: “2026-03-03” is not the day after', good + '2026-03-03,1,1,4\n'),
                ('“one” is not the number of a block', BLOCK + '2026-03-01,one,1,4\n'),
                ('“2” is neither 1, with it, nor 0', BLOCK + '2026-03-01,1,2,4\n'),
                ('“bad” is not a rating', BLOCK + '2026-03-01,1,1,bad\n'),
                ('“1e300” is not a rating', BLOCK + '2026-03-01,1,1,1e300\n'),
                ('belongs to no part of it', good + '2026-03-02,,,4\n'),
                ('blocks must be numbered', good + '2026-03-02,3,0,4\n'),
                ('all days of a block', good + '2026-03-02,1,0,4\n')):
            with self.subTest(reason=reason):
                self.fail_with(reason, 'trial', 'analyse', '--table', self.write('t.csv', text))

    def test_usage(self):
        table = self.write('t.csv', write_blocks((1, 0) * 5))
        for arguments in ((), ('analyse',), ('guess', '--table', table),
                          ('analyse', '--table', table, '--format', 'x'),
                          ('analyse', '--table', table, '--scale', '0')):
            with self.subTest(arguments=arguments):
                self.run_program('trial', *arguments, status=2)


if __name__ == '__main__':
    unittest.main()
