/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The figures of a timeline in columns, for people who read rather than look. Cells are made
 * when they are scrolled to. */
#include "app/timeline-table.h"

#include <glib/gi18n.h>

struct _ChamTimelineTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  const ChamTimeline *timeline;
};

G_DEFINE_FINAL_TYPE (ChamTimelineTable, cham_timeline_table, ADW_TYPE_BIN)

enum
{
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Items are days as ISO text. */
static ChamDay
get_day (gpointer item)
{
  return cham_day_parse (gtk_string_object_get_string (GTK_STRING_OBJECT (item)));
}

static void
on_cell_set_up_cb (ChamTimelineTable *self, GtkColumnViewCell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
on_cell_bound_cb (ChamTimelineTable *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_auto (GStrv) cells = NULL;

  if (self->timeline == NULL)
    return;
  cells = cham_timeline_list_cells (self->timeline, get_day (gtk_column_view_cell_get_item (cell)));
  gtk_label_set_label (GTK_LABEL (label), cells[column]);
}

static void
on_row_activated_cb (ChamTimelineTable *self, guint position)
{
  GListModel *days = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (GObject) item = g_list_model_get_item (days, position);

  g_signal_emit (self, signals[DAY_ACTIVATED], 0, get_day (item));
}

static void
add_column (ChamTimelineTable *self, const char *heading, guint index)
{
  g_autoptr (GtkColumnViewColumn) column = NULL;
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_object_set_data (G_OBJECT (factory), "column", GUINT_TO_POINTER (index));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_cell_set_up_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_cell_bound_cb), self,
                           G_CONNECT_SWAPPED);
  column = gtk_column_view_column_new (heading, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_append_column (self->view, column);
}

static void
set_columns (ChamTimelineTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_auto (GStrv) headings = NULL;

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  if (self->timeline == NULL)
    return;
  headings = cham_timeline_list_headings (self->timeline);
  for (guint i = 0; headings[i] != NULL; i++)
    add_column (self, headings[i], i);
}

static GtkSelectionModel *
make_days (ChamDayRange range)
{
  GtkStringList *days = gtk_string_list_new (NULL);
  char text[CHAM_DAY_TEXT_SIZE];

  if (!cham_day_range_is_empty (range))
    for (ChamDay day = range.to; day >= range.from; day--)
      gtk_string_list_append (days, cham_day_print (day, text));
  return GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (days)));
}

static void
cham_timeline_table_class_init (ChamTimelineTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DAY_ACTIVATED]
      = g_signal_new ("day-activated", CHAM_TYPE_TIMELINE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/timeline-table.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTimelineTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
cham_timeline_table_init (ChamTimelineTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cham_timeline_table_new (void)
{
  return g_object_new (CHAM_TYPE_TIMELINE_TABLE, NULL);
}

/**
 * cham_timeline_table_set_timeline:
 * @timeline: (nullable) (transfer none): what to list; must live until another is set
 */
void
cham_timeline_table_set_timeline (ChamTimelineTable *self, const ChamTimeline *timeline)
{
  ChamDayRange range = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  g_autoptr (GtkSelectionModel) days = NULL;

  g_return_if_fail (CHAM_IS_TIMELINE_TABLE (self));
  if (self->timeline == timeline)
    return;
  if (timeline != NULL)
    range = cham_timeline_get_range (timeline);
  gtk_column_view_set_model (self->view, NULL);
  self->timeline = timeline;
  set_columns (self);
  days = make_days (range);
  gtk_column_view_set_model (self->view, days);
}
