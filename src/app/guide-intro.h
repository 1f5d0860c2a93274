/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How to read the guide: what the grades and the numbers mean. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHAM_TYPE_GUIDE_INTRO (cham_guide_intro_get_type ())
G_DECLARE_FINAL_TYPE (ChamGuideIntro, cham_guide_intro, CHAM, GUIDE_INTRO, AdwBin)

G_END_DECLS
