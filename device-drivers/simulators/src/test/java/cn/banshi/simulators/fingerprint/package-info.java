/** Fingerprint readers on simulators, and the driver against hostile peers. */
@NullMarked
package cn.banshi.simulators.fingerprint;

import org.jspecify.annotations.NullMarked;
