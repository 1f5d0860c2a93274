/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* chamomile guide: the items of the guide, or one of them with its sources, as plain text. */
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "cli/commands.h"
#include "cli/common.h"
#include "exchange/guide-texts.h"
#include "model/guide-search.h"

#define WIDTH 78
#define MOST_SUGGESTIONS 5

/* Prints @text in lines of up to WIDTH characters, the first one behind @mark; a word that is
 * longer has a line to itself. */
static void
print_wrapped (const char *mark, const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong indent = g_utf8_strlen (mark, -1), column = indent;

  printf ("%s", mark);
  for (int i = 0; words[i] != NULL; i++)
    {
      glong length = g_utf8_strlen (words[i], -1);

      if (column > indent && column + 1 + length > WIDTH)
        {
          printf ("\n%*s", (int) indent, "");
          column = indent;
        }
      printf ("%s%s", column > indent ? " " : "", words[i]);
      column += length + (column > indent ? 1 : 0);
    }
  printf ("\n");
}

static void
print_statements (const char *heading, const GPtrArray *statements, const GPtrArray *sources)
{
  if (statements->len == 0)
    return;
  printf ("\n%s\n", heading);
  for (guint i = 0; i < statements->len; i++)
    {
      g_autofree char *text = cham_guide_statement_format (statements->pdata[i], sources);

      print_wrapped ("  • ", text);
    }
}

static void
print_see (const ChamGuide *guide, const ChamGuideItem *item)
{
  if (*item->see == NULL)
    return;
  printf ("\n%s\n", _ ("See also"));
  for (char **see = item->see; *see != NULL; see++)
    printf ("  %-23s %s\n", *see, cham_guide_get_item (guide, *see)->name);
}

static void
print_sources (const GPtrArray *sources)
{
  printf ("\n%s\n", _ ("Sources"));
  for (guint i = 0; i < sources->len; i++)
    {
      const ChamGuideSource *source = sources->pdata[i];
      g_autofree char *number = g_strdup_printf ("[%u]", i + 1);
      g_autofree char *mark = g_strdup_printf ("  %-5s", number);

      print_wrapped (mark, source->text);
      if (source->url != NULL)
        print_wrapped ("       ", source->url);
    }
}

static void
print_item (const ChamGuide *guide, const ChamGuideItem *item)
{
  g_autoptr (GPtrArray) sources = cham_guide_item_list_sources (item);

  printf ("%s\n%s · %s\n", item->name, item->theme->name,
          cham_guide_grade_get_title (item->grade));
  for (char **what = item->what; *what != NULL; what++)
    {
      printf ("\n");
      print_wrapped ("", *what);
    }
  print_statements (_ ("What the evidence says"), item->evidence, sources);
  print_statements (_ ("How labels state it"), item->doses, sources);
  print_statements (_ ("Take care"), item->cautions, sources);
  print_see (guide, item);
  print_sources (sources);
}

/* What is typed to see an item, and how strong the case is. */
static void
print_theme (const ChamGuideTheme *theme)
{
  printf ("%s\n", theme->name);
  print_wrapped ("", theme->summary);
  for (guint i = 0; i < theme->items->len; i++)
    {
      const ChamGuideItem *item = theme->items->pdata[i];

      printf ("  %-23s %s\n", item->id, cham_guide_grade_get_title (item->grade));
    }
}

static void
print_list (const ChamGuide *guide)
{
  for (guint i = 0; i < guide->themes->len; i++)
    {
      printf ("%s", i > 0 ? "\n" : "");
      print_theme (guide->themes->pdata[i]);
    }
}

static void
complain_of (const ChamGuide *guide, const char *name)
{
  g_autoptr (GPtrArray) hits = cham_guide_search (guide, name);
  g_autoptr (GString) near = g_string_new (NULL);

  for (guint i = 0; i < hits->len && i < MOST_SUGGESTIONS; i++)
    g_string_append_printf (near, "%s%s", i > 0 ? ", " : "",
                            ((const ChamGuideHit *) hits->pdata[i])->item->id);
  if (hits->len > 0)
    cham_cli_complain (_ ("the guide has no page called “%s”; the nearest: %s"), name, near->str);
  else
    cham_cli_complain (_ ("the guide has no page called “%s”; see chamomile guide --list"), name);
}

static int
run (const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamGuide) guide = cham_guide_load (&error);
  const ChamGuideItem *item = NULL;

  if (guide == NULL)
    {
      cham_cli_complain (_ ("the guide cannot be read: %s"), error->message);
      return CHAM_EXIT_FAILED;
    }
  if (name == NULL)
    {
      print_list (guide);
      return CHAM_EXIT_DONE;
    }
  item = cham_guide_find (guide, name);
  if (item != NULL)
    print_item (guide, item);
  else
    complain_of (guide, name);
  return item != NULL ? CHAM_EXIT_DONE : CHAM_EXIT_FAILED;
}

/** cham_command_guide: Prints the items of the guide, or one of them. */
int
cham_command_guide (int argc, char **argv)
{
  gboolean list = FALSE;
  g_auto (GStrv) words = NULL;
  g_autofree char *name = NULL;
  const GOptionEntry entries[] = {
    { "list", 0, 0, G_OPTION_ARG_NONE, &list, N_ ("List all items; so does no ITEM"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = cham_cli_new_context (
      "guide", _ ("[ITEM]"), _ ("Says what is known of gut and skin, and who says so."),
      _ ("An ITEM is a word of the list, or a name: chamomile guide vitamin d. Grades are in "
         "words; the sources stand below each page. It is no advice for one person: ask a doctor "
         "or a pharmacist about yourself."));

  if (!cham_cli_parse_options (context, entries, &argc, &argv, 0))
    return CHAM_EXIT_USAGE;
  if (list && words != NULL)
    {
      cham_cli_complain ("%s", _ ("--list goes without an item"));
      return CHAM_EXIT_USAGE;
    }
  name = words != NULL ? g_strjoinv (" ", words) : NULL;
  return run (name);
}
