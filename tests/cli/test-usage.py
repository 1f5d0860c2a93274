# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""What is asked wrongly is answered with words and the right exit status, and makes no file."""

import unittest

from commandline import CommandTest


class UsageTest(CommandTest):

    def test_help(self):
        listed = self.run_program('help').stdout.decode()
        words = [line.split()[0] for line in listed.splitlines() if line.startswith('  ')]
        self.assertGreater(len(words), 10)
        for word in words:
            explained = self.run_program(word, '--help').stdout.decode()
            self.assertIn(f'chamomile {word}', explained)

    def test_one_way_to_name_the_journal(self):
        """Who has learnt it of one command knows it of all."""
        for words in ('backup', 'chart', 'check', 'export', 'import', 'report', 'restore',
                      'trial analyse', 'trial note', 'trial plan', 'trial status', 'triggers'):
            explained = self.run_program(*words.split(), '--help').stdout.decode()
            self.assertIn('-j, --journal=FILE ', explained, words)

    def test_options(self):
        self.fail_with('--no', 'check', '--no', status=2)
        self.fail_with('one name too many', 'check', 'x', status=2)
        self.fail_with('see chamomile report --help', 'report', 'x', status=2)

    def test_output(self):
        self.fail_with('missing', 'report', status=2)
        self.fail_with('.pdf', 'report', '-o', 'x.png', status=2)
        self.fail_with('.png, .svg, .pdf or .csv', 'chart', '-o', 'x.jpg', status=2)
        self.fail_with('A4 nor Letter', 'report', '--paper', 'A3', '-o', 'x.pdf', status=2)

    def test_days(self):
        for command in ('report', 'chart'):
            self.fail_with('not a date', command, '--from', '1.2.2024', '-o', 'x.pdf', status=2)
            self.fail_with('later than', command, '--from', '2024-02-02', '--to', '2024-02-01',
                           '-o', 'x.pdf', status=2)

    def test_size(self):
        for size in ('99x900', '1600x20001', '1600', '1600x', 'x900', '1600x900x1', '-1x900'):
            self.fail_with('--size', 'chart', f'--size={size}', '-o', 'x.png', status=2)

    def test_no_journal(self):
        for command in (('check',), ('report', '-o', 'x.pdf'), ('chart', '-o', 'x.png'),
                        ('export',)):
            self.fail_with('There is no journal', *command, '--journal', self.journal)
            self.fail_with('There is no journal', *command)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_no_journal_but_a_file(self):
        other = self.write('other.db', 'Not a database, but long enough to be looked at. ' * 50)
        before = other.read_bytes()
        for command in (('check',), ('report', '-o', 'x.pdf'), ('export',)):
            self.fail_with('not a journal', *command, '--journal', other)
        self.assertEqual(other.read_bytes(), before)
        self.assertEqual(list(self.folder.iterdir()), [other])


if __name__ == '__main__':
    unittest.main()
