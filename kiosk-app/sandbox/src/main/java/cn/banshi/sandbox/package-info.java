/**
 * A stand-in for the government backend, the developers' desk and the scripted demo. Never packaged.
 */
@NullMarked
package cn.banshi.sandbox;

import org.jspecify.annotations.NullMarked;
