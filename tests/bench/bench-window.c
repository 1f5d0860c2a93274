/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Times what a person waits for in the window: bench-window JOURNAL. Prints a
 * line for each, its name, a tab, and milliseconds: the median of many. A time
 * is that of the change itself and of the frame that shows it, from the first
 * to the last thing done for it; the wait for the screen's next beat is not in
 * it. It writes to the journal, so it is given an invented one. */
#include <stdio.h>

#include "app/application.h"
#include "app/window.h"
#include "store/journal.h"
#include "store/overviews.h"
#include "store/readings.h"

#define TIMES 41
/* Frames until all parts of the window are there. */
#define SETTLING 60

typedef struct
{
  ChamWindow *window;
  ChamDayRange span;
  GMainLoop *loop;
  gint64 frame_start;
  gint64 frame_time;
} Bench;

typedef void (*Act) (Bench *self, guint turn);

static ChamDay
pick_day (Bench *self, guint turn)
{
  guint length = (guint) cham_day_range_get_length (self->span);

  return self->span.from + (ChamDay) (turn * 7919 % length);
}

/* What drawing the window alone takes. */
static void
change_nothing (Bench *self, guint turn)
{
}

static void
store_value (Bench *self, guint turn)
{
  ChamJournal *journal = cham_window_get_journal (self->window);
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (journal, CHAM_MEASURE_ITCH, NULL);

  g_assert_true (cham_journal_set_reading (journal, cham_window_get_day (self->window),
                                           measure->id, turn % 11, NULL));
}

static void
open_day (Bench *self, guint turn)
{
  cham_window_set_day (self->window, pick_day (self, turn));
}

static void
on_frame_begun_cb (Bench *self)
{
  self->frame_start = g_get_monotonic_time ();
}

static void
on_frame_ended_cb (Bench *self)
{
  self->frame_time = g_get_monotonic_time () - self->frame_start;
  g_main_loop_quit (self->loop);
}

/* Returns microseconds of work. */
static gint64
draw_frame (Bench *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->window));
  g_main_loop_run (self->loop);
  return self->frame_time;
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
      times[turn] += draw_frame (self);
    }
  qsort (times, TIMES, sizeof times[0], compare_times);
  printf ("%s\t%.2f\n", name, times[TIMES / 2] / 1000.0);
}

static void
watch_frames (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self->window));

  g_signal_connect_swapped (clock, "before-paint", G_CALLBACK (on_frame_begun_cb), self);
  g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (on_frame_ended_cb), self);
  for (guint frame = 0; frame < SETTLING; frame++)
    draw_frame (self);
}

int
main (int argc, char **argv)
{
  g_autoptr (ChamApplication) application = cham_application_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = cham_journal_open (argv[1], CHAM_OPEN_WRITE, &error);
  Bench self = { .loop = g_main_loop_new (NULL, FALSE) };

  g_assert_no_error (error);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  self.window = cham_window_new (GTK_APPLICATION (application), journal);
  gtk_window_set_default_size (GTK_WINDOW (self.window), 1000, 700);
  self.span = cham_journal_get_span (journal);
  cham_window_set_day (self.window, self.span.to);
  gtk_window_present (GTK_WINDOW (self.window));
  watch_frames (&self);
  measure (&self, "nothing", change_nothing);
  measure (&self, "store", store_value);
  measure (&self, "day", open_day);
  gtk_window_destroy (GTK_WINDOW (self.window));
  g_main_loop_unref (self.loop);
  return 0;
}
