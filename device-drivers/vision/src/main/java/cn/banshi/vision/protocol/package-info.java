/**
 * What terminal and worker say to each other over two pipes: framed, versioned, bounded.
 */
@NullMarked
package cn.banshi.vision.protocol;

import org.jspecify.annotations.NullMarked;
