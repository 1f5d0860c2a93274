/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* All measures under the headings of the check-in, and those laid aside. Each change is stored
 * at once as a step that can be undone; no reading is ever touched. Rows are kept while they
 * move, so that the keyboard's focus moves with them. */
#include "app/check-in-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/measure-choice.h"
#include "app/measure-editor.h"
#include "app/undo-keys.h"
#include "store/readings.h"

#define N_HEADINGS (CHAM_MEASURE_GROUP_OWN + 1)
#define ARCHIVED N_HEADINGS
#define N_LISTS (N_HEADINGS + 1)

struct _ChamCheckInDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  GHashTable *rows; /* by the measure's id */
  gint64 stored;    /* the measure whose page closes, 0 for none */
  AdwPreferencesGroup *groups[N_LISTS];
  GtkListBox *lists[N_LISTS];

  AdwNavigationView *navigation;
  AdwPreferencesPage *page;
  AdwSwitchRow *stools;
};

G_DEFINE_FINAL_TYPE (ChamCheckInDialog, cham_check_in_dialog, ADW_TYPE_DIALOG)

/* As the day goes through them. */
static const ChamMeasureGroup headings[] = {
  CHAM_MEASURE_GROUP_SKIN, CHAM_MEASURE_GROUP_SYMPTOMS, CHAM_MEASURE_GROUP_SLEEP,
  CHAM_MEASURE_GROUP_GUT,  CHAM_MEASURE_GROUP_LIFE,     CHAM_MEASURE_GROUP_OWN,
  CHAM_MEASURE_GROUP_FLAGS,
};

/* The row for stools comes after the measures of its heading. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  const ChamMeasure *first, *second;

  if (!CHAM_IS_MEASURE_CHOICE (a) || !CHAM_IS_MEASURE_CHOICE (b))
    return CHAM_IS_MEASURE_CHOICE (b) - CHAM_IS_MEASURE_CHOICE (a);
  first = cham_measure_choice_get_measure (CHAM_MEASURE_CHOICE (a));
  second = cham_measure_choice_get_measure (CHAM_MEASURE_CHOICE (b));
  if (first->position != second->position)
    return first->position < second->position ? -1 : 1;
  return (first->id > second->id) - (first->id < second->id);
}

static void
add_list (ChamCheckInDialog *self, int index, const char *title, const char *description)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_list_box_set_sort_func (list, compare_rows, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_preferences_group_set_title (group, title);
  adw_preferences_group_set_description (group, description);
  adw_preferences_group_add (group, GTK_WIDGET (list));
  adw_preferences_page_add (self->page, group);
  self->groups[index] = group;
  self->lists[index] = list;
}

static GtkListBox *
choose_list (ChamCheckInDialog *self, const ChamMeasure *measure)
{
  return self->lists[measure->archived ? ARCHIVED : (int) measure->group];
}

static GtkWidget *
find_row (ChamCheckInDialog *self, gint64 id)
{
  return g_hash_table_lookup (self->rows, &id);
}

static void
add_row (ChamCheckInDialog *self, const ChamMeasure *measure)
{
  GtkWidget *row = cham_measure_choice_new (measure);

  g_hash_table_insert (self->rows, g_memdup2 (&measure->id, sizeof measure->id), row);
  gtk_list_box_append (choose_list (self, measure), row);
}

static void
remove_row (ChamCheckInDialog *self, GtkWidget *row, gint64 id)
{
  gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (row)), row);
  g_hash_table_remove (self->rows, &id);
}

static void
show_measure (ChamCheckInDialog *self, const ChamMeasure *measure)
{
  GtkWidget *row = find_row (self, measure->id);

  if (row != NULL && gtk_widget_get_parent (row) != GTK_WIDGET (choose_list (self, measure)))
    {
      remove_row (self, row, measure->id);
      row = NULL;
    }
  if (row != NULL)
    cham_measure_choice_set_measure (CHAM_MEASURE_CHOICE (row), measure);
  else
    add_row (self, measure);
}

static gboolean
is_among (GPtrArray *measures, gint64 id)
{
  for (guint i = 0; i < measures->len; i++)
    if (((const ChamMeasure *) measures->pdata[i])->id == id)
      return TRUE;
  return FALSE;
}

/* Undo may take back that a measure was added. */
static void
drop_missing (ChamCheckInDialog *self, GPtrArray *measures)
{
  g_autoptr (GList) rows = g_hash_table_get_values (self->rows);

  for (GList *link = rows; link != NULL; link = link->next)
    {
      gint64 id = cham_measure_choice_get_measure (link->data)->id;

      if (!is_among (measures, id))
        remove_row (self, link->data, id);
    }
}

