#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# Proves that each rule of source-rules.sh can fail: a small tree that keeps
# every rule is given one breach at a time, and the breach must be named.
set -euo pipefail

rules=$(dirname "$(realpath "$0")")/source-rules.sh
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
number=0

licence='/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */'

# $1: a file; $2…: its lines after the licence
write () {
  mkdir -p "$root/$(dirname "$1")"
  printf '%s\n' "$licence" "${@:2}" > "$root/$1"
}

make_good_tree () {
  rm -rf "${root:?}"/*
  write src/model/day.h '#pragma once'
  write src/model/day.c '#include "model/day.h"' '#include "config.h"'
  write src/store/journal.c '#include <sqlite3.h>' '#include "model/day.h"'
  write src/draw/chart.c '#include "draw/chart.h"' '#include "analysis/flare.h"'
  write src/app/window.c '#include <adwaita.h>' '#include "app/window.h"' \
    '#include "store/journal.h"' 'title = _("Journal");'
  write src/cli/report.c '#include "exchange/table.h"' '#include "draw/chart.h"'
  write src/main.c '#include "app/window.h"' '#include "cli/report.h"'
  write ui/window.blp 'using Gtk 4.0;'
  mkdir "$root/po"
  printf '%s\n' src/app/window.c ui/window.blp > "$root/po/POTFILES.in"
}

# $1: a line; $2: how often
repeat () { for _ in $(seq "$2"); do echo "$1"; done; }

# $1: what the rule says; $2: the file it names; $3…: the command that makes the breach
expect () {
  local said
  make_good_tree
  "${@:3}"
  number=$((number + 1))
  if said=$("$rules" "$root"); then
    echo "not ok $number - $2: the breach was not seen"
  elif [[ $said == "$2"*": $1" && $said != *$'\n'* ]]; then
    echo "ok $number - $2: $1"
  else
    echo "not ok $number - $2: $1"
    printf '%s\n' "$said" | sed 's/^/# /'
  fi
}

wrong_layer () { write "$1" "#include \"$2\""; }
without_licence () { sed -i 1d "$root/$1"; }
without_once () { sed -i '/pragma/d' "$root/$1"; }
with_lines () { repeat ';' "$2" >> "$root/$1"; }
with_line () { echo "$2" >> "$root/$1"; }
unlisted () { sed -i "\\|$1|d" "$root/po/POTFILES.in"; }

wide=$(repeat – 101 | tr -d '\n')
other='this header is not for the layer'
gtk='GTK and libadwaita belong to src/app alone'
today='only app and cli know what day it is'

make_good_tree
number=1
"$rules" "$root" | sed 's/^/# /' || printf 'not '
echo 'ok 1 - a tree that keeps every rule'

expect "$other model" src/model/day.c wrong_layer src/model/day.c store/journal.h
expect "$other store" src/store/a.c wrong_layer src/store/a.c exchange/table.h
expect "$other exchange" src/exchange/a.c wrong_layer src/exchange/a.c store/journal.h
expect "$other analysis" src/analysis/a.c wrong_layer src/analysis/a.c draw/chart.h
expect "$other draw" src/draw/a.c wrong_layer src/draw/a.c store/journal.h
expect "$other cli" src/cli/a.c wrong_layer src/cli/a.c app/window.h
expect "$other app" src/app/a.c wrong_layer src/app/a.c cli/report.h
expect "$other model" src/model/day.c wrong_layer src/model/day.c day.h
expect 'sqlite3.h belongs to src/store alone' src/app/window.c with_line src/app/window.c \
  '#include <sqlite3.h>'
expect "$gtk" src/draw/chart.c with_line src/draw/chart.c '#include <gtk/gtk.h>'
expect "$gtk" src/main.c with_line src/main.c '#include <adwaita.h>'
expect "$today" src/draw/chart.c with_line src/draw/chart.c 'g_date_time_new_now_local ();'
expect "$today" src/store/journal.c with_line src/store/journal.c 'now = time (NULL);'
expect 'longer than 600 lines' src/model/day.c with_lines src/model/day.c 598
expect 'longer than 200 lines' ui/window.blp with_lines ui/window.blp 198
expect 'a line longer than 100 characters' src/model/day.c with_line src/model/day.c "$wide"
expect 'no licence lines at its top' src/model/day.c without_licence src/model/day.c
expect 'no licence lines at its top' ui/window.blp without_licence ui/window.blp
expect 'a header without #pragma once' src/model/day.h without_once src/model/day.h
expect 'g_print is not used' src/cli/report.c with_line src/cli/report.c 'g_print ("x");'
expect 'goto is not used' src/cli/report.c with_line src/cli/report.c '  goto out;'
expect 'unfinished' src/cli/report.c with_line src/cli/report.c '/* TODO */'
expect 'has strings to translate but is not in po/POTFILES.in' src/app/window.c \
  unlisted src/app/window.c
expect 'has strings to translate but is not in po/POTFILES.in' ui/window.blp \
  unlisted ui/window.blp
expect 'is in po/POTFILES.in but does not exist' ui/gone.blp \
  with_line po/POTFILES.in ui/gone.blp
expect 'a string to translate is cut off by a macro' src/app/window.c with_line src/app/window.c \
  'text = _ ("Trial %" G_GINT64_FORMAT " of all");'

echo "1..$number"
