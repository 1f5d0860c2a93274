/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The rows of the search, in sections: one for each kind of thing with a name, then one for each
 * month, and the guide. */
#pragma once

#include <gtk/gtk.h>

#include "app/result.h"

G_BEGIN_DECLS

#define CHAM_TYPE_RESULT_LIST (cham_result_list_get_type ())
G_DECLARE_FINAL_TYPE (ChamResultList, cham_result_list, CHAM, RESULT_LIST, GObject)

ChamResultList *cham_result_list_new_days (GArray *days);
ChamResultList *cham_result_list_new_hits (GPtrArray *hits, const GPtrArray *found);
char *cham_result_list_dup_section_title (ChamResult *first);

G_END_DECLS
