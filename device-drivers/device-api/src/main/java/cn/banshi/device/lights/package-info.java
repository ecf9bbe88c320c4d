/**
 * Guide lights beside slots and readers.
 */
@NullMarked
package cn.banshi.device.lights;

import org.jspecify.annotations.NullMarked;
