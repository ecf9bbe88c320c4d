/**
 * The gate for documents and pictures from outside: uploads, certificates to print, pictures of a document camera. Judges
 * by content, within limits, before any decoder sees a byte. Sees PDFBox for the structure of a PDF only.
 */
@NullMarked
package cn.banshi.core.intake;

import org.jspecify.annotations.NullMarked;
