package org.yiliu.account;

import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;

/** Stored departments. */
interface DepartmentRepository extends JpaRepository<DepartmentRow, Long> {

    Optional<DepartmentRow> findByCode(String code);
}
