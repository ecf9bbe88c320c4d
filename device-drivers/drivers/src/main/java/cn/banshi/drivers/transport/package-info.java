/**
 * Byte links to devices: addresses, ports that one owner holds at a time, and the transfers on them. Knows no protocol.
 */
@NullMarked
package cn.banshi.drivers.transport;

import org.jspecify.annotations.NullMarked;
