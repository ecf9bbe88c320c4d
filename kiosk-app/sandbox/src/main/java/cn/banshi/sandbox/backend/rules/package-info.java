/** How a withdrawal from the provident fund is decided: pure functions over facts, no store, no clock, no wire. */
@NullMarked
package cn.banshi.sandbox.backend.rules;

import org.jspecify.annotations.NullMarked;
