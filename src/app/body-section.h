/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Body map and score of seven days, as two rows of a day. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BODY_SECTION (cham_body_section_get_type ())
G_DECLARE_FINAL_TYPE (ChamBodySection, cham_body_section, CHAM, BODY_SECTION, ChamPage)

G_END_DECLS
