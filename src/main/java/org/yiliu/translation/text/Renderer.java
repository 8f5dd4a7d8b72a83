package org.yiliu.translation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yiliu.translation.text.Block.Branch;
import org.yiliu.translation.text.Block.Figure;
import org.yiliu.translation.text.Block.Passage;
import org.yiliu.translation.text.Block.Slot;
import org.yiliu.translation.text.Rendered.Problem;

/** Puts the English into the source's structure. */
public final class Renderer {

    private final Map<Integer, String> targets;
    private final PictureView.Lookup pictures;
    private final List<Problem> problems = new ArrayList<>();

    private Renderer(Map<Integer, String> targets, PictureView.Lookup pictures) {
        this.targets = targets;
        this.pictures = pictures;
    }

    /**
     * Renders a text with the source's blocks, links, emphasis and pictures. Targets are escaped; a bad placeholder is
     * dropped and reported, so that the HTML is always well formed. A block whose segments all lack English is left out
     * (a table cell stays, empty); so is a figure none of whose pictures can be shown, caption and all.
     *
     * @param targets English by position; absent or blank counts as missing
     * @param pictures says how to show a picture; its {@code alt} is the caption's text
     */
    public static Rendered render(Structure structure, Map<Integer, String> targets, PictureView.Lookup pictures) {
        Renderer renderer = new Renderer(targets, pictures);
        structure.cuts().stream().filter(Renderer::isAboveText).forEach(renderer::check);
        String html = renderer.html(structure.blocks(), "\n");
        return new Rendered(
                renderer.line(structure, SegmentKind.TITLE).orElse(""),
                renderer.line(structure, SegmentKind.ORIGIN).orElse(null),
                renderer.line(structure, SegmentKind.BYLINE).orElse(null),
                html,
                renderer.problems);
    }

    private static boolean isAboveText(Cut cut) {
        return switch (cut.kind()) {
            case TITLE, ORIGIN, BYLINE -> true;
            case HEADING, PARAGRAPH, CAPTION, LIST_ITEM, TABLE_CELL -> false;
        };
    }

    private Optional<String> line(Structure structure, SegmentKind kind) {
        return structure.cuts().stream()
                .filter(cut -> cut.kind() == kind)
                .findFirst()
                .map(cut -> plain(target(cut)));
    }

    private static String plain(String target) {
        return Placeholders.strip(target).strip().replaceAll("\\s+", " ");
    }

    private String target(Cut cut) {
        return targets.getOrDefault(cut.position(), "");
    }

    private void check(Cut cut) {
        String target = target(cut);
        if (target.isBlank()) {
            problems.add(new Problem(cut.position(), Problem.Type.MISSING_TEXT, ""));
            return;
        }
        PlaceholderCheck check = Placeholders.check(cut.source(), target);
        if (!check.ok()) {
            problems.add(new Problem(cut.position(), Problem.Type.PLACEHOLDERS, String.join(" ", check.all())));
        }
    }

    private String html(List<Block> blocks, String separator) {
        return String.join(
                separator,
                blocks.stream().map(this::html).filter(html -> !html.isEmpty()).toList());
    }

    private String html(Block block) {
        if (block instanceof Branch branch) {
            return branch(branch);
        }
        return block instanceof Figure figure ? figure(figure) : passage((Passage) block);
    }

    private String branch(Branch branch) {
        String inner = html(branch.children(), "");
        if (inner.isEmpty() && !branch.staysEmpty()) {
            return "";
        }
        return "<" + branch.name() + branch.attributes() + ">" + inner + "</" + branch.name() + ">";
    }

    private String passage(Passage passage) {
        PassageWriter writer = new PassageWriter();
        for (Slot slot : passage.slots()) {
            check(slot.cut());
            writer.add(target(slot.cut()), slot.elements());
        }
        return writer.html();
    }

    private String figure(Figure figure) {
        String alt = figure.caption().slots().stream()
                .map(slot -> plain(target(slot.cut())))
                .findFirst()
                .orElse("");
        StringBuilder images = new StringBuilder();
        figure.pictures().forEach(src -> images.append(image(src, alt)));
        if (images.isEmpty()) {
            return "";
        }
        String caption = passage(figure.caption());
        return "<figure>" + images + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>")
                + "</figure>";
    }

    private String image(String src, String alt) {
        Optional<PictureView> view = pictures.view(src);
        if (view.isEmpty()) {
            problems.add(new Problem(0, Problem.Type.MISSING_PICTURE, src));
        }
        return view.map(picture -> image(picture, alt)).orElse("");
    }

    private static String image(PictureView picture, String alt) {
        boolean sized = picture.width() > 0 && picture.height() > 0;
        return "<img" + Html.attribute("src", picture.url()) + Html.attribute("alt", alt)
                + (sized ? " width=\"" + picture.width() + "\" height=\"" + picture.height() + "\"" : "")
                + " loading=\"lazy\">";
    }
}
