/**
 * Encrypting PIN pads of SZZT (ZT588 and its relatives) on serial lines. No digit of a PIN comes into this process; a pad that sends one
 * is switched off.
 */
@NullMarked
package cn.banshi.drivers.pinpad;

import org.jspecify.annotations.NullMarked;
