/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What looks different in high contrast. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void cham_contrast_style_follow (AdwStyleManager *manager);

G_END_DECLS
