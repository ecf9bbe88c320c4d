/** Smart card readers: the driver on the real pcscd, and the reading of cards on chips in software. */
@NullMarked
package cn.banshi.simulators.vpcd;

import org.jspecify.annotations.NullMarked;
