/** {@code banshi simulate}: one device in software at the command line, for whoever has the terminal and not the device. */
@NullMarked
package cn.banshi.sandbox.simulate;

import org.jspecify.annotations.NullMarked;
