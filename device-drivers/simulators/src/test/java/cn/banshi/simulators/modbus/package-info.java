/** Lights and sensors on simulated boards, and the driver against hostile peers. */
@NullMarked
package cn.banshi.simulators.modbus;

import org.jspecify.annotations.NullMarked;
