/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row for each symptom with its days and points, and where the points come from. It shows the
 * week as it was when it was opened. */
#include "app/symptom-dialog.h"

#include <glib/gi18n.h>

#include "app/day-title.h"
#include "app/skin-words.h"
#include "app/today.h"

static GtkWidget *
make_row (const char *title, const char *subtitle, const char *points)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *label = gtk_label_new (points);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  return row;
}

static GtkWidget *
make_symptoms (const ChamSymptomWeek *week)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("Points per Symptom"));
  for (guint i = 0; i < week->titles->len; i++)
    {
      g_autofree char *days = cham_weekly_score_describe_symptom (&week->score, i);
      g_autofree char *points = cham_weekly_score_describe_points (&week->score, i);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group),
                                 make_row (week->titles->pdata[i], days, points));
    }
  return group;
}

static GtkWidget *
make_explanation (const ChamSymptomWeek *week, ChamDay day)
{
  GtkWidget *group = adw_preferences_group_new ();
  const ChamDayRange range = cham_weekly_score_get_range (day);
  g_autofree char *from = cham_day_title_format (range.from, cham_today ());
  g_autofree char *to = cham_day_title_format (range.to, cham_today ());
  /* Translators: the first and the last of seven days */
  g_autofree char *days = g_strdup_printf (_ ("%s to %s"), from, to);
  g_autofree char *score = cham_weekly_score_describe (&week->score);

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), score);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), days);
  return group;
}

static GtkWidget *
make_source (void)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("How It Is Counted"));
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (group),
      _ ("Per symptom: no day 0 points, 1–2 days 1, 3–4 days 2, 5–6 days 3, all seven days 4; "
         "28 at most. Days that are not recorded are not guessed: the score stays a range.\n\n"
         "The points are those of POEM (Charman and others, Archives of Dermatology 2004; 140: "
         "1513–9). This score is counted from your diary and is not POEM, which asks once "
         "about the whole week."));
  return group;
}

/**
 * cham_symptom_dialog_new:
 * @day: the last of the seven days
 *
 * Returns: (transfer floating): the dialog, to present
 */
AdwDialog *
cham_symptom_dialog_new (const ChamSymptomWeek *week, ChamDay day)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();

  adw_dialog_set_title (dialog, _ ("7-Day Symptom Score"));
  adw_dialog_set_content_width (dialog, 440);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_explanation (week, day)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_symptoms (week)));
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), ADW_PREFERENCES_GROUP (make_source ()));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  return dialog;
}
