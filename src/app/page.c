/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The part that all pages share: the journal they show and the day the window is at. */
#include "app/page.h"

typedef struct
{
  ChamJournal *journal;
  ChamDay day;
} ChamPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (ChamPage, cham_page, ADW_TYPE_BIN)

enum
{
  PROP_JOURNAL = 1,
  PROP_DAY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
cham_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  ChamPagePrivate *priv = cham_page_get_instance_private (CHAM_PAGE (object));

  switch (id)
    {
    case PROP_JOURNAL:
      g_value_set_object (value, priv->journal);
      break;
    case PROP_DAY:
      g_value_set_int (value, priv->day);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  ChamPagePrivate *priv = cham_page_get_instance_private (CHAM_PAGE (object));

  switch (id)
    {
    case PROP_JOURNAL:
      priv->journal = g_value_dup_object (value);
      break;
    case PROP_DAY:
      cham_page_set_day (CHAM_PAGE (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
cham_page_dispose (GObject *object)
{
  ChamPagePrivate *priv = cham_page_get_instance_private (CHAM_PAGE (object));

  G_OBJECT_CLASS (cham_page_parent_class)->dispose (object);
  g_clear_object (&priv->journal);
}

static void
cham_page_save_nothing (ChamPage *self)
{
}

static void
cham_page_class_init (ChamPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cham_page_get_property;
  object_class->set_property = cham_page_set_property;
  object_class->dispose = cham_page_dispose;
  klass->save = cham_page_save_nothing;

  /**
   * ChamPage:journal:
   *
   * The journal that the page shows and writes.
   */
  properties[PROP_JOURNAL]
      = g_param_spec_object ("journal", NULL, NULL, CHAM_TYPE_JOURNAL,
                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  /**
   * ChamPage:day:
   *
   * The day that the window is at. Pages that show more than a day need not follow it.
   */
  properties[PROP_DAY]
      = g_param_spec_int ("day", NULL, NULL, CHAM_DAY_NONE, CHAM_DAY_LAST, CHAM_DAY_NONE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cham_page_init (ChamPage *self)
{
}

/** cham_page_get_journal: (transfer none): The journal that @self shows. */
ChamJournal *
cham_page_get_journal (ChamPage *self)
{
  ChamPagePrivate *priv = cham_page_get_instance_private (self);

  g_return_val_if_fail (CHAM_IS_PAGE (self), NULL);
  return priv->journal;
}

/** cham_page_can_edit: Whether the journal can be written; what edits it has no use otherwise. */
gboolean
cham_page_can_edit (ChamPage *self)
{
  return cham_journal_get_read_only (cham_page_get_journal (self)) == CHAM_READ_ONLY_NOT;
}

/** cham_page_get_day: The day the window is at, %CHAM_DAY_NONE before it is at any. */
ChamDay
cham_page_get_day (ChamPage *self)
{
  ChamPagePrivate *priv = cham_page_get_instance_private (self);

  g_return_val_if_fail (CHAM_IS_PAGE (self), CHAM_DAY_NONE);
  return priv->day;
}

/** cham_page_set_day: Shows @day; first what was typed on the day before is stored. */
void
cham_page_set_day (ChamPage *self, ChamDay day)
{
  ChamPagePrivate *priv = cham_page_get_instance_private (self);

  g_return_if_fail (CHAM_IS_PAGE (self));
  if (priv->day == day)
    return;
  cham_page_save (self);
  priv->day = day;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

/** cham_page_save: Stores what was typed and is not stored yet. */
void
cham_page_save (ChamPage *self)
{
  g_return_if_fail (CHAM_IS_PAGE (self));
  CHAM_PAGE_GET_CLASS (self)->save (self);
}
