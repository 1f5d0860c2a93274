/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pages and their thumbnails: which is shown, and that hundreds cost no more than those in
 * sight. */
#include "app/report-pages.h"
#include "app/report-preview.h"

#include "sample.h"
#include "widgets.h"

static GString *
repeat (const char *text, int times)
{
  GString *all = g_string_new (NULL);

  for (int i = 0; i < times; i++)
    g_string_append (all, text);
  return all;
}

/* A diary of @days days of writing, a page or two each. */
static ChamReportDraft *
make_draft (int days)
{
  const ChamReportWish wish = { CHAM_REPORT_DIARY, CHAM_REPORT_SECTION_ALL,
                                { SAMPLE_LAST - days + 1, SAMPLE_LAST }, CHAM_PAPER_A4,
                                SAMPLE_LAST };
  ChamDaybook *daybook = cham_daybook_new (
      g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free));
  ChamOverview *overview = sample_new_empty (days);

  overview->days_recorded = (guint) days;
  for (ChamDay day = wish.range.from; day <= wish.range.to; day++)
    {
      ChamRecord *record = cham_record_new (CHAM_RECORD_ENTRY, day, CHAM_TIME_NONE, "");

      g_free (record->note);
      record->note = g_string_free_and_steal (repeat ("A line of the day\n", 70));
      g_ptr_array_add (daybook->records, record);
    }
  return cham_report_draft_new (&wish, overview, daybook);
}

static void
assert_page (GtkWidget *pages, guint page, guint of)
{
  g_autofree char *text = g_strdup_printf ("Page %u of %u", page, of);

  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (widgets_find (pages, GTK_TYPE_LABEL, NULL))),
                   ==, text);
}

static void
test_choose (void)
{
  GtkWidget *pages = g_object_new (CHAM_TYPE_REPORT_PAGES, NULL);
  GtkWindow *window = widgets_show (pages);
  g_autoptr (ChamReportDraft) draft = make_draft (3);
  guint n = cham_report_get_n_pages (cham_report_draft_get_report (draft));
  GtkWidget *next, *previous;

  g_assert_cmpuint (n, >=, 3);
  cham_report_pages_show (CHAM_REPORT_PAGES (pages), draft);
  next = widgets_find (pages, GTK_TYPE_BUTTON, "Next Page");
  previous = widgets_find (pages, GTK_TYPE_BUTTON, "Previous Page");
  assert_page (pages, 1, n);
  g_assert_false (gtk_widget_get_sensitive (previous));
  for (guint i = 1; i < n; i++)
    g_signal_emit_by_name (next, "clicked");
  assert_page (pages, n, n);
  g_assert_false (gtk_widget_get_sensitive (next));
  cham_report_pages_show (CHAM_REPORT_PAGES (pages), draft);
  assert_page (pages, n, n);
  g_signal_emit_by_name (previous, "clicked");
  assert_page (pages, n - 1, n);
  gtk_window_destroy (window);
}

/* Thumbnails are made for those in sight alone, and nothing holds the draft afterwards. */
static void
test_many (void)
{
  GtkWidget *pages = g_object_new (CHAM_TYPE_REPORT_PAGES, NULL);
  GtkWindow *window = widgets_show (pages);
  ChamReportDraft *draft = make_draft (300);

  g_assert_cmpuint (cham_report_get_n_pages (cham_report_draft_get_report (draft)), >=, 290);
  cham_report_pages_show (CHAM_REPORT_PAGES (pages), draft);
  cham_report_draft_unref (draft);
  for (int i = 0; i < 20; i++)
    g_main_context_iteration (NULL, FALSE);
  g_assert_cmpuint (widgets_count (pages, CHAM_TYPE_REPORT_PREVIEW), <, 250);
  cham_report_pages_show (CHAM_REPORT_PAGES (pages), NULL);
  gtk_window_destroy (window);
}

static void
test_busy (void)
{
  GtkWidget *pages = g_object_ref_sink (g_object_new (CHAM_TYPE_REPORT_PAGES, NULL));
  GtkWidget *spinner = widgets_find (pages, ADW_TYPE_SPINNER, NULL);

  g_assert_false (gtk_widget_get_visible (spinner));
  cham_report_pages_set_busy (CHAM_REPORT_PAGES (pages), TRUE);
  g_assert_true (gtk_widget_get_visible (spinner));
  cham_report_pages_set_busy (CHAM_REPORT_PAGES (pages), FALSE);
  g_assert_false (gtk_widget_get_visible (spinner));
  g_assert_finalize_object (pages);
}

/* At every width the least height is no more than the natural one, beside other things too. */
static void
test_measure (void)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 24));
  GtkWidget *beside = gtk_label_new (NULL);
  GtkWidget *pages = g_object_new (CHAM_TYPE_REPORT_PAGES, "hexpand", TRUE, NULL);
  g_autoptr (ChamReportDraft) draft = make_draft (3);

  gtk_widget_set_size_request (beside, 380, 10);
  gtk_box_append (GTK_BOX (box), beside);
  gtk_box_append (GTK_BOX (box), pages);
  cham_report_pages_show (CHAM_REPORT_PAGES (pages), draft);
  for (int width = 700; width < 1300; width += 40)
    {
      int least, natural;

      gtk_widget_measure (pages, GTK_ORIENTATION_VERTICAL, width - 404, &least, &natural, NULL,
                          NULL);
      g_assert_cmpint (least, <=, natural);
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, width, &least, &natural, NULL, NULL);
      g_assert_cmpint (least, <=, natural);
    }
  g_assert_finalize_object (box);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/report-pages/choose", test_choose);
  g_test_add_func ("/report-pages/measure", test_measure);
  g_test_add_func ("/report-pages/many", test_many);
  g_test_add_func ("/report-pages/busy", test_busy);
  return g_test_run ();
}
