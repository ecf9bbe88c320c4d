/**
 * Production main, composition root and command line.
 */
@NullMarked
package cn.banshi.terminal;

import org.jspecify.annotations.NullMarked;
