package cn.banshi.core.backend;

/** What made a picture of an original. */
public enum PictureSource {
    DOCUMENT_CAMERA, PHONE
}
