/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The care team: stored, taken back, refused, and the same after export and import. */
#include "fixture.h"
#include "store/care.h"
#include "store/questions.h"
#include "store/records.h"

static const ChamDayRange everything = { CHAM_DAY_NONE, CHAM_DAY_NONE };

static gint64
add_contact (Fixture *fixture, const char *name, const char *role)
{
  g_autoptr (ChamContact) contact = cham_contact_new (name);
  g_autoptr (GError) error = NULL;

  g_set_str (&contact->role, role);
  cham_journal_store_contact (fixture->journal, contact, &error);
  g_assert_no_error (error);
  g_assert_cmpint (contact->id, >, 0);
  return contact->id;
}

static gint64
add_visit (Fixture *fixture, ChamDay day, ChamTimeOfDay time, gint64 contact)
{
  g_autoptr (ChamVisit) visit = cham_visit_new (day);
  g_autoptr (GError) error = NULL;

  visit->time = time;
  visit->contact_id = contact;
  cham_journal_store_visit (fixture->journal, visit, &error);
  g_assert_no_error (error);
  return visit->id;
}

static void
set_questions (Fixture *fixture, const char *first, const char *second)
{
  const char *questions[] = { first, second, NULL };

  g_assert_true (cham_journal_set_questions (fixture->journal, questions, NULL));
}

static void
assert_counts (Fixture *fixture, guint n_contacts, guint n_visits, guint n_questions)
{
  g_autoptr (GPtrArray) contacts = cham_journal_list_contacts (fixture->journal, NULL);
  g_autoptr (GPtrArray) visits = cham_journal_list_visits (fixture->journal, NULL);
  g_autoptr (GPtrArray) questions = cham_journal_list_all_questions (fixture->journal, NULL);

  g_assert_cmpuint (contacts->len, ==, n_contacts);
  g_assert_cmpuint (visits->len, ==, n_visits);
  g_assert_cmpuint (questions->len, ==, n_questions);
}

