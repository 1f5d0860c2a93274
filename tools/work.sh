#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# Builds, tests, starts and measures, where ./dev has found a place to do so.
# Standard output is the program’s alone; what building says goes to standard
# error.
set -euo pipefail

say () { printf './dev: %s\n' "$*" >&2; }
fail () { say "$@"; exit 1; }

project=$(dirname "$(dirname "$(realpath "${BASH_SOURCE[0]}")")")
build=$project/build

# Sets up a folder to build in and keeps it locked, for one ./dev at a time. A
# folder that was left half set up, or was set up elsewhere, is set up again.
# $1: the folder; $2…: what meson is told
set_up () {
  local folder=$1 made="$CHAMOMILE_PLACE $project"
  mkdir -p "$folder"
  exec 9> "$folder/.lock"
  flock -n 9 || { say "Another ./dev builds in $folder; waiting for it…"; flock 9; }
  if [ "$(cat "$folder/.made" 2> /dev/null)" != "$made" ]; then
    rm -rf "$folder"/meson-{private,info} "$folder/build.ninja"
    meson setup "$folder" "$project" "${@:2}" > "$folder/set-up.log" 2>&1 9>&- ||
      { cat "$folder/set-up.log" >&2; fail 'The build could not be set up.'; }
    echo "$made" > "$folder/.made"
  fi
}

# $1: a folder that is set up; $2…: what to build there, else everything
make_in () {
  ninja --quiet -C "$@" >&2 9>&- || fail 'The program could not be built.'
  exec 9>&-
}

build_in () {
  set_up "$@"
  make_in "$1"
}

# With the settings’ schema and the translations, which are not installed.
start () {
  GSETTINGS_SCHEMA_DIR=$build/data TEXTDOMAINDIR=$build/po "$build/src/chamomile" "$@"
}

run () {
  build_in "$build"
  case ${1-} in '' | --journal* | --place*)
    if [ -z "${DISPLAY-}${WAYLAND_DISPLAY-}" ]; then
      say 'There is no display here, so the window cannot be shown. Its main job instead:'
      exec "$project/tools/tour.py" "$build"
    fi ;;
  esac
  start "$@"
}

passed=0 failed=0 skipped=0

# Runs tests and adds up what meson counts.
# $1: what to say; $2: the build folder; $3…: what meson test is told
run_tests () {
  local label=$1 folder=$2 report
  say "$label"
  report=$(mktemp)
  meson test -C "$folder" --print-errorlogs --timeout-multiplier 4 "${@:3}" |
    tee "$report" || true
  count () { awk -F: -v what="^($1)$" '$1 ~ what {n += $2} END {print n + 0}' "$report"; }
  passed=$((passed + $(count 'Ok|Expected Fail')))
  failed=$((failed + $(count 'Fail|Unexpected Pass|Timeout')))
  skipped=$((skipped + $(count 'Skipped')))
  rm "$report"
}

test_all () {
  if [ $# -gt 0 ]; then
    set_up "$build"
    make_in "$build" data/gschemas.compiled # which tests read but do not name
    run_tests 'The named tests, built with what they need' "$build" "$@"
  else
    build_in "$build"
    run_tests 'Every test' "$build" --no-rebuild
    local -a code=(--no-rebuild --no-suite window --no-suite files)
    run_tests 'In another time zone' "$build" --setup zone "${code[@]}"
    run_tests 'With a decimal comma' "$build" --setup comma "${code[@]}"
    if [ -e /proc/self/maps ]; then
      build_in "$project/build-asan" -Db_sanitize=address,undefined -Db_lundef=false
      run_tests 'Under the sanitizers' "$project/build-asan" --timeout-multiplier 10 "${code[@]}"
    else
      say 'The sanitizers need /proc, which is not here; their run is left out.'
    fi
  fi
  echo "$passed passed, $failed failed, $skipped skipped"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]
}

bench () {
  build_in "$project/build-bench" -Dbuildtype=release
  local programs=(tests/bench/{empty-window,bench-store,bench-triggers,bench-window})
  ninja --quiet -C "$project/build-bench" "${programs[@]}" >&2
  "$project/tests/bench/bench.py" "$project/build-bench" "$@"
}

case $1 in
  build) build_in "$build"; echo "$build/src/chamomile" ;;
  run) run "${@:2}" ;;
  test) test_all "${@:2}" ;;
  bench) bench "${@:2}" ;;
  shell) if [ $# -gt 1 ]; then exec "${@:2}"; else exec bash; fi ;;
esac
