# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""The program in German, with the translations that were just built."""

import locale
import os
import pathlib
import unittest

from commandline import CommandTest

LOCALE = 'de_DE.UTF-8'
GERMAN = {'LANGUAGE': 'de', 'LC_ALL': LOCALE,
          'TEXTDOMAINDIR': str(pathlib.Path(os.environ['G_TEST_BUILDDIR']).parent / 'po')}


def has_locale():
    try:
        locale.setlocale(locale.LC_ALL, LOCALE)
    except locale.Error:
        return False
    finally:
        locale.setlocale(locale.LC_ALL, 'C.UTF-8')
    return True


@unittest.skipUnless(has_locale(), 'there is no German locale here')
class GermanTest(CommandTest):

    def say(self, *arguments):
        return self.run_program(*arguments, **GERMAN).stdout.decode()

    def test_guide(self):
        said = self.say('guide', 'omega-3')
        self.assertIn('Was die Studien sagen', said)
        self.assertIn('Allgemeines medizinisches Wissen', said)  # a source

    def test_invented_journal(self):
        """Foods and treatments are called as a person who reads German calls them."""
        self.assertIn('Niemand hat es geschrieben', self.say('demo', self.journal))
        table = self.say('export', '--journal', self.journal)
        self.assertIn(',food,Tomatensoße,', table)
        self.assertIn(',dose,Verordnete Creme,', table)
        self.assertNotIn('Tomato', table)
        self.assertIn(',measure,Worst itch,', table)  # the format knows one language
        self.assertRegex(self.say('triggers', '--journal', self.journal),
                         r'zwischen −?\d+,\d und −?\d+,\d')

    def test_numbers_of_a_table_stay(self):
        """A point stays a point in files, whatever the language."""
        table = self.write('table.csv', 'date,time,kind,name,value,unit,note\n'
                                        '2026-03-01,,measure,Sleep,7.5,h,\n')
        self.say('import', '--journal', self.journal, table)
        self.assertIn(',measure,Sleep,7.5,h,', self.say('export', '--journal', self.journal))

    def test_complaint(self):
        done = self.run_program('check', '--journal', self.folder / 'keins.db', status=1,
                                **GERMAN)
        self.assertIn('keins.db“ liegt kein Tagebuch', done.stderr.decode())


if __name__ == '__main__':
    unittest.main()
