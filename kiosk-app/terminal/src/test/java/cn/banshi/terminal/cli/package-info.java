/** The command line on simulated devices. */
@NullMarked
package cn.banshi.terminal.cli;

import org.jspecify.annotations.NullMarked;
