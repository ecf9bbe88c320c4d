# Sourced by verify: the third tier of tests, real USB without hardware. An emulated machine (QEMU without KVM) with Debian's
# kernel sees this machine's files and plugs devices in software into dummy_hcd. All it makes lies in target/usb.

usb=$root/target/usb
usb_packages=(qemu-system-x86 busybox-static kmod cpio)
usb_limit=230 # seconds of the whole emulated machine

# what the emulated machine needs before it sees files, in the order of their needs
usb_boot_modules="drivers/virtio/virtio_ring drivers/virtio/virtio drivers/virtio/virtio_pci_modern_dev
  drivers/virtio/virtio_pci_legacy_dev drivers/virtio/virtio_pci net/9p/9pnet net/9p/9pnet_virtio
  fs/netfs/netfs fs/fscache/fscache fs/9p/9p fs/overlayfs/overlay"

# usb_runs_here : whether there is such a kernel for this machine.
usb_runs_here() { [ "$(dpkg --print-architecture)" = amd64 ]; }

# unpack PACKAGE FOLDER : the newest one's files, nothing installed; done before, it is there already.
unpack() {
  local package=$1 folder=$2
  [ "$(cat "$folder/.package" 2>/dev/null)" != "$package" ] || return 0
  say "fetching $package into ${folder#"$root"/}"
  rm -rf "$folder"
  mkdir -p "$folder" "$usb/debs"
  rm -f "$usb/debs/${package}_"*
  (cd "$usb/debs" && apt-get -qq download "$package" 2>fetch.log) || {
    cat "$usb/debs/fetch.log" >&2
    fail "$package could not be fetched; run apt-get update"
  }
  dpkg-deb -x "$usb/debs/${package}_"*.deb "$folder"
  rm -rf "$usb/debs"
  echo "$package" >"$folder/.package"
}

# fetch_usb : Debian's kernel of today with its modules, and udev.
fetch_usb() {
  local kernel
  kernel=$(apt-cache depends linux-image-amd64 | sed -n 's/.*Depends: \(linux-image-.*\)/\1/p' | head -n 1)
  [ -n "$kernel" ] || fail "apt knows no linux-image-amd64; run apt-get update"
  unpack "$kernel" "$usb/kernel"
  unpack udev "$usb/udev"
  usb_release=${kernel#linux-image-}
  [ -f "$usb/kernel/lib/modules/$usb_release/modules.dep.bin" ] || /sbin/depmod -b "$usb/kernel" "$usb_release"
}

# make_initrd : busybox, the modules for files from outside, and init.
make_initrd() {
  local tree=$usb/initrd.d module
  rm -rf "$tree"
  mkdir -p "$tree/bin" "$tree/lib"
  cp /bin/busybox "$tree/bin/"
  cp "$root/installer/usb/init" "$tree/init"
  chmod 755 "$tree/init"
  ln -s busybox "$tree/bin/sh"
  for module in $usb_boot_modules; do
    cp "$usb/kernel/lib/modules/$usb_release/kernel/$module.ko" "$tree/lib/"
    basename "$module" >>"$tree/modules"
  done
  (cd "$tree" && find . | cpio --quiet -o -H newc) >"$usb/initrd"
  rm -rf "$tree"
}

# unpack_natives : the vision worker's native code, 158 MB that need not be inflated in there; it says when it is ready.
unpack_natives() {
  local lib=$root/kiosk-app/sandbox/target/lib
  coproc worker {
    exec "$java25" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED "-Dorg.bytedeco.javacpp.cachedir=$usb/vision" \
      -cp "$(echo "$lib"/vision-[0-9]*.jar):$(echo "$lib"/device-api-[0-9]*.jar):$lib/worker/*" \
      cn.banshi.vision.worker.WorkerMain 2>"$usb/vision.log"
  }
  head -c 10 <&"${worker[0]}" >"$usb/vision.ready"
  [ "$(wc -c <"$usb/vision.ready")" -eq 10 ] || fail "the vision worker does not start; see target/usb/vision.log"
  kill "$worker_PID"
}

# write_trials : what runs in the emulated machine; our jars first, because every jar before a class costs time there, as a
# better compiler does, in the vision worker too.
write_trials() {
  local lib=$root/kiosk-app/sandbox/target/lib room path
  path=$(echo "$root"/kiosk-app/sandbox/target/sandbox-*.jar)
  for room in drivers device-api simulators core vision jSerialComm; do
    path+=:$(echo "$lib/$room"-[0-9]*.jar)
  done
  echo "JAVA_TOOL_OPTIONS=-XX:TieredStopAtLevel=1 exec $java25 -XX:+UseSerialGC -Xmx256m --enable-native-access=ALL-UNNAMED" \
    "-cp '$path:$lib/*' cn.banshi.sandbox.usb.UsbTrials '$usb/vision'" >"$usb/trials"
}

# run_machine : starts it and passes on what it says, within the limit.
run_machine() {
  rm -f "$usb/console.log" "$usb/report"
  timeout "$usb_limit" qemu-system-x86_64 -accel tcg,thread=multi -cpu max -m 1536 -smp 2 -nodefaults -display none -no-reboot \
    -kernel "$usb/kernel/boot/vmlinuz-$usb_release" -initrd "$usb/initrd" \
    -append "console=ttyS0 quiet panic=-1 oops=panic mitigations=off no_timer_check nowatchdog banshi.root=$root" \
    -fsdev local,id=below,path=/,security_model=none,readonly=on,multidevs=remap \
    -device virtio-9p-pci,fsdev=below,mount_tag=below \
    -serial "file:$usb/console.log" -serial stdio </dev/null | tr -d '\r' | tee "$usb/report" >&2 || true
}

# verify_usb : fails unless every trial held and the last line came.
verify_usb() {
  case $root in *[[:space:]]*) fail "the way to $root holds a space, which the emulated machine's kernel cannot be told" ;; esac
  fetch_usb
  make_initrd
  unpack_natives
  write_trials
  say "real USB in an emulated machine (Linux $usb_release, at most $usb_limit s)"
  run_machine
  grep -qx 'usb END 0 failed' "$usb/report" && ! grep -q '^usb FAIL' "$usb/report" && return 0
  tail -n 30 "$usb/console.log" >&2 || true
  grep -q '^usb END' "$usb/report" && fail "a trial on USB failed; see target/usb/report and console.log"
  fail "the emulated machine did not come to its end within $usb_limit s; see target/usb/report and console.log"
}
