/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Times single acts on a journal: bench-store JOURNAL LONG-JOURNAL. Prints a
 * line for each, its name, a tab, and milliseconds: the median of many. It
 * writes to the journals, so it is given invented ones. Searching is done in
 * the long one. */
#include <cairo.h>
#include <stdio.h>

#include "draw/timeline.h"
#include "store/entries.h"
#include "store/journal.h"
#include "store/meals.h"
#include "store/overviews.h"
#include "store/readings.h"
#include "store/search.h"
#include "store/treatments.h"

#define TIMES 41

typedef struct
{
  ChamJournal *journal;
  ChamDayRange span;
  ChamTimeline *timeline;
  const ChamOverview *overview;
  cairo_t *cr;
} Bench;

typedef void (*Act) (Bench *self, guint turn);

static ChamDay
pick_day (Bench *self, guint turn)
{
  guint length = (guint) cham_day_range_get_length (self->span);

  return self->span.from + (ChamDay) (turn * 7919 % length);
}

static void
store_value (Bench *self, guint turn)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamMeasure) measure =
      cham_journal_find_measure (self->journal, CHAM_MEASURE_ITCH, &error);

  g_assert_no_error (error);
  cham_journal_set_reading (self->journal, pick_day (self, turn), measure->id, turn % 11,
                            &error);
  g_assert_no_error (error);
}

static void
open_day (Bench *self, guint turn)
{
  ChamDay day = pick_day (self, turn);
  g_autoptr (GPtrArray) readings = cham_journal_list_readings (self->journal, day, NULL);
  g_autoptr (GPtrArray) meals = cham_journal_list_meals (self->journal, day, NULL);
  g_autoptr (GPtrArray) checklist =
      cham_journal_list_checklist (self->journal, day, NULL);
  g_autoptr (GPtrArray) stools = cham_journal_list_stools (self->journal, day, NULL);
  g_autoptr (GPtrArray) entries = cham_journal_list_entries (self->journal, day, NULL);

  g_assert_true (readings && meals && checklist && stools && entries);
}

static void
search (Bench *self, guint turn)
{
  static const char *const typed[] = { "itchy", "slept well", "creamed", "scratch", "mi", "s" };
  g_autoptr (ChamWords) words = cham_words_new (typed[turn % G_N_ELEMENTS (typed)]);
  g_autoptr (GPtrArray) hits = cham_journal_search (self->journal, words, 200, NULL);

  g_assert_nonnull (hits);
  g_assert_cmpuint (hits->len, >, 0);
}

static void
load_overview (Bench *self, guint turn)
{
  g_autoptr (ChamOverview) overview
      = cham_journal_load_overview (self->journal, self->span, NULL);

  g_assert_nonnull (overview);
}

static void
draw_timeline (Bench *self, guint turn)
{
  cham_timeline_draw (self->timeline, self->cr, 1600, 900, 13,
                      cham_palette_get (CHAM_PALETTE_PAPER));
}

/* A day further each time, as dragging does: made anew of figures that are there, and drawn. */
static void
pan_timeline (Bench *self, guint turn)
{
  ChamDayRange range = { self->span.from + (ChamDay) turn, self->span.to };
  g_autoptr (ChamTimeline) timeline
      = cham_timeline_new_within (self->overview, range, NULL);

  cham_timeline_draw (timeline, self->cr, 1600, 900, 13,
                      cham_palette_get (CHAM_PALETTE_PAPER));
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static void
measure (Bench *self, const char *name, Act act)
{
  gint64 times[TIMES];

  for (guint turn = 0; turn < TIMES; turn++)
    {
      gint64 start = g_get_monotonic_time ();

      act (self, turn);
      times[turn] = g_get_monotonic_time () - start;
    }
  qsort (times, TIMES, sizeof times[0], compare_times);
  printf ("%s\t%.2f\n", name, times[TIMES / 2] / 1000.0);
}

static void
measure_drawing (Bench *self)
{
  g_autoptr (ChamOverview) overview =
      cham_journal_load_overview (self->journal, self->span, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 1600, 900);

  self->cr = cairo_create (surface);
  self->timeline = cham_timeline_new (overview);
  measure (self, "timeline", draw_timeline);
  self->overview = overview;
  measure (self, "pan", pan_timeline);
  self->overview = NULL;
  g_clear_pointer (&self->timeline, cham_timeline_free);
  g_clear_pointer (&self->cr, cairo_destroy);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = cham_journal_open (argv[1], CHAM_OPEN_WRITE, &error);
  g_autoptr (ChamJournal) long_journal = cham_journal_open (argv[2], CHAM_OPEN_WRITE, NULL);
  Bench self = { .journal = journal }, long_self = { .journal = long_journal };

  g_assert_no_error (error);
  g_assert_nonnull (long_journal);
  self.span = cham_journal_get_span (journal);
  measure (&self, "store", store_value);
  measure (&self, "day", open_day);
  measure (&self, "overview", load_overview);
  measure (&long_self, "search", search);
  measure_drawing (&self);
  return 0;
}
