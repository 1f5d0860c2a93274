/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A text that grows with what is written. It holds back keys for less than half a second, so
 * that not every one is a transaction; whoever listens stores them. */
#include "app/entry-row.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/tag-completion.h"
#include "app/tag-marks.h"
#include "app/undo-keys.h"

/* Longest time, in ms, that typed text waits to be stored. */
#define SAVE_DELAY 400

struct _ChamEntryRow
{
  AdwPreferencesRow parent_instance;

  gint64 id;
  ChamTimeOfDay time;
  char *stored;
  guint save_timeout;
  ChamTagCompletion *completion;

  GtkEntry *time_field;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkWidget *placeholder;
  GtkWidget *remove;
};

G_DEFINE_FINAL_TYPE (ChamEntryRow, cham_entry_row, ADW_TYPE_PREFERENCES_ROW)

enum
{
  TEXT_EDITED,
  TIME_EDITED,
  LEFT,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_save_due_cb (gpointer data)
{
  ChamEntryRow *self = data;

  self->save_timeout = 0;
  cham_entry_row_save (self);
}

static void
on_buffer_changed_cb (ChamEntryRow *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (self->buffer) == 0;

  gtk_widget_set_visible (self->placeholder, empty);
  gtk_widget_set_visible (self->remove, !empty || self->id != 0);
  if (self->save_timeout == 0)
    self->save_timeout = g_timeout_add_once (SAVE_DELAY, on_save_due_cb, self);
}

static void
show_time (ChamEntryRow *self)
{
  char text[CHAM_TIME_TEXT_SIZE];

  gtk_editable_set_text (GTK_EDITABLE (self->time_field),
                         cham_time_of_day_print (self->time, text));
}

static void
save_time (ChamEntryRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->time_field));
  ChamTimeOfDay time = cham_time_of_day_parse (text);

  if (time == CHAM_TIME_NONE && *text != '\0')
    time = self->time;
  if (time != self->time)
    {
      self->time = time;
      g_signal_emit (self, signals[TIME_EDITED], 0, (int) time);
    }
  show_time (self);
}

static void
on_view_left_cb (ChamEntryRow *self)
{
  cham_entry_row_save (self);
  g_signal_emit (self, signals[LEFT], 0);
}

static void
on_remove_clicked_cb (ChamEntryRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
cham_entry_row_dispose (GObject *object)
{
  ChamEntryRow *self = CHAM_ENTRY_ROW (object);

  g_clear_handle_id (&self->save_timeout, g_source_remove);
  g_clear_object (&self->completion);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_ENTRY_ROW);
  G_OBJECT_CLASS (cham_entry_row_parent_class)->dispose (object);
}

static void
cham_entry_row_finalize (GObject *object)
{
  g_free (CHAM_ENTRY_ROW (object)->stored);
  G_OBJECT_CLASS (cham_entry_row_parent_class)->finalize (object);
}

static void
cham_entry_row_class_init (ChamEntryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const char *const names[N_SIGNALS] = { "text-edited", NULL, "left", "removed" };

  G_OBJECT_CLASS (klass)->dispose = cham_entry_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_entry_row_finalize;
  for (guint i = 0; i < N_SIGNALS; i++)
    if (names[i] != NULL)
      signals[i] = g_signal_new (names[i], CHAM_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[TIME_EDITED] = g_signal_new ("time-edited", CHAM_TYPE_ENTRY_ROW, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/entry-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamEntryRow, time_field);
  gtk_widget_class_bind_template_child (widget_class, ChamEntryRow, view);
  gtk_widget_class_bind_template_child (widget_class, ChamEntryRow, buffer);
  gtk_widget_class_bind_template_child (widget_class, ChamEntryRow, placeholder);
  gtk_widget_class_bind_template_child (widget_class, ChamEntryRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, on_buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_view_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_time);
}

static void
cham_entry_row_init (ChamEntryRow *self)
{
  self->time = CHAM_TIME_NONE;
  self->stored = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  cham_tag_marks_attach (self->buffer);
  cham_undo_keys_leave (GTK_EDITABLE (self->time_field));
}

/** cham_entry_row_new: (transfer floating): A row to write in, offering the tags of @journal. */
GtkWidget *
cham_entry_row_new (ChamJournal *journal)
{
  ChamEntryRow *self = g_object_new (CHAM_TYPE_ENTRY_ROW, NULL);

  self->completion = cham_tag_completion_new (journal, self->view);
  return GTK_WIDGET (self);
}

/** cham_entry_row_get_id: The entry's row in the journal, 0 when it is not stored. */
gint64
cham_entry_row_get_id (ChamEntryRow *self)
{
  g_return_val_if_fail (CHAM_IS_ENTRY_ROW (self), 0);
  return self->id;
}

/** cham_entry_row_get_time: The entry's time, %CHAM_TIME_NONE for none. */
ChamTimeOfDay
cham_entry_row_get_time (ChamEntryRow *self)
{
  g_return_val_if_fail (CHAM_IS_ENTRY_ROW (self), CHAM_TIME_NONE);
  return self->time;
}

/** cham_entry_row_dup_text: (transfer full): What is written, stored or not. */
char *
cham_entry_row_dup_text (ChamEntryRow *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CHAM_IS_ENTRY_ROW (self), NULL);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/** cham_entry_row_is_blank: Whether nothing but space is written. */
gboolean
cham_entry_row_is_blank (ChamEntryRow *self)
{
  g_autofree char *text = cham_entry_row_dup_text (self);

  return *g_strstrip (text) == '\0';
}

/** cham_entry_row_set_entry: Shows @entry as it is stored; the cursor stays if the text does. */
void
cham_entry_row_set_entry (ChamEntryRow *self, const ChamEntry *entry)
{
  g_autofree char *text = cham_entry_row_dup_text (self);

  g_return_if_fail (CHAM_IS_ENTRY_ROW (self));
  self->id = entry->id;
  if (self->time != entry->time)
    {
      self->time = entry->time;
      show_time (self);
    }
  g_set_str (&self->stored, entry->text);
  if (strcmp (text, entry->text) != 0)
    gtk_text_buffer_set_text (self->buffer, entry->text, -1);
  g_clear_handle_id (&self->save_timeout, g_source_remove);
}

/** cham_entry_row_clear: Becomes the row of an entry not yet written; what was typed and is not
 * stored is dropped. */
void
cham_entry_row_clear (ChamEntryRow *self)
{
  g_autoptr (ChamEntry) blank = cham_entry_new (CHAM_DAY_NONE, CHAM_TIME_NONE, "");

  g_return_if_fail (CHAM_IS_ENTRY_ROW (self));
  cham_entry_row_set_entry (self, blank);
  gtk_widget_set_visible (self->remove, FALSE);
  show_time (self);
}

/** cham_entry_row_save: Asks now for what was typed to be stored. */
void
cham_entry_row_save (ChamEntryRow *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CHAM_IS_ENTRY_ROW (self));
  g_clear_handle_id (&self->save_timeout, g_source_remove);
  save_time (self);
  text = cham_entry_row_dup_text (self);
  if (strcmp (text, self->stored) != 0)
    g_signal_emit (self, signals[TEXT_EDITED], 0);
}

/** cham_entry_row_focus: Puts the cursor into the text. */
void
cham_entry_row_focus (ChamEntryRow *self)
{
  g_return_if_fail (CHAM_IS_ENTRY_ROW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}
