/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks at the last weeks and at when the last review was. After a review it keeps silent for as
 * many weeks as the rule looks at. */
#include "app/review-hint.h"

#include <glib/gi18n.h>

#include "app/today.h"
#include "store/readings.h"

struct _ChamReviewHint
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
};

G_DEFINE_FINAL_TYPE (ChamReviewHint, cham_review_hint, ADW_TYPE_PREFERENCES_GROUP)

static ChamSeries *
load_series (ChamJournal *journal, const char *key, ChamDayRange days)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (journal, key, NULL);

  return measure != NULL ? cham_journal_load_series (journal, measure->id, days, NULL) : NULL;
}

/** cham_review_judge_journal: Whether the last weeks of @journal were calm. */
ChamCalm
cham_review_judge_journal (ChamJournal *journal, ChamDay today)
{
  ChamDayRange days = cham_calm_get_days (today);
  g_autoptr (ChamSeries) itch = load_series (journal, CHAM_MEASURE_ITCH, days);
  g_autoptr (ChamSeries) stepped_up = load_series (journal, CHAM_MEASURE_STEPPED_UP, days);

  return cham_calm_judge (itch, stepped_up, today);
}

static gboolean
was_reviewed (ChamJournal *journal, ChamDay today)
{
  g_autofree char *text = cham_journal_dup_setting (journal, CHAM_SETTING_REVIEWED);
  ChamDay day = text != NULL ? cham_day_parse (text) : CHAM_DAY_NONE;

  return day != CHAM_DAY_NONE && day >= cham_calm_get_days (today).from;
}

static void
update (ChamReviewHint *self)
{
  ChamDay today = cham_today ();

  gtk_widget_set_visible (
      GTK_WIDGET (self), !was_reviewed (self->journal, today)
                             && cham_review_judge_journal (self->journal, today) == CHAM_CALM_YES);
}

static void
on_journal_changed_cb (ChamReviewHint *self, guint what)
{
  if ((what & (CHAM_CHANGED_READINGS | CHAM_CHANGED_MEASURES | CHAM_CHANGED_SETTINGS)) != 0)
    update (self);
}

static void
cham_review_hint_dispose (GObject *object)
{
  g_clear_object (&CHAM_REVIEW_HINT (object)->journal);
  G_OBJECT_CLASS (cham_review_hint_parent_class)->dispose (object);
}

static void
cham_review_hint_class_init (ChamReviewHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_review_hint_dispose;
}

static void
cham_review_hint_init (ChamReviewHint *self)
{
  GtkWidget *row = g_object_new (
      ADW_TYPE_ACTION_ROW, "title", _ ("Four calm weeks"), "subtitle",
      _ ("A good moment to look at what you take and leave out"), "activatable", TRUE,
      "action-name", "win.review", NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** cham_review_hint_set_journal: To be called once, with the journal to look at. */
void
cham_review_hint_set_journal (ChamReviewHint *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_REVIEW_HINT (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update (self);
}
