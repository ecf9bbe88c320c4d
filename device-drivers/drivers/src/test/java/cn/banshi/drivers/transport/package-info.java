/** Addresses, claims and links. */
@NullMarked
package cn.banshi.drivers.transport;

import org.jspecify.annotations.NullMarked;
