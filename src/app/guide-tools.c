/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each tool is an action of the window; here is only what it is called. */
#include "app/guide-tools.h"

#include <glib/gi18n.h>

#include "app/window.h"

/* @target: NULL for an action without one */
typedef struct
{
  const char *title;
  const char *subtitle;
  const char *action;
  const char *target;
} Tool;

static const Tool tools[CHAM_GUIDE_N_TOOLS] = {
  [CHAM_GUIDE_TOOL_SEE_SOMEONE] = { N_ ("When to See Someone"),
                                    N_ ("Signs that are for a doctor, at once or soon"),
                                    "win.see-someone", NULL },
  [CHAM_GUIDE_TOOL_BREATHING] = { N_ ("Breathing Exercise"),
                                  N_ ("Paces slow breaths and records the minutes"),
                                  "win.breathe", NULL },
  [CHAM_GUIDE_TOOL_BREAKS] = { N_ ("Routine of Breaks"),
                               N_ ("Short breaks three times a day, put on the checklist"),
                               "win.breaks", NULL },
  [CHAM_GUIDE_TOOL_MEAL_PLAN] = { N_ ("Meal Plan"),
                                  N_ ("A week of meals, and what is left out on whose advice"),
                                  "win.meal-plan", NULL },
  [CHAM_GUIDE_TOOL_REVIEW] = { N_ ("Review"),
                               N_ ("What you take and leave out: does each still earn its place?"),
                               "win.review", NULL },
  [CHAM_GUIDE_TOOL_REPORT] = { N_ ("Report"),
                               N_ ("The page for a visit, your questions, and the diary"),
                               "win.place", "report" },
};

/** cham_guide_tool_is_there: Whether the window has the action that @tool is. */
gboolean
cham_guide_tool_is_there (ChamGuideTool tool)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (CHAM_TYPE_WINDOW);
  const char *name = NULL, *property = NULL;
  const GVariantType *type = NULL;
  GType owner;

  for (guint i = 0; gtk_widget_class_query_action (GTK_WIDGET_CLASS (klass), i, &owner, &name,
                                                   &type, &property); i++)
    if (g_str_equal (name, tools[tool].action))
      return TRUE;
  return FALSE;
}

/** cham_guide_tool_get_title: What @tool is called. */
const char *
cham_guide_tool_get_title (ChamGuideTool tool)
{
  return _ (tools[tool].title);
}

/** cham_guide_tool_bind: Lets @actionable open @tool. */
void
cham_guide_tool_bind (ChamGuideTool tool, GtkActionable *actionable)
{
  g_return_if_fail (GTK_IS_ACTIONABLE (actionable));
  if (tools[tool].target != NULL)
    gtk_actionable_set_action_target (actionable, "s", tools[tool].target);
  gtk_actionable_set_action_name (actionable, tools[tool].action);
}

/** cham_guide_tool_row_new: (transfer floating): A row that opens @tool. */
GtkWidget *
cham_guide_tool_row_new (ChamGuideTool tool)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", _ (tools[tool].title), "subtitle",
                                 _ (tools[tool].subtitle), "activatable", TRUE, NULL);

  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  cham_guide_tool_bind (tool, GTK_ACTIONABLE (row));
  return row;
}
