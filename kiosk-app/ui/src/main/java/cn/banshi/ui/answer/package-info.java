/**
 * What was looked up, part by part, and the slip that can be taken along.
 */
@NullMarked
package cn.banshi.ui.answer;

import org.jspecify.annotations.NullMarked;