static void
update_lists (ChamCheckInDialog *self)
{
  GHashTableIter iter;
  gpointer row;

  for (int i = 0; i < N_LISTS; i++)
    {
      gtk_list_box_invalidate_sort (self->lists[i]);
      gtk_widget_set_visible (GTK_WIDGET (self->groups[i]),
                              gtk_list_box_get_row_at_index (self->lists[i], 0) != NULL);
    }
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    cham_measure_choice_update_moves (row);
}

static void
show_stools (ChamCheckInDialog *self)
{
  g_autofree char *stools = cham_journal_dup_setting (self->journal, CHAM_SETTING_STOOLS);

  adw_switch_row_set_active (self->stools, g_strcmp0 (stools, "0") != 0);
}

static void
show_everything (ChamCheckInDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (self->journal, &error);

  if (measures == NULL)
    {
      cham_feedback_tell_error (GTK_WIDGET (self->page), error);
      return;
    }
  drop_missing (self, measures);
  for (guint i = 0; i < measures->len; i++)
    show_measure (self, measures->pdata[i]);
  update_lists (self);
  show_stools (self);
}

/* What was not stored must not look as if it were. */
static void
finish (ChamCheckInDialog *self, gboolean done, const GError *error)
{
  if (done)
    return;
  cham_feedback_tell_error (GTK_WIDGET (self->page), error);
  show_everything (self);
}

static gboolean
store_stools (ChamCheckInDialog *self, gboolean shown, GError **error)
{
  g_autofree char *label
      = g_strdup_printf (shown ? _ ("Show “%s”") : _ ("Hide “%s”"), _ ("Stools"));

  if (!cham_journal_begin (self->journal, label, error))
    return FALSE;
  if (cham_journal_set_setting (self->journal, CHAM_SETTING_STOOLS, shown ? "1" : "0", error))
    return cham_journal_commit (self->journal, error);
  cham_journal_roll_back (self->journal);
  return FALSE;
}

static void
on_stools_changed_cb (ChamCheckInDialog *self)
{
  g_autofree char *stools = cham_journal_dup_setting (self->journal, CHAM_SETTING_STOOLS);
  gboolean shown = adw_switch_row_get_active (self->stools);
  g_autoptr (GError) error = NULL;
  gboolean stored;

  if (!shown == !(g_strcmp0 (stools, "0") != 0))
    return;
  stored = store_stools (self, shown, &error);
  finish (self, stored, error);
}

static void
on_show_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCheckInDialog *self = CHAM_CHECK_IN_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  gboolean shown, stored;
  gint64 id;

  g_variant_get (parameter, "(xb)", &id, &shown);
  stored = cham_journal_set_measure_enabled (self->journal, id, shown, &error);
  finish (self, stored, error);
}

static void
on_move_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCheckInDialog *self = CHAM_CHECK_IN_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  gboolean stored;
  gint64 id, before;

  g_variant_get (parameter, "(xx)", &id, &before);
  stored = cham_journal_move_measure (self->journal, id, before, &error);
  finish (self, stored, error);
}

/* The row goes to another list, and the focus with it. */
static void
on_archive_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCheckInDialog *self = CHAM_CHECK_IN_DIALOG (widget);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean archived, stored;
  GtkWidget *row;
  gint64 id;

  g_variant_get (parameter, "(xb)", &id, &archived);
  row = find_row (self, id);
  g_return_if_fail (row != NULL);
  text = g_strdup_printf (
      archived ? _ ("“%s” archived. What you recorded stays.") : _ ("“%s” is back"),
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  stored = cham_journal_set_measure_archived (self->journal, id, archived, &error);
  finish (self, stored, error);
  if (!stored)
    return;
  gtk_widget_grab_focus (find_row (self, id));
  cham_feedback_offer_undo (GTK_WIDGET (self->page), self->journal, text);
}

