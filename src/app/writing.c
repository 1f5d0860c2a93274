/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Stores each entry as it is typed. One that is left blank is not stored, and one that is
 * emptied is removed when it is left. */
#include "app/writing.h"

#include <glib/gi18n.h>

#include "app/entry-row.h"
#include "app/feedback.h"
#include "app/today.h"
#include "store/entries.h"

struct _ChamWriting
{
  ChamPage parent_instance;

  GPtrArray *rows;
  /* Set while a row's own text is stored: that row shows it already. */
  gboolean storing;

  GtkListBox *list;
  GtkWidget *new_entry;
};

G_DEFINE_FINAL_TYPE (ChamWriting, cham_writing, CHAM_TYPE_PAGE)

static ChamEntryRow *add_row (ChamWriting *self);

static ChamJournal *
get_journal (ChamWriting *self)
{
  return cham_page_get_journal (CHAM_PAGE (self));
}

static ChamEntryRow *
find_row (ChamWriting *self, gint64 id)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (cham_entry_row_get_id (self->rows->pdata[i]) == id)
      return self->rows->pdata[i];
  return NULL;
}

static const ChamEntry *
find_entry (GPtrArray *entries, gint64 id)
{
  for (guint i = 0; i < entries->len; i++)
    if (((const ChamEntry *) entries->pdata[i])->id == id)
      return entries->pdata[i];
  return NULL;
}

static void
drop_row (ChamWriting *self, ChamEntryRow *row)
{
  g_ptr_array_remove (self->rows, row);
  gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
drop_blank_rows (ChamWriting *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    if (cham_entry_row_get_id (self->rows->pdata[i - 1]) == 0)
      drop_row (self, self->rows->pdata[i - 1]);
}

/* A blank row stays as long as the day does: somebody may be about to write in it. The rows of the
 * day before are blank and serve this one. */
static void
show_entries (ChamWriting *self, GPtrArray *entries, gboolean another_day)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      ChamEntryRow *row = self->rows->pdata[i - 1];
      gint64 id = cham_entry_row_get_id (row);

      if (id != 0 && find_entry (entries, id) == NULL)
        drop_row (self, row);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const ChamEntry *entry = entries->pdata[i];
      ChamEntryRow *row = find_row (self, entry->id);

      if (row == NULL && another_day)
        row = find_row (self, 0);
      cham_entry_row_set_entry (row != NULL ? row : add_row (self), entry);
    }
  if (another_day && (entries->len > 0 || self->rows->len > 1))
    drop_blank_rows (self);
  if (self->rows->len == 0)
    add_row (self);
  gtk_list_box_invalidate_sort (self->list);
}

/* Nothing is written of a day to come; what a file brought for it can be put right. */
static void
update_sensitive (ChamWriting *self, gboolean written)
{
  gboolean can_edit = cham_page_can_edit (CHAM_PAGE (self));
  gboolean future = cham_page_get_day (CHAM_PAGE (self)) > cham_today ();

  gtk_widget_set_sensitive (GTK_WIDGET (self->list), can_edit && (!future || written));
  gtk_widget_set_sensitive (self->new_entry, can_edit && !future);
}

static void
load_entries (ChamWriting *self, gboolean another_day)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_day_is_valid (day))
    return;
  entries = cham_journal_list_entries (get_journal (self), day, &error);
  if (entries == NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  else
    {
      show_entries (self, entries, another_day);
      update_sensitive (self, entries->len > 0);
    }
}

static void
on_day_changed_cb (ChamWriting *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    cham_entry_row_clear (self->rows->pdata[i]);
  load_entries (self, TRUE);
}

static void
on_journal_changed_cb (ChamWriting *self, guint what, ChamDay from, ChamDay to)
{
  ChamDayRange range = { from, to };

  if (!self->storing && (what & CHAM_CHANGED_ENTRIES) != 0
      && cham_day_range_contains (range, cham_page_get_day (CHAM_PAGE (self))))
    load_entries (self, FALSE);
}

static gboolean
store_new (ChamWriting *self, ChamEntryRow *row, const char *text, GError **error)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  ChamTimeOfDay time = cham_entry_row_get_time (row);
  g_autoptr (ChamEntry) entry = NULL;

  if (time == CHAM_TIME_NONE && day == cham_today ())
    time = cham_now ();
  entry = cham_entry_new (day, time, text);
  if (!cham_journal_add_entry (get_journal (self), entry, error))
    return FALSE;
  cham_entry_row_set_entry (row, entry);
  return TRUE;
}

static gboolean
store_text (ChamWriting *self, ChamEntryRow *row, const char *text, GError **error)
{
  gint64 id = cham_entry_row_get_id (row);
  g_autoptr (ChamEntry) entry = NULL;

  if (!cham_journal_set_entry_text (get_journal (self), id, text, error))
    return FALSE;
  entry = cham_entry_new (cham_page_get_day (CHAM_PAGE (self)), cham_entry_row_get_time (row),
                          text);
  entry->id = id;
  cham_entry_row_set_entry (row, entry);
  return TRUE;
}

