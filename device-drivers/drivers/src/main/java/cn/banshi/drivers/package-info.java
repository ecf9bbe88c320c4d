/**
 * Opens a device driver for a configured address: the one place that knows which driver speaks on which transport.
 */
@NullMarked
package cn.banshi.drivers;

import org.jspecify.annotations.NullMarked;
