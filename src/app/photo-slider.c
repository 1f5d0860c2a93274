/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the earlier picture left of a line and the later one right of it. The line is
 * drawn along by the pointer, and goes by arrow keys, Page Up and Down, Home and End.
 * Time runs from left to right, whatever the direction of the text.
 *
 * CSS node: photoslider. Accessible role: slider, in per cent. */
#include "app/photo-slider.h"

#include <glib/gi18n.h>

struct _ChamPhotoSlider
{
  GtkWidget parent_instance;

  GdkPaintable *before;
  GdkPaintable *after;
  double position;
};

static void
cham_photo_slider_range_init (GtkAccessibleRangeInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChamPhotoSlider,
                               cham_photo_slider,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      cham_photo_slider_range_init))

enum
{
  PROP_BEFORE = 1,
  PROP_AFTER,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

#define SMALL_STEP 0.05
#define LARGE_STEP 0.2
/* In pixels. */
#define LINE_WIDTH 2
#define KNOB_SIZE 26

static void
update_accessible (ChamPhotoSlider *self)
{
  int percent = (int) (self->position * 100 + 0.5);
  /* Translators: how much of the earlier one of two photos is shown */
  g_autofree char *text = g_strdup_printf (_ ("%d %%"), percent);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) percent,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* Where @paintable goes: whole, as large as possible, in the middle. */
static graphene_rect_t
fit (ChamPhotoSlider *self, GdkPaintable *paintable)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double ratio = paintable != NULL ? gdk_paintable_get_intrinsic_aspect_ratio (paintable) : 0;
  double fitted_width = ratio > 0 ? MIN (width, height * ratio) : 0;
  double fitted_height = ratio > 0 ? fitted_width / ratio : 0;

  return GRAPHENE_RECT_INIT ((float) (width - fitted_width) / 2,
                             (float) (height - fitted_height) / 2, (float) fitted_width,
                             (float) fitted_height);
}

/* The space that the two pictures take together, in which the line goes. */
static graphene_rect_t
get_frame (ChamPhotoSlider *self)
{
  graphene_rect_t before = fit (self, self->before);
  graphene_rect_t after = fit (self, self->after);
  graphene_rect_t frame;

  graphene_rect_union (&before, &after, &frame);
  return frame;
}

static void
draw_part (ChamPhotoSlider *self,
           GtkSnapshot *snapshot,
           GdkPaintable *paintable,
           const graphene_rect_t *part)
{
  graphene_rect_t bounds = fit (self, paintable);

  if (paintable == NULL)
    return;
  gtk_snapshot_push_clip (snapshot, part);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &bounds.origin);
  gdk_paintable_snapshot (paintable, snapshot, bounds.size.width, bounds.size.height);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_disc (GtkSnapshot *snapshot,
           const graphene_point_t *centre,
           float size,
           const GdkRGBA *colour)
{
  graphene_rect_t bounds =
      GRAPHENE_RECT_INIT (centre->x - size / 2, centre->y - size / 2, size, size);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc, &bounds, size / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

/* White with a dark edge, to be seen on any picture. */
static void
draw_line (GtkSnapshot *snapshot, const graphene_rect_t *frame, float x)
{
  const GdkRGBA white = { 1, 1, 1, 1 };
  const GdkRGBA edge = { 0, 0, 0, 0.5F };
  graphene_point_t centre = { x, frame->origin.y + frame->size.height / 2 };
  graphene_rect_t line = GRAPHENE_RECT_INIT (x - LINE_WIDTH / 2.0F, frame->origin.y,
                                             LINE_WIDTH, frame->size.height);
  graphene_rect_t around;

  graphene_rect_inset_r (&line, -1, 0, &around);
  gtk_snapshot_append_color (snapshot, &edge, &around);
  draw_disc (snapshot, &centre, KNOB_SIZE + 2, &edge);
  gtk_snapshot_append_color (snapshot, &white, &line);
  draw_disc (snapshot, &centre, KNOB_SIZE, &white);
}

static void
cham_photo_slider_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamPhotoSlider *self = CHAM_PHOTO_SLIDER (widget);
  graphene_rect_t frame = get_frame (self);
  float x = frame.origin.x + (float) self->position * frame.size.width;
  graphene_rect_t left = frame, right = frame;

  left.size.width = x - frame.origin.x;
  right.origin.x = x;
  right.size.width = frame.size.width - left.size.width;
  draw_part (self, snapshot, self->before, &left);
  draw_part (self, snapshot, self->after, &right);
  draw_line (snapshot, &frame, x);
}

