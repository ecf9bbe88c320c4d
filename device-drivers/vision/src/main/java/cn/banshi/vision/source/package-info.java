/**
 * Where frames come from. A frame is an encoded picture; nothing here decodes one.
 */
@NullMarked
package cn.banshi.vision.source;

import org.jspecify.annotations.NullMarked;
