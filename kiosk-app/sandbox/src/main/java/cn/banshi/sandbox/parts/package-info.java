/**
 * What the terminal is made of: every part with its licence, and whether a newer one can be had.
 */
@NullMarked
package cn.banshi.sandbox.parts;

import org.jspecify.annotations.NullMarked;
