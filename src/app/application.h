/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The program with a window. */
#pragma once

#include <adwaita.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_APPLICATION (cham_application_get_type ())
G_DECLARE_FINAL_TYPE (ChamApplication, cham_application, CHAM, APPLICATION, AdwApplication)

ChamApplication *cham_application_new (void);
gboolean cham_application_open (ChamApplication *self, const char *path, ChamOpenMode mode);

G_END_DECLS
