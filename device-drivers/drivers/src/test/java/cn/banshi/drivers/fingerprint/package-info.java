/** Packets of fingerprint modules, case by case. */
@NullMarked
package cn.banshi.drivers.fingerprint;

import org.jspecify.annotations.NullMarked;
