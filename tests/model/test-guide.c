/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reading the guide, refusing what is none, and finding things in it. */
#include <math.h>
#include <string.h>

#include "model/guide-reader.h"
#include "model/guide-search.h"

static const char sources[]
    = "<?xml version=\"1.0\"?><!-- all --><guide>"
      "<source id=\"one\" url=\"https://example.org/1\">First\n  and last</source>"
      "<source id=\"two\">Second &amp; third</source></guide>";

static const char themes[]
    = "<guide><theme id=\"t\"><name>Things</name><summary>All\n of them.</summary></theme>"
      "<item id=\"vitamin-d\" theme=\"t\" kind=\"treatment\" grade=\"small\" certainty=\"B\">"
      "<name>Vitamin D</name> <also>cholecalciferol</also> <also>sun</also>"
      "<what>Made in\n      the skin.</what> <what>Little in food.</what>"
      "<evidence source=\"two\">It may help.</evidence>"
      "<dose source=\"two one\">IU or µg.</dose>"
      "<caution source=\"one\">Ask first with kidney stones.</caution>"
      "<treatment kind=\"supplement\" unit=\"IU\" limit=\"vitamin_d\"/>"
      "<track measure=\"itch\"/> <track measure=\"stress\"/> <watch group=\"dairy\"/>"
      "<test design=\"randomised\"/> <tool name=\"breaks\"/> <tool name=\"report\"/>"
      "<see item=\"milk\"/></item>"
      "<item id=\"milk\" theme=\"t\" kind=\"food\" grade=\"none\" certainty=\"\">"
      "<name>Dairy</name><what>Milk, with vitamin D or without.</what>"
      "<evidence source=\"one\">Nothing.</evidence></item></guide>";

static ChamGuide *
read_texts (const char *first, const char *second, GError **error)
{
  g_autoptr (GBytes) one = g_bytes_new_static (first, strlen (first));
  g_autoptr (GBytes) two = g_bytes_new_static (second, strlen (second));
  GBytes *files[] = { one, two };

  return cham_guide_read (files, G_N_ELEMENTS (files), error);
}

static ChamGuide *
read_guide (void)
{
  g_autoptr (GError) error = NULL;
  ChamGuide *guide = read_texts (sources, themes, &error);

  g_assert_no_error (error);
  return guide;
}

static void
test_theme (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  const ChamGuideTheme *theme = guide->themes->pdata[0];
  const ChamGuideSource *source = guide->sources->pdata[1];

  g_assert_cmpuint (guide->themes->len, ==, 1);
  g_assert_cmpstr (theme->name, ==, "Things");
  g_assert_cmpstr (theme->summary, ==, "All of them.");
  g_assert_cmpuint (theme->items->len, ==, 2);
  g_assert_cmpstr (source->text, ==, "Second & third");
  g_assert_null (source->url);
  source = guide->sources->pdata[0];
  g_assert_cmpstr (source->text, ==, "First and last");
  g_assert_cmpstr (source->url, ==, "https://example.org/1");
}

static void
test_item (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  const ChamGuideItem *item = cham_guide_get_item (guide, "vitamin-d");
  const ChamGuideStatement *caution = NULL;

  g_assert_cmpstr (item->name, ==, "Vitamin D");
  g_assert_true (item->theme == guide->themes->pdata[0]);
  g_assert_cmpint (item->kind, ==, CHAM_GUIDE_TREATMENT);
  g_assert_cmpint (item->grade, ==, CHAM_GUIDE_SMALL);
  g_assert_cmpstrv (item->what,
                    ((const char *[]) { "Made in the skin.", "Little in food.", NULL }));
  g_assert_cmpstrv (item->also, ((const char *[]) { "cholecalciferol", "sun", NULL }));
  g_assert_cmpstrv (item->measures, ((const char *[]) { "itch", "stress", NULL }));
  g_assert_cmpstrv (item->groups, ((const char *[]) { "dairy", NULL }));
  g_assert_cmpstrv (item->see, ((const char *[]) { "milk", NULL }));
  g_assert_cmpint (item->test, ==, CHAM_GUIDE_TEST_RANDOMISED);
  g_assert_cmpuint (item->tools, ==,
                    1u << CHAM_GUIDE_TOOL_BREAKS | 1u << CHAM_GUIDE_TOOL_REPORT);
  g_assert_cmpuint (item->cautions->len, ==, 1);
  caution = item->cautions->pdata[0];
  g_assert_cmpstr (caution->text, ==, "Ask first with kidney stones.");
  g_assert_null (cham_guide_get_item (guide, "vitamin"));
}

