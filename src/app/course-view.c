/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Draws the chart once for each size and style; the ring around the chosen dot lies above it.
 * Left and Right go from distance to distance, Up and Down from dot to dot, Enter opens the day.
 * CSS node: course. Accessible role: image. */
#include "app/course-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/chart-style.h"
#include "draw/course-chart.h"
#include "draw/rule.h"

struct _ChamCourseView
{
  GtkWidget parent_instance;

  ChamCourse *course;
  ChamCourseChart chart;
  ChamPaletteKind palette;
  GskRenderNode *node;
  int chosen; /* a dot, -1 for none */
  double pointer_x;
  double pointer_y;
};

G_DEFINE_FINAL_TYPE (ChamCourseView, cham_course_view, GTK_TYPE_WIDGET)

enum
{
  DOT_CHOSEN,
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define MOST_STEPS 5

static const ChamCourseDot *
get_dot (ChamCourseView *self, int dot)
{
  return &g_array_index (self->course->dots, ChamCourseDot, dot);
}

static void
draw_node (ChamCourseView *self)
{
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  graphene_rect_t bounds
      = GRAPHENE_RECT_INIT (0, 0, (float) self->chart.width, (float) self->chart.height);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cham_course_chart_draw (&self->chart, cr, cham_palette_get (self->palette));
  cairo_destroy (cr);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (g_steal_pointer (&snapshot));
}

/* Draws the chart unless it is there already and looks as it should. */
static void
ensure_node (ChamCourseView *self)
{
  ChamCourseChart chart = self->chart;
  ChamPaletteKind palette = cham_chart_style_get_palette ();

  chart.width = gtk_widget_get_width (GTK_WIDGET (self));
  chart.height = gtk_widget_get_height (GTK_WIDGET (self));
  chart.text_size = cham_chart_style_get_text_size (GTK_WIDGET (self));
  if (self->node != NULL && palette == self->palette && chart.width == self->chart.width
      && chart.height == self->chart.height && chart.text_size == self->chart.text_size)
    return;
  self->chart = chart;
  self->palette = palette;
  draw_node (self);
}

static void
append_ring (ChamCourseView *self, GtkSnapshot *snapshot)
{
  double x, y, radius = 0.55 * self->chart.text_size;
  cairo_t *cr;

  cham_course_chart_get_place (&self->chart, (guint) self->chosen, &x, &y);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT ((float) (x - 2 * radius), (float) (y - 2 * radius),
                                     (float) (4 * radius), (float) (4 * radius)));
  cham_set_color (cr, &cham_palette_get (self->palette)->text);
  cairo_set_line_width (cr, 0.18 * self->chart.text_size);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
cham_course_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamCourseView *self = CHAM_COURSE_VIEW (widget);

  if (self->course == NULL)
    return;
  ensure_node (self);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  if (self->chosen >= 0)
    append_ring (self, snapshot);
}

static void
cham_course_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                          int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  double height = cham_course_chart_get_natural_height (cham_chart_style_get_text_size (widget));

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 240 : (int) ceil (height);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : (int) ceil (height);
}

static void
choose (ChamCourseView *self, int dot)
{
  if (self->chosen == dot)
    return;
  self->chosen = dot;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[DOT_CHOSEN], 0);
}

/* For those who do not see the chart. */
static void
choose_and_say (ChamCourseView *self, int dot)
{
  g_autofree char *words = NULL;

  choose (self, dot);
  words = cham_course_view_describe_chosen (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The dot at @offset, or beyond it, whose rating is nearest; -1 when there is none. */
static int
find_in_column (ChamCourseView *self, int offset, int direction, double severity)
{
  int found = -1;

  for (; ABS (offset) <= CHAM_COURSE_AFTER && found < 0; offset += direction)
    for (int i = 0; i < (int) self->course->dots->len; i++)
      if (get_dot (self, i)->offset == offset
          && (found < 0
              || fabs (get_dot (self, i)->severity - severity)
                     < fabs (get_dot (self, found)->severity - severity)))
        found = i;
  return found;
}

static gboolean
has_dots (ChamCourseView *self)
{
  return self->course != NULL && self->course->dots->len > 0;
}

static int
find_first_choice (ChamCourseView *self)
{
  int dot = find_in_column (self, 0, 1, INFINITY);

  return dot >= 0 ? dot : (int) self->course->dots->len - 1;
}

static void
on_column_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCourseView *self = CHAM_COURSE_VIEW (widget);
  int direction = g_variant_get_int32 (parameter);
  int dot;

  if (!has_dots (self))
    return;
  if (self->chosen < 0)
    dot = find_first_choice (self);
  else
    dot = find_in_column (self, get_dot (self, self->chosen)->offset + direction, direction,
                          get_dot (self, self->chosen)->severity);
  if (dot >= 0)
    choose_and_say (self, dot);
}

static void
on_dot_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCourseView *self = CHAM_COURSE_VIEW (widget);
  int dot = self->chosen + g_variant_get_int32 (parameter);

  if (!has_dots (self))
    return;
  if (self->chosen < 0)
    choose_and_say (self, find_first_choice (self));
  else if (dot >= 0 && dot < (int) self->course->dots->len
           && get_dot (self, dot)->offset == get_dot (self, self->chosen)->offset)
    choose_and_say (self, dot);
}

