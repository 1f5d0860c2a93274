/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each action is one step of undo, or opens one dialog. */
#include "app/meal-actions.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/feedback.h"
#include "app/meals.h"
#include "store/meals.h"

static ChamJournal *
get_journal (GtkWidget *widget)
{
  return cham_page_get_journal (CHAM_PAGE (widget));
}

static void
tell (GtkWidget *widget, gboolean done, const GError *error)
{
  if (!done)
    cham_feedback_tell_error (widget, error);
}

static void
on_add_food_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  const char *name;
  guint32 slot;
  gint16 time;

  g_variant_get (parameter, "(un&s)", &slot, &time, &name);
  tell (widget,
        cham_journal_add_meal_food (get_journal (widget), cham_page_get_day (CHAM_PAGE (widget)),
                                    (ChamMealSlot) slot, time, name, NAN, &error),
        error);
  cham_meals_focus_meal (CHAM_MEALS (widget), (ChamMealSlot) slot, time);
}

static void
on_remove_food_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &name);
  text = g_strdup_printf (_ ("%s removed"), name);
  if (cham_journal_remove_meal_food (get_journal (widget), id, &error))
    cham_feedback_offer_undo (widget, get_journal (widget), text);
  else
    cham_feedback_tell_error (widget, error);
}

static void
on_set_portion_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  double portion;
  gint64 id;

  g_variant_get (parameter, "(xd)", &id, &portion);
  tell (widget, cham_journal_set_portion (get_journal (widget), id, portion, &error), error);
}

static void
on_move_food_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  guint32 slot;
  gint64 id;

  g_variant_get (parameter, "(xu)", &id, &slot);
  tell (widget,
        cham_journal_move_meal_food (get_journal (widget), id, (ChamMealSlot) slot, &error),
        error);
}

static void
on_set_time_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  gint64 meal;
  gint16 time;

  g_variant_get (parameter, "(xn)", &meal, &time);
  tell (widget, cham_journal_set_meal_time (get_journal (widget), meal, time, &error), error);
}

static void
on_add_time_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cham_meals_add_row (CHAM_MEALS (widget), (ChamMealSlot) g_variant_get_uint32 (parameter));
}

static void
on_delete_meal_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint32 slot;
  gint64 meal;

  g_variant_get (parameter, "(xu)", &meal, &slot);
  /* Translators: "Breakfast deleted" */
  text = g_strdup_printf (_ ("%s deleted"), cham_meal_slot_get_title ((ChamMealSlot) slot));
  if (cham_journal_remove_meal (get_journal (widget), meal, &error))
    cham_feedback_offer_undo (widget, get_journal (widget), text);
  else
    cham_feedback_tell_error (widget, error);
}

/** cham_meals_install_actions: Gives the class of ChamMeals its actions. */
void
cham_meals_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "meals.add-food", "(uns)", on_add_food_activated_cb);
  gtk_widget_class_install_action (klass, "meals.remove-food", "(xs)",
                                   on_remove_food_activated_cb);
  gtk_widget_class_install_action (klass, "meals.set-portion", "(xd)",
                                   on_set_portion_activated_cb);
  gtk_widget_class_install_action (klass, "meals.move-food", "(xu)", on_move_food_activated_cb);
  gtk_widget_class_install_action (klass, "meals.set-time", "(xn)", on_set_time_activated_cb);
  gtk_widget_class_install_action (klass, "meals.add-time", "u", on_add_time_activated_cb);
  gtk_widget_class_install_action (klass, "meals.delete-meal", "(xu)",
                                   on_delete_meal_activated_cb);
}
