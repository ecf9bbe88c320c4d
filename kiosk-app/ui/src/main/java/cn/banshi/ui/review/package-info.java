/**
 * Everything once more before signing.
 */
@NullMarked
package cn.banshi.ui.review;

import org.jspecify.annotations.NullMarked;
