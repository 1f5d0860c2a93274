/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The focus stays in the text. Enter takes a tag only after one was chosen with the arrow keys,
 * Tab takes the first; while no tags are offered no key is touched. */
#include "app/tag-completion.h"

#include <glib/gi18n.h>

#include "model/entry.h"
#include "store/entries.h"

#define SUGGESTIONS 7

/* One row, in pixels. */
#define LEAST_HEIGHT 40

/* Longer than any tag that somebody types. */
#define LONGEST_TAG 64

struct _ChamTagCompletion
{
  GObject parent_instance;

  ChamJournal *journal;
  GtkTextView *view;
  GtkTextBuffer *buffer;
  /* Made when tags are offered for the first time. */
  GtkPopover *popover;
  GtkListBox *list;
  /* Whether the cursor moves because of what was typed. */
  gboolean edited;
};

G_DEFINE_FINAL_TYPE (ChamTagCompletion, cham_tag_completion, G_TYPE_OBJECT)

static gboolean
is_open (ChamTagCompletion *self)
{
  return self->popover != NULL && gtk_widget_get_visible (GTK_WIDGET (self->popover));
}

static void
close_suggestions (ChamTagCompletion *self)
{
  if (is_open (self))
    gtk_popover_popdown (self->popover);
}

/* The part of a tag that stands before the cursor; @start is where it begins. */
static char *
dup_typed (ChamTagCompletion *self, GtkTextIter *start)
{
  GtkTextIter cursor;
  g_autofree char *before = NULL;
  const char *tag;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  *start = cursor;
  gtk_text_iter_backward_chars (start, LONGEST_TAG);
  before = gtk_text_iter_get_slice (start, &cursor);
  tag = cham_entry_find_unfinished_tag (before);
  if (tag == NULL)
    return NULL;
  gtk_text_iter_forward_chars (start, (int) g_utf8_strlen (before, tag - before));
  return g_strdup (tag);
}

static const char *
get_row_name (GtkListBoxRow *row)
{
  return gtk_label_get_label (GTK_LABEL (gtk_list_box_row_get_child (row)));
}

static void
choose (ChamTagCompletion *self, GtkListBoxRow *row)
{
  g_autofree char *name = g_strdup (get_row_name (row) + 1);
  GtkTextIter start, cursor;
  g_autofree char *typed = dup_typed (self, &start);

  close_suggestions (self);
  if (typed == NULL)
    return;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &cursor,
                                    gtk_text_buffer_get_insert (self->buffer));
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &start, &cursor);
  gtk_text_buffer_insert (self->buffer, &start, name, -1);
  if (gtk_text_iter_ends_line (&start))
    gtk_text_buffer_insert (self->buffer, &start, " ", 1);
  gtk_text_buffer_end_user_action (self->buffer);
  close_suggestions (self);
}

static void
on_row_activated_cb (ChamTagCompletion *self, GtkListBoxRow *row)
{
  choose (self, row);
}

/* A popover that grows while it is shown closes itself when it is laid out with the size from
 * before. A list that can scroll always has enough room. */
static GtkWidget *
make_scroller (GtkWidget *list)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), LEAST_HEIGHT);
  return scroller;
}

static void
make_popover (ChamTagCompletion *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "suggestions");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Tags"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  self->popover = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_autohide (self->popover, FALSE);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->popover), "menu");
  gtk_popover_set_child (self->popover, make_scroller (GTK_WIDGET (self->list)));
  gtk_widget_set_parent (GTK_WIDGET (self->popover),
                         gtk_widget_get_parent (GTK_WIDGET (self->view)));
}

static void
point_to (ChamTagCompletion *self, const GtkTextIter *start)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self->popover));
  GdkRectangle place;
  graphene_point_t point;

  gtk_text_view_get_iter_location (self->view, start, &place);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, place.x, place.y,
                                         &place.x, &place.y);
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), parent,
                                 &GRAPHENE_POINT_INIT ((float) place.x, (float) place.y), &point))
    return;
  place.x = (int) point.x;
  place.y = (int) point.y;
  place.width = 1;
  gtk_popover_set_pointing_to (self->popover, &place);
}

