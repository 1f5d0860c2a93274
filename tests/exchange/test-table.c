/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Foreign tables: amounts with units, wide tables, and nothing changed in silence. */
#include <math.h>
#include <string.h>

#include "exchange/format.h"
#include "exchange/mapping.h"

#define DOSES                                                                            \
  "[mapping]\ndates=iso\nkind=dose\ndate=When\nname=what\nvalue=amount\nnote=note\n"

static ChamRecordSet *
read_text (const char *text, const char *mapping_text, GError **error)
{
  g_autoptr (ChamMapping) mapping = cham_mapping_parse (mapping_text, NULL);
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);

  g_assert_nonnull (mapping);
  return cham_table_read (stream, mapping, NULL, error);
}

/* The record of a dose of @amount, with @note beside it. */
static ChamRecord *
read_dose (const char *amount, const char *note)
{
  g_autofree char *text = g_strdup_printf ("when,what,amount,note\n"
                                           "2024-01-01T00:30:00+13:00,zinc,\"%s\",%s\n",
                                           amount, note);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamRecordSet) set = read_text (text, DOSES, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (set->problems->len, ==, 0);
  g_assert_cmpuint (set->records->len, ==, 1);
  return g_ptr_array_steal_index (set->records, 0);
}

static void
test_amounts (void)
{
  static const struct
  {
    const char *written;
    const char *note;
    double value;
    const char *unit;
    const char *kept;
  } amounts[] = {
    { "0.372mg", "", 0.372, "mg", "" },
    { "25\u03bcg", "", 25, "\u00b5g", "" },
    { "25 \u00b5g", "", 25, "\u00b5g", "" },
    { "500\u03bcgg", "", 500, "\u00b5g", "500\u03bcgg" },
    { "500mcg", "late", 500, "\u00b5g", "late; 500mcg" },
    { "3,436mg", "", 3436, "mg", "" },
    { "0.3", "", 0.3, "", "" },
    { "2 drops", "", 2, "drops", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (ChamRecord) dose = read_dose (amounts[i].written, amounts[i].note);

      g_assert_cmpint (dose->day, ==, cham_day_new (2024, 1, 1));
      g_assert_cmpint (dose->time, ==, 30);
      g_assert_cmpfloat (dose->value, ==, amounts[i].value);
      g_assert_cmpstr (dose->unit, ==, amounts[i].unit);
      g_assert_cmpstr (dose->note, ==, amounts[i].kept);
    }
}

static void
test_doses (void)
{
  g_autoptr (ChamRecord) taken = read_dose ("", "");
  g_autoptr (ChamRecord) skipped = read_dose ("skipped", "");

  g_assert_cmpint (taken->state, ==, CHAM_RECORD_RECORDED);
  g_assert_true (isnan (taken->value));
  g_assert_cmpint (skipped->state, ==, CHAM_RECORD_SKIPPED);
}

static void
test_unit_column (void)
{
  static const char mapping[] =
      "[mapping]\ndates=mdy\nkind=food\ndate=d\ntime=t\nnamed=Milk\n"
      "value=v\nunit=u\n";
  g_autoptr (ChamRecordSet) set =
      read_text ("d;t;v;u\n1/2/2024;8:05;2,5;ml\n1/2/2024;;2mg;g\n"
                 "1/2/2024;9;2;g\n",
                 mapping, NULL);
  const ChamRecord *record = g_ptr_array_index (set->records, 0);
  const ChamRecordProblem *problem = g_ptr_array_index (set->problems, 0);

  g_assert_cmpuint (set->read, ==, 3);
  g_assert_cmpuint (set->records->len, ==, 1);
  g_assert_cmpint (record->day, ==, cham_day_new (2024, 1, 2));
  g_assert_cmpint (record->time, ==, 8 * 60 + 5);
  g_assert_cmpstr (record->name, ==, "Milk");
  g_assert_cmpfloat (record->value, ==, 2.5);
  g_assert_cmpstr (record->unit, ==, "mL");
  g_assert_cmpstr (record->note, ==, "ml");
  g_assert_nonnull (strstr (problem->reason, "“2mg” has another unit"));
  g_assert_cmpuint (problem->line, ==, 3);
  problem = g_ptr_array_index (set->problems, 1);
  g_assert_nonnull (strstr (problem->reason, "“9” is not a time"));
}

static void
test_wide (void)
{
  static const char mapping[] =
      "[mapping]\ndates=iso\nkind=measure\ndate=when\nmeasures=A;b;\n";
  g_autoptr (ChamRecordSet) set =
      read_text ("when,a,B,c\n2024-01-01T22:00,0.5,,9\n2024-01-02T22:00,,,9\n"
                 "2024-01-03,much,0,9\n2024-01-99,1,2,9\n",
                 mapping, NULL);
  const ChamRecord *first = g_ptr_array_index (set->records, 0);
  const ChamRecord *second = g_ptr_array_index (set->records, 1);
  const ChamRecordProblem *problem = g_ptr_array_index (set->problems, 0);

  g_assert_cmpuint (set->read, ==, 4);
  g_assert_cmpuint (set->records->len, ==, 2);
  g_assert_cmpuint (set->problems->len, ==, 2);
  g_assert_cmpstr (first->name, ==, "A");
  g_assert_cmpint (first->time, ==, 22 * 60);
  g_assert_cmpfloat (first->value, ==, 0.5);
  g_assert_cmpstr (second->name, ==, "b");
  g_assert_cmpfloat (second->value, ==, 0);
  g_assert_cmpuint (second->line, ==, 4);
  g_assert_nonnull (strstr (problem->reason, "“much” is not a number"));
}

static void
test_other_kinds (void)
{
  g_autoptr (ChamRecordSet) flags =
      read_text ("day\n2024-01-01\n",
                 "[mapping]\ndates=iso\nkind=flag\ndate=day\nnamed=Travel\n", NULL);
  g_autoptr (ChamRecordSet) entries =
      read_text ("day,text\n2024-01-01,good\n2024-01-02,\n",
                 "[mapping]\ndates=iso\nkind=entry\ndate=day\nvalue=text\n", NULL);
  const ChamRecord *flag = g_ptr_array_index (flags->records, 0);
  const ChamRecord *entry = g_ptr_array_index (entries->records, 0);

  g_assert_cmpfloat (flag->value, ==, 1);
  g_assert_cmpstr (entry->note, ==, "good");
  g_assert_cmpuint (entries->problems->len, ==, 1);
}

static void
test_errors (void)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) empty = NULL;
  g_autoptr (GError) useless = NULL;
  g_autoptr (ChamMapping) mapping = cham_mapping_new (CHAM_RECORD_DOSE);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new ();

  g_assert_null (read_text ("when,what,sum,note\n", DOSES, &missing));
  g_assert_error (missing, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_HEADER);
  g_assert_nonnull (strstr (missing->message, "“amount”"));
  g_assert_null (read_text ("", DOSES, &empty));
  g_assert_error (empty, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_EMPTY);
  g_assert_null (cham_table_read (stream, mapping, NULL, &useless));
  g_assert_error (useless, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_MAPPING);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/amounts", test_amounts);
  g_test_add_func ("/table/doses", test_doses);
  g_test_add_func ("/table/unit-column", test_unit_column);
  g_test_add_func ("/table/wide", test_wide);
  g_test_add_func ("/table/other-kinds", test_other_kinds);
  g_test_add_func ("/table/errors", test_errors);
  return g_test_run ();
}
