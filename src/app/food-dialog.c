/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each change is stored at once, as a step that can be undone, and counts for all that was
 * eaten before. What it shows it reads again from the journal after every change. */
#include "app/food-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/food-entry.h"
#include "app/food-words.h"
#include "store/describe.h"
#include "store/foods.h"

struct _ChamFoodDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  gint64 id;
  ChamFood *food;
  GPtrArray *groups;
  GPtrArray *ingredients;
  GPtrArray *group_rows;      /* of groups, in their order */
  GPtrArray *ingredient_rows; /* of ingredients, in their order */
  gboolean showing;

  AdwEntryRow *name;
  GtkWidget *taken;
  GtkLabel *problem;
  GtkLabel *uses;
  AdwPreferencesGroup *ingredients_group;
  AdwPreferencesGroup *groups_group;
  AdwBin *ingredient_place;
  AdwBin *merge_place;
  AdwSwitchRow *archived;
};

G_DEFINE_FINAL_TYPE (ChamFoodDialog, cham_food_dialog, ADW_TYPE_DIALOG)

static guint merged;

/* @error: (nullable): what is wrong with the name */
static void
show_problem (ChamFoodDialog *self, const GError *error)
{
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
  gtk_widget_set_visible (self->taken, g_error_matches (error, CHAM_STORE_ERROR,
                                                        CHAM_STORE_ERROR_NAME_TAKEN));
  if (error == NULL)
    return;
  text = cham_store_error_describe (error, cham_journal_get_path (self->journal));
  gtk_label_set_label (self->problem, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
on_name_applied_cb (ChamFoodDialog *self)
{
  g_autoptr (GError) error = NULL;

  cham_journal_rename_food (self->journal, self->id,
                            gtk_editable_get_text (GTK_EDITABLE (self->name)), &error);
  show_problem (self, error);
}

static void
store_groups (ChamFoodDialog *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  if (self->showing)
    return;
  for (guint i = 0; i < self->groups->len; i++)
    if (adw_switch_row_get_active (g_ptr_array_index (self->group_rows, i)))
      g_ptr_array_add (keys, ((ChamFoodGroup *) g_ptr_array_index (self->groups, i))->key);
  g_ptr_array_add (keys, NULL);
  if (!cham_journal_set_food_groups (self->journal, self->id, (const char *const *) keys->pdata,
                                     &error))
    show_problem (self, error);
}

/* @added: (nullable): a name to add; @left_out: the index of one to leave out, -1 for none */
static void
store_ingredients (ChamFoodDialog *self, const char *added, int left_out)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->ingredients->len; i++)
    if ((int) i != left_out)
      g_ptr_array_add (names, ((ChamFood *) g_ptr_array_index (self->ingredients, i))->name);
  if (added != NULL)
    g_ptr_array_add (names, (gpointer) added);
  g_ptr_array_add (names, NULL);
  cham_journal_set_ingredients (self->journal, self->id, (const char *const *) names->pdata,
                                &error);
  show_problem (self, error);
}

static void
on_ingredient_chosen_cb (ChamFoodDialog *self, const char *name)
{
  store_ingredients (self, name, -1);
}

static void
on_ingredient_removed_cb (ChamFoodDialog *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  guint index;

  if (g_ptr_array_find (self->ingredient_rows, row, &index))
    store_ingredients (self, NULL, (int) index);
}

static void
on_archived_changed_cb (ChamFoodDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->showing
      && !cham_journal_set_food_archived (self->journal, self->id,
                                          adw_switch_row_get_active (self->archived), &error))
    show_problem (self, error);
}

static void
on_merge_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamFoodDialog) self = data;
  ChamFood *kept = g_object_get_data (source, "kept-food");
  const char *answer
      = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (answer, "merge"))
    return;
  if (cham_journal_merge_foods (self->journal, kept->id, self->id, &error))
    g_signal_emit (self, merged, 0, kept->name);
  else
    show_problem (self, error);
}

static void
ask_to_merge (ChamFoodDialog *self, const char *name)
{
  ChamFood *kept = cham_journal_find_food (self->journal, name, NULL);
  g_autofree char *text = NULL;
  AdwDialog *dialog;

  if (kept == NULL || kept->id == self->id)
    {
      cham_food_free (kept);
      return;
    }
  text = cham_food_describe_merge (self->food->name, self->food->uses, kept->name);
  dialog = adw_alert_dialog_new (_ ("Merge Foods?"), text);
  g_object_set_data_full (G_OBJECT (dialog), "kept-food", kept, (GDestroyNotify) cham_food_free);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _ ("_Cancel"), "merge",
                                  _ ("_Merge"), NULL);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "merge");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), GTK_WIDGET (self), NULL,
                           on_merge_answered_cb, g_object_ref (self));
}

static void
on_taken_clicked_cb (ChamFoodDialog *self)
{
  g_autofree char *name
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));

  ask_to_merge (self, name);
}

static void
clear_rows (AdwPreferencesGroup *group, GPtrArray *rows)
{
  while (rows->len > 0)
    adw_preferences_group_remove (group, g_ptr_array_steal_index (rows, rows->len - 1));
}

