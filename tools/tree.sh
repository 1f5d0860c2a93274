# shellcheck shell=bash
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: The Chamomile contributors
#
# The Debian 13 tree: made in the person's cache, entered with bubblewrap or,
# where that is refused, with chroot. It is named after its list of packages
# and gets its name only when it is complete. Sourced by place.sh.

make_tree () {
  local part=$tree.part old free work=/var/tmp
  local -a wanted=()
  have mmdebstrap || wanted+=(mmdebstrap)
  have bwrap || wanted+=(bubblewrap)
  have newuidmap || wanted+=(uidmap)
  [ -f /usr/share/keyrings/debian-archive-keyring.gpg ] || wanted+=(debian-archive-keyring)
  [ ${#wanted[@]} = 0 ] || install_by_apt "${wanted[@]}"

  for old in "$cache"/debian-13-*; do
    [ ! -d "$old" ] || flock -n "$old" rm -rf "$old" || true
  done
  free=$(df -Pk "$cache" | awk 'END {print int ($4 / 1024)}')
  [ "$free" -ge 3500 ] ||
    fail "A Debian 13 tree needs 3500 MB in $cache, and $free MB are free."
  say "Making a Debian 13 tree in $cache, once; this takes about two minutes…"
  mkdir "$part"
  # Without root, mmdebstrap is another user, who may not enter every home.
  if [ "$(id -u)" = 0 ]; then work=$part.work; mkdir "$work"; fi
  TMPDIR=$work mmdebstrap --variant=minbase \
    --include="$(IFS=,; echo "${packages[*]}")" \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    trixie - 2>> "$log" |
    tar -C "$part" --exclude='./dev/*' -xf - 2>> "$log" ||
    give_up 'The Debian 13 tree could not be made'
  grep -q "^[^:]*:[^:]*:$(id -u):" "$part/etc/passwd" ||
    getent passwd "$(id -u)" >> "$part/etc/passwd"
  rm -rf "$part.work"
  mv "$part" "$tree"
}

# Whether a folder is the person's, not one of the system's own.
is_a_persons () {
  [ -d "$1" ] &&
    [[ ! $1 =~ ^/((bin|boot|dev|etc|lib[^/]*|proc|sbin|sys|usr|var)(/.*)?|run)?$ ]]
}

enter_by_bubblewrap () {
  local path
  local -a binds=()
  # The folders of the arguments, so that files anywhere can be named.
  for path in "$(dirname "$project")" "$(pwd -P)" "${@:2}"; do
    [ "$path" = "$(pwd -P)" ] || path=$(realpath -m -- "$(dirname -- "$path")")
    ! is_a_persons "$path" || binds+=(--bind "$path" "$path")
  done
  for path in /tmp /var/tmp "${TMPDIR-}" "$HOME" "$project" "${XDG_RUNTIME_DIR-}"; do
    [ ! -d "$path" ] || binds+=(--bind "$path" "$path")
  done
  path=${DBUS_SESSION_BUS_ADDRESS-}
  path=${path#*unix:path=}
  for path in "${path%%[,;]*}" "${XAUTHORITY-}"; do
    [ ! -e "$path" ] || binds+=(--bind "$path" "$path")
  done
  # One keeps one’s user number: a session bus refuses any other.
  exec bwrap --unshare-user --uid "$(id -u)" --gid "$(id -g)" --die-with-parent \
    --bind "$tree" / --dev-bind /dev /dev --proc /proc --ro-bind /sys /sys \
    --tmpfs /run "${binds[@]}" --chdir "$(pwd -P)" \
    "$project/tools/work.sh" "$@"
}

# Without bubblewrap nothing can be bound into the tree: the project is copied
# there, and what the work made or changed is copied back.
enter_by_chroot () {
  local copy=$tree$project folder=$project status=0
  say "bubblewrap is refused here, so only files of the project’s folder are seen."
  case $(pwd -P)/ in "$project"/*) folder=$(pwd -P) ;; esac
  mkdir -p "$copy" "$tree/dev/shm"
  cp -an /dev/{null,zero,full,random,urandom,tty} "$tree/dev"
  exec 9< "$copy"
  flock 9
  find "$copy" -mindepth 1 -maxdepth 1 ! -name build ! -name 'build-*' -exec rm -rf {} +
  tar -C "$project" --exclude='./build' --exclude='./build-*' -cf - . | tar -C "$copy" -xf -
  env -u TMPDIR -u XAUTHORITY -u XDG_RUNTIME_DIR -u DBUS_SESSION_BUS_ADDRESS \
    chroot "$tree" env --chdir="$folder" "$project/tools/work.sh" "$@" 9>&- || status=$?
  cp -au "$copy/." "$project"
  exit "$status"
}
