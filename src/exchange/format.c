/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Tells a file's format by its first bytes, never by its name. */
#include "exchange/format.h"

G_DEFINE_QUARK (cham-exchange-error-quark, cham_exchange_error)
