/**
 * Everything that can stop a visit, by name.
 */
@NullMarked
package cn.banshi.core.fault;

import org.jspecify.annotations.NullMarked;
