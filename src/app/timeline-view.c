/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a timeline that draw makes. The chart is drawn once for each size, style and set of
 * figures and kept; the crosshair and its card lie above it, so that neither pointer nor keys
 * draw it again. CSS node: timeline. Accessible role: image. */
#include "app/timeline-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/chart-style.h"
#include "app/timeline-gestures.h"
#include "app/timeline-picture.h"

struct _ChamTimelineView
{
  GtkWidget parent_instance;

  const ChamTimeline *timeline;
  ChamTimelinePicture *picture;
  ChamDay crosshair;
  double pointer_x;
  GtkWidget *card;
  GtkLabel *card_title;
  GtkLabel *card_figures;
};

G_DEFINE_FINAL_TYPE (ChamTimelineView, cham_timeline_view, GTK_TYPE_WIDGET)

enum
{
  DAY_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

#define CARD_DISTANCE 12

static double
get_text_size (ChamTimelineView *self)
{
  return cham_chart_style_get_text_size (GTK_WIDGET (self));
}

static double
get_crosshair_x (ChamTimelineView *self)
{
  return cham_timeline_get_x_of (self->timeline, gtk_widget_get_width (GTK_WIDGET (self)),
                                 get_text_size (self), self->crosshair);
}

static void
append_crosshair (ChamTimelineView *self, GtkSnapshot *snapshot)
{
  float x = (float) round (get_crosshair_x (self));
  float height = (float) gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= 0.6f;
  gtk_snapshot_append_color (snapshot, &color, &GRAPHENE_RECT_INIT (x, 0, 1, height));
}

static void
cham_timeline_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (widget);

  if (self->timeline != NULL)
    gtk_snapshot_append_node (snapshot,
                              cham_timeline_picture_get (self->picture, self->timeline, widget));
  if (self->timeline != NULL && cham_day_is_valid (self->crosshair))
    append_crosshair (self, snapshot);
  gtk_widget_snapshot_child (widget, self->card, snapshot);
}

static void
cham_timeline_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (widget);

  *minimum = 240;
  *natural = 800;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->timeline != NULL)
    {
      double height = cham_timeline_get_natural_height (self->timeline, get_text_size (self));

      *minimum = *natural = (int) ceil (height);
    }
}

/* The card stands beside the crosshair, on the side where there is more room. */
static void
cham_timeline_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (widget);
  int card_width = 0, card_height = 0;
  GskTransform *transform = NULL;
  double x;

  if (!gtk_widget_should_layout (self->card))
    return;
  gtk_widget_measure (self->card, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &card_width, NULL, NULL);
  card_width = MIN (card_width, width);
  gtk_widget_measure (self->card, GTK_ORIENTATION_VERTICAL, card_width, NULL, &card_height, NULL,
                      NULL);
  x = get_crosshair_x (self);
  x = x < width / 2.0 ? x + CARD_DISTANCE : x - CARD_DISTANCE - card_width;
  x = CLAMP (x, 0, width - card_width);
  transform = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, CARD_DISTANCE));
  gtk_widget_allocate (self->card, card_width, card_height, -1, transform);
}

/* What the chart shows a bar for; days until there is a width. */
static ChamDayStep
get_column (ChamTimelineView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  if (self->timeline == NULL || width <= 0)
    return (ChamDayStep){ CHAM_DAY_UNIT_DAY, 1 };
  return cham_timeline_get_column (self->timeline, width, get_text_size (self));
}

static void
show_card (ChamTimelineView *self)
{
  g_autofree char *title = NULL;
  g_autofree char *figures = NULL, *period = NULL, *heading = NULL, *day = NULL;
  g_auto (GStrv) lines = NULL;
  ChamDayStep column = get_column (self);
  gboolean shown = cham_day_is_valid (self->crosshair);

  if (shown)
    {
      title = cham_day_format (self->crosshair, _ ("%A, %-e %B %Y"));
      lines = cham_timeline_describe_day_in (self->timeline, self->crosshair, column);
      period = cham_timeline_describe_period (self->timeline, self->crosshair, column);
      day = g_strjoinv ("\n", lines);
      /* Translators: what the means that follow are of, e.g. "Means: Week from 2 March 2026" */
      heading = period != NULL ? g_strdup_printf (_ ("Means: %s"), period) : NULL;
      figures = heading != NULL ? g_strconcat (heading, "\n", day, NULL)
                                : g_steal_pointer (&day);
      gtk_label_set_label (self->card_title, title);
      gtk_label_set_label (self->card_figures, figures);
    }
  gtk_widget_set_visible (self->card, shown);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* For those who do not see the card. */
static void
announce_crosshair (ChamTimelineView *self)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s", gtk_label_get_label (self->card_title),
                                           gtk_label_get_label (self->card_figures));

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
go_to_day (ChamTimelineView *self, ChamDay day)
{
  cham_timeline_view_set_crosshair (self, day);
  announce_crosshair (self);
}

