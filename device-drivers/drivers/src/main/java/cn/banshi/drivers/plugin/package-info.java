/** Drivers of third parties, each in a jar of its own. */
@NullMarked
package cn.banshi.drivers.plugin;

import org.jspecify.annotations.NullMarked;
