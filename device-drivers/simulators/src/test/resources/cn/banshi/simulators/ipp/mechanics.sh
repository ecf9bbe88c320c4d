#!/bin/sh
# What ippeveprinter runs for each document: the paper path. FILE is what arrived; beside its folder lie the orders.
#   reasons   lines for ippeveprinter while the document is printed, see ippeveprinter(1)
#   hold      nothing comes out before this is gone
#   give-up   nothing comes out, and the job is aborted
set -e
folder=$(dirname "$(dirname "$1")")
[ ! -e "$folder/reasons" ] || cat "$folder/reasons" >&2
while [ -e "$folder/hold" ]; do sleep 0.02; done
[ ! -e "$folder/give-up" ] || exit 1
cp "$1" "$folder/out/$(date +%s%N)"
