#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The analysis of trials, against an independent implementation and against bad tables."""

import contextlib
import csv
import datetime
import io
import json
import re
import shutil
import sqlite3
import subprocess
import unittest

from commandline import FIXTURES, HEADING, CommandTest

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
        order = (1, 0, 0, 1, 0, 1, 1, 0, 0, 1)
        words = self.analyse(write_blocks(order, 7, lambda day, on: 5 - 2 * on + day % 2))
        self.assertIn('With it less without it: −', words)
        self.assertNotRegex(words, '-[0-9]')

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
                ('there is nothing in the file', ''),
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
        for arguments in ((), ('guess', '--table', table),
                          ('analyse', '--table', table, '--format', 'x'),
                          ('analyse', '--table', table, '--scale', '0'),
                          ('analyse', '--table', table, '--journal', 'x'),
                          ('status', '--day', 'soon'), ('plan',), ('plan', '--test', 'Milk'),
                          ('plan', '--test', 'food:Milk', '--design', 'x'),
                          ('plan', '--test', 'food:Milk', '--from', '2026-02-30'),
                          ('plan', '--test', 'food:Milk', '--set', 'blocks'),
                          ('plan', '--test', 'food:Milk', '--set', 'moons=3'),
                          ('plan', '--test', 'food:Milk', '--answer', 'asthma=perhaps'),
                          ('note',), ('note', '--what', 'party'), ('note', 'slip'),
                          ('note', '--what', 'slip', '--day', '9999-01-01'),
                          ('note', '--what', 'slip', '--take-back', '--text', 'x')):
            with self.subTest(arguments=arguments):
                self.run_program('trial', *arguments, status=2)


FOOD_ANSWERS = ('immediate', 'allergy', 'advised', 'injector', 'asthma', 'avoided', 'child',
                'pregnant', 'underweight', 'eating_disorder', 'restricted')
TREATMENT_ANSWERS = ('immediate', 'allergy', 'advised', 'child', 'pregnant', 'prescribed')


def answer(*questions, **others):
    """The options that answer no, and otherwise as told."""
    return [part for question in questions
            for part in ('--answer', f'{question}={others.get(question, "no")}')]


