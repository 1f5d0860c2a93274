/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Opens journals in windows, and hands each window its journal. */
#include "config.h"

#include "app/application.h"

struct _ChamApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (ChamApplication, cham_application, ADW_TYPE_APPLICATION)

static void
cham_application_class_init (ChamApplicationClass *klass)
{
}

static void
cham_application_init (ChamApplication *self)
{
}

/** cham_application_new: (transfer full): The program, not yet running. */
ChamApplication *
cham_application_new (void)
{
  return g_object_new (CHAM_TYPE_APPLICATION, "application-id", APPLICATION_ID, NULL);
}
