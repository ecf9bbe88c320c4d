/**
 * Contact and contactless smart cards (ISO 7816, PC/SC): social-security card, bank-type card.
 */
@NullMarked
package cn.banshi.device.smartcard;

import org.jspecify.annotations.NullMarked;