static void
test_contacts (Fixture *fixture, gconstpointer data)
{
  gint64 id = add_contact (fixture, "  Dr Žák ", "dermatologist");
  g_autoptr (ChamContact) found = cham_journal_find_contact (fixture->journal, "dr žÁK", NULL);
  g_autoptr (ChamContact) again = cham_contact_new ("DR ŽÁK");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (found->id, ==, id);
  g_assert_cmpstr (found->name, ==, "Dr Žák");
  g_assert_cmpstr (found->role, ==, "dermatologist");
  g_assert_cmpuint (fixture->what, ==, CHAM_CHANGED_CARE);
  g_assert_false (cham_journal_store_contact (fixture->journal, again, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_NAME_TAKEN);
  g_set_str (&found->name, "DR ŽÁK");
  g_set_str (&found->details, "Two\nlines");
  g_assert_true (cham_journal_store_contact (fixture->journal, found, NULL));
  assert_counts (fixture, 1, 0, 0);
  add_contact (fixture, "Ms Brown", "dietitian");
  assert_counts (fixture, 2, 0, 0);
  fixture_undo (fixture);
  fixture_undo (fixture);
  assert_counts (fixture, 1, 0, 0);
}

static void
assert_contact_refused (Fixture *fixture, const ChamContact *contact, ChamStoreError code)
{
  g_autoptr (ChamContact) copy = cham_contact_copy (contact);
  g_autoptr (GError) error = NULL;

  g_assert_false (cham_journal_store_contact (fixture->journal, copy, &error));
  g_assert_error (error, CHAM_STORE_ERROR, (int) code);
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (ChamContact) nameless = cham_contact_new (" \t"), named = cham_contact_new (endless);
  g_autoptr (ChamContact) odd = cham_contact_new ("Dr \xff");
  g_autoptr (ChamVisit) visit = cham_visit_new (CHAM_DAY_NONE);
  g_autoptr (GError) error = NULL;

  assert_contact_refused (fixture, nameless, CHAM_STORE_ERROR_NAME_EMPTY);
  assert_contact_refused (fixture, named, CHAM_STORE_ERROR_NAME_TOO_LONG);
  assert_contact_refused (fixture, odd, CHAM_STORE_ERROR_INVALID);
  g_assert_false (cham_journal_store_visit (fixture->journal, visit, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  g_clear_error (&error);
  add_visit (fixture, A_DAY, 600, 0);
  visit->day = A_DAY;
  visit->time = 600;
  g_assert_false (cham_journal_store_visit (fixture->journal, visit, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_INVALID);
  assert_counts (fixture, 0, 1, 0);
}

static void
test_long (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamContact) contact = cham_contact_new ("Dr Long");
  g_autoptr (ChamContact) found = NULL;

  g_free (contact->details);
  contact->details = g_strnfill (100000, 'y');
  g_assert_true (cham_journal_store_contact (fixture->journal, contact, NULL));
  found = cham_journal_find_contact (fixture->journal, "Dr Long", NULL);
  g_assert_cmpstr (found->details, ==, contact->details);
}

static void
test_next (Fixture *fixture, gconstpointer data)
{
  gint64 contact = add_contact (fixture, "Dr Smith", "");
  gint64 late = add_visit (fixture, A_DAY + 400, CHAM_TIME_NONE, 0);
  gint64 noon = add_visit (fixture, A_DAY + 3, 720, contact);
  gint64 morning = add_visit (fixture, A_DAY + 3, 540, contact);
  g_autoptr (ChamVisit) first = cham_journal_find_next_visit (fixture->journal, A_DAY, NULL);
  g_autoptr (ChamVisit) same = cham_journal_find_next_visit (fixture->journal, A_DAY + 3, NULL);
  g_autoptr (ChamVisit) last = cham_journal_find_next_visit (fixture->journal, A_DAY + 4, NULL);

  g_assert_cmpint (first->id, ==, morning);
  g_assert_cmpint (same->id, ==, morning);
  g_assert_cmpint (last->id, ==, late);
  g_assert_cmpint (noon, !=, morning);
  g_assert_cmpstr (first->contact, ==, "Dr Smith");
  g_assert_null (cham_journal_find_next_visit (fixture->journal, A_DAY + 401, NULL));
}

static void
test_removed (Fixture *fixture, gconstpointer data)
{
  gint64 contact = add_contact (fixture, "Dr Smith", "");
  gint64 visit = add_visit (fixture, A_DAY, 540, contact);
  g_autoptr (ChamVisit) without = NULL, with = NULL;

  set_questions (fixture, "Asked?", "");
  g_assert_true (cham_journal_keep_questions (fixture->journal, visit, NULL));
  set_questions (fixture, "To ask?", "");
  assert_counts (fixture, 1, 1, 2);
  g_assert_true (cham_journal_remove_contact (fixture->journal, contact, NULL));
  without = cham_journal_find_next_visit (fixture->journal, A_DAY, NULL);
  g_assert_cmpint (without->contact_id, ==, 0);
  g_assert_cmpuint (without->n_asked, ==, 1);
  fixture_undo (fixture);
  with = cham_journal_find_next_visit (fixture->journal, A_DAY, NULL);
  g_assert_cmpstr (with->contact, ==, "Dr Smith");
  g_assert_true (cham_journal_remove_visit (fixture->journal, visit, NULL));
  assert_counts (fixture, 1, 0, 1);
  fixture_undo (fixture);
  assert_counts (fixture, 1, 1, 2);
  fixture_redo (fixture);
  assert_counts (fixture, 1, 0, 1);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamContact) contact = cham_contact_new ("Dr New");
  g_autoptr (ChamVisit) visit = cham_visit_new (A_DAY);
  g_autoptr (GError) error = NULL;

  add_contact (fixture, "Dr Smith", "");
  fixture_reopen (fixture, CHAM_OPEN_READ);
  assert_contact_refused (fixture, contact, CHAM_STORE_ERROR_READ_ONLY);
  g_assert_false (cham_journal_store_visit (fixture->journal, visit, &error));
  g_assert_error (error, CHAM_STORE_ERROR, CHAM_STORE_ERROR_READ_ONLY);
  assert_counts (fixture, 1, 0, 0);
}

/* What something else wrote into the file is shown as far as it can be read. */
static void
test_damaged (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) contacts = NULL;

  fixture_run (fixture, "INSERT INTO contact (uuid, name, role, modified)"
                        " VALUES ('u', 'Dr' || char (0) || 'Nil', char (0), 'now')");
  contacts = cham_journal_list_contacts (fixture->journal, NULL);
  g_assert_cmpuint (contacts->len, ==, 1);
  g_assert_cmpstr (((ChamContact *) contacts->pdata[0])->name, ==, "Dr");
}

static void
assert_same_records (GPtrArray *records, GPtrArray *others)
{
  g_assert_cmpuint (records->len, ==, others->len);
  for (guint i = 0; i < records->len; i++)
    {
      g_autofree char *key = cham_record_make_key (records->pdata[i]);
      g_autofree char *other = cham_record_make_key (others->pdata[i]);

      g_assert_cmpstr (key, ==, other);
    }
}

static void
fill (Fixture *fixture)
{
  gint64 smith = add_contact (fixture, "Dr “Smith”; a=b, 100 %", "GP\nand 🌼");
  gint64 past, coming;

  add_contact (fixture, "Ms Žák", "");
  past = add_visit (fixture, A_DAY - 4000, CHAM_TIME_NONE, smith);
  coming = add_visit (fixture, A_DAY + 90000, 1439, smith);
  add_visit (fixture, A_DAY, 0, 0);
  set_questions (fixture, "Which cream?", "%41; was=it\nlong ago?");
  g_assert_true (cham_journal_keep_questions (fixture->journal, past, NULL));
  set_questions (fixture, "Second visit?", "");
  g_assert_true (cham_journal_keep_questions (fixture->journal, coming, NULL));
  set_questions (fixture, "Still to ask?", "Which cream?");
}

static void
test_round_trip (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamJournal) other = fixture_open_another (fixture);
  g_autoptr (GPtrArray) records = NULL, again = NULL, visits = NULL;
  g_autoptr (ChamAddReport) report = NULL, second = NULL;
  g_auto (GStrv) questions = NULL;

  fill (fixture);
  records = cham_journal_list_records (fixture->journal, everything, NULL);
  g_assert_cmpuint (records->len, ==, 10);
  report = cham_journal_add_records (other, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->added, ==, 10);
  again = cham_journal_list_records (other, everything, NULL);
  assert_same_records (records, again);
  second = cham_journal_add_records (other, records, CHAM_ADD_ALL_OR_NOTHING, NULL);
  g_assert_cmpuint (second->added, ==, 0);
  g_assert_cmpuint (second->known, ==, 10);
  visits = cham_journal_list_visits (other, NULL);
  g_assert_cmpuint (((ChamVisit *) visits->pdata[0])->n_asked, ==, 2);
  questions = cham_journal_list_questions (other, NULL);
  g_assert_cmpstr (questions[0], ==, "Still to ask?");
  g_assert_true (cham_journal_undo (other, NULL));
  g_assert_cmpint (fixture_count_in (other, "SELECT count (*) FROM contact"), ==, 0);
}

