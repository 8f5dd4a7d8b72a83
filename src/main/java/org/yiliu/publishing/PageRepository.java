package org.yiliu.publishing;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface PageRepository extends Repository<Page, String> {

    Optional<Page> findById(String articleNumber);

    Page saveAndFlush(Page page);
}
