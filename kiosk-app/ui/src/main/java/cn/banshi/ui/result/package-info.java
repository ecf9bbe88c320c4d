/**
 * The truth about the submission and the paper.
 */
@NullMarked
package cn.banshi.ui.result;

import org.jspecify.annotations.NullMarked;
