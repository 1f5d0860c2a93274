#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
"""Shows the program's main job without a display: tour.py BUILD.

Makes an invented year and from it, in BUILD/tour, the report's PDF and a
picture of each place of the window; prints their paths.
"""

import pathlib
import subprocess
import sys
import time

from display import Screen, private_session, running

PLACES = ("journal", "checklist", "charts", "triggers", "trials", "guide", "report")


def look_at(window, environment):
    """A picture of the window, once two looks in a row show the same."""
    now, before = b"", None
    while now != before:
        before = now
        time.sleep(0.3)
        command = ["import", "-window", window, "png:-"]
        now = subprocess.check_output(command, env=environment)
    return now


def photograph(program, journal, place, schemas):
    with private_session(schemas) as environment:
        command = [program, "--journal", journal, "--place", place]
        with running(command, env=environment) as process:
            Screen(environment["DISPLAY"]).wait_for(process)
            search = ["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)]
            window = subprocess.check_output(search, env=environment, text=True).split()[-1]
            return look_at(window, environment)


def main():
    build = pathlib.Path(sys.argv[1])
    tour = build / "tour"
    tour.mkdir(exist_ok=True)
    program, journal, report = build / "src/chamomile", tour / "invented.db", tour / "report.pdf"
    for old in tour.iterdir():
        old.unlink()
    for command in (["demo", journal], ["report", "--journal", journal, "-o", report]):
        subprocess.run([program, *command], check=True, stdout=sys.stderr)
    print(report)
    for place in PLACES:
        path = tour / f"{place}.png"
        path.write_bytes(photograph(program, journal, place, build / "data"))
        print(path, flush=True)


if __name__ == "__main__":
    try:
        main()
    except (RuntimeError, subprocess.CalledProcessError) as error:
        sys.exit(f"./dev: The tour could not be finished: {error}.")
