/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Draws a day's number over a bar as long as the day was severe; colour only repeats what the
 * bar says. The style sheet has the colours. */
#include "app/day-cell.h"

#include <glib/gi18n.h>
#include <math.h>

struct _ChamDayCell
{
  GtkWidget parent_instance;

  ChamDay day;
  gboolean in_month;
  double severity;
  guint level;
  gboolean selected;
  gboolean today;
  PangoLayout *number;
};

G_DEFINE_FINAL_TYPE (ChamDayCell, cham_day_cell, GTK_TYPE_WIDGET)

#define CELL_SIZE 32
#define BAR_HEIGHT 3
#define BAR_MARGIN 5

static const char *const level_classes[] = { NULL,      "level-1", "level-2",
                                             "level-3", "level-4", "level-5" };

static void
set_class (ChamDayCell *self, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
update_accessible (ChamDayCell *self)
{
  g_autofree char *name = cham_severity_describe_day (self->day, self->severity);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED,
                               self->selected, -1);
}

static void
update_number (ChamDayCell *self)
{
  int year, month, day_of_month;
  char text[4];

  g_clear_object (&self->number);
  if (!cham_day_is_valid (self->day))
    return;
  cham_day_split (self->day, &year, &month, &day_of_month);
  g_snprintf (text, sizeof text, "%d", day_of_month);
  self->number = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
}

static void
cham_day_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = CELL_SIZE;
}

static void
draw_bar (ChamDayCell *self, GtkSnapshot *snapshot, const GdkRGBA *color)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  float length = (width - 2 * BAR_MARGIN) * (float) self->level / CHAM_SEVERITY_LEVELS;
  GskRoundedRect bar;

  gsk_rounded_rect_init_from_rect (
      &bar,
      &GRAPHENE_RECT_INIT ((width - length) / 2, height - BAR_HEIGHT - 3, length, BAR_HEIGHT),
      BAR_HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &bar);
  gtk_snapshot_append_color (snapshot, color, &bar.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
cham_day_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamDayCell *self = CHAM_DAY_CELL (widget);
  GdkRGBA color;
  int width, height;

  if (self->number == NULL)
    return;
  gtk_widget_get_color (widget, &color);
  pango_layout_get_pixel_size (self->number, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (
                    (float) floor ((gtk_widget_get_width (widget) - width) / 2.0),
                    (float) floor ((gtk_widget_get_height (widget) - height) / 2.0 - 2)));
  gtk_snapshot_append_layout (snapshot, self->number, &color);
  gtk_snapshot_restore (snapshot);
  if (self->level > 0)
    draw_bar (self, snapshot, &color);
}

static void
cham_day_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cham_day_cell_parent_class)->css_changed (widget, change);
  update_number (CHAM_DAY_CELL (widget));
  gtk_widget_queue_draw (widget);
}

static void
cham_day_cell_dispose (GObject *object)
{
  g_clear_object (&CHAM_DAY_CELL (object)->number);
  G_OBJECT_CLASS (cham_day_cell_parent_class)->dispose (object);
}

static void
cham_day_cell_class_init (ChamDayCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_day_cell_dispose;
  widget_class->measure = cham_day_cell_measure;
  widget_class->snapshot = cham_day_cell_snapshot;
  widget_class->css_changed = cham_day_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "day");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
cham_day_cell_init (ChamDayCell *self)
{
  self->severity = NAN;
}

/** cham_day_cell_new: A cell that shows no day yet. */
ChamDayCell *
cham_day_cell_new (void)
{
  return g_object_new (CHAM_TYPE_DAY_CELL, NULL);
}

/** cham_day_cell_get_day: The day that @self shows. */
ChamDay
cham_day_cell_get_day (ChamDayCell *self)
{
  g_return_val_if_fail (CHAM_IS_DAY_CELL (self), CHAM_DAY_NONE);
  return self->day;
}

/** cham_day_cell_set_day: Shows @day, dimmed when it belongs to the month before or after. */
void
cham_day_cell_set_day (ChamDayCell *self, ChamDay day, gboolean in_month)
{
  g_return_if_fail (CHAM_IS_DAY_CELL (self));
  if (self->day == day && self->in_month == in_month)
    return;
  self->day = day;
  self->in_month = in_month;
  set_class (self, "outside", !in_month);
  update_number (self);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cham_day_cell_set_severity: @severity on a scale of 0–10, NAN when not recorded. */
void
cham_day_cell_set_severity (ChamDayCell *self, double severity)
{
  guint level = cham_severity_get_level (severity);

  g_return_if_fail (CHAM_IS_DAY_CELL (self));
  if (self->severity == severity || (isnan (self->severity) && isnan (severity)))
    return;
  if (self->level > 0)
    set_class (self, level_classes[self->level], FALSE);
  self->severity = severity;
  self->level = level;
  if (level > 0)
    set_class (self, level_classes[level], TRUE);
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cham_day_cell_set_marks: Whether it is the day that is shown, and whether it is today. */
void
cham_day_cell_set_marks (ChamDayCell *self, gboolean selected, gboolean today)
{
  g_return_if_fail (CHAM_IS_DAY_CELL (self));
  if (self->selected == selected && self->today == today)
    return;
  self->selected = selected;
  self->today = today;
  set_class (self, "selected", selected);
  set_class (self, "today", today);
  gtk_widget_set_focusable (GTK_WIDGET (self), selected);
  update_accessible (self);
}

/**
 * cham_severity_get_level:
 * @severity: 0–10, NAN for not recorded
 *
 * Returns: 0 for not recorded, 1 for 0 (clear), 2 for up to 3 (mild), 3 for up to 6
 *   (moderate), 4 for up to 8 (severe), 5 above. Bands of a 0–10 itch scale: Reich et al.,
 *   Acta Derm Venereol 2012;92:502-6.
 */
guint
cham_severity_get_level (double severity)
{
  if (isnan (severity))
    return 0;
  if (severity <= 0)
    return 1;
  if (severity < 4)
    return 2;
  if (severity < 7)
    return 3;
  return severity < 9 ? 4 : 5;
}

/** cham_severity_describe_day: (transfer full): "12 March, worst itch 4" in words. */
char *
cham_severity_describe_day (ChamDay day, double severity)
{
  g_autofree char *date = NULL;

  if (!cham_day_is_valid (day))
    return g_strdup ("");
  /* Translators: a day in the calendar, as a screen reader says it */
  date = cham_day_format (day, _ ("%A, %-d %B %Y"));
  if (isnan (severity))
    return g_strdup_printf (_ ("%s, not recorded"), date);
  return g_strdup_printf (_ ("%s, severity %.0f of 10"), date, severity);
}
