/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Who says what a page of the guide says, by number. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_SOURCES (cham_guide_sources_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideSources, cham_guide_sources, CHAM, GUIDE_SOURCES,
                      AdwPreferencesGroup)

void cham_guide_sources_show (ChamGuideSources *self, const GPtrArray *sources);

G_END_DECLS
