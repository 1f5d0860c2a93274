/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the line of an import asks for. Private to this folder. */
#pragma once

#include "exchange/format.h"
#include "exchange/mapping.h"

G_BEGIN_DECLS

/**
 * ChamImportOptions:
 * @journal: (nullable): the journal, %NULL for the person's own
 * @input: the file to read
 * @format: what it is said to be, %CHAM_FORMAT_UNKNOWN to look at its content
 * @mapping: (nullable): which column is what, if it is said on the line
 * @recall: (nullable): the name of a remembered mapping
 * @remember: (nullable): the name to remember the mapping by
 * @skip_bad: whether the good lines are taken in however many are bad
 * @allowed_bad: the share of bad lines, 0–1, with which the others are taken in
 */
typedef struct
{
  char *journal;
  char *input;
  ChamFormat format;
  ChamMapping *mapping;
  char *recall;
  char *remember;
  gboolean skip_bad;
  double allowed_bad;
} ChamImportOptions;

ChamImportOptions *cham_import_options_parse (int argc, char **argv);
void cham_import_options_free (ChamImportOptions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamImportOptions, cham_import_options_free)

G_END_DECLS
