/**
 * Fingerprint modules that compare a finger with a template.
 */
@NullMarked
package cn.banshi.device.fingerprint;

import org.jspecify.annotations.NullMarked;
