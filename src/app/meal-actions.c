/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each action is one step of undo, or opens one dialog. */
#include "app/meal-actions.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/day-title.h"
#include "app/feedback.h"
#include "app/food-words.h"
#include "app/foods-dialog.h"
#include "app/meal-copy-dialog.h"
#include "app/meals.h"
#include "app/today.h"
#include "store/meals.h"

#define MOST_DAYS 5     /* offered for copying in the menu */
#define MOST_LETTERS 36 /* of what was eaten on a day */

static ChamJournal *
get_journal (GtkWidget *widget)
{
  return cham_page_get_journal (CHAM_PAGE (widget));
}

/* @error: by its place, because it is not known before the arguments are */
static void
tell (GtkWidget *widget, gboolean done, GError **error)
{
  if (!done)
    cham_feedback_tell_error (widget, *error);
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
        &error);
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
  tell (widget, cham_journal_set_portion (get_journal (widget), id, portion, &error), &error);
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
        &error);
}

static void
on_set_time_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GError) error = NULL;
  gint64 meal;
  gint16 time;

  g_variant_get (parameter, "(xn)", &meal, &time);
  tell (widget, cham_journal_set_meal_time (get_journal (widget), meal, time, &error), &error);
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

static void
on_copy_day_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamJournal *journal = get_journal (widget);
  g_autoptr (GError) error = NULL;

  if (cham_journal_copy_day_meals (journal, g_variant_get_int32 (parameter),
                                   cham_page_get_day (CHAM_PAGE (widget)), &error))
    cham_feedback_offer_undo (widget, journal, _ ("Meals copied"));
  else
    cham_feedback_tell_error (widget, error);
}

static void
on_meals_copied_cb (GtkWidget *widget, guint n_foods)
{
  g_autofree char *text = cham_meals_describe_copied (n_foods);

  cham_feedback_offer_undo (widget, get_journal (widget), text);
}

static void
on_choose_meals_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwDialog *dialog = cham_meal_copy_dialog_new (get_journal (widget),
                                                 cham_page_get_day (CHAM_PAGE (widget)));

  g_signal_connect_object (dialog, "copied", G_CALLBACK (on_meals_copied_cb), widget,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

/* The same again today, seen from another day. */
static void
on_repeat_meal_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint32 slot;
  gint64 meal;

  g_variant_get (parameter, "(xu)", &meal, &slot);
  /* Translators: "Breakfast copied to today" */
  text = g_strdup_printf (_ ("%s copied to today"),
                          cham_meal_slot_get_title ((ChamMealSlot) slot));
  if (cham_journal_copy_meal (get_journal (widget), meal, cham_today (), (ChamMealSlot) slot,
                              &error))
    cham_feedback_offer_undo (widget, get_journal (widget), text);
  else
    cham_feedback_tell_error (widget, error);
}

static char *
cut (const char *text)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (text, -1) <= MOST_LETTERS)
    return g_strdup (text);
  head = g_utf8_substring (text, 0, MOST_LETTERS - 1);
  return g_strconcat (head, "…", NULL);
}

static void
append_day (GMenu *menu, const ChamMealDay *day, ChamDay today)
{
  g_autofree char *date = cham_day_title_format (day->day, today);
  g_autofree char *foods = cut (day->text);
  /* Translators: a day, and what was eaten on it */
  g_autofree char *title = g_strdup_printf (C_ ("day to copy", "%s: %s"), date, foods);
  g_autoptr (GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "meals.copy-day", "i", day->day);
  g_menu_append_item (menu, item);
}

/**
 * cham_meals_make_copy_menu:
 * @day: the day to copy to
 *
 * Returns: (transfer full) (nullable): a menu of the days nearest to @day that have meals, or
 *   %NULL with @error set
 */
GMenuModel *
cham_meals_make_copy_menu (ChamJournal *journal, ChamDay day, ChamDay today, GError **error)
{
  g_autoptr (GPtrArray) days = cham_journal_list_meal_days (journal, day, MOST_DAYS, error);
  g_autoptr (GMenu) whole_days = g_menu_new ();
  g_autoptr (GMenu) rest = g_menu_new ();
  GMenu *menu;

  if (days == NULL)
    return NULL;
  menu = g_menu_new ();
  for (guint i = 0; i < days->len; i++)
    append_day (whole_days, days->pdata[i], today);
  if (days->len == 0)
    g_menu_append (whole_days, _ ("No other day has meals yet"), "meals.none");
  else
    g_menu_append (rest, _ ("_Another Day, or Some Meals…"), "meals.choose-meals");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (whole_days));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rest));
  return G_MENU_MODEL (menu);
}

static void
on_show_food_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gint64 food = g_variant_get_int64 (parameter);

  adw_dialog_present (cham_foods_dialog_new_for_food (get_journal (widget), food), widget);
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
  gtk_widget_class_install_action (klass, "meals.copy-day", "i", on_copy_day_activated_cb);
  gtk_widget_class_install_action (klass, "meals.choose-meals", NULL,
                                   on_choose_meals_activated_cb);
  gtk_widget_class_install_action (klass, "meals.repeat-meal", "(xu)",
                                   on_repeat_meal_activated_cb);
  gtk_widget_class_install_action (klass, "meals.show-food", "x", on_show_food_activated_cb);
  gtk_widget_class_install_action (klass, "meals.delete-meal", "(xu)",
                                   on_delete_meal_activated_cb);
}
