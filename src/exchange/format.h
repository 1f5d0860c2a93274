/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which format a file is in, told by its content. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChamFormat:
 * @CHAM_FORMAT_DIARY: the project's own flat CSV
 * @CHAM_FORMAT_TABLE: another table, which needs a mapping
 * @CHAM_FORMAT_FITBIT_SLEEP: Fitbit sleep logs
 */
typedef enum
{
  CHAM_FORMAT_UNKNOWN,
  CHAM_FORMAT_DIARY,
  CHAM_FORMAT_TABLE,
  CHAM_FORMAT_FITBIT_SLEEP,
} ChamFormat;

ChamFormat cham_format_guess (const char *start, gsize length);

/**
 * ChamExchangeError:
 * @CHAM_EXCHANGE_ERROR_EMPTY: there is nothing in the file
 * @CHAM_EXCHANGE_ERROR_NOT_TEXT: the file is not UTF-8 text
 * @CHAM_EXCHANGE_ERROR_HEADER: the heading lacks a column that is needed
 * @CHAM_EXCHANGE_ERROR_SYNTAX: the file is not in the format it was taken for
 * @CHAM_EXCHANGE_ERROR_MAPPING: the mapping says nothing that could be read
 */
typedef enum
{
  CHAM_EXCHANGE_ERROR_EMPTY,
  CHAM_EXCHANGE_ERROR_NOT_TEXT,
  CHAM_EXCHANGE_ERROR_HEADER,
  CHAM_EXCHANGE_ERROR_SYNTAX,
  CHAM_EXCHANGE_ERROR_MAPPING,
} ChamExchangeError;

#define CHAM_EXCHANGE_ERROR (cham_exchange_error_quark ())
GQuark cham_exchange_error_quark (void);

G_END_DECLS