static void
show_tags (ChamTagCompletion *self, GPtrArray *tags, const GtkTextIter *start)
{
  if (self->popover == NULL)
    make_popover (self);
  gtk_list_box_remove_all (self->list);
  for (guint i = 0; i < tags->len; i++)
    {
      g_autofree char *name = g_strconcat ("#", ((const ChamTagUse *) tags->pdata[i])->name, NULL);
      GtkWidget *label = gtk_label_new (name);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_width_chars (GTK_LABEL (label), 14);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
      gtk_list_box_append (self->list, label);
    }
  gtk_list_box_unselect_all (self->list);
  point_to (self, start);
  gtk_popover_popup (self->popover);
}

static void
update (ChamTagCompletion *self)
{
  GtkTextIter start;
  g_autofree char *typed = dup_typed (self, &start);
  g_autoptr (GPtrArray) tags = NULL;

  if (typed != NULL && gtk_widget_has_focus (GTK_WIDGET (self->view)))
    tags = cham_journal_list_tags (self->journal, typed, SUGGESTIONS, NULL);
  if (tags == NULL || tags->len == 0)
    close_suggestions (self);
  else
    show_tags (self, tags, &start);
}

static void
on_buffer_changed_cb (ChamTagCompletion *self)
{
  self->edited = TRUE;
}

static void
on_cursor_moved_cb (ChamTagCompletion *self)
{
  if (self->edited)
    update (self);
  else
    close_suggestions (self);
  self->edited = FALSE;
}

static void
select_row (ChamTagCompletion *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), get_row_name (row),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
accept (ChamTagCompletion *self, GtkListBoxRow *row)
{
  if (row != NULL)
    choose (self, row);
  else
    close_suggestions (self);
  return row != NULL;
}

static gboolean
on_key_pressed_cb (ChamTagCompletion *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row;
  int index;

  if (!is_open (self) || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  row = gtk_list_box_get_selected_row (self->list);
  index = row != NULL ? gtk_list_box_row_get_index (row) : -1;
  switch (keyval)
    {
    case GDK_KEY_Down:
      select_row (self, index + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
      select_row (self, MAX (index - 1, 0));
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
      return accept (self, row != NULL ? row : gtk_list_box_get_row_at_index (self->list, 0));
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return accept (self, row);
    case GDK_KEY_Escape:
      close_suggestions (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
cham_tag_completion_dispose (GObject *object)
{
  ChamTagCompletion *self = CHAM_TAG_COMPLETION (object);

  if (self->popover != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->popover));
  self->popover = NULL;
  g_clear_object (&self->journal);
  G_OBJECT_CLASS (cham_tag_completion_parent_class)->dispose (object);
}

static void
cham_tag_completion_class_init (ChamTagCompletionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_tag_completion_dispose;
}

static void
cham_tag_completion_init (ChamTagCompletion *self)
{
}

static void
watch_view (ChamTagCompletion *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (close_suggestions), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
}

/**
 * cham_tag_completion_new:
 * @view: a text that has a parent and outlives the completion
 *
 * Returns: (transfer full): a completion that works until it is let go of
 */
ChamTagCompletion *
cham_tag_completion_new (ChamJournal *journal, GtkTextView *view)
{
  ChamTagCompletion *self = g_object_new (CHAM_TYPE_TAG_COMPLETION, NULL);

  self->journal = g_object_ref (journal);
  self->view = view;
  self->buffer = gtk_text_view_get_buffer (view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (on_buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position",
                           G_CALLBACK (on_cursor_moved_cb), self, G_CONNECT_SWAPPED);
  watch_view (self);
  return self;
}
