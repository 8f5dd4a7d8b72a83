package org.yiliu.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A stored Chinese version; written once. */
@Entity
@Table(name = "source_version")
class SourceText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String articleNumber;

    @Column(name = "version_number")
    private int version;

    private String title;
    private String html;
    private String note;
    private String author;
    private Instant createdAt;
    private int characters;

    @SuppressWarnings("NullAway.Init")
    protected SourceText() {}

    SourceText(String articleNumber, int version, Intake intake, String note, String author, Instant now) {
        this.articleNumber = articleNumber;
        this.version = version;
        this.title = intake.title();
        this.html = intake.html();
        this.note = note;
        this.author = author;
        this.createdAt = now;
        this.characters = intake.characters();
    }

    boolean reads(Intake intake) {
        return title.equals(intake.title()) && html.equals(intake.html());
    }

    SourceVersion view() {
        return new SourceVersion(articleNumber, version, title, html, note, author, createdAt, characters);
    }
}
