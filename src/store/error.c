/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The error domain of the journal. */
#include "store/error.h"

G_DEFINE_QUARK (cham-store-error-quark, cham_store_error)
