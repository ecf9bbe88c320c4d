/**
 * A camera in software: drawn pictures, never a person's, over Motion JPEG or in a folder.
 */
@NullMarked
package cn.banshi.simulators.camera;

import org.jspecify.annotations.NullMarked;
