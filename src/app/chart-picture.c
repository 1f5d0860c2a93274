/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a chart that draw makes, as high as it reads well. CSS node: chart. Accessible role:
 * image, with the chart in words as its description. */
#include "app/chart-picture.h"

#include <math.h>

#include "app/chart-style.h"

struct _ChamChartPicture
{
  GtkWidget parent_instance;

  const ChamChart *chart;
};

G_DEFINE_FINAL_TYPE (ChamChartPicture, cham_chart_picture, GTK_TYPE_WIDGET)

static void
cham_chart_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamChartPicture *self = CHAM_CHART_PICTURE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = NULL;

  if (self->chart == NULL)
    return;
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cham_chart_draw (self->chart, cr, width, height, cham_chart_style_get_text_size (widget),
                   cham_palette_get (cham_chart_style_get_palette ()));
  cairo_destroy (cr);
}

static GtkSizeRequestMode
cham_chart_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cham_chart_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                            int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  ChamChartPicture *self = CHAM_CHART_PICTURE (widget);
  double width = for_size > 0 ? for_size : 800;

  *minimum = 240;
  *natural = 800;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->chart != NULL)
    *minimum = *natural = (int) ceil (cham_chart_get_natural_height (
        self->chart, width, cham_chart_style_get_text_size (widget)));
}

static void
cham_chart_picture_class_init (ChamChartPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = cham_chart_picture_snapshot;
  widget_class->measure = cham_chart_picture_measure;
  widget_class->get_request_mode = cham_chart_picture_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cham_chart_picture_init (ChamChartPicture *self)
{
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
cham_chart_picture_new (void)
{
  return g_object_new (CHAM_TYPE_CHART_PICTURE, NULL);
}

/**
 * cham_chart_picture_set_chart:
 * @chart: (nullable) (transfer none): what to show; must live until another is set
 * @title: its accessible name
 */
void
cham_chart_picture_set_chart (ChamChartPicture *self, const ChamChart *chart, const char *title)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CHAM_IS_CHART_PICTURE (self));
  self->chart = chart;
  words = chart != NULL ? cham_chart_describe (chart) : g_strdup ("");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
