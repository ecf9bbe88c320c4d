/**
 * The scripted visit: drives the shipped window by real pointer events of the X server and keeps what it saw. Plays the
 * citizen, nothing else: every decision is the terminal's own.
 */
@NullMarked
package cn.banshi.sandbox.demo;

import org.jspecify.annotations.NullMarked;
