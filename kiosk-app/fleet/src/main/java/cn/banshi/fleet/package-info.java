/**
 * The administrators' hub: what a city's terminals shall show and how they are. Knows the configuration format of core
 * and nothing else of the terminal.
 */
@NullMarked
package cn.banshi.fleet;

import org.jspecify.annotations.NullMarked;
