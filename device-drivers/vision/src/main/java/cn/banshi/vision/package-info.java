/**
 * The vision worker: a child process that turns camera frames into faces, document edges and QR codes. A native crash
 * there costs one frame, not the citizen's session.
 */
@NullMarked
package cn.banshi.vision;

import org.jspecify.annotations.NullMarked;
