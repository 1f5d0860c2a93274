/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The people who care for somebody, and the visits to them. */
#pragma once

#include <glib-object.h>

#include "model/day.h"
#include "model/time-of-day.h"

G_BEGIN_DECLS

/* Letters of a contact’s name. */
#define CHAM_CONTACT_MOST_LETTERS 200

/**
 * ChamContact:
 * @id: 0 for one that is not stored yet
 * @name: unlike that of any other, in any case
 * @role: (not nullable): what they are to the person, e.g. "dermatologist"; ""
 * @details: (not nullable): address, telephone …; ""
 */
typedef struct
{
  gint64 id;
  char *name;
  char *role;
  char *details;
} ChamContact;

ChamContact *cham_contact_new (const char *name);
ChamContact *cham_contact_copy (const ChamContact *self);
void cham_contact_free (ChamContact *self);

/**
 * ChamVisit:
 * @id: 0 for one that is not stored yet
 * @time: %CHAM_TIME_NONE when not recorded
 * @contact_id: with whom, 0 when not recorded
 * @contact: (not nullable): their name; ""; read from the journal and never stored
 * @note: (not nullable): what to bring, what was said; ""
 * @n_asked: questions that were asked then; read from the journal and never stored
 */
typedef struct
{
  gint64 id;
  ChamDay day;
  ChamTimeOfDay time;
  gint64 contact_id;
  char *contact;
  char *note;
  guint n_asked;
} ChamVisit;

ChamVisit *cham_visit_new (ChamDay day);
ChamVisit *cham_visit_copy (const ChamVisit *self);
void cham_visit_free (ChamVisit *self);
char *cham_visit_format (const ChamVisit *self);
char *cham_visit_format_when (const ChamVisit *self);

/**
 * ChamQuestion: What to ask, or what was asked at a visit.
 * @visit_id: 0 for none
 */
typedef struct
{
  gint64 id;
  gint64 visit_id;
  char *text;
  int position;
  gboolean asked;
} ChamQuestion;

ChamQuestion *cham_question_new (const char *text);
void cham_question_free (ChamQuestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamContact, cham_contact_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamVisit, cham_visit_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamQuestion, cham_question_free)

G_END_DECLS