static void
on_text_edited_cb (ChamEntryRow *row, ChamWriting *self)
{
  g_autofree char *text = cham_entry_row_dup_text (row);
  g_autoptr (GError) error = NULL;
  gboolean stored;

  if (cham_entry_row_is_blank (row))
    return;
  self->storing = TRUE;
  stored = cham_entry_row_get_id (row) == 0 ? store_new (self, row, text, &error)
                                            : store_text (self, row, text, &error);
  self->storing = FALSE;
  if (!stored)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
remove_entry (ChamWriting *self, ChamEntryRow *row)
{
  ChamJournal *journal = get_journal (self);
  gint64 id = cham_entry_row_get_id (row);
  g_autoptr (GError) error = NULL;

  if (id == 0)
    drop_row (self, row);
  else if (cham_journal_remove_entry (journal, id, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), journal, _ ("Entry removed"));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  if (self->rows->len == 0)
    add_row (self);
}

static void
on_left_cb (ChamEntryRow *row, ChamWriting *self)
{
  if (cham_entry_row_get_id (row) != 0 && cham_entry_row_is_blank (row))
    remove_entry (self, row);
}

static void
on_removed_cb (ChamEntryRow *row, ChamWriting *self)
{
  cham_entry_row_save (row);
  remove_entry (self, row);
}

static void
on_time_edited_cb (ChamEntryRow *row, int time, ChamWriting *self)
{
  g_autoptr (GError) error = NULL;
  gint64 id = cham_entry_row_get_id (row);

  if (id != 0
      && !cham_journal_set_entry_time (get_journal (self), id, (ChamTimeOfDay) time, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static ChamEntryRow *
add_row (ChamWriting *self)
{
  GtkWidget *row = cham_entry_row_new (get_journal (self));

  g_signal_connect_object (row, "text-edited", G_CALLBACK (on_text_edited_cb), self, 0);
  g_signal_connect_object (row, "time-edited", G_CALLBACK (on_time_edited_cb), self, 0);
  g_signal_connect_object (row, "left", G_CALLBACK (on_left_cb), self, 0);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed_cb), self, 0);
  g_ptr_array_add (self->rows, row);
  gtk_list_box_append (self->list, row);
  return CHAM_ENTRY_ROW (row);
}

static void
on_new_clicked_cb (ChamWriting *self)
{
  ChamEntryRow *row = find_row (self, 0);

  cham_entry_row_focus (row != NULL ? row : add_row (self));
}

/* Whoever goes to the writing wants to write. */
static gboolean
cham_writing_grab_focus (GtkWidget *widget)
{
  ChamWriting *self = CHAM_WRITING (widget);

  if (!gtk_widget_is_sensitive (self->new_entry))
    return FALSE;
  on_new_clicked_cb (self);
  return TRUE;
}

/* By time; entries without one, and then the one not stored yet, last. */
static int
compare_rows (GtkListBoxRow *a, GtkListBoxRow *b, gpointer data)
{
  ChamEntryRow *first = CHAM_ENTRY_ROW (a);
  ChamEntryRow *second = CHAM_ENTRY_ROW (b);
  guint16 first_time = (guint16) cham_entry_row_get_time (first);
  guint16 second_time = (guint16) cham_entry_row_get_time (second);
  guint64 first_id = (guint64) cham_entry_row_get_id (first) - 1;
  guint64 second_id = (guint64) cham_entry_row_get_id (second) - 1;

  if (first_time != second_time)
    return first_time < second_time ? -1 : 1;
  return (first_id > second_id) - (first_id < second_id);
}

static void
cham_writing_save (ChamPage *page)
{
  ChamWriting *self = CHAM_WRITING (page);

  for (guint i = self->rows->len; i > 0; i--)
    {
      ChamEntryRow *row = self->rows->pdata[i - 1];

      cham_entry_row_save (row);
      on_left_cb (row, self);
    }
}

static void
cham_writing_constructed (GObject *object)
{
  ChamWriting *self = CHAM_WRITING (object);

  G_OBJECT_CLASS (cham_writing_parent_class)->constructed (object);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
cham_writing_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_WRITING);
  G_OBJECT_CLASS (cham_writing_parent_class)->dispose (object);
}

static void
cham_writing_finalize (GObject *object)
{
  g_ptr_array_unref (CHAM_WRITING (object)->rows);
  G_OBJECT_CLASS (cham_writing_parent_class)->finalize (object);
}

static void
cham_writing_class_init (ChamWritingClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_writing_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_writing_dispose;
  widget_class->grab_focus = cham_writing_grab_focus;
  G_OBJECT_CLASS (klass)->finalize = cham_writing_finalize;
  CHAM_PAGE_CLASS (klass)->save = cham_writing_save;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/writing.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamWriting, list);
  gtk_widget_class_bind_template_child (widget_class, ChamWriting, new_entry);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_new_clicked_cb);
}

static void
cham_writing_init (ChamWriting *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_writing_show_entry: Puts the cursor into the entry @id, if the day has it. */
void
cham_writing_show_entry (ChamWriting *self, gint64 id)
{
  ChamEntryRow *row = find_row (self, id);

  g_return_if_fail (CHAM_IS_WRITING (self));
  if (row != NULL)
    cham_entry_row_focus (row);
}
