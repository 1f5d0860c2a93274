/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row of numbered cells. Click, drag, digits and arrows choose one; Delete, or a click on the
 * chosen one, clears it. It asks for a new value by a signal and shows the one it is given.
 *
 * CSS node: rating. Accessible role: slider, whose text is "4 of 10" or "Not recorded". */
#include "app/scale.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "app/scale-draw.h"
#include "model/amount.h"

struct _ChamScale
{
  GtkWidget parent_instance;

  int minimum;
  int maximum;
  double value;
  double preview;
  double pressed_on;
  gint64 last_digit_time;
  int last_digit;
};

static void cham_scale_range_init (GtkAccessibleRangeInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChamScale, cham_scale, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      cham_scale_range_init))

#define MINIMUM_CELL 24
#define NATURAL_CELL 29
#define HEIGHT 34
/* Two digits within this time, in µs, are one number. */
#define DIGIT_TIME (900 * G_TIME_SPAN_MILLISECOND)

static guint edited;

static gboolean
is_same (double a, double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static int
count_cells (ChamScale *self)
{
  return self->maximum - self->minimum + 1;
}

static void
update_accessible (ChamScale *self)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (isnan (self->value))
    {
      gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW);
      gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                      _ ("Not recorded"), -1);
      return;
    }
  number = cham_number_format (self->value, 1);
  /* Translators: the rating and the highest possible one, "4 of 10" */
  text = g_strdup_printf (_ ("%s of %d"), number, self->maximum);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, self->value,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

static void
edit (ChamScale *self, double value)
{
  if (!isnan (value))
    value = CLAMP (round (value), self->minimum, self->maximum);
  if (!is_same (self->value, value))
    g_signal_emit (self, edited, 0, value);
}

static void
set_preview (ChamScale *self, double preview)
{
  if (is_same (self->preview, preview))
    return;
  self->preview = preview;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static double
get_value_at (ChamScale *self, double x)
{
  int width = MAX (gtk_widget_get_width (GTK_WIDGET (self)), 1);
  int cell = CLAMP ((int) floor (x * count_cells (self) / width), 0, count_cells (self) - 1);

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    cell = count_cells (self) - 1 - cell;
  return self->minimum + cell;
}

static void
on_drag_begun_cb (GtkGestureDrag *gesture, double x, double y, gpointer data)
{
  ChamScale *self = data;

  self->pressed_on = self->value;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  set_preview (self, get_value_at (self, x));
}

static void
on_drag_updated_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, gpointer data)
{
  double x, y;

  if (fabs (offset_x) > fabs (offset_y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    set_preview (data, get_value_at (data, x + offset_x));
}

static void
on_drag_ended_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, gpointer data)
{
  ChamScale *self = data;
  double chosen = self->preview;
  gboolean again = offset_x == 0 && chosen == self->pressed_on;

  set_preview (self, NAN);
  if (!isnan (chosen))
    edit (self, again ? NAN : chosen);
}

static void
on_drag_cancelled_cb (GtkGesture *gesture, GdkEventSequence *sequence, gpointer data)
{
  set_preview (data, NAN);
}

/* "1" is 1, and "0" soon after makes it 10. */
static void
type_digit (ChamScale *self, int digit)
{
  gint64 now = g_get_monotonic_time ();
  int joined = self->last_digit * 10 + digit;
  gboolean soon = self->last_digit > 0 && now - self->last_digit_time < DIGIT_TIME;
  int value = soon && joined <= self->maximum ? joined : digit;

  self->last_digit = value == digit ? digit : 0;
  self->last_digit_time = now;
  if (value >= self->minimum && value <= self->maximum)
    edit (self, value);
}

static void
step (ChamScale *self, int steps)
{
  if (isnan (self->value))
    edit (self, steps > 0 ? self->minimum : self->maximum);
  else
    edit (self, self->value + steps);
}

static gboolean
handle_key (ChamScale *self, guint keyval)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  switch (keyval)
    {
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      step (self, -forward);
      return TRUE;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      step (self, forward);
      return TRUE;
    case GDK_KEY_Home:
      edit (self, self->minimum);
      return TRUE;
    case GDK_KEY_End:
      edit (self, self->maximum);
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      edit (self, NAN);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                   GdkModifierType state, gpointer data)
{
  gunichar typed = gdk_keyval_to_unicode (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  if (handle_key (data, keyval))
    return GDK_EVENT_STOP;
  if (!g_unichar_isdigit (typed))
    return GDK_EVENT_PROPAGATE;
  type_digit (data, g_unichar_digit_value (typed));
  return GDK_EVENT_STOP;
}

static gboolean
cham_scale_set_current_value (GtkAccessibleRange *range, double value)
{
  edit (CHAM_SCALE (range), value);
  return TRUE;
}

static void
cham_scale_range_init (GtkAccessibleRangeInterface *interface)
{
  interface->set_current_value = cham_scale_set_current_value;
}

static void
cham_scale_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                    int *natural, int *minimum_baseline, int *natural_baseline)
{
  int cells = count_cells (CHAM_SCALE (widget));
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = across ? cells * MINIMUM_CELL : HEIGHT;
  *natural = across ? cells * NATURAL_CELL : HEIGHT;
}

static void
cham_scale_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamScale *self = CHAM_SCALE (widget);
  double shown = isnan (self->preview) ? self->value : self->preview;

  cham_scale_draw (widget, snapshot, self->minimum, self->maximum, shown);
}

static void
cham_scale_class_init (ChamScaleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = cham_scale_measure;
  widget_class->snapshot = cham_scale_snapshot;
  /**
   * ChamScale::edited:
   * @value: what the person chose, NAN for cleared
   */
  edited = g_signal_new ("edited", CHAM_TYPE_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "rating");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
cham_scale_init (ChamScale *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->value = NAN;
  self->preview = NAN;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begun_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_updated_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (on_drag_ended_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (on_drag_cancelled_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * cham_scale_new:
 * @minimum: value of the first cell
 * @maximum: value of the last cell, at most %CHAM_SCALE_MAX_CELLS cells later
 *
 * Returns: (transfer floating): a scale that is not recorded
 */
GtkWidget *
cham_scale_new (int minimum, int maximum)
{
  ChamScale *self = NULL;

  g_return_val_if_fail (maximum > minimum && maximum - minimum < CHAM_SCALE_MAX_CELLS, NULL);
  self = g_object_new (CHAM_TYPE_SCALE, NULL);
  self->minimum = minimum;
  self->maximum = maximum;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN,
                                  (double) minimum, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
                                  (double) maximum, -1);
  update_accessible (self);
  return GTK_WIDGET (self);
}

/** cham_scale_get_value: The value that is shown, NAN when not recorded. */
double
cham_scale_get_value (ChamScale *self)
{
  g_return_val_if_fail (CHAM_IS_SCALE (self), NAN);
  return self->value;
}

/** cham_scale_set_value: Shows @value, NAN for not recorded. Emits nothing. */
void
cham_scale_set_value (ChamScale *self, double value)
{
  g_return_if_fail (CHAM_IS_SCALE (self));
  if (is_same (self->value, value))
    return;
  self->value = value;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