static void
on_move_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (widget);
  ChamDayRange range = cham_timeline_view_get_range (self);
  int days = g_variant_get_int32 (parameter);

  if (cham_day_range_is_empty (range))
    return;
  if (!cham_day_is_valid (self->crosshair))
    go_to_day (self, range.to);
  else
    {
      ChamDay day = self->crosshair + days;

      if (ABS (days) == 1 && !cham_day_range_contains (range, day))
        gtk_widget_activate_action (widget, "charts.pan", "i", days);
      range = cham_timeline_view_get_range (self);
      go_to_day (self, CLAMP (day, range.from, range.to));
    }
}

static void
on_open_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (widget);

  if (cham_day_is_valid (self->crosshair))
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, self->crosshair);
}

static void
on_hide_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cham_timeline_view_set_crosshair (CHAM_TIMELINE_VIEW (widget), CHAM_DAY_NONE);
}

/* GTK also tells of a resting pointer when what lies under it changes, as the card does when
 * the keys move the crosshair; that must not take the crosshair from the keys. */
static void
on_pointer_moved_cb (ChamTimelineView *self, double x, double y)
{
  ChamDay day = cham_timeline_view_get_day_at (self, x);
  gboolean rests = x == self->pointer_x;

  self->pointer_x = x;
  if (!rests && cham_day_is_valid (day))
    cham_timeline_view_set_crosshair (self, day);
}

static void
on_pointer_left_cb (ChamTimelineView *self)
{
  self->pointer_x = NAN;
  if (!gtk_widget_has_focus (GTK_WIDGET (self)))
    cham_timeline_view_set_crosshair (self, CHAM_DAY_NONE);
}

/* A finger first looks and then opens: it has no other way to see a day's figures. */
static void
on_released_cb (ChamTimelineView *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GdkDevice *device = gtk_gesture_get_device (gesture);
  ChamDay day = cham_timeline_view_get_day_at (self, x);
  gboolean shown = day == self->crosshair;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!cham_day_is_valid (day))
    return;
  cham_timeline_view_set_crosshair (self, day);
  if (shown || device == NULL || gdk_device_get_source (device) != GDK_SOURCE_TOUCHSCREEN)
    g_signal_emit (self, signals[DAY_ACTIVATED], 0, day);
}

static void
cham_timeline_view_dispose (GObject *object)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (object);

  self->timeline = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_TIMELINE_VIEW);
  G_OBJECT_CLASS (cham_timeline_view_parent_class)->dispose (object);
}

static void
cham_timeline_view_finalize (GObject *object)
{
  ChamTimelineView *self = CHAM_TIMELINE_VIEW (object);

  cham_timeline_picture_free (self->picture);
  G_OBJECT_CLASS (cham_timeline_view_parent_class)->finalize (object);
}

static void
add_move (GtkWidgetClass *klass, guint key, int days)
{
  gtk_widget_class_add_binding_action (klass, key, 0, "timeline.move", "i", days);
}

static void
install_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "timeline.move", "i", on_move_activated_cb);
  gtk_widget_class_install_action (klass, "timeline.open", NULL, on_open_activated_cb);
  gtk_widget_class_install_action (klass, "timeline.hide", NULL, on_hide_activated_cb);
  add_move (klass, GDK_KEY_Left, -1);
  add_move (klass, GDK_KEY_Right, 1);
  add_move (klass, GDK_KEY_Home, -CHAM_DAY_LAST / 2);
  add_move (klass, GDK_KEY_End, CHAM_DAY_LAST / 2);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Return, 0, "timeline.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_KP_Enter, 0, "timeline.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_space, 0, "timeline.open", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Escape, 0, "timeline.hide", NULL);
}

