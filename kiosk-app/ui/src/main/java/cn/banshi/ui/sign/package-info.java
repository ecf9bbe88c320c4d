/**
 * The signature by finger.
 */
@NullMarked
package cn.banshi.ui.sign;

import org.jspecify.annotations.NullMarked;