static void
show_ingredients (ChamFoodDialog *self)
{
  clear_rows (self->ingredients_group, self->ingredient_rows);
  for (guint i = 0; i < self->ingredients->len; i++)
    {
      const ChamFood *food = g_ptr_array_index (self->ingredients, i);
      g_autofree char *label = g_strdup_printf (_ ("Remove %s"), food->name);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                                     food->name, NULL);
      GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic",
                                        "tooltip-text", label, "valign", GTK_ALIGN_CENTER,
                                        "has-frame", FALSE, NULL);

      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
      g_signal_connect_object (button, "clicked", G_CALLBACK (on_ingredient_removed_cb), self,
                               G_CONNECT_SWAPPED);
      g_ptr_array_add (self->ingredient_rows, row);
      adw_preferences_group_add (self->ingredients_group, row);
    }
}

static AdwSwitchRow *
ensure_group_row (ChamFoodDialog *self, guint index)
{
  const ChamFoodGroup *group = g_ptr_array_index (self->groups, index);
  GtkWidget *row;

  if (index < self->group_rows->len)
    return g_ptr_array_index (self->group_rows, index);
  row = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, "title", group->name, NULL);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (store_groups), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->group_rows, row);
  adw_preferences_group_add (self->groups_group, row);
  return ADW_SWITCH_ROW (row);
}

static void
show_group (ChamFoodDialog *self, guint index)
{
  const ChamFoodGroup *group = g_ptr_array_index (self->groups, index);
  AdwSwitchRow *row = ensure_group_row (self, index);
  gboolean own = g_strv_contains ((const char *const *) self->food->groups, group->key);
  gboolean inside = g_strv_contains ((const char *const *) self->food->all_groups, group->key);
  g_autofree char *text = cham_food_group_describe (group->role, inside && !own);

  adw_switch_row_set_active (row, own);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

static gboolean
read_food (ChamFoodDialog *self)
{
  g_clear_pointer (&self->food, cham_food_free);
  g_clear_pointer (&self->ingredients, g_ptr_array_unref);
  self->food = cham_journal_load_food (self->journal, self->id, NULL);
  if (self->food != NULL)
    self->ingredients = cham_journal_list_ingredients (self->journal, self->id, NULL);
  if (self->groups == NULL)
    self->groups = cham_journal_list_food_groups (self->journal, NULL);
  return self->ingredients != NULL && self->groups != NULL;
}

/* A food that is no more, after a merge or an undo, has nothing to show. */
static void
show_food (ChamFoodDialog *self)
{
  g_autofree char *uses = NULL;

  if (!read_food (self))
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }
  self->showing = TRUE;
  uses = cham_food_describe_uses (self->food->uses);
  gtk_label_set_label (self->uses, uses);
  adw_dialog_set_title (ADW_DIALOG (self), self->food->name);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->food->name);
  adw_switch_row_set_active (self->archived, self->food->archived);
  show_ingredients (self);
  for (guint i = 0; i < self->groups->len; i++)
    show_group (self, i);
  self->showing = FALSE;
}

static void
on_journal_changed_cb (ChamFoodDialog *self, guint what)
{
  if ((what & (CHAM_CHANGED_FOODS | CHAM_CHANGED_MEALS)) != 0)
    show_food (self);
}

static void
cham_food_dialog_dispose (GObject *object)
{
  ChamFoodDialog *self = CHAM_FOOD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->food, cham_food_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->ingredients, g_ptr_array_unref);
  g_clear_pointer (&self->group_rows, g_ptr_array_unref);
  g_clear_pointer (&self->ingredient_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_food_dialog_parent_class)->dispose (object);
}

static void
cham_food_dialog_class_init (ChamFoodDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_dialog_dispose;
  merged = g_signal_new ("merged", CHAM_TYPE_FOOD_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, name);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, taken);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, uses);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, ingredients_group);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, groups_group);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, ingredient_place);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, merge_place);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodDialog, archived);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_taken_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_archived_changed_cb);
}

static void
cham_food_dialog_init (ChamFoodDialog *self)
{
  self->group_rows = g_ptr_array_new ();
  self->ingredient_rows = g_ptr_array_new ();
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
add_field (ChamFoodDialog *self, AdwBin *place, const char *label, gboolean accepts_new,
           GCallback chosen)
{
  GtkWidget *field = cham_food_entry_new (self->journal, label, accepts_new);

  g_signal_connect_object (field, "food-chosen", chosen, self, G_CONNECT_SWAPPED);
  adw_bin_set_child (place, field);
}

/**
 * cham_food_dialog_new:
 * @food: its row in the food list of @journal
 *
 * Returns: (transfer floating): the dialog, to present
 */
AdwDialog *
cham_food_dialog_new (ChamJournal *journal, gint64 food)
{
  ChamFoodDialog *self = g_object_new (CHAM_TYPE_FOOD_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->id = food;
  add_field (self, self->ingredient_place, _ ("Add ingredient"), TRUE,
             G_CALLBACK (on_ingredient_chosen_cb));
  add_field (self, self->merge_place, _ ("Merge into"), FALSE, G_CALLBACK (ask_to_merge));
  show_food (self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
