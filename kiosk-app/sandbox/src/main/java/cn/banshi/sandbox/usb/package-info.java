/** The terminal's drivers on the kernel's own USB stack, where devices in software are plugged into a dummy host controller, and on its camera. */
@NullMarked
package cn.banshi.sandbox.usb;

import org.jspecify.annotations.NullMarked;
