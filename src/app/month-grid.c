/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Six weeks of cells that are made once and then only told which day they show. It knows no
 * journal: it is handed the severities of the days of its range. */
#include "app/month-grid.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <math.h>

#include "app/day-cell.h"

#define WEEKS 6
#define CELLS (WEEKS * 7)

struct _ChamMonthGrid
{
  GtkWidget parent_instance;

  ChamDay month;
  ChamDay day;
  ChamDay today;

  GtkWidget *box;
  GtkLabel *title;
  GtkGrid *grid;
  ChamDayCell *cells[CELLS];
};

G_DEFINE_FINAL_TYPE (ChamMonthGrid, cham_month_grid, GTK_TYPE_WIDGET)

enum
{
  PROP_MONTH = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint day_chosen;

/* 1 for Monday to 7 for Sunday, as the person's language begins the week. */
static int
get_first_weekday (void)
{
#ifdef _NL_TIME_FIRST_WEEKDAY
  /* Days are counted from 1 from the day that is named there: 19971130 was a Sunday. */
  int first = *(unsigned char *) nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  gintptr origin = (gintptr) nl_langinfo (_NL_TIME_WEEK_1STDAY);

  return (first + ((int) origin == 19971130 ? 5 : 6)) % 7 + 1;
#else
  return 1;
#endif
}

static void
update_cells (ChamMonthGrid *self)
{
  ChamDayRange range = cham_month_grid_get_range (self);
  ChamDay next = cham_day_add_months (self->month, 1);
  g_autofree char *title = cham_day_format (self->month, _ ("%B %Y"));

  gtk_label_set_label (self->title, title);
  for (int i = 0; i < CELLS; i++)
    {
      ChamDay day = range.from + i;

      cham_day_cell_set_day (self->cells[i], day, day >= self->month && day < next);
      cham_day_cell_set_marks (self->cells[i], day == self->day, day == self->today);
    }
}

static void
set_month (ChamMonthGrid *self, ChamDay month)
{
  if (self->month == month)
    return;
  self->month = month;
  update_cells (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MONTH]);
}

static void
choose_day (ChamMonthGrid *self, ChamDay day)
{
  gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self->grid)) != NULL;
  ChamDayRange range;

  if (!cham_day_is_valid (day))
    return;
  g_signal_emit (self, day_chosen, 0, day);
  range = cham_month_grid_get_range (self);
  if (focused && cham_day_range_contains (range, self->day))
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[self->day - range.from]));
}

static void
on_previous_clicked_cb (ChamMonthGrid *self)
{
  set_month (self, cham_day_add_months (self->month, -1));
}

static void
on_next_clicked_cb (ChamMonthGrid *self)
{
  set_month (self, cham_day_add_months (self->month, 1));
}

static void
on_cell_released_cb (GtkGestureClick *gesture, int presses, double x, double y, gpointer data)
{
  ChamMonthGrid *self = data;
  GtkWidget *cell = gtk_widget_pick (GTK_WIDGET (self->grid), x, y, GTK_PICK_DEFAULT);

  if (CHAM_IS_DAY_CELL (cell))
    choose_day (self, cham_day_cell_get_day (CHAM_DAY_CELL (cell)));
}

static ChamDay
get_target (ChamMonthGrid *self, guint keyval)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      return self->day - forward;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      return self->day + forward;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return self->day - 7;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return self->day + 7;
    case GDK_KEY_Page_Up:
      return cham_day_add_months (self->day, -1);
    case GDK_KEY_Page_Down:
      return cham_day_add_months (self->day, 1);
    case GDK_KEY_Home:
      return self->today;
    default:
      return CHAM_DAY_NONE;
    }
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                   GdkModifierType state, gpointer data)
{
  ChamMonthGrid *self = data;
  ChamDay target = get_target (self, keyval);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0 || target == CHAM_DAY_NONE)
    return GDK_EVENT_PROPAGATE;
  choose_day (self, target);
  return GDK_EVENT_STOP;
}

