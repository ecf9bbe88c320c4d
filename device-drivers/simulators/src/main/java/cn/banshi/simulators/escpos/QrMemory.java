package cn.banshi.simulators.escpos;

import java.nio.charset.StandardCharsets;

/** The printer's memory for one symbol, filled by GS ( k. */
final class QrMemory {

    private static final int DEFAULT_MODULE = 3;
    private static final int CONTENT = 8;
    private static final int SHORTEST = 7;

    private String content = "";
    private int module = DEFAULT_MODULE;
    private char level = 'L';

    /** @return whether the symbol is to be printed now */
    boolean take(byte[] token) {
        if (token.length < SHORTEST) {
            return false;
        }
        int n = token.length > 7 ? token[7] & 0xFF : 0;
        switch (token[6]) {
            case 0x43 -> module = Math.clamp(n, 1, 16);
            case 0x45 -> level = "LMQH".charAt(Math.clamp(n - 48, 0, 3));
            case 0x50 -> content = new String(token, Math.min(CONTENT, token.length),
                    Math.max(0, token.length - CONTENT), StandardCharsets.UTF_8);
            case 0x51 -> {
                return true;
            }
            default -> {
            } // model: all are drawn as model 2
        }
        return false;
    }

    Printed.Qr symbol(Printed.Align align) {
        return new Printed.Qr(content, module, level, align);
    }
}
