/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The figures of a chart in columns, for people who read rather than look. Cells are made
 * when they are scrolled to. */
#include "app/chart-table.h"

#include <glib/gi18n.h>

struct _ChamChartTable
{
  AdwBin parent_instance;

  GtkColumnView *view;
  const ChamChart *chart;
};

G_DEFINE_FINAL_TYPE (ChamChartTable, cham_chart_table, ADW_TYPE_BIN)

enum
{
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_cell_set_up_cb (ChamChartTable *self, GtkColumnViewCell *cell)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_column_view_cell_set_child (cell, label);
}

static void
on_cell_bound_cb (ChamChartTable *self, GtkColumnViewCell *cell, GtkListItemFactory *factory)
{
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "column"));
  GtkWidget *label = gtk_column_view_cell_get_child (cell);
  g_auto (GStrv) cells = NULL;

  if (self->chart == NULL)
    return;
  cells = cham_chart_list_cells (self->chart, gtk_column_view_cell_get_position (cell),
                                 CHAM_CHART_CELLS_PEOPLE);
  gtk_label_set_label (GTK_LABEL (label), cells[column]);
}

static void
on_row_activated_cb (ChamChartTable *self, guint position)
{
  ChamDay day = cham_chart_get_row_day (self->chart, position);

  if (cham_day_is_valid (day))
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, day);
}

static void
add_column (ChamChartTable *self, const char *heading, guint index)
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
set_columns (ChamChartTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_auto (GStrv) headings = NULL;

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  if (self->chart == NULL)
    return;
  headings = cham_chart_list_headings (self->chart);
  for (guint i = 0; headings[i] != NULL; i++)
    add_column (self, headings[i], i);
}

/* Rows are known by their position; what the items say is never looked at. */
static GtkSelectionModel *
make_rows (guint count)
{
  g_autofree const char **items = g_new0 (const char *, count + 1);

  for (guint i = 0; i < count; i++)
    items[i] = "";
  return GTK_SELECTION_MODEL (
      gtk_single_selection_new (G_LIST_MODEL (gtk_string_list_new (items))));
}

static void
cham_chart_table_class_init (ChamChartTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[DAY_ACTIVATED]
      = g_signal_new ("day-activated", CHAM_TYPE_CHART_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/chart-table.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamChartTable, view);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
}

static void
cham_chart_table_init (ChamChartTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cham_chart_table_new (void)
{
  return g_object_new (CHAM_TYPE_CHART_TABLE, NULL);
}

/**
 * cham_chart_table_set_chart:
 * @chart: (nullable) (transfer none): what to list; must live until another is set
 */
void
cham_chart_table_set_chart (ChamChartTable *self, const ChamChart *chart)
{
  g_autoptr (GtkSelectionModel) rows = NULL;

  g_return_if_fail (CHAM_IS_CHART_TABLE (self));
  if (self->chart == chart)
    return;
  gtk_column_view_set_model (self->view, NULL);
  self->chart = chart;
  set_columns (self);
  rows = make_rows (chart != NULL ? cham_chart_count_rows (chart) : 0);
  gtk_column_view_set_model (self->view, rows);
}
