package cn.banshi.vision.qr;

/**
 * A grey picture.
 *
 * @param pixels row after row, 0 black to 255 white
 */
@SuppressWarnings("ArrayRecordComponent") // a picture on its way
public record Grey(byte[] pixels, int width, int height) {}