static void
cham_timeline_view_class_init (ChamTimelineViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_timeline_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_timeline_view_finalize;
  widget_class->snapshot = cham_timeline_view_snapshot;
  widget_class->measure = cham_timeline_view_measure;
  widget_class->size_allocate = cham_timeline_view_size_allocate;
  signals[DAY_ACTIVATED]
      = g_signal_new ("day-activated", CHAM_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  install_keys (widget_class);
  cham_timeline_gestures_install_keys (widget_class);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTimelineView, card);
  gtk_widget_class_bind_template_child (widget_class, ChamTimelineView, card_title);
  gtk_widget_class_bind_template_child (widget_class, ChamTimelineView, card_figures);
  gtk_widget_class_bind_template_callback (widget_class, on_pointer_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_pointer_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_released_cb);
}

static void
cham_timeline_view_init (ChamTimelineView *self)
{
  self->picture = cham_timeline_picture_new ();
  self->pointer_x = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
  cham_timeline_gestures_add (self);
}

GtkWidget *
cham_timeline_view_new (void)
{
  return g_object_new (CHAM_TYPE_TIMELINE_VIEW, NULL);
}

/**
 * cham_timeline_view_set_timeline:
 * @timeline: (nullable) (transfer none): what to show; must live until another is set
 */
void
cham_timeline_view_set_timeline (ChamTimelineView *self, const ChamTimeline *timeline)
{
  g_autofree char *description = NULL;

  g_return_if_fail (CHAM_IS_TIMELINE_VIEW (self));
  if (self->timeline == timeline)
    return;
  self->timeline = timeline;
  cham_timeline_picture_clear (self->picture);
  description = timeline != NULL ? cham_timeline_describe (timeline) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Timeline chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
  if (!cham_day_range_contains (cham_timeline_view_get_range (self), self->crosshair))
    self->crosshair = CHAM_DAY_NONE;
  show_card (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/** cham_timeline_view_get_range: The days shown, empty for none. */
ChamDayRange
cham_timeline_view_get_range (ChamTimelineView *self)
{
  if (self->timeline == NULL)
    return (ChamDayRange) { CHAM_DAY_NONE, CHAM_DAY_NONE };
  return cham_timeline_get_range (self->timeline);
}

/** cham_timeline_view_get_day_at: The day at @x pixels, %CHAM_DAY_NONE when none is shown. */
ChamDay
cham_timeline_view_get_day_at (ChamTimelineView *self, double x)
{
  if (self->timeline == NULL)
    return CHAM_DAY_NONE;
  return cham_timeline_get_day_at (self->timeline, gtk_widget_get_width (GTK_WIDGET (self)),
                                   get_text_size (self), x);
}

/** cham_timeline_view_get_day_width: Pixels from one day to the next, 0 when none is shown. */
double
cham_timeline_view_get_day_width (ChamTimelineView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  ChamDayRange range = cham_timeline_view_get_range (self);

  if (cham_day_range_is_empty (range))
    return 0;
  return cham_timeline_get_x_of (self->timeline, width, get_text_size (self), range.from + 1)
         - cham_timeline_get_x_of (self->timeline, width, get_text_size (self), range.from);
}

/** cham_timeline_view_get_crosshair: The day under the crosshair, %CHAM_DAY_NONE for none. */
ChamDay
cham_timeline_view_get_crosshair (ChamTimelineView *self)
{
  g_return_val_if_fail (CHAM_IS_TIMELINE_VIEW (self), CHAM_DAY_NONE);
  return self->crosshair;
}

/**
 * cham_timeline_view_set_crosshair:
 * @day: a day of the timeline; any other, and %CHAM_DAY_NONE, hides the crosshair
 */
void
cham_timeline_view_set_crosshair (ChamTimelineView *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_TIMELINE_VIEW (self));
  if (!cham_day_range_contains (cham_timeline_view_get_range (self), day))
    day = CHAM_DAY_NONE;
  if (self->crosshair == day)
    return;
  self->crosshair = day;
  show_card (self);
}

/** cham_timeline_view_get_times_drawn: How often the chart itself was drawn so far. */
guint
cham_timeline_view_get_times_drawn (ChamTimelineView *self)
{
  g_return_val_if_fail (CHAM_IS_TIMELINE_VIEW (self), 0);
  return cham_timeline_picture_get_times_drawn (self->picture);
}
