/**
 * What networks do to requests: a proxy that cuts, drips, repeats, swallows and answers for somebody else, and one terminal
 * behind it.
 */
@NullMarked
package cn.banshi.sandbox.torture.wire;

import org.jspecify.annotations.NullMarked;
