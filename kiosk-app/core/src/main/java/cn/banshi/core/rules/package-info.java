/**
 * Rules that a service brings along, in CEL: checked for types, without loops, the only package that sees the CEL library.
 */
@NullMarked
package cn.banshi.core.rules;

import org.jspecify.annotations.NullMarked;
