/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the meals planned for the weekday that is chosen, and stores each change at once. */
#include "app/plan-week.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/plan-slot-row.h"
#include "app/today.h"
#include "store/meal-plans.h"

struct _ChamPlanWeek
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  const ChamMealPlan *plan; /* of whoever shows it */
  ChamPlanSlotRow *rows[CHAM_MEAL_N_SLOTS];

  AdwToggleGroup *days;
  GtkWidget *copy;
};

G_DEFINE_FINAL_TYPE (ChamPlanWeek, cham_plan_week, ADW_TYPE_PREFERENCES_GROUP)

static int
get_weekday (ChamPlanWeek *self)
{
  return (int) adw_toggle_group_get_active (self->days);
}

static gboolean
has_foods (ChamPlanWeek *self, int weekday)
{
  for (guint i = 0; i < self->plan->foods->len; i++)
    if (((const ChamPlannedFood *) g_ptr_array_index (self->plan->foods, i))->weekday == weekday)
      return TRUE;
  return FALSE;
}

static void
on_weekday_chosen_cb (ChamPlanWeek *self)
{
  if (self->plan == NULL)
    return;
  for (int slot = 0; slot < CHAM_MEAL_N_SLOTS; slot++)
    cham_plan_slot_row_show (self->rows[slot], self->plan, get_weekday (self));
  gtk_widget_set_sensitive (self->copy, has_foods (self, get_weekday (self)));
}

static void
on_add_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamPlanWeek *self = CHAM_PLAN_WEEK (widget);
  g_autoptr (GError) error = NULL;
  const char *name;
  guint slot;

  g_variant_get (parameter, "(u&s)", &slot, &name);
  if (!cham_journal_add_planned_food (self->journal, get_weekday (self), (ChamMealSlot) slot, name,
                                      cham_today (), &error))
    cham_feedback_tell_error (widget, error);
}

static void
on_remove_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamPlanWeek *self = CHAM_PLAN_WEEK (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const char *name;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &name);
  text = g_strdup_printf (_ ("%s removed"), name);
  if (cham_journal_remove_planned_food (self->journal, id, &error))
    cham_feedback_offer_undo (widget, self->journal, text);
  else
    cham_feedback_tell_error (widget, error);
}

static void
on_copy_activated_cb (ChamPlanWeek *self)
{
  g_autoptr (GError) error = NULL;

  if (cham_journal_copy_planned_day (self->journal, get_weekday (self), cham_today (), &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), self->journal, _ ("Added to the other days"));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
add_days (ChamPlanWeek *self)
{
  for (int weekday = 0; weekday < CHAM_DAYS_OF_WEEK; weekday++)
    {
      g_autofree char *name = cham_weekday_format (weekday, FALSE);
      g_autofree char *brief = cham_weekday_format (weekday, TRUE);
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_label (toggle, brief);
      adw_toggle_set_tooltip (toggle, name);
      adw_toggle_group_add (self->days, toggle);
    }
  adw_toggle_group_set_active (self->days, (guint) cham_day_get_weekday (cham_today ()) - 1);
}

/* The toggles tell that none is chosen when they go: nothing is shown any more then. */
static void
cham_plan_week_dispose (GObject *object)
{
  CHAM_PLAN_WEEK (object)->plan = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_PLAN_WEEK);
  g_clear_object (&CHAM_PLAN_WEEK (object)->journal);
  G_OBJECT_CLASS (cham_plan_week_parent_class)->dispose (object);
}

static void
cham_plan_week_class_init (ChamPlanWeekClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_plan_week_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/plan-week.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamPlanWeek, days);
  gtk_widget_class_bind_template_callback (widget_class, on_weekday_chosen_cb);
  gtk_widget_class_install_action (widget_class, "plan.add-food", "(us)", on_add_activated_cb);
  gtk_widget_class_install_action (widget_class, "plan.remove-food", "(xs)",
                                   on_remove_activated_cb);
}

static void
cham_plan_week_init (ChamPlanWeek *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_days (self);
}

/** cham_plan_week_set_journal: To be called once, with the journal that keeps the plan. */
void
cham_plan_week_set_journal (ChamPlanWeek *self, ChamJournal *journal)
{
  gboolean writable = cham_journal_get_read_only (journal) == CHAM_READ_ONLY_NOT;

  g_return_if_fail (CHAM_IS_PLAN_WEEK (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  for (int slot = 0; slot < CHAM_MEAL_N_SLOTS; slot++)
    {
      GtkWidget *row = cham_plan_slot_row_new (journal, (ChamMealSlot) slot);

      gtk_widget_set_sensitive (row, writable);
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      self->rows[slot] = CHAM_PLAN_SLOT_ROW (row);
    }
  self->copy = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _ ("Add to the Other Days"), NULL);
  gtk_widget_set_visible (self->copy, writable);
  g_signal_connect_object (self->copy, "activated", G_CALLBACK (on_copy_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->copy);
}

/**
 * cham_plan_week_show:
 * @plan: (transfer none): must stay until another is shown
 * @eaten: (element-type ChamEatenDay): what was eaten in @days
 * @days: the days that are counted
 */
void
cham_plan_week_show (ChamPlanWeek *self, const ChamMealPlan *plan, const GPtrArray *eaten,
                     ChamDayRange days)
{
  g_autofree char *count
      = cham_meal_plan_format_count (cham_meal_plan_count_foods (plan, eaten, days));

  g_return_if_fail (CHAM_IS_PLAN_WEEK (self) && self->journal != NULL);
  self->plan = plan;
  adw_preferences_group_set_description (
      ADW_PREFERENCES_GROUP (self),
      plan->foods->len > 0 ? count : _ ("The meals you and a dietitian have planned, if any."));
  on_weekday_chosen_cb (self);
}
