/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* It has the region's name and share for screen readers, and turns keys into the share that is
 * asked for: 0–4 choose a share, Space the next one, Delete none. It draws nothing; the map
 * does. Accessible role: slider, in quarters, whose text is "Half" or "Not recorded". */
#include "app/body-spot.h"

#include <glib/gi18n.h>
#include <math.h>

struct _ChamBodySpot
{
  GtkWidget parent_instance;

  ChamBodyRegion region;
  double share;
};

static void cham_body_spot_range_init (GtkAccessibleRangeInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChamBodySpot, cham_body_spot, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE_RANGE,
                                                      cham_body_spot_range_init))

#define QUARTERS 4

static guint edited;

static void
edit (ChamBodySpot *self, double share)
{
  if (!isnan (share))
    share = CLAMP (round (share * QUARTERS) / QUARTERS, 0, 1);
  if (self->share != share && !(isnan (self->share) && isnan (share)))
    g_signal_emit (self, edited, 0, share);
}

static gboolean
on_key_pressed_cb (GtkEventControllerKey *controller, guint keyval, guint keycode,
                   GdkModifierType state, ChamBodySpot *self)
{
  gunichar typed = gdk_keyval_to_unicode (keyval);

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      cham_body_spot_advance (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
    case GDK_KEY_BackSpace:
      edit (self, NAN);
      return GDK_EVENT_STOP;
    default:
      if (!g_unichar_isdigit (typed) || g_unichar_digit_value (typed) > QUARTERS)
        return GDK_EVENT_PROPAGATE;
      edit (self, (double) g_unichar_digit_value (typed) / QUARTERS);
      return GDK_EVENT_STOP;
    }
}

static gboolean
cham_body_spot_set_current_value (GtkAccessibleRange *range, double value)
{
  edit (CHAM_BODY_SPOT (range), value / QUARTERS);
  return TRUE;
}

static void
cham_body_spot_range_init (GtkAccessibleRangeInterface *interface)
{
  interface->set_current_value = cham_body_spot_set_current_value;
}

/* The map shows who has the focus. */
static void
cham_body_spot_state_flags_changed (GtkWidget *widget, GtkStateFlags before)
{
  GtkWidget *map = gtk_widget_get_parent (widget);

  GTK_WIDGET_CLASS (cham_body_spot_parent_class)->state_flags_changed (widget, before);
  if (map != NULL)
    gtk_widget_queue_draw (map);
}

static void
cham_body_spot_class_init (ChamBodySpotClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->state_flags_changed = cham_body_spot_state_flags_changed;
  /**
   * ChamBodySpot::edited:
   * @share: what the person chose, 0–1, NAN for not recorded
   */
  edited = g_signal_new ("edited", CHAM_TYPE_BODY_SPOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_css_name (widget_class, "spot");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);
}

static void
cham_body_spot_init (ChamBodySpot *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->share = NAN;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/** cham_body_spot_new: (transfer floating): A region that is not recorded. */
GtkWidget *
cham_body_spot_new (ChamBodyRegion region)
{
  ChamBodySpot *self = g_object_new (CHAM_TYPE_BODY_SPOT, NULL);

  self->region = region;
  gtk_accessible_update_property (
      GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, cham_body_region_get_title (region),
      GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, GTK_ACCESSIBLE_PROPERTY_VALUE_MAX,
      (double) QUARTERS, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, cham_body_share_get_title (NAN), -1);
  return GTK_WIDGET (self);
}

ChamBodyRegion
cham_body_spot_get_region (ChamBodySpot *self)
{
  g_return_val_if_fail (CHAM_IS_BODY_SPOT (self), CHAM_BODY_HEAD_FRONT);
  return self->region;
}

/** cham_body_spot_set_share: Tells of @share, NAN for not recorded. Emits nothing. */
void
cham_body_spot_set_share (ChamBodySpot *self, double share)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);

  g_return_if_fail (CHAM_IS_BODY_SPOT (self));
  self->share = share;
  if (isnan (share))
    gtk_accessible_reset_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW);
  else
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW,
                                    share * QUARTERS, -1);
  gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                  cham_body_share_get_title (share), -1);
}

/** cham_body_spot_advance: Asks for the next share: ¼, ½, ¾, all, none, and ¼ again. */
void
cham_body_spot_advance (ChamBodySpot *self)
{
  g_return_if_fail (CHAM_IS_BODY_SPOT (self));
  if (isnan (self->share))
    edit (self, 1.0 / QUARTERS);
  else
    edit (self, self->share < 1 ? self->share + 1.0 / QUARTERS : 0);
}

/** cham_body_share_get_title: How much of a region is affected, in words; NAN: not recorded. */
const char *
cham_body_share_get_title (double share)
{
  static const char *const titles[]
      = { NC_ ("share", "None"), NC_ ("share", "A quarter"), NC_ ("share", "Half"),
          NC_ ("share", "Three quarters"), NC_ ("share", "All") };

  if (isnan (share))
    return _ ("Not recorded");
  return g_dpgettext2 (NULL, "share", titles[(int) lround (CLAMP (share, 0, 1) * QUARTERS)]);
}
