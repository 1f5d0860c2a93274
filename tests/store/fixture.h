/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A new journal in a folder of its own, for the tests of the store. */
#pragma once

#include "store/journal.h"

typedef struct
{
  char *folder;
  char *path;
  ChamJournal *journal;
} Fixture;

typedef void (*FixtureTest) (Fixture *fixture, gconstpointer data);

void fixture_set_up (Fixture *fixture, gconstpointer data);
void fixture_tear_down (Fixture *fixture, gconstpointer data);
void fixture_add (const char *name, FixtureTest test);

/* Closes the journal and opens it again in @mode; asserts that it works. */
void fixture_reopen (Fixture *fixture, ChamOpenMode mode);

/* The whole number that @sql gives on the fixture's journal. */
gint64 fixture_count (Fixture *fixture, const char *sql);

/* Runs @sql on the fixture's journal, outside of any edit. */
void fixture_run (Fixture *fixture, const char *sql);
