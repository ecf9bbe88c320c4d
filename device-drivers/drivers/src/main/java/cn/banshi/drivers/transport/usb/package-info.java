/** USB ports as the kernel shows them below {@code /sys}. */
@NullMarked
package cn.banshi.drivers.transport.usb;

import org.jspecify.annotations.NullMarked;
