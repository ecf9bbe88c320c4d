/** Fingerprint modules of the EF01 family (R30x, R503, AS608, ZFM) on serial lines. */
@NullMarked
package cn.banshi.drivers.fingerprint;

import org.jspecify.annotations.NullMarked;
