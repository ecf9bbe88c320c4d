/** The terminal's drivers on the kernel's own USB stack: devices in software are plugged into a dummy host controller. */
@NullMarked
package cn.banshi.sandbox.usb;

import org.jspecify.annotations.NullMarked;
