# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""Journals in and out: a real diary, an invented one, and lines that are bad."""

import datetime
import unittest

from commandline import FIXTURES, HEADING, CommandTest

DOSES = ('--kind', 'dose', '--date', 'datetime', '--name', 'substance', '--value', 'amount')
RATINGS = ('--date', 'datetime', '--measure', 'productivity', '--measure', 'creativity',
           '--measure', 'sublen', '--measure', 'meaning')
ELSEWHERE = {'TZ': 'Pacific/Auckland', 'LC_ALL': 'de_DE.UTF-8'}
NOTHING_NEW = '0 added, {} already there, 0 not recorded, 0 refused\n'


class ExchangeTest(CommandTest):

    def take_in(self, *arguments, journal=None, **environment):
        """Returns what an import says."""
        return self.run_program('import', '--journal', journal or self.journal, *arguments,
                                **environment).stdout.decode()

    def export(self, journal=None, **environment):
        return self.run_program('export', '--journal', journal or self.journal,
                                **environment).stdout

    def check_round_trip(self, **environment):
        """Out and in again gives the same bytes; once more adds nothing."""
        exported = self.export()
        table = self.folder / 'out.csv'
        again = self.folder / 'again.db'
        self.run_program('export', '--journal', self.journal, '-o', table, **environment)
        self.assertEqual(table.read_bytes(), exported)
        self.take_in(table, journal=again, **environment)
        self.assertEqual(self.export(again, **environment), exported)
        self.assertTrue(self.take_in(table, journal=again, LC_ALL='C.UTF-8')
                        .startswith('0 added, '))
        self.assertEqual(self.export(again, **environment), exported)
        self.run_program('check', '--journal', again)
        return exported.decode().splitlines()

    def take_in_niplav(self, **environment):
        niplav = FIXTURES / 'niplav'
        said = [self.take_in(*DOSES, '--remember', 'supplements', niplav / 'supplements.csv',
                             **environment),
                self.take_in(*RATINGS, '--remember', 'ratings', niplav / 'mental.csv',
                             **environment),
                self.take_in(niplav / 'sleep.json', **environment)]
        return [int(words.split()[0]) for words in said]

    def test_niplav(self):
        self.assertEqual(self.take_in_niplav(), [1474, 746 + 746 + 620 + 213, 526])
        lines = self.check_round_trip()
        self.assertEqual(sum(',dose,' in line for line in lines), 1474)
        self.assertEqual(sum(',measure,Sleep,' in line for line in lines), 526)
        self.assertEqual(sum(',measure,productivity,' in line for line in lines), 746)
        for line in ('2022-12-12,00:10,dose,melatonin,0.2,mg,',
                     '2026-03-02,13:52,dose,caffeine,500,µg,500\u03bcgg',
                     '2026-02-22,22:00,measure,meaning,34,,'):
            self.assertEqual(lines.count(line), 1, line)

    def test_niplav_again(self):
        niplav = FIXTURES / 'niplav'
        self.take_in_niplav()
        before = self.export()
        self.assertEqual(self.take_in('--mapping', 'supplements', niplav / 'supplements.csv'),
                         NOTHING_NEW.format(1474))
        self.assertEqual(self.take_in('--mapping', 'ratings', niplav / 'mental.csv'),
                         NOTHING_NEW.format(2325))
        self.assertEqual(self.take_in(niplav / 'sleep.json'), NOTHING_NEW.format(526))
        self.assertEqual(self.export(), before)

    def test_niplav_elsewhere(self):
        self.take_in_niplav()
        before = self.export()
        self.journal = self.folder / 'elsewhere.db'
        self.take_in_niplav(**ELSEWHERE)
        self.assertEqual(self.export(**ELSEWHERE), before)

    def test_niplav_drawn(self):
        self.take_in_niplav()
        for name, magic in (('out.png', b'\x89PNG'), ('out.svg', b'<?xml'), ('out.pdf', b'%PDF')):
            output = self.folder / name
            self.run_program('chart', '--journal', self.journal, '--from', '2024-01-01', '--to',
                             '2024-06-30', '--size', '800x600', '-o', output)
            self.assertTrue(output.read_bytes().startswith(magic))
        report = self.folder / 'report.pdf'
        self.run_program('report', '--journal', self.journal, '-o', report, **ELSEWHERE)
        self.assertTrue(report.read_bytes().startswith(b'%PDF'))

    def test_demo(self):
        self.run_program('demo', self.journal)
        lines = self.check_round_trip(**ELSEWHERE)
        self.assertGreater(len(lines), 5000)
        # Treatments, trials, what happened in them, and that it is invented.
        self.assertEqual(sum(',definition,' in line for line in lines), 7 + 2 + 2 + 1)
        self.assertEqual(sum(',entry,dose Moisturiser,' in line for line in lines), 1)

    def test_demo_spares_files(self):
        other = self.write('other.db', 'mine')
        self.fail_with('there already', 'demo', other)
        self.assertEqual(other.read_text(), 'mine')
        self.fail_with('--years', 'demo', '--years', '0', self.journal, status=2)
        self.fail_with('missing', 'demo', status=2)

    def test_bad_lines(self):
        table = self.write('in.csv', HEADING + '2024-01-01,,measure,Stress,4,,\n'
                           '2024-01-32,,measure,Stress,4,,\n2024-01-02,,measure,Stress,40,,\n')
        arguments = ('import', '--journal', self.journal)
        self.fail_with(f'{table}:3: “2024-01-32” is not a date', *arguments, table)
        self.fail_with(f'{table}:4: ', *arguments, '--allow-bad', '0.6', table)
        self.assertEqual(self.export().decode(), HEADING)
        done = self.run_program(*arguments, '--allow-bad', '67%', table)
        self.assertIn(f'{table}:4: ', done.stderr.decode())
        self.assertEqual(done.stdout.decode(),
                         '1 added, 0 already there, 0 not recorded, 2 refused\n')
        done = self.run_program(*arguments, '--skip-bad', table)
        self.assertEqual(done.stdout.decode(),
                         '0 added, 1 already there, 0 not recorded, 2 refused\n')

    def test_days_to_come(self):
        """Nothing can have happened then; tomorrow may have begun elsewhere."""
        today = datetime.date.today()
        rows = [f'{today + datetime.timedelta(days=days)},,measure,Worst itch,5,,\n'
                for days in (0, 1, 3)]
        table = self.write('ahead.csv', HEADING + ''.join(rows))
        said = self.run_program('import', '--journal', self.journal, '--skip-bad', table)
        self.assertIn(b'2 added', said.stdout)
        self.assertIn(b'ahead.csv:4: this day is still to come', said.stderr)

    def test_every_kind(self):
        lines = HEADING + (
            '2024-01-01,,entry,food Milk,,definition,"groups=dairy,fruit; archived=1"\n'
            '2024-01-01,,entry,food Soup,,definition,"groups=; ingredients=Milk,Rice"\n'
            '2024-01-01,,entry,dose Oil,,definition,kind=supplement; unit=capsule; stock=60; '
            'stock_day=2024-01-01; epa_dha=300 mg\n'
            '2024-01-01,,entry,entry mapping pills,,definition,value=text\n'
            '2024-01-01,,body,arm_left_front,0.25,,\n'
            '2024-01-01,,sign,redness,2,,\n'
            f'2024-01-01,,photo,{"a" * 64}.jpg,,trunk_back,after the bath\n'
            '2024-01-01,12:00,food,Soup,1,portion (lunch),\n'
            '2024-01-01,12:00,food,Apple,1,portion (lunch),\n')
        self.assertEqual(self.take_in(self.write('in.csv', lines)),
                         '9 added, 0 already there, 0 not recorded, 0 refused\n')
        self.assertEqual(self.export().decode(), lines)
        self.assertEqual(self.take_in(self.folder / 'in.csv'), NOTHING_NEW.format(9))

    def test_bad_body(self):
        table = self.write('in.csv', HEADING + '2024-01-01,,body,nose,1,,\n'
                           '2024-01-01,,body,head_front,0.3,,\n'
                           '2024-01-01,,sign,redness,4,,\n2024-01-01,,sign,glow,1,,\n'
                           '2024-01-01,,photo,a.jpg,,nose,\n2024-01-01,,body,head_front,,,\n')
        done = self.run_program('import', '--journal', self.journal, '--skip-bad', table)
        self.assertEqual(done.stdout.decode(),
                         '0 added, 0 already there, 1 not recorded, 5 refused\n')
        for line, words in ((2, 'region of the body'), (3, 'share of a region'),
                            (4, 'from 0 to 3'), (5, 'not a sign'), (6, 'region of the body')):
            self.assertRegex(done.stderr.decode(), f':{line}: .*{words}')

    def test_not_recorded(self):
        table = self.write('in.csv', HEADING + '2024-01-01,,measure,Stress,,,\n'
                           '2024-01-01,,measure,Worst itch,0,,\n')
        self.assertEqual(self.take_in(table),
                         '1 added, 0 already there, 1 not recorded, 0 refused\n')
        self.assertEqual(self.export().decode(),
                         HEADING + '2024-01-01,,measure,Worst itch,0,,\n')

    def test_bad_input(self):
        arguments = ('import', '--journal', self.journal)
        self.fail_with('cannot be read', *arguments, self.folder / 'none.csv')
        self.fail_with('cannot be read', *arguments, self.folder)
        self.fail_with('neither a table nor', *arguments, self.write('words.txt', 'some words\n'))
        self.fail_with('(when, what)', *arguments, self.write('when.csv', 'when,what\n'), status=2)
        self.fail_with('“amount”', *arguments, *DOSES,
                       self.write('short.csv', 'datetime,substance\n'))
        self.fail_with('no journal', *arguments, '--mapping', 'x', self.write('x.csv', 'a,b\n'))
        self.assertFalse(self.journal.exists())

    def test_bad_options(self):
        for arguments in (('--kind', 'mood'), ('--dates', 'ydm'), ('--allow-bad', '2'),
                          ('--format', 'xml'), ('--kind', 'dose'), ('--remember', 'x'),
                          ('--mapping', 'x', '--date', 'y')):
            self.run_program('import', *arguments, 'in.csv', status=2)
        self.fail_with('missing', 'import', status=2)

    def test_unwritable(self):
        self.take_in(self.write('in.csv', HEADING + '2024-01-01,,measure,Stress,4,,\n'))
        arguments = ('export', '--journal', self.journal, '-o')
        self.fail_with('folder does not exist', *arguments, self.folder / 'none' / 'out.csv')
        self.fail_with('there is a folder', *arguments, self.folder)
        self.fail_with('not a plain file', *arguments, '/dev/null')

    def test_empty_journal(self):
        self.take_in(self.write('in.csv', HEADING))
        for command, name in (('report', 'out.pdf'), ('chart', 'out.png')):
            self.fail_with('nothing is written down', command, '--journal', self.journal, '-o',
                           self.folder / name)


if __name__ == '__main__':
    unittest.main()
