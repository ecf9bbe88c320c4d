/**
 * Relay, lamp and input boards on Modbus RTU: guide lights and sensors. Several boards and both devices may share a line;
 * which coil is which light is configuration.
 */
@NullMarked
package cn.banshi.drivers.modbus;

import org.jspecify.annotations.NullMarked;
