/**
 * Live pictures of a person or of a document on the plate.
 */
@NullMarked
package cn.banshi.device.camera;

import org.jspecify.annotations.NullMarked;
