/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a draft. Thumbnails are made while they are in sight, however many pages there are. It
 * reads and lays out nothing. */
#include "app/report-pages.h"

#include <glib/gi18n.h>

#include "app/report-preview.h"

#define THUMBNAIL_WIDTH 84

struct _ChamReportPages
{
  GtkWidget parent_instance;

  GtkWidget *header;
  GtkWidget *previous;
  GtkWidget *next;
  GtkLabel *number;
  GtkWidget *spinner;
  GtkWidget *strip;
  GtkListView *thumbnails;
  GtkSingleSelection *selection;
  GtkStringList *pages;
  GtkBox *sheet;
  ChamReportPreview *page;
  ChamReportDraft *draft;
};

G_DEFINE_FINAL_TYPE (ChamReportPages, cham_report_pages, GTK_TYPE_WIDGET)

static guint
count_pages (ChamReportPages *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->pages));
}

static void
show_page (ChamReportPages *self)
{
  guint page = gtk_single_selection_get_selected (self->selection), pages = count_pages (self);
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->page), page < pages);
  gtk_widget_set_sensitive (self->previous, page < pages && page > 0);
  gtk_widget_set_sensitive (self->next, page + 1 < pages);
  if (page >= pages)
    {
      cham_report_preview_show (self->page, NULL, 0);
      return;
    }
  text = g_strdup_printf (_ ("Page %u of %u"), page + 1, pages);
  gtk_label_set_label (self->number, text);
  cham_report_preview_show (self->page, self->draft, page);
}

/* A single page needs no header, unless another is on its way. */
static void
show_header (ChamReportPages *self)
{
  gtk_widget_set_visible (self->header,
                          count_pages (self) > 1 || gtk_widget_get_visible (self->spinner));
}

static void
choose (ChamReportPages *self, guint page)
{
  gtk_single_selection_set_selected (self->selection, page);
  gtk_list_view_scroll_to (self->thumbnails, page, GTK_LIST_SCROLL_NONE, NULL);
}

static void
on_previous_clicked_cb (ChamReportPages *self)
{
  guint page = gtk_single_selection_get_selected (self->selection);

  if (page > 0)
    choose (self, page - 1);
}

static void
on_next_clicked_cb (ChamReportPages *self)
{
  guint page = gtk_single_selection_get_selected (self->selection);

  if (page + 1 < count_pages (self))
    choose (self, page + 1);
}

static void
on_page_chosen_cb (ChamReportPages *self)
{
  show_page (self);
}

static void
on_thumbnail_set_up_cb (ChamReportPages *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), cham_report_preview_new (THUMBNAIL_WIDTH));
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_item_set_child (item, box);
}

static void
on_thumbnail_bound_cb (ChamReportPages *self, GtkListItem *item)
{
  GtkWidget *preview = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkStringObject *number = gtk_list_item_get_item (item);
  const char *text = gtk_string_object_get_string (number);
  g_autofree char *name = g_strdup_printf (_ ("Page %s"), text);

  cham_report_preview_show (CHAM_REPORT_PREVIEW (preview), self->draft,
                            gtk_list_item_get_position (item));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (preview)), text);
  gtk_list_item_set_accessible_label (item, name);
}

static void
on_thumbnail_unbound_cb (ChamReportPages *self, GtkListItem *item)
{
  GtkWidget *preview = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  cham_report_preview_show (CHAM_REPORT_PREVIEW (preview), NULL, 0);
}

static void
cham_report_pages_dispose (GObject *object)
{
  ChamReportPages *self = CHAM_REPORT_PAGES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_REPORT_PAGES);
  g_clear_pointer (&self->draft, cham_report_draft_unref);
  G_OBJECT_CLASS (cham_report_pages_parent_class)->dispose (object);
}

static void
cham_report_pages_class_init (ChamReportPagesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_report_pages_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/report-pages.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, header);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, previous);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, next);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, number);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, spinner);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, strip);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, thumbnails);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, selection);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, pages);
  gtk_widget_class_bind_template_child (widget_class, ChamReportPages, sheet);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_page_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_thumbnail_set_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_thumbnail_bound_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_thumbnail_unbound_cb);
}

static void
cham_report_pages_init (ChamReportPages *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->page = CHAM_REPORT_PREVIEW (cham_report_preview_new (0));
  gtk_box_append (self->sheet, GTK_WIDGET (self->page));
  show_page (self);
}

static void
set_pages (ChamReportPages *self, guint pages)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) numbers = NULL;

  for (guint i = 0; i < pages; i++)
    g_strv_builder_take (builder, g_strdup_printf ("%u", i + 1));
  numbers = g_strv_builder_end (builder);
  gtk_string_list_splice (self->pages, 0, count_pages (self), (const char *const *) numbers);
}

/** cham_report_pages_show: Shows @draft, which may be %NULL for nothing; of the same number of
 * pages the chosen one stays. */
void
cham_report_pages_show (ChamReportPages *self, ChamReportDraft *draft)
{
  guint page, before, pages = 0;

  g_return_if_fail (CHAM_IS_REPORT_PAGES (self));
  before = count_pages (self);
  page = gtk_single_selection_get_selected (self->selection);
  if (draft != NULL)
    {
      pages = cham_report_get_n_pages (cham_report_draft_get_report (draft));
      cham_report_draft_ref (draft);
    }
  g_clear_pointer (&self->draft, cham_report_draft_unref);
  self->draft = draft;
  set_pages (self, pages);
  gtk_widget_set_visible (self->strip, pages > 1);
  show_header (self);
  if (pages > 0)
    gtk_single_selection_set_selected (self->selection, pages == before ? page : 0);
  show_page (self);
}

/** cham_report_pages_set_busy: Whether other pages are on their way; those shown are pale. */
void
cham_report_pages_set_busy (ChamReportPages *self, gboolean busy)
{
  g_return_if_fail (CHAM_IS_REPORT_PAGES (self));
  gtk_widget_set_visible (self->spinner, busy);
  show_header (self);
  gtk_widget_set_opacity (GTK_WIDGET (self->sheet), busy ? 0.5 : 1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_BUSY, busy, -1);
}
