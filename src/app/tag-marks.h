/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Colours the #tags of a text as it is written. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_tag_marks_attach (GtkTextBuffer *buffer);

G_END_DECLS
