/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The drawing of a stool form, in the colour of the text around it. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *cham_stool_image_new (int form);

G_END_DECLS
