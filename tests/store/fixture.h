/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A new journal in a folder of its own, for the tests of the store. */
#pragma once

#include "store/journal.h"
#include "store/photos.h"

typedef struct
{
  char *folder;
  char *path;
  ChamJournal *journal;
  guint n_changes;   /* how often the signal "changed" came, and what it said last; */
  ChamChanges what;  /* not counted any more once the journal is opened again */
  ChamDayRange days;
} Fixture;

typedef void (*FixtureTest) (Fixture *fixture, gconstpointer data);

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_add (const char *name, FixtureTest test);

/* Closes the journal and opens it again in @mode; asserts that it works. */
void fixture_reopen (Fixture *fixture, ChamOpenMode mode);

/* Puts the journal tests/fixtures/journals/@name, as an older version wrote it, in the place of
 * the fixture's and opens it. */
void fixture_open_old (Fixture *fixture, const char *name);

/* The whole number that @sql gives on a journal, or on the fixture's. */
gint64 fixture_count_in (ChamJournal *journal, const char *sql);
gint64 fixture_count (Fixture *fixture, const char *sql);

/* Runs @sql on the fixture's journal, outside of any edit. */
void fixture_run (Fixture *fixture, const char *sql);

/* Asserts that there is something to undo or redo, and that it works. */
void fixture_undo (Fixture *fixture);
void fixture_redo (Fixture *fixture);

/* Another new journal in the same folder, to be unreferenced by the test. */
ChamJournal *fixture_open_another (Fixture *fixture);

/* Bytes that begin like a picture; what is kept is not looked into. */
GBytes *fixture_make_image (const char *text);
/* A photo on @day, stored, to be freed by the test. */
ChamPhoto *fixture_add_photo (Fixture *fixture, ChamDay day, const char *text);

/* Any day will do; this one is the day before a leap day. */
#define A_DAY cham_day_new (2024, 2, 28)
