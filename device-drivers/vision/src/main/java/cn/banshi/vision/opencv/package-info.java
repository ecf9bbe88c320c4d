/**
 * The only package that sees OpenCV, and so the only one that needs native code. Lives in the child process.
 */
@NullMarked
package cn.banshi.vision.opencv;

import org.jspecify.annotations.NullMarked;
