#!/bin/sh
# ippeveprinter and what it wants around it: FOLDER NAME PORT FORMATS, until the standard input ends or the printer does.
# It serves nobody without DNS-SD, which is an avahi-daemon on a D-Bus; these two are its own and say nothing on a network.
set -e
folder=$1 name=$2 port=$3 formats=$4
here=$(dirname "$0")

# in a mount namespace of our own, a /run of our own: avahi's files lie there, and a short path for the bus is to be had
place=$folder
if [ "$PRIVATE" = yes ]; then
  mount -t tmpfs none /run
  place=/run
  # avahi-daemon gives its folder to the user avahi; whoever is root by mapping has no other user to give anything to
  for file in passwd group; do
    sed -E '/^avahi:/s/:[0-9]+/:0/g' /etc/$file > /run/$file
    mount --bind /run/$file /etc/$file
  done
fi

cat > "$place/bus.conf" <<CONF
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path=$place/bus</listen>
  <policy context="default">
    <allow own="*"/><allow send_destination="*"/><allow receive_sender="*"/>
  </policy>
</busconfig>
CONF
cat > "$place/avahi.conf" <<CONF
[server]
allow-interfaces=lo
use-ipv6=no
[publish]
disable-publishing=yes
CONF

# without a /run of our own one avahi-daemon may be there already: then that one serves
if ! avahi-daemon --check; then
  export DBUS_SYSTEM_BUS_ADDRESS="unix:path=$place/bus"
  dbus-daemon --config-file="$place/bus.conf" --nofork --nopidfile &
  bus=$!
  until [ -S "$place/bus" ]; do kill -0 $bus; sleep 0.02; done
  avahi-daemon --no-chroot --no-drop-root --no-rlimits --file "$place/avahi.conf" &
  avahi=$!
  until avahi-daemon --check; do kill -0 $avahi; sleep 0.02; done
fi

exec 3<&0
ippeveprinter -n localhost -p "$port" -r off -f "$formats" -d "$folder/spool" -k -c "$here/mechanics.sh" "$name" &
printer=$!
(cat <&3 > "$folder/ignored"; kill $printer) &
watch=$!
wait $printer || true
kill $watch $avahi $bus 2> "$folder/ignored" || true
