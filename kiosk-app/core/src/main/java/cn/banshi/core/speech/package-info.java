/**
 * What is read aloud: what an utterance is, who says it, how written things are said. Which words stand on a page is the
 * window's.
 */
@NullMarked
package cn.banshi.core.speech;

import org.jspecify.annotations.NullMarked;
