/**
 * An encrypting PIN pad in software, with the published test key and no other. Reads its own protocol sheet; shares no code with the
 * driver.
 */
@NullMarked
package cn.banshi.simulators.pinpad;

import org.jspecify.annotations.NullMarked;
