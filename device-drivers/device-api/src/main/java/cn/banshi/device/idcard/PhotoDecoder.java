package cn.banshi.device.idcard;

import java.util.Optional;

/**
 * Port to the vendor's decoder of the chip's photo. The WLT codec is not published and its libraries are licensed with
 * the reader, so none is shipped; a terminal without one works and shows no photo.
 */
public interface PhotoDecoder {

    /**
     * @param wlt 1,024 bytes as stored on the chip
     * @return 102 × 126 pixels as 24-bit BMP, 38,862 bytes; empty when the bytes are no photo
     */
    Optional<byte[]> decode(byte[] wlt);
}
