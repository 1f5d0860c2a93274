/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two lists, one of them shown: all pages under their headings, or what fits what is typed. It
 * tells what was chosen and shows what it is told is open. */
#include "app/guide-list.h"

#include <glib/gi18n.h>

#include "app/guide-badge.h"
#include "app/guide-tools.h"
#include "app/guide-words.h"
#include "app/result-row.h"
#include "app/undo-keys.h"
#include "model/guide-search.h"
#include "model/words.h"

#define MOST_LETTERS 60 /* of what was typed and not found */

struct _ChamGuideList
{
  AdwBin parent_instance;

  const ChamGuide *guide;
  GPtrArray *ids;      /* of the rows of all pages: an id, "" or NULL for a tool */
  GPtrArray *headings; /* of the same rows, where one begins, else NULL */
  GPtrArray *hits;
  char *open; /* the id of what is shown */

  GtkEditable *entry;
  GtkStack *stack;
  GtkListBox *pages;
  GtkListBox *results;
  GtkScrolledWindow *scroller;
  AdwStatusPage *nothing;
};

G_DEFINE_FINAL_TYPE (ChamGuideList, cham_guide_list, ADW_TYPE_BIN)

static guint chosen;

static void
choose (ChamGuideList *self, const char *id)
{
  g_signal_emit (self, chosen, 0, id);
}

static void
on_page_activated_cb (ChamGuideList *self, GtkListBoxRow *row)
{
  const char *id = self->ids->pdata[gtk_list_box_row_get_index (row)];

  if (id != NULL)
    choose (self, id);
}

static void
choose_hit (ChamGuideList *self, guint index)
{
  choose (self, ((const ChamGuideHit *) self->hits->pdata[index])->item->id);
}

static void
on_result_activated_cb (ChamGuideList *self, GtkListBoxRow *row)
{
  choose_hit (self, (guint) gtk_list_box_row_get_index (row));
}

/* Arrow keys move the focus; what is highlighted is the page that is shown. */
static void
on_row_selected_cb (ChamGuideList *self)
{
  for (guint i = 0; self->open != NULL && i < self->ids->len; i++)
    if (g_strcmp0 (self->ids->pdata[i], self->open) == 0)
      gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, (int) i));
}

static GtkWidget *
make_result (const ChamGuideHit *hit, const ChamWords *words)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *child = cham_result_row_new ();
  g_autofree char *title = cham_guide_describe_hit (hit);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", title, hit->snippet);

  cham_result_row_show (CHAM_RESULT_ROW (child), title, hit->snippet, TRUE, words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  return row;
}

static void
show_results (ChamGuideList *self, const char *typed)
{
  g_autoptr (ChamWords) words = cham_words_new (typed);

  gtk_list_box_remove_all (self->results);
  g_ptr_array_unref (self->hits);
  self->hits = cham_guide_search (self->guide, typed);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (self->results, make_result (self->hits->pdata[i], words));
}

static void
say_that_nothing_is_found (ChamGuideList *self, const char *typed)
{
  g_autofree char *cut = g_utf8_truncate_middle (typed, MOST_LETTERS);
  g_autofree char *escaped = g_markup_escape_text (cut, -1);
  g_autofree char *text = g_strdup_printf (_ ("The guide says nothing of “%s”."), escaped);

  adw_status_page_set_description (self->nothing, text);
}

static void
on_search_changed_cb (ChamGuideList *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));

  if (*typed == '\0' || self->guide == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "pages");
      return;
    }
  show_results (self, typed);
  say_that_nothing_is_found (self, typed);
  gtk_stack_set_visible_child_name (self->stack, self->hits->len > 0 ? "results" : "nothing");
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static gboolean
shows_results (ChamGuideList *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") == 0;
}

/* Typing in the list goes into the entry; a space would open the row that has the focus. */
static void
on_search_started_cb (ChamGuideList *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_set_position (self->entry, -1);
}

/* Enter in a list comes here too, by way of what is typed there. */
static void
on_entry_activated_cb (ChamGuideList *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (GTK_IS_LIST_BOX_ROW (focus))
    gtk_widget_activate (focus);
  else if (shows_results (self))
    choose_hit (self, 0);
}

static void
on_search_stopped_cb (ChamGuideList *self)
{
  gtk_editable_set_text (self->entry, "");
}

static gboolean
on_key_pressed_cb (ChamGuideList *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBox *list = shows_results (self) ? self->results : self->pages;
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (list, 0);

  if (keyval != GDK_KEY_Down || row == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return GDK_EVENT_STOP;
}

static void
update_header (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  ChamGuideList *self = data;
  const char *text = self->headings->pdata[gtk_list_box_row_get_index (row)];
  GtkWidget *label = NULL;

  if (text == NULL)
    return;
  label = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, "label",
                        text, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, 2, -1);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_box_row_set_header (row, label);
}

