package org.yiliu.article;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yiliu.article.draft.Draft;
import org.yiliu.article.draft.DraftContext;
import org.yiliu.article.draft.DraftFormat;
import org.yiliu.article.draft.DraftReader;
import org.yiliu.article.draft.Dropped;
import org.yiliu.article.draft.ReadPicture;
import org.yiliu.article.draft.UnsupportedDraftException;
import org.yiliu.media.Media;
import org.yiliu.media.PictureTooLargeException;
import org.yiliu.media.UnacceptablePictureException;
import org.yiliu.web.InvalidRequestException;

/** Turns what an author hands in into what is kept: text cleaned, pictures stored. */
@Component
class DraftIntake {

    private static final int LONGEST_TITLE = 200;
    private static final String MEDIA = "/media/";

    private final DraftReader reader;
    private final Media media;

    DraftIntake(DraftReader reader, Media media) {
        this.reader = reader;
        this.media = media;
    }

    /** Reads text typed or posted; {@code format} as the API names it, markdown when left out. */
    Draft read(@Nullable String title, @Nullable String body, @Nullable String format) {
        String name = format == null || format.isBlank() ? "markdown" : format;
        DraftFormat draftFormat = DraftFormat.fromApiName(name)
                .orElseThrow(() -> InvalidRequestException.of("format", "article.format-unknown"));
        if (body == null || body.isBlank()) {
            throw InvalidRequestException.of("body", "article.body-missing");
        }
        return reader.read(draftFormat, body, DraftContext.NONE.withTitle(title).withPictures(this::keptPicture));
    }

    /** A text that is written on names the pictures it has already. */
    private Optional<byte[]> keptPicture(String address) {
        return address.startsWith(MEDIA) ? media.content(address.substring(MEDIA.length())) : Optional.empty();
    }

    /** The draft's HTML with its pictures to be seen, without keeping anything. */
    String shown(Draft draft) {
        Document body = Jsoup.parseBodyFragment(draft.html());
        body.outputSettings().prettyPrint(false);
        Map<String, ReadPicture> pictures =
                draft.pictures().stream().collect(Collectors.toMap(ReadPicture::placeholder, Function.identity()));
        body.select("img").forEach(image -> {
            ReadPicture picture = pictures.get(image.attr("src"));
            if (picture != null) {
                image.attr("src", inline(picture));
            }
        });
        return body.body().html();
    }

    private static String inline(ReadPicture picture) {
        String extension = picture.filename().substring(picture.filename().lastIndexOf('.') + 1);
        return "data:image/" + (extension.equals("jpg") ? "jpeg" : extension) + ";base64,"
                + Base64.getEncoder().encodeToString(picture.content());
    }

    Draft readFile(String filename, byte[] content, DraftContext context) {
        DraftFormat format =
                DraftFormat.fromFilename(filename).orElseThrow(() -> UnsupportedDraftException.forFilename(filename));
        return reader.read(format, filename, content, context);
    }

    /**
     * Stores the pictures and settles the title: the one given, else the draft's own.
     *
     * @throws InvalidRequestException if neither gives a title
     */
    Intake keep(Draft draft, @Nullable String givenTitle) {
        List<Dropped> dropped = new ArrayList<>(draft.dropped());
        Document body = Jsoup.parseBodyFragment(draft.html());
        body.outputSettings().prettyPrint(false);
        Map<String, String> kept = store(draft.pictures(), dropped);
        body.select("img").forEach(image -> {
            String address = kept.get(image.attr("src"));
            if (address != null) {
                image.attr("src", address);
            } else if (image.attr("src").startsWith("picture:")) {
                image.attr("src", image.attr("src").replace("picture:", "missing:refused-"));
            }
        });
        return new Intake(title(draft, givenTitle), body.body().html(), characters(body), List.copyOf(dropped));
    }

    /**
     * The text with a picture in place of a missing one.
     *
     * @throws InvalidRequestException (400) if the text has no such missing picture
     */
    Intake supply(SourceVersion now, String placeholder, byte[] picture) {
        Document body = Jsoup.parseBodyFragment(now.html());
        body.outputSettings().prettyPrint(false);
        var missing = body.select("img").stream()
                .filter(image ->
                        placeholder.startsWith("missing:") && image.attr("src").equals(placeholder))
                .findFirst()
                .orElseThrow(() -> InvalidRequestException.of("placeholder", "article.picture-not-missing"));
        missing.attr("src", MEDIA + media.store(picture).hash());
        return new Intake(now.title(), body.body().html(), now.characters(), List.of());
    }

    private Map<String, String> store(List<ReadPicture> pictures, List<Dropped> dropped) {
        Map<String, String> kept = new HashMap<>();
        for (ReadPicture picture : pictures) {
            try {
                kept.put(
                        picture.placeholder(),
                        MEDIA + media.store(picture.content()).hash());
            } catch (UnacceptablePictureException | PictureTooLargeException refused) {
                dropped.add(new Dropped(Dropped.UNSUPPORTED_PICTURE, picture.filename(), 1));
            }
        }
        return kept;
    }

    static int characters(Document body) {
        return (int)
                body.text().codePoints().filter(c -> !Character.isWhitespace(c)).count();
    }

    static String title(Draft draft, @Nullable String given) {
        String title = given == null || given.isBlank() ? draft.title() : given.strip();
        if (title == null || title.isBlank()) {
            throw InvalidRequestException.of("title", "article.title-missing");
        }
        if (title.length() > LONGEST_TITLE) {
            throw InvalidRequestException.of("title", "article.title-too-long");
        }
        return title;
    }
}
