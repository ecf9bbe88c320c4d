/**
 * Fingerprint modules that compare with the template on an identity card.
 */
@NullMarked
package cn.banshi.device.fingerprint;

import org.jspecify.annotations.NullMarked;
