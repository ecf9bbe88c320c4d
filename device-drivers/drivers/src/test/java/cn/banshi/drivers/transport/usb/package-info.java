/** USB ports against a tree laid out like {@code /sys}. */
@NullMarked
package cn.banshi.drivers.transport.usb;

import org.jspecify.annotations.NullMarked;
