#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Prints how fast and how large the program is, with the goals beside it.

bench.py BUILD, a release build. Everything is looked at from outside, so that
the program holds nothing for it. A window counts as drawn when the middle of a
black screen is no longer black, which is looked at every half millisecond:
this is the first frame, whichever way the toolkit draws it. Ours and an empty
libadwaita window take turns; the best of each counts, because other work on
the machine only ever makes a run slower. Figures are for reading: nothing
fails because a machine is slow.
"""

import datetime
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(sys.argv[1]).resolve()
PROGRAM = BUILD / "src/chamomile"
BENCH = BUILD / "tests/bench"
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools"))

from display import Screen, private_session, running  # noqa: E402

WINDOW_TURNS = 7
PROCESS_TURNS = 5


def row(what, figure, goal):
    print(f"{what:44} {figure:>26}   {goal}", flush=True)


def best(command, turns=PROCESS_TURNS):
    """The shortest of several runs of a command, in milliseconds."""
    times = []
    for _ in range(turns):
        start = time.monotonic()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append((time.monotonic() - start) * 1000)
    return min(times)


def memory(process):
    """The memory of a process, its share of what it shares included, in MB."""
    for line in pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text().splitlines():
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise RuntimeError("the kernel does not tell the memory of a process")


def look(command, environment, screen):
    """Milliseconds until a window is drawn, and its memory a second later."""
    start = time.monotonic()
    with running(command, env=environment) as process:
        screen.wait_for(process)
        drawn = (time.monotonic() - start) * 1000
        time.sleep(1)
        size = memory(process)
    screen.wait_for(process, drawn=False)
    return drawn, size


def bench_window(journal):
    ours, empty = [], []
    with private_session(BUILD / "data") as environment:
        screen = Screen(environment["DISPLAY"])
        for _ in range(WINDOW_TURNS):
            empty.append(look([BENCH / "empty-window"], environment, screen))
            ours.append(look([PROGRAM, "--journal", journal], environment, screen))
    for index, (what, unit, goal) in enumerate((
            ("window drawn, from exec", "ms", "≤ 1.15 × empty window"),
            ("memory", "MB", "≤ 1.25 × empty window"))):
        mine, other = (min(run[index] for run in runs) for runs in (ours, empty))
        row(what, f"{mine:.0f} {unit} = {mine / other:.2f} × {other:.0f} {unit}", goal)


def print_acts(acts, program, *arguments, **options):
    said = subprocess.check_output([BENCH / program, *arguments], text=True, **options)
    for name, figure in (line.split("\t") for line in said.splitlines()):
        row(acts[name][0], f"{figure} ms", acts[name][1])


def bench_screen(journal):
    """By Cairo, and as it comes: here that is a graphics card which the processor plays."""
    for renderer, how in (({"GSK_RENDERER": "cairo"}, ""), ({}, ", card emulated")):
        goal = "–" if how else "≤ 16.7 ms"
        acts = {
            "nothing": (f"the whole window drawn again{how}", "–"),
            "store": (f"a value stored and on screen{how}", goal),
            "day": (f"any day opened, on screen{how}", goal),
        }
        with private_session(BUILD / "data") as environment:
            print_acts(acts, "bench-window", journal,
                       env=environment | renderer)


def bench_acts(journal, long_journal):
    acts = {
        "store": ("a check-in value stored", "–"),
        "day": ("any day read", "–"),
        "overview": ("all of 10 years read for charts", "≤ 100 ms, or it needs a thread"),
        "search": ("full-text search, 50 years", "≤ 10 ms"),
        "timeline": ("10-year timeline drawn at 1600 × 900", "≤ 8 ms"),
        "pan": ("10-year timeline panned by a day and drawn", "≤ 16.7 ms"),
    }
    print_acts(acts, "bench-store", journal, long_journal)


def bench_triggers():
    goals = {
        "three-years": ("triggers: 3 years × 200 exposures × 8 lags", "≤ 100 ms"),
        "ten-years": ("triggers: 10 years × 500 exposures × 8 lags", "≤ 1500 ms"),
        "memory": ("triggers: most memory held", "≤ 100 MB"),
    }
    said = subprocess.check_output([BENCH / "bench-triggers"], text=True)
    for name, figure in (line.split("\t") for line in said.splitlines()):
        row(goals[name][0], figure, goals[name][1])


def bench_commands(journal, folder):
    chosen = ["--journal", journal]
    took = best([PROGRAM, "report", *chosen, "-o", f"{folder}/report.pdf"])
    row("report to PDF, process start to end", f"{took:.0f} ms", "≤ 150 ms, one page")
    first = datetime.date.today() - datetime.timedelta(days=3650)
    chosen += ["--from", str(first)]
    picture = [PROGRAM, "chart", *chosen, "--size", "1600x900", "-o", f"{folder}/chart.png"]
    took = best(picture)
    row("10-year chart to PNG, process start to end", f"{took:.0f} ms", "–")
    bench_gnuplot(chosen, folder, picture)


# The same lanes on four plots, from a table of the same days.
GNUPLOT = """
set terminal pngcairo size 1600,900
set output "{folder}/gnuplot.png"
set datafile separator ","
set datafile missing ""
set xdata time
set timefmt "%Y-%m-%d"
set format x "%Y"
set datafile columnheaders
set multiplot layout 4,1
plot "{folder}/chart.csv" using "Day":"Worst itch" with lines title "Worst itch"
plot "{folder}/chart.csv" using "Day":"Supportive portions" with impulses title "Supportive", \\
     "" using "Day":(-column("Watch-list portions")) with impulses title "Watch-list"
