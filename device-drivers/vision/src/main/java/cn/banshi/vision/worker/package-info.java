/**
 * The child process: takes requests from its standard input, looks, and answers on its standard output.
 */
@NullMarked
package cn.banshi.vision.worker;

import org.jspecify.annotations.NullMarked;
