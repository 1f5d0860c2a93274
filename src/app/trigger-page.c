/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Says the verdict in full, shows the days it is about, and what came along on them. It judges
 * nothing: words and numbers come from analysis. */
#include "app/trigger-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/course.h"
#include "analysis/finding-words.h"
#include "analysis/trigger-words.h"
#include "app/course-view.h"
#include "draw/date.h"
#include "model/amount.h"

struct _ChamTriggerPage
{
  AdwNavigationPage parent_instance;

  GtkLabel *verdict;
  GtkLabel *words;
  GtkLabel *days;
  GtkLabel *since;
  GtkWidget *test;
  GtkWidget *test_button;
  ChamCourseView *view;
  GtkLabel *chosen;
  GtkBox *lists;
  GtkScrolledWindow *scroller;
  ChamFindings *findings;
  guint index;
};

G_DEFINE_FINAL_TYPE (ChamTriggerPage, cham_trigger_page, ADW_TYPE_NAVIGATION_PAGE)

static AdwPreferencesGroup *
add_group (ChamTriggerPage *self, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (self->lists, group);
  return ADW_PREFERENCES_GROUP (group);
}

static void
add_line (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

static const char *
get_name (ChamTriggerPage *self, guint index)
{
  return cham_exposures_get (self->findings->exposures, index)->name;
}

static void
add_companions (ChamTriggerPage *self)
{
  g_autoptr (GArray) list = cham_findings_list_companions (self->findings, self->index);
  AdwPreferencesGroup *group = NULL;

  if (list->len == 0)
    return;
  group = add_group (self, _ ("What Comes With It"),
                     _ ("Having them apart a few times would tell them apart."));
  for (guint i = 0; i < list->len; i++)
    {
      const ChamOccurrence *count = &g_array_index (list, ChamOccurrence, i);
      g_autofree char *words = cham_occurrence_describe_companion (count);

      add_line (group, get_name (self, count->index), words);
    }
}

static void
add_confounders (ChamTriggerPage *self)
{
  g_autoptr (GArray) list = cham_findings_list_confounders (self->findings, self->index);
  AdwPreferencesGroup *group
      = add_group (self, _ ("What Else There Was"),
                   _ ("These can make a day better or worse by themselves, or are done because it "
                      "was a bad one. Where they come much more often with it than without, they "
                      "may be what is behind it."));

  for (guint i = 0; i < list->len; i++)
    {
      const ChamOccurrence *count = &g_array_index (list, ChamOccurrence, i);
      g_autofree char *words = cham_occurrence_describe (count);

      add_line (group, get_name (self, count->index), words);
    }
  if (list->len == 0)
    add_line (group, _ ("Nothing recorded"),
              _ ("Marking stepped-up treatment, anti-inflammatory cream, illness, antibiotics and "
                 "periods in the check-in, also with No, makes this much more certain."));
}

/* "Less than 0.1 %" where rounding would say never. */
static char *
format_share (double share)
{
  g_autofree char *number = cham_number_format (100 * share, share < 0.01 ? 1 : 0);

  if (share < 0.001)
    return g_strdup (_ ("Less than 0.1 %"));
  return g_strdup_printf (_ ("%s %%"), number);
}

static void
add_figures (ChamTriggerPage *self)
{
  const ChamTrigger *trigger = &self->findings->triggers[self->index];
  AdwPreferencesGroup *group = NULL;
  g_autofree char *p = format_share (trigger->p);
  g_autofree char *q = format_share (trigger->q);
  g_autofree char *smallest = NULL, *points = NULL;

  if (trigger->lag < 0 || !isfinite (trigger->smallest))
    return;
  group = add_group (self, _ ("In Figures"), NULL);
  add_line (group, p, _ ("How often ratings would look like this, or more so, if it did nothing "
                         "beside what else was found (p)"));
  add_line (group, q, _ ("How much of what is at least as convincing is expected to be chance, "
                         "of all that was examined (q)"));
  smallest = cham_points_format (trigger->smallest);
  points = g_strdup_printf (_ ("%s points"), smallest);
  add_line (group, points, _ ("An effect of this size would have been noticed four times out of "
                              "five"));
}

static void
show_chosen (ChamTriggerPage *self)
{
  g_autofree char *words = cham_course_view_describe_chosen (self->view);

  gtk_label_set_label (self->chosen, words);
}

static void
on_day_activated_cb (ChamTriggerPage *self, int day)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-day", "i", day);
}

