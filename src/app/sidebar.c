/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the month's severity and the list of places. It tells what was chosen; the window
 * decides what is shown. */
#include "app/sidebar.h"

#include <glib/gi18n.h>

#include "app/month-grid.h"
#include "app/place.h"
#include "app/tooltip.h"
#include "store/readings.h"

struct _ChamSidebar
{
  AdwBin parent_instance;

  ChamJournal *journal;
  ChamDay day;
  char *place;

  ChamMonthGrid *month;
  GtkListBox *places;
  GtkWidget *undo;
  GtkWidget *redo;
};

G_DEFINE_FINAL_TYPE (ChamSidebar, cham_sidebar, ADW_TYPE_BIN)

enum
{
  PROP_DAY = 1,
  PROP_PLACE,
  N_PROPS,
};

enum
{
  DAY_CHOSEN,
  PLACE_CHOSEN,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
name_button (GtkWidget *button, const char *text)
{
  cham_tooltip_set (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
}

/* Undo says what it takes back: that may be on another day than the one shown. */
static void
on_history_changed_cb (ChamSidebar *self)
{
  const char *done = cham_journal_get_undo_label (self->journal);
  const char *undone = cham_journal_get_redo_label (self->journal);
  /* Translators: followed by what was done: "Undo: Delete meal". */
  g_autofree char *undo = g_strdup_printf (_ ("Undo: %s"), done != NULL ? done : "");
  g_autofree char *redo = g_strdup_printf (_ ("Redo: %s"), undone != NULL ? undone : "");

  name_button (self->undo, done != NULL ? undo : _ ("Undo"));
  name_button (self->redo, undone != NULL ? redo : _ ("Redo"));
}

static GtkWidget *
make_row (const ChamPlace *place)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (place->icon_name);
  GtkWidget *label = gtk_label_new (cham_place_get_title (place));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  return row;
}

static void
load_severity (ChamSidebar *self)
{
  ChamDayRange range = cham_month_grid_get_range (self->month);
  g_autoptr (ChamSeries) series = NULL;

  if (self->journal != NULL && !cham_day_range_is_empty (range))
    series = cham_journal_load_severity (self->journal, range, NULL);
  cham_month_grid_set_severity (self->month, series);
}

static void
set_day (ChamSidebar *self, ChamDay day)
{
  if (self->day == day)
    return;
  self->day = day;
  cham_month_grid_set_day (self->month, day);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
select_place (ChamSidebar *self)
{
  for (guint i = 0; self->place != NULL && i < cham_place_count (); i++)
    if (cham_place_get (i) == cham_place_find (self->place))
      gtk_list_box_select_row (self->places,
                               gtk_list_box_get_row_at_index (self->places, (int) i));
}

static void
set_place (ChamSidebar *self, const char *name)
{
  if (!g_set_str (&self->place, name))
    return;
  select_place (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}

static void
on_day_chosen_cb (ChamSidebar *self, int day)
{
  g_signal_emit (self, signals[DAY_CHOSEN], 0, day);
}

static void
on_row_activated_cb (ChamSidebar *self, GtkListBoxRow *row)
{
  const ChamPlace *place = cham_place_get ((guint) gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[PLACE_CHOSEN], 0, place->name);
}

/* Arrow keys move the focus; what is highlighted is the place that is shown. */
static void
on_row_selected_cb (ChamSidebar *self)
{
  select_place (self);
}

static void
on_journal_changed_cb (ChamSidebar *self, guint what, ChamDay from, ChamDay to)
{
  if ((what & (CHAM_CHANGED_READINGS | CHAM_CHANGED_MEASURES)) != 0)
    load_severity (self);
}

static void
cham_sidebar_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  ChamSidebar *self = CHAM_SIDEBAR (object);

  switch (id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_sidebar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  ChamSidebar *self = CHAM_SIDEBAR (object);

  switch (id)
    {
    case PROP_DAY:
      set_day (self, g_value_get_int (value));
      break;
    case PROP_PLACE:
      set_place (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_sidebar_dispose (GObject *object)
{
  ChamSidebar *self = CHAM_SIDEBAR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_SIDEBAR);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->place, g_free);
  G_OBJECT_CLASS (cham_sidebar_parent_class)->dispose (object);
}

static void
cham_sidebar_class_init (ChamSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags
      = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cham_sidebar_get_property;
  object_class->set_property = cham_sidebar_set_property;
  object_class->dispose = cham_sidebar_dispose;
  properties[PROP_DAY] = g_param_spec_int ("day", NULL, NULL, CHAM_DAY_NONE, CHAM_DAY_LAST,
                                           CHAM_DAY_NONE, flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[DAY_CHOSEN] = g_signal_new ("day-chosen", CHAM_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[PLACE_CHOSEN] = g_signal_new ("place-chosen", CHAM_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CHAM_TYPE_MONTH_GRID);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamSidebar, month);
  gtk_widget_class_bind_template_child (widget_class, ChamSidebar, places);
  gtk_widget_class_bind_template_child (widget_class, ChamSidebar, undo);
  gtk_widget_class_bind_template_child (widget_class, ChamSidebar, redo);
  gtk_widget_class_bind_template_callback (widget_class, on_day_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_row_selected_cb);
}

static void
cham_sidebar_init (ChamSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < cham_place_count (); i++)
    gtk_list_box_append (self->places, make_row (cham_place_get (i)));
  g_signal_connect_object (self->month, "notify::month", G_CALLBACK (load_severity), self,
                           G_CONNECT_SWAPPED);
}

/** cham_sidebar_set_journal: Shows the severity of the days of @journal. To be called once. */
void
cham_sidebar_set_journal (ChamSidebar *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_SIDEBAR (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (journal, "history-changed", G_CALLBACK (on_history_changed_cb), self,
                           G_CONNECT_SWAPPED);
  on_history_changed_cb (self);
  load_severity (self);
}

/** cham_sidebar_set_today: Rings @today in the month. */
void
cham_sidebar_set_today (ChamSidebar *self, ChamDay today)
{
  g_return_if_fail (CHAM_IS_SIDEBAR (self));
  cham_month_grid_set_today (self->month, today);
}
