# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""The script that counts true and false findings, on two patients, told the truth and a lie."""

import gzip
import json
import pathlib
import subprocess
import sys
import unittest

from commandline import FIXTURES, PROGRAM, CommandTest

SCRIPT = pathlib.Path(__file__).resolve().parents[1] / 'bench' / 'accept-triggers.py'


class AcceptTest(CommandTest):

    def judge(self, triggers, *arguments):
        truth = {}
        for patient, known in (('14', triggers), ('08', {})):
            table = FIXTURES / 'triggers' / f'patient-{patient}.csv.gz'
            (self.folder / f'{patient}.csv').write_bytes(gzip.decompress(table.read_bytes()))
            truth[patient] = {'scenario': patient, 'scale': 10, 'triggers': known}
        (self.folder / 'truth.json').write_text(json.dumps(truth))
        return subprocess.run([sys.executable, SCRIPT, PROGRAM, self.folder, *arguments],
                              capture_output=True, text=True, check=False)

    def find(self):
        table = self.folder / 'patient.csv'
        table.write_bytes(gzip.decompress(
            (FIXTURES / 'triggers' / 'patient-14.csv.gz').read_bytes()))
        said = self.run_program('triggers', '--table', table, '--format', 'csv').stdout.decode()
        cells = [line.split(',') for line in said.splitlines()[1:]]
        return {row[0]: {'lag': int(row[1]), 'effect': float(row[2])}
                for row in cells if row[7] in ('likely', 'possible')}

    def test_what_is_true_passes(self):
        triggers = self.find()
        self.assertTrue(triggers)
        result = self.judge(triggers, '--max-fdr', '0', '--min-power', '1')
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn('without any', result.stdout)

    def test_what_is_false_is_counted(self):
        result = self.judge({'Nothing': {'lag': 1, 'effect': 1}}, '--max-fdr', '0.5')
        self.assertEqual(result.returncode, 1)
        self.assertIn('1.000 of the findings are false', result.stderr)

    def test_what_is_missed_is_counted(self):
        missed = {'Nothing': {'lag': 1, 'effect': 1}}
        result = self.judge(self.find() | missed, '--min-power', '0.9')
        self.assertEqual(result.returncode, 1)
        self.assertIn('of the triggers', result.stderr)


if __name__ == '__main__':
    unittest.main()
