package cn.banshi.core.projection;

import cn.banshi.core.screen.FieldView.FieldState;
import cn.banshi.core.screen.FieldView.Shortcut;
import cn.banshi.core.session.Note;
import cn.banshi.core.text.Localized;
import cn.banshi.core.text.TextKey;
import cn.banshi.core.text.Texts;
import java.util.Optional;

/**
 * What stands in and below a field for a code by SMS.
 *
 * @param sent what is said once one was asked for
 */
record CodeWords(Texts texts, Note note, TextKey sent) {

    /** @param possible whether there is a number to send one to */
    Shortcut send(boolean possible) {
        return switch (note.kind()) {
            case CODE_SENDING -> new Shortcut(texts.get(TextKey.CODE_GET), false);
            case CODE_SENT, CODE_TOO_SOON -> note.number() > 0
                    ? new Shortcut(texts.get(TextKey.CODE_WAIT, "n", Integer.toString(note.number())), false)
                    : new Shortcut(texts.get(TextKey.CODE_AGAIN), possible);
            case CODE_WRONG, CODE_SPENT -> new Shortcut(texts.get(TextKey.CODE_AGAIN), possible);
            case NONE, CODE_NOT_SENT, CODE_MISSING -> new Shortcut(texts.get(TextKey.CODE_GET), possible);
        };
    }

    /** What the backend said about the code. */
    Optional<FieldState> said() {
        return switch (note.kind()) {
            case NONE, CODE_SENDING -> Optional.empty();
            case CODE_SENT -> Optional.of(new FieldState.Good(texts.get(sent)));
            case CODE_NOT_SENT -> wrong(texts.get(TextKey.CODE_NOT_SENT));
            case CODE_TOO_SOON -> wrong(texts.get(TextKey.CODE_TOO_SOON));
            case CODE_MISSING -> wrong(texts.get(TextKey.CODE_ASK_FIRST));
            case CODE_WRONG -> wrong(note.number() > 0
                    ? texts.get(TextKey.CODE_WRONG, "n", Integer.toString(note.number()))
                    : texts.get(TextKey.CODE_WRONG_AGAIN));
            case CODE_SPENT -> wrong(texts.get(TextKey.CODE_SPENT));
        };
    }

    private static Optional<FieldState> wrong(Localized message) {
        return Optional.of(new FieldState.Wrong(message));
    }
}
