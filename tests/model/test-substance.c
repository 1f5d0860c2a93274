/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Names in several spellings and languages: found by whole words, and not by accident. */
#include "model/substance.h"

static const struct
{
  const char *text;
  guint substances;
} names[] = {
  { "", 0 },
  { "   ", 0 },
  { "🌼 – 5 %", 0 },
  { "\xff\xfe", 0 },
  { "steak", 0 },
  { "Tea", 0 },
  { "Green tea, tree bark", 0 },
  { "Teatime", 0 },
  { "Tea tree", CHAM_SUBSTANCE_TEA_TREE },
  { "TEA-TREE oil 5 %", CHAM_SUBSTANCE_TEA_TREE },
  { "Teebaumöl", CHAM_SUBSTANCE_TEA_TREE },
  { "Huile essentielle d’arbre à thé",
    CHAM_SUBSTANCE_TEA_TREE | CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "Aceite esencial de árbol de té", CHAM_SUBSTANCE_TEA_TREE | CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "Melaleuca alternifolia", CHAM_SUBSTANCE_TEA_TREE },
  { "Ätherisches Öl", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "Aromaöl", CHAM_SUBSTANCE_ESSENTIAL_OIL },
  { "Thunfisch aus der Dose", CHAM_SUBSTANCE_FISH },
  { "Verdauungsenzyme", CHAM_SUBSTANCE_ENZYME },
  { "Kochschinken", CHAM_SUBSTANCE_PORK },
  { "Milchsäurebakterien", CHAM_SUBSTANCE_PROBIOTIC },
  { "Speckstein", 0 },
  { "Lavendelöl", CHAM_SUBSTANCE_LAVENDER },
  { "Lavande vraie", CHAM_SUBSTANCE_LAVENDER },
  { "Lavatory cleaner", 0 },
  { "Weihrauchkapseln", CHAM_SUBSTANCE_FRANKINCENSE },
  { "Chamomile tea", CHAM_SUBSTANCE_CHAMOMILE },
  { "Kamillentee", CHAM_SUBSTANCE_CHAMOMILE },
  { "kamille", CHAM_SUBSTANCE_CHAMOMILE },
  { "Kamil’s cream", 0 },
  { "Tisane de camomille", CHAM_SUBSTANCE_CHAMOMILE },
  { "Caléndula", CHAM_SUBSTANCE_CALENDULA },
  { "Calendar", 0 },
  { "Ringelblumensalbe", CHAM_SUBSTANCE_CALENDULA },
  { "Korbblütler", CHAM_SUBSTANCE_DAISY_FAMILY },
  { "Fish oil", CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "Fischölkapseln", CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "Cod-liver oil",
    CHAM_SUBSTANCE_COD_LIVER | CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "Lebertran", CHAM_SUBSTANCE_COD_LIVER | CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_FISH },
  { "Omega-3 from algae", CHAM_SUBSTANCE_OMEGA_3 | CHAM_SUBSTANCE_ALGAE },
  { "Omega", 0 },
  { "Codeine", 0 },
  { "Selfish", 0 },
  { "Vitamin D3", CHAM_SUBSTANCE_VITAMIN_D },
  { "Vitamin C", 0 },
  { "Vitamin drops", 0 },
  { "Aloe-vera gel", CHAM_SUBSTANCE_ALOE },
  { "Lactobacillus GG", CHAM_SUBSTANCE_PROBIOTIC },
  { "Antibiotic", 0 },
  { "Pancreatin", CHAM_SUBSTANCE_ENZYME },
  { "Schweinefleisch", CHAM_SUBSTANCE_PORK },
  { "Hamamelis", 0 },
  { "Kokosöl", CHAM_SUBSTANCE_COCONUT },
  { "Cocoa butter", 0 },
  { "Sheabutter", CHAM_SUBSTANCE_SHEA },
  { "Shepherd’s purse", 0 },
  { "Sheath, pigment", 0 },
  { "Wollwachsalkohole", CHAM_SUBSTANCE_WOOL_WAX },
};

static void
test_names (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_test_message ("%s", names[i].text);
      g_assert_cmphex (cham_substances_find (names[i].text), ==, names[i].substances);
    }
}

static void
test_long (void)
{
  g_autofree char *text = g_strnfill (100000, 'x');
  g_autofree char *name = g_strconcat (text, " tea ", text, " tea tree", NULL);

  g_assert_cmphex (cham_substances_find (text), ==, 0);
  g_assert_cmphex (cham_substances_find (name), ==, CHAM_SUBSTANCE_TEA_TREE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/substance/names", test_names);
  g_test_add_func ("/model/substance/long", test_long);
  return g_test_run ();
}
