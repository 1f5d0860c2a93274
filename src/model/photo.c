/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A photo as a plain value; the picture itself is a file beside the journal. */
#include "model/photo.h"

/** cham_photo_new: (transfer full): A photo that is not stored yet. */
ChamPhoto *
cham_photo_new (ChamDay day)
{
  ChamPhoto *self = g_new0 (ChamPhoto, 1);

  self->day = day;
  self->region = g_strdup ("");
  self->file = g_strdup ("");
  self->caption = g_strdup ("");
  return self;
}

/** cham_photo_copy: (transfer full): Another value that says the same. */
ChamPhoto *
cham_photo_copy (const ChamPhoto *self)
{
  ChamPhoto *copy = cham_photo_new (self->day);

  copy->id = self->id;
  g_set_str (&copy->region, self->region);
  g_set_str (&copy->file, self->file);
  g_set_str (&copy->caption, self->caption);
  return copy;
}

void
cham_photo_free (ChamPhoto *self)
{
  if (self == NULL)
    return;
  g_free (self->region);
  g_free (self->file);
  g_free (self->caption);
  g_free (self);
}
