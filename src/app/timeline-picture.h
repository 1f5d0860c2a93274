/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A timeline as it was drawn last, kept until it would look different. */
#pragma once

#include <gtk/gtk.h>

#include "draw/timeline.h"

G_BEGIN_DECLS

typedef struct _ChamTimelinePicture ChamTimelinePicture;

ChamTimelinePicture *cham_timeline_picture_new (void);
void cham_timeline_picture_free (ChamTimelinePicture *self);
void cham_timeline_picture_clear (ChamTimelinePicture *self);
GskRenderNode *cham_timeline_picture_get (ChamTimelinePicture *self, const ChamTimeline *timeline,
                                          GtkWidget *widget);
guint cham_timeline_picture_get_times_drawn (const ChamTimelinePicture *self);

G_END_DECLS