static void
on_open_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamCourseView *self = CHAM_COURSE_VIEW (widget);

  if (self->chosen >= 0)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, get_dot (self, self->chosen)->day);
}

static int
find_dot_at (ChamCourseView *self, double x, double y)
{
  return self->course != NULL ? cham_course_chart_find_dot (&self->chart, x, y) : -1;
}

/* A resting pointer, of which GTK tells as well, does not take the choice from the keys. */
static void
on_pointer_moved_cb (ChamCourseView *self, double x, double y)
{
  gboolean rests = x == self->pointer_x && y == self->pointer_y;

  self->pointer_x = x;
  self->pointer_y = y;
  if (!rests)
    choose (self, find_dot_at (self, x, y));
}

static void
on_released_cb (ChamCourseView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);
  int dot = find_dot_at (self, x, y);
  gboolean shown = dot == self->chosen;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  choose (self, dot);
  /* A finger first looks and then opens. */
  if (dot >= 0
      && (shown || device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN))
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, get_dot (self, dot)->day);
}

static void
cham_course_view_dispose (GObject *object)
{
  ChamCourseView *self = CHAM_COURSE_VIEW (object);

  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->course, cham_course_free);
  G_OBJECT_CLASS (cham_course_view_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "course.column", "i", on_column_activated_cb);
  gtk_widget_class_install_action (klass, "course.dot", "i", on_dot_activated_cb);
  gtk_widget_class_install_action (klass, "course.open", NULL, on_open_activated_cb);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Left, 0, "course.column", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Right, 0, "course.column", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, 0, "course.dot", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, 0, "course.dot", "i", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, 0, "course.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Enter, 0, "course.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "course.open", NULL);
}

static void
cham_course_view_class_init (ChamCourseViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_course_view_dispose;
  widget_class->snapshot = cham_course_view_snapshot;
  widget_class->measure = cham_course_view_measure;
  signals[DOT_CHOSEN] = g_signal_new ("dot-chosen", CHAM_TYPE_COURSE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DAY_ACTIVATED]
      = g_signal_new ("day-activated", CHAM_TYPE_COURSE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "course");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  install_keys (widget_class);
}

static void
cham_course_view_init (ChamCourseView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->chosen = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_pointer_moved_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * cham_course_view_set_course:
 * @course: (transfer full): what to show
 * @minimum: lowest severity that may be rated
 * @maximum: highest severity that may be rated, or that was
 */
void
cham_course_view_set_course (ChamCourseView *self, ChamCourse *course, double minimum,
                             double maximum)
{
  g_autofree char *description = cham_course_describe (course);

  g_return_if_fail (CHAM_IS_COURSE_VIEW (self));
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->course, cham_course_free);
  self->course = course;
  self->chart = (ChamCourseChart) { .course = course };
  self->chart.axis = cham_value_axis_new (minimum, maximum, MOST_STEPS);
  self->chosen = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Days around it"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/** cham_course_view_describe_chosen: (transfer full): The chosen dot in words, or how to choose. */
char *
cham_course_view_describe_chosen (ChamCourseView *self)
{
  g_return_val_if_fail (CHAM_IS_COURSE_VIEW (self), NULL);
  if (self->chosen >= 0)
    return cham_course_describe_dot (self->course, (guint) self->chosen);
  return g_strdup (_ ("Each dot is a day; choose one to open it."));
}
