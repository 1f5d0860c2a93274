/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks only at what was just written and its surroundings, so that a long text stays as quick to
 * write in as a short one. */
#include "app/tag-marks.h"

#include <adwaita.h>

#include "model/entry.h"

/* Characters before and behind a change that may belong to a tag that it changes. */
#define SURROUNDINGS 100

#define TAG_NAME "tag"

static void
mark_range (GtkTextBuffer *buffer, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *text = gtk_text_iter_get_slice (start, end);
  g_autoptr (GArray) ranges = cham_entry_find_tags (text);
  GtkTextIter at = *start;
  guint done = 0;

  gtk_text_buffer_remove_tag_by_name (buffer, TAG_NAME, start, end);
  for (guint i = 0; i < ranges->len; i++)
    {
      ChamTextRange range = g_array_index (ranges, ChamTextRange, i);
      GtkTextIter tag_end;

      gtk_text_iter_forward_chars (&at, (int) g_utf8_strlen (text + done, range.start - done));
      tag_end = at;
      gtk_text_iter_forward_chars (
          &tag_end, (int) g_utf8_strlen (text + range.start, range.end - range.start));
      gtk_text_buffer_apply_tag_by_name (buffer, TAG_NAME, &at, &tag_end);
      at = tag_end;
      done = range.end;
    }
}

static void
mark_around (GtkTextBuffer *buffer, GtkTextIter start, GtkTextIter end)
{
  gtk_text_iter_backward_chars (&start, SURROUNDINGS);
  gtk_text_iter_forward_chars (&end, SURROUNDINGS);
  mark_range (buffer, &start, &end);
}

static void
on_text_inserted_cb (GtkTextBuffer *buffer, GtkTextIter *location, char *text, int length)
{
  GtkTextIter start = *location;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  mark_around (buffer, start, *location);
}

static void
on_range_deleted_cb (GtkTextBuffer *buffer, GtkTextIter *start, GtkTextIter *end)
{
  mark_around (buffer, *start, *end);
}

static void
on_style_changed_cb (GtkTextTag *tag)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GdkRGBA color;

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style),
                                       adw_style_manager_get_dark (style), &color);
  g_object_set (tag, "foreground-rgba", &color, NULL);
}

/** cham_tag_marks_attach: Marks the tags of @buffer from now on, in the accent colour. */
void
cham_tag_marks_attach (GtkTextBuffer *buffer)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkTextTag *tag = gtk_text_buffer_create_tag (buffer, TAG_NAME, NULL);

  on_style_changed_cb (tag);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_style_changed_cb), tag,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (on_style_changed_cb), tag,
                           G_CONNECT_SWAPPED);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (on_text_inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (on_range_deleted_cb), NULL);
}
