package cn.banshi.core.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What stands on an application form, in the language of the form. Personal data, unmasked: this is what is signed.
 *
 * @param title such as 住房公积金提取申请表
 * @param authority who receives it, above the title
 * @param sections top to bottom
 * @param declaration what the applicant declares, one paragraph each
 * @param signing the hand under it; empty on a draft
 * @param origin where and when it was made
 */
public record ApplicationForm(String title, String authority, List<Section> sections, List<String> declaration,
        Optional<Signing> signing, Origin origin) {

    public ApplicationForm {
        sections = List.copyOf(sections);
        declaration = List.copyOf(declaration);
    }

    @Override
    public String toString() {
        return "ApplicationForm[" + origin.reference() + "]";
    }

    /** A titled part of the grid. */
    public record Section(String title, List<Row> rows) {

        public Section {
            rows = List.copyOf(rows);
        }

        @Override
        public String toString() {
            return "Section";
        }
    }

    /**
     * A label and its value. Two neighbouring rows of half width share a line; so do two that are short.
     *
     * @param value as printed; wraps; empty values are drawn as an empty cell
     */
    public record Row(String label, String value, Width width) {

        /** As wide as the value asks for. */
        public static Row of(String label, String value) {
            return new Row(label, value, Width.AUTO);
        }

        public static Row full(String label, String value) {
            return new Row(label, value, Width.FULL);
        }

        public static Row half(String label, String value) {
            return new Row(label, value, Width.HALF);
        }

        @Override
        public String toString() {
            return "Row";
        }
    }

    /** How much of the grid's width a row takes. */
    public enum Width {
        HALF, FULL,
        /** Half when label and value then stand on one line each. */
        AUTO
    }

    /**
     * @param strokes the signature
     * @param signedAt when the last stroke ended
     */
    public record Signing(Strokes strokes, Instant signedAt) {

        @Override
        public String toString() {
            return "Signing";
        }
    }

    /**
     * @param reference number on the slip
     * @param terminal number of the terminal
     * @param hall name of the hall
     * @param madeAt when the form was made
     * @param demo whether the backend is a sandbox: the form then says 演示 across every page
     */
    public record Origin(String reference, String terminal, String hall, Instant madeAt, boolean demo) {}
}
