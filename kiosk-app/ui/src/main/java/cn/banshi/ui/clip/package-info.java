/**
 * What a page says in sign language, where somebody has filmed it.
 */
@NullMarked
package cn.banshi.ui.clip;

import org.jspecify.annotations.NullMarked;
