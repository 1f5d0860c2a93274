/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A white sheet with one page of a report on it, drawn when it is first seen and then kept as a
 * picture, so that it can be scrolled past. What is on the page is the affair of draw. CSS node:
 * report. Accessible role: image. */
#include "app/report-preview.h"

#include <glib/gi18n.h>
#include <math.h>

struct _ChamReportPreview
{
  GtkWidget parent_instance;

  ChamReportDraft *draft;
  guint page;
  int width; /* of a thumbnail, 0 for a page as wide as there is room for */
  GdkTexture *picture;
  guint drawing; /* the idle source that makes the picture of a thumbnail */
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

static ChamPaper
get_paper (ChamReportPreview *self)
{
  return self->draft != NULL ? cham_report_draft_get_wish (self->draft)->paper : CHAM_PAPER_A4;
}

/* The least height is that of the least width: boxes take it that what is wider needs less. */
static void
cham_report_preview_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                             int *minimum, int *natural, int *minimum_baseline,
                             int *natural_baseline)
{
  ChamReportPreview *self = CHAM_REPORT_PREVIEW (widget);
  int usual = self->width > 0 ? self->width : NATURAL_WIDTH;
  double width, height;

  cham_paper_get_size (get_paper (self), &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = self->width > 0 ? usual : MINIMUM_WIDTH;
      *natural = usual;
      return;
    }
  if (for_size < 0 || self->width > 0)
    for_size = usual;
  *natural = (int) ceil (for_size * height / width);
  *minimum = MIN (*natural, (int) ceil (MINIMUM_WIDTH * height / width));
}

static GdkTexture *
draw_picture (ChamReportPreview *self, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;
  GdkTexture *picture;
  double paper_width, paper_height;
  int stride = cairo_image_surface_get_stride (surface);

  cham_paper_get_size (get_paper (self), &paper_width, &paper_height);
  cairo_scale (cr, width / paper_width, width / paper_width);
  cham_report_draw_page (cham_report_draft_get_report (self->draft), cr, self->page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) stride * height,
                                      (GDestroyNotify) cairo_surface_destroy, surface);
  picture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
  return picture;
}

static gboolean
has_picture (ChamReportPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  return self->picture != NULL
         && gdk_texture_get_width (self->picture) == gtk_widget_get_width (widget) * scale
         && gdk_texture_get_height (self->picture) == gtk_widget_get_height (widget) * scale;
}

static void
make_picture (ChamReportPreview *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  g_clear_object (&self->picture);
  self->picture = draw_picture (self, gtk_widget_get_width (widget) * scale,
                                gtk_widget_get_height (widget) * scale);
}

static void
on_idle_cb (gpointer data)
{
  ChamReportPreview *self = data;

  self->drawing = 0;
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    make_picture (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* A list holds more thumbnails than are in sight: each is drawn when there is time. */
static void
draw_later (ChamReportPreview *self)
{
  if (self->drawing == 0)
    self->drawing = g_idle_add_once (on_idle_cb, self);
}

static void
cham_report_preview_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ChamReportPreview *self = CHAM_REPORT_PREVIEW (widget);
  float width = (float) gtk_widget_get_width (widget);
  float height = (float) gtk_widget_get_height (widget);

  if (self->draft == NULL || !(width > 0) || !(height > 0))
    return;
  if (!has_picture (self) && self->width > 0)
    {
      draw_later (self);
      return;
    }
  if (!has_picture (self))
    make_picture (self);
  gtk_snapshot_append_texture (snapshot, self->picture, &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
forget (ChamReportPreview *self)
{
  g_clear_handle_id (&self->drawing, g_source_remove);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->draft, cham_report_draft_unref);
}

static void
cham_report_preview_dispose (GObject *object)
{
  forget (CHAM_REPORT_PREVIEW (object));
  G_OBJECT_CLASS (cham_report_preview_parent_class)->dispose (object);
}

static void
cham_report_preview_class_init (ChamReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_report_preview_dispose;
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
 * @width: of a thumbnail; 0 for a page as wide as there is room for
 */
GtkWidget *
cham_report_preview_new (int width)
{
  ChamReportPreview *self = g_object_new (CHAM_TYPE_REPORT_PREVIEW, NULL);

  self->width = width;
  return GTK_WIDGET (self);
}

/** cham_report_preview_show: Shows @page, 0 the first, of @draft; an empty sheet when it is
 * %NULL. */
void
cham_report_preview_show (ChamReportPreview *self, ChamReportDraft *draft, guint page)
{
  g_autofree char *label = NULL;
  const ChamReport *report;

  g_return_if_fail (CHAM_IS_REPORT_PREVIEW (self));
  forget (self);
  self->page = page;
  if (draft != NULL)
    {
      self->draft = cham_report_draft_ref (draft);
      report = cham_report_draft_get_report (draft);
      label = g_strdup_printf (_ ("Page %u of %u: %s"), page + 1, cham_report_get_n_pages (report),
                               cham_report_get_title (report));
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
