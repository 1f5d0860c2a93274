/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Other pages of the guide to read. */
#pragma once

#include <adwaita.h>

#include "model/guide.h"

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_LINKS (cham_guide_links_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideLinks, cham_guide_links, CHAM, GUIDE_LINKS, AdwPreferencesGroup)

void cham_guide_links_show (ChamGuideLinks *self, const ChamGuide *guide,
                            const ChamGuideItem *item);

G_END_DECLS
