/**
 * One page of questions: choices and a number pad.
 */
@NullMarked
package cn.banshi.ui.form;

import org.jspecify.annotations.NullMarked;
