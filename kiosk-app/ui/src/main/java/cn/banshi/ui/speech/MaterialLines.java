package cn.banshi.ui.speech;

import cn.banshi.core.screen.OnPlate;
import cn.banshi.core.screen.PhoneStage;
import cn.banshi.core.screen.Screen;

/** An original is photographed, or comes in another way. */
final class MaterialLines {

    private MaterialLines() {}

    static void of(Screen.Material screen, Lines lines) {
        lines.progress(screen.progress());
        switch (screen.plate()) {
            case OnPlate.Waiting waiting -> waiting(screen, waiting, lines);
            case OnPlate.Taken taken -> lines.key("material.taken.question").key("speech.look");
            case OnPlate.Kept kept -> kept(screen, lines);
            case OnPlate.ByPhone phone -> phone(screen, phone, lines);
            case OnPlate.Received(var page, int behind) -> {
                lines.key("material.taken.question").key("speech.look");
                if (behind > 0) {
                    lines.key("material.received.hint", behind);
                }
            }
            case OnPlate.OnFile(var rows) -> lines.key("material.on-file.question", lines.text(screen.title()))
                    .key("material.on-file.hint")
                    .rows(rows);
            case OnPlate.Away away -> lines.key("material.away").key("material.away.wait").key("material.away.detail");
            case OnPlate.Elsewhere(var what) -> lines.key("material.without").say(what);
        }
    }

    private static void waiting(Screen.Material screen, OnPlate.Waiting waiting, Lines lines) {
        waiting.trouble()
                .ifPresent(wrong -> lines.each("material.trouble", wrong).each("material.remedy", wrong));
        if (screen.pages().isEmpty()) {
            lines.key("material.question", lines.text(screen.title())).say(screen.how());
        } else {
            lines.key("material.question.more", screen.pages().size() + 1)
                    .key("material.hint.more", lines.text(screen.title()));
        }
        lines.key("material.auto");
    }

    private static void kept(Screen.Material screen, Lines lines) {
        int taken = screen.pages().size();
        int lacking = screen.range().least() - taken;
        lines.key("material.kept.question", taken);
        if (lacking > 0) {
            lines.key("material.kept.few", lacking);
        } else if (taken >= screen.range().most()) {
            lines.key("material.kept.full", taken);
        } else {
            lines.key("material.kept.hint");
        }
    }

    private static void phone(Screen.Material screen, OnPlate.ByPhone now, Lines lines) {
        switch (now.stage()) {
            case OPENING -> lines.key("material.phone.opening");
            case OPEN, SILENT -> code(screen, now, lines);
            case EXPIRED -> lines.key("material.phone.expired").key("material.phone.expired.detail");
            case NONE_OF_USE -> lines.key("material.phone.useless").key("material.phone.refused.detail");
            case NOT_TO_BE_HAD -> lines.key("material.phone.not").key("material.phone.not.detail");
        }
    }

    private static void code(Screen.Material screen, OnPlate.ByPhone now, Lines lines) {
        lines.key("material.phone.question", lines.text(screen.title()))
                .key("material.phone.hint")
                .key("material.phone.step.scan")
                .key("material.phone.step.send");
        if (now.stage() == PhoneStage.SILENT) {
            lines.key("material.phone.silent").key("material.phone.silent.detail");
        } else if (now.refused()) {
            lines.key("material.phone.refused").key("material.phone.refused.detail");
        } else if (now.arrived() > 0) {
            lines.key("material.phone.arrived", now.arrived()).key("material.phone.arrived.detail");
        } else {
            lines.key("material.phone.none");
        }
    }
}
