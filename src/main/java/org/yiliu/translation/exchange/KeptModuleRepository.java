package org.yiliu.translation.exchange;

import org.springframework.data.jpa.repository.JpaRepository;

interface KeptModuleRepository extends JpaRepository<KeptModule, Long> {}
