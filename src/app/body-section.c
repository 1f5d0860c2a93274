/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the day's map says, in a line and a small picture, and the score of the seven days that
 * end with the day as soon as one of their symptoms was answered. The dialogs are made when
 * they are asked for. */
#include "app/body-section.h"

#include <glib/gi18n.h>

#include "app/body-dialog.h"
#include "app/chart-style.h"
#include "app/feedback.h"
#include "app/skin-words.h"
#include "app/symptom-dialog.h"
#include "app/today.h"
#include "draw/body-map.h"
#include "store/body.h"

struct _ChamBodySection
{
  ChamPage parent_instance;

  double shares[CHAM_BODY_N_REGIONS];
  ChamSymptomWeek *symptoms;

  AdwActionRow *map;
  GtkDrawingArea *thumbnail;
  AdwActionRow *week;
};

G_DEFINE_FINAL_TYPE (ChamBodySection, cham_body_section, CHAM_TYPE_PAGE)

static ChamJournal *
get_journal (ChamBodySection *self)
{
  return cham_page_get_journal (CHAM_PAGE (self));
}

static ChamDay
get_day (ChamBodySection *self)
{
  return cham_page_get_day (CHAM_PAGE (self));
}

static void
draw_thumbnail (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  ChamBodySection *self = data;
  const ChamBodyMap map = { width, height, 0 };

  cham_body_map_draw (&map, cr, self->shares,
                      cham_palette_get (cham_chart_style_get_palette ()));
}

static void
show_map (ChamBodySection *self)
{
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  if (!cham_journal_load_body_map (get_journal (self), get_day (self), self->shares, &error))
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  summary = cham_body_extent_describe (cham_body_extent_compute (self->shares));
  adw_action_row_set_subtitle (self->map, summary);
  gtk_widget_queue_draw (GTK_WIDGET (self->thumbnail));
}

static void
show_week (ChamBodySection *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = NULL;
  gboolean shown;

  g_clear_pointer (&self->symptoms, cham_symptom_week_free);
  self->symptoms = cham_symptom_week_load (get_journal (self), get_day (self), &error);
  if (error != NULL)
    cham_feedback_tell_error (GTK_WIDGET (self), error);
  shown = self->symptoms != NULL && self->symptoms->score.answers > 0;
  gtk_widget_set_visible (GTK_WIDGET (self->week), shown);
  if (!shown)
    return;
  summary = cham_weekly_score_describe (&self->symptoms->score);
  adw_action_row_set_subtitle (self->week, summary);
}

/* A day to come can be looked at, but there is nothing to record yet. */
static void
show_all (ChamBodySection *self)
{
  if (!cham_day_is_valid (get_day (self)))
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->map), get_day (self) <= cham_today ());
  show_map (self);
  show_week (self);
}

static void
on_map_activated_cb (ChamBodySection *self)
{
  adw_dialog_present (cham_body_dialog_new (get_journal (self), get_day (self)),
                      GTK_WIDGET (self));
}

static void
on_week_activated_cb (ChamBodySection *self)
{
  if (self->symptoms != NULL)
    adw_dialog_present (cham_symptom_dialog_new (self->symptoms, get_day (self)),
                        GTK_WIDGET (self));
}

static void
on_journal_changed_cb (ChamBodySection *self, guint what, ChamDay from, ChamDay to)
{
  const ChamDayRange range = { from, to };

  if (!cham_day_is_valid (get_day (self)))
    return;
  if ((what & CHAM_CHANGED_BODY) != 0 && cham_day_range_contains (range, get_day (self)))
    show_map (self);
  if ((what & (CHAM_CHANGED_READINGS | CHAM_CHANGED_MEASURES)) != 0)
    show_week (self);
}

static void
on_style_changed_cb (ChamBodySection *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self->thumbnail));
}

static void
cham_body_section_constructed (GObject *object)
{
  ChamBodySection *self = CHAM_BODY_SECTION (object);
  AdwStyleManager *style = adw_style_manager_get_default ();

  G_OBJECT_CLASS (cham_body_section_parent_class)->constructed (object);
  gtk_drawing_area_set_draw_func (self->thumbnail, draw_thumbnail, self, NULL);
  g_signal_connect_object (get_journal (self), "changed", G_CALLBACK (on_journal_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (on_style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (on_style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cham_body_section_dispose (GObject *object)
{
  g_clear_pointer (&CHAM_BODY_SECTION (object)->symptoms, cham_symptom_week_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_BODY_SECTION);
  G_OBJECT_CLASS (cham_body_section_parent_class)->dispose (object);
}

static void
cham_body_section_class_init (ChamBodySectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_body_section_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_body_section_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/body-section.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamBodySection, map);
  gtk_widget_class_bind_template_child (widget_class, ChamBodySection, thumbnail);
  gtk_widget_class_bind_template_child (widget_class, ChamBodySection, week);
  gtk_widget_class_bind_template_callback (widget_class, show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_map_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_week_activated_cb);
}

static void
cham_body_section_init (ChamBodySection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
