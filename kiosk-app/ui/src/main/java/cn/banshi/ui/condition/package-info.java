/**
 * Who may, condition by condition.
 */
@NullMarked
package cn.banshi.ui.condition;

import org.jspecify.annotations.NullMarked;
