/**
 * Character devices used as plain files, such as {@code /dev/usb/lp0} of the kernel's usblp driver.
 */
@NullMarked
package cn.banshi.drivers.transport.file;

import org.jspecify.annotations.NullMarked;
