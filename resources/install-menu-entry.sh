#!/bin/sh
# Puts procgui, in the folder where this file lies, into the desktop's menu for this user; --remove takes it out again.
# A menu needs absolute paths, so run this once more after the folder was moved; until then the entry is hidden.
set -eu
export LC_ALL=C # names of files are bytes

folder=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
case ${XDG_DATA_HOME-} in
    /*) menu=$XDG_DATA_HOME/applications ;;
    *) menu=${HOME:?}/.local/share/applications ;; # relative ones count as not set (XDG Base Directory Specification)
esac
entry=$menu/procgui.desktop

if [ "${1-}" = --remove ]; then
    rm -f -- "$entry"
    exit
fi
if [ ! -x "$folder/procgui" ]; then
    printf 'There is no program here: %s\n' "$folder/procgui" >&2
    exit 1
fi
if [ "$folder" != "$(printf '%s' "$folder" | tr -d '[:cntrl:]')" ]; then
    echo "A menu entry cannot name a folder with line breaks in its name" >&2
    exit 1
fi

# Desktop Entry Specification: a backslash is doubled in every value. A command is quoted as well, and that is read
# second, so a backslash before a special character is itself doubled; % begins a field code. (GLib 2.74 looks for the
# program before it reads %%: desktops built on it show no entry for a folder with that character.)
value() { printf '%s\n' "$1" | sed 's/\\/\\\\/g'; }
quoted() { printf '%s\n' "$1" | sed -e 's/["`$\\]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g' -e 's/.*/"&"/'; }

mkdir -p -- "$menu"
while IFS= read -r line || [ -n "$line" ]; do
    case $line in
        Exec=*)
            printf 'Exec=%s\n' "$(quoted "$folder/procgui")"
            printf 'TryExec=%s\n' "$(value "$folder/procgui")"
            ;;
        Icon=*) printf 'Icon=%s\n' "$(value "$folder/procgui.svg")" ;;
        *) printf '%s\n' "$line" ;;
    esac
done <"$folder/procgui.desktop" >"$entry.new"
mv -- "$entry.new" "$entry"
printf '%s\n' "$entry"