static void
add_controllers (ChamMonthGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_object (click, "released", G_CALLBACK (on_cell_released_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->grid), keys);
}

static void
add_weekdays (ChamMonthGrid *self)
{
  ChamDay monday = cham_day_new (2024, 1, 1);

  for (int i = 0; i < 7; i++)
    {
      g_autofree char *name = cham_day_format (monday + get_first_weekday () - 1 + i, "%a");
      GtkWidget *label = gtk_label_new (name);

      gtk_widget_add_css_class (label, "weekday");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
add_cells (ChamMonthGrid *self)
{
  for (int i = 0; i < CELLS; i++)
    {
      self->cells[i] = cham_day_cell_new ();
      gtk_grid_attach (self->grid, GTK_WIDGET (self->cells[i]), i % 7, i / 7 + 1, 1, 1);
    }
}

static void
cham_month_grid_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  if (id == PROP_MONTH)
    g_value_set_int (value, CHAM_MONTH_GRID (object)->month);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
}

static void
cham_month_grid_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_MONTH_GRID);
  G_OBJECT_CLASS (cham_month_grid_parent_class)->dispose (object);
}

static void
cham_month_grid_class_init (ChamMonthGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = cham_month_grid_get_property;
  G_OBJECT_CLASS (klass)->dispose = cham_month_grid_dispose;
  properties[PROP_MONTH]
      = g_param_spec_int ("month", NULL, NULL, CHAM_DAY_NONE, CHAM_DAY_LAST, CHAM_DAY_NONE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  day_chosen = g_signal_new ("day-chosen", CHAM_TYPE_MONTH_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                             NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "month");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/month-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMonthGrid, box);
  gtk_widget_class_bind_template_child (widget_class, ChamMonthGrid, title);
  gtk_widget_class_bind_template_child (widget_class, ChamMonthGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, on_previous_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_next_clicked_cb);
}

static void
cham_month_grid_init (ChamMonthGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_weekdays (self);
  add_cells (self);
  add_controllers (self);
}

/** cham_month_grid_get_range: All days that are shown; empty before there is a day. */
ChamDayRange
cham_month_grid_get_range (ChamMonthGrid *self)
{
  ChamDayRange range = { CHAM_DAY_NONE, CHAM_DAY_NONE };

  g_return_val_if_fail (CHAM_IS_MONTH_GRID (self), range);
  if (self->month == CHAM_DAY_NONE)
    return range;
  range.from
      = self->month - (cham_day_get_weekday (self->month) - get_first_weekday () + 7) % 7;
  range.from = CLAMP (range.from, CHAM_DAY_FIRST, CHAM_DAY_LAST - CELLS + 1);
  range.to = range.from + CELLS - 1;
  return range;
}

/** cham_month_grid_set_day: Marks @day and shows its month. */
void
cham_month_grid_set_day (ChamMonthGrid *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_MONTH_GRID (self));
  if (self->day == day || !cham_day_is_valid (day))
    return;
  self->day = day;
  if (self->month == cham_day_get_month_start (day))
    update_cells (self);
  else
    set_month (self, cham_day_get_month_start (day));
}

/** cham_month_grid_set_today: Rings @today. */
void
cham_month_grid_set_today (ChamMonthGrid *self, ChamDay today)
{
  g_return_if_fail (CHAM_IS_MONTH_GRID (self));
  if (self->today == today)
    return;
  self->today = today;
  if (self->month != CHAM_DAY_NONE)
    update_cells (self);
}

/**
 * cham_month_grid_set_severity:
 * @severity: (nullable): 0–10 for the days of the range; %NULL when none is known
 */
void
cham_month_grid_set_severity (ChamMonthGrid *self, const ChamSeries *severity)
{
  ChamDayRange range = cham_month_grid_get_range (self);

  g_return_if_fail (CHAM_IS_MONTH_GRID (self));
  for (int i = 0; i < CELLS; i++)
    cham_day_cell_set_severity (self->cells[i], severity != NULL
                                                    ? cham_series_get (severity, range.from + i)
                                                    : NAN);
}