/* Numbered as they are met, each once. */
static void
test_sources (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  const ChamGuideItem *item = cham_guide_get_item (guide, "vitamin-d");
  g_autoptr (GPtrArray) list = cham_guide_item_list_sources (item);
  g_autofree char *dose = cham_guide_statement_format (item->doses->pdata[0], list);

  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((const ChamGuideSource *) list->pdata[0])->id, ==, "two");
  g_assert_cmpstr (dose, ==, "IU or µg. [1, 2]");
}

static void
test_treatment (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  ChamDay today = cham_day_new (2026, 5, 4);
  g_autoptr (ChamTreatment) treatment
      = cham_guide_item_make_treatment (cham_guide_get_item (guide, "vitamin-d"), today);
  const ChamContent *content = &treatment->contents[CHAM_NUTRIENT_VITAMIN_D];

  g_assert_cmpstr (treatment->name, ==, "Vitamin D");
  g_assert_cmpint (treatment->kind, ==, CHAM_TREATMENT_SUPPLEMENT);
  g_assert_cmpstr (treatment->unit, ==, "IU");
  g_assert_true (isnan (treatment->amount));
  g_assert_cmpfloat (content->amount, ==, 1);
  g_assert_cmpstr (content->unit, ==, "IU");
  g_assert_true (isnan (treatment->contents[CHAM_NUTRIENT_EPA_DHA].amount));
  g_assert_true (cham_treatment_is_due (treatment, today));
  g_assert_false (cham_treatment_is_due (treatment, today - 1));
  g_assert_null (cham_guide_item_make_treatment (cham_guide_get_item (guide, "milk"), today));
}

typedef struct
{
  const char *before;
  const char *after;
  const char *reason;
} Broken;

static void
test_refused (void)
{
  static const Broken cases[] = {
    { "grade=\"small\"", "grade=\"good\"", "it has no grade" },
    { "grade=\"small\"", "", "it has no grade" },
    { "kind=\"food\"", "kind=\"feast\"", "it is of no kind" },
    { "theme=\"t\" kind=\"food\"", "theme=\"u\" kind=\"food\"", "no theme “u”" },
    { "item id=\"milk\"", "item id=\"vitamin-d\"", "two of item vitamin-d" },
    { "item id=\"milk\"", "item", "has no id" },
    { "source=\"two one\"", "source=\"two ten\"", "no source “ten”" },
    { "evidence source=\"two\"", "evidence", "without a source" },
    { "It may help.", " ", "without a text" },
    { "<evidence source=\"one\">Nothing.</evidence>", "", "and evidence" },
    { "<name>Dairy</name>", "", "needs a name" },
    { "<summary>All\n of them.</summary>", "", "a name and a summary" },
    { "kind=\"supplement\"", "kind=\"potion\"", "no kind of treatment" },
    { "limit=\"vitamin_d\"", "limit=\"vitamin_q\"", "no nutrient" },
    { "unit=\"IU\"", "unit=\"drops\"", "no nutrient in that unit" },
    { "design=\"randomised\"", "design=\"guess\"", "“guess” is no test" },
    { "tool name=\"breaks\"", "tool name=\"holiday\"", "“holiday” is no tool" },
    { "<watch group=\"dairy\"/>", "<dance/>", "what is “dance”?" },
    { "<watch group=\"dairy\"/>", "<watch/>", "what is “watch”?" },
    { "see item=\"milk\"", "see item=\"silk\"", "no other item “silk”" },
    { "see item=\"milk\"", "see item=\"vitamin-d\"", "no other item “vitamin-d”" },
    { "<see item=\"milk\"/>", "<see/>", "what is “see”?" },
    { "</item></guide>", "</guide>", "guide" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new (themes);
      g_autoptr (GError) error = NULL;

      g_assert_cmpuint (g_string_replace (text, cases[i].before, cases[i].after, 1), ==, 1);
      g_assert_null (read_texts (sources, text->str, &error));
      g_assert_nonnull (error);
      if (strstr (error->message, cases[i].reason) == NULL)
        g_error ("“%s” instead of “%s”", error->message, cases[i].reason);
    }
}

static void
test_bad_file (void)
{
  static const char *const texts[] = { "", "<guide", "<guide>&nbsp;</guide>", "<book/>",
                                       "<guide><name>N</name></guide>", "\xff\xfe" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_texts (sources, texts[i], &error));
      g_assert_true (error != NULL && error->domain == G_MARKUP_ERROR);
    }
}

