/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A button that leads to what Triggers knows of something. */
#pragma once

#include <gtk/gtk.h>

#include "model/exposures.h"

G_BEGIN_DECLS

GtkWidget *cham_trigger_button_new (void);
void cham_trigger_button_set_exposure (GtkWidget *button, ChamExposureKind kind,
                                       const char *name);

G_END_DECLS
