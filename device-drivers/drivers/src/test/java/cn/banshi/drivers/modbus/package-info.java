/** Codec, light plan and debouncing of Modbus boards. */
@NullMarked
package cn.banshi.drivers.modbus;

import org.jspecify.annotations.NullMarked;
