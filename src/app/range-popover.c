/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two days in a popover; what is chosen goes to the action "charts.show-days" at once. */
#include "app/range-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "app/day-row.h"

/* The popover holds its rows; this is who they are. */
typedef struct
{
  ChamDayRow *from;
  ChamDayRow *to;
} Rows;

static void
on_day_chosen_cb (ChamDayRow *row, GParamSpec *pspec, Rows *rows)
{
  gtk_widget_activate_action (GTK_WIDGET (row), "charts.show-days", "(ii)",
                              cham_day_row_get_day (rows->from),
                              cham_day_row_get_day (rows->to));
}

static ChamDayRow *
add_row (GtkListBox *list, const char *title, ChamDay day, Rows *rows)
{
  ChamDayRow *row = g_object_new (CHAM_TYPE_DAY_ROW, "title", title, NULL);

  cham_day_row_set_day (row, day);
  g_signal_connect (row, "notify::day", G_CALLBACK (on_day_chosen_cb), rows);
  gtk_list_box_append (list, GTK_WIDGET (row));
  return row;
}

/** cham_range_popover_new: (transfer floating): Shows @range and lets it be another. */
GtkWidget *
cham_range_popover_new (ChamDayRange range)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkListBox *list = GTK_LIST_BOX (gtk_list_box_new ());
  Rows *rows = g_new0 (Rows, 1);

  gtk_list_box_set_selection_mode (list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (list), "boxed-list");
  rows->from = add_row (list, _ ("From"), range.from, rows);
  rows->to = add_row (list, _ ("To"), range.to, rows);
  g_object_set_data_full (G_OBJECT (list), "rows", rows, g_free);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (list));
  return popover;
}