static void
test_bad_records (Fixture *fixture, gconstpointer data)
{
  static const char *const bad[][2]
      = { { "contact", "role=GP" }, { "contact", "name= " },      { "visit", "time=25:00" },
          { "question", "asked=1" }, { "question", "text=" },     { "visit", "nothing" },
          { "question", "text=x; visit=no" } };
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_record_free);
  g_autoptr (ChamAddReport) report = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      ChamRecord *record = cham_record_new (CHAM_RECORD_ENTRY, A_DAY, CHAM_TIME_NONE, bad[i][0]);

      record->state = CHAM_RECORD_DEFINITION;
      g_set_str (&record->note, bad[i][1]);
      g_ptr_array_add (records, record);
    }
  report = cham_journal_add_records (fixture->journal, records, CHAM_ADD_SKIP_BAD, NULL);
  g_assert_cmpuint (report->problems->len, ==, G_N_ELEMENTS (bad));
  assert_counts (fixture, 0, 0, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_add ("/store/care/contacts", test_contacts);
  fixture_add ("/store/care/refused", test_refused);
  fixture_add ("/store/care/long", test_long);
  fixture_add ("/store/care/next", test_next);
  fixture_add ("/store/care/removed", test_removed);
  fixture_add ("/store/care/read-only", test_read_only);
  fixture_add ("/store/care/damaged", test_damaged);
  fixture_add ("/store/care/round-trip", test_round_trip);
  fixture_add ("/store/care/bad-records", test_bad_records);
  return g_test_run ();
}
