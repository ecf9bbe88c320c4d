/**
 * Relay and input boards on an RS-485 line in software; shares no code with the drivers, so two readings of the protocol
 * sheet check each other.
 */
@NullMarked
package cn.banshi.simulators.modbus;

import org.jspecify.annotations.NullMarked;
