package org.yiliu.media;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** Stored pictures; facts are read without their content. */
interface MediaRepository extends JpaRepository<MediaRow, String> {

    @Query("select new org.yiliu.media.MediaFile(m.hash, m.contentType, m.contentSize, m.width, m.height)"
            + " from MediaRow m where m.hash = :hash")
    Optional<MediaFile> facts(String hash);

    @Query("select new org.yiliu.media.MediaFile(m.hash, m.contentType, m.contentSize, m.width, m.height)"
            + " from MediaRow m where m.hash in :hashes")
    List<MediaFile> facts(Collection<String> hashes);

    @Query("select m.content from MediaRow m where m.hash = :hash")
    Optional<byte[]> content(String hash);
}
