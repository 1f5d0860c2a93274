/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How strong the case for something is, as an icon and in words. */
#pragma once

#include <adwaita.h>

#include "model/guide.h"

G_BEGIN_DECLS

GtkWidget *cham_guide_badge_new (ChamGuideGrade grade);
GtkWidget *cham_guide_badge_new_icon (ChamGuideGrade grade);

G_END_DECLS
