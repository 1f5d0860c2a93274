/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A map to tap on, the share of the region that is chosen, and what is done to the whole map.
 * Regions that are left out stay not recorded until the person says that they are clear. */
#include "app/body-editor.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/body-map-view.h"
#include "app/body-spot.h"
#include "app/day-title.h"
#include "app/feedback.h"
#include "app/skin-words.h"
#include "app/today.h"
#include "store/body.h"

struct _ChamBodyEditor
{
  ChamPage parent_instance;

  ChamDay last_map;

  GtkLabel *summary;
  ChamBodyMapView *map;
  GtkLabel *region;
  AdwToggleGroup *shares;
  GtkWidget *clear_region;
  GtkButton *copy;
  GtkWidget *complete;
  GtkWidget *clear;
};

G_DEFINE_FINAL_TYPE (ChamBodyEditor, cham_body_editor, CHAM_TYPE_PAGE)

static ChamJournal *
get_journal (ChamBodyEditor *self)
{
  return cham_page_get_journal (CHAM_PAGE (self));
}

static ChamDay
get_day (ChamBodyEditor *self)
{
  return cham_page_get_day (CHAM_PAGE (self));
}

static guint
get_toggle (double share)
{
  return isnan (share) ? GTK_INVALID_LIST_POSITION : (guint) lround (share * 4);
}

/* The chosen region's name and share. */
static void
show_selected (ChamBodyEditor *self)
{
  ChamBodyRegion region = cham_body_map_view_get_selected (self->map);
  double share = cham_body_map_view_get_share (self->map, region);
  const char *title = cham_body_region_get_title (region);
  /* Translators: a region of the body, and how much of it is affected */
  g_autofree char *text = g_strdup_printf (_ ("%s: %s"), title, cham_body_share_get_title (share));

  gtk_label_set_label (self->region, text);
  adw_toggle_group_set_active (self->shares, get_toggle (share));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shares), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);
  gtk_widget_set_sensitive (self->clear_region, !isnan (share));
}

static void
show_copy (ChamBodyEditor *self)
{
  g_autofree char *day = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->copy), cham_day_is_valid (self->last_map));
  if (!cham_day_is_valid (self->last_map))
    return;
  day = cham_day_title_format (self->last_map, cham_today ());
  label = g_strdup_printf (_ ("_Copy from %s"), day);
  gtk_button_set_label (self->copy, label);
}

static void
show_map (ChamBodyEditor *self)
{
  double shares[CHAM_BODY_N_REGIONS];
  ChamBodyExtent extent;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;

  if (!cham_day_is_valid (get_day (self)))
    return;
  if (!cham_journal_load_body_map (get_journal (self), get_day (self), shares, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  extent = cham_body_extent_compute (shares);
  summary = cham_body_extent_describe (extent);
  gtk_label_set_label (self->summary, summary);
  cham_body_map_view_set_shares (self->map, shares);
  self->last_map = cham_journal_find_body_map_before (get_journal (self), get_day (self), NULL);
  show_selected (self);
  show_copy (self);
  gtk_widget_set_sensitive (self->clear, extent.recorded > 0);
  gtk_widget_set_sensitive (self->complete, !cham_body_extent_is_complete (extent));
}

static void
store_share (ChamBodyEditor *self, ChamBodyRegion region, double share)
{
  g_autoptr (GError) error = NULL;
  gboolean stored;

  if (isnan (share))
    stored = cham_journal_clear_body_share (get_journal (self), get_day (self), region, &error);
  else
    stored
        = cham_journal_set_body_share (get_journal (self), get_day (self), region, share, &error);
  if (stored)
    return;
  show_selected (self);
  cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_region_edited_cb (ChamBodyEditor *self, guint region, double share)
{
  store_share (self, (ChamBodyRegion) region, share);
}

/* Showing a share sets the toggle too, and then there is nothing to store. */
static void
on_share_chosen_cb (ChamBodyEditor *self)
{
  ChamBodyRegion region = cham_body_map_view_get_selected (self->map);
  guint active = adw_toggle_group_get_active (self->shares);

  if (active != GTK_INVALID_LIST_POSITION
      && active != get_toggle (cham_body_map_view_get_share (self->map, region)))
    store_share (self, region, active / 4.0);
}

static void
on_clear_region_clicked_cb (ChamBodyEditor *self)
{
  store_share (self, cham_body_map_view_get_selected (self->map), NAN);
}

/* @done: said with Undo when the whole map was @stored otherwise than it was */
static void
finish (ChamBodyEditor *self, gboolean stored, const char *done, const GError *error)
{
  if (stored)
    cham_feedback_offer_undo (GTK_WIDGET (self), get_journal (self), done);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_copy_clicked_cb (ChamBodyEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean stored = cham_journal_copy_body_map (get_journal (self), self->last_map,
                                                get_day (self), &error);

  finish (self, stored, _ ("Body map copied"), error);
}

static void
on_complete_clicked_cb (ChamBodyEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean stored = cham_journal_complete_body_map (get_journal (self), get_day (self), &error);

  finish (self, stored, _ ("Body map completed"), error);
}

static void
on_clear_clicked_cb (ChamBodyEditor *self)
{
  g_autoptr (GError) error = NULL;
  gboolean stored = cham_journal_clear_body_map (get_journal (self), get_day (self), &error);

  finish (self, stored, _ ("Body map cleared"), error);
}

static void
on_journal_changed_cb (ChamBodyEditor *self, guint what)
{
  if ((what & CHAM_CHANGED_BODY) != 0)
    show_map (self);
}

static void
cham_body_editor_constructed (GObject *object)
{
  ChamBodyEditor *self = CHAM_BODY_EDITOR (object);

  G_OBJECT_CLASS (cham_body_editor_parent_class)->constructed (object);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed_cb),
                           self, G_CONNECT_SWAPPED);
}

static void
cham_body_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_BODY_EDITOR);
  G_OBJECT_CLASS (cham_body_editor_parent_class)->dispose (object);
}

static void
cham_body_editor_class_init (ChamBodyEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_body_editor_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_body_editor_dispose;
  g_type_ensure (CHAM_TYPE_BODY_MAP_VIEW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/body-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, map);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, region);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, shares);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, clear_region);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, copy);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, complete);
  gtk_widget_class_bind_template_child (widget_class, ChamBodyEditor, clear);
  gtk_widget_class_bind_template_callback (widget_class, show_map);
  gtk_widget_class_bind_template_callback (widget_class, show_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_region_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_share_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_region_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_copy_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_complete_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
cham_body_editor_init (ChamBodyEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
