/**
 * Tries to break what the terminal promises, one class a promise: bounded, repeatable by its seed, and with a result that
 * a person and a program can read. The short forms run with the tests.
 */
@NullMarked
package cn.banshi.sandbox.torture;

import org.jspecify.annotations.NullMarked;
