package org.yiliu.article.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Gathers the pictures of one draft and hands out the names they have in its HTML. Fetches nothing. */
final class PictureShelf {

    private static final Pattern ELSEWHERE =
            Pattern.compile("(?is)(?:https?|ftps?|file|blob|cid|about|[a-z]):.*|[/\\\\]{2}.*");
    private static final Pattern BASE64 = Pattern.compile("(?is)data:[^,]{0,100};base64\\z");

    private final DraftLimits limits;
    private final DroppedParts dropped;
    private final Function<String, Optional<byte[]>> source;
    private final List<ReadPicture> pictures = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private int missing;

    /** @param source finds pictures the draft names by a relative path; never asked for a web address */
    PictureShelf(DraftLimits limits, DroppedParts dropped, Function<String, Optional<byte[]>> source) {
        this.limits = limits;
        this.dropped = dropped;
        this.source = source;
    }

    /** The picture an HTML or Markdown draft names; empty if it cannot be shown, which is noted. */
    Optional<String> named(String address) {
        String trimmed = address.strip();
        if (trimmed.regionMatches(true, 0, "data:", 0, 5)) {
            return inline(trimmed);
        }
        if (ELSEWHERE.matcher(trimmed).matches()) {
            return Optional.of(missing(trimmed));
        }
        String known = names.get(trimmed);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<byte[]> content = source.apply(trimmed);
        return content.isPresent() ? stored(trimmed, trimmed, content.get()) : Optional.of(missing(trimmed));
    }

    /** A picture of a Word file; {@code key} tells two uses of one picture. Empty if no browser shows it: noted. */
    Optional<String> stored(String key, String filename, byte[] content) {
        String known = names.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<String> extension = extension(content);
        if (extension.isEmpty()) {
            dropped.add(Dropped.UNSUPPORTED_PICTURE, basename(filename));
            return Optional.empty();
        }
        String name = put(key, "picture:" + (pictures.size() + 1));
        pictures.add(new ReadPicture(name, filename(filename, extension.get()), content));
        return Optional.of(name);
    }

    /** The name of a picture that is not in the draft. */
    String missing(String address) {
        String shown = DroppedParts.detail(address);
        String key = "missing " + shown;
        String known = names.get(key);
        dropped.add(Dropped.EXTERNAL_PICTURE, address);
        return known != null ? known : put(key, "missing:" + ++missing);
    }

    List<ReadPicture> pictures() {
        return pictures;
    }

    private Optional<String> inline(String address) {
        int comma = address.indexOf(',');
        if (comma < 0 || !BASE64.matcher(address.substring(0, comma)).matches()) {
            dropped.add(Dropped.UNSUPPORTED_PICTURE, address.substring(0, Math.min(address.length(), 40)));
            return Optional.empty();
        }
        try {
            byte[] content = Base64.getMimeDecoder().decode(address.substring(comma + 1));
            return pictures.stream()
                    .filter(it -> Arrays.equals(it.content(), content))
                    .map(ReadPicture::placeholder)
                    .findFirst()
                    .or(() -> stored("data:" + pictures.size(), "", content));
        } catch (IllegalArgumentException e) {
            dropped.add(Dropped.UNSUPPORTED_PICTURE, address.substring(0, comma));
            return Optional.empty();
        }
    }

    private String put(String key, String name) {
        if (names.size() >= limits.pictures()) {
            throw DraftTooLargeException.pictures(limits);
        }
        names.put(key, name);
        return name;
    }

    private String filename(String given, String extension) {
        String base = basename(given).replaceFirst("\\.[^.]*$", "");
        return (base.isBlank() ? "picture-" + (pictures.size() + 1) : base) + '.' + extension;
    }

    private static String basename(String path) {
        String name = Characters.clean(path).replaceFirst("[?#].*$", "").replaceFirst("^.*[/\\\\:]", "");
        return name.substring(0, Math.min(name.length(), 100));
    }

    private static Optional<String> extension(byte[] content) {
        return switch (FileKind.of(content)) {
            case PNG -> Optional.of("png");
            case JPEG -> Optional.of("jpg");
            case GIF -> Optional.of("gif");
            case WEBP -> Optional.of("webp");
            default -> Optional.empty();
        };
    }
}
