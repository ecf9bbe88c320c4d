/**
 * A fingerprint module of the EF01 family in software, and fingers for it. Reads its own protocol sheet; shares no code with the driver.
 */
@NullMarked
package cn.banshi.simulators.fingerprint;

import org.jspecify.annotations.NullMarked;
