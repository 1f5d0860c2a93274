/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Offers the person's own tags while one is typed. */
#pragma once

#include <gtk/gtk.h>

#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_TAG_COMPLETION (cham_tag_completion_get_type ())
G_DECLARE_FINAL_TYPE (ChamTagCompletion, cham_tag_completion, CHAM, TAG_COMPLETION, GObject)

ChamTagCompletion *cham_tag_completion_new (ChamJournal *journal, GtkTextView *view);

G_END_DECLS
