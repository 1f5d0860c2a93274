#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# Checks what the compiler cannot: which layer includes which, the size of
# files, their licence lines, and that no marked string is lost to translators.
# Prints one line for each breach, `file: what is wrong`, and fails if any.
# $1: the root of the source tree
set -uo pipefail
export LC_ALL=C.UTF-8
cd "$1" || exit 2

breaches=0

# Reads the names of files (grep's `file:line` too) and reports each.
report () {
  local where
  while IFS= read -r where; do
    echo "$where: $1"
    breaches=$((breaches + 1))
  done
}

files () {
  find data po src tests tools ui dev .ci -type f \( "$@" \) 2> /dev/null | sort
}

# Where a pattern is found in C: `file:line`.
search () { grep -rnE --include='*.[ch]' "$@" 2> /dev/null | cut -d : -f 1,2; }

# $1: a layer; $2…: the layers whose headers it may include
check_layer () {
  local layer=$1 allowed
  allowed=$(IFS='|'; echo "$*")
  report "this header is not for the layer $layer" < <(
    grep -rnE --include='*.[ch]' '^ *# *include "' "src/$layer" 2> /dev/null |
      grep -vE "include \"(($allowed)/[^/\"]+|config|[a-z-]*resources)\.h\"" |
      cut -d : -f 1,2)
}

check_includes () {
  check_layer model
  check_layer store model
  check_layer exchange model
  check_layer analysis model
  check_layer draw model analysis
  check_layer cli model store exchange analysis draw
  check_layer app model store exchange analysis draw
  report 'sqlite3.h belongs to src/store alone' < <(
    search 'include *[<"]sqlite3' src --exclude-dir=store)
  report 'GTK and libadwaita belong to src/app alone' < <(
    search 'include *[<"](gtk/|gdk/|gsk/|adwaita|libadwaita)' src --exclude-dir=app)
  report 'only app and cli know what day it is' < <(
    search 'g_date_time_new_now_local|g_date_time_new_now \(|[^_]time \(NULL\)|localtime' \
      src/model src/store src/exchange src/analysis src/draw)
}

check_sizes () {
  report 'longer than 600 lines' < <(
    files -name '*.[ch]' -o -name '*.py' -o -name '*.sh' | longer_than 600)
  report 'longer than 200 lines' < <(files -name '*.blp' | longer_than 200)
  report 'a line longer than 100 characters' < <(
    files -name '*.[ch]' -o -name '*.blp' -o -name '*.py' -o -name '*.sh' -o -name dev |
      xargs -r -d '\n' grep -HnE '.{101}' |
      grep -vE '^[^:]*\.blp:.*_\("' | cut -d : -f 1,2) # a Blueprint text cannot be broken
}

# One process for all files: a test that starts four for each is slow.
longer_than () {
  xargs -r -d '\n' awk -v most="$1" 'FNR == most + 1 { print FILENAME; nextfile }'
}

without_licence () {
  local licence='SPDX-License-Identifier: GPL-3.0-or-later'
  local owner='SPDX-FileCopyrightText: The Chamomile con'
  xargs -r -d '\n' awk -v lines="$licence.*$owner" '
    FNR <= 3 { top[FILENAME] = top[FILENAME] $0 }
    FNR == 3 { nextfile }
    END {
      for (i = 1; i < ARGC; i++)
        if (top[ARGV[i]] !~ lines)
          print ARGV[i]
    }'
}

check_licences () {
  report 'no licence lines at its top' < <(
    files -name '*.[ch]' -o -name '*.blp' -o -name '*.py' -o -name '*.sh' \
      -o -name dev -o -path '.ci/*' | without_licence)
  report 'a header without #pragma once' < <(
    files -name '*.h' | xargs -r -d '\n' grep -L '^#pragma once$')
}

# What is never written: prints to the standard output that bypass the stream
# which the command was given, jumps, and unfinished work.
check_words () {
  report 'g_print is not used' < <(search '\bg_print(err)? *\(' src)
  report 'goto is not used' < <(search '^ *goto ' src tests)
  report 'unfinished' < <(search '\b(TODO|FIXME|XXX)\b' src tests ui)
}

check_translations () {
  local list=po/POTFILES.in file
  report 'has strings to translate but is not in po/POTFILES.in' < <(
    { files -name '*.blp'
      grep -rlE --include='*.c' '\b(_|N_|C_|NC_|ngettext) ?\("' src 2> /dev/null; } |
      sort | comm -23 - <(sort "$list" 2> /dev/null))
  report 'is in po/POTFILES.in but does not exist' < <(
    grep -vE '^(#|$)' "$list" 2> /dev/null |
      while IFS= read -r file; do [ -e "$file" ] || echo "$file"; done)
  # xgettext knows no macro: what is looked up then is not what translators saw
  report 'a string to translate is cut off by a macro' < <(
    grep -rlPz --include='*.c' \
      '\b(_|N_|C_|NC_|ngettext) ?\((\s*"[^"]*",)?\s*("(\\.|[^"\\])*"\s*)+G_' src 2> /dev/null)
}

check_includes
check_sizes
check_licences
check_words
check_translations

[ "$breaches" = 0 ]
