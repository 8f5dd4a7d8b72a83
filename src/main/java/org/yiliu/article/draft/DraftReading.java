package org.yiliu.article.draft;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.yiliu.article.draft.Block.Cell;
import org.yiliu.article.draft.Block.Figure;
import org.yiliu.article.draft.Block.ItemList;
import org.yiliu.article.draft.Block.Paragraph;
import org.yiliu.article.draft.Block.Table;
import org.yiliu.article.draft.UnreadableDraftException.Reason;

/** The reading of one draft: every format becomes blocks, and the blocks become the draft. Used once. */
final class DraftReading {

    private final DraftLimits limits;
    private final DraftContext context;
    private final DroppedParts dropped = new DroppedParts();
    private final PictureShelf shelf;

    DraftReading(DraftLimits limits, DraftContext context) {
        this.limits = limits;
        this.context = context;
        this.shelf = new PictureShelf(limits, dropped, context.pictures());
    }

    Draft word(byte[] content) throws IOException {
        OPCPackage file = WordPackage.open(content, limits, dropped);
        try {
            return finish(Captions.attach(Shape.flat(WordDraft.read(file, shelf, dropped))), null, false);
        } finally {
            file.revert();
        }
    }

    Draft text(DraftFormat format, byte[] content) {
        return text(format, TextDecoding.decode(content, dropped));
    }

    Draft text(DraftFormat format, String text) {
        return switch (format) {
            case HTML -> html(text, true);
            case MARKDOWN -> html(MarkdownDraft.html(text), false);
            default -> plain(text);
        };
    }

    private Draft plain(String text) {
        return finish(Shape.flat(PlainText.blocks(text)), null, true);
    }

    private Draft html(String text, boolean isPage) {
        if (text.chars().filter(c -> c == '<').count() > limits.tags()) {
            throw new UnreadableDraftException(Reason.TOO_COMPLEX);
        }
        Document page = Parser.htmlParser().parseInput(text, "");
        String named = isPage && !page.title().isBlank() ? page.title() : null;
        return finish(Shape.flat(new HtmlBlocks(limits, shelf, dropped).read(page.body())), named, false);
    }

    private Draft finish(List<Block> flat, @Nullable String named, boolean firstLineIsTitle) {
        List<Block> blocks = new ArrayList<>(flat);
        if (length(blocks) > limits.characters()) {
            throw DraftTooLargeException.characters(limits);
        }
        if (blocks.isEmpty()) {
            throw new UnreadableDraftException(Reason.EMPTY);
        }
        String title = Titles.take(blocks, context.title(), named, firstLineIsTitle);
        return new Draft(title, HtmlWriter.write(blocks), shelf.pictures(), dropped.list());
    }

    private static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(DraftReading::length).sum();
    }

    private static int length(Block block) {
        if (block instanceof Paragraph paragraph) {
            return Characters.length(paragraph.text());
        }
        if (block instanceof Figure figure) {
            return Characters.length(Inline.text(figure.caption()));
        }
        if (block instanceof ItemList list) {
            return list.items().stream().mapToInt(DraftReading::length).sum();
        }
        return block instanceof Table table
                ? table.rows().stream()
                        .flatMap(it -> it.cells().stream())
                        .map(Cell::content)
                        .mapToInt(DraftReading::length)
                        .sum()
                : 0;
    }
}
