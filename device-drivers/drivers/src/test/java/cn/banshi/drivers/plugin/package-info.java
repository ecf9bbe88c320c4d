/** Drivers of third parties: made of sources that see device-api alone, packed, found, used, refused. */
@NullMarked
package cn.banshi.drivers.plugin;

import org.jspecify.annotations.NullMarked;
