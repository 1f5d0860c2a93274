/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Waits for the first frame of a widget, then lets it build the rest of itself, a part a frame.
 * What is built, and in what order, is the widget's affair. */
#include "app/later.h"

typedef struct
{
  ChamLaterFunc build;
  gboolean drawn;
} Later;

/* Called before each frame, so that the first one is drawn at the second call. */
static gboolean
on_frame_begun_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Later *later = data;

  if (later->drawn)
    return later->build (widget) ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
  later->drawn = TRUE;
  return G_SOURCE_CONTINUE;
}

/**
 * cham_later_build:
 *
 * Calls @build once before each frame but the first one of @widget, until there is no more to
 * build. Nothing is built while @widget has no window; it goes on as soon as it has.
 */
void
cham_later_build (GtkWidget *widget, ChamLaterFunc build)
{
  Later *later = g_new0 (Later, 1);

  g_return_if_fail (GTK_IS_WIDGET (widget) && build != NULL);
  later->build = build;
  gtk_widget_add_tick_callback (widget, on_frame_begun_cb, later, g_free);
}
