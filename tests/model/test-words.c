/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Words to find: what matches, where, and what of a long text is shown. */
#include <string.h>

#include "model/words.h"

static void
test_match (void)
{
  static const struct
  {
    const char *typed;
    const char *text;
    gboolean expected;
  } cases[] = {
    { "itch", "no itch today", TRUE },
    { "ITCH", "itch", TRUE },
    { "it", "no itch today", TRUE },
    { "it ", "no itch today", FALSE },
    { "it today", "no itch today", FALSE },
    { "today itch", "no itch today", TRUE },
    { "itch burning", "itch", FALSE },
    { "musli", "Müsli", TRUE },
    { "MÜS", "musli", TRUE },
    { "u\xcc\x88", "über", TRUE },
    { "tch", "itch", FALSE },
    { "\"itch\"", "itch", TRUE },
    { "itch AND", "itch", FALSE },
    { "-itch", "itch", TRUE },
    { "itch - today", "itch today", TRUE },
    { "🌼", "calm 🌼", TRUE },
    { "calm 🌼", "calm", FALSE },
    { "*", "itch", FALSE },
    { "*", "2 * 2", TRUE },
    { "#night", "bad night", FALSE },
    { "#ni", "bad #night", TRUE },
    { "night", "bad #night", TRUE },
    { "зуд", "Сильный ЗУД", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (ChamWords) words = cham_words_new (cases[i].typed);

      if (cham_words_match (words, cases[i].text) != cases[i].expected)
        g_error ("“%s” in “%s”: not %d", cases[i].typed, cases[i].text, cases[i].expected);
    }
}

static void
test_blank (void)
{
  static const char *const blanks[] = { "", " ", "\t \n" };

  for (gsize i = 0; i < G_N_ELEMENTS (blanks); i++)
    {
      g_autoptr (ChamWords) words = cham_words_new (blanks[i]);

      g_assert_true (cham_words_is_empty (words));
    }
}

static void
assert_expression (const char *typed, const char *expected)
{
  g_autoptr (ChamWords) words = cham_words_new (typed);
  g_autofree char *expression = cham_words_make_match (words);

  g_assert_cmpstr (expression, ==, expected);
}

static void
test_expression (void)
{
  assert_expression ("skin AND mil", "\"skin\" \"AND\" \"mil\"*");
  assert_expression ("skin ", "\"skin\"");
  assert_expression ("\"a\"\"b*", "\"a\" \"b\"");
  assert_expression ("🌼", "");
  assert_expression ("\xff\xfeitch", "\"itch\"*");
}

/* What is found in @text, in brackets. */
static char *
mark (const char *typed, const char *text)
{
  g_autoptr (ChamWords) words = cham_words_new (typed);
  g_autoptr (GArray) ranges = cham_words_find (words, text);
  GString *marked = g_string_new (text);

  for (guint i = ranges->len; i > 0; i--)
    {
      ChamTextRange range = g_array_index (ranges, ChamTextRange, i - 1);

      g_string_insert (marked, range.end, "]");
      g_string_insert (marked, range.start, "[");
    }
  return g_string_free (marked, FALSE);
}

static void
assert_marked (const char *typed, const char *text, const char *expected)
{
  g_autofree char *marked = mark (typed, text);

  g_assert_cmpstr (marked, ==, expected);
}

static void
test_find (void)
{
  assert_marked ("elbow", "The elbow, both elbows", "The [elbow], both [elbows]");
  assert_marked ("elbow ", "The elbow, both elbows", "The [elbow], both elbows");
  assert_marked ("gruss uber", "Über Grüße, GRUSS", "[Über] Grüße, [GRUSS]");
  assert_marked ("#bad", "bad #bad", "bad [#bad]");
  assert_marked ("🌼", "🌼🌼 a", "[🌼][🌼] a");
  assert_marked ("x", "", "");
}

static void
assert_cut (const char *typed, const char *text, guint length, const char *expected)
{
  g_autoptr (ChamWords) words = cham_words_new (typed);
  g_autofree char *cut = cham_words_cut (words, text, length);

  g_assert_cmpstr (cut, ==, expected);
}

static void
test_cut (void)
{
  g_autoptr (GString) far = g_string_new (NULL);

  for (int i = 0; i < 100; i++)
    g_string_append (far, "calm ");
  g_string_append (far, "one\ntwo itch three");
  assert_cut ("itch", "Slept badly\nitch", 100, "Slept badly itch");
  assert_cut ("nothing", "Slept badly", 5, "Slept…");
  assert_cut ("🌼", "äöü 🌼 ß", 5, "äöü 🌼…");
  assert_cut ("itch", far->str, 100, "…calm calm calm calm calm calm one two itch three");
}

/* Longer than anybody types, but somebody pastes it. */
static void
test_endless (void)
{
  g_autoptr (GString) typed = g_string_new (NULL);
  g_autoptr (ChamWords) words = NULL;

  for (int i = 0; i < 50000; i++)
    g_string_append_printf (typed, "w%d 🌼 ", i);
  words = cham_words_new (typed->str);
  g_assert_true (cham_words_match (words, typed->str));
  g_assert_false (cham_words_match (words, "w0"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/words/match", test_match);
  g_test_add_func ("/model/words/blank", test_blank);
  g_test_add_func ("/model/words/expression", test_expression);
  g_test_add_func ("/model/words/find", test_find);
  g_test_add_func ("/model/words/cut", test_cut);
  g_test_add_func ("/model/words/endless", test_endless);
  return g_test_run ();
}
