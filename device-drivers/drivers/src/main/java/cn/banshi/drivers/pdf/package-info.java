/**
 * PDFs drawn in pixels for printers that take none; alone here sees PDFBox, and only draws with it. Where a document comes
 * from a stranger, its structure has been judged before it gets here: what is bounded here is what drawing costs.
 */
@NullMarked
package cn.banshi.drivers.pdf;

import org.jspecify.annotations.NullMarked;
