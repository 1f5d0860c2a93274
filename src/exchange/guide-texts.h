/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The guide that is in the program. */
#pragma once

#include "model/guide.h"

G_BEGIN_DECLS

ChamGuide *cham_guide_load (GError **error);

G_END_DECLS
