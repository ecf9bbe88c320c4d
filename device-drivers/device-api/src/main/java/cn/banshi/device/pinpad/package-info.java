/**
 * Takes a secret number without the terminal ever seeing it (ISO 9564).
 */
@NullMarked
package cn.banshi.device.pinpad;

import org.jspecify.annotations.NullMarked;
