/** The bench on which terminals are tortured, tried itself. */
@NullMarked
package cn.banshi.sandbox.torture.bench;

import org.jspecify.annotations.NullMarked;
