package cn.banshi.core.session;

import cn.banshi.core.document.ApplicationForm;
import cn.banshi.core.document.DocumentComposer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Keeps the forms and gives back a few bytes. */
final class FakeDocuments implements DocumentComposer {

    final List<ApplicationForm> forms = new ArrayList<>();

    @Override
    public Composed compose(ApplicationForm form) {
        forms.add(form);
        return new Composed.Pdf("%PDF-1.7 made by a test".getBytes(StandardCharsets.US_ASCII), 1);
    }

    /** What comes of an OFD; by itself nothing that can be drawn. */
    Composed redrawn = new Composed.NotComposed("OFD: a CompositeObject");

    @Override
    public Composed redraw(byte[] ofd) {
        return redrawn;
    }

    @Override
    public void warmUp() {}
}
