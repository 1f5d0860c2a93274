/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form. It shows what a trial has and fills it in; whether that can be carried out the trial
 * itself says, on the next page. */
#include "app/trial-plan-page.h"

#include <glib/gi18n.h>

#include "app/day-row.h"
#include "app/problem-row.h"
#include "model/measure.h"

struct _ChamTrialPlanPage
{
  AdwNavigationPage parent_instance;

  GPtrArray *outcomes;
  ChamDay today;

  AdwComboRow *outcome;
  AdwSpinRow *threshold;
  ChamDayRow *start;
  ChamProblemRow *start_problem;
  GtkWidget *hidden_group;
  AdwSwitchRow *hidden;
  GtkWidget *agreed_group;
  AdwSwitchRow *agreed;
  GtkWidget *next;
};

G_DEFINE_FINAL_TYPE (ChamTrialPlanPage, cham_trial_plan_page, ADW_TYPE_NAVIGATION_PAGE)

static guint planned_signal;

/* What #ChamTrial calls it. */
static const char *
get_name (const ChamMeasure *measure)
{
  return measure->key != NULL ? measure->key : measure->name;
}

/* A trial cannot begin in the past: what counts is fixed before anybody knows how it went. */
static gboolean
check (ChamTrialPlanPage *self)
{
  ChamDay start = cham_day_row_get_day (self->start);
  gboolean late = !cham_day_is_valid (start) || start < self->today;

  cham_problem_row_show (self->start_problem,
                         late ? _ ("A trial begins today or later.") : NULL);
  gtk_widget_set_sensitive (self->next, !late);
  return !late;
}

static void
on_field_changed_cb (ChamTrialPlanPage *self)
{
  check (self);
}

static void
on_next_clicked_cb (ChamTrialPlanPage *self)
{
  if (check (self))
    g_signal_emit (self, planned_signal, 0);
}

static void
cham_trial_plan_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIAL_PLAN_PAGE);
  g_clear_pointer (&CHAM_TRIAL_PLAN_PAGE (object)->outcomes, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_trial_plan_page_parent_class)->dispose (object);
}

static void
cham_trial_plan_page_class_init (ChamTrialPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_trial_plan_page_dispose;
  planned_signal = g_signal_new ("planned", CHAM_TYPE_TRIAL_PLAN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CHAM_TYPE_DAY_ROW);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trial-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, outcome);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, threshold);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, start);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, start_problem);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, hidden_group);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, hidden);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, agreed_group);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, agreed);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialPlanPage, next);
  gtk_widget_class_bind_template_callback (widget_class, on_field_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
cham_trial_plan_page_init (ChamTrialPlanPage *self)
{
  self->outcomes = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_measure_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_trial_plan_page_set_outcomes: Offers those of @measures that say how bad a day was. */
void
cham_trial_plan_page_set_outcomes (ChamTrialPlanPage *self, const GPtrArray *measures)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_return_if_fail (CHAM_IS_TRIAL_PLAN_PAGE (self));
  g_ptr_array_set_size (self->outcomes, 0);
  for (guint i = 0; i < measures->len; i++)
    {
      const ChamMeasure *measure = measures->pdata[i];

      if (!cham_measure_may_be_outcome (measure) || !cham_measure_is_shown (measure))
        continue;
      g_ptr_array_add (self->outcomes, cham_measure_copy (measure));
      gtk_string_list_append (titles, cham_measure_get_title (measure));
    }
  adw_combo_row_set_model (self->outcome, G_LIST_MODEL (titles));
}

static void
show_outcome (ChamTrialPlanPage *self, const char *name)
{
  for (guint i = 0; i < self->outcomes->len; i++)
    if (g_strcmp0 (get_name (self->outcomes->pdata[i]), name) == 0)
      adw_combo_row_set_selected (self->outcome, i);
}

/** cham_trial_plan_page_show: Shows what @trial has so far. */
void
cham_trial_plan_page_show (ChamTrialPlanPage *self, const ChamTrial *trial, ChamDay today)
{
  gboolean drawn = trial->design == CHAM_TRIAL_ON_OFF;
  gboolean food = cham_trial_is_of_food (trial);

  g_return_if_fail (CHAM_IS_TRIAL_PLAN_PAGE (self));
  self->today = today;
  show_outcome (self, trial->outcome);
  adw_spin_row_set_value (self->threshold, trial->threshold);
  gtk_widget_set_visible (GTK_WIDGET (self->threshold), !drawn);
  cham_day_row_set_day (self->start, trial->start);
  /* What is eaten cannot be packed so that nobody sees it. */
  gtk_widget_set_visible (self->hidden_group,
                          drawn && trial->kind == CHAM_EXPOSURE_TREATMENT);
  adw_switch_row_set_active (self->hidden, trial->hidden);
  gtk_widget_set_visible (self->agreed_group, food && !drawn);
  adw_switch_row_set_active (self->agreed, trial->agreed);
  check (self);
}

/** cham_trial_plan_page_read: Puts what was chosen into @trial. */
void
cham_trial_plan_page_read (ChamTrialPlanPage *self, ChamTrial *trial)
{
  guint selected = adw_combo_row_get_selected (self->outcome);

  g_return_if_fail (CHAM_IS_TRIAL_PLAN_PAGE (self));
  if (selected < self->outcomes->len)
    g_set_str (&trial->outcome, get_name (self->outcomes->pdata[selected]));
  trial->threshold = adw_spin_row_get_value (self->threshold);
  trial->start = cham_day_row_get_day (self->start);
  trial->hidden = gtk_widget_get_visible (self->hidden_group)
                  && adw_switch_row_get_active (self->hidden);
  trial->agreed = gtk_widget_get_visible (self->agreed_group)
                  && adw_switch_row_get_active (self->agreed);
}
