package cn.banshi.core.intake;

import cn.banshi.core.intake.Judgement.Reason;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** The objects of a PDF: pages counted one by one, whatever the file claims, and everything that could act found. */
final class PdfStructure {

    /** ISO 32000-1, annex C.2: 200 inches in units of 1/72. */
    static final float MAX_SIDE = 14_400;

    /** ISO 32000-1, 12.6.4 and 13: what a viewer would do by itself. Links and jumps are left out: paper follows none. */
    private static final Set<String> ACTIONS = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "GoToE",
            "Rendition", "Movie", "Sound", "RichMediaExecute", "GoTo3DView");
    private static final List<COSName> ACTIVE = List.of(COSName.JS, COSName.EF, COSName.EMBEDDED_FILES,
            COSName.getPDFName("XFA"));
    private static final List<COSName> BOXES = List.of(COSName.MEDIA_BOX, COSName.CROP_BOX);

    private final Budget budget;

    PdfStructure(Budget budget) {
        this.budget = budget;
    }

    /** A node of the page tree and the way down to it. */
    private record Node(COSDictionary dictionary, int depth) {}

    int pages(COSDictionary catalogue) throws Refusal {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Node> todo = new ArrayDeque<>();
        push(todo, catalogue.getDictionaryObject(COSName.PAGES), 1);
        int pages = 0;
        while (!todo.isEmpty()) {
            Node node = todo.pop();
            if (!seen.add(node.dictionary())) {
                throw new Refusal(Reason.TOO_DEEP, "the page tree leads into itself");
            }
            pages += page(node, todo);
            claimed(Math.max(pages, node.dictionary().getInt(COSName.COUNT, 0)));
        }
        if (pages == 0) {
            throw new Refusal(Reason.BROKEN, "a PDF without pages");
        }
        return pages;
    }

    private int page(Node node, Deque<Node> todo) throws Refusal {
        budget.part();
        if (!(node.dictionary().getDictionaryObject(COSName.KIDS) instanceof COSArray kids)) {
            return 1;
        }
        if (node.depth() == budget.limits.depth()) {
            throw new Refusal(Reason.TOO_DEEP, "a page tree of more than " + node.depth() + " levels");
        }
        claimed(kids.size());
        for (int i = 0; i < kids.size(); i++) {
            push(todo, kids.getObject(i), node.depth() + 1);
        }
        return 0;
    }

    private static void push(Deque<Node> todo, @Nullable COSBase node, int depth) {
        if (node instanceof COSDictionary dictionary) {
            todo.push(new Node(dictionary, depth));
        }
    }

    private void claimed(int pages) throws Refusal {
        if (pages > budget.limits.pages()) {
            throw new Refusal(Reason.TOO_MANY_PAGES, pages + " pages or more");
        }
    }

    void everything(COSDictionary trailer) throws Refusal {
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSBase> todo = new ArrayDeque<>();
        todo.push(trailer);
        while (!todo.isEmpty()) {
            COSBase next = todo.pop();
            if (next instanceof COSObject reference) {
                note(todo, reference.getObject());
            } else if (seen.add(next)) {
                budget.part();
                switch (next) {
                    case COSDictionary dictionary -> {
                        harmless(dictionary);
                        dictionary.getValues().forEach(value -> note(todo, value));
                    }
                    case COSArray array -> array.forEach(value -> note(todo, value));
                    default -> throw new IllegalStateException("only these are noted");
                }
            }
        }
    }

    private static void note(Deque<COSBase> todo, @Nullable COSBase value) {
        if (value instanceof COSObject || value instanceof COSDictionary || value instanceof COSArray) {
            todo.push(value);
        }
    }

    private void harmless(COSDictionary dictionary) throws Refusal {
        if (ACTIONS.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                || ACTIVE.stream().anyMatch(dictionary::containsKey)) {
            throw new Refusal(Reason.ACTIVE, "holds a script, a file or an action that starts something");
        }
        if (dictionary instanceof COSStream && dictionary.containsKey(COSName.WIDTH)) {
            budget.pixels(dictionary.getLong(COSName.WIDTH), dictionary.getLong(COSName.HEIGHT));
        }
        for (COSName box : BOXES) {
            if (dictionary.getDictionaryObject(box) instanceof COSArray corners) {
                fits(corners);
            }
        }
    }

    private static void fits(COSArray corners) throws Refusal {
        for (int i = 0; i < corners.size(); i++) {
            if (!(corners.getObject(i) instanceof COSNumber corner) || Math.abs(corner.floatValue()) > MAX_SIDE) {
                throw new Refusal(Reason.TOO_LARGE, "a page of more than " + MAX_SIDE + " units");
            }
        }
    }
}
