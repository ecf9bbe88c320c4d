/**
 * How the terminal comes by its key and certificate, keeps them, and changes them in time.
 */
@NullMarked
package cn.banshi.core.pairing;

import org.jspecify.annotations.NullMarked;
