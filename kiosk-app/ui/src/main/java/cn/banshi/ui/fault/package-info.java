/**
 * Something stopped the visit.
 */
@NullMarked
package cn.banshi.ui.fault;

import org.jspecify.annotations.NullMarked;
