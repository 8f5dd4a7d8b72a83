package org.yiliu.publishing;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PageAddressRepository extends Repository<PageAddress, String> {

    Optional<PageAddress> findById(String articleNumber);

    Optional<PageAddress> findBySlug(String slug);

    @Query("select a.slug from PageAddress a where a.slug like concat(?1, '%')")
    List<String> beginningWith(String head);

    PageAddress saveAndFlush(PageAddress address);
}