static void
assert_found (const ChamGuide *guide, const char *typed, const char *first, const char *second)
{
  g_autoptr (GPtrArray) hits = cham_guide_search (guide, typed);
  const char *const wanted[] = { first, second };

  g_assert_cmpuint (hits->len, ==, first == NULL ? 0 : second == NULL ? 1 : 2);
  for (guint i = 0; i < hits->len; i++)
    g_assert_cmpstr (((const ChamGuideHit *) hits->pdata[i])->item->id, ==, wanted[i]);
}

static void
test_search (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();

  assert_found (guide, "vit", "vitamin-d", "milk");
  assert_found (guide, "DAIRY", "milk", NULL);
  assert_found (guide, "milk", "milk", NULL);
  assert_found (guide, "vitamni d", "vitamin-d", NULL);
  assert_found (guide, "vitamin kidney", "vitamin-d", NULL);
  assert_found (guide, "cholecal", "vitamin-d", NULL);
  assert_found (guide, "", NULL, NULL);
  assert_found (guide, " \t", NULL, NULL);
  assert_found (guide, "zebra", NULL, NULL);
  assert_found (guide, "\xff", NULL, NULL);
}

static void
test_hit (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  g_autoptr (GPtrArray) by_text = cham_guide_search (guide, "kidney");
  g_autoptr (GPtrArray) by_other = cham_guide_search (guide, "sun");
  g_autoptr (GPtrArray) by_slip = cham_guide_search (guide, "dairi");
  const ChamGuideHit *hit = by_text->pdata[0];

  g_assert_nonnull (strstr (hit->snippet, "kidney"));
  g_assert_null (hit->by);
  g_assert_true (hit->sure);
  hit = by_other->pdata[0];
  g_assert_cmpstr (hit->by, ==, "sun");
  g_assert_cmpstr (hit->snippet, ==, "Made in the skin.");
  hit = by_slip->pdata[0];
  g_assert_cmpstr (hit->item->id, ==, "milk");
}

static void
test_find (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  static const char *const names[]
      = { "vitamin-d", "Vitamin D", " vitamin d ", "VITAMIN-D", "Cholecalciferol" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (cham_guide_find (guide, names[i])
                   == cham_guide_get_item (guide, "vitamin-d"));
  g_assert_null (cham_guide_find (guide, "vitamin"));
  g_assert_null (cham_guide_find (guide, ""));
  g_assert_null (cham_guide_find (guide, "\xff"));
}

static void
test_find_treatment (void)
{
  g_autoptr (ChamGuide) guide = read_guide ();
  const ChamGuideItem *item = cham_guide_get_item (guide, "vitamin-d");

  g_assert_true (cham_guide_find_treatment (guide, "VITAMIN D3 1000 IU") == item);
  g_assert_true (cham_guide_find_treatment (guide, "vitamin d") == item);
  g_assert_null (cham_guide_find_treatment (guide, "Vitamin C"));
  g_assert_null (cham_guide_find_treatment (guide, "Dairy"));
  g_assert_null (cham_guide_find_treatment (guide, ""));
}

static void
test_grades (void)
{
  ChamGuideGrade grade = CHAM_GUIDE_HELPS;

  g_assert_true (cham_guide_grade_from_string ("harm", &grade));
  g_assert_cmpstr (cham_guide_grade_get_title (grade), ==, "Possible harm");
  g_assert_false (cham_guide_grade_from_string ("great", &grade));
  g_assert_cmpint (grade, ==, CHAM_GUIDE_HARM);
  for (int i = 0; i < CHAM_GUIDE_N_GRADES; i++)
    g_assert_cmpstr (cham_guide_grade_explain ((ChamGuideGrade) i), !=, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guide/theme", test_theme);
  g_test_add_func ("/guide/item", test_item);
  g_test_add_func ("/guide/sources", test_sources);
  g_test_add_func ("/guide/treatment", test_treatment);
  g_test_add_func ("/guide/refused", test_refused);
  g_test_add_func ("/guide/bad-file", test_bad_file);
  g_test_add_func ("/guide/search", test_search);
  g_test_add_func ("/guide/hit", test_hit);
  g_test_add_func ("/guide/find", test_find);
  g_test_add_func ("/guide/find-treatment", test_find_treatment);
  g_test_add_func ("/guide/grades", test_grades);
  return g_test_run ();
}
