/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A movement of the bowels, by the form of the stool. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

/* Forms are numbered from 1. */
#define CHAM_STOOL_N_FORMS 7

/**
 * ChamStool:
 * @form: 1 (separate hard lumps) to 7 (entirely liquid); ordinal, never averaged
 *   (Lewis and Heaton, Scand J Gastroenterol 1997;32:920-4)
 */
typedef struct
{
  gint64 id;
  ChamDay day;
  ChamTimeOfDay time;
  int form;
  char *note;
} ChamStool;

/** ChamStoolDay: How many stools of each form there were on a day, the first of form 1. */
typedef struct
{
  ChamDay day;
  guint counts[CHAM_STOOL_N_FORMS];
} ChamStoolDay;

void cham_stool_free (ChamStool *self);
const char *cham_stool_form_describe (int form);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamStool, cham_stool_free)

G_END_DECLS
