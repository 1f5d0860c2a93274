/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* All meals of a day are chosen until some are left out. However many are copied, it is one
 * step of undo. */
#include "app/meal-copy-dialog.h"

#include <glib/gi18n.h>

#include "app/day-title.h"
#include "app/feedback.h"
#include "app/food-words.h"
#include "app/month-grid.h"
#include "app/today.h"
#include "store/meals.h"

struct _ChamMealCopyDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  ChamDay to;
  ChamDay from;
  GPtrArray *meals;
  GPtrArray *rows;   /* of meals, in their order */
  GPtrArray *checks; /* of rows, in their order */

  ChamMonthGrid *month;
  AdwPreferencesGroup *meals_group;
  GtkWidget *copy;
};

G_DEFINE_FINAL_TYPE (ChamMealCopyDialog, cham_meal_copy_dialog, ADW_TYPE_DIALOG)

static guint copied;

static gboolean
is_chosen (ChamMealCopyDialog *self, guint index)
{
  return gtk_check_button_get_active (g_ptr_array_index (self->checks, index));
}

static void
update_copy (ChamMealCopyDialog *self)
{
  gboolean chosen = FALSE;

  for (guint i = 0; i < self->checks->len; i++)
    chosen = chosen || is_chosen (self, i);
  gtk_widget_set_sensitive (self->copy, chosen);
}

static void
add_meal (ChamMealCopyDialog *self, const ChamMeal *meal)
{
  char time[CHAM_TIME_TEXT_SIZE];
  g_autofree char *title
      = cham_meal_describe (meal->slot, cham_time_of_day_print (meal->time, time));
  g_autofree char *foods = cham_meal_list_foods (meal);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", foods, "activatable-widget", check, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, foods, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_copy), self, G_CONNECT_SWAPPED);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_preferences_group_add (self->meals_group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->checks, check);
}

static void
clear_meals (ChamMealCopyDialog *self)
{
  g_ptr_array_set_size (self->checks, 0);
  while (self->rows->len > 0)
    adw_preferences_group_remove (self->meals_group,
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

static const char *
describe_lack (ChamMealCopyDialog *self)
{
  if (self->from == self->to)
    return _ ("This is the day to copy to. Choose another one.");
  return self->meals->len == 0 ? _ ("No meal is recorded on this day.") : NULL;
}

static void
show_day (ChamMealCopyDialog *self, ChamDay day)
{
  g_autofree char *title = cham_day_title_format (day, cham_today ());
  g_autoptr (GError) error = NULL;
  GPtrArray *meals = cham_journal_list_meals (self->journal, day, &error);

  if (meals == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_clear_pointer (&self->meals, g_ptr_array_unref);
  self->meals = meals;
  self->from = day;
  cham_month_grid_set_day (self->month, day);
  clear_meals (self);
  for (guint i = 0; i < meals->len && day != self->to; i++)
    add_meal (self, g_ptr_array_index (meals, i));
  adw_preferences_group_set_title (self->meals_group, title);
  adw_preferences_group_set_description (self->meals_group, describe_lack (self));
  update_copy (self);
}

static void
on_day_chosen_cb (ChamMealCopyDialog *self, int day)
{
  show_day (self, day);
}

static void
on_cancel_clicked_cb (ChamMealCopyDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Returns: how many foods were copied, 0 with @error set */
static guint
copy_chosen (ChamMealCopyDialog *self, GError **error)
{
  guint n_foods = 0;

  for (guint i = 0; i < self->meals->len; i++)
    {
      const ChamMeal *meal = g_ptr_array_index (self->meals, i);

      if (!is_chosen (self, i))
        continue;
      if (!cham_journal_copy_meal (self->journal, meal->id, self->to, meal->slot, error))
        return 0;
      n_foods += meal->foods->len;
    }
  return n_foods;
}

static void
on_copy_clicked_cb (ChamMealCopyDialog *self)
{
  g_autoptr (GError) error = NULL;
  guint n_foods = 0;

  if (cham_journal_begin (self->journal, _ ("Copy meals"), &error))
    {
      n_foods = copy_chosen (self, &error);
      if (n_foods == 0)
        cham_journal_roll_back (self->journal);
      else if (!cham_journal_commit (self->journal, &error))
        n_foods = 0;
    }
  if (n_foods == 0)
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  g_signal_emit (self, copied, 0, n_foods);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cham_meal_copy_dialog_dispose (GObject *object)
{
  ChamMealCopyDialog *self = CHAM_MEAL_COPY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MEAL_COPY_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->meals, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_meal_copy_dialog_parent_class)->dispose (object);
}

static void
cham_meal_copy_dialog_class_init (ChamMealCopyDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_meal_copy_dialog_dispose;
  copied = g_signal_new ("copied", CHAM_TYPE_MEAL_COPY_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_type_ensure (CHAM_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/meal-copy-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMealCopyDialog, month);
  gtk_widget_class_bind_template_child (widget_class, ChamMealCopyDialog, meals_group);
  gtk_widget_class_bind_template_child (widget_class, ChamMealCopyDialog, copy);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
}

static void
cham_meal_copy_dialog_init (ChamMealCopyDialog *self)
{
  self->rows = g_ptr_array_new ();
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The nearest day with meals, the day before when there is none. */
static ChamDay
find_first_day (ChamMealCopyDialog *self)
{
  g_autoptr (GPtrArray) days = cham_journal_list_meal_days (self->journal, self->to, 1, NULL);

  if (days == NULL || days->len == 0)
    return MAX (self->to - 1, CHAM_DAY_FIRST);
  return ((const ChamMealDay *) g_ptr_array_index (days, 0))->day;
}

/**
 * cham_meal_copy_dialog_new:
 * @day: the day to copy to
 *
 * Returns: (transfer floating): the dialog, to present
 */
AdwDialog *
cham_meal_copy_dialog_new (ChamJournal *journal, ChamDay day)
{
  ChamMealCopyDialog *self = g_object_new (CHAM_TYPE_MEAL_COPY_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->to = day;
  cham_month_grid_set_today (self->month, cham_today ());
  show_day (self, find_first_day (self));
  return ADW_DIALOG (self);
}
