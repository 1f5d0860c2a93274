/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The places of the window: what the sidebar lists and the stack holds. */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ChamPlace:
 * @name: its name in options, settings and the stack
 * @title: its untranslated title
 * @icon_name: of its row in the sidebar
 * @get_type: of its page, a #ChamPage
 */
typedef struct
{
  const char *name;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
} ChamPlace;

guint cham_place_count (void);
const ChamPlace *cham_place_get (guint index);
const ChamPlace *cham_place_find (const char *name);
const char *cham_place_get_title (const ChamPlace *self);

G_END_DECLS