/* @id: NULL for a tool; @end: what stands behind the name, or NULL */
static GtkWidget *
add_row (ChamGuideList *self, const char *id, const char *heading, const char *name, GtkWidget *end)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (name);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  if (end != NULL)
    gtk_box_append (GTK_BOX (box), end);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label,
                                  NULL, -1);
  g_ptr_array_add (self->ids, (gpointer) id);
  g_ptr_array_add (self->headings, (gpointer) heading);
  gtk_list_box_append (self->pages, row);
  return row;
}

static void
add_item (ChamGuideList *self, const ChamGuideItem *item, const char *heading)
{
  GtkWidget *row = add_row (self, item->id, heading, item->name,
                            item->grade == CHAM_GUIDE_BACKGROUND
                                ? NULL
                                : cham_guide_badge_new_icon (item->grade));

  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cham_guide_grade_get_title (item->grade), -1);
}

/* The report is a place by itself. */
static void
add_tools (ChamGuideList *self)
{
  const char *heading = _ ("Things to Do");

  for (int i = 0; i < CHAM_GUIDE_TOOL_REPORT; i++)
    if (cham_guide_tool_is_there ((ChamGuideTool) i))
      {
        GtkWidget *row = add_row (self, NULL, heading,
                                  cham_guide_tool_get_title ((ChamGuideTool) i), NULL);

        cham_guide_tool_bind ((ChamGuideTool) i, GTK_ACTIONABLE (row));
        heading = NULL;
      }
}

/* People come to look something up. */
static gboolean
cham_guide_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CHAM_GUIDE_LIST (widget)->entry));
}

static void
cham_guide_list_dispose (GObject *object)
{
  /* A list that goes away tells that its row is no longer selected. */
  g_clear_pointer (&CHAM_GUIDE_LIST (object)->open, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_GUIDE_LIST);
  G_OBJECT_CLASS (cham_guide_list_parent_class)->dispose (object);
}

static void
cham_guide_list_finalize (GObject *object)
{
  ChamGuideList *self = CHAM_GUIDE_LIST (object);

  g_ptr_array_unref (self->ids);
  g_ptr_array_unref (self->headings);
  g_ptr_array_unref (self->hits);
  G_OBJECT_CLASS (cham_guide_list_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/guide-list.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamGuideList, entry);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideList, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideList, pages);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideList, results);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideList, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChamGuideList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_started_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_result_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
cham_guide_list_class_init (ChamGuideListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_guide_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_guide_list_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cham_guide_list_grab_focus;
  chosen = g_signal_new ("chosen", CHAM_TYPE_GUIDE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 1, G_TYPE_STRING);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
cham_guide_list_init (ChamGuideList *self)
{
  self->ids = g_ptr_array_new ();
  self->headings = g_ptr_array_new ();
  self->hits = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cham_undo_keys_leave (self->entry);
  gtk_search_entry_set_key_capture_widget (GTK_SEARCH_ENTRY (self->entry),
                                           GTK_WIDGET (self->stack));
  gtk_list_box_set_header_func (self->pages, update_header, self, NULL);
}

/**
 * cham_guide_list_set_guide:
 * @guide: to be set once; it must stay as long as @self
 */
void
cham_guide_list_set_guide (ChamGuideList *self, const ChamGuide *guide)
{
  g_return_if_fail (CHAM_IS_GUIDE_LIST (self) && self->guide == NULL);
  self->guide = guide;
  add_row (self, "", NULL, _ ("How to Read the Guide"), NULL);
  add_tools (self);
  for (guint i = 0; i < guide->themes->len; i++)
    {
      const ChamGuideTheme *theme = guide->themes->pdata[i];

      for (guint j = 0; j < theme->items->len; j++)
        add_item (self, theme->items->pdata[j], j == 0 ? theme->name : NULL);
    }
  gtk_list_box_invalidate_headers (self->pages);
}

/** cham_guide_list_select: Highlights the page of that id, which is shown. */
void
cham_guide_list_select (ChamGuideList *self, const char *id)
{
  g_return_if_fail (CHAM_IS_GUIDE_LIST (self));
  g_set_str (&self->open, id);
  on_row_selected_cb (self);
}

/** cham_guide_list_search: Lists what the guide says of @typed, as though it were typed. */
void
cham_guide_list_search (ChamGuideList *self, const char *typed)
{
  g_return_if_fail (CHAM_IS_GUIDE_LIST (self));
  gtk_editable_set_text (self->entry, typed);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
