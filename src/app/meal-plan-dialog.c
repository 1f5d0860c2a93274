/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists the rules and the questions that come of them; the week is the affair of plan-week. It
 * advises nothing: what stands here the person has agreed with somebody, or chosen. */
#include "app/meal-plan-dialog.h"

#include <glib/gi18n.h>

#include "app/diet-rule-dialog.h"
#include "app/feedback.h"
#include "app/plan-week.h"
#include "app/today.h"
#include "app/undo-keys.h"
#include "model/nutrition-gap.h"
#include "store/meal-plans.h"

#define DAYS_COUNTED 28

struct _ChamMealPlanDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  ChamMealPlan *plan; /* its rules in the order of their rows */
  GPtrArray *rule_rows;
  GPtrArray *gap_rows;

  AdwPreferencesGroup *rules;
  GtkWidget *add;
  AdwPreferencesGroup *gaps;
  ChamPlanWeek *week;
};

G_DEFINE_FINAL_TYPE (ChamMealPlanDialog, cham_meal_plan_dialog, ADW_TYPE_DIALOG)

static gboolean
is_read_only (ChamMealPlanDialog *self)
{
  return cham_journal_get_read_only (self->journal) != CHAM_READ_ONLY_NOT;
}

static ChamDietRule *
find_rule (ChamMealPlanDialog *self, GtkWidget *row)
{
  guint index;

  return g_ptr_array_find (self->rule_rows, row, &index)
             ? g_ptr_array_index (self->plan->rules, index)
             : NULL;
}

static void
on_add_clicked_cb (ChamMealPlanDialog *self)
{
  adw_dialog_present (cham_diet_rule_dialog_new (self->journal, NULL, cham_today ()),
                      GTK_WIDGET (self));
}

static void
on_rule_activated_cb (ChamMealPlanDialog *self, GtkWidget *row)
{
  const ChamDietRule *rule = find_rule (self, row);

  if (rule != NULL)
    adw_dialog_present (cham_diet_rule_dialog_new (self->journal, rule, cham_today ()),
                        GTK_WIDGET (self));
}

static void
on_remove_clicked_cb (ChamMealPlanDialog *self, GtkWidget *button)
{
  const ChamDietRule *rule
      = find_rule (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (rule == NULL)
    return;
  /* Translators: a food was taken off the lists of what is eaten and left out */
  text = g_strdup_printf (_ ("%s removed"), cham_diet_rule_get_title (rule));
  gtk_widget_grab_focus (self->add);
  if (cham_journal_remove_diet_rule (self->journal, rule->id, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self->rules), self->journal, text);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  while (rows->len > 0)
    adw_preferences_group_remove (group, g_ptr_array_steal_index (rows, rows->len - 1));
}

/* Its texts come after it knows that they are no markup. */
static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_remove_button (ChamMealPlanDialog *self, GtkWidget *row, const char *title)
{
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), title);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", label,
                      "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_remove_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_rule (ChamMealPlanDialog *self, const ChamDietRule *rule, const GPtrArray *eaten,
          ChamDayRange days)
{
  const char *title = cham_diet_rule_get_title (rule);
  g_autofree char *dates = cham_diet_rule_format (rule);
  g_autofree char *count
      = cham_diet_rule_format_count (rule, cham_diet_rule_count (rule, eaten, days));
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", dates, count);
  GtkWidget *row = make_row (title, subtitle);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), !is_read_only (self));
  if (!is_read_only (self))
    add_remove_button (self, row, title);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_rule_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->rule_rows, row);
  adw_preferences_group_add (self->rules, row);
}

static void
add_gap (ChamMealPlanDialog *self, const ChamNutritionGap *gap)
{
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", _ (gap->text), gap->source);
  GtkWidget *row = make_row (_ (gap->title), subtitle);
  GtkWidget *link = gtk_link_button_new_with_label (gap->url, _ ("Source"));

  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), link);
  g_ptr_array_add (self->gap_rows, row);
  adw_preferences_group_add (self->gaps, row);
}

static void
show_plan (ChamMealPlanDialog *self, const GPtrArray *eaten, ChamDayRange days)
{
  g_autoptr (GPtrArray) gaps = cham_nutrition_gaps_list (self->plan, days.to);

  clear_rows (self->rules, self->rule_rows);
  clear_rows (self->gaps, self->gap_rows);
  for (guint i = 0; i < self->plan->rules->len; i++)
    add_rule (self, g_ptr_array_index (self->plan->rules, i), eaten, days);
  for (guint i = 0; i < gaps->len; i++)
    add_gap (self, g_ptr_array_index (gaps, i));
  gtk_widget_set_visible (GTK_WIDGET (self->gaps), gaps->len > 0);
  cham_plan_week_show (self->week, self->plan, eaten, days);
}

static void
read_plan (ChamMealPlanDialog *self)
{
  const ChamDayRange days = { cham_today () - DAYS_COUNTED + 1, cham_today () };
  g_autoptr (ChamMealPlan) plan = cham_journal_load_meal_plan (self->journal, NULL);
  g_autoptr (GPtrArray) eaten
      = plan != NULL ? cham_journal_list_eaten_days (self->journal, days, NULL) : NULL;

  if (eaten == NULL)
    return;
  g_clear_pointer (&self->plan, cham_meal_plan_free);
  self->plan = g_steal_pointer (&plan);
  show_plan (self, eaten, days);
}

static void
on_journal_changed_cb (ChamMealPlanDialog *self, guint what)
{
  if ((what & (CHAM_CHANGED_PLAN | CHAM_CHANGED_FOODS | CHAM_CHANGED_MEALS)) != 0)
    read_plan (self);
}

/* What is inside outlives the dialog in some versions of libadwaita, and would keep the journal. */
static void
cham_meal_plan_dialog_dispose (GObject *object)
{
  ChamMealPlanDialog *self = CHAM_MEAL_PLAN_DIALOG (object);

  adw_dialog_set_child (ADW_DIALOG (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MEAL_PLAN_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->plan, cham_meal_plan_free);
  g_clear_pointer (&self->rule_rows, g_ptr_array_unref);
  g_clear_pointer (&self->gap_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_meal_plan_dialog_parent_class)->dispose (object);
}

static void
cham_meal_plan_dialog_class_init (ChamMealPlanDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_meal_plan_dialog_dispose;
  g_type_ensure (CHAM_TYPE_PLAN_WEEK);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/meal-plan-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMealPlanDialog, rules);
  gtk_widget_class_bind_template_child (widget_class, ChamMealPlanDialog, add);
  gtk_widget_class_bind_template_child (widget_class, ChamMealPlanDialog, gaps);
  gtk_widget_class_bind_template_child (widget_class, ChamMealPlanDialog, week);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked_cb);
  cham_undo_keys_bind (widget_class);
}

static void
cham_meal_plan_dialog_init (ChamMealPlanDialog *self)
{
  self->rule_rows = g_ptr_array_new ();
  self->gap_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_meal_plan_dialog_new: (transfer floating): The plan of @journal, to present. */
AdwDialog *
cham_meal_plan_dialog_new (ChamJournal *journal)
{
  ChamMealPlanDialog *self = g_object_new (CHAM_TYPE_MEAL_PLAN_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  gtk_widget_set_visible (self->add, !is_read_only (self));
  cham_plan_week_set_journal (self->week, journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_plan (self);
  return ADW_DIALOG (self);
}