static void
go_to (ChamPhotoSlider *self, double x)
{
  graphene_rect_t frame = get_frame (self);

  if (frame.size.width > 0)
    cham_photo_slider_set_position (self, (x - frame.origin.x) / frame.size.width);
}

static void
on_drag_begun_cb (GtkGestureDrag *gesture, double x, double y, ChamPhotoSlider *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  go_to (self, x);
}

static void
on_drag_updated_cb (GtkGestureDrag *gesture,
                    double offset_x,
                    double offset_y,
                    ChamPhotoSlider *self)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, x + offset_x);
}

static gboolean
move_by (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  ChamPhotoSlider *self = CHAM_PHOTO_SLIDER (widget);

  cham_photo_slider_set_position (self,
                                  self->position + g_variant_get_double (arguments));
  return GDK_EVENT_STOP;
}

static gboolean
cham_photo_slider_set_current_value (GtkAccessibleRange *range, double value)
{
  cham_photo_slider_set_position (CHAM_PHOTO_SLIDER (range), value / 100);
  return TRUE;
}

static void
cham_photo_slider_range_init (GtkAccessibleRangeInterface *interface)
{
  interface->set_current_value = cham_photo_slider_set_current_value;
}

static void
cham_photo_slider_set_property (GObject *object,
                                guint id,
                                const GValue *value,
                                GParamSpec *spec)
{
  ChamPhotoSlider *self = CHAM_PHOTO_SLIDER (object);

  switch (id)
    {
    case PROP_BEFORE:
      g_set_object (&self->before, g_value_get_object (value));
      break;
    case PROP_AFTER:
      g_set_object (&self->after, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
cham_photo_slider_dispose (GObject *object)
{
  ChamPhotoSlider *self = CHAM_PHOTO_SLIDER (object);

  g_clear_object (&self->before);
  g_clear_object (&self->after);
  G_OBJECT_CLASS (cham_photo_slider_parent_class)->dispose (object);
}

static void
add_key (GtkWidgetClass *klass, guint keyval, guint keypad, double step)
{
  gtk_widget_class_add_binding (klass, keyval, 0, move_by, "d", step);
  gtk_widget_class_add_binding (klass, keypad, 0, move_by, "d", step);
}

static void
cham_photo_slider_class_init (ChamPhotoSliderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cham_photo_slider_set_property;
  object_class->dispose = cham_photo_slider_dispose;
  widget_class->snapshot = cham_photo_slider_snapshot;
  /**
   * ChamPhotoSlider:before:
   *
   * The earlier picture, %NULL until there is one.
   */
  properties[PROP_BEFORE] =
      g_param_spec_object ("before", NULL, NULL, GDK_TYPE_PAINTABLE,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  /**
   * ChamPhotoSlider:after:
   *
   * The later picture, %NULL until there is one.
   */
  properties[PROP_AFTER] =
      g_param_spec_object ("after", NULL, NULL, GDK_TYPE_PAINTABLE,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "photoslider");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
  add_key (widget_class, GDK_KEY_Left, GDK_KEY_KP_Left, -SMALL_STEP);
  add_key (widget_class, GDK_KEY_Right, GDK_KEY_KP_Right, SMALL_STEP);
  add_key (widget_class, GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, -LARGE_STEP);
  add_key (widget_class, GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, LARGE_STEP);
  add_key (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, -1);
  add_key (widget_class, GDK_KEY_End, GDK_KEY_KP_End, 1);
}

static void
cham_photo_slider_init (ChamPhotoSlider *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->position = 0.5;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (on_drag_begun_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (on_drag_updated_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 100.0, -1);
  update_accessible (self);
}

/** cham_photo_slider_get_position: Where the line is, from 0 at the left to 1 at the
 * right. */
double
cham_photo_slider_get_position (ChamPhotoSlider *self)
{
  g_return_val_if_fail (CHAM_IS_PHOTO_SLIDER (self), 0);
  return self->position;
}

/** cham_photo_slider_set_position: Puts the line there; what is outside of 0 to 1 goes to
 * it. */
void
cham_photo_slider_set_position (ChamPhotoSlider *self, double position)
{
  double kept = CLAMP (position, 0, 1);

  g_return_if_fail (CHAM_IS_PHOTO_SLIDER (self));
  if (self->position == kept)
    return;
  self->position = kept;
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