/* While a measure's page slides away the list cannot have the focus: again when it is shown. */
static void
focus_stored (ChamCheckInDialog *self)
{
  GtkWidget *row = find_row (self, self->stored);

  if (row != NULL)
    gtk_widget_grab_focus (row);
}

static void
on_list_shown_cb (ChamCheckInDialog *self)
{
  focus_stored (self);
  self->stored = 0;
}

static void
on_measure_stored_cb (ChamCheckInDialog *self, gint64 id)
{
  self->stored = id;
  adw_navigation_view_pop_to_tag (self->navigation, "list");
  focus_stored (self);
}

/* @measure: NULL to make one */
static void
push_editor (ChamCheckInDialog *self, const ChamMeasure *measure)
{
  AdwNavigationPage *editor = cham_measure_editor_new (self->journal, measure);

  g_signal_connect_object (editor, "stored", G_CALLBACK (on_measure_stored_cb), self,
                           G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->navigation, editor);
}

static void
on_add_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  push_editor (CHAM_CHECK_IN_DIALOG (widget), NULL);
}

static void
on_change_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCheckInDialog *self = CHAM_CHECK_IN_DIALOG (widget);
  GtkWidget *row = find_row (self, g_variant_get_int64 (parameter));

  g_return_if_fail (row != NULL);
  push_editor (self, cham_measure_choice_get_measure (CHAM_MEASURE_CHOICE (row)));
}

/* What Undo takes back is in the list: one should see it happen. */
static void
on_journal_changed_cb (ChamCheckInDialog *self, guint what)
{
  if ((what & (CHAM_CHANGED_MEASURES | CHAM_CHANGED_SETTINGS)) == 0)
    return;
  adw_navigation_view_pop_to_tag (self->navigation, "list");
  show_everything (self);
}

static void
cham_check_in_dialog_dispose (GObject *object)
{
  ChamCheckInDialog *self = CHAM_CHECK_IN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_CHECK_IN_DIALOG);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_check_in_dialog_parent_class)->dispose (object);
}

static void
cham_check_in_dialog_class_init (ChamCheckInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_check_in_dialog_dispose;
  cham_undo_keys_bind (widget_class);
  gtk_widget_class_install_action (widget_class, "check-in.show", "(xb)", on_show_activated_cb);
  gtk_widget_class_install_action (widget_class, "check-in.move", "(xx)", on_move_activated_cb);
  gtk_widget_class_install_action (widget_class, "check-in.archive", "(xb)",
                                   on_archive_activated_cb);
  gtk_widget_class_install_action (widget_class, "check-in.add", NULL, on_add_activated_cb);
  gtk_widget_class_install_action (widget_class, "check-in.change", "x", on_change_activated_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamCheckInDialog, navigation);
  gtk_widget_class_bind_template_child (widget_class, ChamCheckInDialog, page);
  gtk_widget_class_bind_template_callback (widget_class, on_list_shown_cb);
}

static void
add_stools (ChamCheckInDialog *self)
{
  self->stools = ADW_SWITCH_ROW (adw_switch_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->stools), _ ("Stools"));
  gtk_list_box_append (self->lists[CHAM_MEASURE_GROUP_GUT], GTK_WIDGET (self->stools));
}

static void
cham_check_in_dialog_init (ChamCheckInDialog *self)
{
  self->rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    add_list (self, headings[i], cham_measure_group_get_title (headings[i]), NULL);
  add_list (self, ARCHIVED, _ ("Archived"), _ ("What you recorded stays in charts and reports."));
  add_stools (self);
}

/** cham_check_in_dialog_new: (transfer floating): The measures of @journal, to present. */
AdwDialog *
cham_check_in_dialog_new (ChamJournal *journal)
{
  ChamCheckInDialog *self = g_object_new (CHAM_TYPE_CHECK_IN_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  show_everything (self);
  g_signal_connect_object (self->stools, "notify::active", G_CALLBACK (on_stools_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return ADW_DIALOG (self);
}
