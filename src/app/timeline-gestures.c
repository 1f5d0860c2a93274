/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Turns movements into days and asks for them with "charts.pan" and "charts.zoom"; which days
 * are shown in the end is the page's affair. A wheel by itself still scrolls the page; with
 * Ctrl it zooms, sideways it pans. */
#include "app/timeline-gestures.h"

#include <math.h>

#define ZOOM_STEP 1.25      /* for a notch of the wheel */
#define PAN_SHARE 0.1       /* of the days shown, for a notch sideways */
#define DRAG_FROM 8         /* pixels, before it is a drag and no click */

/* What is left over of a movement that was no whole day, and where it began. */
typedef struct
{
  ChamTimelineView *view;
  double rest;
  int panned;
  double scale;
  double pointer_x;
} Gestures;

static int
count_days (Gestures *self)
{
  return cham_day_range_get_length (cham_timeline_view_get_range (self->view));
}

static void
pan (Gestures *self, int days)
{
  if (days != 0)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "charts.pan", "i", days);
}

static void
zoom (Gestures *self, double factor, double x)
{
  gtk_widget_activate_action (GTK_WIDGET (self->view), "charts.zoom", "(di)", factor,
                              cham_timeline_view_get_day_at (self->view, x));
}

static void
pan_sideways (Gestures *self, double notches)
{
  double days = self->rest + notches * MAX (count_days (self) * PAN_SHARE, 1);

  self->rest = days - trunc (days);
  pan (self, (int) trunc (days));
}

/* An event of a wheel does not say where it was turned. */
static void
on_moved_cb (GtkEventControllerMotion *controller, double x, double y, Gestures *self)
{
  self->pointer_x = x;
}

static gboolean
on_scrolled_cb (GtkEventControllerScroll *controller, double dx, double dy, Gestures *self)
{
  GdkModifierType keys
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));

  if ((keys & GDK_SHIFT_MASK) != 0 && dx == 0)
    {
      dx = dy;
      dy = 0;
    }
  if ((keys & GDK_CONTROL_MASK) == 0 && dx == 0)
    return GDK_EVENT_PROPAGATE;
  if (dx != 0)
    pan_sideways (self, dx);
  if (dy != 0 && (keys & GDK_CONTROL_MASK) != 0)
    zoom (self, pow (ZOOM_STEP, dy), self->pointer_x);
  return GDK_EVENT_STOP;
}

static void
on_drag_begun_cb (GtkGestureDrag *gesture, double x, double y, Gestures *self)
{
  self->panned = 0;
}

/* Only a sideways movement is ours: up and down scrolls the page. */
static void
on_dragged_cb (GtkGestureDrag *gesture, double dx, double dy, Gestures *self)
{
  double width = cham_timeline_view_get_day_width (self->view);
  int days;

  if (!(width > 0) || (self->panned == 0 && (fabs (dx) < DRAG_FROM || fabs (dx) < fabs (dy))))
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  days = (int) round (-dx / width);
  pan (self, days - self->panned);
  self->panned = days;
}

static void
on_pinch_begun_cb (GtkGesture *gesture, GdkEventSequence *sequence, Gestures *self)
{
  self->scale = 1;
}

static void
on_pinched_cb (GtkGestureZoom *gesture, double scale, Gestures *self)
{
  double x = gtk_widget_get_width (GTK_WIDGET (self->view)) / 2.0, y = 0;

  gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  if (!(scale > 0) || fabs (scale / self->scale - 1) < 0.02)
    return;
  zoom (self, self->scale / scale, x);
  self->scale = scale;
}

/** cham_timeline_gestures_add: Lets @view be zoomed and panned; called once for each. */
void
cham_timeline_gestures_add (ChamTimelineView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);
  Gestures *self = g_new0 (Gestures, 1);
  GtkEventController *scroll
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new (), *pinch = gtk_gesture_zoom_new ();

  self->view = view;
  g_object_set_data_full (G_OBJECT (view), "gestures", self, g_free);
  g_signal_connect (scroll, "scroll", G_CALLBACK (on_scrolled_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (on_moved_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (on_moved_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (on_drag_begun_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (on_dragged_cb), self);
  g_signal_connect (pinch, "begin", G_CALLBACK (on_pinch_begun_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (on_pinched_cb), self);
  gtk_widget_add_controller (widget, scroll);
  gtk_widget_add_controller (widget, motion);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}

static void
add_zoom (GtkWidgetClass *klass, guint key, double factor)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "charts.zoom", "(di)", factor,
                                       CHAM_DAY_NONE);
}

/** cham_timeline_gestures_install_keys: + and − zoom, 0 goes back, Page Up and Down turn over. */
void
cham_timeline_gestures_install_keys (GtkWidgetClass *klass)
{
  add_zoom (klass, GDK_KEY_plus, 0.5);
  add_zoom (klass, GDK_KEY_equal, 0.5);
  add_zoom (klass, GDK_KEY_KP_Add, 0.5);
  add_zoom (klass, GDK_KEY_minus, 2);
  add_zoom (klass, GDK_KEY_KP_Subtract, 2);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_0, 0, "charts.reset", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_0, 0, "charts.reset", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "charts.earlier", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "charts.later", NULL);
}
