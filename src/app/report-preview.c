/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A white sheet, as wide as there is room for, with one page of a report on it. What is on the
 * page is the affair of draw. CSS node: report. Accessible role: image. */
#include "app/report-preview.h"

#include <glib/gi18n.h>
#include <math.h>

struct _ChamReportPreview
{
  GtkWidget parent_instance;

  const ChamReport *report;
  ChamPaper paper;
  guint page;
};

G_DEFINE_FINAL_TYPE (ChamReportPreview, cham_report_preview, GTK_TYPE_WIDGET)

/* Wider than this a page is no easier to read. */
#define NATURAL_WIDTH 760
#define MINIMUM_WIDTH 240

static GtkSizeRequestMode
cham_report_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cham_report_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  ChamReportPreview *self = CHAM_REPORT_PREVIEW (widget);
  double width, height;

  cham_paper_get_size (self->paper, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MINIMUM_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  if (for_size < 0)
    for_size = NATURAL_WIDTH;
  *minimum = *natural = (int) ceil (for_size * height / width);
}

static void
cham_report_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamReportPreview *self = CHAM_REPORT_PREVIEW (widget);
  float width = (float) gtk_widget_get_width (widget);
  double paper_width, paper_height;
  cairo_t *cr = NULL;

  if (self->report == NULL)
    return;
  cham_paper_get_size (self->paper, &paper_width, &paper_height);
  cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, width, (float) gtk_widget_get_height (widget)));
  cairo_scale (cr, width / paper_width, width / paper_width);
  cham_report_draw_page (self->report, cr, self->page);
  cairo_destroy (cr);
}

static void
cham_report_preview_class_init (ChamReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = cham_report_preview_get_request_mode;
  widget_class->measure = cham_report_preview_measure;
  widget_class->snapshot = cham_report_preview_snapshot;
  gtk_widget_class_set_css_name (widget_class, "report");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cham_report_preview_init (ChamReportPreview *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cham_report_preview_new:
 * @page: the page to show, 0 the first
 */
GtkWidget *
cham_report_preview_new (guint page)
{
  ChamReportPreview *self = g_object_new (CHAM_TYPE_REPORT_PREVIEW, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

/**
 * cham_report_preview_set_report:
 * @report: (transfer none) (nullable): must live until another is set
 */
void
cham_report_preview_set_report (ChamReportPreview *self, const ChamReport *report, ChamPaper paper)
{
  g_autofree char *label = NULL;

  g_return_if_fail (CHAM_IS_REPORT_PREVIEW (self));
  self->report = report;
  self->paper = paper;
  if (report != NULL)
    label = g_strdup_printf (_ ("Page %u of %u: %s"), self->page + 1,
                             cham_report_get_n_pages (report), cham_report_get_title (report));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
