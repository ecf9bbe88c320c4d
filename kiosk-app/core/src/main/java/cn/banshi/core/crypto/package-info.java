/**
 * Keys, seals and signatures, in two suites of algorithms. The algorithms are a library's; what is sealed over what, and
 * where a key lives, is decided here. No part of it is a certified module.
 */
@NullMarked
package cn.banshi.core.crypto;

import org.jspecify.annotations.NullMarked;
