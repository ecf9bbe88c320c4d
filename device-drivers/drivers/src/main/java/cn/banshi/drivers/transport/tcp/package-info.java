/**
 * TCP connections to devices with a network interface and to serial servers.
 */
@NullMarked
package cn.banshi.drivers.transport.tcp;

import org.jspecify.annotations.NullMarked;
