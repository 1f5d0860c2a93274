/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Contacts and visits as plain values, and a visit in words. */
#include "model/care.h"

#include <glib/gi18n-lib.h>

/** cham_contact_new: (transfer full): A contact of whom only the name is known. */
ChamContact *
cham_contact_new (const char *name)
{
  ChamContact *self = g_new0 (ChamContact, 1);

  self->name = g_strdup (name);
  self->role = g_strdup ("");
  self->details = g_strdup ("");
  return self;
}

/** cham_contact_copy: (transfer full): The same. */
ChamContact *
cham_contact_copy (const ChamContact *self)
{
  ChamContact *copy = cham_contact_new (self->name);

  copy->id = self->id;
  g_set_str (&copy->role, self->role);
  g_set_str (&copy->details, self->details);
  return copy;
}

void
cham_contact_free (ChamContact *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->role);
  g_free (self->details);
  g_free (self);
}

/** cham_visit_new: (transfer full): A visit of which only the day is known. */
ChamVisit *
cham_visit_new (ChamDay day)
{
  ChamVisit *self = g_new0 (ChamVisit, 1);

  self->day = day;
  self->time = CHAM_TIME_NONE;
  self->contact = g_strdup ("");
  self->note = g_strdup ("");
  return self;
}

/** cham_visit_copy: (transfer full): The same. */
ChamVisit *
cham_visit_copy (const ChamVisit *self)
{
  ChamVisit *copy = g_memdup2 (self, sizeof *self);

  copy->contact = g_strdup (self->contact);
  copy->note = g_strdup (self->note);
  return copy;
}

void
cham_visit_free (ChamVisit *self)
{
  if (self == NULL)
    return;
  g_free (self->contact);
  g_free (self->note);
  g_free (self);
}

/** cham_visit_format_when: (transfer full): "12 March 2026, 10:30". */
char *
cham_visit_format_when (const ChamVisit *self)
{
  g_autofree char *day = cham_day_format (self->day, C_ ("date", "%-d %B %Y"));
  char time[CHAM_TIME_TEXT_SIZE];

  if (self->time == CHAM_TIME_NONE)
    return g_steal_pointer (&day);
  /* Translators: a day and a time of day */
  return g_strdup_printf (_ ("%s, %s"), day, cham_time_of_day_print (self->time, time));
}

/** cham_visit_format: (transfer full): "Visit on 12 March 2026, 10:30, Dr Smith". */
char *
cham_visit_format (const ChamVisit *self)
{
  g_autofree char *when = cham_visit_format_when (self);

  if (*self->contact == '\0')
    return g_strdup_printf (_ ("Visit on %s"), when);
  /* Translators: a day and time, and a person */
  return g_strdup_printf (_ ("Visit on %s, %s"), when, self->contact);
}

/** cham_question_new: (transfer full): A question that belongs to no visit and was not asked. */
ChamQuestion *
cham_question_new (const char *text)
{
  ChamQuestion *self = g_new0 (ChamQuestion, 1);

  self->text = g_strdup (text);
  return self;
}

void
cham_question_free (ChamQuestion *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self);
}
