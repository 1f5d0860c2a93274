/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Where on the body something is applied. */
#pragma once

#include <adwaita.h>

#include "model/body.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SITE_ROW (cham_site_row_get_type ())
G_DECLARE_FINAL_TYPE (ChamSiteRow, cham_site_row, CHAM, SITE_ROW, AdwExpanderRow)

guint cham_site_row_get_sites (ChamSiteRow *self);
void cham_site_row_set_sites (ChamSiteRow *self, guint sites);
char *cham_site_row_describe (guint sites);

G_END_DECLS
