# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""All of a journal in one file, and a journal made of it again."""

import sqlite3
import unittest

from commandline import CommandTest


class BackupTest(CommandTest):

    def setUp(self):
        super().setUp()
        self.backup = self.folder / 'all.chamomile'
        self.again = self.folder / 'elsewhere' / 'journal.db'
        self.run_program('demo', self.journal)

    def export(self, journal):
        return self.run_program('export', '--journal', journal).stdout

    def test_round_trip(self):
        said = self.run_program('backup', '-j', self.journal, self.backup).stdout.decode()
        self.assertRegex(said, r'^Days: 20..-..-.. to 20..-..-..\nPhotos: 0\n$')
        self.assertEqual(self.backup.stat().st_mode & 0o777, 0o600)
        restored = self.run_program('restore', '-j', self.again, self.backup)
        self.assertEqual(restored.stdout.decode(), said)
        self.assertEqual(self.export(self.again), self.export(self.journal))
        self.assertEqual(self.run_program('check', '-j', self.again).stdout, b'All is well.\n')

    def test_usual_place(self):
        """Without -j both are about the person's own journal."""
        self.run_program('backup', '-j', self.journal, self.backup)
        self.run_program('restore', self.backup)
        usual = self.folder / 'data' / 'chamomile' / 'journal.db'
        self.assertEqual(self.export(usual), self.export(self.journal))
        usual.write_bytes(usual.read_bytes()[:5000])
        before = usual.read_bytes()
        said = self.run_program('restore', self.backup).stdout.decode()
        kept = usual.with_name('journal.db.before-restore')
        self.assertIn(str(kept), said)
        self.assertEqual(kept.read_bytes(), before)
        self.assertEqual(self.export(usual), self.export(self.journal))

    def test_readable_elsewhere(self):
        """Any SQLite reads it: nobody needs this program to get at their data."""
        self.run_program('backup', '-j', self.journal, self.backup)
        with sqlite3.connect(f'file:{self.backup}?mode=ro', uri=True) as database:
            ours, = database.execute('SELECT count(*) FROM reading').fetchone()
            archived, = database.execute('SELECT count(*) FROM sqlar').fetchone()
        self.assertGreater(ours, 1000)
        self.assertEqual(archived, 0)

    def test_refused(self):
        letter = self.write('letter.txt', 'Dear Anna')
        self.fail_with('no backup. It was left', 'backup', '-j', self.journal, letter)
        self.fail_with('no backup. It was left', 'backup', '-j', self.journal, self.journal)
        self.fail_with('is not a backup of this program', 'restore', '-j', self.again, letter)
        self.fail_with('is not a backup of this program', 'restore', '-j', self.again, self.journal)
        self.fail_with('There is no backup at', 'restore', '-j', self.again, self.folder / 'none')
        self.fail_with('There is no folder for', 'backup', '-j', self.journal,
                       self.folder / 'none' / 'all.chamomile')
        self.fail_with('is missing', 'backup', '-j', self.journal, status=2)
        self.assertEqual(letter.read_text(), 'Dear Anna')
        self.assertFalse(self.again.exists())

    def test_damaged(self):
        self.run_program('backup', '-j', self.journal, self.backup)
        self.backup.write_bytes(self.backup.read_bytes()[:-4096])
        self.fail_with('is damaged or cut short', 'restore', '-j', self.again, self.backup)
        self.assertFalse(self.again.exists())

    def test_not_opened(self):
        """A backup is not written into by whoever takes it for a journal."""
        self.run_program('backup', '-j', self.journal, self.backup)
        before = self.backup.read_bytes()
        self.fail_with('is a backup', 'check', '-j', self.backup)
        table = self.write('a.csv', 'date,time,kind,name,value,unit,note\n')
        self.fail_with('is a backup', 'import', '-j', self.backup, table)
        self.assertEqual(self.backup.read_bytes(), before)


if __name__ == '__main__':
    unittest.main()
