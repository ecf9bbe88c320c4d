/**
 * A hall in software: a card reader and a receipt printer on serial lines, the stand-in for the backend, and the handles
 * with which people and scripts make things happen there.
 */
@NullMarked
package cn.banshi.sandbox.hall;

import org.jspecify.annotations.NullMarked;