static void
show_words (ChamTriggerPage *self)
{
  const ChamTrigger *trigger = &self->findings->triggers[self->index];
  g_autofree char *words = cham_findings_describe (self->findings, self->index);
  g_autofree char *days = cham_findings_describe_days (self->findings, self->index);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), get_name (self, self->index));
  gtk_label_set_label (self->verdict, cham_trigger_get_title (trigger));
  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->days, days);
}

static void
show_since (ChamTriggerPage *self, ChamDay since)
{
  g_autofree char *day = cham_day_is_valid (since) ? cham_date_format (since) : NULL;
  g_autofree char *text = NULL;

  if (day != NULL)
    text = g_strdup_printf (_ ("Found first on %s. Who looks often finds something by chance "
                               "sooner or later; what stays found says more."), day);
  gtk_label_set_label (self->since, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->since), text != NULL);
}

/* A trial takes what can be had on some days and not on others, as one chooses. */
static void
show_test (ChamTriggerPage *self)
{
  const ChamExposureSeries *series = cham_exposures_get (self->findings->exposures, self->index);
  const ChamTrigger *trigger = &self->findings->triggers[self->index];

  gtk_widget_set_visible (self->test, cham_exposure_series_can_be_tried (series));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->test_button), "(ssi)",
                                    cham_exposure_kind_to_string (series->kind), series->name,
                                    MAX (trigger->lag, 0));
}

static void
show_lists (ChamTriggerPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lists))) != NULL)
    gtk_box_remove (self->lists, child);
  add_companions (self);
  add_confounders (self);
  add_figures (self);
}

static void
cham_trigger_page_dispose (GObject *object)
{
  ChamTriggerPage *self = CHAM_TRIGGER_PAGE (object);

  g_clear_pointer (&self->findings, cham_findings_unref);
  G_OBJECT_CLASS (cham_trigger_page_parent_class)->dispose (object);
}

static void
cham_trigger_page_class_init (ChamTriggerPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trigger_page_dispose;
  g_type_ensure (CHAM_TYPE_COURSE_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trigger-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, verdict);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, words);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, days);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, since);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, test);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, test_button);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, view);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, lists);
  gtk_widget_class_bind_template_child (widget_class, ChamTriggerPage, scroller);
  gtk_widget_class_bind_template_callback (widget_class, on_day_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_chosen);
}

static void
cham_trigger_page_init (ChamTriggerPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwNavigationPage *
cham_trigger_page_new (void)
{
  return g_object_new (CHAM_TYPE_TRIGGER_PAGE, NULL);
}

/**
 * cham_trigger_page_show:
 * @index: the series that it shows, from the top
 * @since: the day it was found first, %CHAM_DAY_NONE when it is not found
 */
void
cham_trigger_page_show (ChamTriggerPage *self, ChamFindings *findings, guint index, ChamDay since)
{
  const ChamExposures *exposures = findings->exposures;

  g_return_if_fail (CHAM_IS_TRIGGER_PAGE (self));
  cham_findings_ref (findings);
  g_clear_pointer (&self->findings, cham_findings_unref);
  self->findings = findings;
  self->index = index;
  cham_course_view_set_course (self->view, cham_course_new (exposures, index),
                               exposures->minimum, exposures->maximum);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  show_words (self);
  show_since (self, since);
  show_test (self);
  show_chosen (self);
  show_lists (self);
}

/**
 * cham_trigger_page_find:
 * @index: (out): where @findings have what is shown; untouched when they have it no more
 *
 * Returns: whether what is shown is still there
 */
gboolean
cham_trigger_page_find (ChamTriggerPage *self, const ChamFindings *findings, guint *index)
{
  const ChamExposureSeries *shown = NULL;

  g_return_val_if_fail (CHAM_IS_TRIGGER_PAGE (self), FALSE);
  shown = cham_exposures_get (self->findings->exposures, self->index);
  return cham_exposures_find (findings->exposures, shown->kind, shown->name, index);
}
