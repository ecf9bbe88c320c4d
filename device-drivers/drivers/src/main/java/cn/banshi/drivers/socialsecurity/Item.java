package cn.banshi.drivers.socialsecurity;

/**
 * What is read of a card, in this order: 社会保障卡文件结构和数据项 V2.0, tables of EF05 and EF06. Class of the card (02) and the
 * body that initialised it (04) are in the layout too; nobody needs them, so they are not read.
 */
enum Item {
    /** 卡识别码. */
    IDENTIFICATION(File.EF05, 0x01, 16, false),
    /** 规范版本. */
    SPECIFICATION(File.EF05, 0x03, 4, false),
    /** 发卡日期. */
    ISSUED(File.EF05, 0x05, 4, false),
    /** 卡有效期. */
    VALID_TO(File.EF05, 0x06, 4, false),
    /** 卡号. */
    CARD_NUMBER(File.EF05, 0x07, 9, true),
    /** 社会保障号码. */
    NUMBER(File.EF06, 0x08, 18, true),
    /** 姓名. */
    NAME(File.EF06, 0x09, 30, true),
    /** 性别. */
    SEX(File.EF06, 0x0A, 1, false),
    /** 民族. */
    ETHNICITY(File.EF06, 0x0B, 1, false),
    /** 出生地. */
    BIRTH_PLACE(File.EF06, 0x0C, 3, false),
    /** 出生日期. */
    BIRTH(File.EF06, 0x0D, 4, false),
    /** 姓名扩展: what did not fit into {@link #NAME}. */
    NAME_REST(File.EF06, 0x4E, 20, false);

    /** Files that can be read without keys. */
    enum File {
        /** Issuer and card. */
        EF05(0xEF05),
        /** Holder. */
        EF06(0xEF06);

        private final int id;

        File(int id) {
            this.id = id;
        }

        int id() {
            return id;
        }
    }

    private final File file;
    private final int identifier;
    private final int length;
    private final boolean required;

    Item(File file, int identifier, int length, boolean required) {
        this.file = file;
        this.identifier = identifier;
        this.length = length;
        this.required = required;
    }

    File file() {
        return file;
    }

    int identifier() {
        return identifier;
    }

    /** Longest value in bytes. */
    int length() {
        return length;
    }

    /** Whether a card that does not give it is of no use. */
    boolean required() {
        return required;
    }

    /** For codes: {@code record.09}. */
    String code() {
        return "record.%02x".formatted(identifier);
    }
}
