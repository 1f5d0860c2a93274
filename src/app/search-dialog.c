/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Searches with every key, which takes a few milliseconds; it shows what is found and asks the
 * window to open it. */
#include "app/search-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/result-list.h"
#include "app/result-row.h"
#include "app/today.h"
#include "exchange/guide-texts.h"
#include "store/days.h"
#include "store/search.h"

/* The most pieces of writing that are shown. */
#define MOST_WRITING 200

struct _ChamSearchDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  ChamGuide *guide; /* NULL until something is typed, and in a damaged program */
  ChamWords *words;

  GtkEditable *entry;
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkListView *list;
  GtkSingleSelection *selection;
  AdwStatusPage *nothing;
  GtkLabel *more;
};

G_DEFINE_FINAL_TYPE (ChamSearchDialog, cham_search_dialog, ADW_TYPE_DIALOG)

static void
show_results (ChamSearchDialog *self, ChamResultList *results)
{
  guint n_results = g_list_model_get_n_items (G_LIST_MODEL (results));
  g_autofree char *typed = g_markup_escape_text (gtk_editable_get_text (self->entry), -1);
  g_autofree char *text = g_strdup_printf (
      _ ("No writing, food, treatment or caption has “%s”, nor has the guide."), typed);

  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (results));
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  adw_status_page_set_description (self->nothing, text);
  gtk_stack_set_visible_child_name (self->stack, n_results > 0                        ? "results"
                                                 : cham_words_is_empty (self->words) ? "empty"
                                                                                     : "nothing");
}

static gboolean
is_cut (GPtrArray *hits)
{
  guint n_written = 0;

  for (guint i = 0; i < hits->len; i++)
    if (((const ChamSearchHit *) hits->pdata[i])->kind > CHAM_HIT_MEASURE)
      n_written++;
  return n_written == MOST_WRITING;
}

static gboolean
list_days (ChamSearchDialog *self, GError **error)
{
  g_autoptr (GArray) days = cham_journal_list_days (self->journal, error);
  g_autoptr (ChamResultList) results = NULL;

  if (days == NULL)
    return FALSE;
  results = cham_result_list_new_days (days);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
  show_results (self, results);
  return TRUE;
}

/* Returns: (transfer full) (nullable): what the guide has; it is no reason to find nothing else */
static GPtrArray *
search_guide (ChamSearchDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (self->guide == NULL)
    self->guide = cham_guide_load (&error);
  if (error != NULL)
    g_message ("%s", error->message);
  return self->guide != NULL
             ? cham_guide_search (self->guide, gtk_editable_get_text (self->entry))
             : NULL;
}

static gboolean
list_hits (ChamSearchDialog *self, GError **error)
{
  g_autoptr (GPtrArray) hits
      = cham_journal_search (self->journal, self->words, MOST_WRITING, error);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (ChamResultList) results = NULL;

  if (hits == NULL)
    return FALSE;
  found = search_guide (self);
  results = cham_result_list_new_hits (hits, found);
  gtk_widget_set_visible (GTK_WIDGET (self->more), is_cut (hits));
  show_results (self, results);
  return TRUE;
}

static void
on_search_changed_cb (ChamSearchDialog *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_pointer (&self->words, cham_words_free);
  self->words = cham_words_new (gtk_editable_get_text (self->entry));
  if (!(cham_words_is_empty (self->words) ? list_days (self, &error) : list_hits (self, &error)))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
open_result (ChamSearchDialog *self, ChamResult *result)
{
  const ChamSearchHit *hit = cham_result_get_hit (result);
  g_autoptr (GtkWidget) parent = g_object_ref (gtk_widget_get_parent (GTK_WIDGET (self)));

  adw_dialog_close (ADW_DIALOG (self));
  if (cham_result_get_page (result) != NULL)
    gtk_widget_activate_action (parent, "win.open-guide", "s", cham_result_get_page (result));
  else if (cham_result_get_day (result) == CHAM_DAY_NONE)
    gtk_widget_activate_action (parent, "win.place", "s", "checklist");
  else if (hit != NULL && hit->kind == CHAM_HIT_ENTRY)
    gtk_widget_activate_action (parent, "win.open-entry", "(ix)", hit->day, hit->id);
  else
    gtk_widget_activate_action (parent, "win.open-day", "i", cham_result_get_day (result));
}

static void
on_row_activated_cb (ChamSearchDialog *self, guint position)
{
  g_autoptr (ChamResult) result
      = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  open_result (self, result);
}

static void
on_entry_activated_cb (ChamSearchDialog *self)
{
  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    on_row_activated_cb (self, gtk_single_selection_get_selected (self->selection));
}

static void
on_search_stopped_cb (ChamSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
on_key_pressed_cb (ChamSearchDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  if (keyval != GDK_KEY_Down || selected == GTK_INVALID_LIST_POSITION)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
on_row_set_up_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ChamSearchDialog *self)
{
  gtk_list_item_set_child (item, cham_result_row_new ());
}

static void
on_row_bound_cb (GtkSignalListItemFactory *factory, GtkListItem *item, ChamSearchDialog *self)
{
  ChamResult *result = gtk_list_item_get_item (item);
  const ChamSearchHit *hit = cham_result_get_hit (result);
  g_autofree char *title = cham_result_dup_title (result, cham_today ());
  g_autofree char *text = cham_result_dup_text (result, self->journal, cham_today ());
  g_autofree char *name = g_strdup_printf ("%s: %s", title, text);

  cham_result_row_show (CHAM_RESULT_ROW (gtk_list_item_get_child (item)), title, text,
                        hit == NULL || hit->kind <= CHAM_HIT_MEASURE, self->words);
  gtk_list_item_set_accessible_label (item, name);
}

static void
on_header_set_up_cb (GtkSignalListItemFactory *factory, GtkListHeader *header,
                     ChamSearchDialog *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_header_set_child (header, label);
}

static void
on_header_bound_cb (GtkSignalListItemFactory *factory, GtkListHeader *header,
                    ChamSearchDialog *self)
{
  g_autofree char *title = cham_result_list_dup_section_title (gtk_list_header_get_item (header));

  gtk_label_set_text (GTK_LABEL (gtk_list_header_get_child (header)), title);
}

static void
cham_search_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_SEARCH_DIALOG);
  G_OBJECT_CLASS (cham_search_dialog_parent_class)->dispose (object);
}

static void
cham_search_dialog_finalize (GObject *object)
{
  ChamSearchDialog *self = CHAM_SEARCH_DIALOG (object);

  g_clear_pointer (&self->words, cham_words_free);
  g_clear_pointer (&self->guide, cham_guide_free);
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_search_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, ChamSearchDialog, more);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_header_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_header_bound_cb);
}

static void
cham_search_dialog_class_init (ChamSearchDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_search_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_search_dialog_finalize;
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cham_search_dialog_init (ChamSearchDialog *self)
{
  g_autofree char *text = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry), GTK_WIDGET (self->list));
  text = g_strdup_printf (_ ("Only the newest %u are shown. Another word finds fewer."),
                          MOST_WRITING);
  gtk_label_set_label (self->more, text);
}

/** cham_search_dialog_new: (transfer floating): A dialog that shows the days of @journal. */
AdwDialog *
cham_search_dialog_new (ChamJournal *journal)
{
  ChamSearchDialog *self = g_object_new (CHAM_TYPE_SEARCH_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  on_search_changed_cb (self);
  return ADW_DIALOG (self);
}
