#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors

"""Reports from the command line: each kind, the same bytes twice, and what is refused."""

import os
import shutil
import subprocess
import unittest

from commandline import HEADING, PROGRAM, CommandTest

ROWS = ('2026-03-30,,measure,Worst itch,6,,\n'
        '2026-03-30,08:00,food,Milk,2,portion (breakfast),\n'
        '2026-03-31,,flag,Diet complete,1,,\n'
        '2026-03-31,12:30,food,Rice,1,portion (lunch),\n'
        '2026-03-31,21:00,entry,,,,A quiet evening\n')
SYMPTOMS = ('Itchy skin', 'Sleep disturbed by the skin', 'Bleeding skin',
            'Weeping or oozing skin', 'Cracked skin', 'Flaking skin', 'Dry or rough skin')
DAYS = ('--from', '2026-03-25', '--to', '2026-03-31')


class Report(CommandTest):
    def setUp(self):
        super().setUp()
        table = self.write('diary.csv', HEADING + ROWS)
        self.run_program('import', '--journal', self.journal, table)

    def make(self, kind, *arguments, name='out.pdf'):
        output = self.folder / name
        self.run_program('report', '--journal', self.journal, '--kind', kind, *DAYS,
                         '-o', output, *arguments)
        return output

    def read(self, kind, *arguments):
        if shutil.which('pdftotext') is None:
            self.skipTest('pdftotext is not here')
        done = subprocess.run(['pdftotext', '-layout', self.make(kind, *arguments), '-'],
                              capture_output=True, check=True)
        return done.stdout.decode().replace('\u00a0', ' ')

    def test_every_kind_is_a_document_with_the_same_bytes_twice(self):
        for kind in ('doctor', 'dietitian', 'charts', 'diary'):
            for paper in ('A4', 'Letter'):
                with self.subTest(kind=kind, paper=paper):
                    first = self.make(kind, '--paper', paper).read_bytes()
                    second = self.make(kind, '--paper', paper, name='again.pdf').read_bytes()
                    self.assertEqual(first[:5], b'%PDF-')
                    self.assertEqual(first, second)

    def test_the_doctor_reads_who_it_is_and_for_which_visit(self):
        self.environment['LC_ALL'] = 'C.UTF-8'
        profile = '%5Bprofile%5D%0Abirth_year%3D1988%0Aallergy_groups%3Dfish%3B%0A'
        table = self.write('person.csv', HEADING + (
            f'2026-03-30,,entry,entry profile,,definition,value={profile}\n'
            '2026-03-30,,entry,entry contact,,definition,name=Dr Smith\n'
            '2026-04-07,,entry,entry visit,,definition,time=10:30; with=Dr Smith\n'
            '2026-03-30,,entry,entry question,,definition,text=Which cream?\n'))
        self.run_program('import', '--journal', self.journal, table)
        text = self.read('doctor')
        for words in ('born 1988', 'Allergies', 'Fish', 'Which cream?',
                      'Visit on 7 April 2026, 10:30, Dr Smith'):
            self.assertIn(words, text)

    def test_the_dietitian_reads_food_but_no_writing(self):
        self.environment['LC_ALL'] = 'C.UTF-8'
        text = self.read('dietitian')
        for words in ('Food and symptom diary', 'Milk × 2', 'Dairy', 'Worst itch 6',
                      'Diet complete', 'more may have been eaten', '08:00', 'Lunch',
                      '25 March 2026 – 29 March 2026: nothing recorded'):
            self.assertIn(words, text)
        self.assertNotIn('A quiet evening', text)

    def test_the_doctor_reads_gut_food_and_the_days_before(self):
        self.environment['LC_ALL'] = 'C.UTF-8'
        more = ''.join(f'2026-03-{day},,measure,Worst itch,8,,\n' for day in range(18, 25))
        more += ''.join(f'2026-03-{day},,measure,Worst itch,3,,\n' for day in (26, 27, 28, 29))
        more += ''.join(f'2026-03-{day},,flag,{symptom},1,,\n' for day in range(25, 32)
                        for symptom in SYMPTOMS)
        stools = ('2026-03-29,08:00,stool,,4,,\n2026-03-30,08:00,stool,,4,,\n'
                  '2026-03-30,19:00,stool,,6,,\n')
        table = self.write('more.csv', HEADING + more + stools)
        self.run_program('import', '--journal', self.journal, table)
        text = self.read('doctor')
        self.assertIn('it is not POEM', ' '.join(text.split()))
        self.assertIn('itch (Yosipovitch 2019', ' '.join(text.split()))
        self.assertNotIn('PO-SCORAD', text)
        for words in ('“Before” are the 7 days to 24 March 2026', '28 of 28',
                      'before 8.0: likely important fall',
                      'form 4: 2 · form 6: 1 · recorded on 2 days',
                      'recorded on 2 of 7 days; complete on 1'):
            self.assertIn(words, text)

    def test_a_young_journal_has_no_empty_months(self):
        """90 days unless said, of a journal of two days a week."""
        if shutil.which('pdftotext') is None:
            self.skipTest('pdftotext is not here')
        self.environment['LC_ALL'] = 'C.UTF-8'
        output = self.folder / 'young.pdf'
        self.run_program('report', '--journal', self.journal, '-o', output)
        text = subprocess.run(['pdftotext', '-layout', output, '-'], capture_output=True,
                              check=True).stdout.decode()
        self.assertIn('2 of 7 days recorded', text)

    def test_only_the_sections_asked_for_are_there(self):
        self.environment['LC_ALL'] = 'C.UTF-8'
        text = self.read('doctor', '--sections', 'facts')
        self.assertIn('recorded on 2 of 7 days', text)
        self.assertNotIn('Worst itch, mean', text)
        text = self.read('doctor', '--sections', 'figures,chart')
        self.assertIn('Worst itch, mean', text)
        self.assertNotIn('recorded on 2 of 7 days', text)

    def test_tests_and_care_stand_alone(self):
        """What was tested, and who takes care, without a visit and without anything else."""
        self.environment['LC_ALL'] = 'C.UTF-8'
        table = self.write('team.csv', HEADING + (
            '2026-03-30,,entry,entry contact,,definition,name=Dr Smith; role=dermatologist; '
            'details=01 234\n2026-03-30,,entry,entry contact,,definition,name=Ida\n'))
        self.run_program('import', '--journal', self.journal, table)
        text = self.read('doctor', '--sections', 'care')
        self.assertIn('Care team: Dr Smith, dermatologist, 01 234 · Ida', text)
        self.assertNotIn('recorded on 2 of 7 days', text)
        self.assertNotIn('Care team', self.read('doctor', '--sections', 'chart'))
        self.assertNotIn('recorded on 2 of 7 days', self.read('doctor', '--sections', 'tests'))

    def test_the_full_diary_holds_the_writing(self):
        self.assertIn('A quiet evening', self.read('diary'))

    def test_letters_can_be_copied_out_of_the_pages(self):
        table = self.write('words.csv', HEADING
                           + '2026-03-30,13:00,food,Flädlesuppe mit Fisch & Öl,1,portion (lunch),\n'
                           + '2026-03-30,13:00,food,Fluffy office waffle,1,portion (lunch),\n')
        self.run_program('import', '--journal', self.journal, table)
        text = self.read('dietitian')
        self.assertIn('Flädlesuppe mit Fisch & Öl', text)
        self.assertIn('Fluffy office waffle', text)

    def test_who_and_what_it_is_stands_in_the_file(self):
        if shutil.which('pdfinfo') is None:
            self.skipTest('pdfinfo is not here')
        path = self.make('dietitian', '--person', 'Ada Näsström, 1990')
        said = subprocess.run(['pdfinfo', path], capture_output=True, check=True).stdout.decode()
        for words in ('Food and symptom diary, 25 ', 'Ada Näsström, 1990',
                      'not a diagnosis', 'A4'):
            self.assertIn(words, said)
        self.assertIn('Ada Näsström, 1990', self.read('doctor', '--person', 'Ada Näsström, 1990'))

    def test_it_goes_to_the_standard_output(self):
        done = self.run_program('report', '--journal', self.journal, *DAYS, '-o', '-')
        self.assertEqual(done.stdout, self.make('doctor').read_bytes())

    @unittest.skipUnless(os.path.exists('/dev/full'), 'there is no /dev/full')
    def test_a_full_disk_is_named(self):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([PROGRAM, 'report', '--journal', self.journal, *DAYS,
                                   '-o', '-'], stdout=full, stderr=subprocess.PIPE,
                                  env=dict(self.environment, LC_ALL='C.UTF-8'), check=False)
        self.assertEqual(done.returncode, 1)
        self.assertIn('the disk is full', done.stderr.decode())

    def test_what_it_refuses(self):
        out = self.folder / 'no.pdf'
        report = ('report', '--journal', self.journal)
        self.fail_with('“vet” is none of', *report, '--kind', 'vet', '-o', out, status=2)
        self.fail_with('“moon” is not a list of', *report, '--sections', 'moon', '-o', out,
                       status=2)
        self.fail_with('for a doctor alone', *report, '--kind', 'diary', '--sections', 'chart',
                       '-o', out, status=2)
        self.fail_with('neither A4 nor Letter', *report, '--paper', 'A3', '-o', out, status=2)
        self.fail_with('is later than --to', *report, '--from', '2026-04-01', '--to',
                       '2026-03-01', '-o', out, status=2)
        self.fail_with('its folder does not exist', *report, '-o',
                       self.folder / 'nowhere' / 'no.pdf')
        self.fail_with('does not end in .pdf', *report, '-o', self.folder / 'no.png', status=2)
        self.fail_with('it is missing', *report, status=2)
        self.assertFalse(out.exists())


if __name__ == '__main__':
    unittest.main()
