/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What the foods and groups of the catalogue are called in a language. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHAM_CATALOGUE_ENGLISH "en"

const char *cham_catalogue_get_language (void);
GKeyFile *cham_catalogue_names_load (const char *language, GError **error);

char *cham_catalogue_name_group (GKeyFile *names, const char *key, const char *english);
char **cham_catalogue_name_food (GKeyFile *names, const char *english, char **also);
char *cham_catalogue_fold_food (GKeyFile *names, const char *english);
GHashTable *cham_catalogue_list_names (GError **error);

G_END_DECLS
