/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists to choose from that give way in a narrow window. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cham_short_labels_use (GtkDropDown *list);

G_END_DECLS
