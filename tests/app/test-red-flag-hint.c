/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The hint: there when a rule is met, dismissed until the rule begins anew, beside today alone. */
#include "app/red-flag-hint.h"

#include "app/today.h"
#include "fixture.h"
#include "store/readings.h"
#include "widgets.h"

static void
set_itch (Fixture *fixture, ChamDay from, ChamDay to, double value)
{
  g_autoptr (ChamMeasure) itch
      = cham_journal_find_measure (fixture->journal, CHAM_MEASURE_ITCH, NULL);

  for (ChamDay day = from; day <= to; day++)
    g_assert_true (cham_journal_set_reading (fixture->journal, day, itch->id, value, NULL));
  widgets_wait (50);
}

static ChamRedFlagHint *
show (Fixture *fixture, GtkWindow **window)
{
  ChamRedFlagHint *hint = g_object_new (CHAM_TYPE_RED_FLAG_HINT, NULL);

  cham_red_flag_hint_set_journal (hint, fixture->journal);
  cham_red_flag_hint_set_day (hint, cham_today ());
  *window = widgets_show (GTK_WIDGET (hint));
  return hint;
}

static gboolean
is_shown (ChamRedFlagHint *hint)
{
  return gtk_widget_get_visible (GTK_WIDGET (hint));
}

static void
test_dismiss (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = NULL;
  ChamRedFlagHint *hint = show (fixture, &window);
  ChamDay today = cham_today ();
  GtkWidget *row;

  g_assert_false (is_shown (hint));
  set_itch (fixture, today - 20, today, 8);
  g_assert_true (is_shown (hint));
  row = widgets_find (GTK_WIDGET (hint), ADW_TYPE_ACTION_ROW, NULL);
  g_assert_true (
      g_str_has_prefix (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)),
                        "Worst itch 7 or more on 14 of 14 days, 14 recorded; so since "));
  g_signal_emit_by_name (widgets_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  widgets_wait (50);
  g_assert_false (is_shown (hint));
  fixture_undo (fixture);
  widgets_wait (50);
  g_assert_true (is_shown (hint));
  gtk_window_destroy (window);
}

/* Dismissed some days ago, it comes again when it has ended and begun anew since. */
static void
test_anew (Fixture *fixture, gconstpointer data)
{
  GtkWindow *window = NULL;
  ChamRedFlagHint *hint = show (fixture, &window);
  ChamDay today = cham_today ();
  char day[CHAM_DAY_TEXT_SIZE];
  g_autofree char *dismissed
      = g_strdup_printf ("sleep=2020-01-01;itch=%s", cham_day_print (today - 20, day));

  set_itch (fixture, today - 60, today, 8);
  g_assert_true (cham_journal_set_setting (fixture->journal, CHAM_SETTING_DISMISSED, dismissed,
                                           NULL));
  widgets_wait (50);
  g_assert_false (is_shown (hint));
  set_itch (fixture, today - 30, today - 14, 0);
  g_assert_true (is_shown (hint));
  cham_red_flag_hint_set_day (hint, today - 1);
  g_assert_false (is_shown (hint));
  cham_red_flag_hint_set_day (hint, today);
  g_assert_true (is_shown (hint));
  gtk_window_destroy (window);
}

static void
test_finalized (Fixture *fixture, gconstpointer data)
{
  ChamRedFlagHint *hint = g_object_ref_sink (g_object_new (CHAM_TYPE_RED_FLAG_HINT, NULL));

  cham_red_flag_hint_set_journal (hint, fixture->journal);
  g_assert_finalize_object (hint);
  widgets_wait (20);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/app/red-flag-hint/dismiss", test_dismiss);
  fixture_add ("/app/red-flag-hint/anew", test_anew);
  fixture_add ("/app/red-flag-hint/finalized", test_finalized);
  return g_test_run ();
}
