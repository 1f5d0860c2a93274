/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A name that cannot be added is said while it is typed, and stays to be put right. */
#include "app/new-food-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "store/foods.h"

struct _ChamNewFoodDialog
{
  AdwAlertDialog parent_instance;

  ChamJournal *journal;

  GtkEditable *name;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ChamNewFoodDialog, cham_new_food_dialog, ADW_TYPE_ALERT_DIALOG)

static guint food_added;

/* Returns: (transfer full) (nullable): why @name cannot be added */
static char *
find_problem (ChamNewFoodDialog *self, const char *name)
{
  g_autoptr (ChamFood) same = NULL;

  if (g_utf8_strlen (name, -1) > CHAM_FOOD_MOST_LETTERS)
    return g_strdup_printf (_ ("This name is too long: at most %d letters."),
                            CHAM_FOOD_MOST_LETTERS);
  same = cham_journal_find_food (self->journal, name, NULL);
  if (same == NULL)
    return NULL;
  if (same->archived)
    return g_strdup_printf (_ ("There is “%s” already. It is archived."), same->name);
  return g_strdup_printf (_ ("There is “%s” already."), same->name);
}

static void
on_name_changed_cb (ChamNewFoodDialog *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *problem = find_problem (self, name);

  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (self), "add",
                                         *name != '\0' && problem == NULL);
  if (problem != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), problem,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
cham_new_food_dialog_response (AdwAlertDialog *dialog, const char *response)
{
  ChamNewFoodDialog *self = CHAM_NEW_FOOD_DIALOG (dialog);
  g_autoptr (ChamFood) food = cham_food_new (gtk_editable_get_text (self->name));
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (response, "add"))
    return;
  if (cham_journal_add_food (self->journal, food, &error))
    g_signal_emit (self, food_added, 0, food->id);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_new_food_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_NEW_FOOD_DIALOG);
  g_clear_object (&CHAM_NEW_FOOD_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_new_food_dialog_parent_class)->dispose (object);
}

static void
cham_new_food_dialog_class_init (ChamNewFoodDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_new_food_dialog_dispose;
  ADW_ALERT_DIALOG_CLASS (klass)->response = cham_new_food_dialog_response;
  food_added = g_signal_new ("food-added", CHAM_TYPE_NEW_FOOD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                             NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/new-food-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamNewFoodDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChamNewFoodDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, on_name_changed_cb);
}

static void
cham_new_food_dialog_init (ChamNewFoodDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_new_food_dialog_new:
 * @typed: what the name begins as
 *
 * Returns: (transfer floating): the question, to present
 */
AdwDialog *
cham_new_food_dialog_new (ChamJournal *journal, const char *typed)
{
  ChamNewFoodDialog *self = g_object_new (CHAM_TYPE_NEW_FOOD_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  gtk_editable_set_text (self->name, typed);
  on_name_changed_cb (self);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->name));
  return ADW_DIALOG (self);
}
