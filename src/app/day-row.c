/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a day and lets people type another, step to it or choose it in a calendar, or
 * none where that is allowed. It does not know which days make sense: the form does. */
#include "app/day-row.h"

#include <glib/gi18n.h>

#include "app/today.h"

struct _ChamDayRow
{
  AdwActionRow parent_instance;

  GtkMenuButton *button;
  GtkEditable *typed;
  GtkCalendar *calendar;
  GtkWidget *clear;
  char *none_text;
  ChamDay day;
};

G_DEFINE_FINAL_TYPE (ChamDayRow, cham_day_row, ADW_TYPE_ACTION_ROW)

enum
{
  PROP_DAY = 1,
  PROP_NONE_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
show_day (ChamDayRow *self)
{
  gboolean known = cham_day_is_valid (self->day);
  g_autofree char *text = known ? cham_day_format (self->day, _ ("%A, %-e %B %Y")) : NULL;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), known ? text : self->none_text);
  gtk_widget_set_visible (self->clear, known && self->none_text != NULL);
}

/* A day as people write it, in the order of their language, or 2026-12-31 anywhere. */
static ChamDay
read_day (const char *text)
{
  ChamDay day = cham_day_parse (text);
  GDate date;

  if (cham_day_is_valid (day))
    return day;
  g_date_clear (&date, 1);
  g_date_set_parse (&date, text);
  return g_date_valid (&date) ? (ChamDay) g_date_get_julian (&date) : CHAM_DAY_NONE;
}

/* What is written can be read again. */
static char *
write_day (ChamDay day)
{
  g_autofree char *text = cham_day_format (day, _ ("%-e %b %Y"));
  char printed[CHAM_DAY_TEXT_SIZE];

  if (read_day (text) == day)
    return g_steal_pointer (&text);
  return g_strdup (cham_day_print (day, printed));
}

static void
show_typed (ChamDayRow *self)
{
  g_autofree char *text = cham_day_is_valid (self->day) ? write_day (self->day) : NULL;

  gtk_editable_set_text (self->typed, text != NULL ? text : "");
}

/* The calendar says "day-selected" when it is told a day too, which changes nothing then.
 */
static void
show_in_calendar (ChamDayRow *self)
{
  g_autoptr (GDateTime) date = NULL;

  if (!cham_day_is_valid (self->day))
    return;
  date = cham_day_to_date_time (self->day);
#if GTK_CHECK_VERSION(4, 20, 0)
  gtk_calendar_set_date (self->calendar, date);
#else
  gtk_calendar_select_day (self->calendar, date);
#endif
}

static void
on_calendar_shown_cb (ChamDayRow *self)
{
  show_in_calendar (self);
  show_typed (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->typed));
}

static void
on_day_selected_cb (ChamDayRow *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  ChamDay day = cham_day_from_date_time (date);

  if (day == self->day)
    return;
  cham_day_row_set_day (self, day);
  show_typed (self);
}

/* While a day is being written it is often none yet: what is shown stays until it is one.
 */
static void
on_typed_changed_cb (ChamDayRow *self)
{
  const char *text = gtk_editable_get_text (self->typed);
  ChamDay day = read_day (text);
  gboolean wrong = *text != '\0' && day == CHAM_DAY_NONE;

  (wrong ? gtk_widget_add_css_class
         : gtk_widget_remove_css_class) (GTK_WIDGET (self->typed), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->typed), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                     : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (day == CHAM_DAY_NONE || day == self->day)
    return;
  cham_day_row_set_day (self, day);
  show_in_calendar (self);
}

static void
on_typed_activated_cb (ChamDayRow *self)
{
  if (!gtk_widget_has_css_class (GTK_WIDGET (self->typed), "error"))
    gtk_menu_button_popdown (self->button);
}

static ChamDay
step (ChamDay day, guint key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return MIN (day + 1, CHAM_DAY_LAST);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return MAX (day - 1, CHAM_DAY_FIRST);
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      return cham_day_add_months (day, 1);
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      return cham_day_add_months (day, -1);
    default:
      return CHAM_DAY_NONE;
    }
}

static gboolean
on_key_pressed_cb (ChamDayRow *self, guint key, guint code, GdkModifierType modifiers)
{
  ChamDay from = cham_day_is_valid (self->day) ? self->day : cham_today ();
  ChamDay day = step (from, key);

  if (day == CHAM_DAY_NONE || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  cham_day_row_set_day (self, day);
  show_in_calendar (self);
  show_typed (self);
  return GDK_EVENT_STOP;
}

static void
on_clear_clicked_cb (ChamDayRow *self)
{
  cham_day_row_set_day (self, CHAM_DAY_NONE);
  gtk_widget_grab_focus (GTK_WIDGET (self->button));
}

static void
cham_day_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  ChamDayRow *self = CHAM_DAY_ROW (object);

  switch (id)
    {
    case PROP_DAY:
      g_value_set_int (value, self->day);
      break;
    case PROP_NONE_TEXT:
      g_value_set_string (value, self->none_text);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_day_row_set_property (GObject *object,
                           guint id,
                           const GValue *value,
                           GParamSpec *spec)
{
  ChamDayRow *self = CHAM_DAY_ROW (object);

  switch (id)
    {
    case PROP_DAY:
      cham_day_row_set_day (self, g_value_get_int (value));
      break;
    case PROP_NONE_TEXT:
      if (g_set_str (&self->none_text, g_value_get_string (value)))
        {
          show_day (self);
          g_object_notify_by_pspec (object, spec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_day_row_finalize (GObject *object)
{
  g_free (CHAM_DAY_ROW (object)->none_text);
  G_OBJECT_CLASS (cham_day_row_parent_class)->finalize (object);
}

static void
cham_day_row_class_init (ChamDayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cham_day_row_get_property;
  object_class->set_property = cham_day_row_set_property;
  object_class->finalize = cham_day_row_finalize;

  /**
   * ChamDayRow:day:
   *
   * The day shown, %CHAM_DAY_NONE for none.
   */
  properties[PROP_DAY] =
      g_param_spec_int ("day", NULL, NULL, CHAM_DAY_NONE, CHAM_DAY_LAST, CHAM_DAY_NONE,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                            | G_PARAM_STATIC_STRINGS);
  /**
   * ChamDayRow:none-text:
   *
   * What stands there without a day, "No end". %NULL when there has to be a day.
   */
  properties[PROP_NONE_TEXT] =
      g_param_spec_string ("none-text", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                               | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/day-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamDayRow, button);
  gtk_widget_class_bind_template_child (widget_class, ChamDayRow, calendar);
  gtk_widget_class_bind_template_child (widget_class, ChamDayRow, typed);
  gtk_widget_class_bind_template_child (widget_class, ChamDayRow, clear);
  gtk_widget_class_bind_template_callback (widget_class, on_calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_typed_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_clear_clicked_cb);
}

static void
cham_day_row_init (ChamDayRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
cham_day_row_new (void)
{
  return g_object_new (CHAM_TYPE_DAY_ROW, NULL);
}

ChamDay
cham_day_row_get_day (ChamDayRow *self)
{
  g_return_val_if_fail (CHAM_IS_DAY_ROW (self), CHAM_DAY_NONE);
  return self->day;
}

/** cham_day_row_set_day: Shows @day, or none for %CHAM_DAY_NONE. */
void
cham_day_row_set_day (ChamDayRow *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_DAY_ROW (self));
  if (self->day == day)
    return;
  self->day = day;
  show_day (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}
