/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Pages of the guide, read in passing. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_DIALOG (cham_guide_dialog_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideDialog, cham_guide_dialog, CHAM, GUIDE_DIALOG, AdwDialog)

AdwDialog *cham_guide_dialog_new (const char *id);

G_END_DECLS
