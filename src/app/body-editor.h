/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The body map of a day with what goes with it. */
#pragma once

#include "app/page.h"

G_BEGIN_DECLS

#define CHAM_TYPE_BODY_EDITOR (cham_body_editor_get_type ())
G_DECLARE_FINAL_TYPE (ChamBodyEditor, cham_body_editor, CHAM, BODY_EDITOR, ChamPage)

G_END_DECLS
