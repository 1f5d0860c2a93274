/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* To draw ten years takes longer than a frame, so it is done once for each size and style. */
#include "app/timeline-picture.h"

#include "app/chart-style.h"

/* What the drawing of a chart depends on, besides its figures. */
typedef struct
{
  int width;
  int height;
  double text_size;
  ChamPaletteKind palette;
} Look;

struct _ChamTimelinePicture
{
  GskRenderNode *node; /* (nullable) */
  Look look;
  guint times_drawn;
};

/** cham_timeline_picture_new: (transfer full): Nothing drawn yet. */
ChamTimelinePicture *
cham_timeline_picture_new (void)
{
  return g_new0 (ChamTimelinePicture, 1);
}

void
cham_timeline_picture_free (ChamTimelinePicture *self)
{
  if (self == NULL)
    return;
  cham_timeline_picture_clear (self);
  g_free (self);
}

/** cham_timeline_picture_clear: To be drawn anew: there are other figures. */
void
cham_timeline_picture_clear (ChamTimelinePicture *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
}

static gboolean
look_is_equal (const Look *a, const Look *b)
{
  return a->width == b->width && a->height == b->height && a->text_size == b->text_size
         && a->palette == b->palette;
}

static GskRenderNode *
draw (const ChamTimeline *timeline, const Look *look)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) look->width, (float) look->height));

  cham_timeline_draw (timeline, cr, look->width, look->height, look->text_size,
                      cham_palette_get (look->palette));
  cairo_destroy (cr);
  return gtk_snapshot_free_to_node (snapshot);
}

/**
 * cham_timeline_picture_get:
 * @timeline: the same one until cham_timeline_picture_clear()
 * @widget: where it is shown, which decides how large
 *
 * Returns: (transfer none): the timeline, drawn unless it is there already and looks as it should
 */
GskRenderNode *
cham_timeline_picture_get (ChamTimelinePicture *self, const ChamTimeline *timeline,
                           GtkWidget *widget)
{
  Look look = { gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                cham_chart_style_get_text_size (widget), cham_chart_style_get_palette () };

  if (self->node != NULL && look_is_equal (&look, &self->look))
    return self->node;
  cham_timeline_picture_clear (self);
  self->node = draw (timeline, &look);
  self->look = look;
  self->times_drawn++;
  return self->node;
}

/** cham_timeline_picture_get_times_drawn: How often it was drawn so far. */
guint
cham_timeline_picture_get_times_drawn (const ChamTimelinePicture *self)
{
  return self->times_drawn;
}
