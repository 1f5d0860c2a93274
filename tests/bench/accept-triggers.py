#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Says how often the search for triggers is right, on patients whose triggers are known.

accept-triggers.py PROGRAM FOLDER [--max-fdr SHARE] [--min-power SHARE]

FOLDER holds a table PATIENT.csv for each patient, as `chamomile triggers --table` reads it, and
truth.json: {PATIENT: {"scenario": word, "scale": 10 or 103, "triggers": {NAME: {"lag": days,
"effect": points}}}}, with no triggers in a patient of whom every finding is false. The share of
false findings is the mean over patients of false among all findings, 0 where nothing was found.
Fails when that share is larger, for patients with or without triggers, or when fewer triggers
were found than was asked for.
"""

import argparse
import collections
import concurrent.futures
import csv
import io
import json
import pathlib
import subprocess
import sys

FOUND = {"likely", "possible"}


def search(program, folder, name, patient):
    """The findings of a patient, by name."""
    command = [program, "triggers", "--table", folder / f"{name}.csv", "--format", "csv",
               "--scale", str(patient.get("scale", 10))]
    said = subprocess.check_output(command, text=True)
    return [row for row in csv.DictReader(io.StringIO(said)) if row["verdict"] in FOUND]


class Tally:
    """What came out for some patients."""

    def __init__(self):
        self.patients = self.alarmed = self.triggers = self.hits = self.covered = 0
        self.false_shares = []

    def add(self, truth, found):
        hits = [row for row in found if row["exposure"] in truth]
        self.patients += 1
        self.alarmed += len(hits) < len(found)
        self.false_shares.append((len(found) - len(hits)) / max(1, len(found)))
        self.triggers += len(truth)
        self.hits += len(hits)
        self.covered += sum(
            float(row["low"]) <= truth[row["exposure"]]["effect"] <= float(row["high"])
            for row in hits)

    @property
    def false_share(self):
        return sum(self.false_shares) / max(1, self.patients)

    @property
    def power(self):
        return self.hits / self.triggers if self.triggers else None

    def row(self, name):
        power = f"{self.power:.3f}" if self.triggers else "–"
        covered = f"{self.covered / self.hits:.3f}" if self.hits else "–"
        return (f"{name:20} {self.patients:8} {self.false_share:11.3f}"
                f" {self.alarmed / max(1, self.patients):11.3f} {power:>6} {covered:>9}")


def tally(program, folder):
    """Tallies by scenario, and of all patients with and without triggers."""
    truth = json.loads((folder / "truth.json").read_text())
    tallies = collections.defaultdict(Tally)
    with concurrent.futures.ThreadPoolExecutor() as pool:
        found = pool.map(lambda item: search(program, folder, *item), truth.items())
        for patient, findings in zip(truth.values(), found):
            triggers = patient["triggers"]
            for name in (patient["scenario"], "with triggers" if triggers else "without any"):
                tallies[name].add(triggers, findings)
    return tallies


def judge(tallies, most_false, least_power):
    """What was asked for and did not come out."""
    for name in ("with triggers", "without any"):
        if most_false is not None and tallies[name].false_share > most_false:
            yield f"{name}: {tallies[name].false_share:.3f} of the findings are false"
    power = tallies["with triggers"].power
    if least_power is not None and (power is None or power < least_power):
        yield f"found {power} of the triggers"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--max-fdr", type=float)
    parser.add_argument("--min-power", type=float)
    asked = parser.parse_args()
    tallies = tally(asked.program.resolve(), asked.folder)
    print(f"{'scenario':20} {'patients':>8} {'false share':>11} {'any false':>11}"
          f" {'power':>6} {'intervals':>9}")
    for name, one in tallies.items():
        print(one.row(name))
    problems = list(judge(tallies, asked.max_fdr, asked.min_power))
    print("\n".join(problems), file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