plot "{folder}/chart.csv" using "Day":"Sleep" with impulses title "Sleep"
plot "{folder}/chart.csv" using "Day":"Treatments" with impulses title "Treatments"
"""


def bench_gnuplot(chosen, folder, picture):
    """gnuplot's time for the same days and size, taking turns with ours; where there is one."""
    if shutil.which("gnuplot") is None:
        row("gnuplot, the same 10 years to PNG", "not installed here", "to compare with")
        return
    subprocess.run([PROGRAM, "chart", *chosen, "-o", f"{folder}/chart.csv"], check=True)
    script = folder / "chart.gnuplot"
    script.write_text(GNUPLOT.format(folder=folder))
    ours, theirs = [], []
    for _ in range(PROCESS_TURNS):
        ours.append(best(picture, 1))
        theirs.append(best(["gnuplot", script], 1))
    mine, other = min(ours), min(theirs)
    row("ours to PNG, against gnuplot's", f"{mine:.0f} ms = {mine / other:.2f} × {other:.0f} ms",
        "gnuplot reads a table, ours a journal")


def bench_import(folder):
    """Imports 100,000 readings of invented measures into an empty journal."""
    records, journal = folder / "records.csv", folder / "imported.db"
    day = datetime.date(2000, 1, 1)
    with records.open("w") as out:
        out.write("date,time,kind,name,value,unit,note\n")
        for number in range(100_000):
            date = day + datetime.timedelta(days=number // 20)
            out.write(f"{date},,measure,Measure {number % 20},{number % 11},,\n")
    start = time.monotonic()
    subprocess.run([PROGRAM, "import", "--journal", journal, records], check=True,
                   stdout=subprocess.DEVNULL)
    row("import of 100,000 records", f"{(time.monotonic() - start) * 1000:.0f} ms", "≤ 1000 ms")


def main():
    os.environ["GSETTINGS_SCHEMA_DIR"] = str(BUILD / "data")
    with tempfile.TemporaryDirectory(prefix="chamomile-bench-") as name:
        folder = pathlib.Path(name)
        journal, long_journal = folder / "ten-years.db", folder / "fifty-years.db"
        for years, path in (("10", journal), ("50", long_journal)):
            subprocess.run([PROGRAM, "demo", "--years", years, path], check=True,
                           stdout=subprocess.DEVNULL)
        row("what", "figure", "goal")
        bench_window(journal)
        bench_screen(journal)
        bench_acts(journal, long_journal)
        bench_triggers()
        bench_commands(journal, folder)
        bench_import(folder)


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, subprocess.CalledProcessError) as error:
        sys.exit(f"./dev: Not all could be measured: {error}.")
