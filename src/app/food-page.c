/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each change is stored at once, as a step that can be undone, and counts for all that was
 * eaten before. What it shows it reads again from the journal after every change; a name that is
 * typed and not applied yet stays. */
#include "app/food-page.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/food-entry.h"
#include "app/food-ingredients.h"
#include "app/food-words.h"
#include "app/today.h"
#include "app/undo-keys.h"
#include "store/describe.h"
#include "store/foods.h"

struct _ChamFoodPage
{
  AdwNavigationPage parent_instance;

  ChamJournal *journal;
  gint64 id;
  ChamFood *food;
  GPtrArray *groups;
  GPtrArray *group_rows; /* of groups, in their order */
  char *also_shown;
  gboolean showing;

  AdwEntryRow *name;
  GtkWidget *taken;
  GtkLabel *problem;
  GtkLabel *uses;
  AdwEntryRow *also;
  ChamFoodIngredients *ingredients;
  AdwPreferencesGroup *groups_group;
  AdwBin *merge_place;
  AdwSwitchRow *archived;
};

G_DEFINE_FINAL_TYPE (ChamFoodPage, cham_food_page, ADW_TYPE_NAVIGATION_PAGE)

static guint gone;

/* @error: (nullable): what is wrong with the name */
static void
show_problem (ChamFoodPage *self, const GError *error)
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
on_name_applied_cb (ChamFoodPage *self)
{
  g_autoptr (GError) error = NULL;

  cham_journal_rename_food (self->journal, self->id,
                            gtk_editable_get_text (GTK_EDITABLE (self->name)), &error);
  show_problem (self, error);
}

static void
on_also_applied_cb (ChamFoodPage *self)
{
  g_auto (GStrv) names
      = cham_food_split_names (gtk_editable_get_text (GTK_EDITABLE (self->also)));
  g_autoptr (GError) error = NULL;

  cham_journal_set_other_names (self->journal, self->id, (const char *const *) names, &error);
  show_problem (self, error);
}

static void
store_groups (ChamFoodPage *self)
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
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_archived_changed_cb (ChamFoodPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!self->showing
      && !cham_journal_set_food_archived (self->journal, self->id,
                                          adw_switch_row_get_active (self->archived), &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

/* The page goes on with the food that is kept. */
static void
merge_into (ChamFoodPage *self, const ChamFood *kept)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gint64 merged = self->id;

  self->id = kept->id;
  if (!cham_journal_merge_foods (self->journal, kept->id, merged, &error))
    {
      self->id = merged;
      show_problem (self, error);
      return;
    }
  show_problem (self, NULL);
  /* Translators: a food became the one of that name */
  text = g_strdup_printf (_ ("Merged into “%s”"), kept->name);
  cham_feedback_offer_undo (GTK_WIDGET (self), self->journal, text);
}

static void
on_merge_answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamFoodPage) self = data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "merge"))
    merge_into (self, g_object_get_data (source, "kept-food"));
}

static void
ask_to_merge (ChamFoodPage *self, const char *name)
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
on_taken_clicked_cb (ChamFoodPage *self)
{
  ask_to_merge (self, gtk_editable_get_text (GTK_EDITABLE (self->name)));
}

static AdwSwitchRow *
ensure_group_row (ChamFoodPage *self, guint index)
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
show_group (ChamFoodPage *self, guint index)
{
  const ChamFoodGroup *group = g_ptr_array_index (self->groups, index);
  AdwSwitchRow *row = ensure_group_row (self, index);
  gboolean own = g_strv_contains ((const char *const *) self->food->groups, group->key);
  gboolean inside = g_strv_contains ((const char *const *) self->food->all_groups, group->key);
  g_autofree char *text = cham_food_group_describe (group->role, inside && !own);

  adw_switch_row_set_active (row, own);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
}

/* What is typed and not applied yet stays as long as the names are the same ones. */
static void
show_also (ChamFoodPage *self)
{
  g_autofree char *names = g_strjoinv ("; ", self->food->also);

  if (g_set_str (&self->also_shown, names))
    {
      gtk_editable_set_text (GTK_EDITABLE (self->also), names);
      cham_undo_keys_leave (GTK_EDITABLE (self->also));
    }
}

static void
show_name (ChamFoodPage *self)
{
  AdwNavigationPage *page = ADW_NAVIGATION_PAGE (self);

  if (g_str_equal (adw_navigation_page_get_title (page), self->food->name))
    return;
  adw_navigation_page_set_title (page, self->food->name);
  gtk_editable_set_text (GTK_EDITABLE (self->name), self->food->name);
  cham_undo_keys_leave (GTK_EDITABLE (self->name));
  show_problem (self, NULL);
}

static void
show_food (ChamFoodPage *self)
{
  g_autofree char *uses
      = cham_food_describe_uses (self->food->uses, self->food->last_eaten, cham_today ());

  self->showing = TRUE;
  show_name (self);
  show_also (self);
  gtk_label_set_label (self->uses, uses);
  adw_switch_row_set_active (self->archived, self->food->archived);
  cham_food_ingredients_show (self->ingredients, self->journal, self->id);
  for (guint i = 0; i < self->groups->len; i++)
    show_group (self, i);
  self->showing = FALSE;
}

static void
read_food (ChamFoodPage *self)
{
  g_clear_pointer (&self->food, cham_food_free);
  self->food = cham_journal_load_food (self->journal, self->id, NULL);
  if (self->groups == NULL)
    self->groups = cham_journal_list_food_groups (self->journal, NULL);
  if (self->food != NULL && self->groups != NULL)
    show_food (self);
  else
    g_signal_emit (self, gone, 0);
}

static void
on_journal_changed_cb (ChamFoodPage *self, guint what)
{
  if ((what & (CHAM_CHANGED_FOODS | CHAM_CHANGED_MEALS)) != 0)
    read_food (self);
}

static void
cham_food_page_dispose (GObject *object)
{
  ChamFoodPage *self = CHAM_FOOD_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOOD_PAGE);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->food, cham_food_free);
  g_clear_pointer (&self->also_shown, g_free);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  g_clear_pointer (&self->group_rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_food_page_parent_class)->dispose (object);
}

static void
cham_food_page_class_init (ChamFoodPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_food_page_dispose;
  gone = g_signal_new ("gone", CHAM_TYPE_FOOD_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
  g_type_ensure (CHAM_TYPE_FOOD_INGREDIENTS);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/food-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, name);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, taken);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, problem);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, uses);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, also);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, ingredients);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, groups_group);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, merge_place);
  gtk_widget_class_bind_template_child (widget_class, ChamFoodPage, archived);
  gtk_widget_class_bind_template_callback (widget_class, on_name_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_also_applied_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_taken_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_archived_changed_cb);
}

static void
cham_food_page_init (ChamFoodPage *self)
{
  self->group_rows = g_ptr_array_new ();
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_food_page_new:
 * @food: its row in the food list of @journal
 *
 * Returns: (transfer floating): the page, to push or to show alone
 */
AdwNavigationPage *
cham_food_page_new (ChamJournal *journal, gint64 food)
{
  ChamFoodPage *self = g_object_new (CHAM_TYPE_FOOD_PAGE, NULL);
  GtkWidget *field = cham_food_entry_new (journal, _ ("Merge into"), FALSE);

  self->journal = g_object_ref (journal);
  self->id = food;
  g_signal_connect_object (field, "food-chosen", G_CALLBACK (ask_to_merge), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->merge_place, field);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_food (self);
  return ADW_NAVIGATION_PAGE (self);
}
