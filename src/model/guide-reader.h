/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the texts of the guide; data/guide/sources.xml describes their format. */
#pragma once

#include "model/guide.h"

G_BEGIN_DECLS

ChamGuide *cham_guide_read (GBytes *const *files, gsize n_files, GError **error);

G_END_DECLS
