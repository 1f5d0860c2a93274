/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rest of a widget comes after its first frame, a part a frame, all of it; and so does the
 * rest of a day. */
#include "app/later.h"

#include "app/check-in.h"
#include "app/journal-page.h"
#include "app/meals.h"
#include "app/today.h"
#include "app/writing.h"
#include "fixture.h"
#include "widgets.h"

#define PARTS 3

static guint drawn;
static guint drawn_before[PARTS];
static guint built;

static void
on_drawn_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  drawn++;
}

static gboolean
build_next (GtkWidget *area)
{
  g_assert_cmpuint (built, <, PARTS);
  drawn_before[built++] = drawn;
  gtk_widget_queue_draw (area);
  return built < PARTS;
}

static void
test_order (void)
{
  GtkWidget *area = gtk_drawing_area_new ();
  GtkWindow *window = NULL;

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), on_drawn_cb, NULL, NULL);
  cham_later_build (area, build_next);
  widgets_wait (50);
  g_assert_cmpuint (built, ==, 0);
  window = widgets_show (area);
  for (int i = 0; i < 100 && built < PARTS; i++)
    widgets_wait (20);
  g_assert_cmpuint (built, ==, PARTS);
  for (guint i = 0; i < PARTS; i++)
    g_assert_cmpuint (drawn_before[i], >, i);
  gtk_window_destroy (window);
}

/* A page is made with its check-in; another day chosen at once is the day of all parts. */
static void
test_journal_page (Fixture *fixture, gconstpointer data)
{
  GtkWidget *page = g_object_new (CHAM_TYPE_JOURNAL_PAGE, "journal", fixture->journal, "day",
                                  cham_today (), NULL);
  GtkWindow *window = NULL;

  g_assert_nonnull (widgets_find (page, CHAM_TYPE_CHECK_IN, NULL));
  g_assert_null (widgets_find (page, CHAM_TYPE_MEALS, NULL));
  cham_page_set_day (CHAM_PAGE (page), A_DAY);
  window = widgets_show (page);
  for (int i = 0; i < 100 && widgets_find (page, CHAM_TYPE_WRITING, NULL) == NULL; i++)
    widgets_wait (20);
  for (guint i = 0; i < 3; i++)
    {
      GType types[] = { CHAM_TYPE_CHECK_IN, CHAM_TYPE_MEALS, CHAM_TYPE_WRITING };
      GtkWidget *part = widgets_find (page, types[i], NULL);

      g_assert_nonnull (part);
      g_assert_cmpint (cham_page_get_day (CHAM_PAGE (part)), ==, A_DAY);
    }
  gtk_window_destroy (window);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/app/later/order", test_order);
  fixture_add ("/app/later/journal-page", test_journal_page);
  return g_test_run ();
}