class JournalTest(CommandTest):
    """Trials in a journal: planned, started, looked at day by day, analysed."""

    def setUp(self):
        super().setUp()
        self.environment['LC_ALL'] = 'C.UTF-8'
        # Whatever the clock says, an import makes the journal.
        table = self.write('rows.csv', HEADING + '2020-01-01,,measure,Worst itch,3,,\n')
        self.run_program('import', '--journal', self.journal, table)

    def rate(self, ratings):
        """Stores worst itch by day, of days to come too, which no import takes in."""
        with contextlib.closing(sqlite3.connect(self.journal)) as file, file:
            file.executemany(
                "INSERT INTO reading (uuid, modified, day, measure, value)"
                " SELECT ?1, '2020-01-01T00:00:00Z', ?1, id, ?2 FROM measure WHERE key = 'itch'",
                [(str(day), value) for day, value in ratings.items()])

    def trial(self, word, *arguments, status=0):
        return self.run_program('trial', word, '--journal', self.journal, *arguments,
                                status=status).stdout.decode()

    def refuse(self, words, *arguments):
        done = self.run_program('trial', 'plan', '--journal', self.journal, *arguments, status=1)
        self.assertIn(words, done.stderr.decode())

    def test_gate(self):
        """Nothing starts unasked or against an answer; nothing is stored."""
        milk = ('--test', 'food:Milk', '--start')
        self.refuse('questions without an answer', *milk)
        self.refuse('questions without an answer', *milk, *answer(*FOOD_ANSWERS[:-1]))
        self.refuse('stands against a test at home', *milk,
                    *answer(*FOOD_ANSWERS, asthma='yes'))
        self.refuse('cannot begin in the past', *milk, *answer(*FOOD_ANSWERS),
                    '--from', '2021-01-01')
        self.refuse('not between 14 and 42', *milk, *answer(*FOOD_ANSWERS),
                    '--set', 'elimination_days=60')
        self.fail_with('there is no trial', 'trial', 'status', '--journal', self.journal)
        self.refuse('is no rating', '--test', 'food:Milk', '--outcome', 'stress')
        self.refuse('is no rating', '--test', 'food:Milk', '--outcome', 'moon')
        self.assertIn('“Moon dust” is not in this journal yet',
                      self.trial('plan', '--test', 'food:Moon dust'))
        self.assertNotIn('not in this journal', self.trial('plan', '--test', 'food_group:dairy'))
        plan = self.trial('plan', '--test', 'food_group:gluten')
        self.assertIn('coeliac=', plan)
        self.assertNotIn('smallest p', plan)
        self.assertIn('smallest p 100 %',
                      self.trial('plan', '--test', 'food:Milk', '--design', 'return'))
        self.assertIn('call the emergency', plan)

    def test_elimination(self):
        """From the first day to the last, as the diary comes."""
        start = datetime.date.today() + datetime.timedelta(1)
        started = self.trial('plan', '--test', 'food:Milk', '--start', *answer(*FOOD_ANSWERS))
        self.assertIn(f'Stored as trial 1; it begins on {start}', started)
        self.refuse('is not over yet', '--test', 'food:Egg', '--start', *answer(*FOOD_ANSWERS))

        def day(number):
            return start + datetime.timedelta(number)

        self.rate({day(number): 6 if number < 14 else 5 for number in range(42)})
        self.assertIn('Begins in 1 day', self.trial('status'))
        self.assertIn('Eat as usual', self.trial('status', '--day', day(0)))
        self.assertIn('Day 2 of 28', self.trial('status', '--day', day(15)))
        self.assertIn('No result before the end', self.trial('analyse', '--day', day(41)))
        over = self.trial('status', '--day', day(42))
        self.assertIn('Put it back into your diet: Milk', over)
        self.assertIn('No clear link', over)
        found = self.trial('analyse', '--day', day(42))
        self.assertIn('the mean was 1.0 points lower than before', found)
        self.assertIn('As usual: Worst itch 6.0 on average, 14 of 14 days rated', found)
        rows = csv.DictReader(io.StringIO(
            self.trial('analyse', '--day', day(42), '--format', 'csv', '--trial', '1')))
        values = {row['name']: row['value'] for row in rows}
        self.assertEqual((values['conclusion'], values['mean_1'], values['rated_2']),
                         ('no-clear-link', '6', '28'))
        for word in ('caused', 'allergic', 'cure'):
            self.assertNotIn(word, found + over)
        self.fail_with('there is no trial 7', 'trial', 'analyse', '--journal', self.journal,
                       '--trial', '7')

    def note(self, what, *arguments, status=0):
        return self.trial('note', '--what', what, *arguments, status=status)

    def list_notes(self):
        with contextlib.closing(sqlite3.connect(self.journal)) as file:
            return file.execute('SELECT day, kind, note FROM trial_event'
                                ' ORDER BY day, id').fetchall()

    def test_note(self):
        """What happened, where it can have, and taken back; the instruction follows."""
        today = datetime.date.today()
        start = today - datetime.timedelta(20)
        self.trial('plan', '--test', 'food:Milk', '--start', *answer(*FOOD_ANSWERS),
                   '--from', today)
        with contextlib.closing(sqlite3.connect(self.journal)) as file, file:
            file.execute('UPDATE trial SET plan = replace (plan, ?, ?)', (str(today), str(start)))
        self.rate({start + datetime.timedelta(number): 6 for number in range(20)})
        noted = self.note('slip', '--text', 'a “cake”; 5 %')
        self.assertIn(f'Noted on {today}: Not kept', noted)
        self.assertIn('Leave it out today: Milk', noted)
        self.note('kept')
        self.assertEqual(self.list_notes(), [(str(today), 'note', 'a “cake”; 5 %'),
                                             (str(today), 'kept', '')])
        self.assertIn('Taken back', self.note('kept', '--take-back'))
        words = 'does not go with'
        for what in ('eaten_again', 'resumed', 'revealed'):
            self.fail_with(words, 'trial', 'note', '--journal', self.journal, '--what', what)
        self.fail_with(words, 'trial', 'note', '--journal', self.journal, '--what', 'kept',
                       '--day', start)
        self.fail_with('is not noted', 'trial', 'note', '--journal', self.journal,
                       '--what', 'illness', '--take-back')
        self.fail_with('there is no trial 7', 'trial', 'note', '--journal', self.journal,
                       '--what', 'slip', '--trial', '7')
        self.note('paused', '--day', today - datetime.timedelta(1))
        self.fail_with(words, 'trial', 'note', '--journal', self.journal, '--what', 'slip')
        self.note('resumed')
        over = self.note('immediate', '--trial', '1', '--text', 'hives')
        self.assertIn('call the emergency', over)
        self.fail_with(words, 'trial', 'note', '--journal', self.journal, '--what', 'immediate')
        self.fail_with(words, 'trial', 'note', '--journal', self.journal, '--what', 'stopped')
        self.assertIn('Leave it out today', self.note('immediate', '--take-back'))
        self.note('stopped', '--text', 'a journey')
        self.assertEqual([kind for _, kind, _ in self.list_notes()],
                         ['paused', 'note', 'resumed', 'stopped'])

    def test_blocks(self):
        """The designs with their smallest p and power; one is drawn, and its order kept."""
        plan = self.trial('plan', '--test', 'treatment:Zinc')
        self.assertIn('14 blocks of 3 days (42 days): smallest p 0.0019, two-sided 0.0039', plan)
        self.assertIn('12 blocks of 7 days', plan)
        self.trial('plan', '--test', 'treatment:Zinc', '--hidden', '--start',
                   *answer(*TREATMENT_ANSWERS))
        tomorrow = datetime.date.today() + datetime.timedelta(1)
        status = self.trial('status', '--day', tomorrow)
        self.assertIn('Take from pack 1 today: Zinc', status)
        self.assertNotIn('With it', status)
        self.assertNotIn('drawn by', self.trial('analyse', '--day', tomorrow))
        over = self.trial('analyse', '--day', tomorrow + datetime.timedelta(42))
        self.assertIn('Too few rated days', over)
        self.assertIn('Still hidden', over)
        self.assertNotIn('place', over)

    def test_exchange(self):
        """Out, in and out again: the same bytes."""
        self.trial('plan', '--test', 'treatment:Zinc', '--start', *answer(*TREATMENT_ANSWERS))
        one, two = self.folder / 'one.csv', self.folder / 'two.csv'
        self.run_program('export', '--journal', self.journal, '-o', one)
        self.run_program('import', '--journal', self.folder / 'new.db', one)
        self.run_program('export', '--journal', self.folder / 'new.db', '-o', two)
        self.assertIn(b'seed', one.read_bytes())
        self.assertEqual(one.read_bytes(), two.read_bytes())

    def test_demo(self):
        """The invented journal has a trial that is over and one that goes on."""
        path = self.folder / 'demo.db'
        self.run_program('demo', path)
        status = self.run_program('trial', 'status', '--journal', path).stdout.decode()
        self.assertIn('Zinc', status)
        self.assertIn('Block 9', status)
        self.assertIn('Chocolate, milk', status)
        analysis = self.run_program('trial', 'analyse', '--journal', path).stdout.decode()
        self.assertIn('No result before the end', analysis)

    def test_report(self):
        """The pages of one trial, by its number where there are several."""
        self.environment['LC_ALL'] = 'C.UTF-8'
        path, output = self.folder / 'demo.db', self.folder / 'trial.pdf'
        self.run_program('demo', path)
        report = ('report', '--journal', path, '--kind', 'trial', '-o', output)
        self.fail_with('there are several trials', *report)
        self.fail_with('there is no trial 9', *report, '--trial', '9')
        self.fail_with('neither --from nor --to', *report, '--from', '2026-01-01', status=2)
        self.fail_with('for a doctor alone', *report, '--sections', 'chart', status=2)
        self.fail_with('goes with --kind trial', 'report', '--journal', path, '--trial', '1',
                       '-o', output, status=2)
        self.assertFalse(output.exists())
        status = self.run_program('trial', 'status', '--journal', path).stdout.decode()
        number = re.search(r'(\d+)\. Chocolate, milk', status)[1]
        self.run_program(*report, '--trial', number, '--person', 'Ada N.')
        self.assertEqual(output.read_bytes()[:5], b'%PDF-')
        if shutil.which('pdftotext') is None:
            self.skipTest('pdftotext is not here')
        text = subprocess.run(['pdftotext', '-layout', output, '-'], capture_output=True,
                              check=True).stdout.decode()
        for words in ('Trial: Chocolate, milk', 'Ada N.', 'Noise of the ratings', 'No clear link'):
            self.assertIn(words, text)


if __name__ == '__main__':
    unittest.main()
